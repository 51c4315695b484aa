// What a registered touchscreen itself asks for: to be heard, and its page for staff.
#include "core/KnownCentre.h"
#include "core/OrNull.h"
#include "screens/ScreensJson.h"
#include "screens/ScreensRoutes.h"
#include "screens/ScreensStore.h"

namespace yizhan::screens {

using http::Call;
using http::Json;
using http::Open;
using http::Reply;
using Shared = std::shared_ptr<Desk>;

namespace {

constexpr std::size_t bodyLimit = 4096;
constexpr int strangersPerSecond = 2;

/// Throws 403 for whoever is no registered touchscreen, a desk and a signed-in person included.
void requireKiosk(const Call& call) {
    if (call.actor.kind != Actor::Kind::device || !call.actor.roles.has(Role::kiosk))
        throw Error(Status::forbidden, "kiosk_device_only");
}

CentreInfo centreOf(const Desk& desk, const Call& call, ReadTx& tx) {
    return knownCentre(desk.services.centres, tx, call.actor.centre);
}

Reply heartbeat(Desk& desk, Call& call, WriteTx& tx) {
    requireKiosk(call);
    const CentreInfo centre = centreOf(desk, call, tx);
    hear(tx, desk.services, centre, call.actor, shownFrom(call.body), call.now);
    return Reply::json(
        {{"every_seconds", patienceOf(desk.services.settings).beatSeconds}, {"now", centre.zone.format(call.now)}});
}

Json staffPageJson(const Desk& desk, const Call& call, ReadTx& tx) {
    const CentreInfo centre = centreOf(desk, call, tx);
    const auto screen = store::find(tx, centre.id, call.actor.device);
    const auto place = desk.services.centres.placeName(tx, centre.id, call.actor.place);
    const Instant midnight = centre.zone.startOf(centre.zone.dateOf(call.now));
    Json gaps = Json::array();
    if (screen && screen->firstBeatAt) {
        const Span today{std::max(midnight, *screen->firstBeatAt), call.now};
        for (const JudgedGap& gap : uptimeDuring(tx, desk.services, centre, *screen, today, call.now).gaps)
            gaps.push_back(toJson(centre, gap));
    }
    const bool seen = screen && screen->lastBeatAt;
    const bool marked = seen && !screen->shown.content.empty();
    return {{"device", {{"id", call.actor.device.text()}, {"name", call.actor.name}, {"place", orNull(place)}}},
            {"content", marked ? Json(screen->shown.content) : Json(nullptr)},
            {"version", YIZHAN_VERSION},
            {"now", centre.zone.format(call.now)},
            {"last_beat_at", seen ? Json(centre.zone.format(*screen->lastBeatAt)) : Json(nullptr)},
            {"gaps_today", gaps}};
}

/// Outside a transaction, because checking a PIN takes its time on purpose.
Reply staffPage(Desk& desk, Call& call) {
    requireKiosk(call);
    Database& database = desk.services.database;
    const auto pin = database.read([&](ReadTx& tx) { return store::pin(tx, call.actor.centre); });
    if (!pin) throw conflict("pin_not_set");
    desk.pinGuard.begin(call.actor.device, call.now);
    if (!desk.pinHash.fits(call.body["pin"].get<std::string>(), pin->hash)) throw Error(Status::forbidden, "pin_wrong");
    desk.pinGuard.succeeded(call.actor.device);
    return Reply::json(database.write([&](WriteTx& tx) {
        noteStaffPage(tx, {call.actor, call.origin(), call.now, call.actor.centre});
        return staffPageJson(desk, call, tx);
    }));
}

}  // namespace

std::vector<http::Route> deviceRoutes(const Shared& desk) {
    return {
        {.method = "POST",
         .path = "/kiosk/heartbeat",
         .guard = Open{"A device has no account; whoever is no registered touchscreen is refused"},
         .summary = "A touchscreen tells that its page was drawn, and what stands there",
         .handler = [desk](Call& call, WriteTx& tx) { return heartbeat(*desk, call, tx); },
         .request = http::ref("ScreenBeat"),
         .response = http::ref("ScreenHeard"),
         .bodyLimit = bodyLimit,
         .anonymousPerSecond = strangersPerSecond,
         .replayable = false},
        {.method = "POST",
         .path = "/kiosk/staff-page",
         .guard = Open{"Proved by the PIN, at a registered touchscreen alone, five failures in fifteen minutes"},
         .summary = "What staff look up at a touchscreen itself",
         .handler = [desk](Call& call) { return staffPage(*desk, call); },
         .request = http::ref("ScreenPin"),
         .response = http::ref("ScreenStaffPage"),
         .bodyLimit = bodyLimit,
         .anonymousPerSecond = strangersPerSecond,
         .replayable = false},
    };
}

}  // namespace yizhan::screens
