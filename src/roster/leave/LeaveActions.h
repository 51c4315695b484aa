// What can be done with leave: asked for, decided step by step, taken back, ended.
#pragma once

#include "core/People.h"
#include "roster/RosterActions.h"
#include "roster/leave/LeaveRules.h"

namespace yizhan::roster {

/// The figures of the settings; throws std::runtime_error for what the settings' own check would have refused.
LeavePolicy leavePolicyOf(const Settings& settings);
std::vector<Setting> leaveSettings();

struct LeaveWish {
    StaffId staff;
    LeaveKind kind = LeaveKind::personal;
    Span span;
    std::string reason;
    std::optional<StaffId> substitute;
};

/// AT-10: what somebody has had of the year in which a leave begins.
struct LeaveTotal {
    std::int64_t halfDays = 0;      ///< of the counted kinds
    std::int64_t limit = 0;         ///< 0: none
    std::int64_t kindHalfDays = 0;  ///< of the leave's own kind
    bool counted = false;           ///< whether the leave's own kind is among those
};

/// A leave as it would be, and what speaks against it.
struct LeaveDraft {
    Leave leave;
    bool needsSubstitute = false;
    std::vector<Colleague> substitutes = {};  ///< who could stand in
    LeaveTotal total = {};
    std::vector<Violation> faults = {};  ///< it is refused for these
    std::vector<Violation> hints = {};   ///< to be known before it is decided
};

/// Throws 409 `attendance_month_locked`, 403 `leave_not_yours`; all else is told in the draft.
LeaveDraft previewLeave(ReadTx& tx, const By& by, const LeaveWish& wish);
/// By oneself, or by a lead for somebody. Throws 422 with every fault of the draft, 403 `leave_not_yours`, 409
/// `attendance_month_locked`.
Leave askLeave(WriteTx& tx, const By& by, const LeaveId& id, const LeaveWish& wish);

/// The next step, by whoever decides it or stands higher; with the last one the leave is in force and the substitute
/// holds what it meets. Its length and cover are worked out anew and kept with the decision; where it has become
/// longer, the steps and the substitute that this length demands come first (AT-4, AT-6). Throws 409 `leave_settled`,
/// `leave_own`, `same_person` (LeaveDeciders.h), `leave_substitute_not_agreed`, `leave_substitute_unfit` with the
/// blocker, `attendance_month_locked`, 403 `leave_step_not_yours`.
Leave approveLeave(WriteTx& tx, const By& by, Leave leave, const std::string& note);
/// By whoever decides the next step. Throws as approveLeave() but for the substitute, 422 for a blank reason.
Leave rejectLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason);
/// By the applicant or whoever entered it: while it is pending, or approved and not begun. Throws 403
/// `leave_not_yours`, 409 `leave_settled`.
Leave withdrawLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason);
/// AT-6, by the substitute; a lead records it for somebody without an account, with a note how they know. Throws 403
/// `leave_not_yours`, 409 `leave_settled`, `leave_substitute_unfit`, 422 `leave_note_needed`.
Leave agreeToLeave(WriteTx& tx, const By& by, Leave leave, const std::string& note);
/// As agreeToLeave(), without asking whether they could.
Leave declineLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason);

/// AT-6: somebody else (or nobody) is to stand in while the leave is still open; they are asked anew, and the steps
/// that were approved with the one before are decided again. By the applicant, whoever entered it, or a lead. Throws
/// 403 `leave_not_yours`, 409 `leave_settled`, 422 at /substitute_id as askLeave(), `leave_substitute_same`.
Leave changeSubstitute(WriteTx& tx, const By& by, Leave leave, const std::optional<StaffId>& substitute,
                       const std::string& reason);
/// A part of a published shift that falls into the leave and is still the person's own, from now on.
struct UncoveredShift {
    Shift shift;
    Span span;
};
/// Those of an approved leave, by their beginning: shifts that were published after it was approved, and for a leave
/// without a substitute those that it met.
std::vector<UncoveredShift> uncoveredIn(ReadTx& tx, const By& by, const Leave& leave);
/// The substitute holds these too; by themselves, or by a lead who is not the applicant, into the day's log. Throws 403
/// `leave_not_yours`, 409 `leave_not_approved`, `leave_nobody_stands_in`, `leave_covered` where nothing is left,
/// `leave_substitute_unfit` with the blocker, `attendance_month_locked`.
Leave coverLeave(WriteTx& tx, const By& by, Leave leave);

/// From `at` on (now, or the beginning if that is later) the person is wanted back and the rest of the leave is free
/// again; by a deputy or manager. Throws 409 `leave_not_approved`, `leave_own`, `attendance_month_locked`, 422.
Leave recallLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason, std::optional<Instant> at);
/// AT-9: back at `at` (now where not given), by oneself or by a lead; before the end the rest is free again, and leave
/// before this one that nobody reported back from ends with it. Throws 409 `leave_not_approved`, `leave_not_begun`,
/// `attendance_month_locked`, 403 `leave_not_yours`, 422.
Leave reportBack(WriteTx& tx, const By& by, Leave leave, std::optional<Instant> at);
/// AT-9: a clock-in ends the leave that the person is on, if any.
void returnByClockIn(WriteTx& tx, const By& by, const StaffId& staff);

/// AT-9: when somebody is to be back: at the start of their next shift within a week of the end, else a day after it;
/// with the grace of presence. The end is that of all leave which follows without a break, and a shift on leave is
/// none.
Instant dueBack(ReadTx& tx, const By& by, const Leave& leave);
/// Approved, past dueBack() and not reported back from.
bool isOverdue(ReadTx& tx, const By& by, const Leave& leave);
/// AT-9: tells once of each leave that nobody reported back from: in the day's log and as "roster.leave_overdue".
Job overdueLeaveJob(const Services& services);

/// What the actor may do with the leave now: "approve", "reject", "withdraw", "recall", "agree", "decline",
/// "report_back", "substitute", "cover".
std::vector<std::string> mayDo(ReadTx& tx, const By& by, const Leave& leave);
/// Their own, the substitute's, and everybody's for leads and above, auditors and admins.
bool maySee(const Actor& actor, const Leave& leave);
/// For whom of those who were asked to stand in the actor speaks, because they have no account.
std::vector<StaffId> speaksFor(ReadTx& tx, const By& by);
bool speaksForSubstitute(ReadTx& tx, const By& by, const Leave& leave);
/// The roles whose steps the actor decides.
std::vector<StepRole> decidableBy(const Actor& actor);

}  // namespace yizhan::roster
