// Reading the trail of changes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/db/Database.h"

namespace yizhan {

struct AuditRow {
    std::int64_t seq = 0;
    Instant at;
    std::string actorId, actorName, action, subjectKind, subjectId, remote;
    std::string changes;  ///< JSON {before: {…}, after: {…}}
};

/// Each empty field filters nothing; with several, the first is the one that is looked up.
struct AuditFilter {
    std::string action, subjectKind, actor;
};

/// Newest first, with seq below `before`.
std::vector<AuditRow> auditRows(ReadTx& tx, const CentreId& centre, const AuditFilter& filter, std::int64_t before,
                                int limit);

}  // namespace yizhan
