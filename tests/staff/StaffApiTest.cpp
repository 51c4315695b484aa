// Sign-in, sessions, accounts, tokens and devices as a browser meets them.
#include <boost/test/unit_test.hpp>

#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

BOOST_AUTO_TEST_SUITE(ApiSession)

BOOST_AUTO_TEST_CASE(a_person_signs_in_is_known_and_signs_out) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.visitor();
        BOOST_TEST(duty.get("/session").status == 401);
        duty.signIn("duty", samplePassword);
        BOOST_TEST(duty.user()["roles"] == Json::array({"duty"}));
        BOOST_TEST(duty.user()["centres"] == Json::array({"chibi"}));
        BOOST_TEST(duty.get("/session").json()["user"]["name_en"] == duty.user()["name_en"]);
        BOOST_TEST(!duty.user()["name_en"].get<std::string>().empty());
        BOOST_TEST(duty.get("/session").json()["user"]["staff_id"] == duty.user()["staff_id"]);
        app.restart();
        HttpClient again(app.url());
        again.cookies() = duty.cookies();
        BOOST_TEST(again.get("/session").status == 200);
        again.csrfToken() = duty.csrfToken();
        const auto cookies = again.cookies();
        BOOST_TEST(again.remove("/session").status == 204);
        again.cookies() = cookies;
        BOOST_TEST(again.get("/session").status == 401);
    });
}

BOOST_AUTO_TEST_CASE(wrong_passwords_lock_the_account_for_a_while) {
    TestApp app;
    HttpClient visitor = app.visitor();
    for (int i = 0; i < 5; ++i) {
        const auto reply = visitor.post("/session", {{"username", "Duty"}, {"password", "guess"}});
        BOOST_TEST(reply.status == 401);
        BOOST_TEST(reply.code() == "wrong_credentials");
    }
    const auto locked = visitor.post("/session", {{"username", "duty"}, {"password", samplePassword}});
    BOOST_TEST(locked.status == 429);
    BOOST_TEST(!locked.header("retry-after").empty());
    app.clock().advanceMinutes(16);
    visitor.signIn("duty", samplePassword);
}

BOOST_AUTO_TEST_CASE(a_changing_request_needs_the_csrf_token_of_its_session) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const std::string right = manager.csrfToken();
    for (const std::string& wrong : {std::string(), std::string("x"), std::string(32, '0')}) {
        manager.csrfToken() = wrong;
        const auto reply = manager.post("/centres/chibi/staff", {{"name", "Nobody"}});
        BOOST_TEST(reply.status == 403);
        BOOST_TEST(reply.code() == "csrf_token_wrong");
    }
    manager.csrfToken() = right;
    BOOST_TEST(manager.get("/centres/chibi/staff").json()["items"].size() == 7u);
    BOOST_TEST(manager.post("/centres/chibi/staff", {{"name", "Somebody"}}).status == 201);
}

BOOST_AUTO_TEST_CASE(a_session_ends_unused_but_not_while_it_is_used) {
    TestApp app;
    HttpClient duty = app.as("duty");
    for (int i = 0; i < 3; ++i) {
        app.clock().advanceMinutes(11 * 60);
        BOOST_TEST(duty.get("/session").status == 200);
        app.app().jobs().runDue(app.clock().now());
    }
    app.clock().advanceMinutes(12 * 60 + 1);
    BOOST_TEST(duty.get("/session").status == 401);
}

BOOST_AUTO_TEST_CASE(a_new_password_ends_the_other_sessions) {
    TestApp app;
    HttpClient desk = app.as("duty");
    HttpClient phone = app.as("duty");
    BOOST_TEST(desk.post("/session/password", {{"current_password", "wrong"}, {"new_password", "a new long password"}})
                   .status == 403);
    BOOST_TEST(
        desk.post("/session/password", {{"current_password", samplePassword}, {"new_password", "short"}}).status ==
        422);
    BOOST_TEST(
        desk.post("/session/password", {{"current_password", samplePassword}, {"new_password", "a new long password"}})
            .status == 204);
    BOOST_TEST(desk.get("/session").status == 200);
    BOOST_TEST(phone.get("/session").status == 401);
    app.visitor().signIn("duty", "a new long password");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiAccounts)

BOOST_AUTO_TEST_CASE(a_new_colleague_gets_a_password_for_once_and_must_change_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const auto person = manager.post("/centres/chibi/staff", {{"name", "Sample Newcomer"}}).json();
        const auto account = manager.post(
            "/accounts",
            {{"centre", "chibi"}, {"staff_id", person["id"]}, {"username", "new.one"}, {"roles", {"duty"}}});
        BOOST_REQUIRE(account.status == 201);
        const std::string once = account.json()["one_time_password"];
        HttpClient newcomer = app.visitor();
        newcomer.signIn("new.one", once);
        BOOST_TEST(newcomer.user()["must_change_password"] == true);
        BOOST_TEST(newcomer.get("/centres/chibi/staff").code() == "password_change_required");
        BOOST_TEST(newcomer.post("/session/password", {{"current_password", once}, {"new_password", "my own password"}})
                       .status == 204);
        BOOST_TEST(newcomer.get("/centres/chibi/staff").status == 200);
        const auto patched =
            manager.patch("/accounts/" + account.json()["id"].get<std::string>(), {{"disabled", true}}, 2);
        BOOST_TEST(patched.status == 200);
        BOOST_TEST(newcomer.get("/session").status == 401);
        BOOST_TEST(app.visitor().post("/session", {{"username", "new.one"}, {"password", "my own password"}}).status ==
                   401);
    });
}

