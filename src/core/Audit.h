// The trail of every change: who, when, from where, what it was before and what it is now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/Access.h"
#include "core/db/Database.h"

namespace yizhan {

/// One field's change. Secrets (passwords, tokens, PINs) are never given; name them with no values.
struct Change {
    std::string field;
    std::optional<std::string> before = {};
    std::optional<std::string> after = {};
};

struct AuditRecord {
    CentreId centre;
    std::string action;  ///< "staff.update", "session.create"
    std::string subjectKind;
    std::string subjectId;
    std::vector<Change> changes = {};
};

/// Where a request came from, for the trail.
struct Origin {
    std::string remote = {};
    std::string requestId = {};
};

/// Appends to the trail inside the transaction of the change itself.
void audit(WriteTx& tx, const Actor& actor, const Origin& origin, Instant at, const AuditRecord& record);

}  // namespace yizhan
