#include "roster/leave/LeaveTrail.h"

#include <algorithm>

#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveCover.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

void toldOfLeave(WriteTx& tx, const By& by, const std::string& verb, const Leave& leave, std::vector<Change> changes) {
    changes.push_back({"status", {}, std::string(nameOf(leave.state))});
    audit(tx, by.actor, by.origin, by.now,
          {by.centre.id, "leave." + verb, "leave", leave.id.text(), std::move(changes)});
    // Everybody follows the events: who is away, and what became of it, is for those who may read the leave.
    tx.record({by.centre.id, "roster.leave", by.now, {{"id", leave.id.text()}}});
}

Leave keptLeave(WriteTx& tx, const By& by, Leave leave, const std::string& verb, const std::string& note,
                std::string_view role, std::vector<Change> changes) {
    leave.updatedAt = by.now;
    ++leave.version;
    store::updateLeave(tx, by.centre.id, leave);
    noteDecision(tx, by, verb, leave, note, role);
    toldOfLeave(tx, by, verb, leave, std::move(changes));
    return leave;
}

void noteDecision(WriteTx& tx, const By& by, const std::string& verb, const Leave& leave, const std::string& note,
                  std::string_view role) {
    const std::optional<StaffId> actor = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    store::insertDecision(
        tx, by.centre.id, leave.id,
        {verb, std::string(role), actor, by.actor.name, note, leave.coverage, by.now, leave.substitute});
}

void logLeave(WriteTx& tx, const By& by, const std::string& key, const Leave& leave, TextArgs more) {
    more.emplace_back("name", nameOf(tx, by, leave.staff));
    more.emplace_back("when", whenText(by.centre.zone, leave.span));
    const Date today = by.centre.zone.dateOf(by.now);
    tx.record(asEvent(LogLine{by.centre.id, today, key, more, "/console/leaves?id=" + leave.id.text()}, by.now));
}

void freeRest(WriteTx& tx, const By& by, Leave& leave, Instant from) {
    from = std::clamp(from, leave.span.from, leave.until);
    handOver(tx, by, holdingsBack(tx, by, leave, from));
    leave.until = from;
    leave.halfDays = leave.taken().empty() ? 0 : groundOf(tx, by, leave.staff, leave.taken()).halfDays;
}

void requireOneOf(const By& by, std::initializer_list<std::optional<StaffId>> people) {
    const bool own = std::any_of(people.begin(), people.end(), [&](const std::optional<StaffId>& one) {
        return one && !one->empty() && *one == by.actor.staff;
    });
    if (!own) throw Error(Status::forbidden, "leave_not_yours");
}

}  // namespace yizhan::roster
