// The month's sheet: who was rostered, who was there, who was late, early or absent.
#include <algorithm>

#include "core/http/Schema.h"
#include "roster/AttendanceExport.h"
#include "roster/AttendanceLock.h"
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
using namespace http::schema;

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

Json sentJson(const Call& call, ReadTx& tx, const std::string& month) {
    Json out = Json::array();
    for (const store::AttendanceSend& send : store::attendanceSends(tx, call.centreId(), month))
        out.push_back({{"to", send.to}, {"at", call.time(send.at)}, {"by_name", send.name}, {"note", send.note}});
    return out;
}

Json answer(const Services& services, const Call& call, ReadTx& tx, const Date& first, const Json& items) {
    const std::string month = first.text().substr(0, 7);
    return {{"month", month},
            {"items", items},
            {"next_cursor", nullptr},
            {"locked_at", nullptr},
            {"locked_by", nullptr},
            {"sent", sentJson(call, tx, month)},
            {"due", sheetDue(services, first).text()}};
}

Json answer(const Services& services, const Call& call, ReadTx& tx, const store::AttendanceLock& lock) {
    Json items = Json::parse(lock.sheet);
    // A month that was locked before leave was kept has none.
    for (Json& row : items) {
        row.emplace("leave_minutes", 0);
        row.emplace("leave", Json::object());
    }
    Json json = answer(services, call, tx, firstOf(lock.month, "/month"), items);
    json["locked_at"] = call.time(lock.at);
    json["locked_by"] = lock.name;
    return json;
}

Json wholeSheet(const Services& services, const Call& call, ReadTx& tx) {
    const std::string asked = call.queryText("month", call.centre->zone.dateOf(call.now).text().substr(0, 7));
    const Date first = firstOf(asked, "/query/month");
    if (const auto lock = store::attendanceLock(tx, call.centreId(), asked)) return answer(services, call, tx, *lock);
    return answer(services, call, tx, first, sheetNow(services, call, tx, spanOf(call, first)));
}

/// What the caller may see of it: whoever is on duty only their own row.
Json sheetAsked(const Services& services, const Call& call, ReadTx& tx) {
    Json sheet = wholeSheet(services, call, tx);
    if (seesEverybody(call.actor)) return sheet;
    Json own = Json::array();
    for (Json& row : sheet["items"])
        if (row["staff_id"] == call.actor.staff.text()) own.push_back(std::move(row));
    sheet["items"] = std::move(own);
    return sheet;
}

Reply show(const Services& services, Call& call, ReadTx& tx) { return Reply::json(sheetAsked(services, call, tx)); }

/// AT-3: that a copy of the locked sheet went to one of the two.
Reply sendMonth(const Services& services, Call& call, WriteTx& tx) {
    const std::string& month = call.params.at("month");
    firstOf(month, "/path/month");
    const auto lock = store::attendanceLock(tx, call.centreId(), month);
    if (!lock) throw conflict("attendance_not_locked");
    const std::string to = call.body["to"].get<std::string>(), note = call.body.value("note", "");
    store::insertAttendanceSend(tx, call.centreId(), {month, to, call.actor.staff, call.actor.name, note, call.now});
    audit(tx, call.actor, call.origin(), call.now,
          {call.centreId(), "attendance.send", "attendance", month, {{"to", {}, to}, {"note", {}, note}}});
    return Reply::created(answer(services, call, tx, *lock));
}

http::Route exportRoute(const Services& services, const std::string& format, const char* mediaType,
                        std::vector<http::QueryParam> query) {
    constexpr int longestPurpose = 200;
    const Json tag = text(40);
    query.push_back({"lang", tag, "Of the words in it; that of the request when left out"});
    query.push_back({"purpose", text(longestPurpose), "What it is taken for; stands in the audit trail (PV-4)"});
    return {.method = "GET",
            .path = "/centres/{centre}/attendance." + format,
            .guard = Needs{"roster.read"},
            .summary = "The month's sheet as a file; the own row only for whoever is on duty",
            .handler =
                [&services, format](Call& call, WriteTx& tx) {
                    const Json sheet = sheetAsked(services, call, tx);
                    // PV-4: what leaves the house leaves a trace, with what it is for.
                    audit(tx, call.actor, call.origin(), call.now,
                          {call.centreId(),
                           "attendance.export",
                           "attendance",
                           sheet["month"].get<std::string>(),
                           {{"month", {}, sheet["month"].get<std::string>()},
                            {"format", {}, format},
                            {"rows", {}, std::to_string(sheet["items"].size())},
                            {"purpose", {}, call.queryText("purpose")}}});
                    return exportedSheet(services, call, format, sheet);
                },
            .query = std::move(query),
            .responseType = mediaType,
            .replayable = false};
}