BOOST_AUTO_TEST_CASE(a_manager_gives_no_admin_role_and_a_centre_keeps_a_manager) {
    TestApp app;
    HttpClient manager = app.as("manager");
    Json admin, boss;
    const Json accounts = manager.get("/accounts").json();
    for (const Json& account : accounts["items"]) {
        if (account["username"] == "admin") admin = account;
        if (account["username"] == "manager") boss = account;
    }
    const auto path = [](const Json& account) { return "/accounts/" + account["id"].get<std::string>(); };
    BOOST_TEST(manager.patch(path(admin), {{"disabled", true}}, 1).code() == "role_not_yours_to_give");
    BOOST_TEST(manager.patch(path(boss), {{"roles", {"manager", "admin"}}}, 1).code() == "role_not_yours_to_give");
    BOOST_TEST(manager.patch(path(boss), {{"roles", {"duty"}}}, 1).code() == "last_manager");
    BOOST_TEST(manager.patch(path(boss), {{"username", "duty"}}, 1).code() == "username_taken");
    BOOST_TEST(manager.patch(path(boss), {{"username", "boss"}}, 7).status == 412);
}

BOOST_AUTO_TEST_CASE(an_api_token_works_until_it_is_ended_and_shows_nowhere_again) {
    TestApp app;
    HttpClient lead = app.as("lead");
    const auto made = lead.post("/tokens", {{"name", "turnstile"}});
    BOOST_REQUIRE(made.status == 201);
    const Headers bearer = {{"Authorization", "Bearer " + made.json()["token"].get<std::string>()}};
    BOOST_TEST(app.visitor().get("/centres/chibi", bearer).status == 200);
    BOOST_TEST(!lead.get("/tokens").json()["items"][0].contains("token"));
    BOOST_TEST(app.as("duty").remove("/tokens/" + made.json()["id"].get<std::string>()).status == 404);
    BOOST_TEST(lead.remove("/tokens/" + made.json()["id"].get<std::string>()).status == 204);
    const auto ended = app.visitor().get("/centres/chibi", bearer);
    BOOST_TEST(ended.status == 401);
    BOOST_TEST(ended.code() == "token_unknown");
}

BOOST_AUTO_TEST_CASE(every_change_stands_in_the_trail_without_secrets) {
    TestApp app;
    HttpClient manager = app.as("manager");
    manager.post("/centres/chibi/staff", {{"name", "Sample Newcomer"}, {"phone", "555-secret"}});
    const auto trail = app.as("auditor").get("/centres/chibi/audit?action=staff.create&limit=1").json()["items"];
    BOOST_REQUIRE(trail.size() == 1u);
    BOOST_TEST(trail[0]["actor"]["name"] == manager.user()["name"]);
    BOOST_TEST(trail[0]["after"]["name"] == "Sample Newcomer");
    BOOST_TEST(trail.dump().find("555-secret") == std::string::npos);
    BOOST_TEST(app.as("duty").get("/centres/chibi/audit").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiDevices)

BOOST_AUTO_TEST_CASE(a_kiosk_is_paired_by_a_code_that_works_once_and_for_ten_minutes) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const auto made = manager.post("/centres/chibi/devices", {{"kind", "kiosk"}, {"name", "Hall screen"}});
        BOOST_REQUIRE(made.status == 201);
        const std::string code = made.json()["pairing_code"];
        HttpClient screen = app.visitor();
        BOOST_TEST(screen.post("/devices/pair", {{"code", "000000"}}).code() ==
                   (code == "000000" ? "" : "pairing_code_wrong"));
        const auto paired = screen.post("/devices/pair", {{"code", code}});
        BOOST_REQUIRE(paired.status == 201);
        BOOST_TEST(paired.json()["device"]["centre"] == "chibi");
        BOOST_TEST(screen.cookies().contains("yizhan_device"));
        BOOST_TEST(app.visitor().post("/devices/pair", {{"code", code}}).code() == "pairing_code_wrong");

        const std::string id = made.json()["id"];
        const auto fresh = manager.post("/centres/chibi/devices/" + id + "/pairing-code");
        app.clock().advanceMinutes(11);
        BOOST_TEST(app.visitor().post("/devices/pair", {{"code", fresh.json()["pairing_code"]}}).status == 403);
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiSetup)

BOOST_AUTO_TEST_CASE(the_first_manager_is_made_with_the_code_and_only_once) {
    onEachApp({.sample = false}, [](TestApp& app) {
        HttpClient first = app.visitor();
        BOOST_TEST(first.get("/setup").json()["needed"] == true);
        Json body = {{"code", "wrong"},
                     {"centre", {{"id", "lakeside"}, {"name", "Lakeside"}}},
                     {"manager", {{"name", "First Manager"}, {"username", "first"}, {"password", "a long password"}}}};
        BOOST_TEST(first.post("/setup", body).code() == "setup_code_wrong");
        body["code"] = app.app().staff().setup.code();
        body["manager"]["password"] = "short";
        BOOST_TEST(first.post("/setup", body).status == 422);
        BOOST_TEST(first.get("/setup").json()["needed"] == true);
        body["manager"]["password"] = "a long password";
        BOOST_TEST(first.post("/setup", body).status == 201);
        BOOST_TEST(first.get("/centres/lakeside").json()["weekly_hours"].size() == 7u);
        BOOST_TEST(first.get("/setup").json()["needed"] == false);
        BOOST_TEST(app.visitor().post("/setup", body).code() == "setup_done");
    });
}

BOOST_AUTO_TEST_SUITE_END()
