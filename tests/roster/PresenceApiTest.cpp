// Who is there, over HTTP: clocking in at a desk and signed in, stepping out with a cover, corrections, forgotten
// ends, and the ladder of alerts of an empty post.
#include "core/EventStore.h"
#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

const std::string presencePath = centrePath + "/presence";

HttpClient pairedDevice(TestApp& app, const std::string& kind) {
    HttpClient manager = app.as("manager");
    const Json device = manager.post(centrePath + "/devices", {{"kind", kind}, {"name", kind}}).json();
    HttpClient client = app.visitor();
    BOOST_REQUIRE(client.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return client;
}

void runJobs(TestApp& app) { app.app().jobs().runDue(app.clock().now()); }

Json came(HttpClient& client, const Json& post) {
    const auto reply = client.post(presencePath + "/clock-in", {{"post_id", post["id"]}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

std::string liveOf(HttpClient& client, const std::string& from, const std::string& to) {
    std::string out;
    const Json body = client.get(centrePath + "/coverage?basis=present&from=" + from + "&to=" + to).json();
    for (const Json& segment : body["posts"][0]["segments"])
        out += (out.empty() ? "" : " | ") + segment["from"].get<std::string>().substr(11, 5) + " " +
               segment["status"].get<std::string>() + " " + segment["present"].dump();
    return out;
}

/// "post-level …" of the alerts that were sent to the consoles.
std::string alertsSent(TestApp& app) {
    return app.database().read([](ReadTx& tx) {
        std::string out;
        for (const StoredEvent& stored : eventsAfter(tx, CentreId("chibi"), 0, 500))
            if (stored.event.topic == "roster.alert")
                for (const auto& [name, value] : stored.event.facts)
                    if (name == "to") out += value + " ";
        return out;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiPresence)

BOOST_AUTO_TEST_CASE(a_day_from_coming_to_leaving) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
        const Json session = came(duty, post);
        BOOST_TEST(session["from"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(session["to"].is_null());
        BOOST_TEST(refusalOf(duty.post(presencePath + "/clock-in", {{"post_id", post["id"]}})) == "409 presence_open");
        BOOST_TEST(duty.get(presencePath).json()["items"].size() == 1U);
        app.clock().advanceMinutes(60);
        const Json away = {{"expected_back", at("2026-11-21 11:20")}, {"cover_staff_id", staffOf(duty2)}};
        BOOST_TEST(faultsOf(duty.post(presencePath + "/step-out", away)) == "/cover_staff_id:presence_cover_absent");
        came(duty2, hall);
        BOOST_TEST(faultsOf(duty.post(presencePath + "/step-out", {{"expected_back", at("2026-11-21 11:00")}})) ==
                   "/expected_back:presence_back_in_past");
        BOOST_TEST(refusalOf(duty.post(presencePath + "/step-in", Json::object())) == "409 presence_not_out");
        const auto out = duty.post(presencePath + "/step-out", away);
        BOOST_REQUIRE_MESSAGE(out.status == 200, out.body);
        BOOST_TEST(out.json()["away"][0]["cover_staff_id"] == staffOf(duty2));
        BOOST_TEST(refusalOf(duty.post(presencePath + "/step-out", away)) == "409 presence_out");
        app.clock().advanceMinutes(15);
        BOOST_TEST(duty2.post(presencePath + "/clock-out", Json::object()).status == 200);
        app.clock().advanceMinutes(15);
        BOOST_TEST(duty.post(presencePath + "/step-in", Json::object()).status == 200);
        app.clock().advanceMinutes(30);
        const Json left = duty.post(presencePath + "/clock-out", Json::object()).json();
        BOOST_TEST(left["to"] == "2026-11-21T12:00:00.000+08:00");
        BOOST_TEST(left["forgotten"] == false);
        BOOST_TEST(refusalOf(duty.post(presencePath + "/clock-out", Json::object())) == "409 presence_none");
        // The cover stood in until she left; then the post was empty until he was back.
        BOOST_TEST(liveOf(duty, at("2026-11-21 09:00").substr(0, 19) + "%2B08:00", "2026-11-21T13:00:00%2B08:00") ==
                   "09:00 gap 0 | 10:00 ok 1 | 11:15 gap 0 | 11:30 ok 1 | 12:00 gap 0");
        app.restart();
        BOOST_TEST(app.as("lead").get(presencePath + "?from=2026-11-21&to=2026-11-22").json()["items"].size() == 2U);
    });
}

BOOST_AUTO_TEST_CASE(at_a_desk_a_pin_proves_and_a_badge_names) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), desk = pairedDevice(app, "desk"),
               kiosk = pairedDevice(app, "kiosk");
    const Json post = madePost(deputy, "咨询台");
    const std::string staff = staffOf(duty), own = centrePath + "/staff/" + staff;
    Json proof = {{"staff_id", staff}, {"pin", "4711"}, {"post_id", post["id"]}};
    BOOST_TEST(refusalOf(desk.post(presencePath + "/clock-in", proof)) == "403 clock_pin_wrong");
    BOOST_TEST(duty.put(own + "/pin", {{"pin", "12"}}).status == 422);
    BOOST_TEST(duty.put(own + "/pin", {{"pin", "12ab"}}).status == 422);
    BOOST_TEST(duty.put(own + "/pin", {{"pin", "4711"}}).status == 204);
    BOOST_TEST(refusalOf(app.as("duty2").put(own + "/pin", {{"pin", "0000"}})) == "403 clock_not_yours");
    BOOST_TEST(faultsOf(desk.post(presencePath + "/clock-in", {{"pin", "4711"}, {"post_id", post["id"]}})) ==
               "/staff_id:required");
    BOOST_TEST(refusalOf(kiosk.post(presencePath + "/clock-in", proof)) == "403 clock_desk_needed");
    BOOST_TEST(refusalOf(app.visitor().post(presencePath + "/clock-in", proof)) == "401 not_signed_in");
    BOOST_TEST(refusalOf(app.as("auditor").post(presencePath + "/clock-in", {{"post_id", post["id"]}})) ==
               "403 not_allowed");
    BOOST_TEST(desk.post(presencePath + "/clock-in", proof).status == 201);
    const Json badge = deputy.post(own + "/badge").json();
    BOOST_TEST(desk.post(presencePath + "/clock-out", {{"badge", badge["badge"]}}).status == 200);
    BOOST_TEST(refusalOf(desk.post(presencePath + "/clock-out", {{"badge", "somebody"}})) == "403 clock_badge_unknown");
    const Json session = duty.get(presencePath + "?from=2026-11-21&to=2026-11-22").json()["items"][0];
    const Json records = duty.get(presencePath + "/" + session["id"].get<std::string>() + "/records").json()["items"];
    BOOST_REQUIRE(records.size() == 2U);
    BOOST_TEST(records[0]["source"] == "pin");
    BOOST_TEST(records[1]["source"] == "badge");
    BOOST_TEST(!records[0]["device_id"].is_null());
    // A lead signs in and does it for them; another on duty may not.
    const Json forHim = {{"post_id", post["id"]}, {"staff_id", staff}};
    BOOST_TEST(refusalOf(app.as("duty2").post(presencePath + "/clock-in", forHim)) == "403 clock_not_yours");
    BOOST_TEST(app.as("lead").post(presencePath + "/clock-in", forHim).status == 201);
}

BOOST_AUTO_TEST_CASE(four_digits_are_not_guessed_and_the_desk_stays_open_to_others) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2"),
               desk = pairedDevice(app, "desk");
    const Json post = madePost(deputy, "咨询台");
    const std::string staff = staffOf(duty);
    BOOST_REQUIRE(duty.put(centrePath + "/staff/" + staff + "/pin", {{"pin", "4711"}}).status == 204);
    BOOST_REQUIRE(duty2.put(centrePath + "/staff/" + staffOf(duty2) + "/pin", {{"pin", "0815"}}).status == 204);
    const Json badge = deputy.post(centrePath + "/staff/" + staff + "/badge").json()["badge"];
    const auto tried = [&](const std::string& who, const char* pin) {
        return desk.post(presencePath + "/clock-in", {{"staff_id", who}, {"pin", pin}, {"post_id", post["id"]}});
    };
    const auto byBadge = [&](const char* verb) {
        Json proof = {{"badge", badge}};
        if (verb == std::string("clock-in")) proof["post_id"] = post["id"];
        return desk.post(presencePath + "/" + verb, proof).status;
    };
    for (int i = 0; i < 5; ++i) BOOST_TEST(refusalOf(tried(staff, "0000")) == "403 clock_pin_wrong");
    const auto locked = tried(staff, "4711");
    BOOST_TEST(refusalOf(locked) == "429 clock_locked");
    BOOST_TEST(!locked.header("retry-after").empty());
    // Neither colleagues nor the person's badge are kept out by it.
    BOOST_TEST(tried(staffOf(duty2), "0815").status == 201);
    BOOST_TEST(byBadge("clock-in") == 201);
    // Twenty wrong ones at one desk, of whomever, are somebody who tries them all.
    for (int i = 0; i < 15; ++i)
        BOOST_TEST(refusalOf(tried("01890000-0000-7000-8000-0000000000" + std::to_string(10 + i), "0000")) ==
                   "403 clock_pin_wrong");
    BOOST_TEST(refusalOf(tried(staffOf(deputy), "0000")) == "429 clock_locked");
    BOOST_TEST(byBadge("clock-out") == 200);
    app.clock().advanceMinutes(15);
    BOOST_TEST(tried(staff, "4711").status == 201);
}

BOOST_AUTO_TEST_CASE(whoever_leaves_keeps_no_key_and_gets_none_back) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), duty = app.as("duty"), desk = pairedDevice(app, "desk");
        const Json post = madePost(manager, "咨询台");
        const std::string staff = staffOf(duty), own = centrePath + "/staff/" + staff;
        BOOST_REQUIRE(duty.put(own + "/pin", {{"pin", "4711"}}).status == 204);
        const Json badge = duty.post(own + "/badge").json()["badge"];
        BOOST_REQUIRE(duty.put(own + "/shown-publicly", {{"agreed", true}}).status == 200);
        const auto active = [&](bool here) {
            const Json person = manager.get(own).json();
            const auto reply = manager.patch(own, {{"active", here}}, person["version"].get<std::int64_t>());
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
            return reply.json();
        };
        const Json left = active(false);
        BOOST_TEST(left["shown_since"].is_null());
        BOOST_TEST(manager.get(own).json() == left);
        BOOST_TEST(active(true)["shown_since"].is_null());
        const Json byPin = {{"staff_id", staff}, {"pin", "4711"}, {"post_id", post["id"]}};
        BOOST_TEST(refusalOf(desk.post(presencePath + "/clock-in", byPin)) == "403 clock_pin_wrong");
        BOOST_TEST(refusalOf(desk.post(presencePath + "/clock-in", {{"badge", badge}, {"post_id", post["id"]}})) ==
                   "403 clock_badge_unknown");
        HttpClient again = app.visitor();
        BOOST_TEST(again.post("/session", {{"username", "duty"}, {"password", yizhan::test::samplePassword}}).status ==
                   401);
        BOOST_TEST(duty.get(own).status == 401);
        const Json trail = manager.get(centrePath + "/audit?action=presence.drop_credentials").json()["items"];
        BOOST_REQUIRE(trail.size() == 1U);
        BOOST_TEST(trail[0]["subject_id"] == staff);
    });
}

