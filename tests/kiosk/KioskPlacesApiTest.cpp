// Map, timeline and usage over HTTP: what visitors see of them, and who may change or read what.
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/KioskMapFixture.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;
using yizhan::kiosk::test::smallEntries;
using yizhan::kiosk::test::smallManifest;
using yizhan::kiosk::test::smallMap;

namespace {

const std::string mapPath = "/centres/chibi/map";

/// Whatever map the sample centre has, this one takes its place.
HttpReply putMap(HttpClient& client, const Json& map, const std::string& ifMatch = "*") {
    Headers headers;
    if (!ifMatch.empty()) headers["If-Match"] = ifMatch;
    return client.send("PUT", mapPath, map.dump(), headers);
}

Json noMap() { return {{"plans", Json::array()}, {"stands", Json::array()}}; }

std::string part(const std::string& name, const std::string& content) {
    return "--yz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"x\"\r\n\r\n" + content + "\r\n";
}

HttpReply importPack(HttpClient& client, const std::string& timeline) {
    const std::string form =
        part("file", smallEntries()) + part("pack", smallManifest()) + part("timeline", timeline) + "--yz--\r\n";
    return client.send("POST", "/centres/chibi/packs/import", form,
                       {{"Content-Type", "multipart/form-data; boundary=yz"}});
}

const std::string years = R"({"eras":[{"from":184,"to":220,"title":{"zh-CN":"汉末","en":"Late Han"}}],"items":[
    {"entry":"zhou-yu","kind":"person","year":175,"until":210},{"entry":"year","kind":"event","year":208}]})";

HttpClient kioskAt(TestApp& app, const std::string& place) {
    HttpClient manager = app.as("manager");
    Json body = {{"kind", "kiosk"}, {"name", "Screen at " + place}};
    const Json places = manager.get("/centres/chibi/places").json();
    for (const Json& one : places["items"])
        if (one["name"] == place) body["place_id"] = one["id"];
    BOOST_REQUIRE(body.contains("place_id"));
    const Json device = manager.post("/centres/chibi/devices", body).json();
    HttpClient kiosk = app.visitor();
    BOOST_REQUIRE(kiosk.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return kiosk;
}

std::string pointerOf(const HttpReply& reply) {
    const Json json = reply.json();
    const std::string where = json.contains("errors") ? json["errors"][0].value("pointer", "") : json.dump();
    return std::to_string(reply.status) + ' ' + where;
}

void askAll(HttpClient& visitor, const std::vector<std::string>& questions) {
    for (const std::string& question : questions)
        BOOST_REQUIRE(visitor.post("/kiosk/ask", {{"q", question}, {"lang", "zh-CN"}}).status == 200);
}

void later(TestApp& app, std::int64_t seconds) {
    app.clock().advanceSeconds(seconds);
    app.app().jobs().runDue(app.clock().now());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiKioskPlaces)

BOOST_AUTO_TEST_CASE(a_map_is_edited_whole) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), duty = app.as("duty"), auditor = app.as("auditor");
        const auto first = putMap(manager, smallMap());
        BOOST_REQUIRE_MESSAGE(first.status == 200, first.body);
        const auto read = auditor.get(mapPath);
        BOOST_TEST(read.version() == first.version());
        BOOST_TEST(read.json()["plans"] == smallMap()["plans"]);
        BOOST_TEST(isUuid(read.json()["stands"][0]["place"].get<std::string>()));
        BOOST_TEST(putMap(manager, read.json(), "").status == 428);
        const auto again = putMap(manager, read.json(), read.header("etag"));
        BOOST_TEST(again.version() == first.version() + 1);
        BOOST_TEST(again.json() == read.json());
        BOOST_TEST(putMap(manager, read.json(), read.header("etag")).status == 412);
        BOOST_TEST(putMap(duty, smallMap()).status == 403);
        BOOST_TEST(putMap(auditor, smallMap()).status == 403);
        HttpClient visitor = app.visitor();
        BOOST_TEST(putMap(visitor, smallMap()).status == 401);
        BOOST_TEST(visitor.get(mapPath).status == 401);
    });
}

