#include "kiosk/map/MapJson.h"

#include <cmath>
#include <functional>

#include "kiosk/KioskRules.h"
#include "kiosk/map/MapRules.h"

namespace yizhan::kiosk {

using http::Json;

namespace {

/// How a text is written: in all its languages, or in one.
using Telling = std::function<Json(const LocalText&)>;

/// Whole numbers without ".0".
Json amount(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e9) return static_cast<std::int64_t>(value);
    return value;
}

Json spotsJson(const std::vector<Spot>& spots) {
    Json list = Json::array();
    for (const Spot& spot : spots) list.push_back(Json::array({amount(spot.x), amount(spot.y)}));
    return list;
}

std::vector<Spot> spotsFrom(const Json& json) {
    std::vector<Spot> spots;
    for (const Json& spot : json) spots.push_back({spot.at(0).get<double>(), spot.at(1).get<double>()});
    return spots;
}

Json shapesJson(const MapPlan& plan, const Telling& told) {
    Json shapes = Json::array();
    for (const MapShape& shape : plan.shapes) {
        Json json = {{"kind", shape.kind}, {"points", spotsJson(shape.points)}};
        if (!shape.label.empty()) json["label"] = told(shape.label);
        shapes.push_back(std::move(json));
    }
    return shapes;
}

Json pointJson(const MapPoint& point, const Telling& told) {
    return {{"id", point.id},
            {"kind", point.kind},
            {"title", told(point.title)},
            {"x", amount(point.at.x)},
            {"y", amount(point.at.y)}};
}

Json routesJson(const MapPlan& plan) {
    Json routes = Json::array();
    for (const MapRoute& route : plan.routes)
        routes.push_back({{"id", route.id},
                          {"from", route.from},
                          {"to", route.to},
                          {"step_free", route.stepFree},
                          {"metres", amount(route.metres)},
                          {"minutes", amount(route.minutes)},
                          {"points", spotsJson(route.points)}});
    return routes;
}

Json planJson(const MapPlan& plan, const Telling& told, Json points) {
    return {{"id", plan.id},
            {"title", told(plan.title)},
            {"width", amount(plan.width)},
            {"height", amount(plan.height)},
            {"shapes", shapesJson(plan, told)},
            {"points", std::move(points)},
            {"routes", routesJson(plan)}};
}

/// The entry of a point, named by its full id or, where one pack alone is meant, without the pack's name.
const KeptEntry* entryNamed(const Index& index, const std::string& id) {
    if (id.empty()) return nullptr;
    if (const KeptEntry* entry = index.find(id)) return entry;
    for (const Pack& pack : index.packs())
        if (const KeptEntry* entry = index.find(pack.name + ':' + id)) return entry;
    return nullptr;
}

MapPlan planFrom(const Json& json) {
    MapPlan plan{json.at("id").get<std::string>(),
                 json.at("title").get<LocalText>(),
                 json.at("width").get<double>(),
                 json.at("height").get<double>(),
                 {},
                 {},
                 {}};
    for (const Json& shape : json.at("shapes"))
        plan.shapes.push_back(
            {shape.at("kind").get<std::string>(), spotsFrom(shape.at("points")),
             shape.contains("label") && !shape["label"].is_null() ? shape["label"].get<LocalText>() : LocalText{}});
    for (const Json& point : json.at("points"))
        plan.points.push_back(
            {point.at("id").get<std::string>(),
             point.at("kind").get<std::string>(),
             point.at("title").get<LocalText>(),
             {point.at("x").get<double>(), point.at("y").get<double>()},
             point.contains("entry") && point["entry"].is_string() ? point["entry"].get<std::string>() : ""});
    for (const Json& route : json.at("routes"))
        plan.routes.push_back({route.at("id").get<std::string>(), route.at("from").get<std::string>(),
                               route.at("to").get<std::string>(), route.at("step_free").get<bool>(),
                               route.at("metres").get<double>(), route.at("minutes").get<double>(),
                               spotsFrom(route.at("points"))});
    return plan;
}

Json facingJson(const MapStand& stand) { return stand.facing ? amount(*stand.facing) : Json(nullptr); }

}  // namespace

CentreMap mapFrom(const Json& json) {
    CentreMap map;
    for (const Json& plan : json.at("plans")) map.plans.push_back(planFrom(plan));
    for (const Json& stand : json.at("stands")) {
        map.stands.push_back({stand.at("place").get<std::string>(),
                              stand.at("plan").get<std::string>(),
                              {stand.at("x").get<double>(), stand.at("y").get<double>()},
                              {}});
        if (stand.contains("facing") && !stand["facing"].is_null())
            map.stands.back().facing = stand["facing"].get<double>();
    }
    return map;
}

Json toJson(const CentreMap& map) {
    const Telling whole = [](const LocalText& text) { return Json(text); };
    Json plans = Json::array(), stands = Json::array();
    for (const MapPlan& plan : map.plans) {
        Json points = Json::array();
        for (const MapPoint& point : plan.points) {
            points.push_back(pointJson(point, whole));
            if (!point.entryId.empty()) points.back()["entry"] = point.entryId;
        }
        plans.push_back(planJson(plan, whole, std::move(points)));
    }
    for (const MapStand& stand : map.stands)
        stands.push_back({{"place", stand.place},
                          {"plan", stand.plan},
                          {"x", amount(stand.at.x)},
                          {"y", amount(stand.at.y)},
                          {"facing", facingJson(stand)}});
    return {{"plans", std::move(plans)}, {"stands", std::move(stands)}};
}

Json toldMapJson(const CentreMap& map, const Index& index, const std::string& reader, const PlaceId& place) {
    const Telling inOne = [&](const LocalText& text) { return Json(toldIn(reader, text).text); };
    Json plans = Json::array();
    for (const MapPlan& plan : map.plans) {
        Json points = Json::array();
        for (const MapPoint& point : plan.points) {
            const KeptEntry* entry = entryNamed(index, point.entryId);
            points.push_back(pointJson(point, inOne));
            points.back()["entry_id"] = entry == nullptr ? Json(nullptr) : Json(entry->id);
        }
        plans.push_back(planJson(plan, inOne, std::move(points)));
    }
    Json here = nullptr;
    if (const MapStand* stand = standOf(map, place))
        here = {{"plan", stand->plan},
                {"x", amount(stand->at.x)},
                {"y", amount(stand->at.y)},
                {"facing", facingJson(*stand)}};
    return {{"plans", std::move(plans)}, {"here", std::move(here)}};
}

}  // namespace yizhan::kiosk
