// How long a pending leave is by now and what its length demands: the roster may have come after it was asked for.
#pragma once

#include "roster/leave/LeaveCover.h"

namespace yizhan::roster {

/// AT-4, AT-5: the leave as the roster stands now: its length and cover, and the steps that a greater length demands.
/// What was decided stays; no step is taken away.
void regrade(ReadTx& tx, const By& by, const LeaveGround& ground, Leave& leave);

/// What of these is still to be decided, as the roster stands now; what is settled stays as it is. The roster is read
/// for all of them together. Whoever shows leave shows it so, one alone or in a list.
void regradeWaiting(ReadTx& tx, const By& by, std::vector<Leave>& leaves);

}  // namespace yizhan::roster
