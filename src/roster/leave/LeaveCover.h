// What a leave does to the roster: the shifts that it meets, who could stand in, and the posts that would fall short.
#pragma once

#include <memory>

#include "core/People.h"
#include "roster/RosterActions.h"
#include "roster/RosterPlan.h"
#include "roster/leave/LeaveRules.h"

namespace yizhan::roster {

/// What is stored of the dates of a leave, read once.
struct LeaveGround {
    std::shared_ptr<const PlanRecords> records;  ///< published, of whole dates; the pieces point into its shifts
    std::vector<Piece> original;                 ///< of everybody, as if no leave had put a shift into other hands
    std::vector<Piece> held;                     ///< of everybody, as it stands
    std::vector<Piece> met;                      ///< those of the person's own that the leave takes, cut to it
    int halfDays = 0;
    int unrostered = 0;  ///< dates of it without any roster yet, measured by opening hours
};
/// How many shifts the leave meets.
int shiftsMet(const LeaveGround& ground);
LeaveGround groundOf(ReadTx& tx, const By& by, const StaffId& staff, const Span& leave);
/// The same for many: read for the time that holds all their leave, and looked at for each.
std::shared_ptr<const PlanRecords> recordsAround(ReadTx& tx, const By& by, const Span& leave);
LeaveGround groundOf(std::shared_ptr<const PlanRecords> records, const Zone& zone, const StaffId& staff,
                     const Span& leave);

/// The holdings that put what the leave meets into the substitute's hands.
std::vector<Holding> holdingsFor(const LeaveGround& ground, const StaffId& substitute, const LeaveId& leave,
                                 Instant now);
/// With and without the leave (whether it is in force or not), in its own time; with the substitute where there is one.
CoverageDelta deltaOf(const LeaveGround& ground, const By& by, const Leave& leave);

/// AT-6: what keeps somebody from standing in: "leave_substitute_oneself", "…_on_leave", "…_busy", "…_unskilled";
/// nothing where nothing does. They must bring each skill of the posts met that the person brings, and one of them at
/// least.
std::optional<std::string> unfitFor(const LeaveGround& ground, const By& by, const StaffId& staff, const Span& leave,
                                    const StaffId& substitute);
/// The same with what keeps anybody from working there: "leave_substitute_gone", "…_rules" (they would break a rule of
/// work of severity hard).
std::optional<std::string> faultOf(ReadTx& tx, const By& by, const LeaveGround& ground, const StaffId& staff,
                                   const Span& leave, const StaffId& substitute);
/// Throws 409 `leave_substitute_unfit` with the fault as its blocker.
void requireFit(ReadTx& tx, const By& by, const LeaveGround& ground, const Leave& leave);
/// The substitute, or a lead who is not the applicant.
bool mayCover(const By& by, const Leave& leave);
/// AT-6: a leave so long is not granted without a substitute.
bool needsSubstitute(const By& by, const Leave& leave);
/// Who could, by name.
std::vector<Colleague> fitFor(ReadTx& tx, const By& by, const LeaveGround& ground, const StaffId& staff,
                              const Span& leave);

/// The parts of the person's own shifts that nobody else holds, cut to the span.
std::vector<Piece> stillHeld(const LeaveGround& ground, const StaffId& staff, const Span& span);
/// The parts become the substitute's (or, `back`, the person's again): into the holdings and the list of changes.
void handOver(WriteTx& tx, const By& by, const std::vector<Holding>& holdings);
/// What the substitute still holds of the leave from `from` on, as holdings for the person.
std::vector<Holding> holdingsBack(ReadTx& tx, const By& by, const Leave& leave, Instant from);

}  // namespace yizhan::roster
