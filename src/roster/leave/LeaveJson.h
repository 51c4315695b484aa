// Leave as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

/// As the caller may see it: the reason for those concerned and those who decide or audit, and what they may do now.
http::Json toJson(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave);
http::Json toJson(ReadTx& tx, const By& by, const http::Call& call, const LeaveDraft& draft);
/// With all that was done with it.
http::Json inFull(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave);

http::Components leaveComponents();

}  // namespace yizhan::roster
