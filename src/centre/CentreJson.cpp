#include "centre/CentreJson.h"

#include "centre/CentreRules.h"
#include "core/Append.h"
#include "core/http/Schema.h"

namespace yizhan::centre {

using http::Json;
using namespace http::schema;

namespace {

Json windowsJson(const std::vector<Window>& windows) {
    Json out = Json::array();
    for (const Window& window : windows) out.push_back({{"from", window.from.text()}, {"to", window.to.text()}});
    return out;
}

std::vector<Window> windowsFrom(const Json& json) {
    std::vector<Window> out;
    for (const Json& window : json)
        out.push_back({TimeOfDay::parse(window["from"].get<std::string>()).value_or(TimeOfDay{}),
                       TimeOfDay::parse(window["to"].get<std::string>()).value_or(TimeOfDay{})});
    return out;
}

void take(const Json& patch, const char* name, std::string& into) {
    if (patch.contains(name)) into = patch[name].get<std::string>();
}

Json translationsSchema() {
    return described(byName(byName(text(400))), "Per language, the words that visitors read, by field.");
}

Json weekSchema() {
    const Json day = whole({{"day", number(1, 7)}, {"windows", list(http::ref("Window"), 8)}});
    return described(list(day, 7), "1 = Monday. A day left out is closed.");
}

const Json kinds = oneOf({"hall", "desk", "room", "outdoor", "gate", "other"});

Json centreFields() {
    return {{"name", text(80, 1)},
            {"zone", text(60, 1)},
            {"first_language", text(20, 2)},
            {"complaint_phone", text(40)},
            {"address", text(200)},
            {"weekly_hours", weekSchema()},
            {"hours_since", described(date(),
                                      "The day from which weekly_hours count; in a change today when left out, or the "
                                      "day they were to count from")},
            {"translations", translationsSchema()}};
}

Json withMeta(Json fields) {
    fields.update({{"created_at", moment()}, {"updated_at", moment()}, {"version", number()}});
    return fields;
}

http::Components officeComponents() {
    const Json day = date();
    const Json office = {{"year", number(1900, 2199)},
                         {"country", text(2, 2)},
                         {"source", described(text(300, 1), "Where it was announced")},
                         {"days", list(http::ref("OfficeDay"), 400, 1)}};
    Json shownOffice = office;
    shownOffice["imported_at"] = moment();
    return {
        {"OfficeDay", object({{"date", day}, {"name", byName(text(80, 1))}, {"kind", oneOf({"holiday", "workday"})}},
                             {"date", "name", "kind"})},
        {"OfficeYear", object(shownOffice, {"year", "country", "source", "days", "imported_at"})},
        {"NewOfficeYear", object(office, {"year", "country", "source", "days"})}};
}

http::Components placeComponents() {
    Json place = {{"name", text(80, 1)}, {"kind", kinds}, {"translations", translationsSchema()}};
    Json newPlace = place;
    place["archived"] = flag();
    Json shownPlace = withMeta(place);
    shownPlace["id"] = uuid();
    return {{"Place", object(shownPlace, {"id", "name", "kind", "version"})},
            {"NewPlace", object(newPlace, {"name", "kind"})},
            {"PlacePatch", object(place)}};
}

}  // namespace

Json toJson(const Centre& centre) {
    Json week = Json::array();
    for (const auto& [day, windows] : centre.hours) week.push_back({{"day", day}, {"windows", windowsJson(windows)}});
    const Zone zone(centre.zone);
    return {{"id", centre.id.text()},
            {"name", centre.name},
            {"zone", centre.zone},
            {"first_language", centre.firstLanguage},
            {"weekly_hours", week},
            {"hours_since", centre.hoursSince.text()},
            {"complaint_phone", centre.complaintPhone},
            {"address", centre.address},
            {"translations", centre.translations},
            {"created_at", zone.format(centre.createdAt)},
            {"updated_at", zone.format(centre.updatedAt)},
            {"version", centre.version}};
}

Json toJson(const OpeningDay& day, bool exception) {
    return {{"date", day.date.text()},        {"open", day.open},     {"windows", windowsJson(day.windows)},
            {"office_day", day.officeDay},    {"reason", day.reason}, {"exception", exception},
            {"office_known", day.officeKnown}};
}

Json toJson(const http::Call& call, const OfficeYear& year) {
    Json days = Json::array();
    for (const OfficeDay& day : year.days)
        days.push_back({{"date", day.date.text()}, {"name", day.name}, {"kind", day.working ? "workday" : "holiday"}});
    return {{"year", year.year},
            {"country", year.country},
            {"source", year.source},
            {"days", days},
            {"imported_at", call.time(year.importedAt)}};
}

OfficeYear officeYearFrom(const Json& body) {
    OfficeYear year;
    year.year = body["year"].get<int>();
    year.country = body["country"].get<std::string>();
    year.source = body["source"].get<std::string>();
    for (const Json& day : body["days"])
        year.days.push_back({Date::parse(day["date"].get<std::string>()).value_or(Date{}), day["kind"] == "workday",
                             day["name"].get<std::map<std::string, std::string>>()});
    return year;
}

Json toJson(const http::Call& call, const Place& place) {
    return {{"id", place.id.text()},
            {"name", place.name},
            {"kind", place.kind},
            {"translations", place.translations},
            {"archived", place.archived},
            {"created_at", call.time(place.createdAt)},
            {"updated_at", call.time(place.updatedAt)},
            {"version", place.version}};
}

void applyPatch(Centre& centre, const Json& patch) {
    take(patch, "name", centre.name);
    take(patch, "zone", centre.zone);
    take(patch, "first_language", centre.firstLanguage);
    take(patch, "complaint_phone", centre.complaintPhone);
    take(patch, "address", centre.address);
    if (patch.contains("translations")) centre.translations = patch["translations"].get<Translations>();
    if (!patch.contains("weekly_hours")) return;
    centre.hours.clear();
    for (const Json& day : patch["weekly_hours"]) {
        auto windows = windowsFrom(day["windows"]);
        if (!windows.empty()) centre.hours[day["day"].get<int>()] = std::move(windows);
    }
}

void applyPatch(Place& place, const Json& patch) {
    take(patch, "name", place.name);
    take(patch, "kind", place.kind);
    if (patch.contains("translations")) place.translations = patch["translations"].get<Translations>();
    if (patch.contains("archived")) place.archived = patch["archived"].get<bool>();
}

CalendarException exceptionFrom(const Date& date, const Json& body) {
    CalendarException exception{date,
                                body["open"].get<bool>(),
                                {},
                                body.value("office_day", date.weekday() <= 5),
                                body["reason"].get<std::string>(),
                                body.contains("office_day")};
    if (body.contains("windows")) exception.windows = windowsFrom(body["windows"]);
    return exception;
}

http::Components components() {
    Json shown = withMeta(centreFields());
    shown["id"] = text(32, 2);
    const Json time = timeOfDay();
    Json calendarPage = http::listOf("CalendarDay");
    calendarPage["properties"]["warnings"] =
        list(object({{"code", text(60)}, {"message", text(400)}, {"year", number()}}, {"code", "message"}));
    const Json windows = list(http::ref("Window"), 8);
    http::Components all = {
        {"Window", whole({{"from", time}, {"to", time}})},
        {"Centre", object(shown, {"id", "name", "zone", "weekly_hours", "hours_since", "version"})},
        {"CentrePatch", object(centreFields())},
        {"CalendarPage", calendarPage},
        {"CalendarDay", object({{"date", date()},
                                {"open", flag()},
                                {"windows", windows},
                                {"office_day", flag()},
                                {"reason", text(200)},
                                {"exception", flag()},
                                {"office_known", described(flag(),
                                                           "False: nobody brought in that year's public "
                                                           "holidays, office_day is the plain week")}},
                               {"date", "open", "windows"})},
        {"CalendarException",
         object({{"open", flag()}, {"windows", windows}, {"office_day", flag()}, {"reason", text(200, 1)}},
                {"open", "reason"})}};
    append(all, officeComponents());
    append(all, placeComponents());
    return all;
}

}  // namespace yizhan::centre
