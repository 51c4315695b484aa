#include "core/AuditStore.h"

namespace yizhan {

std::vector<AuditRow> auditRows(ReadTx& tx, const CentreId& centre, const AuditFilter& filter, std::int64_t before, int limit) {
    std::string sql = "SELECT seq, at, actor_id, actor_name, action, subject_kind, subject_id, remote, changes FROM audit "
                      "WHERE centre_id = $1 AND seq < $2";
    Params params = {centre, before};
    const auto narrow = [&](const char* column, const std::string& value) {
        if (value.empty()) return;
        params.emplace_back(value);
        sql += std::string(" AND ") + column + " = $" + std::to_string(params.size());
    };
    narrow("action", filter.action);
    narrow("subject_kind", filter.subjectKind);
    narrow("actor_id", filter.actor);
    params.emplace_back(limit);
    sql += " ORDER BY seq DESC LIMIT $" + std::to_string(params.size());
    std::vector<AuditRow> out;
    for (const Row& row : tx.query(sql, params))
        out.push_back({row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)});
    return out;
}

}  // namespace yizhan
