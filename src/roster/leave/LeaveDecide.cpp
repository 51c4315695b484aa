// Deciding on leave, step by step (LeaveActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/leave/LeaveCover.h"
#include "roster/leave/LeaveDeciders.h"
#include "roster/leave/LeaveGrade.h"
#include "roster/leave/LeaveTrail.h"

namespace yizhan::roster {

namespace {

const Roles leads{Role::lead, Role::deputy, Role::manager};
constexpr std::array<StepRole, 5> allSteps{StepRole::lead, StepRole::deputy, StepRole::manager, StepRole::homeUnit,
                                           StepRole::filed};

void requirePending(const By& by, const Leave& leave) {
    if (leave.state != LeaveState::pending || leave.next() == nullptr) throw conflict("leave_settled");
    if (leave.staff == by.actor.staff) throw conflict("leave_own");
}

/// The step that is to be decided, by somebody who may.
LeaveStep& theStep(ReadTx& tx, const By& by, Leave& leave) {
    requirePending(by, leave);
    const auto step = std::find_if(leave.steps.begin(), leave.steps.end(),
                                   [](const LeaveStep& one) { return one.state == StepState::waiting; });
    if (!decides(by.actor.roles, step->role)) throw Error(Status::forbidden, "leave_step_not_yours");
    requireAnotherPerson(tx, by, leave);
    return *step;
}

void mark(LeaveStep& step, const By& by, StepState state, const std::string& note) {
    step.state = state;
    if (!by.actor.staff.empty()) step.by = by.actor.staff;
    step.name = by.actor.name;
    step.at = by.now;
    step.note = note;
}

/// `before`: its length as it was when it was last looked at.
void requireAgreement(const By& by, const Leave& leave, int before) {
    const bool open = leave.substituteState == SubstituteState::asked ||
                      (leave.substituteState != SubstituteState::agreed && needsSubstitute(by, leave));
    if (!open) return;
    auto refusal = conflict("leave_substitute_not_agreed");
    if (before < leave.halfDays)
        refusal.blockedBy({{"leave_longer_now",
                            {{"now", std::to_string(leave.halfDays)}, {"before", std::to_string(before)}},
                            "/console/leaves?id=" + leave.id.text()}});
    throw refusal;
}

}  // namespace

std::vector<StepRole> decidableBy(const Actor& actor) {
    std::vector<StepRole> roles;
    for (const StepRole role : allSteps)
        if (decides(actor.roles, role)) roles.push_back(role);
    return roles;
}

bool maySee(const Actor& actor, const Leave& leave) {
    return leave.staff == actor.staff || leave.substitute == actor.staff ||
           actor.roles.meets({Role::lead, Role::deputy, Role::manager, Role::auditor, Role::admin});
}

Leave approveLeave(WriteTx& tx, const By& by, Leave leave, const std::string& note) {
    requirePending(by, leave);
    const LeaveGround ground = groundOf(tx, by, leave.staff, leave.span);
    const int before = leave.halfDays;
    regrade(tx, by, ground, leave);
    LeaveStep& step = theStep(tx, by, leave);
    requireEnoughOthers(tx, by, leave);
    requireAgreement(by, leave, before);
    requireOpenMonths(tx, by, leave.span);
    const bool standsIn = leave.substituteState == SubstituteState::agreed;
    if (standsIn) requireFit(tx, by, ground, leave);
    const std::string words = trimmed(note);
    const StepRole role = step.role;
    mark(step, by, StepState::approved, words);
    if (leave.next() == nullptr) {
        leave.state = LeaveState::approved;
        leave.approvedAt = by.now;
        if (standsIn) handOver(tx, by, holdingsFor(ground, *leave.substitute, leave.id, by.now));
        if (!leave.coverage.gaps.empty())
            logLeave(tx, by, "line.leave_gap", leave,
                     {{"by", by.actor.name},
                      {"minutes", std::to_string(leave.coverage.shortAfter - leave.coverage.shortBefore)}});
    }
    return keptLeave(tx, by, std::move(leave), "approve", words, nameOf(role));
}

Leave rejectLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason) {
    LeaveStep& step = theStep(tx, by, leave);
    const std::string why = trimmed(reason);
    if (why.empty()) throw invalidField("/reason", "roster_blank");
    mark(step, by, StepState::rejected, why);
    leave.state = LeaveState::rejected;
    const StepRole role = step.role;
    return keptLeave(tx, by, std::move(leave), "reject", why, nameOf(role));
}

Leave withdrawLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason) {
    requireOneOf(by, {leave.staff, leave.enteredBy});
    const bool ahead = leave.state == LeaveState::approved && by.now < leave.span.from;
    if (leave.state != LeaveState::pending && !ahead) throw conflict("leave_settled");
    if (ahead) {
        requireOpenMonths(tx, by, leave.span);
        freeRest(tx, by, leave, leave.span.from);
    }
    leave.state = LeaveState::withdrawn;
    return keptLeave(tx, by, std::move(leave), "withdraw", trimmed(reason));
}

std::vector<std::string> mayDo(ReadTx& tx, const By& by, const Leave& leave) {
    std::vector<std::string> may;
    const StaffId& me = by.actor.staff;
    const bool pending = leave.state == LeaveState::pending, approved = leave.state == LeaveState::approved;
    const LeaveStep* next = leave.next();
    const bool mine = leave.staff == me || leave.enteredBy == me;
    const bool asked = leave.substituteState == SubstituteState::asked;
    const bool decider = pending && next != nullptr && leave.staff != me && decides(by.actor.roles, next->role);
    if (decider && !hadPart(tx, by, leave)) {
        const bool lacking = leave.substituteState != SubstituteState::agreed && needsSubstitute(by, leave);
        if (!asked && !lacking && leavesEnoughOthers(tx, by, leave)) may.emplace_back("approve");
        may.emplace_back("reject");
    }
    if (mine && (pending || (approved && by.now < leave.span.from))) may.emplace_back("withdraw");
    if (approved && leave.staff != me && by.actor.roles.meets({Role::deputy, Role::manager}) && by.now < leave.until)
        may.emplace_back("recall");
    if (pending && asked && speaksForSubstitute(tx, by, leave)) may.insert(may.end(), {"agree", "decline"});
    if (approved && leave.span.from <= by.now && (leave.staff == me || by.actor.roles.meets(leads)))
        may.emplace_back("report_back");
    if (pending && (mine || by.actor.roles.meets(leads))) may.emplace_back("substitute");
    if (approved && leave.substituteState == SubstituteState::agreed && mayCover(by, leave) &&
        !uncoveredIn(tx, by, leave).empty())
        may.emplace_back("cover");
    return may;
}

}  // namespace yizhan::roster
