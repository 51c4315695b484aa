// The media of the waiting picture over HTTP: kept by staff, played to visitors while they are due.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "centre/CentreActions.h"
#include "core/Hash.h"
#include "screens/ScreensApiFixture.h"

using namespace yizhan;
using namespace yizhan::test;
using namespace yizhan::screens::test;

namespace {

const std::string media = "/centres/chibi/attract";

/// Keeps one of the files that the fuzz targets start from; gives its id.
std::string kept(TestApp& app, const std::string& name) {
    std::ifstream file(std::string(YIZHAN_SOURCE_DIR) + "/tests/fuzz/corpus/files/" + name, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file, "no sample " << name);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    HttpClient duty = app.as("duty");
    const auto reply = duty.send("POST", "/centres/chibi/files",
                                 "--yz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" +
                                     bytes.str() + "\r\n--yz--\r\n",
                                 {{"Content-Type", "multipart/form-data; boundary=yz"}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json()["id"];
}

Json playing(TestApp& app, const std::string& query = "") {
    HttpClient visitor = app.visitor();
    const auto reply = visitor.get("/kiosk/attract" + query);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json()["items"];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiScreensAttract)

BOOST_AUTO_TEST_CASE(what_the_manager_adds_is_played_to_everybody) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        BOOST_TEST(playing(app).empty());
        const auto added = manager.post(media, {{"file_id", kept(app, "png-grey")},
                                                {"caption", "春到赤壁"},
                                                {"translations", {{"en", {{"caption", "Spring"}}}}},
                                                {"seconds", 12}});
        BOOST_REQUIRE_MESSAGE(added.status == 201, added.body);
        BOOST_TEST(added.json()["due"] == true);

        const Json items = playing(app, "?lang=en");
        BOOST_REQUIRE_EQUAL(items.size(), 1U);
        BOOST_TEST(items[0]["caption"] == "Spring");
        BOOST_TEST(items[0]["lang"] == "en");
        BOOST_TEST(items[0]["seconds"] == 12);
        BOOST_TEST(items[0]["type"] == "image/png");
        BOOST_TEST(items[0]["until"].is_null());
        const auto picture = visitor.get(items[0]["file"].get<std::string>());
        BOOST_TEST(picture.status == 200);
        BOOST_TEST(picture.header("content-type") == "image/png");
        BOOST_TEST(picture.header("etag") == '"' + sha256Hex(picture.body) + '"');
        BOOST_TEST(picture.header("cache-control").find("immutable") != std::string::npos);
        const auto again =
            visitor.get(items[0]["file"].get<std::string>(), {{"If-None-Match", picture.header("etag")}});
        BOOST_TEST(again.status == 304);
        BOOST_TEST(again.body.empty());
    });
}

BOOST_AUTO_TEST_CASE(other_words_in_another_language_stand_in_the_trail) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const auto added = manager.post(media, {{"file_id", kept(app, "png-grey")},
                                            {"caption", "春到赤壁"},
                                            {"translations", {{"en", {{"caption", "Spring"}}}}}});
    BOOST_REQUIRE_MESSAGE(added.status == 201, added.body);
    const Json words = {{"translations", {{"en", {{"caption", "Spring is here"}}}}}};
    const auto patched = manager.patch(media + "/" + added.json()["id"].get<std::string>(), words, 1);
    BOOST_REQUIRE_MESSAGE(patched.status == 200, patched.body);
    const Json trail = manager.get("/centres/chibi/audit?action=attract.update").json()["items"];
    BOOST_REQUIRE(trail.size() == 1U);
    BOOST_REQUIRE(trail[0]["after"].size() == 1U);
    BOOST_TEST(trail[0]["before"].value("translations", "").find("Spring") != std::string::npos);
    BOOST_TEST(trail[0]["after"].value("translations", "").find("Spring is here") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(media_play_in_their_days_and_hours_only) {
    TestApp app;
    HttpClient manager = app.as("manager"), visitor = app.visitor();
    const auto added = manager.post(media, {{"file_id", kept(app, "png-grey")},
                                            {"from", "2026-11-21"},
                                            {"to", "2026-11-23"},
                                            {"window", {{"from", "09:00"}, {"to", "12:00"}}}});
    BOOST_REQUIRE_MESSAGE(added.status == 201, added.body);
    const Json items = playing(app);
    BOOST_REQUIRE_EQUAL(items.size(), 1U);
    BOOST_TEST(items[0]["until"] == "2026-11-21T12:00:00.000+08:00");
    const std::string file = items[0]["file"];
    for (const char* when : {"2026-11-21T12:00:00+08:00", "2026-11-22T08:59:00+08:00", "2026-11-23T10:00:00+08:00"}) {
        app.clock().set(when);
        BOOST_TEST(playing(app).empty());
        BOOST_TEST(refusalOf(visitor.get(file)) == "404 not_found");
    }
    app.clock().set("2026-11-22T09:00:00+08:00");
    BOOST_TEST(playing(app).size() == 1U);
    BOOST_TEST(visitor.get(file).status == 200);
}

BOOST_AUTO_TEST_CASE(they_play_in_their_order_and_new_ones_come_last) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const std::string file = kept(app, "png-grey");
    for (const char* caption : {"one", "two", "three"})
        BOOST_REQUIRE(manager.post(media, {{"file_id", file}, {"caption", caption}}).status == 201);
    const auto order = [&] {
        std::string out;
        const Json items = playing(app);
        for (const Json& item : items) out += item["caption"].get<std::string>() + " ";
        return out;
    };
    BOOST_TEST(order() == "one two three ");
    const Json last = manager.get(media).json()["items"][2];
    const auto changed = manager.patch(media + "/" + last["id"].get<std::string>(), {{"order", 0}}, 1);
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(order() == "three one two ");
    BOOST_TEST(refusalOf(manager.patch(media + "/" + last["id"].get<std::string>(), {{"order", 9}}, 1)) ==
               "412 changed_meanwhile");
}