BOOST_AUTO_TEST_CASE(a_faulty_map_changes_nothing) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const auto before = putMap(manager, smallMap());
        const auto refused = [&](const std::string& where, const Json& value) {
            Json map = smallMap();
            map[Json::json_pointer(where)] = value;
            return pointerOf(putMap(manager, map));
        };
        for (const auto& [where, value] :
             std::vector<std::pair<std::string, Json>>{{"/plans/0/points/0/kind", "volcano"},
                                                       {"/plans/0/shapes/0/kind", "volcano"},
                                                       {"/plans/0/width", 0},
                                                       {"/plans/0/points/0/x", "left"},
                                                       {"/plans/0/points/0/x", 401},
                                                       {"/plans/0/routes/0/minutes", 0},
                                                       {"/plans/0/routes/0/from", "gate"},
                                                       {"/plans/0/routes/0/points/0", Json::array({1, 2, 3})},
                                                       {"/plans/0/title", {{"en", "Area"}}},
                                                       {"/plans/0/colour", "red"},
                                                       {"/stands/0/facing", 400},
                                                       {"/stands/0/plan", "hall"},
                                                       {"/stands/0/place", "月球"}})
            BOOST_TEST(refused(where, value) == "422 " + where);
        BOOST_TEST(manager.get(mapPath).version() == before.version());
        BOOST_TEST(manager.get(mapPath).body == before.body);
    });
}

BOOST_AUTO_TEST_CASE(a_screen_knows_where_it_stands) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        BOOST_REQUIRE(putMap(manager, noMap()).status == 200);
        BOOST_TEST(visitor.get("/kiosk/map").code() == "no_map");
        BOOST_TEST(visitor.get("/kiosk/home").json()["has_map"] == false);
        Json map = smallMap();
        map["plans"][0]["points"][1]["entry"] = "sanguo-chibi:toilets";
        BOOST_REQUIRE(putMap(manager, map).status == 200);
        BOOST_TEST(visitor.get("/kiosk/home").json()["has_map"] == true);
        const auto shown = visitor.get("/kiosk/map?lang=en");
        BOOST_TEST(shown.json()["plans"][0]["title"] == "The area");
        BOOST_TEST(shown.json()["plans"][0]["points"][1]["entry_id"] == "sanguo-chibi:toilets");
        BOOST_TEST(shown.json()["plans"][0]["points"][2]["entry_id"].is_null());
        BOOST_TEST(shown.json()["here"]["facing"] == 90);
        BOOST_TEST(visitor.get("/kiosk/map?lang=en", {{"If-None-Match", shown.header("etag")}}).status == 304);
        BOOST_TEST(visitor.get("/kiosk/map?lang=ja").json()["plans"][0]["title"] == "園内");
        BOOST_TEST(visitor.get("/kiosk/map?lang=xx").json()["plans"][0]["title"] == "景区");
        HttpClient kiosk = kioskAt(app, "南侧台阶");
        BOOST_TEST(kiosk.get("/kiosk/map?lang=zh-CN").json()["here"]["y"] == 150);
    });
}

BOOST_AUTO_TEST_CASE(the_shipped_map_is_sound) {
    TestApp app({.packs = true, .furnished = true});
    const auto shown = app.visitor().get("/kiosk/map?lang=en");
    BOOST_REQUIRE_MESSAGE(shown.status == 200, shown.body);
    BOOST_TEST(!shown.json()["plans"].empty());
    BOOST_TEST(!shown.json()["here"].is_null());
}

BOOST_AUTO_TEST_CASE(the_years_come_with_a_pack) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        BOOST_TEST(visitor.get("/kiosk/timeline").code() == "no_timeline");
        BOOST_TEST(visitor.get("/kiosk/home").json()["has_timeline"] == false);
        const auto faulty = importPack(manager, R"({"items":[{"entry":"nobody","kind":"event","year":208}]})");
        BOOST_TEST(pointerOf(faulty) == "422 /timeline/items/0/entry");
        BOOST_TEST(visitor.get("/kiosk/timeline").status == 404);
        const auto imported = importPack(manager, years);
        BOOST_REQUIRE_MESSAGE(imported.status == 201, imported.body);
        const auto told = visitor.get("/kiosk/timeline?lang=en");
        BOOST_TEST(told.json()["eras"][0]["title"] == "Late Han");
        BOOST_REQUIRE(told.json()["items"].size() == 2U);
        BOOST_TEST(told.json()["items"][0]["title"] == "Zhou Yu");
        BOOST_TEST(told.json()["items"][0]["until"] == 210);
        BOOST_TEST(told.json()["items"][1]["entry_id"] == "small:year");
        BOOST_TEST(told.json()["items"][1]["provenance"] == "history");
        BOOST_TEST(visitor.get("/kiosk/timeline?lang=en", {{"If-None-Match", told.header("etag")}}).status == 304);
        BOOST_TEST(visitor.get("/kiosk/home").json()["has_timeline"] == true);
    });
}