BOOST_AUTO_TEST_CASE(how_others_kept_other_days_is_for_leads_and_above) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json post = madePost(deputy, "咨询台");
    const Json session = came(duty, post);
    app.clock().advanceMinutes(60);
    BOOST_REQUIRE(duty.post(presencePath + "/clock-out", Json::object()).status == 200);
    const std::string range = presencePath + "?from=2026-11-21&to=2026-11-23",
                      records = presencePath + "/" + session["id"].get<std::string>() + "/records";
    const auto seen = [&](const char* who) {
        HttpClient client = app.as(who);
        return std::to_string(client.get(range).json()["items"].size()) + " " +
               std::to_string(client.get(records).status);
    };
    // Today everybody may know who was there; why and how it was recorded is nobody else's.
    BOOST_TEST(seen("duty") == "1 200");
    BOOST_TEST(seen("duty2") == "1 404");
    app.clock().set("2026-11-22T00:00:00+08:00");
    BOOST_TEST(seen("duty") == "1 200");
    BOOST_TEST(seen("duty2") == "0 404");
    BOOST_TEST(seen("lead") == "1 200");
    BOOST_TEST(seen("auditor") == "1 200");
}

BOOST_AUTO_TEST_CASE(a_range_of_presence_comes_in_pages) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        // Two at the very same instant, so that the page cannot end on the time alone.
        came(duty, post);
        came(duty2, post);
        app.clock().advanceMinutes(1);
        came(lead, post);
        std::string cursor, seen;
        for (int page = 0; page < 4 && (page == 0 || !cursor.empty()); ++page) {
            const auto reply = lead.get(presencePath + "?from=2026-11-21&to=2026-11-22&limit=1" +
                                        (cursor.empty() ? "" : "&cursor=" + cursor));
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
            const Json body = reply.json();
            BOOST_REQUIRE(body["items"].size() == 1U);
            const std::string staff = body["items"][0]["staff_id"];
            BOOST_TEST(seen.find(staff) == std::string::npos);
            seen += staff + " ";
            cursor = body["next_cursor"].is_null() ? "" : body["next_cursor"].get<std::string>();
        }
        BOOST_TEST(seen.size() == 3 * 37U);
        BOOST_TEST(seen.ends_with(staffOf(lead) + " "));
        BOOST_TEST(cursor.empty());
        BOOST_TEST(lead.get(presencePath + "?from=2026-11-21&to=2026-11-22&cursor=x").status == 400);
    });
}

