// What has passed stays as it is: a locked month for good, a shift that has ended but for manager and deputy.
#pragma once

#include "roster/RosterActions.h"

namespace yizhan::roster {

/// Throws 409 `attendance_month_locked` where a month that the span meets is locked.
void requireOpenMonths(ReadTx& tx, const By& by, const Span& span);
/// Before a shift is published, changed, cancelled or given into other hands: throws 409 `attendance_month_locked`, and
/// `shift_over` for one that has ended unless a manager or deputy, or the system, does it.
void requireChangeable(ReadTx& tx, const By& by, const Shift& shift);

/// What could still change the sheet of a month that is over: a shift that runs into the next, somebody who has not
/// clocked out, leave that nobody has decided on. Each with the place where it is settled.
std::vector<Blocker> unfinishedIn(ReadTx& tx, const By& by, const Span& month);

}  // namespace yizhan::roster
