// Paired kiosks, their beats, and time that passes with its jobs.
#pragma once

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/TestApp.h"

namespace yizhan::screens::test {

using yizhan::test::HttpClient;
using yizhan::test::HttpReply;
using yizhan::test::Json;
using yizhan::test::TestApp;

inline const std::string all = "/centres/chibi/screens";
inline const std::string unknownId = "01890000-0000-7000-8000-000000000000";

inline Json beatOf(const std::string& content = "c1") {
    return {{"screen", "home"}, {"orientation", "portrait"}, {"width", 1080},
            {"height", 1920},   {"content", content},        {"app", "b1"},
            {"waiting", 0}};
}

struct Paired {
    HttpClient client;
    std::string id;

    HttpReply beat(const Json& body = beatOf()) { return client.post("/kiosk/heartbeat", body); }
    std::string path() const { return all + "/" + id; }
};

inline Paired paired(TestApp& app, const std::string& name = "Hall screen", const std::string& kind = "kiosk",
                     const Json& place = nullptr) {
    HttpClient manager = app.as("manager");
    Json device = {{"kind", kind}, {"name", name}};
    if (!place.is_null()) device["place_id"] = place;
    const Json made = manager.post("/centres/chibi/devices", device).json();
    Paired screen{app.visitor(), made["id"]};
    BOOST_REQUIRE(screen.client.post("/devices/pair", {{"code", made["pairing_code"]}}).status == 201);
    return screen;
}

/// Lets time pass as it does in life: the jobs run every few seconds of it.
inline void pass(TestApp& app, int seconds) {
    constexpr int step = 5;
    for (int left = seconds; left > 0; left -= step) {
        app.clock().advanceSeconds(std::min(left, step));
        app.app().jobs().runDue(app.clock().now());
    }
}

/// The texts of today's log that the system wrote, oldest first.
inline std::vector<std::string> logLines(HttpClient& reader) {
    std::vector<std::string> texts;
    const Json items = reader.get("/centres/chibi/log-days/today/entries?sort=seq&limit=500").json()["items"];
    for (const Json& entry : items)
        if (entry["kind"] == "system") texts.push_back(entry["text"]);
    return texts;
}

/// "404 not_found".
inline std::string refusalOf(const HttpReply& reply) { return std::to_string(reply.status) + " " + reply.code(); }

/// Pointer and code of the first violation of a 422.
inline std::string violationOf(const HttpReply& reply) {
    const Json body = reply.json();
    if (reply.status != 422 || !body.contains("errors")) return refusalOf(reply);
    return body["errors"][0]["pointer"].get<std::string>() + " " + body["errors"][0]["code"].get<std::string>();
}

}  // namespace yizhan::screens::test
