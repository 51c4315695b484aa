// A centre's plans of the area and the hall: what is drawn on them, what is found there, ways and screens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

constexpr std::array<std::string_view, 9> shapeKinds{"water", "hill",  "wood", "building", "room",
                                                     "path",  "steps", "wall", "square"};
constexpr std::array<std::string_view, 18> pointKinds{
    "here",  "sight",     "toilet", "accessible_toilet", "nursing_room", "entrance", "exit", "desk",    "film",
    "water", "first_aid", "aed",    "parking",           "shuttle",      "shop",     "food", "lockers", "lift"};

/// To the right and down from the plan's upper left corner, in the plan's own units.
struct Spot {
    double x = 0;
    double y = 0;
};

struct MapShape {
    std::string kind;
    std::vector<Spot> points;
    LocalText label;  ///< empty for none
};

struct MapPoint {
    std::string id;
    std::string kind;
    LocalText title;
    Spot at;
    std::string entryId;  ///< that tells of it; "" for none
};

struct MapRoute {
    std::string id;
    std::string from, to;  ///< points of the same plan
    bool stepFree = false;
    double metres = 0;
    double minutes = 0;  ///< on foot
    std::vector<Spot> points;
};

struct MapPlan {
    std::string id;
    LocalText title;
    double width = 0;
    double height = 0;
    std::vector<MapShape> shapes;
    std::vector<MapPoint> points;
    std::vector<MapRoute> routes;
};

/// Where the screens of a place stand.
struct MapStand {
    std::string place;  ///< its id; in what comes in also its name
    std::string plan;
    Spot at;
    std::optional<double> facing;  ///< degrees, clockwise from the plan's upper edge
};

struct CentreMap {
    std::vector<MapPlan> plans;
    std::vector<MapStand> stands;
};

struct StoredMap {
    CentreMap map;
    std::int64_t version = 0;
};

}  // namespace yizhan::kiosk