BOOST_AUTO_TEST_CASE(a_clock_that_jumps_back_records_nothing) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台");
    came(duty, post);
    app.clock().advanceMinutes(-30);
    const auto refused = duty.post(presencePath + "/clock-out", Json::object());
    BOOST_TEST(refusalOf(refused) == "409 clock_went_back");
    BOOST_TEST(refused.json()["detail"].get<std::string>().find("10:00") != std::string::npos);
    app.clock().advanceMinutes(60);
    BOOST_TEST(duty.post(presencePath + "/clock-out", Json::object()).status == 200);
    app.clock().advanceMinutes(-15);
    BOOST_TEST(refusalOf(duty.post(presencePath + "/clock-in", {{"post_id", post["id"]}})) == "409 clock_went_back");
    BOOST_TEST(duty.get(presencePath).json()["items"].empty());
}

BOOST_AUTO_TEST_CASE(what_was_recorded_wrongly_is_set_right_by_another_record) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const Json post = madePost(deputy, "咨询台");
        const std::string corrections = presencePath + "/corrections", entries = presencePath + "/entries";
        const Json session = came(duty, post);
        const std::string records = presencePath + "/" + session["id"].get<std::string>() + "/records";
        const Json in = duty.get(records).json()["items"][0];
        Json wish = {{"record_id", in["id"]}, {"at", at("2026-11-21 09:00")}, {"reason", "忘了先签到"}};
        BOOST_TEST(duty.post(corrections, wish).status == 403);
        const auto done = lead.post(corrections, wish);
        BOOST_REQUIRE_MESSAGE(done.status == 201, done.body);
        BOOST_TEST(done.json()["session"]["from"] == "2026-11-21T09:00:00.000+08:00");
        const Json all = duty.get(records).json()["items"];
        BOOST_REQUIRE(all.size() == 2U);
        BOOST_TEST(all[0] == in);
        BOOST_TEST(all[1]["corrects"] == in["id"]);
        wish["at"] = at("2026-11-21 10:01");
        BOOST_TEST(faultsOf(lead.post(corrections, wish)) == "/at:presence_in_future");
        wish["reason"] = "  ";
        wish["at"] = at("2026-11-21 09:30");
        BOOST_TEST(faultsOf(lead.post(corrections, wish)) == "/reason:roster_blank");
        wish["reason"] = "x";
        wish["record_id"] = all[1]["id"];
        BOOST_TEST(faultsOf(lead.post(corrections, wish)) == "/record_id:presence_correct_original");
        const auto entry = [&](const char* from, const char* to) {
            return Json{{"staff_id", staffOf(duty)},
                        {"post_id", post["id"]},
                        {"from", at(from)},
                        {"to", at(to)},
                        {"reason", "停电，没能签到"}};
        };
        BOOST_TEST(faultsOf(lead.post(entries, entry("2026-11-21 08:30", "2026-11-21 09:30"))) ==
                   "/from:presence_overlap");
        BOOST_TEST(faultsOf(lead.post(entries, entry("2026-11-21 09:00", "2026-11-21 08:30"))) ==
                   "/to:ends_before_it_begins");
        BOOST_TEST(faultsOf(lead.post(entries, entry("2026-11-21 09:00", "2026-11-21 10:30"))) ==
                   "/to:presence_in_future");
        // A month typed wrongly is no shift of 31 days.
        BOOST_TEST(faultsOf(lead.post(entries, entry("2026-10-21 08:00", "2026-11-21 08:30"))) ==
                   "/to:presence_too_long");
        wish["record_id"] = in["id"];
        wish["at"] = at("2026-11-20 09:59");
        BOOST_TEST(faultsOf(lead.post(corrections, wish)) == "/at:presence_too_long");
        BOOST_TEST(lead.post(entries, entry("2026-11-21 08:00", "2026-11-21 09:00")).status == 201);
        // Moved back over it, the first would meet it: nothing is kept of that.
        wish["record_id"] = in["id"];
        wish["at"] = at("2026-11-21 08:59");
        BOOST_TEST(faultsOf(lead.post(corrections, wish)) == "/at:presence_overlap");
        BOOST_TEST(duty.get(records).json()["items"].size() == 2U);
        wish["at"] = nullptr;
        BOOST_TEST(lead.post(corrections, wish).json()["session"].is_null());
        // The trail tells which record was corrected and what stood there before; both ends of an entry are in it.
        HttpClient auditor = app.as("auditor");
        const auto trail = [&](const char* action) {
            return auditor.get(centrePath + "/audit?action=presence." + action).json()["items"];
        };
        std::string times;
        const Json corrected = trail("correction");
        for (const Json& item : corrected)
            times += item["before"].value("at", "-") + ">" + item["after"].value("at", "-") + " ";
        BOOST_TEST(times == "2026-11-21T01:00:00.000Z> 2026-11-21T02:00:00.000Z>2026-11-21T01:00:00.000Z ");
        BOOST_TEST(corrected[0]["after"]["record_id"] == in["id"]);
        BOOST_TEST(trail("clock_in").size() == 2U);
        BOOST_TEST(trail("clock_out").size() == 1U);
        BOOST_TEST(duty.get(presencePath).json()["items"].empty());
    });
}

