// What the JSON of all parts of the roster shares.
#include "roster/RosterJson.h"

#include <algorithm>

#include "core/http/Schema.h"
#include "roster/RosterPlan.h"

namespace yizhan::roster {

using http::Json;

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
    const Json instant = http::schema::text(40);
    return {{"from", instant, "From this instant on (date-time, or a date for its beginning); today when left out"},
            {"to", instant, "Before this instant, at most 370 days on; a week on when left out"}};
}

}  // namespace yizhan::roster
