// The schemas of a map: the whole document that staff edit, and the one language that a screen shows.
#include "kiosk/KioskMapJson.h"
#include "kiosk/KioskSchema.h"

namespace yizhan::kiosk {

using namespace schema;

namespace {

constexpr int longestText = 120, longestId = 64;
constexpr int mostPlans = 20, mostShapes = 500, mostPoints = 300, mostRoutes = 300, mostStands = 200, mostSpots = 400;
constexpr double mostUnits = 100'000, mostMetres = 100'000, mostMinutes = 1'000;

/// Text in each language; at least the centre's first, which is asked elsewhere.
Json allLanguages() { return {{"type", "object"}, {"additionalProperties", text(longestText, 1)}}; }

Json id() { return text(longestId, 1); }

Json spots() { return list(list(amount(0, mostUnits), 2, 2), 2, mostSpots); }

Json shapeSchema(const Json& words) {
    Json label = words;
    label["type"] = {words.at("type"), "null"};
    return object({{"kind", oneOf(shapeKinds)}, {"points", spots()}, {"label", label}}, {"kind", "points"});
}

Json pointSchema(const Json& words, const char* entry, const Json& entryId) {
    return object({{"id", id()},
                   {"kind", oneOf(pointKinds)},
                   {"title", words},
                   {"x", amount(0, mostUnits)},
                   {"y", amount(0, mostUnits)},
                   {entry, entryId}},
                  {"id", "kind", "title", "x", "y"});
}

Json routeSchema() {
    return object({{"id", id()},
                   {"from", id()},
                   {"to", id()},
                   {"step_free", {{"type", "boolean"}}},
                   {"metres", amount(0, mostMetres)},
                   {"minutes", amount(0, mostMinutes)},
                   {"points", spots()}},
                  {"id", "from", "to", "step_free", "metres", "minutes", "points"});
}

Json planSchema(const Json& words, const Json& point) {
    return object({{"id", id()},
                   {"title", words},
                   {"width", amount(1, mostUnits)},
                   {"height", amount(1, mostUnits)},
                   {"shapes", list(shapeSchema(words), 0, mostShapes)},
                   {"points", list(point, 0, mostPoints)},
                   {"routes", list(routeSchema(), 0, mostRoutes)}},
                  {"id", "title", "width", "height", "shapes", "points", "routes"});
}

}  // namespace

http::Components mapComponents() {
    const Json entryId = {{"type", {"string", "null"}}, {"maxLength", 130}};
    const Json degrees = {{"type", {"number", "null"}},
                          {"minimum", 0},
                          {"maximum", 360},
                          {"description", "Clockwise from the plan's upper edge."}};
    Json place = text(longestText, 1);
    place["description"] = "The place's id; what comes in may have its name instead.";
    const Json spotX = amount(0, mostUnits), spotY = amount(0, mostUnits);
    const Json stand = object({{"place", place}, {"plan", id()}, {"x", spotX}, {"y", spotY}, {"facing", degrees}},
                              {"place", "plan", "x", "y"});
    Json here = object({{"plan", text()}, {"x", spotX}, {"y", spotY}, {"facing", degrees}}, {"plan", "x", "y"});
    here["type"] = {"object", "null"};
    const Json edited = planSchema(allLanguages(), pointSchema(allLanguages(), "entry", entryId));
    const Json shown = planSchema(text(), pointSchema(text(), "entry_id", entryId));
    return {{"KioskMapDocument", object({{"plans", list(edited, 0, mostPlans)}, {"stands", list(stand, 0, mostStands)}},
                                        {"plans", "stands"})},
            {"KioskMap", object({{"plans", list(shown)}, {"here", here}}, {"plans", "here"})}};
}

}  // namespace yizhan::kiosk
