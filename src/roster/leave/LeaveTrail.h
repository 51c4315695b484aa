// The traces that a leave leaves: the decision for good, the audit, the event, the day's log.
#pragma once

#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

/// Stores the leave with its next version and what was done to it.
Leave keptLeave(WriteTx& tx, const By& by, Leave leave, const std::string& verb, const std::string& note,
                std::string_view role = {}, std::vector<Change> changes = {});
/// Only what was done, for good: with the cover and the substitute as they are in the leave.
void noteDecision(WriteTx& tx, const By& by, const std::string& verb, const Leave& leave, const std::string& note,
                  std::string_view role = {});
void toldOfLeave(WriteTx& tx, const By& by, const std::string& verb, const Leave& leave,
                 std::vector<Change> changes = {});
/// Into today's log: who, when, and `more`; neither kind nor reason, which do not concern everybody who reads it.
void logLeave(WriteTx& tx, const By& by, const std::string& key, const Leave& leave, TextArgs more = {});
/// AT-6 to the roster: the rest from `from` on is the person's again.
void freeRest(WriteTx& tx, const By& by, Leave& leave, Instant from);
/// Throws 403 where the actor is not one of these.
void requireOneOf(const By& by, std::initializer_list<std::optional<StaffId>> people);

}  // namespace yizhan::roster
