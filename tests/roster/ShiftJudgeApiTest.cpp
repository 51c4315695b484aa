// A shift tried out before it is written, the rules it is tried against, and shifts by whoever holds them now.
#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

HttpReply judged(HttpClient& client, const Json& shift) { return client.post(shiftsPath + "/judge", shift); }

std::size_t shiftsOf(HttpClient& client, const std::string& filter) {
    const auto reply = client.get(shiftsPath + "?from=2026-11-23&to=2026-11-28&" + filter);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json()["items"].size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiShiftJudge)

BOOST_AUTO_TEST_CASE(a_shift_is_judged_and_nothing_is_written) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const Json post = madePost(deputy, "咨询台");
        const Json wish = shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30");
        const auto reply = judged(lead, wish);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        Json found = reply.json();
        BOOST_TEST(found["violations"].empty());
        BOOST_TEST(found["coverage_delta"]["short_before"] == 510);
        BOOST_TEST(found["coverage_delta"]["short_after"] == 0);
        BOOST_TEST(found["coverage_delta"]["uncovered_before"] == 510);
        BOOST_TEST(shiftsOf(lead, "status=draft") == 0U);
        // Eleven hours of rest are wanted, and the day ends late.
        drafted(lead, shiftOf(post, staffOf(duty), "2026-11-24 09:00", "2026-11-24 17:30"));
        found = judged(lead, shiftOf(post, staffOf(duty), "2026-11-23 15:00", "2026-11-23 23:30")).json();
        std::string codes;
        for (const Json& violation : found["violations"]) codes += violation["code"].get<std::string>() + " ";
        BOOST_TEST(codes.find("rest ") != std::string::npos);
        BOOST_TEST(codes.find("opening ") != std::string::npos);
        BOOST_TEST(faultsOf(judged(lead, shiftOf(post, staffOf(duty), "2026-11-23 17:30", "2026-11-23 09:00"))) ==
                   "/end:ends_before_it_begins");
        BOOST_TEST(judged(duty, wish).status == 403);
        BOOST_TEST(shiftsOf(lead, "status=draft") == 1U);
        BOOST_TEST(app.as("auditor").get(centrePath + "/audit?action=shift.create").json()["items"].size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_change_is_judged_against_what_stands) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅");
    const Json shift = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    // Shorter by an hour: that hour would be empty, and the desk alone is looked at.
    Json wish = shiftOf(post, staffOf(duty), "2026-11-23 10:00", "2026-11-23 17:30");
    wish["shift_id"] = shift["id"];
    Json delta = judged(lead, wish).json()["coverage_delta"];
    BOOST_TEST(delta["short_before"] == 0);
    BOOST_TEST(delta["short_after"] == 60);
    // Moved to the other post: the first is empty then.
    wish = shiftOf(hall, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30");
    wish["shift_id"] = shift["id"];
    delta = judged(lead, wish).json()["coverage_delta"];
    BOOST_TEST(delta["uncovered_before"] == 510);
    BOOST_TEST(delta["uncovered_after"] == 510);
    BOOST_TEST(lead.get(pathOf(shift)).json()["post_id"] == post["id"]);
    // Another shift there at the same time cannot be.
    BOOST_TEST(faultsOf(judged(lead, shiftOf(hall, staffOf(duty), "2026-11-23 11:00", "2026-11-23 12:00"))) ==
               "/staff_id:shift_two_posts");
    wish["shift_id"] = "01890000-0000-7000-8000-000000000000";
    BOOST_TEST(faultsOf(judged(lead, wish)) == "/shift_id:shift_unknown");
}

BOOST_AUTO_TEST_CASE(the_rules_are_read_as_they_are_set) {
    TestApp app({.settings = {{"roster.rest_hours", "12"}, {"roster.week_severity", "off"}}});
    HttpClient duty = app.as("duty");
    const auto reply = duty.get(centrePath + "/roster/rules");
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    const Json rules = reply.json();
    BOOST_TEST((rules["rest"] == Json{{"hours", 12}, {"severity", "hard"}}));
    BOOST_TEST((rules["day"] == Json{{"hours", 10}, {"severity", "hard"}}));
    BOOST_TEST(rules["week"]["severity"] == "off");
    BOOST_TEST((rules["run"] == Json{{"days", 6}, {"severity", "soft"}}));
    BOOST_TEST(rules["grace"]["minutes"] == 5);
    BOOST_TEST(rules["swap_approval"] == "always");
}

BOOST_AUTO_TEST_CASE(a_shift_is_found_by_whoever_holds_it_now) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        const Json whole = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
        const Json part = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-24 09:00", "2026-11-24 17:30"));
        BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-25 00:00")).status == 200);
        const auto swapped = [&](const Json& shift, const Json& more) {
            Json wish = {{"shift_id", shift["id"]}, {"taker_id", staffOf(duty2)}, {"reason", "家里有事"}};
            wish.update(more);
            Json swap = duty.post(centrePath + "/swaps", wish).json();
            for (const auto& [who, verb] : {std::pair(&duty2, "accept"), std::pair(&deputy, "approve")}) {
                const auto reply = who->post(centrePath + "/swaps/" + swap["id"].get<std::string>() + "/" + verb,
                                             nullptr, ifMatch(swap["version"].get<std::int64_t>()));
                BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
                swap = reply.json();
            }
        };
        swapped(whole, Json::object());
        swapped(part, {{"from", at("2026-11-24 13:00")}});
        BOOST_TEST(shiftsOf(lead, "staff=" + staffOf(duty)) == 2U);
        BOOST_TEST(shiftsOf(lead, "holder=" + staffOf(duty)) == 1U);
        BOOST_TEST(shiftsOf(lead, "holder=" + staffOf(duty2)) == 2U);
        BOOST_TEST(shiftsOf(lead, "holder=" + staffOf(lead)) == 0U);
        BOOST_TEST(lead.get(shiftsPath + "?holder=me").status == 422);
    });
}

BOOST_AUTO_TEST_SUITE_END()
