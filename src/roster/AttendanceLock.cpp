#include "roster/AttendanceLock.h"

#include "roster/AttendanceStore.h"

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

}  // namespace yizhan::roster
