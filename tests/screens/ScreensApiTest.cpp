// Touchscreens over HTTP: their beats, their silences in the log, their uptime, and their page for staff.
#include <boost/test/unit_test.hpp>

#include "screens/ScreensApiFixture.h"

using namespace yizhan;
using namespace yizhan::test;
using namespace yizhan::screens::test;

namespace {

Json screenOf(HttpClient& reader, const Paired& screen) { return reader.get(screen.path()).json(); }

int eventsOf(TestApp& app, const std::string& topic) {
    return app.database().read([&](ReadTx& tx) {
        return static_cast<int>(tx.query("SELECT seq FROM events WHERE topic = $1", {topic}).size());
    });
}

int rowsOf(TestApp& app, const std::string& table) {
    return app.database().read(
        [&](ReadTx& tx) { return static_cast<int>(tx.query("SELECT centre_id FROM " + table).size()); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiScreens)

BOOST_AUTO_TEST_CASE(a_screen_that_beats_is_alive_and_tells_what_it_shows) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        const Json place = duty.get("/centres/chibi/places").json()["items"][0];
        Paired screen = paired(app, "Hall screen", "kiosk", place["id"]);
        BOOST_TEST(screenOf(duty, screen)["state"] == "never_seen");
        BOOST_TEST(screenOf(duty, screen)["shows"].is_null());

        const auto heard = screen.beat();
        BOOST_REQUIRE_MESSAGE(heard.status == 200, heard.body);
        BOOST_TEST(heard.json()["every_seconds"] == 10);
        BOOST_TEST(heard.json()["now"] == "2026-11-21T10:00:00.000+08:00");

        const Json shown = screenOf(duty, screen);
        BOOST_TEST(shown["state"] == "alive");
        BOOST_TEST(shown["name"] == "Hall screen");
        BOOST_TEST(shown["place_id"] == place["id"]);
        BOOST_TEST(shown["should_be_on"] == true);
        BOOST_TEST(shown["last_seen_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(shown["silent_since"].is_null());
        BOOST_TEST(shown["shows"]["screen"] == "home");
        BOOST_TEST(shown["shows"]["content"] == "c1");
        BOOST_TEST(duty.get(all).json()["items"].size() == 1U);

        app.clock().advanceSeconds(31);
        BOOST_TEST(screenOf(duty, screen)["state"] == "silent");
        BOOST_TEST(screenOf(duty, screen)["silent_since"] == "2026-11-21T10:00:00.000+08:00");
    });
}

BOOST_AUTO_TEST_CASE(only_a_registered_kiosk_is_heard) {
    TestApp app;
    Paired desk = paired(app, "Desk", "desk");
    HttpClient stranger = app.visitor(), manager = app.as("manager");
    BOOST_TEST(refusalOf(stranger.post("/kiosk/heartbeat", beatOf())) == "403 kiosk_device_only");
    BOOST_TEST(refusalOf(desk.beat()) == "403 kiosk_device_only");
    BOOST_TEST(refusalOf(manager.post("/kiosk/heartbeat", beatOf())) == "403 kiosk_device_only");
    Paired screen = paired(app);
    const auto device = manager.get("/centres/chibi/devices").json()["items"][1];
    BOOST_REQUIRE(device["id"] == screen.id);
    BOOST_REQUIRE(manager
                      .post("/centres/chibi/devices/" + screen.id + "/revoke", nullptr,
                            ifMatch(device["version"].get<std::int64_t>()))
                      .status == 200);
    BOOST_TEST(refusalOf(screen.beat()) == "403 kiosk_device_only");
    BOOST_TEST(manager.get(all).json()["items"].empty());
    const Json revoked = manager.get(all + "?revoked=true").json()["items"];
    BOOST_REQUIRE_EQUAL(revoked.size(), 1U);
    BOOST_TEST(revoked[0]["revoked_at"] == "2026-11-21T10:00:00.000+08:00");
    BOOST_TEST(revoked[0]["should_be_on"] == false);
}

BOOST_AUTO_TEST_CASE(a_beat_that_cannot_be_is_refused_and_leaves_no_trace) {
    TestApp app;
    Paired screen = paired(app);
    const auto with = [&](const std::string& field, const Json& value) {
        Json body = beatOf();
        body[field] = value;
        return violationOf(screen.beat(body));
    };
    BOOST_TEST(with("orientation", "slanted") == "/orientation not_in_list");
    BOOST_TEST(with("width", 0) == "/width too_small");
    BOOST_TEST(with("waiting", -1) == "/waiting too_small");
    BOOST_TEST(with("screen", "Home Page") == "/screen bad_pattern");
    BOOST_TEST(with("content", std::string(65, 'x')) == "/content too_long");
    BOOST_TEST(with("app", std::string(65, 'x')) == "/app too_long");
    BOOST_TEST(with("offline_since", "yesterday") == "/offline_since bad_date_time");
    BOOST_TEST(with("colour", "red") == "/colour unknown_field");
    BOOST_TEST(screen.beat({{"screen", "home"}}).status == 422);
    BOOST_TEST(screen.client.send("POST", "/kiosk/heartbeat", std::string(5000, ' '), {}).status == 413);
    HttpClient duty = app.as("duty");
    BOOST_TEST(screenOf(duty, screen)["state"] == "never_seen");
}

BOOST_AUTO_TEST_CASE(beats_are_neither_events_nor_audit_and_history_only_of_changes) {
    onEachApp({}, [](TestApp& app) {
        Paired screen = paired(app);
        screen.beat();
        const int events = rowsOf(app, "events"), audit = rowsOf(app, "audit");
        for (int i = 0; i < 5; ++i) {
            app.clock().advanceSeconds(10);
            BOOST_TEST(screen.beat().status == 200);
        }
        BOOST_TEST(rowsOf(app, "events") == events);
        BOOST_TEST(rowsOf(app, "audit") == audit);
        BOOST_TEST(rowsOf(app, "screens") == 1);
        BOOST_TEST(rowsOf(app, "screen_gaps") == 0);
        HttpClient duty = app.as("duty");
        BOOST_TEST(duty.get(screen.path() + "/history").json()["items"].empty());

        app.clock().advanceSeconds(10);
        screen.beat(beatOf("c2"));
        const Json changes = duty.get(screen.path() + "/history").json()["items"];
        BOOST_REQUIRE_EQUAL(changes.size(), 1U);
        BOOST_TEST(changes[0]["what"] == "content");
        BOOST_TEST(changes[0]["was"] == "c1");
        BOOST_TEST(changes[0]["became"] == "c2");
        BOOST_TEST(changes[0]["at"] == "2026-11-21T10:01:00.000+08:00");
    });
}

BOOST_AUTO_TEST_CASE(a_silence_stands_in_the_log_once_and_its_end_with_the_minutes) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        Paired screen = paired(app);
        screen.beat();
        pass(app, 30);
        BOOST_TEST(logLines(duty).empty());
        pass(app, 5);
        BOOST_REQUIRE_EQUAL(logLines(duty).size(), 1U);
        BOOST_TEST(logLines(duty)[0] == "触摸屏“Hall screen”从 10:00 起没有回应。");
        BOOST_TEST(screenOf(duty, screen)["fault_since"] == "2026-11-21T10:00:00.000+08:00");
        pass(app, 300);
        BOOST_TEST(eventsOf(app, "screens.silent") == 1);

        app.restart();
        pass(app, 120);
        HttpClient later = app.as("duty");
        BOOST_TEST(logLines(later).size() == 1U);
        Paired same{app.visitor(), screen.id};
        same.client.cookies() = screen.client.cookies();
        BOOST_REQUIRE(same.beat().status == 200);
        const auto lines = logLines(later);
        BOOST_REQUIRE_EQUAL(lines.size(), 2U);
        BOOST_TEST(lines[1] == "触摸屏“Hall screen”恢复了；从 10:00 起，应开机的时间里中断 8 分钟。");
        BOOST_TEST(eventsOf(app, "screens.back") == 1);
        BOOST_TEST(screenOf(later, screen)["fault_since"].is_null());

        // The next silence is another one.
        pass(app, 40);
        BOOST_TEST(eventsOf(app, "screens.silent") == 2);
    });
}

