// Who stands in (AT-6): asked, exchanged, agreed or not, and given what was published later (LeaveActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/leave/LeaveCover.h"
#include "roster/leave/LeaveStore.h"
#include "roster/leave/LeaveTrail.h"

namespace yizhan::roster {

namespace {

const Roles leads{Role::lead, Role::deputy, Role::manager};

bool onBehalf(const By& by, const Leave& leave) { return leave.substitute != by.actor.staff; }

/// The words with which it is answered; whoever speaks for another says how they know (422 at `pointer`).
std::string wordsOf(const By& by, const Leave& leave, const std::string& given, const char* pointer) {
    std::string words = trimmed(given);
    if (words.empty() && onBehalf(by, leave)) throw invalidField(pointer, "leave_note_needed");
    return words;
}

void requireAsked(ReadTx& tx, const By& by, const Leave& leave) {
    if (!speaksForSubstitute(tx, by, leave)) throw Error(Status::forbidden, "leave_not_yours");
    if (leave.state != LeaveState::pending || leave.substituteState != SubstituteState::asked)
        throw conflict("leave_settled");
}

Leave answered(WriteTx& tx, const By& by, Leave leave, SubstituteState state, const std::string& words) {
    leave.substituteState = state;
    std::vector<Change> changes;
    if (onBehalf(by, leave)) changes.push_back({"on_behalf_of", {}, leave.substitute->text()});
    return keptLeave(tx, by, std::move(leave), state == SubstituteState::agreed ? "agree" : "decline", words, {},
                     std::move(changes));
}

/// Who had approved it, had approved it with another substitute.
void askAnew(std::vector<LeaveStep>& steps) {
    for (LeaveStep& step : steps)
        if (step.state == StepState::approved) step = {step.role};
}

}  // namespace

bool speaksForSubstitute(ReadTx& tx, const By& by, const Leave& leave) {
    if (!leave.substitute) return false;
    if (!onBehalf(by, leave)) return true;
    return leave.staff != by.actor.staff && by.actor.roles.meets(leads) &&
           by.services.people.rolesOf(tx, by.centre.id, *leave.substitute).empty();
}

std::vector<StaffId> speaksFor(ReadTx& tx, const By& by) {
    std::vector<StaffId> out;
    if (!by.actor.roles.meets(leads)) return out;
    for (StaffId& one : store::substitutesAsked(tx, by.centre.id))
        if (by.services.people.rolesOf(tx, by.centre.id, one).empty()) out.push_back(std::move(one));
    return out;
}

void requireFit(ReadTx& tx, const By& by, const LeaveGround& ground, const Leave& leave) {
    if (!leave.substitute) return;
    const auto fault = faultOf(tx, by, ground, leave.staff, leave.span, *leave.substitute);
    if (fault)
        throw conflict("leave_substitute_unfit").blockedBy({{*fault, {}, "/console/leaves?id=" + leave.id.text()}});
}

Leave agreeToLeave(WriteTx& tx, const By& by, Leave leave, const std::string& note) {
    requireAsked(tx, by, leave);
    const std::string words = wordsOf(by, leave, note, "/note");
    requireFit(tx, by, groundOf(tx, by, leave.staff, leave.span), leave);
    return answered(tx, by, std::move(leave), SubstituteState::agreed, words);
}

Leave declineLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason) {
    requireAsked(tx, by, leave);
    const std::string words = wordsOf(by, leave, reason, "/reason");
    return answered(tx, by, std::move(leave), SubstituteState::declined, words);
}

Leave changeSubstitute(WriteTx& tx, const By& by, Leave leave, const std::optional<StaffId>& substitute,
                       const std::string& reason) {
    if (!by.actor.roles.meets(leads)) requireOneOf(by, {leave.staff, leave.enteredBy});
    if (leave.state != LeaveState::pending) throw conflict("leave_settled");
    if (substitute == leave.substitute && leave.substituteState != SubstituteState::declined)
        throw invalidField("/substitute_id", "leave_substitute_same");
    if (!substitute && needsSubstitute(by, leave)) throw invalidField("/substitute_id", "leave_substitute_needed");
    const LeaveGround ground = groundOf(tx, by, leave.staff, leave.span);
    if (const auto fault = substitute ? faultOf(tx, by, ground, leave.staff, leave.span, *substitute) : std::nullopt)
        throw invalidField("/substitute_id", *fault == "leave_substitute_gone" ? "staff_unknown" : *fault);
    const std::string before = leave.substitute ? leave.substitute->text() : "";
    leave.substitute = substitute;
    leave.substituteState = substitute ? SubstituteState::asked : SubstituteState::none;
    askAnew(leave.steps);
    leave.coverage = deltaOf(ground, by, leave);
    leave.shiftsMet = shiftsMet(ground);
    return keptLeave(tx, by, std::move(leave), "substitute", trimmed(reason), {},
                     {{"substitute_id", before, substitute ? substitute->text() : ""}});
}

std::vector<UncoveredShift> uncoveredIn(ReadTx& tx, const By& by, const Leave& leave) {
    std::vector<UncoveredShift> out;
    const Span rest{std::max(by.now, leave.span.from), leave.until};
    if (leave.state != LeaveState::approved || rest.empty()) return out;
    const auto holdings = store::holdings(tx, by.centre.id, rest);
    for (const Shift& shift : store::shiftsAround(tx, by.centre.id, leave.staff, rest)) {
        if (shift.state != ShiftState::published) continue;
        for (const Piece& piece : piecesOf(shift, holdings))
            if (const Span part = piece.span.within(rest); piece.staff == leave.staff && !part.empty())
                out.push_back({shift, part});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const UncoveredShift& a, const UncoveredShift& b) { return a.span.from < b.span.from; });
    return out;
}

bool mayCover(const By& by, const Leave& leave) {
    return leave.substitute == by.actor.staff || (leave.staff != by.actor.staff && by.actor.roles.meets(leads));
}

Leave coverLeave(WriteTx& tx, const By& by, Leave leave) {
    if (!mayCover(by, leave)) throw Error(Status::forbidden, "leave_not_yours");
    if (leave.state != LeaveState::approved) throw conflict("leave_not_approved");
    if (leave.substituteState != SubstituteState::agreed) throw conflict("leave_nobody_stands_in");
    const Span rest{std::max(by.now, leave.span.from), leave.until};
    LeaveGround ground = groundOf(tx, by, leave.staff, leave.span);
    leave.coverage = deltaOf(ground, by, leave);
    leave.shiftsMet = shiftsMet(ground);
    ground.met = stillHeld(ground, leave.staff, rest);
    if (ground.met.empty()) throw conflict("leave_covered");
    requireOpenMonths(tx, by, rest);
    requireFit(tx, by, ground, leave);
    const auto holdings = holdingsFor(ground, *leave.substitute, leave.id, by.now);
    handOver(tx, by, holdings);
    logLeave(tx, by, "line.leave_covered", leave,
             {{"by", by.actor.name},
              {"substitute", by.services.people.nameOf(tx, by.centre.id, *leave.substitute).value_or("")},
              {"count", std::to_string(holdings.size())}});
    return keptLeave(tx, by, std::move(leave), "cover", "", {}, {{"shifts", {}, std::to_string(holdings.size())}});
}

}  // namespace yizhan::roster
