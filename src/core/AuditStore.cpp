// The trail's SQL. What changed is kept as JSON {before: {…}, after: {…}}.
#include "core/AuditStore.h"

#include <nlohmann/json.hpp>

#include "core/Audit.h"

namespace yizhan {

void audit(WriteTx& tx, const Actor& actor, const Origin& origin, Instant at, const AuditRecord& record) {
    nlohmann::ordered_json changes = {{"before", nlohmann::ordered_json::object()},
                                      {"after", nlohmann::ordered_json::object()}};
    for (const Change& change : record.changes) {
        changes["before"][change.field] = change.before ? nlohmann::ordered_json(*change.before) : nullptr;
        changes["after"][change.field] = change.after ? nlohmann::ordered_json(*change.after) : nullptr;
    }
    const Value actorId = actor.staff.empty() ? Value() : Value(actor.staff);
    const Value actorName = actor.name.empty() ? Value() : Value(actor.name);
    tx.execute(
        "INSERT INTO audit (centre_id, seq, at, actor_id, actor_name, action, subject_kind, subject_id, remote, "
        "request_id, changes) VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit WHERE centre_id = $1), $2, $3, "
        "$4, $5, $6, $7, $8, $9, $10)",
        {record.centre, at, actorId, actorName, record.action, record.subjectKind, record.subjectId, origin.remote,
         origin.requestId, changes.dump()});
}

std::vector<AuditRow> auditRows(ReadTx& tx, const CentreId& centre, const AuditFilter& filter, std::int64_t before,
                                int limit) {
    std::string sql =
        "SELECT seq, at, actor_id, actor_name, action, subject_kind, subject_id, remote, changes FROM audit "
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
        out.push_back({row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                       row.text(7), row.text(8)});
    return out;
}

}  // namespace yizhan