BOOST_AUTO_TEST_CASE(a_silence_that_began_before_a_restart_is_raised_after_it) {
    onEachApp({}, [](TestApp& app) {
        Paired screen = paired(app);
        screen.beat();
        pass(app, 10);
        app.clock().advanceMinutes(20);
        app.restart();
        app.app().jobs().runDue(app.clock().now());
        // The screens have their half minute to come back to a server that was away.
        pass(app, 30);
        BOOST_TEST(eventsOf(app, "screens.silent") == 0);
        pass(app, 5);
        HttpClient duty = app.as("duty");
        BOOST_REQUIRE_EQUAL(logLines(duty).size(), 1U);
        BOOST_TEST(logLines(duty)[0] == "触摸屏“Hall screen”从 10:00 起没有回应。");
    });
}

BOOST_AUTO_TEST_CASE(outside_its_hours_nobody_minds_and_in_the_morning_it_is_missed) {
    TestAppOptions options;
    options.now = "2026-11-21T17:29:50+08:00";
    onEachApp(options, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        Paired screen = paired(app);
        screen.beat();
        pass(app, 120);
        BOOST_TEST(screenOf(duty, screen)["state"] == "silent");
        BOOST_TEST(screenOf(duty, screen)["should_be_on"] == false);
        BOOST_TEST(eventsOf(app, "screens.silent") == 0);

        app.clock().set("2026-11-22T08:59:00+08:00");
        pass(app, 90);
        BOOST_TEST(eventsOf(app, "screens.silent") == 0);
        pass(app, 5);
        HttpClient morning = app.as("duty");
        BOOST_REQUIRE_EQUAL(logLines(morning).size(), 1U);
        BOOST_TEST(logLines(morning)[0] == "触摸屏“Hall screen”从 2026-11-21 17:29 起没有回应。");
    });
}

