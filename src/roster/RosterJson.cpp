// What the JSON of all parts of the roster shares.
#include "roster/RosterJson.h"

#include <algorithm>

#include "roster/RosterPlan.h"

namespace yizhan::roster {

using http::Json;

namespace schema {

Json text(int most, int least) { return {{"type", "string"}, {"minLength", least}, {"maxLength", most}}; }

Json object(const Json& properties, const Json& required) {
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

Json whole(const Json& properties) {
    Json keys = Json::array();
    for (const auto& [key, value] : properties.items()) keys.push_back(key);
    return object(properties, keys);
}

Json described(Json schema, const char* words) {
    schema["description"] = words;
    return schema;
}

Json list(const Json& items, int most, int least) {
    return {{"type", "array"}, {"minItems", least}, {"maxItems", most}, {"items", items}};
}

Json moment() { return {{"type", "string"}, {"format", "date-time"}}; }
Json momentOrNull() { return {{"type", {"string", "null"}}, {"format", "date-time"}}; }
Json date() { return {{"type", "string"}, {"format", "date"}}; }
Json dateOrNull() { return {{"type", {"string", "null"}}, {"format", "date"}}; }
Json uuid() { return {{"type", "string"}, {"format", "uuid"}}; }
Json uuidOrNull() { return {{"type", {"string", "null"}}, {"format", "uuid"}}; }
Json number(int least, int most) { return {{"type", "integer"}, {"minimum", least}, {"maximum", most}}; }

}  // namespace schema

Instant instantFrom(const http::Call& call, const std::string& text, const std::string& pointer) {
    if (const auto date = Date::parse(text)) return call.centre->zone.startOf(*date);
    std::string sent = text;
    // A plus that nobody encoded arrives as a blank.
    std::replace(sent.begin(), sent.end(), ' ', '+');
    const auto instant = Instant::parse(sent);
    if (!instant) throw invalidField(pointer, "bad_date_time");
    return *instant;
}

Span spanOfQuery(const http::Call& call) {
    constexpr int daysOfWeek = 7;
    const Zone& zone = call.centre->zone;
    const std::string from = call.queryText("from"), to = call.queryText("to");
    Span span;
    span.from = from.empty() ? zone.startOf(zone.dateOf(call.now)) : instantFrom(call, from, "/query/from");
    span.to =
        to.empty() ? zone.startOf(zone.dateOf(span.from).plusDays(daysOfWeek)) : instantFrom(call, to, "/query/to");
    checkRange(span);
    return span;
}

std::vector<http::QueryParam> spanParams() {
    const Json instant = {{"type", "string"}, {"maxLength", 40}};
    return {{"from", instant, "From this instant on (date-time, or a date for its beginning); today when left out"},
            {"to", instant, "Before this instant, at most 370 days on; a week on when left out"}};
}

}  // namespace yizhan::roster
