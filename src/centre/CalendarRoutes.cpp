// The two calendars: when the centre is open, and when offices work.
#include <charconv>
#include <set>

#include "centre/CentreActions.h"
#include "centre/CentreJson.h"
#include "centre/CentreRoutes.h"
#include "centre/CentreStore.h"
#include "core/http/Schema.h"

namespace yizhan::centre {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

/// One warning for each year whose holidays nobody brought in: offices may keep other days than the week says.
Json warningsFor(const Texts& texts, const Call& call, const std::set<int>& unknownYears) {
    Json out = Json::array();
    for (const int year : unknownYears)
        out.push_back(
            {{"code", "office_year_missing"},
             {"year", year},
             {"message", texts.get("warning.office_year_missing", call.language, {{"year", std::to_string(year)}})}});
    return out;
}

Reply showCalendar(const Texts& texts, Call& call, ReadTx& tx) {
    const Date today = call.centre->zone.dateOf(call.now);
    const Date from = call.queryDate("from").value_or(today);
    const Date to = call.queryDate("to").value_or(from.plusDays(31));
    Json items = Json::array();
    std::set<int> unknown;
    for (const auto& [day, exception] : calendar(tx, call.centreId(), from, to)) {
        items.push_back(toJson(day, exception));
        if (!day.officeKnown) unknown.insert(day.date.year);
    }
    return Reply::json({{"items", items}, {"next_cursor", nullptr}, {"warnings", warningsFor(texts, call, unknown)}});
}

Reply putCalendar(Call& call, WriteTx& tx) {
    const CalendarException exception = exceptionFrom(call.dateParam("date"), call.body);
    putException(tx, by(call), call.centreId(), exception);
    return Reply::json(
        toJson(calendar(tx, call.centreId(), exception.date, exception.date.plusDays(1)).front().first, true));
}

Reply deleteCalendar(Call& call, WriteTx& tx) {
    removeException(tx, by(call), call.centreId(), call.dateParam("date"));
    return Reply::noContent();
}

Reply listYears(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const OfficeYear& year : store::officeYears(tx, call.centreId()))
        if (const auto whole = store::officeYear(tx, call.centreId(), year.year)) items.push_back(toJson(call, *whole));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply showYear(Call& call, ReadTx& tx) {
    const std::string& text = call.params.at("year");
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) throw notFound();
    const auto year = store::officeYear(tx, call.centreId(), number);
    if (!year) throw notFound();
    return Reply::json(toJson(call, *year));
}

Reply importYear(Call& call, WriteTx& tx) {
    return Reply::created(toJson(call, importOfficeYear(tx, by(call), call.centreId(), officeYearFrom(call.body))));
}

}  // namespace

std::vector<http::Route> calendarRoutes(const Services& services) {
    const Json dateText = http::schema::date();
    return {
        {.method = "GET",
         .path = "/centres/{centre}/calendar",
         .guard = Needs{"centre.read"},
         .summary = "When the centre is open and when offices work, day by day",
         .handler = [&texts = services.texts](Call& call, ReadTx& tx) { return showCalendar(texts, call, tx); },
         .response = http::ref("CalendarPage"),
         .query = std::vector<http::QueryParam>{{"from", dateText, "First day; today when left out"},
                                                {"to", dateText, "The day after the last; at most 400 days on"}}},
        {"PUT", "/centres/{centre}/calendar/{date}", Needs{"centre.write"},
         "Make a date that is not over differ from its weekday", putCalendar, http::ref("CalendarException"),
         http::ref("CalendarDay")},
        {"DELETE", "/centres/{centre}/calendar/{date}", Needs{"centre.write"},
         "Let a date that is not over follow its weekday again", deleteCalendar, nullptr, nullptr, 204},
        {"GET", "/centres/{centre}/office-years", Needs{"centre.read"}, "Public holidays by year, newest first",
         listYears, nullptr, http::listOf("OfficeYear")},
        {"GET", "/centres/{centre}/office-years/{year}", Needs{"centre.read"},
         "The public holidays and make-up days of one year", showYear, nullptr, http::ref("OfficeYear")},
        {"POST", "/centres/{centre}/office-years/import", Needs{"centre.write"},
         "Bring in a year's public holidays, in the place of what was there of it", importYear,
         http::ref("NewOfficeYear"), http::ref("OfficeYear"), 201},
    };
}

}  // namespace yizhan::centre
