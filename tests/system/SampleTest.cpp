// The sample centre as `serve --sample` makes it: staffed for four weeks, and honest once somebody is missing.
#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(its_board_shows_the_eight_items) {
    TestApp app({.furnished = true});
    HttpClient visitor = app.visitor(), manager = app.as("manager");
    BOOST_TEST(manager.get("/centres/chibi/notices?status=published").json()["items"].size() == 9U);
    BOOST_TEST(!visitor.get("/kiosk/notices").json()["items"].empty());
    BOOST_TEST(visitor.get("/kiosk/home").json()["has_map"] == true);
}

BOOST_AUTO_TEST_SUITE_END()