BOOST_AUTO_TEST_CASE(own_hours_decide_when_a_screen_should_be_on) {
    TestApp app;
    HttpClient manager = app.as("manager");
    Paired screen = paired(app);
    screen.beat();
    const Json shown = screenOf(manager, screen);
    const Json afternoon = Json::array({{{"day", 6}, {"windows", {{{"from", "13:00"}, {"to", "15:00"}}}}}});
    const auto changed = manager.patch(
        screen.path(),
        {{"hours", afternoon}, {"orientation", "portrait"}, {"height_mm", 850}, {"note", "left of the door"}},
        shown["version"].get<std::int64_t>());
    BOOST_REQUIRE_MESSAGE(changed.status == 200, changed.body);
    BOOST_TEST(changed.json()["hours"] == afternoon);
    BOOST_TEST(changed.json()["should_be_on"] == false);
    BOOST_TEST(changed.json()["height_mm"] == 850);
    pass(app, 60);
    BOOST_TEST(eventsOf(app, "screens.silent") == 0);
    screen.beat();
    BOOST_TEST(screenOf(manager, screen)["version"] == changed.json()["version"]);
    BOOST_TEST(refusalOf(manager.patch(screen.path(), {{"note", "x"}}, shown["version"].get<std::int64_t>())) ==
               "412 changed_meanwhile");
    const auto cleared = manager.patch(
        screen.path(), {{"hours", nullptr}, {"height_mm", nullptr}, {"orientation", nullptr}}, changed.version());
    BOOST_TEST(cleared.json()["hours"].is_null());
    BOOST_TEST(cleared.json()["orientation"].is_null());
    BOOST_TEST(cleared.json()["should_be_on"] == true);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_set_is_refused_where_it_stands) {
    TestApp app;
    HttpClient manager = app.as("manager");
    Paired screen = paired(app);
    const auto day = [](int number, const char* from, const char* to) {
        return Json{{"day", number}, {"windows", {{{"from", from}, {"to", to}}}}};
    };
    const auto hours = [&](const Json& week) {
        return violationOf(manager.patch(screen.path(), {{"hours", week}}, 1));
    };
    BOOST_TEST(hours(Json::array({day(1, "17:00", "09:00")})) == "/hours/0/windows/0/to ends_before_it_begins");
    BOOST_TEST(hours(Json::array({day(2, "09:00", "17:00"), day(2, "09:00", "17:00")})) ==
               "/hours/1/day weekday_twice");
    BOOST_TEST(hours(Json::array({day(8, "09:00", "17:00")})) == "/hours/0/day too_large");
    BOOST_TEST(violationOf(manager.patch(screen.path(), {{"height_mm", 5001}}, 1)) == "/height_mm too_large");
    BOOST_TEST(violationOf(manager.patch(screen.path(), {{"orientation", "round"}}, 1)) == "/orientation not_in_list");
    BOOST_TEST(refusalOf(manager.patch(all + "/" + unknownId, {{"note", "x"}}, 1)) == "404 not_found");
    BOOST_TEST(screenOf(manager, screen)["version"] == 1);
    for (const char* reader : {"lead", "duty", "auditor"})
        BOOST_TEST(refusalOf(app.as(reader).patch(screen.path(), {{"note", "x"}}, 1)) == "403 not_allowed");
    BOOST_TEST(app.visitor().get(all).status == 401);
}