BOOST_AUTO_TEST_CASE(what_is_withdrawn_leaves_the_years) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        BOOST_REQUIRE(importPack(manager, years).status == 201);
        BOOST_TEST(visitor.get("/kiosk/timeline").json()["items"].size() == 2U);
        for (const char* entry : {"year", "zhou-yu"})
            BOOST_REQUIRE(manager
                              .post(std::string("/centres/chibi/packs/small/entries/") + entry + "/withdraw",
                                    {{"reason", "wrong"}})
                              .status == 204);
        later(app, 5);
        BOOST_TEST(visitor.get("/kiosk/timeline").status == 404);
        BOOST_TEST(visitor.get("/kiosk/home").json()["has_timeline"] == false);
    });
}

BOOST_AUTO_TEST_CASE(use_is_counted_for_those_who_answer_for_it) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        askAll(visitor, {"火烧赤壁是哪一年", "火烧赤壁是哪一年", "翼江亭在哪里", "桂花糕多少钱"});
        later(app, 24 * 3600);
        BOOST_REQUIRE(visitor.post("/kiosk/ask", {{"q", "who won at Red Cliffs"}, {"lang", "en"}}).status == 200);
        later(app, 5);
        HttpClient manager = app.as("manager"), auditor = app.as("auditor");
        const auto read = manager.get("/kiosk/usage?from=2026-11-20&to=2026-11-23&lang=en");
        BOOST_REQUIRE_MESSAGE(read.status == 200, read.body);
        const Json usage = read.json();
        BOOST_REQUIRE(usage["days"].size() == 3U);
        BOOST_TEST(usage["days"][0]["asked"] == 0);
        BOOST_TEST(usage["days"][1]["date"] == "2026-11-21");
        BOOST_TEST(usage["days"][1]["asked"] == 4);
        BOOST_TEST(usage["days"][1]["answered"] == 3);
        BOOST_TEST(usage["days"][1]["none"] == 1);
        BOOST_TEST(usage["days"][2]["languages"][0]["lang"] == "en");
        BOOST_TEST(usage["total"]["asked"] == 5);
        BOOST_TEST(usage["total"]["answered_share"] == 0.8);
        BOOST_TEST(usage["entries"][0]["entry_id"] == "sanguo-chibi:chibi-year");
        BOOST_TEST(usage["entries"][0]["answered"] == 2);
        BOOST_TEST(usage["entries"][0]["title"] == "When was the Battle of Red Cliffs?");
        BOOST_TEST(usage["topics"][0]["id"] == "battle");
        BOOST_TEST(usage["topics"][0]["answered"] == 3);
        BOOST_TEST(auditor.get("/kiosk/usage").json()["days"].size() == 30U);
        BOOST_TEST(app.as("duty").get("/kiosk/usage").status == 403);
        BOOST_TEST(visitor.get("/kiosk/usage").status == 401);
        BOOST_TEST(pointerOf(manager.get("/kiosk/usage?from=2026-11-22&to=2026-11-22")) == "422 /query/to");
        BOOST_TEST(pointerOf(manager.get("/kiosk/usage?from=2020-01-01&to=2026-11-22")) == "422 /query/to");
        BOOST_TEST(pointerOf(manager.get("/kiosk/usage?from=yesterday")) == "422 /query/from");
    });
}

BOOST_AUTO_TEST_CASE(what_is_asked_often_is_offered_first) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const auto offered = [&] {
            return visitor.get("/kiosk/suggest?q=%E8%B5%A4%E5%A3%81&lang=zh-CN").json()["items"];
        };
        const Json before = offered();
        BOOST_REQUIRE(before.size() > 2U);
        const Json last = before.back();
        for (int i = 0; i < 3; ++i) askAll(visitor, {last["text"].get<std::string>()});
        later(app, 1);
        later(app, 60);
        BOOST_TEST(offered()[0]["entry_id"] == last["entry_id"]);
    });
}

BOOST_AUTO_TEST_CASE(the_home_page_asks_questions) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const Json home = visitor.get("/kiosk/home?lang=en").json();
        for (const Json& asked : home["asked_now"])
            BOOST_TEST(asked["title"].get<std::string>().ends_with('?'), asked.dump());
    });
}

BOOST_AUTO_TEST_SUITE_END()
