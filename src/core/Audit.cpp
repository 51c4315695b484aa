// The trail's SQL. What changed is kept as JSON {before: {…}, after: {…}}.
#include "core/Audit.h"

#include <nlohmann/json.hpp>

namespace yizhan {

void audit(WriteTx& tx, const Actor& actor, const Origin& origin, Instant at, const AuditRecord& record) {
    nlohmann::ordered_json changes = {{"before", nlohmann::ordered_json::object()}, {"after", nlohmann::ordered_json::object()}};
    for (const Change& change : record.changes) {
        changes["before"][change.field] = change.before ? nlohmann::ordered_json(*change.before) : nullptr;
        changes["after"][change.field] = change.after ? nlohmann::ordered_json(*change.after) : nullptr;
    }
    const Value actorId = actor.staff.empty() ? Value() : Value(actor.staff);
    const Value actorName = actor.name.empty() ? Value() : Value(actor.name);
    tx.execute("INSERT INTO audit (centre_id, seq, at, actor_id, actor_name, action, subject_kind, subject_id, remote, "
               "request_id, changes) SELECT $1, COALESCE(MAX(seq), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 "
               "FROM audit WHERE centre_id = $1",
               {record.centre, at, actorId, actorName, record.action, record.subjectKind, record.subjectId,
                origin.remote, origin.requestId, changes.dump()});
}

}  // namespace yizhan
