// SQL of leave.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "roster/leave/Leave.h"

namespace yizhan::roster::store {

std::optional<Leave> findLeave(ReadTx& tx, const CentreId& centre, const LeaveId& id);

/// What is not given does not narrow the list.
struct LeaveFilter {
    std::optional<LeaveState> state = {};
    std::optional<StaffId> staff = {};
    std::optional<StaffId> concerning = {};  ///< theirs, or with them as the substitute
    std::optional<Span> meets = {};
    /// Waits for this person: as the substitute who was asked, or as who decides one of the roles for another.
    std::optional<StaffId> waitsFor = {};
    std::vector<StepRole> decidable = {};
    std::vector<StaffId> speaksFor = {};  ///< and, of others' leave, for these as the substitute who was asked
};
/// Newest first, behind the id `after`.
std::vector<Leave> leaves(ReadTx& tx, const CentreId& centre, const LeaveFilter& filter, const std::string& after,
                          int limit);
/// In force in the span, as far as it was really taken.
std::vector<LeaveSpan> leaveSpans(ReadTx& tx, const CentreId& centre, const Span& span);
/// Of one person, asked for or in force, that meet the span.
std::vector<Leave> leavesMeeting(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Span& span);
/// That begin in the span, whatever became of them, by their beginning.
std::vector<Leave> leavesBeginning(ReadTx& tx, const CentreId& centre, const Span& span);
/// Approved once and really ending in the span, by their beginning.
std::vector<Leave> leavesEnding(ReadTx& tx, const CentreId& centre, const Span& span);
/// Who was asked to stand in and has not answered.
std::vector<StaffId> substitutesAsked(ReadTx& tx, const CentreId& centre);
/// Pending, or approved and not reported back from; theirs or with them as the substitute.
std::vector<Leave> openLeaves(ReadTx& tx, const CentreId& centre, const StaffId& staff);
/// Approved, begun by `now` and not reported back from; the latest.
std::optional<Leave> leaveToReturnFrom(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant now);
/// Approved, ended by `now`, not reported back from and not told of.
std::vector<Leave> leavesUnreturned(ReadTx& tx, const CentreId& centre, Instant now);

void insertLeave(WriteTx& tx, const CentreId& centre, const Leave& leave);
void updateLeave(WriteTx& tx, const CentreId& centre, const Leave& leave);

struct LeaveDecision {
    std::string verb;
    std::string role;
    std::optional<StaffId> staff;
    std::string name;
    std::string note;
    CoverageDelta coverage;
    Instant at;
    std::optional<StaffId> substitute = {};  ///< who was to stand in then
};
void insertDecision(WriteTx& tx, const CentreId& centre, const LeaveId& leave, const LeaveDecision& decision);
/// In their order.
std::vector<LeaveDecision> decisions(ReadTx& tx, const CentreId& centre, const LeaveId& leave);

/// Half days that began in the span and count: asked for or in force.
struct LeaveSum {
    StaffId staff;
    LeaveKind kind = LeaveKind::personal;
    std::int64_t halfDays = 0;
};
std::vector<LeaveSum> leaveSums(ReadTx& tx, const CentreId& centre, const Span& span);

}  // namespace yizhan::roster::store
