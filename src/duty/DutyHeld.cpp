#include "duty/DutyHeld.h"

#include <algorithm>

#include "duty/DutyRules.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

namespace {

constexpr std::size_t mostTurns = 50;

bool isDone(const std::vector<Mark>& marks, const Turn& turn) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](const Mark& mark) { return mark.date == turn.date && mark.duty == turn.duty; });
}

std::vector<Blocker> turnsHeld(ReadTx& tx, const Services& services, const CentreInfo& centre, const StaffId& staff) {
    const Date today = centre.zone.dateOf(services.clock.now());
    const auto marks = store::marks(tx, centre.id, today, today.plusDays(1));
    std::vector<Blocker> out;
    for (const Turn& turn : store::turnsOf(tx, centre.id, staff, today)) {
        const auto duty = store::findDuty(tx, centre.id, turn.duty);
        const OpeningDay day = services.centres.openingOn(tx, centre.id, turn.date);
        if (!duty || !isDue(*duty, day, centre.zone) || isDone(marks, turn)) continue;
        const std::string date = turn.date.text();
        out.push_back({"held_turn", {{"date", date}, {"duty", duty->name}}, "/console/roster/rota?date=" + date});
        if (out.size() == mostTurns) break;
    }
    return out;
}

}  // namespace

std::vector<HeldBy> heldOfRota(const Services& services) {
    return {{"duty.turns", [&services](ReadTx& tx, const CentreId& id, const StaffId& staff) -> std::vector<Blocker> {
                 const auto centre = services.centres.find(tx, id);
                 if (!centre) return {};
                 return turnsHeld(tx, services, *centre, staff);
             }}};
}

}  // namespace yizhan::duty
