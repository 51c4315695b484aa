// Desks and kiosks: registering, pairing, revoking.
#include "core/Hash.h"
#include "core/OrNull.h"
#include "core/http/Paging.h"
#include "staff/SessionStore.h"
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/StaffRules.h"

namespace yizhan::staff {

using http::Call;
using http::Json;
using http::Needs;
using http::Open;
using http::Reply;

namespace {

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Device theDevice(const Call& call, ReadTx& tx) {
    auto device = store::findDevice(tx, call.centreId(), call.id<DeviceId>("id"));
    if (!device) throw notFound();
    return *device;
}

Reply list(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    auto devices = store::devices(tx, call.centreId(), page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(devices), [&](const Device& device) { return toJson(call, device); },
        [](const Device& device) {
            return http::SortKey{device.name, device.id.text()};
        });
}

/// The device with a fresh code, which no two devices that wait may share.
Reply withCode(Call& call, WriteTx& tx, Device device, IRandom& random, int status) {
    std::string code;
    do code = digitCode(random, 6);
    while (store::deviceOfPairing(tx, sha256Hex(code), call.now));
    device = offerPairing(tx, by(call), device, sha256Hex(code));
    Json json = toJson(call, device);
    json["pairing_code"] = code;
    return Reply::json(json, status).version(device.version);
}

Reply post(Call& call, WriteTx& tx, IRandom& random) {
    Device device;
    device.id = call.ids.next<DeviceId>();
    device.centre = call.centreId();
    device.kind = call.body["kind"].get<std::string>();
    device.name = call.body["name"].get<std::string>();
    if (call.body.contains("place_id")) device.place = call.body["place_id"].get<std::string>();
    return withCode(call, tx, createDevice(tx, by(call), device), random, 201);
}

Reply revoke(Call& call, WriteTx& tx, Sessions& sessions) {
    const Device before = theDevice(call, tx);
    call.requireVersion(before.version);
    const Device device = revokeDevice(tx, by(call), before);
    tx.afterCommit([&sessions] { sessions.forgetCached(); });
    return Reply::json(toJson(call, device)).version(device.version);
}

Reply pair(Call& call, WriteTx& tx, Sessions& sessions, IRandom& random) {
    const std::string token = hex(random.bytes(32));
    const Device device = pairDevice(tx, by(call), sha256Hex(call.body["code"].get<std::string>()), sha256Hex(token));
    tx.afterCommit([&sessions] { sessions.forgetCached(); });
    const Json place = orNull(device.place);
    const std::string cookie = std::string(deviceCookie) + "=" + token +
                               "; Path=/; HttpOnly; SameSite=Strict; Max-Age=315360000" +
                               (call.request.secure ? "; Secure" : "");
    return Reply::created({{"device",
                            {{"id", device.id.text()},
                             {"kind", device.kind},
                             {"name", device.name},
                             {"centre", device.centre.text()},
                             {"place_id", place}}}})
        .header("Set-Cookie", cookie);
}

}  // namespace

std::vector<http::Route> deviceRoutes(Sessions& sessions, IRandom& random) {
    return {
        {.method = "GET",
         .path = "/centres/{centre}/devices",
         .guard = Needs{"device.read"},
         .summary = "Registered desks and kiosks, by name",
         .handler = list,
         .response = http::listOf("Device")},
        {.method = "POST",
         .path = "/centres/{centre}/devices",
         .guard = Needs{"device.manage"},
         .summary = "Register a device; its code pairs it for ten minutes",
         .handler = [&](Call& call, WriteTx& tx) { return post(call, tx, random); },
         .request = http::ref("NewDevice"),
         .response = http::ref("Device"),
         .success = 201},
        {.method = "POST",
         .path = "/centres/{centre}/devices/{id}/pairing-code",
         .guard = Needs{"device.manage"},
         .summary = "A new pairing code",
         .handler = [&](Call& call, WriteTx& tx) { return withCode(call, tx, theDevice(call, tx), random, 200); },
         .response = http::ref("Device")},
        {.method = "POST",
         .path = "/centres/{centre}/devices/{id}/revoke",
         .guard = Needs{"device.manage"},
         .summary = "Let a device no longer in",
         .handler = [&](Call& call, WriteTx& tx) { return revoke(call, tx, sessions); },
         .response = http::ref("Device"),
         .ifMatch = true},
        {.method = "POST",
         .path = "/devices/pair",
         .guard = Open{"proved by the code that the console shows"},
         .summary = "Pair this browser with a registered device",
         .handler = [&](Call& call, WriteTx& tx) { return pair(call, tx, sessions, random); },
         .request = http::ref("Pairing"),
         .response = http::ref("PairedDevice"),
         .success = 201,
         .anonymousPerSecond = 1},
    };
}

}  // namespace yizhan::staff
