#include "kiosk/map/MapRules.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/KioskRules.h"

namespace yizhan::kiosk {

namespace {

class MapCheck {
public:
    MapCheck(const CentreMap& map, const std::string& first) : _map(map), _first(first) {}

    std::vector<Violation> run() {
        Ids plans;
        for (std::size_t i = 0; i < _map.plans.size(); ++i) {
            const std::string at = "/plans/" + std::to_string(i);
            checkId(_map.plans[i].id, at + "/id", plans);
            checkPlan(_map.plans[i], at);
        }
        std::set<std::string> places;
        for (std::size_t i = 0; i < _map.stands.size(); ++i)
            checkStand(_map.stands[i], "/stands/" + std::to_string(i), places);
        return std::move(_wrong);
    }

private:
    using Ids = std::map<std::string, std::string>;  ///< id → place of its first coming

    void refuse(std::string at, std::string code, TextArgs args = {}) {
        constexpr std::size_t most = 100;
        if (_wrong.size() < most) _wrong.push_back({std::move(at), std::move(code), std::move(args)});
    }

    void checkId(const std::string& id, const std::string& at, Ids& known) {
        const auto [before, fresh] = known.try_emplace(id, at);
        if (!fresh) refuse(at, "duplicate_id", {{"id", id}, {"first", before->second}});
    }

    void checkText(const LocalText& text, const std::string& at, bool required) {
        for (const auto& [tag, words] : text)
            if (!isLanguageTag(tag)) refuse(at + "/" + tag, "bad_language");
        if (!text.contains(_first) && (required || !text.empty()))
            refuse(at, "language_missing", {{"language", _first}});
    }

    void checkInside(double value, double most, const std::string& at) {
        if (value < 0 || value > most)
            refuse(at, "outside_plan", {{"most", std::to_string(static_cast<std::int64_t>(most))}});
    }

    void checkSpots(const std::vector<Spot>& spots, const MapPlan& plan, const std::string& at) {
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const std::string below = at + "/points/" + std::to_string(i);
            checkInside(spots[i].x, plan.width, below + "/0");
            checkInside(spots[i].y, plan.height, below + "/1");
        }
    }

    void checkSpot(const Spot& spot, const MapPlan& plan, const std::string& at) {
        checkInside(spot.x, plan.width, at + "/x");
        checkInside(spot.y, plan.height, at + "/y");
    }

    void checkPlan(const MapPlan& plan, const std::string& at);
    void checkRoute(const MapRoute& route, const MapPlan& plan, const Ids& points, const std::string& at);
    void checkStand(const MapStand& stand, const std::string& at, std::set<std::string>& places);

    const CentreMap& _map;
    const std::string& _first;
    std::vector<Violation> _wrong;
};

void MapCheck::checkPlan(const MapPlan& plan, const std::string& at) {
    checkText(plan.title, at + "/title", true);
    for (std::size_t i = 0; i < plan.shapes.size(); ++i) {
        const std::string below = at + "/shapes/" + std::to_string(i);
        checkText(plan.shapes[i].label, below + "/label", false);
        checkSpots(plan.shapes[i].points, plan, below);
    }
    Ids points, routes;
    for (std::size_t i = 0; i < plan.points.size(); ++i) {
        const std::string below = at + "/points/" + std::to_string(i);
        checkId(plan.points[i].id, below + "/id", points);
        checkText(plan.points[i].title, below + "/title", true);
        checkSpot(plan.points[i].at, plan, below);
    }
    for (std::size_t i = 0; i < plan.routes.size(); ++i) {
        const std::string below = at + "/routes/" + std::to_string(i);
        checkId(plan.routes[i].id, below + "/id", routes);
        checkRoute(plan.routes[i], plan, points, below);
    }
}

void MapCheck::checkRoute(const MapRoute& route, const MapPlan& plan, const Ids& points, const std::string& at) {
    if (!points.contains(route.from)) refuse(at + "/from", "point_unknown", {{"id", route.from}});
    if (!points.contains(route.to)) refuse(at + "/to", "point_unknown", {{"id", route.to}});
    if (route.metres <= 0) refuse(at + "/metres", "not_positive");
    if (route.minutes <= 0) refuse(at + "/minutes", "not_positive");
    checkSpots(route.points, plan, at);
}

void MapCheck::checkStand(const MapStand& stand, const std::string& at, std::set<std::string>& places) {
    if (!places.insert(stand.place).second) refuse(at + "/place", "place_twice");
    const auto plan =
        std::find_if(_map.plans.begin(), _map.plans.end(), [&](const MapPlan& one) { return one.id == stand.plan; });
    if (plan == _map.plans.end()) return refuse(at + "/plan", "plan_unknown", {{"id", stand.plan}});
    checkSpot(stand.at, *plan, at);
}

}  // namespace

std::vector<Violation> violationsOf(const CentreMap& map, const std::string& first) {
    return MapCheck(map, first).run();
}

const MapStand* standOf(const CentreMap& map, const PlaceId& place) {
    const auto found = std::find_if(map.stands.begin(), map.stands.end(),
                                    [&](const MapStand& stand) { return stand.place == place.text(); });
    if (found != map.stands.end()) return &*found;
    return map.stands.empty() ? nullptr : &map.stands.front();
}

std::vector<std::string> languagesOf(const CentreMap& map) {
    std::set<std::string> tags;
    for (const MapPlan& plan : map.plans)
        for (const auto& [tag, title] : plan.title) tags.insert(tag);
    return {tags.begin(), tags.end()};
}

}  // namespace yizhan::kiosk
