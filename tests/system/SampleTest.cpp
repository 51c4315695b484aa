// The sample centre as `serve --sample` makes it: staffed for four weeks, and honest once somebody is missing.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>

#include "support/TestApp.h"

using namespace yizhan::test;

namespace {

constexpr const char* weeks = "/centres/chibi/coverage?from=2026-11-22T00:00:00%2B08:00&to=2026-12-20T00:00:00%2B08:00";

/// Of all posts together.
std::int64_t gapsOf(HttpClient& client, const std::string& status) {
    const auto reply = client.get(weeks);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    std::int64_t found = 0;
    const Json answer = reply.json();
    for (const Json& post : answer["posts"])
        for (const Json& segment : post["segments"]) found += segment["status"] == status ? 1 : 0;
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemSample)

BOOST_AUTO_TEST_CASE(four_weeks_stand_without_a_gap_until_a_shift_is_cancelled) {
    TestApp app({.furnished = true});
    HttpClient manager = app.as("manager");
    BOOST_TEST(manager.get("/centres/chibi/posts").json()["items"].size() == 6U);
    BOOST_TEST(manager.get("/centres/chibi/staff").json()["items"].size() == 14U);
    BOOST_TEST(gapsOf(manager, "gap") == 0);
    BOOST_TEST(gapsOf(manager, "over") == 0);

    const Json shifts =
        manager.get("/centres/chibi/shifts?from=2026-11-23T00:00:00%2B08:00&to=2026-11-24T00:00:00%2B08:00").json();
    BOOST_REQUIRE(shifts["items"].size() == 7U);
    const Json shift = shifts["items"][6];
    BOOST_TEST(shift["violations"].empty());
    const auto cancelled = manager.post("/centres/chibi/shifts/" + shift["id"].get<std::string>() + "/cancel",
                                        {{"reason", "发烧"}}, ifMatch(shift["version"].get<std::int64_t>()));
    BOOST_REQUIRE_MESSAGE(cancelled.status == 200, cancelled.body);
    BOOST_TEST(gapsOf(manager, "gap") > 0);
}

BOOST_AUTO_TEST_CASE(its_leaves_stand_in_different_states_and_open_no_gap) {
    TestApp app({.furnished = true});
    HttpClient manager = app.as("manager"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json leaves = manager.get("/centres/chibi/leaves").json()["items"];
    BOOST_TEST(leaves.size() == 4U);
    std::map<std::string, int> states;
    for (const Json& leave : leaves) {
        ++states[leave["status"].get<std::string>() + " " + leave["substitute_status"].get<std::string>()];
        if (leave["status"] == "approved") BOOST_TEST(leave["coverage_delta"]["gaps"].empty());
    }
    BOOST_TEST(states["approved agreed"] == 1);
    BOOST_TEST(states["pending agreed"] == 1);
    BOOST_TEST(states["pending none"] == 1);
    BOOST_TEST(states["pending asked"] == 1);
    BOOST_TEST(lead.get("/centres/chibi/leaves?for_me=true").json()["items"].size() == 1U);
    BOOST_TEST(deputy.get("/centres/chibi/leaves?for_me=true").json()["items"].size() == 2U);
}

BOOST_AUTO_TEST_CASE(its_rota_is_full_and_fair_for_the_published_weeks) {
    TestApp app({.furnished = true});
    HttpClient manager = app.as("manager");
    const Json duties = manager.get("/centres/chibi/duties").json()["items"];
    BOOST_TEST(duties.size() == 5U);
    const auto reply = manager.get("/centres/chibi/rota?from=2026-11-22&to=2026-12-20");
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    const Json rota = reply.json();
    BOOST_TEST(rota["unfilled"] == 0);
    std::map<std::string, std::map<std::string, int>> turns;
    for (const Json& day : rota["days"])
        for (const Json& item : day["items"]) ++turns[item["duty_id"]][item["name"]];
    for (const Json& duty : duties) {
        if (duty["kind"] == "lead") {
            // The manager leads when neither the deputy nor the lead stands at a post.
            BOOST_TEST(turns[duty["id"]].size() == 3U);
            BOOST_TEST(turns[duty["id"]]["林若谷"] < turns[duty["id"]]["王海涛"]);
            continue;
        }
        int most = 0;
        for (const auto& [name, count] : turns[duty["id"]]) most = std::max(most, count);
        BOOST_TEST_CONTEXT(duty["name"]["zh-CN"].get<std::string>()) BOOST_TEST(most <= 4);
    }
}

BOOST_AUTO_TEST_CASE(visitors_see_who_is_there_of_those_who_agreed) {
    TestApp app({.furnished = true});
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2");
    const Json posts = duty.get("/centres/chibi/posts").json()["items"];
    for (HttpClient* who : {&duty, &duty2})
        BOOST_REQUIRE(who->post("/centres/chibi/presence/clock-in", {{"post_id", posts[0]["id"]}}).status == 201);
    const Json shown = app.visitor().get("/kiosk/on-duty?lang=en").json()["items"];
    BOOST_REQUIRE(shown.size() == 1U);
    BOOST_TEST(shown[0]["name"] == "Chen Min");
    BOOST_TEST(shown[0]["photo_url"].is_null());
    int agreed = 0;
    const Json staff = duty.get("/centres/chibi/staff").json();
    for (const Json& person : staff["items"]) agreed += person["shown_publicly"] == true ? 1 : 0;
    BOOST_TEST(agreed == 7);
    for (const Json& post : posts) BOOST_TEST(!post["name_en"].get<std::string>().empty());
}

BOOST_AUTO_TEST_CASE(its_board_shows_the_eight_items) {
    TestApp app({.furnished = true});
    HttpClient visitor = app.visitor(), manager = app.as("manager");
    BOOST_TEST(manager.get("/centres/chibi/notices?status=published").json()["items"].size() == 9U);
    BOOST_TEST(!visitor.get("/kiosk/notices").json()["items"].empty());
    BOOST_TEST(visitor.get("/kiosk/home").json()["has_map"] == true);
}

BOOST_AUTO_TEST_SUITE_END()
