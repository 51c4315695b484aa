// The month's sheet: who was rostered, who was there, who was late, early or absent.
#include <algorithm>

#include "roster/AttendanceRules.h"
#include "roster/AttendanceStore.h"
#include "roster/PresenceStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;
using namespace schema;

namespace {

/// The first day of "2026-11". Throws 422 at the pointer.
Date firstOf(const std::string& month, const std::string& pointer) {
    const auto date = Date::parse(month + "-01");
    if (!date) throw invalidField(pointer, "attendance_month");
    return *date;
}

Span spanOf(const Call& call, const Date& first) {
    constexpr int longestMonth = 31;
    Date next = first.plusDays(longestMonth);
    next.day = 1;
    return {call.centre->zone.startOf(first), call.centre->zone.startOf(next)};
}

/// Only the kinds that were taken.
Json kindsJson(const AttendanceRow& row) {
    Json kinds = Json::object();
    for (const auto& [kind, minutes] : row.leave) kinds[std::string(nameOf(kind))] = minutes;
    return kinds;
}

Json rowJson(const Services& services, const Call& call, ReadTx& tx, const AttendanceRow& row) {
    return {{"staff_id", row.staff.text()},
            {"name", services.people.nameOf(tx, call.centreId(), row.staff).value_or("")},
            {"shifts", row.shifts},
            {"rostered_minutes", row.rosteredMinutes},
            {"worked_minutes", row.workedMinutes},
            {"late_minutes", row.lateMinutes},
            {"early_minutes", row.earlyMinutes},
            {"absent_minutes", row.absentMinutes},
            {"late", row.late},
            {"early", row.early},
            {"absent", row.absent},
            {"forgotten", row.forgotten},
            {"leave_minutes", row.leaveMinutes},
            {"leave", kindsJson(row)}};
}

/// The sheet as the records stand now. A shift belongs to the month in which it starts.
Json sheetNow(const Services& services, const Call& call, ReadTx& tx, const Span& month) {
    const Span around{month.from, month.to.plusMillis(longestShiftMillis)};
    const auto shifts = store::plannedShifts(tx, call.centreId(), month, false);
    const auto holdings = store::holdings(tx, call.centreId(), around);
    auto unmoved = holdings;
    unmoved.erase(
        std::remove_if(unmoved.begin(), unmoved.end(), [](const Holding& one) { return one.leave.has_value(); }),
        unmoved.end());
    AttendanceInput input;
    for (const Shift& shift : shifts) {
        if (shift.span.from < month.from) continue;
        for (const Piece& piece : piecesOf(shift, holdings)) input.pieces.push_back(piece);
        for (const Piece& piece : piecesOf(shift, unmoved)) input.original.push_back(piece);
    }
    input.sessions = store::sessions(tx, call.centreId(), around);
    input.leave = store::leaveSpans(tx, call.centreId(), around);
    Json items = Json::array();
    for (const AttendanceRow& row : sheetOf(input, month, call.now)) items.push_back(rowJson(services, call, tx, row));
    return items;
}

Json answer(const std::string& month, const Json& items, const Json& lockedAt, const Json& lockedBy) {
    return {
        {"month", month}, {"items", items}, {"next_cursor", nullptr}, {"locked_at", lockedAt}, {"locked_by", lockedBy}};
}

Json answer(const Call& call, const store::AttendanceLock& lock) {
    Json items = Json::parse(lock.sheet);
    // A month that was locked before leave was kept has none.
    for (Json& row : items) {
        row.emplace("leave_minutes", 0);
        row.emplace("leave", Json::object());
    }
    return answer(lock.month, items, call.time(lock.at), lock.name);
}

Reply show(const Services& services, Call& call, ReadTx& tx) {
    const std::string asked = call.queryText("month", call.centre->zone.dateOf(call.now).text().substr(0, 7));
    const Date first = firstOf(asked, "/query/month");
    if (const auto lock = store::attendanceLock(tx, call.centreId(), asked)) return Reply::json(answer(call, *lock));
    return Reply::json(answer(asked, sheetNow(services, call, tx, spanOf(call, first)), nullptr, nullptr));
}

Reply lockMonth(const Services& services, Call& call, WriteTx& tx) {
    const std::string& month = call.params.at("month");
    const Span span = spanOf(call, firstOf(month, "/month"));
    if (span.to > call.now) throw conflict("attendance_month_runs");
    if (store::attendanceLock(tx, call.centreId(), month)) throw conflict("attendance_locked");
    const store::AttendanceLock lock{month, sheetNow(services, call, tx, span).dump(), call.actor.staff,
                                     call.actor.name, call.now};
    store::insertAttendanceLock(tx, call.centreId(), lock);
    audit(tx, call.actor, call.origin(), call.now, {call.centreId(), "attendance.lock", "attendance", month, {}});
    return Reply::created(answer(call, lock));
}

}  // namespace

std::vector<http::Route> attendanceRoutes(const Services& services) {
    const Json month = {{"type", "string"}, {"maxLength", 7}};
    return {{.method = "GET",
             .path = "/centres/{centre}/attendance",
             .guard = Needs{"roster.read"},
             .summary = "The month's sheet per person; of a locked month as it was when it was locked",
             .handler = [&services](Call& call, ReadTx& tx) { return show(services, call, tx); },
             .response = http::ref("AttendanceSheet"),
             .query = std::vector<http::QueryParam>{{"month", month, "Like 2026-11; this month when left out"}}},
            {"POST", "/centres/{centre}/attendance/{month}/lock", Needs{"roster.posts"},
             "Lock the sheet of a month that is over, for good",
             [&services](Call& call, WriteTx& tx) { return lockMonth(services, call, tx); }, nullptr,
             http::ref("AttendanceSheet"), 201}};
}

http::Components attendanceComponents() {
    constexpr int most = 2'000'000'000;
    const Json count = number(0, most);
    Json kinds = Json::object();
    for (const std::string_view kind : leaveKindNames) kinds[std::string(kind)] = count;
    const Json row = {{"staff_id", uuid()},
                      {"name", text(200)},
                      {"shifts", count},
                      {"rostered_minutes", count},
                      {"worked_minutes", count},
                      {"late_minutes", count},
                      {"early_minutes", count},
                      {"absent_minutes", count},
                      {"late", count},
                      {"early", count},
                      {"absent", count},
                      {"forgotten", count},
                      {"leave_minutes", described(count, "Rostered time on leave, part of the rostered minutes")},
                      {"leave", described(object(kinds, Json::array()), "By the kinds that were taken")}};
    return {{"AttendanceRow", whole(row)},
            {"AttendanceSheet", whole({{"month", text(7, 7)},
                                       {"items", list(http::ref("AttendanceRow"), most)},
                                       {"next_cursor", {{"type", "null"}}},
                                       {"locked_at", momentOrNull()},
                                       {"locked_by", {{"type", {"string", "null"}}}}})}};
}

}  // namespace yizhan::roster
