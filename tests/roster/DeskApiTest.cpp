// What a registered desk shows without anybody signed in, and a clock-in that is sent twice.
#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

const std::string deskPath = centrePath + "/desk", presencePath = centrePath + "/presence";

HttpClient pairedDevice(TestApp& app, const std::string& kind) {
    HttpClient manager = app.as("manager");
    const Json device = manager.post(centrePath + "/devices", {{"kind", kind}, {"name", kind}}).json();
    HttpClient client = app.visitor();
    BOOST_REQUIRE(client.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return client;
}

Json deskOf(HttpClient& client) {
    const auto reply = client.get(deskPath);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

Json personIn(const Json& desk, const std::string& staff) {
    for (const Json& person : desk["people"])
        if (person["staff_id"] == staff) return person;
    BOOST_FAIL("not at the desk: " + staff);
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiDesk)

BOOST_AUTO_TEST_CASE(a_desk_knows_posts_people_and_who_is_there) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"),
                   desk = pairedDevice(app, "desk");
        const Json post = madePost(deputy, "咨询台");
        // Two parts of the day: the one that runs or comes next is shown.
        drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 12:00"));
        drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 13:00", "2026-11-23 17:30"));
        BOOST_REQUIRE(
            lead.post(shiftsPath + "/publish", {{"from", at("2026-11-23 00:00")}, {"to", at("2026-11-24 00:00")}})
                .status == 409);
        HttpClient manager = app.as("manager");
        Json wish = range("2026-11-23 00:00", "2026-11-24 00:00");
        wish["force_reason"] = "午间由主任顶岗";
        BOOST_REQUIRE(manager.post(shiftsPath + "/publish", wish).status == 200);
        Json seen = deskOf(desk);
        BOOST_TEST(seen["posts"].size() == 1U);
        BOOST_TEST(seen["people"][0]["name"] == "陈敏");
        BOOST_TEST(seen["people"][0]["shift"]["from"] == "2026-11-23T09:00:00.000+08:00");
        BOOST_TEST(seen["people"].size() == 7U);
        BOOST_TEST(personIn(seen, staffOf(lead))["shift"].is_null());
        BOOST_TEST(seen["alerts"].empty());
        app.clock().set("2026-11-23T09:06:00+08:00");
        app.app().jobs().runDue(app.clock().now());
        seen = deskOf(desk);
        BOOST_REQUIRE(seen["alerts"].size() == 1U);
        BOOST_TEST(seen["alerts"][0]["level"] == 1);
        HttpClient there = app.as("duty");
        BOOST_REQUIRE(there.post(presencePath + "/clock-in", {{"post_id", post["id"]}}).status == 201);
        app.clock().set("2026-11-23T12:30:00+08:00");
        seen = deskOf(desk);
        const Json person = personIn(seen, staffOf(duty));
        BOOST_TEST(person["present"] == true);
        BOOST_TEST(person["out"] == false);
        BOOST_TEST(person["post_id"] == post["id"]);
        BOOST_TEST(person["shift"]["from"] == "2026-11-23T13:00:00.000+08:00");
        BOOST_TEST(seen["alerts"].empty());
        // One may stand where somebody is asked for from tomorrow on.
        deputy = app.as("deputy");
        BOOST_REQUIRE(deputy.post(postsPath, {{"name", "放映厅"}, {"since", "2026-11-24"}}).status == 201);
        BOOST_TEST(deskOf(desk)["posts"][1]["name"] == "放映厅");
    });
}

BOOST_AUTO_TEST_CASE(nobody_else_reads_it) {
    TestApp app;
    HttpClient kiosk = pairedDevice(app, "kiosk"), desk = pairedDevice(app, "desk");
    BOOST_TEST(refusalOf(app.visitor().get(deskPath)) == "401 not_signed_in");
    BOOST_TEST(refusalOf(kiosk.get(deskPath)) == "403 clock_desk_needed");
    BOOST_TEST(app.as("auditor").get(deskPath).status == 200);
    BOOST_TEST(refusalOf(desk.get("/centres/other/desk")) == "404 centre_unknown");
    // A desk that was revoked is nobody.
    HttpClient manager = app.as("manager");
    const Json devices = manager.get(centrePath + "/devices").json();
    for (const Json& device : devices["items"])
        if (device["kind"] == "desk")
            BOOST_REQUIRE(manager
                              .post(centrePath + "/devices/" + device["id"].get<std::string>() + "/revoke", nullptr,
                                    ifMatch(device["version"].get<std::int64_t>()))
                              .status == 200);
    BOOST_TEST(refusalOf(desk.get(deskPath)) == "401 not_signed_in");
}

BOOST_AUTO_TEST_CASE(a_clock_in_that_is_sent_twice_is_one) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), desk = pairedDevice(app, "desk"),
                   other = pairedDevice(app, "desk");
        const Json post = madePost(deputy, "咨询台");
        const std::string staff = staffOf(duty), in = presencePath + "/clock-in";
        BOOST_REQUIRE(duty.put(centrePath + "/staff/" + staff + "/pin", {{"pin", "4711"}}).status == 204);
        const yizhan::test::Headers key = {{"Idempotency-Key", "desk-1"}};
        const Json proof = {{"staff_id", staff}, {"pin", "4711"}, {"post_id", post["id"]}};
        // A wrong PIN claims nothing.
        Json wrong = proof;
        wrong["pin"] = "0000";
        BOOST_TEST(desk.post(in, wrong, key).status == 403);
        const auto first = desk.post(in, proof, key);
        BOOST_REQUIRE_MESSAGE(first.status == 201, first.body);
        app.clock().advanceMinutes(3);
        const auto again = desk.post(in, proof, key);
        BOOST_TEST(again.status == 201);
        BOOST_TEST(again.body == first.body);
        BOOST_TEST(again.header("idempotent-replay") == "true");
        BOOST_TEST(refusalOf(desk.post(in, proof)) == "409 presence_open");
        // The key is the desk's own, and stands for this request alone.
        BOOST_TEST(refusalOf(other.post(in, proof, key)) == "409 presence_open");
        BOOST_TEST(refusalOf(desk.post(in, wrong, key)) == "409 idempotency_key_reused");
        BOOST_TEST(duty.get(presencePath).json()["items"].size() == 1U);
        // Signed in as well.
        const auto left = duty.post(presencePath + "/clock-out", Json::object(), {{"Idempotency-Key", "own-1"}});
        BOOST_TEST(duty.post(presencePath + "/clock-out", Json::object(), {{"Idempotency-Key", "own-1"}}).body ==
                   left.body);
    });
}

BOOST_AUTO_TEST_SUITE_END()
