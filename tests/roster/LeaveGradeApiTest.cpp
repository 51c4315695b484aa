// How long a leave is where the roster is not there yet, and what becomes of it once it is.
#include "roster/LeaveApiFixture.h"
#include "support/Verdicts.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;
using yizhan::test::saidOf;

namespace {

Json preview(HttpClient& client, const Json& wish) {
    const auto reply = client.post(leavesPath + "/preview", wish);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

std::string wordsOf(const Json& shown, const std::string& code) {
    for (const Json& one : shown["violations"])
        if (one["code"] == code) return one["severity"].get<std::string>() + ": " + one["message"].get<std::string>();
    return "";
}

void setOpen(HttpClient& manager, const std::string& date, bool open) {
    const std::string path = centrePath + "/calendar/" + date;
    const auto reply =
        open ? manager.send("DELETE", path, "", {}) : manager.put(path, {{"open", false}, {"reason", "检修"}});
    BOOST_REQUIRE_MESSAGE(reply.status < 300, reply.body);
}

/// Friday 27 November 13:00 to the end of Sunday.
Json longWeekend(const Json& more = Json::object()) { return wishOf("27 13:00", "30 00:00", more); }

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeaveGrade)

BOOST_AUTO_TEST_CASE(a_saturday_on_which_the_centre_is_open_is_leave) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2");
        const Json wish = {{"kind", "personal"},
                           {"from", "2027-01-02T00:00:00+08:00"},
                           {"to", "2027-01-03T00:00:00+08:00"},
                           {"reason", "家事"},
                           {"substitute_id", staffOf(duty2)}};
        const Json shown = preview(duty, wish);
        BOOST_TEST(shown["half_days"] == 2);
        BOOST_TEST(shown["needs_substitute"] == true);
        BOOST_TEST(wordsOf(shown, "leave_not_rostered") ==
                   "soft: 其中 1 天还没有排班，先按开放时间算；排班发布后，批准时按实际班次重算。");
        BOOST_TEST(stepsOf(asked(duty, wish)) == "lead:waiting deputy:waiting");
    });
}

BOOST_AUTO_TEST_CASE(a_weekend_before_its_roster_goes_as_far_up_as_one_with_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        BOOST_TEST(faultsOf(duty.post(leavesPath, longWeekend())) == "/substitute_id:leave_substitute_needed");
        const Json before = preview(duty, longWeekend({{"substitute_id", staffOf(duty2)}}));
        BOOST_TEST(before["half_days"] == 5);
        BOOST_TEST(stepsOf(before) == "lead:waiting deputy:waiting manager:waiting");
        publishedShifts(app, post, staffOf(duty), {"27", "28", "29"});
        const Json after = preview(duty, longWeekend({{"substitute_id", staffOf(duty2)}}));
        BOOST_TEST(after["half_days"] == 5);
        BOOST_TEST(wordsOf(after, "leave_not_rostered") == "");
    });
}

BOOST_AUTO_TEST_CASE(a_leave_that_has_become_longer_needs_what_its_length_needs) {
    onEachApp({}, [](TestApp& app) {
        HttpClient lead = app.as("lead"), duty = app.as("duty"), manager = app.as("manager");
        for (const char* date : {"2026-11-28", "2026-11-29"}) setOpen(manager, date, false);
        const Json alone = asked(duty, longWeekend());
        BOOST_TEST(alone["half_days"] == 1);
        BOOST_TEST(stepsOf(alone) == "lead:waiting");
        for (const char* date : {"2026-11-28", "2026-11-29"}) setOpen(manager, date, true);
        // Without anybody to stand in it stays open, and says why.
        const Json seen = nowOf(lead, alone);
        BOOST_TEST(seen["half_days"] == 5);
        BOOST_TEST(stepsOf(seen) == "lead:waiting deputy:waiting manager:waiting");
        BOOST_TEST(mayOf(seen).find("approve") == std::string::npos);
        // A list says the same of each, and of what is settled what was decided.
        const auto listed = [](HttpClient& client, const Json& leave) {
            const Json items = client.get(leavesPath).json()["items"];
            for (const Json& one : items)
                if (one["id"] == leave["id"]) return one;
            return Json();
        };
        const auto same = [&](const Json& leave) {
            Json whole = nowOf(lead, leave);
            whole.erase("decisions");
            return listed(lead, leave) == whole;
        };
        BOOST_TEST(listed(lead, alone)["half_days"] == 5);
        BOOST_TEST(same(alone));
        const Json later = asked(duty, {{"kind", "outside"},
                                        {"from", at("2027-06-01 00:00")},
                                        {"to", at("2027-06-02 00:00")},
                                        {"reason", "培训"}});
        const Json refusedOne =
            decided(lead, asked(duty, wishOf("25 09:00", "25 12:00")), "reject", {{"reason", "人手不够"}});
        for (const Json& leave : {alone, later, refusedOne}) BOOST_TEST(same(leave));
        const auto refused = decide(lead, alone, "approve");
        BOOST_TEST(refusalOf(refused) == "409 leave_substitute_not_agreed");
        BOOST_TEST(blockersOf(refused) == "leave_longer_now");
        BOOST_TEST(refused.json()["blockers"][0]["message"] ==
                   "按现在的排班和开放安排，这份假是 5 个半天（原来 1 个），要先定好补岗的人。");
        BOOST_TEST(decided(duty, alone, "withdraw")["half_days"] == 1);
    });
}

BOOST_AUTO_TEST_CASE(the_steps_added_are_decided_before_it_is_in_force) {
    onEachApp({.settings = {{"roster.leave_year_half_days", "4"}}}, [](TestApp& app) {
        HttpClient lead = app.as("lead"), deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2"),
                   manager = app.as("manager");
        for (const char* date : {"2026-11-28", "2026-11-29"}) setOpen(manager, date, false);
        Json leave = askedWithSubstitute(duty, duty2, longWeekend());
        BOOST_TEST(leave["half_days"] == 1);
        for (const char* date : {"2026-11-28", "2026-11-29"}) setOpen(manager, date, true);
        leave = decided(lead, leave, "approve");
        BOOST_TEST(leave["status"] == "pending");
        BOOST_TEST(leave["half_days"] == 5);
        BOOST_TEST(stepsOf(leave) == "lead:approved deputy:waiting manager:waiting");
        leave = decided(manager, decided(deputy, leave, "approve"), "approve");
        BOOST_TEST(leave["status"] == "approved");
        app.clock().set("2026-11-30T08:00:00+08:00");
        BOOST_TEST(saidOf(app, "AT-4", {2026, 11, 27}).status == "met");
        BOOST_TEST(saidOf(app, "AT-10", {2026, 11, 27}).evidence == "陈敏全年请假 5 个半天，超过 4 个半天\n");
    });
}

BOOST_AUTO_TEST_CASE(a_leave_that_the_roster_makes_shorter_counts_what_it_takes) {
    onEachApp({}, [](TestApp& app) {
        HttpClient lead = app.as("lead"), deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        Json leave = asked(duty, wishOf("23 00:00", "25 00:00", {{"substitute_id", staffOf(duty2)}}));
        BOOST_TEST(leave["half_days"] == 4);
        publishedShifts(app, post, staffOf(lead), {"23"});
        leave = decided(lead, decided(duty2, leave, "agree"), "approve");
        BOOST_TEST(leave["half_days"] == 2);
        BOOST_TEST(stepsOf(leave) == "lead:approved deputy:waiting");
    });
}

BOOST_AUTO_TEST_SUITE_END()
