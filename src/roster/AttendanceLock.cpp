#include "roster/AttendanceLock.h"

#include "roster/AttendanceStore.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

void requireOpenMonths(ReadTx& tx, const By& by, const Span& span) {
    constexpr int longestMonth = 31;
    constexpr std::size_t monthLength = 7;
    Date month = by.centre.zone.dateOf(span.from);
    const Date last = by.centre.zone.dateOf(span.empty() ? span.from : span.to.plusMillis(-1));
    for (month.day = 1; month <= last; month = month.plusDays(longestMonth), month.day = 1) {
        const std::string name = month.text().substr(0, monthLength);
        if (store::attendanceLock(tx, by.centre.id, name)) throw conflict("attendance_month_locked", {{"month", name}});
    }
}

void requireChangeable(ReadTx& tx, const By& by, const Shift& shift) {
    requireOpenMonths(tx, by, shift.span);
    const bool answers = by.actor.kind == Actor::Kind::system || by.actor.roles.meets({Role::manager, Role::deputy});
    if (shift.span.to <= by.now && !answers)
        throw conflict("shift_over", {{"when", whenText(by.centre.zone, shift.span)}});
}

}  // namespace yizhan::roster
