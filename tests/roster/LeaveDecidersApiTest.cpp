// Who decides a leave: each step another person, none of whom had a part in it otherwise.
#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

/// "409 same_person: leave_part_decided leave_others_may".
std::string partOf(const HttpReply& reply) { return refusalOf(reply) + ": " + blockersOf(reply); }

std::string wordsOf(const HttpReply& reply, std::size_t blocker) {
    return reply.json()["blockers"][blocker]["message"].get<std::string>();
}

std::size_t waitingFor(HttpClient& client) { return client.get(leavesPath + "?for_me=true").json()["items"].size(); }

std::string hintsOf(HttpClient& client, const Json& wish) {
    const auto reply = client.post(leavesPath + "/preview", wish);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    std::string out;
    const Json shown = reply.json();
    for (const Json& one : shown["violations"]) out += one["code"].get<std::string>() + " ";
    return out;
}

/// From Monday the 23rd, three days: lead, deputy, manager.
Json threeDays() { return wishOf("23 00:00", "26 00:00"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeaveDeciders)

BOOST_AUTO_TEST_CASE(nobody_decides_two_steps_of_one_leave) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), deputy = app.as("deputy"),
                   manager = app.as("manager");
        Json leave = askedWithSubstitute(duty, duty2, wishOf("23 00:00", "25 00:00"));
        BOOST_TEST(mayOf(nowOf(manager, leave)) == "approve reject substitute");
        leave = decided(manager, leave, "approve");
        BOOST_TEST(stepsOf(leave) == "lead:approved deputy:waiting");
        BOOST_TEST(mayOf(leave) == "substitute");
        const auto again = decide(manager, leave, "approve");
        BOOST_TEST(partOf(again) == "409 same_person: leave_part_decided leave_others_may");
        BOOST_TEST(wordsOf(again, 1) == "这一步还可以由这些人批：周岩。");
        BOOST_TEST(partOf(decide(manager, leave, "reject", {{"reason", "不行"}})) ==
                   "409 same_person: leave_part_decided leave_others_may");
        BOOST_TEST(nowOf(duty, leave)["version"] == leave["version"]);
        BOOST_TEST(waitingFor(manager) == 0U);
        BOOST_TEST(waitingFor(deputy) == 1U);
        BOOST_TEST(decided(deputy, leave, "approve")["status"] == "approved");
    });
}

BOOST_AUTO_TEST_CASE(whoever_is_wanted_later_leaves_the_step_to_who_is_there_for_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy"),
                   manager = app.as("manager");
        Json leave = askedWithSubstitute(duty, duty2, threeDays());
        for (HttpClient* higher : {&deputy, &manager}) {
            const auto early = decide(*higher, leave, "approve");
            BOOST_TEST(partOf(early) == "409 same_person: leave_wanted_later leave_others_may");
            BOOST_TEST(wordsOf(early, 1) == "这一步还可以由这些人批：王海涛。");
            BOOST_TEST(mayOf(nowOf(*higher, leave)) == "reject substitute");
        }
        leave = decided(lead, leave, "approve");
        leave = decided(deputy, leave, "approve");
        BOOST_TEST(decided(manager, leave, "approve")["status"] == "approved");
    });
}

BOOST_AUTO_TEST_CASE(whoever_entered_a_leave_for_somebody_does_not_decide_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy"), manager = app.as("manager");
        Json leave = asked(lead, wishOf("23 09:00", "23 12:00", {{"staff_id", staffOf(duty)}}));
        BOOST_TEST(mayOf(leave) == "withdraw substitute");
        BOOST_TEST(waitingFor(lead) == 0U);
        const auto own = decide(lead, leave, "approve");
        BOOST_TEST(partOf(own) == "409 same_person: leave_part_entered leave_others_may");
        BOOST_TEST(decided(deputy, leave, "approve")["status"] == "approved");
        // Only the manager decides for the deputy: where the manager enters it, nobody could. It is said before.
        const Json forDeputy = wishOf("24 09:00", "24 12:00", {{"staff_id", staffOf(deputy)}});
        BOOST_TEST(hintsOf(manager, forDeputy).find("leave_too_few_deciders") != std::string::npos);
        BOOST_TEST(hintsOf(deputy, wishOf("24 09:00", "24 12:00")).find("leave_too_few") == std::string::npos);
        leave = asked(manager, forDeputy);
        const auto alone = decide(manager, leave, "approve");
        BOOST_TEST(partOf(alone) == "409 same_person: leave_part_entered leave_nobody_may");
        BOOST_TEST(wordsOf(alone, 1).find("roster.leave_skip") != std::string::npos);
        BOOST_TEST(decided(manager, leave, "withdraw")["status"] == "withdrawn");
        leave = asked(deputy, wishOf("24 09:00", "24 12:00"));
        BOOST_TEST(decided(manager, leave, "approve")["status"] == "approved");
    });
}

