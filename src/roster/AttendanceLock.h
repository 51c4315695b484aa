// A locked month stays as it is: what would change its sheet afterwards is refused.
#pragma once

#include "roster/RosterActions.h"

namespace yizhan::roster {

/// Throws 409 `attendance_month_locked` where a month that the span meets is locked.
void requireOpenMonths(ReadTx& tx, const By& by, const Span& span);

}  // namespace yizhan::roster
