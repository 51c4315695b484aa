// Who may decide a leave: each step of the centre's own is another person's (AT-4, AT-5).
#pragma once

#include "roster/RosterActions.h"
#include "roster/leave/Leave.h"

namespace yizhan::roster {

/// Whether the actor had a part in the leave that keeps them from deciding its next step: decided a step before,
/// entered it for another, stands in, or gave the substitute's answer. Never for steps that only record what was
/// decided elsewhere.
bool hadPart(ReadTx& tx, const By& by, const Leave& leave);
/// Throws 409 `same_person` for them; the blockers say which part it was, and who else could decide or that nobody can.
void requireAnotherPerson(ReadTx& tx, const By& by, const Leave& leave);

/// Whether enough others are left for the steps behind the next one, each by another person, when the actor takes it.
bool leavesEnoughOthers(ReadTx& tx, const By& by, const Leave& leave);
/// Throws 409 `same_person` where they are not: whoever stands higher is wanted for their own step.
void requireEnoughOthers(ReadTx& tx, const By& by, const Leave& leave);

/// How many people a leave takes and how many could decide it.
struct DecidersShort {
    std::size_t needed = 0;
    std::size_t there = 0;
};
/// Nothing where each of its steps can be another person's.
std::optional<DecidersShort> decidersShort(ReadTx& tx, const By& by, const Leave& leave);

}  // namespace yizhan::roster
