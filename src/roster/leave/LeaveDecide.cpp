// Deciding on leave, step by step (LeaveActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/leave/LeaveDeciders.h"
#include "roster/leave/LeaveGrade.h"
#include "roster/leave/LeaveStore.h"
#include "roster/leave/LeaveTrail.h"

namespace yizhan::roster {

namespace {

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

bool needsAgreement(const By& by, const Leave& leave) {
    const std::int64_t from = by.services.settings.integer("roster.leave_substitute_half_days");
    return from > 0 && leave.halfDays >= from && leave.kind != LeaveKind::outside;
}

/// `before`: its length as it was when it was last looked at.
void requireAgreement(const By& by, const Leave& leave, int before) {
    const bool open = leave.substituteState == SubstituteState::asked ||
                      (leave.substituteState != SubstituteState::agreed && needsAgreement(by, leave));
    if (!open) return;
    auto refusal = conflict("leave_substitute_not_agreed");
    if (before < leave.halfDays)
        refusal.blockedBy({{"leave_longer_now",
                            {{"now", std::to_string(leave.halfDays)}, {"before", std::to_string(before)}},
                            "/console/leaves?id=" + leave.id.text()}});
    throw refusal;
}

/// AT-6: they agreed, and nothing came between since.
void requireFit(ReadTx& tx, const By& by, const LeaveGround& ground, const Leave& leave) {
    if (!leave.substitute) return;
    auto unfit = unfitFor(ground, by, leave.staff, leave.span, *leave.substitute);
    if (!by.services.people.works(tx, by.centre.id, *leave.substitute)) unfit = "leave_substitute_gone";
    if (!unfit && breaksRules(tx, by, ground, *leave.substitute)) unfit = "leave_substitute_rules";
    if (unfit)
        throw conflict("leave_substitute_unfit").blockedBy({{*unfit, {}, "/console/leaves?id=" + leave.id.text()}});
}

/// The substitute themselves; for one who has no account a lead who is not the applicant records what they said.
bool speaksForSubstitute(ReadTx& tx, const By& by, const Leave& leave) {
    if (!leave.substitute) return false;
    if (*leave.substitute == by.actor.staff) return true;
    return leave.staff != by.actor.staff && by.actor.roles.meets({Role::lead, Role::deputy, Role::manager}) &&
           by.services.people.rolesOf(tx, by.centre.id, *leave.substitute).empty();
}

void requireSubstitute(ReadTx& tx, const By& by, const Leave& leave) {
    if (!speaksForSubstitute(tx, by, leave)) throw Error(Status::forbidden, "leave_not_yours");
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

Leave agreeToLeave(WriteTx& tx, const By& by, Leave leave) {
    requireSubstitute(tx, by, leave);
    if (leave.state != LeaveState::pending || leave.substituteState != SubstituteState::asked)
        throw conflict("leave_settled");
    requireFit(tx, by, groundOf(tx, by, leave.staff, leave.span), leave);
    leave.substituteState = SubstituteState::agreed;
    return keptLeave(tx, by, std::move(leave), "agree", "");
}

Leave declineLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason) {
    requireSubstitute(tx, by, leave);
    if (leave.state != LeaveState::pending || leave.substituteState != SubstituteState::asked)
        throw conflict("leave_settled");
    leave.substituteState = SubstituteState::declined;
    return keptLeave(tx, by, std::move(leave), "decline", trimmed(reason));
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
        const bool lacking = leave.substituteState != SubstituteState::agreed && needsAgreement(by, leave);
        if (!asked && !lacking && leavesEnoughOthers(tx, by, leave)) may.emplace_back("approve");
        may.emplace_back("reject");
    }
    if (mine && (pending || (approved && by.now < leave.span.from))) may.emplace_back("withdraw");
    if (approved && leave.staff != me && by.actor.roles.meets({Role::deputy, Role::manager}) && by.now < leave.until)
        may.emplace_back("recall");
    if (pending && asked && speaksForSubstitute(tx, by, leave)) may.insert(may.end(), {"agree", "decline"});
    if (approved && leave.span.from <= by.now &&
        (leave.staff == me || by.actor.roles.meets({Role::lead, Role::deputy, Role::manager})))
        may.emplace_back("report_back");
    return may;
}

}  // namespace yizhan::roster
