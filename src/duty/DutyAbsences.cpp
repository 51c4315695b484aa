#include "duty/DutyAbsences.h"

namespace yizhan::duty {

Absences::Absences(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& from, const Date& to,
                   const std::vector<Turn>& turns)
    : _today(centre.zone.dateOf(services.clock.now())) {
    if (turns.empty()) return;
    std::set<StaffId> people;
    for (const Turn& turn : turns) people.insert(turn.staff);
    for (const StaffId& staff : people)
        if (!services.people.works(tx, centre.id, staff)) _left.insert(staff);
    if (const auto& shifts = services.extensions.shifts)
        for (const DayStaff& day : shifts->staffOn(tx, centre, from, to))
            _onLeave[day.date].insert(day.away.begin(), day.away.end());
}

std::optional<Absence> Absences::of(const Date& date, const StaffId& staff) const {
    if (_today <= date && _left.count(staff) != 0) return Absence::left;
    const auto day = _onLeave.find(date);
    if (day != _onLeave.end() && day->second.count(staff) != 0) return Absence::onLeave;
    return std::nullopt;
}

}  // namespace yizhan::duty
