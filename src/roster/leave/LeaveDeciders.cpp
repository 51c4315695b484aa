#include "roster/leave/LeaveDeciders.h"

#include <algorithm>

#include "roster/leave/LeaveRules.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

/// What somebody did for a leave that keeps them from deciding on it: the code of the blocker that says so.
struct Part {
    const char* code;
    StaffId staff;
};

struct Decider {
    Colleague person;
    Roles roles;
};

/// Whoever said yes: the substitute, or who spoke for them.
std::optional<StaffId> answerer(ReadTx& tx, const By& by, const Leave& leave) {
    std::optional<StaffId> out;
    if (leave.substituteState != SubstituteState::agreed) return out;
    for (const store::LeaveDecision& decision : store::decisions(tx, by.centre.id, leave.id))
        if (decision.verb == "agree") out = decision.staff;
    return out;
}

std::vector<Part> partsIn(ReadTx& tx, const By& by, const Leave& leave) {
    std::vector<Part> parts;
    for (const LeaveStep& step : leave.steps)
        if (isInHouse(step.role) && step.state == StepState::approved && step.by)
            parts.push_back({"leave_part_decided", *step.by});
    if (leave.enteredBy && *leave.enteredBy != leave.staff) parts.push_back({"leave_part_entered", *leave.enteredBy});
    if (leave.substitute && leave.substituteState != SubstituteState::declined)
        parts.push_back({"leave_part_substitute", *leave.substitute});
    if (const auto staff = answerer(tx, by, leave)) parts.push_back({"leave_part_answered", *staff});
    return parts;
}

const Part* partOf(const std::vector<Part>& parts, const StaffId& staff) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.staff == staff; });
    return found == parts.end() ? nullptr : &*found;
}

/// The centre's own steps that are not decided yet, in their order.
std::vector<StepRole> stepsLeft(const Leave& leave) {
    std::vector<StepRole> left;
    for (const LeaveStep& step : leave.steps)
        if (step.state == StepState::waiting && isInHouse(step.role)) left.push_back(step.role);
    return left;
}

/// Who decides steps here and had no part in this leave.
std::vector<Decider> freeDeciders(ReadTx& tx, const By& by, const Leave& leave, const std::vector<Part>& parts) {
    const auto& people = by.services.people;
    std::vector<Decider> out;
    for (Colleague& one : people.withRole(tx, by.centre.id, {Role::lead, Role::deputy, Role::manager}))
        if (one.id != leave.staff && partOf(parts, one.id) == nullptr) {
            const Roles roles = people.rolesOf(tx, by.centre.id, one.id);
            out.push_back({std::move(one), roles});
        }
    return out;
}

std::vector<Roles> rolesBut(const std::vector<Decider>& deciders, const StaffId& staff) {
    std::vector<Roles> roles;
    for (const Decider& one : deciders)
        if (one.person.id != staff) roles.push_back(one.roles);
    return roles;
}

/// Those of them who can take the next step so that the steps behind it still find others.
std::vector<Decider> fitDeciders(const std::vector<Decider>& deciders, std::vector<StepRole> left) {
    std::vector<Decider> out;
    if (left.empty()) return out;
    const StepRole next = left.front();
    left.erase(left.begin());
    for (const Decider& one : deciders)
        if (decides(one.roles, next) && eachByAnother(left, rolesBut(deciders, one.person.id))) out.push_back(one);
    return out;
}

bool isNextInHouse(const Leave& leave) {
    const LeaveStep* next = leave.next();
    return next != nullptr && isInHouse(next->role);
}

/// Throws with who else could take the next step.
[[noreturn]] void refuse(const By& by, const Leave& leave, const char* why, const std::vector<Decider>& others) {
    const std::string href = "/console/leaves?id=" + leave.id.text();
    const std::string comma = by.services.texts.get("leave.comma", languageOf(by.centre.firstLanguage));
    std::string names;
    for (const Decider& one : others) names += (names.empty() ? "" : comma) + one.person.name;
    Blocker who{names.empty() ? "leave_nobody_may" : "leave_others_may", {}, href};
    if (!names.empty()) who.args = {{"names", names}};
    throw conflict("same_person").blockedBy({{why, {}, href}, std::move(who)});
}

}  // namespace

bool hadPart(ReadTx& tx, const By& by, const Leave& leave) {
    return isNextInHouse(leave) && partOf(partsIn(tx, by, leave), by.actor.staff) != nullptr;
}

void requireAnotherPerson(ReadTx& tx, const By& by, const Leave& leave) {
    if (!isNextInHouse(leave)) return;
    const auto parts = partsIn(tx, by, leave);
    if (const Part* part = partOf(parts, by.actor.staff))
        refuse(by, leave, part->code, fitDeciders(freeDeciders(tx, by, leave, parts), stepsLeft(leave)));
}

bool leavesEnoughOthers(ReadTx& tx, const By& by, const Leave& leave) {
    auto left = stepsLeft(leave);
    if (!isNextInHouse(leave) || left.size() < 2) return true;
    left.erase(left.begin());
    return eachByAnother(left, rolesBut(freeDeciders(tx, by, leave, partsIn(tx, by, leave)), by.actor.staff));
}

void requireEnoughOthers(ReadTx& tx, const By& by, const Leave& leave) {
    if (leavesEnoughOthers(tx, by, leave)) return;
    const auto deciders = freeDeciders(tx, by, leave, partsIn(tx, by, leave));
    refuse(by, leave, "leave_wanted_later", fitDeciders(deciders, stepsLeft(leave)));
}

std::optional<DecidersShort> decidersShort(ReadTx& tx, const By& by, const Leave& leave) {
    const auto left = stepsLeft(leave);
    const auto deciders = freeDeciders(tx, by, leave, partsIn(tx, by, leave));
    if (eachByAnother(left, rolesBut(deciders, {}))) return std::nullopt;
    return DecidersShort{left.size(), deciders.size()};
}

}  // namespace yizhan::roster