BOOST_AUTO_TEST_CASE(whoever_stands_in_does_not_decide_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy"), manager = app.as("manager");
        Json leave = askedWithSubstitute(duty, lead, wishOf("23 00:00", "24 00:00"));
        BOOST_TEST(partOf(decide(lead, leave, "approve")) == "409 same_person: leave_part_substitute leave_others_may");
        leave = decided(manager, leave, "approve");
        BOOST_TEST(decided(deputy, leave, "approve")["status"] == "approved");
        // Three steps and two people: nobody begins what cannot be brought to its end.
        const Json wish = wishOf("24 00:00", "27 00:00", {{"substitute_id", staffOf(lead)}});
        BOOST_TEST(hintsOf(duty, wish).find("leave_too_few_deciders") != std::string::npos);
        leave = askedWithSubstitute(duty, lead, wish);
        BOOST_TEST(partOf(decide(deputy, leave, "approve")) == "409 same_person: leave_wanted_later leave_nobody_may");
        BOOST_TEST(mayOf(nowOf(deputy, leave)) == "reject substitute");
        BOOST_TEST(decided(deputy, leave, "reject", {{"reason", "请换人补岗"}})["status"] == "rejected");
    });
}

BOOST_AUTO_TEST_CASE(whoever_answered_for_the_substitute_does_not_decide_it) {
    TestApp app;
    HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy"), manager = app.as("manager");
    const Json helper = deputy.post(centrePath + "/staff", {{"name", "临时工"}}).json();
    Json leave = asked(duty, dayOff("24", {{"substitute_id", helper["id"]}}));
    leave = decided(lead, leave, "agree", {{"note", "电话里答应了"}});
    BOOST_TEST(mayOf(leave) == "substitute");
    BOOST_TEST(waitingFor(lead) == 0U);
    BOOST_TEST(partOf(decide(lead, leave, "approve")) == "409 same_person: leave_part_answered leave_others_may");
    leave = decided(manager, leave, "approve");
    BOOST_TEST(decided(deputy, leave, "approve")["status"] == "approved");
}

BOOST_AUTO_TEST_CASE(what_the_home_unit_decided_is_recorded_by_whoever_approved_it_here) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), manager = app.as("manager");
    Json leave = askedWithSubstitute(duty, duty2, wishOf("23 00:00", "24 00:00", {{"kind", "annual"}}));
    for (int step = 0; step < 3; ++step) leave = decided(manager, leave, "approve");
    BOOST_TEST(leave["status"] == "approved");
}

BOOST_AUTO_TEST_CASE(pages_of_what_waits_leave_out_what_others_must_decide) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
    for (const char* day : {"23", "24", "25"}) {
        const std::string date(day);
        asked(duty, wishOf(date + " 09:00", date + " 12:00"));
        asked(lead, wishOf(date + " 09:00", date + " 12:00", {{"staff_id", staffOf(duty2)}}));
    }
    std::size_t seen = 0;
    std::string cursor;
    do {
        const std::string more = cursor.empty() ? "" : "&cursor=" + cursor;
        const Json page = lead.get(leavesPath + "?for_me=true&limit=2" + more).json();
        for (const Json& leave : page["items"]) {
            BOOST_TEST(leave["staff_id"] == staffOf(duty));
            ++seen;
        }
        cursor = page["next_cursor"].is_null() ? "" : page["next_cursor"].get<std::string>();
    } while (!cursor.empty());
    BOOST_TEST(seen == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
