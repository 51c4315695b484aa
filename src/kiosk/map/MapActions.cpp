#include "kiosk/map/MapActions.h"

#include "core/Events.h"
#include "kiosk/map/MapRules.h"
#include "kiosk/map/MapStore.h"

namespace yizhan::kiosk {

namespace {

/// Ids in place of names, so that a place may be renamed.
void findPlaces(ReadTx& tx, const ICentres& centres, const CentreId& centre, CentreMap& map,
                std::vector<Violation>& wrong) {
    for (std::size_t i = 0; i < map.stands.size(); ++i) {
        MapStand& stand = map.stands[i];
        const auto place = centres.placeCalled(tx, centre, stand.place);
        if (place)
            stand.place = place->text();
        else
            wrong.push_back({"/stands/" + std::to_string(i) + "/place", "map_place_unknown", {{"place", stand.place}}});
    }
}

std::string countsOf(const CentreMap& map) {
    std::size_t points = 0, routes = 0;
    for (const MapPlan& plan : map.plans) {
        points += plan.points.size();
        routes += plan.routes.size();
    }
    return std::to_string(map.plans.size()) + "/" + std::to_string(points) + "/" + std::to_string(routes) + "/" +
           std::to_string(map.stands.size());
}

}  // namespace

StoredMap putMap(WriteTx& tx, const By& by, const ICentres& centres, const CentreInfo& centre, CentreMap map) {
    std::vector<Violation> unknown;
    findPlaces(tx, centres, centre.id, map, unknown);
    std::vector<Violation> wrong = violationsOf(map, centre.firstLanguage);
    wrong.insert(wrong.end(), unknown.begin(), unknown.end());
    refuseInvalid(std::move(wrong));
    const auto before = store::findMap(tx, centre.id);
    const StoredMap stored{std::move(map), before ? before->version + 1 : 1};
    store::putMap(tx, centre.id, by, stored);
    const auto countsBefore = before ? std::optional(countsOf(before->map)) : std::nullopt;
    const auto versionBefore = before ? std::optional(std::to_string(before->version)) : std::nullopt;
    audit(tx, by.actor, by.origin, by.now,
          {centre.id,
           "kiosk.map",
           "map",
           centre.id.text(),
           {{"version", versionBefore, std::to_string(stored.version)},
            {"plans_points_routes_stands", countsBefore, countsOf(stored.map)}}});
    tx.record({centre.id, "kiosk.content", by.now, {{"map", std::to_string(stored.version)}}});
    return stored;
}

}  // namespace yizhan::kiosk