Reply lockMonth(const Services& services, Call& call, WriteTx& tx) {
    const std::string& month = call.params.at("month");
    const Span span = spanOf(call, firstOf(month, "/month"));
    if (span.to > call.now) throw conflict("attendance_month_runs");
    if (store::attendanceLock(tx, call.centreId(), month)) throw conflict("attendance_locked");
    const By by{services, *call.centre, call.actor, call.origin(), call.now};
    if (auto open = unfinishedIn(tx, by, span); !open.empty())
        throw conflict("attendance_unfinished").blockedBy(std::move(open));
    const store::AttendanceLock lock{month, sheetNow(services, call, tx, span).dump(), call.actor.staff,
                                     call.actor.name, call.now};
    store::insertAttendanceLock(tx, call.centreId(), lock);
    audit(tx, call.actor, call.origin(), call.now, {call.centreId(), "attendance.lock", "attendance", month, {}});
    return Reply::created(answer(services, call, tx, lock));
}

}  // namespace

std::vector<http::Route> attendanceRoutes(const Services& services) {
    const Json month = text(7);
    const std::vector<http::QueryParam> query = {{"month", month, "Like 2026-11; this month when left out"}};
    return {{.method = "GET",
             .path = "/centres/{centre}/attendance",
             .guard = Needs{"roster.read"},
             .summary =
                 "The month's sheet per person (the own row only for whoever is on duty); of a locked month as it was "
                 "when it was locked",
             .handler = [&services](Call& call, ReadTx& tx) { return show(services, call, tx); },
             .response = http::ref("AttendanceSheet"),
             .query = query},
            exportRoute(services, "csv", "text/csv", query),
            exportRoute(services, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", query),
            {"POST", "/centres/{centre}/attendance/{month}/lock", Needs{"roster.posts"},
             "Lock the sheet of a month that is over and in which nothing is open, for good",
             [&services](Call& call, WriteTx& tx) { return lockMonth(services, call, tx); }, nullptr,
             http::ref("AttendanceSheet"), 201},
            {"POST", "/centres/{centre}/attendance/{month}/send", Needs{"roster.posts"},
             "Record that a copy of the locked sheet went to the home unit or to the office (AT-3)",
             [&services](Call& call, WriteTx& tx) { return sendMonth(services, call, tx); },
             http::ref("AttendanceCopy"), http::ref("AttendanceSheet"), 201}};
}

http::Components attendanceComponents() {
    constexpr int most = 2'000'000'000, longestNote = 400;
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
                      {"absent_minutes", described(count,
                                                   "Of shifts to which they never came, and gone in the middle of "
                                                   "others without a step out")},
                      {"late", count},
                      {"early", count},
                      {"absent", count},
                      {"forgotten", count},
                      {"leave_minutes", described(count, "Rostered time on leave, part of the rostered minutes")},
                      {"leave", described(object(kinds), "By the kinds that were taken")}};
    const Json to = oneOf(sheetReceivers);
    const Json sent = whole({{"to", to}, {"at", moment()}, {"by_name", text(200)}, {"note", text(longestNote)}});
    return {{"AttendanceRow", whole(row)},
            {"AttendanceCopy", object({{"to", to}, {"note", text(longestNote)}}, {"to"})},
            {"AttendanceSheet", whole({{"month", text(7, 7)},
                                       {"items", list(http::ref("AttendanceRow"), most)},
                                       {"next_cursor", nothing()},
                                       {"locked_at", nullable(moment())},
                                       {"locked_by", nullable(text())},
                                       {"sent", list(sent, most)},
                                       {"due", described(date(), "The last day on which both copies are in time")}})}};
}

}  // namespace yizhan::roster
