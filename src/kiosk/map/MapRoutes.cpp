// The centre's map: edited by its managers, shown on every screen and phone.
#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/KioskRules.h"
#include "kiosk/map/MapActions.h"
#include "kiosk/map/MapJson.h"
#include "kiosk/map/MapRules.h"
#include "kiosk/map/MapStore.h"

namespace yizhan::kiosk {

using http::Call;
using http::Needs;
using http::Reply;

namespace {

constexpr int readsPerSecond = 20;
constexpr std::size_t mostMapBytes = 1024 * 1024;

Reply edited(const StoredMap& stored) { return Reply::json(toJson(stored.map)).version(stored.version); }

Reply getMap(Call& call, ReadTx& tx) {
    const auto stored = store::findMap(tx, call.centreId());
    if (!stored) throw notFound("no_map");
    return edited(*stored);
}

/// The first map of a centre has nothing that could have changed meanwhile.
Reply putMap(const Desk& desk, Call& call, WriteTx& tx) {
    if (const auto before = store::findMap(tx, call.centreId())) call.requireVersion(before->version);
    return edited(
        putMap(tx, {call.actor, call.origin(), call.now}, desk.services.centres, *call.centre, mapFrom(call.body)));
}

Reply showMap(const Desk& desk, Call& call, ReadTx& tx) {
    const auto shelf = shelfFor(desk, call);
    const auto stored = store::findMap(tx, shelf->centre.id);
    if (!stored || stored->map.plans.empty()) throw notFound("no_map");
    const std::string reader =
        readersLanguage(call.queryText("lang"), languagesOf(stored->map), shelf->centre.firstLanguage);
    return tagged(Reply::json(toldMapJson(stored->map, *shelf->index, reader, call.actor.place)));
}

}  // namespace

std::vector<http::Route> mapRoutes(const std::shared_ptr<Desk>& desk) {
    const http::Open visitors{"Visitors find their way without an account, at a kiosk or on their own phones"};
    return {
        {.method = "GET",
         .path = "/centres/{centre}/map",
         .guard = Needs{"kiosk.read"},
         .summary = "The centre's plans with all their languages, and where its screens stand",
         .handler = getMap,
         .response = http::ref("KioskMapDocument")},
        {.method = "PUT",
         .path = "/centres/{centre}/map",
         .guard = Needs{"kiosk.map"},
         .summary = "Put the plans in place of those before; If-Match where there are some",
         .handler = [desk](Call& call, WriteTx& tx) { return putMap(*desk, call, tx); },
         .request = http::ref("KioskMapDocument"),
         .response = http::ref("KioskMapDocument"),
         .ifMatch = true,
         .bodyLimit = mostMapBytes},
        {.method = "GET",
         .path = "/kiosk/map",
         .guard = visitors,
         .summary = "The centre's plans, and where the asking screen stands",
         .handler = [desk](Call& call, ReadTx& tx) { return showMap(*desk, call, tx); },
         .response = http::ref("KioskMap"),
         .query = std::vector<http::QueryParam>{{"lang", http::schema::languageTag(), "The reader's language"},
                                                http::askedCentreParam()},
         .anonymousPerSecond = readsPerSecond},
    };
}

}  // namespace yizhan::kiosk