BOOST_AUTO_TEST_CASE(a_stretch_is_not_reopened_while_a_later_one_is_open) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const Json post = madePost(deputy, "咨询台"), first = came(duty, post);
        app.clock().advanceMinutes(30);
        BOOST_REQUIRE(duty.post(presencePath + "/clock-out", Json::object()).status == 200);
        app.clock().advanceMinutes(30);
        came(duty, post);
        const std::string records = presencePath + "/" + first["id"].get<std::string>() + "/records";
        const Json wish = {
            {"record_id", duty.get(records).json()["items"][1]["id"]}, {"at", nullptr}, {"reason", "没有走"}};
        BOOST_TEST(faultsOf(lead.post(presencePath + "/corrections", wish)) == "/at:presence_overlap");
        BOOST_TEST(duty.get(records).json()["items"].size() == 2U);
        BOOST_TEST(duty.get(presencePath).json()["items"].size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_forgotten_clock_out_is_closing_time_and_marked) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty");
        came(duty, madePost(deputy, "咨询台"));
        app.clock().set("2026-11-21T18:29:00+08:00");
        runJobs(app);
        BOOST_TEST(duty.get(presencePath).json()["items"].size() == 1U);
        // The server was down for the night.
        app.clock().set("2026-11-22T08:00:00+08:00");
        app.restart();
        runJobs(app);
        HttpClient lead = app.as("lead");
        const Json session = lead.get(presencePath + "?from=2026-11-21&to=2026-11-22").json()["items"][0];
        BOOST_TEST(session["to"] == "2026-11-21T17:30:00.000+08:00");
        BOOST_TEST(session["forgotten"] == true);
        BOOST_TEST(logOf(app, "2026-11-22").find("没有签退") != std::string::npos);
        runJobs(app);
        BOOST_TEST(lead.get(presencePath).json()["items"].empty());
    });
}

