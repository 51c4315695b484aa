#include "roster/AttendanceLock.h"

#include "roster/AttendanceStore.h"
#include "roster/PresenceStore.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveStore.h"

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

std::vector<Blocker> unfinishedIn(ReadTx& tx, const By& by, const Span& month) {
    constexpr int mostLeaves = 100;
    const Zone& zone = by.centre.zone;
    std::vector<Blocker> out;
    for (const Shift& shift : store::plannedShifts(tx, by.centre.id, month, false))
        if (month.from <= shift.span.from && by.now < shift.span.to)
            out.push_back({"attendance_shift_runs",
                           {{"name", nameOf(tx, by, shift.staff)}, {"when", whenText(zone, shift.span)}},
                           "/console/roster?shift=" + shift.id.text()});
    for (const Session& session : store::openSessions(tx, by.centre.id)) {
        const std::string date = zone.dateOf(session.from).text();
        if (session.from < month.to)
            out.push_back(
                {"attendance_still_in",
                 {{"name", nameOf(tx, by, session.staff)}, {"when", date + " " + zone.timeOf(session.from).text()}},
                 "/console/roster/day/" + date + "?presence=" + session.id.text()});
    }
    store::LeaveFilter waiting;
    waiting.state = LeaveState::pending;
    waiting.meets = month;
    for (const Leave& leave : store::leaves(tx, by.centre.id, waiting, "", mostLeaves))
        out.push_back({"attendance_leave_waits",
                       {{"name", nameOf(tx, by, leave.staff)}, {"when", whenText(zone, leave.span)}},
                       "/console/leaves?id=" + leave.id.text()});
    return out;
}

}  // namespace yizhan::roster
