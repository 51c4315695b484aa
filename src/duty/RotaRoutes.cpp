// The rota of days: read, given out by hand or in fair turns, marked as done.
#include "core/OrNull.h"
#include "core/http/ByCall.h"
#include "core/http/Schema.h"
#include "duty/DutyActions.h"
#include "duty/DutyJson.h"
#include "duty/DutyRoutes.h"

namespace yizhan::duty {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

constexpr int daysShown = 7;

Reply show(const Services& services, Call& call, ReadTx& tx) {
    const Date from = call.queryDate("from").value_or(call.centre->zone.dateOf(call.now));
    const Date to = call.queryDate("to").value_or(from.plusDays(daysShown));
    const auto days = rotaOf(tx, services, *call.centre, from, to);
    Json out = Json::array();
    for (const RotaDay& day : days) {
        Json items = Json::array();
        for (const RotaItem& item : day.items) items.push_back(toJson(services, call, tx, item));
        out.push_back({{"date", day.day.date.text()}, {"open", day.day.open}, {"items", items}});
    }
    return Reply::json({{"days", out}, {"unfilled", unfilledOf(days)}});
}

Reply put(const Services& services, Call& call, WriteTx& tx) {
    std::optional<StaffId> staff;
    if (!call.body["staff_id"].is_null()) staff = StaffId(call.body["staff_id"].get<std::string>());
    const Assigned done = assign(tx, by(services, call), call.dateParam("date"), call.id<DutyId>("duty_id"), staff);
    Json json = toJson(services, call, tx, done.item);
    json["warnings"] = Json::array();
    if (!done.rostered)
        json["warnings"].push_back({{"code", "rota_not_rostered"},
                                    {"message", services.texts.get("warning.rota_not_rostered", call.language)}});
    return Reply::json(json);
}

Date dateIn(const Json& json) { return Date::parse(json.get<std::string>()).value_or(Date{}); }

Reply fill(const Services& services, Call& call, WriteTx& tx) {
    const FillOutcome done = fillRota(tx, by(services, call), dateIn(call.body["from"]), dateIn(call.body["to"]));
    Json filled = Json::array(), unfilled = Json::array();
    for (const Turn& turn : done.turns) {
        const auto name = services.people.nameOf(tx, call.centreId(), turn.staff);
        filled.push_back({{"date", turn.date.text()},
                          {"duty_id", turn.duty.text()},
                          {"staff_id", turn.staff.text()},
                          {"name", orNull(name)}});
    }
    for (const auto& empty : done.unfilled) {
        const std::string code = empty.why == Unfilled::nobody ? "rota_nobody" : "rota_no_lead";
        unfilled.push_back({{"date", empty.date.text()},
                            {"duty_id", empty.duty.text()},
                            {"code", code},
                            {"message", services.texts.get("warning." + code, call.language)}});
    }
    return Reply::json({{"filled", filled}, {"unfilled", unfilled}});
}

Reply done(const Services& services, Call& call, WriteTx& tx) {
    const RotaItem item = markDone(tx, by(services, call), call.dateParam("date"), call.id<DutyId>("duty_id"),
                                   call.body.value("note", ""));
    return Reply::created(toJson(services, call, tx, item));
}

Reply takeBack(const Services& services, Call& call, WriteTx& tx) {
    const RotaItem item = takeBackDone(tx, by(services, call), call.dateParam("date"), call.id<DutyId>("duty_id"),
                                       call.body["reason"].get<std::string>());
    return Reply::json(toJson(services, call, tx, item));
}

}  // namespace

std::vector<http::Route> rotaRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/rota", one = all + "/{date}/{duty_id}";
    const Json date = http::schema::date();
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"duty.read"},
         .summary = "Whose turn each duty is on the days of a range, and what was done",
         .handler = [&services](Call& call, ReadTx& tx) { return show(services, call, tx); },
         .response = http::ref("Rota"),
         .query =
             std::vector<http::QueryParam>{{"from", date, "The first day; today when left out"},
                                           {"to", date, "Before this day, at most 62 on; a week on when left out"}}},
        {"PUT", one, Needs{"duty.assign"}, "Give a duty of a day to somebody, or to nobody",
         [&services](Call& call, WriteTx& tx) { return put(services, call, tx); }, http::ref("RotaAssignment"),
         http::ref("AssignedRotaItem")},
        {"POST", all + "/fill", Needs{"duty.assign"},
         "Give out what is empty in fair turns among the people of each day's published shifts",
         [&services](Call& call, WriteTx& tx) { return fill(services, call, tx); }, http::ref("RotaFill"),
         http::ref("RotaFilled")},
        {"POST", one + "/done", Needs{"duty.self"}, "Say that it was done",
         [&services](Call& call, WriteTx& tx) { return done(services, call, tx); }, http::ref("RotaDone"),
         http::ref("RotaItem"), 201},
        {"POST", one + "/take-back", Needs{"duty.self"}, "Take a mistaken mark back; it stays on record",
         [&services](Call& call, WriteTx& tx) { return takeBack(services, call, tx); }, http::ref("RotaTakeBack"),
         http::ref("RotaItem")},
    };
}

}  // namespace yizhan::duty