BOOST_AUTO_TEST_CASE(a_screen_that_shows_other_content_than_the_rest_is_marked) {
    TestApp app;
    HttpClient duty = app.as("duty");
    std::vector<Paired> screens;
    for (const char* name : {"East", "Hall", "West"}) screens.push_back(paired(app, name));
    screens[0].beat(beatOf("c1"));
    screens[1].beat(beatOf("c2"));
    screens[2].beat(beatOf("c2"));
    const auto marks = [&] {
        std::string out;
        const Json items = duty.get(all).json()["items"];
        for (const Json& screen : items) out += screen["content_differs"].get<bool>() ? 'x' : '.';
        return out;
    };
    BOOST_TEST(marks() == "x..");
    app.clock().advanceSeconds(20);
    screens[0].beat(beatOf("c2"));
    BOOST_TEST(marks() == "...");
}

BOOST_AUTO_TEST_CASE(uptime_is_the_share_of_the_hours_with_its_gaps) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        Paired screen = paired(app);
        const auto beatFor = [&](int seconds) {
            for (int passed = 0; passed < seconds; passed += 30) {
                screen.beat();
                app.clock().advanceSeconds(30);
            }
            screen.beat();
        };
        beatFor(600);
        app.clock().advanceSeconds(300);
        Json returning = beatOf();
        returning["offline_since"] = "2026-11-21T10:12:00+08:00";
        screen.beat(returning);
        beatFor(300);
        const Json uptime = duty.get(screen.path() + "/uptime").json();
        BOOST_TEST(uptime["due_seconds"] == 1200);
        BOOST_TEST(uptime["alive_seconds"] == 900);
        BOOST_TEST(uptime["offline_seconds"] == 180);
        BOOST_TEST(uptime["share"] == 0.75);
        BOOST_REQUIRE_EQUAL(uptime["gaps"].size(), 1U);
        BOOST_TEST(uptime["gaps"][0]["from"] == "2026-11-21T10:10:00.000+08:00");
        BOOST_TEST(uptime["gaps"][0]["to"] == "2026-11-21T10:15:00.000+08:00");
        BOOST_TEST(uptime["gaps"][0]["offline_from"] == "2026-11-21T10:12:00.000+08:00");
        BOOST_TEST(uptime["gaps"][0]["due_seconds"] == 300);

        app.clock().advanceSeconds(600);
        const Json lasting = duty.get(screen.path() + "/uptime").json();
        BOOST_TEST(lasting["gaps"].size() == 2U);
        BOOST_TEST(lasting["gaps"][1]["to"].is_null());
        BOOST_TEST(lasting["share"] == 0.5);
        // Before the screen was there nothing is missed, and a day to come is not due yet.
        BOOST_TEST(duty.get(screen.path() + "/uptime?from=2026-11-01&to=2026-11-20").json()["share"].is_null());
        BOOST_TEST(duty.get(screen.path() + "/uptime?from=2026-11-22&to=2026-11-23").json()["share"].is_null());
    });
}

BOOST_AUTO_TEST_CASE(a_range_that_cannot_be_is_refused) {
    TestApp app;
    HttpClient duty = app.as("duty");
    Paired screen = paired(app);
    const std::string uptime = screen.path() + "/uptime";
    BOOST_TEST(duty.get(uptime).json()["share"].is_null());
    BOOST_TEST(violationOf(duty.get(uptime + "?from=2026-11-21&to=2026-11-21")) == "/query/to ends_before_it_begins");
    BOOST_TEST(violationOf(duty.get(uptime + "?from=2026-01-01&to=2026-11-21")) == "/query/to too_many_days");
    BOOST_TEST(violationOf(duty.get(uptime + "?from=today")) == "/query/from bad_date");
    BOOST_TEST(refusalOf(duty.get(all + "/" + unknownId + "/uptime")) == "404 not_found");
    BOOST_TEST(refusalOf(duty.get(all + "/hall/uptime")) == "404 not_found");
}

