#include "centre/CentreRoutes.h"

#include "centre/CentreActions.h"
#include "centre/CentreJson.h"
#include "centre/CentreStore.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"

namespace yizhan::centre {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Reply listCentres(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const Centre& centre : store::all(tx))
        if (call.actor.mayEnter(centre.id)) items.push_back(toJson(centre));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Centre theCentre(Call& call, ReadTx& tx) {
    auto centre = store::find(tx, call.centreId());
    if (!centre) throw notFound("centre_unknown");
    return *centre;
}

Reply showCentre(Call& call, ReadTx& tx) {
    const Centre centre = theCentre(call, tx);
    return Reply::json(toJson(centre)).version(centre.version);
}

Reply patchCentre(Call& call, WriteTx& tx) {
    const Centre before = theCentre(call, tx);
    call.requireVersion(before.version);
    Centre changed = before;
    applyPatch(changed, call.body);
    changed = saveCentre(tx, by(call), before, changed, call.bodyDate("hours_since"));
    return Reply::json(toJson(changed)).version(changed.version);
}

Reply listPlaces(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const bool archived = call.queryText("archived") == "true";
    auto places = store::places(tx, call.centreId(), archived, page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(places), [&](const Place& place) { return toJson(call, place); },
        [](const Place& place) {
            return http::SortKey{place.name, place.id.text()};
        });
}

Place thePlace(Call& call, ReadTx& tx) {
    auto place = store::findPlace(tx, call.centreId(), call.id<PlaceId>("id"));
    if (!place) throw notFound();
    return *place;
}

Reply showPlace(Call& call, ReadTx& tx) {
    const Place place = thePlace(call, tx);
    return Reply::json(toJson(call, place)).version(place.version);
}

Reply postPlace(Call& call, WriteTx& tx) {
    Place place;
    place.id = call.ids.next<PlaceId>();
    applyPatch(place, call.body);
    place = createPlace(tx, by(call), call.centreId(), place);
    return Reply::created(toJson(call, place)).version(place.version);
}

Reply patchPlace(Call& call, WriteTx& tx) {
    const Place before = thePlace(call, tx);
    call.requireVersion(before.version);
    Place changed = before;
    applyPatch(changed, call.body);
    changed = savePlace(tx, by(call), call.centreId(), before, changed);
    return Reply::json(toJson(call, changed)).version(changed.version);
}

const Json trueOrFalse = http::schema::oneOf({"true", "false"});
using Query = std::vector<http::QueryParam>;
using Routes = std::vector<http::Route>;

std::vector<http::Route> centreRoutes() {
    return {
        {"GET", "/centres", Needs{"centre.read"}, "The centres that the caller may enter", listCentres, nullptr,
         http::listOf("Centre")},
        {"GET", "/centres/{centre}", Needs{"centre.read"}, "One centre with its weekly hours", showCentre, nullptr,
         http::ref("Centre")},
        {.method = "PATCH",
         .path = "/centres/{centre}",
         .guard = Needs{"centre.write"},
         .summary = "Change a centre; changed hours count from today on",
         .handler = patchCentre,
         .request = http::ref("CentrePatch"),
         .response = http::ref("Centre"),
         .ifMatch = true},
    };
}

std::vector<http::Route> placeRoutes() {
    return {
        {.method = "GET",
         .path = "/centres/{centre}/places",
         .guard = Needs{"centre.read"},
         .summary = "Places of the centre, by name",
         .handler = listPlaces,
         .response = http::listOf("Place"),
         .query = Query{{"archived", trueOrFalse, "Those put away instead"}}},
        {"POST", "/centres/{centre}/places", Needs{"centre.write"}, "Add a place", postPlace, http::ref("NewPlace"),
         http::ref("Place"), 201},
        {"GET", "/centres/{centre}/places/{id}", Needs{"centre.read"}, "One place", showPlace, nullptr,
         http::ref("Place")},
        {.method = "PATCH",
         .path = "/centres/{centre}/places/{id}",
         .guard = Needs{"centre.write"},
         .summary = "Change a place or put it away",
         .handler = patchPlace,
         .request = http::ref("PlacePatch"),
         .response = http::ref("Place"),
         .ifMatch = true},
    };
}

}  // namespace

std::vector<http::Route> routes(const Services& services) {
    auto all = centreRoutes();
    for (auto& route : calendarRoutes(services)) all.push_back(std::move(route));
    for (auto& route : placeRoutes()) all.push_back(std::move(route));
    return all;
}

}  // namespace yizhan::centre