BOOST_AUTO_TEST_CASE(an_empty_post_climbs_the_ladder_once_a_level_also_after_a_restart) {
    onEachApp({.now = "2026-11-23T08:50:00+08:00"}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        const Json a = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
        Json b = shiftOf(post, staffOf(duty2), "2026-11-23 09:00", "2026-11-23 17:30");
        b.update({{"role", "B"}, {"backs_up", a["id"]}});
        drafted(lead, b);
        BOOST_TEST(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
        const auto after = [&](const char* time) {
            app.clock().set(std::string("2026-11-23T") + time + "+08:00");
            runJobs(app);
            return alertsSent(app);
        };
        BOOST_TEST(after("09:04:40") == "");
        BOOST_TEST(after("09:05:00") == "b ");
        BOOST_TEST(logOf(app, "2026-11-23") ==
                   "空岗：“咨询台”自 09:00 起缺人，已 5 分钟（在岗 0 人，需要 1 人）。应到未到：陈敏, 李倩。已提醒 B "
                   "角：李倩\n");
        BOOST_TEST(after("09:09:40") == "b ");
        app.restart();
        // Down past the second and the third: both are told, once each and in order.
        BOOST_TEST(after("09:16:00") == "b lead manager ");
        BOOST_TEST(after("09:30:00") == "b lead manager ");
        const Json told = app.as("auditor").get(centrePath + "/post-alerts?from=2026-11-23&to=2026-11-24").json();
        BOOST_REQUIRE(told["items"].size() == 3U);
        BOOST_TEST(told["items"][0]["since"] == "2026-11-23T09:00:00.000+08:00");
        BOOST_TEST(told["items"][2]["level"] == 3);
        // Somebody comes; a later gap is a ladder of its own.
        HttpClient there = app.as("duty");
        came(there, post);
        BOOST_TEST(after("10:00:00") == "b lead manager ");
        BOOST_TEST(there.post(presencePath + "/clock-out", Json::object()).status == 200);
        BOOST_TEST(after("10:05:00") == "b lead manager b ");
        // After closing time nobody is missed.
        BOOST_TEST(after("17:31:00") == "b lead manager b ");
    });
}

BOOST_AUTO_TEST_SUITE_END()