BOOST_AUTO_TEST_CASE(what_is_put_away_is_played_no_more_and_can_come_back) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        const auto added = manager.post(media, {{"file_id", kept(app, "png-grey")}});
        const std::string one = media + "/" + added.json()["id"].get<std::string>();
        const std::string file = playing(app)[0]["file"];
        BOOST_TEST(manager.remove(one).status == 204);
        BOOST_TEST(manager.remove(one).status == 204);
        BOOST_TEST(playing(app).empty());
        BOOST_TEST(refusalOf(visitor.get(file)) == "404 not_found");
        BOOST_TEST(manager.get(media).json()["items"].empty());
        const Json archived = manager.get(media + "?archived=true").json()["items"];
        BOOST_REQUIRE_EQUAL(archived.size(), 1U);
        BOOST_TEST(archived[0]["archived"] == true);
        BOOST_TEST(manager.patch(one, {{"archived", false}}, archived[0]["version"].get<std::int64_t>()).status == 200);
        BOOST_TEST(playing(app).size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_played_is_refused_and_leaves_no_trace) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const std::string file = kept(app, "png-grey"), document = kept(app, "pdf-page");
    const auto with = [&](Json body) {
        if (!body.contains("file_id")) body["file_id"] = file;
        return violationOf(manager.post(media, body));
    };
    BOOST_TEST(with({{"file_id", unknownId}}) == "/file_id file_unknown");
    BOOST_TEST(with({{"file_id", document}}) == "/file_id file_no_picture");
    BOOST_TEST(with({{"file_id", "picture.png"}}) == "/file_id bad_uuid");
    BOOST_TEST(with({{"seconds", 3}}) == "/seconds too_small");
    BOOST_TEST(with({{"seconds", 61}}) == "/seconds too_large");
    BOOST_TEST(with({{"from", "2026-11-21"}, {"to", "2026-11-21"}}) == "/to ends_before_it_begins");
    BOOST_TEST(with({{"from", "2026-02-30"}}) == "/from bad_date");
    BOOST_TEST(with({{"window", {{"from", "12:00"}, {"to", "09:00"}}}}) == "/window/to ends_before_it_begins");
    BOOST_TEST(with({{"caption", std::string(201, 'x')}}) == "/caption too_long");
    BOOST_TEST(violationOf(manager.post(media, {{"caption", "no file"}})) == "/file_id required");
    BOOST_TEST(manager.get(media).json()["items"].empty());
    for (const char* reader : {"lead", "duty", "auditor"})
        BOOST_TEST(refusalOf(app.as(reader).post(media, {{"file_id", file}})) == "403 not_allowed");
    BOOST_TEST(app.visitor().get(media).status == 401);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_medium_stays_behind_the_sign_in) {
    TestApp app;
    HttpClient visitor = app.visitor();
    const std::string file = kept(app, "png-grey");
    BOOST_TEST(visitor.get("/centres/chibi/files/" + file).status == 401);
    BOOST_TEST(refusalOf(visitor.get("/kiosk/attract/" + file + "/file")) == "404 not_found");
    BOOST_TEST(refusalOf(visitor.get("/kiosk/attract/" + unknownId + "/file")) == "404 not_found");
    BOOST_TEST(refusalOf(visitor.get("/kiosk/attract/x/file")) == "404 not_found");
}

BOOST_AUTO_TEST_CASE(each_centre_plays_its_own) {
    TestApp app;
    app.database().write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        centre::Centre other;
        other.id = CentreId("other");
        other.name = "Another sample";
        centre::createCentre(tx, {system, {}, app.clock().now()}, other);
    });
    HttpClient manager = app.as("manager"), visitor = app.visitor();
    BOOST_REQUIRE(manager.post(media, {{"file_id", kept(app, "png-grey")}}).status == 201);
    BOOST_TEST(violationOf(visitor.get("/kiosk/attract")) == "/query/centre required");
    BOOST_TEST(refusalOf(visitor.get("/kiosk/attract?centre=nowhere")) == "404 centre_unknown");
    BOOST_TEST(playing(app, "?centre=other").empty());
    const Json items = playing(app, "?centre=chibi");
    BOOST_REQUIRE_EQUAL(items.size(), 1U);
    BOOST_TEST(visitor.get(items[0]["file"].get<std::string>()).status == 200);
    // A registered screen stands in its own centre, whatever it asks for.
    Paired screen = paired(app);
    BOOST_TEST(screen.client.get("/kiosk/attract?centre=other").json()["items"].size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