BOOST_AUTO_TEST_CASE(the_page_for_staff_opens_by_pin_at_a_registered_screen_alone) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), stranger = app.visitor();
        const Json place = manager.get("/centres/chibi/places").json()["items"][0];
        Paired screen = paired(app, "Hall screen", "kiosk", place["id"]);
        const auto open = [&](const std::string& pin) {
            return screen.client.post("/kiosk/staff-page", {{"pin", pin}});
        };
        BOOST_TEST(refusalOf(open("0472")) == "409 pin_not_set");
        BOOST_TEST(manager.get(all + "/pin").json()["set"] == false);
        BOOST_TEST(manager.put(all + "/pin", {{"pin", "0472"}}).status == 204);
        BOOST_TEST(manager.get(all + "/pin").json()["set"] == true);
        BOOST_TEST(manager.get(all + "/pin").body.find("0472") == std::string::npos);

        screen.beat();
        app.clock().advanceMinutes(4);
        screen.beat();
        const auto page = open("0472");
        BOOST_REQUIRE_MESSAGE(page.status == 200, page.body);
        const Json shown = page.json();
        BOOST_TEST(shown["device"]["name"] == "Hall screen");
        BOOST_TEST(shown["device"]["place"] == place["name"]);
        BOOST_TEST(shown["content"] == "c1");
        BOOST_TEST(shown["version"].get<std::string>().size() > 2);
        BOOST_TEST(shown["last_beat_at"] == "2026-11-21T10:04:00.000+08:00");
        BOOST_REQUIRE_EQUAL(shown["gaps_today"].size(), 1U);
        BOOST_TEST(shown["gaps_today"][0]["due_seconds"] == 240);

        BOOST_TEST(refusalOf(stranger.post("/kiosk/staff-page", {{"pin", "0472"}})) == "403 kiosk_device_only");
        BOOST_TEST(refusalOf(manager.post("/kiosk/staff-page", {{"pin", "0472"}})) == "403 kiosk_device_only");
    });
}

BOOST_AUTO_TEST_CASE(a_screen_that_guesses_is_locked_and_the_others_are_not) {
    TestApp app;
    HttpClient manager = app.as("manager");
    BOOST_REQUIRE(manager.put(all + "/pin", {{"pin", "0472"}}).status == 204);
    Paired screen = paired(app, "Hall"), other = paired(app, "Gate");
    const auto open = [](Paired& at, const char* pin) { return at.client.post("/kiosk/staff-page", {{"pin", pin}}); };
    for (int i = 0; i < 5; ++i) BOOST_TEST(refusalOf(open(screen, "1111")) == "403 pin_wrong");
    const auto locked = open(screen, "0472");
    BOOST_TEST(refusalOf(locked) == "429 pin_locked");
    BOOST_TEST(locked.header("retry-after") == "900");
    BOOST_TEST(open(other, "0472").status == 200);
    app.clock().advanceMinutes(15);
    BOOST_TEST(open(screen, "0472").status == 200);
}

BOOST_AUTO_TEST_CASE(a_pin_is_four_to_eight_digits_and_set_by_those_who_lead) {
    TestApp app;
    HttpClient manager = app.as("manager");
    for (const char* pin : {"123", "123456789", "12a4", "１２３４", ""})
        BOOST_TEST(manager.put(all + "/pin", {{"pin", pin}}).status == 422);
    BOOST_TEST(manager.get(all + "/pin").json()["set"] == false);
    for (const char* name : {"lead", "duty", "auditor"})
        BOOST_TEST(refusalOf(app.as(name).put(all + "/pin", {{"pin", "12345678"}})) == "403 not_allowed");
    BOOST_TEST(app.as("deputy").put(all + "/pin", {{"pin", "12345678"}}).status == 204);
    const std::string trail = manager.get("/centres/chibi/audit?action=screen.pin").body;
    BOOST_TEST(trail.find("screen.pin") != std::string::npos);
    BOOST_TEST(trail.find("12345678") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(how_often_screens_beat_is_a_setting) {
    TestAppOptions options;
    options.settings = {{"screens.beat_seconds", "60"}, {"screens.missed", "2"}};
    TestApp app(options);
    HttpClient duty = app.as("duty");
    Paired screen = paired(app);
    BOOST_TEST(screen.beat().json()["every_seconds"] == 60);
    app.clock().advanceSeconds(120);
    BOOST_TEST(screenOf(duty, screen)["state"] == "alive");
    app.clock().advanceSeconds(1);
    BOOST_TEST(screenOf(duty, screen)["state"] == "silent");
}

BOOST_AUTO_TEST_SUITE_END()
