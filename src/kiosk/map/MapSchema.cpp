// The schemas of a map: the whole document that staff edit, and the one language that a screen shows.
#include "kiosk/map/MapJson.h"

#include "core/http/Schema.h"

namespace yizhan::kiosk {

using http::Json;
using namespace http::schema;
using http::schema::text;

namespace {

constexpr int longestText = 120, longestId = 64;
constexpr int mostPlans = 20, mostShapes = 500, mostPoints = 300, mostRoutes = 300, mostStands = 200, mostSpots = 400;
constexpr double none = 0, mostUnits = 100'000, mostMetres = 100'000, mostMinutes = 1'000;

/// Text in each language; at least the centre's first, which is asked elsewhere.
Json allLanguages() { return byName(text(longestText, 1)); }

Json id() { return text(longestId, 1); }

Json spots() { return list(list(amount(none, mostUnits), 2, 2), mostSpots, 2); }

Json shapeSchema(const Json& words) {
    return object({{"kind", oneOf(shapeKinds)}, {"points", spots()}, {"label", nullable(words)}}, {"kind", "points"});
}

Json pointSchema(const Json& words, const char* entry, const Json& entryId) {
    return object({{"id", id()},
                   {"kind", oneOf(pointKinds)},
                   {"title", words},
                   {"x", amount(none, mostUnits)},
                   {"y", amount(none, mostUnits)},
                   {entry, entryId}},
                  {"id", "kind", "title", "x", "y"});
}

Json routeSchema() {
    return object({{"id", id()},
                   {"from", id()},
                   {"to", id()},
                   {"step_free", flag()},
                   {"metres", amount(none, mostMetres)},
                   {"minutes", amount(none, mostMinutes)},
                   {"points", spots()}},
                  {"id", "from", "to", "step_free", "metres", "minutes", "points"});
}

Json planSchema(const Json& words, const Json& point) {
    return object({{"id", id()},
                   {"title", words},
                   {"width", amount(1.0, mostUnits)},
                   {"height", amount(1.0, mostUnits)},
                   {"shapes", list(shapeSchema(words), mostShapes)},
                   {"points", list(point, mostPoints)},
                   {"routes", list(routeSchema(), mostRoutes)}},
                  {"id", "title", "width", "height", "shapes", "points", "routes"});
}

}  // namespace

http::Components mapComponents() {
    const Json entryId = nullable(text(130));
    const Json degrees = described(nullable(amount(0, 360)), "Clockwise from the plan's upper edge.");
    const Json place = described(text(longestText, 1), "The place's id; what comes in may have its name instead.");
    const Json spotX = amount(none, mostUnits), spotY = amount(none, mostUnits);
    const Json stand = object({{"place", place}, {"plan", id()}, {"x", spotX}, {"y", spotY}, {"facing", degrees}},
                              {"place", "plan", "x", "y"});
    const Json here = object({{"plan", text()}, {"x", spotX}, {"y", spotY}, {"facing", degrees}}, {"plan", "x", "y"});
    const Json edited = planSchema(allLanguages(), pointSchema(allLanguages(), "entry", entryId));
    const Json shown = planSchema(text(), pointSchema(text(), "entry_id", entryId));
    return {{"KioskMapDocument", whole({{"plans", list(edited, mostPlans)}, {"stands", list(stand, mostStands)}})},
            {"KioskMap", object({{"plans", list(shown)}, {"here", nullable(here)}}, {"plans", "here"})}};
}

}  // namespace yizhan::kiosk
