// Asking for leave (LeaveActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveCover.h"
#include "roster/leave/LeaveDeciders.h"
#include "roster/leave/LeaveStore.h"
#include "roster/leave/LeaveTrail.h"

namespace yizhan::roster {

namespace {

const Roles leads{Role::lead, Role::deputy, Role::manager};

Span yearOf(const Zone& zone, int year) { return {zone.startOf({year, 1, 1}), zone.startOf({year + 1, 1, 1})}; }

bool counts(const LeavePolicy& policy, LeaveKind kind) {
    return std::find(policy.counted.begin(), policy.counted.end(), kind) != policy.counted.end();
}

LeaveTotal totalOf(ReadTx& tx, const By& by, const LeavePolicy& policy, const Leave& leave) {
    LeaveTotal total{0, policy.yearHalves, 0, counts(policy, leave.kind)};
    const int year = by.centre.zone.dateOf(leave.span.from).year;
    for (const store::LeaveSum& sum : store::leaveSums(tx, by.centre.id, yearOf(by.centre.zone, year))) {
        if (sum.staff != leave.staff) continue;
        if (counts(policy, sum.kind)) total.halfDays += sum.halfDays;
        if (sum.kind == leave.kind) total.kindHalfDays += sum.halfDays;
    }
    return total;
}

void checkOverlap(ReadTx& tx, const By& by, const Leave& leave, std::vector<Violation>& faults) {
    for (const Leave& other : store::leavesMeeting(tx, by.centre.id, leave.staff, leave.span))
        if (other.id != leave.id && !other.taken().empty()) {
            faults.push_back({"/from", "leave_overlaps", {{"when", whenText(by.centre.zone, other.taken())}}});
            return;
        }
}

void checkSubstitute(ReadTx& tx, const By& by, const LeaveGround& ground, const LeaveDraft& draft,
                     std::vector<Violation>& faults) {
    const Leave& leave = draft.leave;
    if (!leave.substitute) {
        if (draft.needsSubstitute) faults.push_back({"/substitute_id", "leave_substitute_needed"});
        return;
    }
    if (const auto fault = faultOf(tx, by, ground, leave.staff, leave.span, *leave.substitute))
        faults.push_back({"/substitute_id", *fault == "leave_substitute_gone" ? "staff_unknown" : *fault});
}

void addHints(const LeavePolicy& policy, const LeaveGround& ground, LeaveDraft& draft) {
    const std::int64_t then = draft.total.halfDays + draft.leave.halfDays;
    if (policy.yearHalves > 0 && counts(policy, draft.leave.kind) && then > policy.yearHalves)
        draft.hints.push_back({"/from",
                               "leave_year_exceeded",
                               {{"half_days", std::to_string(then)}, {"limit", std::to_string(policy.yearHalves)}}});
    if (ground.unrostered > 0)
        draft.hints.push_back({"/from", "leave_not_rostered", {{"days", std::to_string(ground.unrostered)}}});
}

/// Nobody decides two of its steps: said before it is asked for, not when it has gone half the way.
void hintAtDeciders(ReadTx& tx, const By& by, LeaveDraft& draft) {
    if (const auto few = decidersShort(tx, by, draft.leave))
        draft.hints.push_back({"/from",
                               "leave_too_few_deciders",
                               {{"needed", std::to_string(few->needed)}, {"there", std::to_string(few->there)}}});
}

Leave leaveFrom(const By& by, const LeaveWish& wish) {
    Leave leave;
    leave.staff = wish.staff;
    leave.kind = wish.kind;
    leave.span = wish.span;
    leave.until = wish.span.to;
    leave.reason = trimmed(wish.reason);
    leave.substitute = wish.substitute;
    if (wish.substitute) leave.substituteState = SubstituteState::asked;
    if (!by.actor.staff.empty()) leave.enteredBy = by.actor.staff;
    leave.createdAt = leave.updatedAt = by.now;
    return leave;
}

LeaveDraft draftOf(ReadTx& tx, const By& by, const LeaveWish& wish) {
    if (wish.staff != by.actor.staff && !by.actor.roles.meets(leads)) throw Error(Status::forbidden, "leave_not_yours");
    const LeavePolicy policy = leavePolicyOf(by.services.settings);
    LeaveDraft draft{leaveFrom(by, wish)};
    Leave& leave = draft.leave;
    draft.faults = leaveViolations(leave.span, by.now, policy);
    if (leave.reason.empty()) draft.faults.push_back({"/reason", "roster_blank"});
    if (!by.services.people.works(tx, by.centre.id, leave.staff))
        draft.faults.push_back({"/staff_id", "staff_unknown"});
    const Roles roles = by.services.people.rolesOf(tx, by.centre.id, leave.staff);
    leave.ladder = ladderOf(leave.kind, roles);
    if (draft.faults.empty()) {
        requireOpenMonths(tx, by, leave.span);
        checkOverlap(tx, by, leave, draft.faults);
        const LeaveGround ground = groundOf(tx, by, leave.staff, leave.span);
        leave.halfDays = ground.halfDays;
        leave.shiftsMet = shiftsMet(ground);
        leave.coverage = deltaOf(ground, by, leave);
        draft.needsSubstitute = needsSubstitute(by, leave);
        if (leave.halfDays == 0) draft.faults.push_back({"/from", "leave_no_working_time"});
        checkSubstitute(tx, by, ground, draft, draft.faults);
        draft.substitutes = fitFor(tx, by, ground, leave.staff, leave.span);
        draft.total = totalOf(tx, by, policy, leave);
        addHints(policy, ground, draft);
    }
    leave.steps = stepsOf(policy, leave.ladder, leave.halfDays, roles);
    if (leave.halfDays > 0) hintAtDeciders(tx, by, draft);
    return draft;
}

}  // namespace

LeaveDraft previewLeave(ReadTx& tx, const By& by, const LeaveWish& wish) { return draftOf(tx, by, wish); }

Leave askLeave(WriteTx& tx, const By& by, const LeaveId& id, const LeaveWish& wish) {
    LeaveDraft draft = draftOf(tx, by, wish);
    refuseInvalid(std::move(draft.faults));
    Leave& leave = draft.leave;
    leave.id = id;
    store::insertLeave(tx, by.centre.id, leave);
    noteDecision(tx, by, "ask", leave, "");
    toldOfLeave(tx, by, "ask", leave,
                {{"staff_id", {}, leave.staff.text()},
                 {"kind", {}, std::string(nameOf(leave.kind))},
                 {"from", {}, leave.span.from.text()},
                 {"to", {}, leave.span.to.text()},
                 {"substitute_id", {}, leave.substitute ? leave.substitute->text() : ""}});
    return leave;
}

}  // namespace yizhan::roster
