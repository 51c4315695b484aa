// Leave over HTTP: asked for, decided step by step, with a substitute who holds the shifts, reported back from.
#include "core/EventStore.h"
#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

std::size_t sent(TestApp& app, const std::string& topic) {
    return app.database().read([&](ReadTx& tx) {
        std::size_t count = 0;
        for (const StoredEvent& stored : eventsAfter(tx, CentreId("chibi"), 0, 500))
            count += stored.event.topic == topic ? 1 : 0;
        return count;
    });
}

/// "name name …" of all that events of the topic tell.
std::string factsSent(TestApp& app, const std::string& topic) {
    return app.database().read([&](ReadTx& tx) {
        std::string out;
        for (const StoredEvent& stored : eventsAfter(tx, CentreId("chibi"), 0, 500))
            if (stored.event.topic == topic)
                for (const auto& [name, value] : stored.event.facts) out += (out.empty() ? "" : " ") + name;
        return out;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeave)

BOOST_AUTO_TEST_CASE(half_a_day_two_days_and_three_days_go_through_one_two_and_three_people) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy"),
                   manager = app.as("manager");
        const Json half = asked(duty, wishOf("23 09:00", "23 12:00"));
        BOOST_TEST(half["half_days"] == 1);
        BOOST_TEST(half["ladder"] == "staff");
        BOOST_TEST(stepsOf(half) == "lead:waiting");
        BOOST_TEST(mayOf(half) == "withdraw substitute");
        BOOST_TEST(waitingFor(app, "lead") == 1U);
        const Json approved = decided(lead, half, "approve", {{"note", "同意"}});
        BOOST_TEST(approved["status"] == "approved");
        BOOST_TEST(approved["steps"][0]["by_name"] == "王海涛");
        BOOST_TEST(approved["steps"][0]["note"] == "同意");
        BOOST_TEST(waitingFor(app, "lead") == 0U);

        Json two = askedWithSubstitute(duty, duty2, wishOf("24 00:00", "26 00:00"));
        BOOST_TEST(two["half_days"] == 4);
        BOOST_TEST(stepsOf(two) == "lead:waiting deputy:waiting");
        two = decided(lead, two, "approve");
        BOOST_TEST(two["status"] == "pending");
        BOOST_TEST(stepsOf(two) == "lead:approved deputy:waiting");
        BOOST_TEST(refusalOf(decide(lead, two, "approve")) == "403 leave_step_not_yours");
        BOOST_TEST(waitingFor(app, "deputy") == 1U);
        two = decided(deputy, two, "approve");
        BOOST_TEST(two["status"] == "approved");

        Json three =
            askedWithSubstitute(duty, duty2, wishOf("30 00:00", "30 12:00", {{"to", "2026-12-03T00:00:00+08:00"}}));
        BOOST_TEST(three["half_days"] == 6);
        BOOST_TEST(stepsOf(three) == "lead:waiting deputy:waiting manager:waiting");
        three = decided(lead, three, "approve");
        three = decided(deputy, three, "approve");
        BOOST_TEST(refusalOf(decide(deputy, three, "approve")) == "403 leave_step_not_yours");
        three = decided(manager, three, "approve");
        BOOST_TEST(three["status"] == "approved");
        BOOST_TEST(stepsOf(three) == "lead:approved deputy:approved manager:approved");
        BOOST_TEST(refusalOf(decide(manager, three, "approve")) == "409 leave_settled");
        app.restart();
        BOOST_TEST(app.as("auditor").get(leavesPath + "?status=approved").json()["items"].size() == 3U);
    });
}

BOOST_AUTO_TEST_CASE(what_a_leave_would_mean_is_shown_before_it_is_asked_for) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
        const Json window1 = {{"from", "09:00"}, {"to", "17:30"}, {"min_staff", 1}, {"skills", {"english"}}};
        const Json post = madePost(deputy, "咨询台", Json::array({window1}));
        const auto skilled = [&](HttpClient& whose) {
            const std::string path = centrePath + "/staff/" + staffOf(whose) + "/skills";
            const Json sheet = deputy.get(path).json();
            const auto reply =
                deputy.send("PUT", path, Json({{"skills", {{{"skill", "english"}, {"from", "2026-01-01"}}}}}).dump(),
                            ifMatch(sheet["version"].get<std::int64_t>()));
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        };
        skilled(duty);
        skilled(duty2);
        publishedShifts(app, post, staffOf(duty), {"23"});
        const auto preview = duty.post(leavesPath + "/preview", wishOf("23 09:00", "23 17:30"));
        BOOST_REQUIRE_MESSAGE(preview.status == 200, preview.body);
        const Json shown = preview.json();
        BOOST_TEST(shown["half_days"] == 2);
        BOOST_TEST(shown["needs_substitute"] == true);
        BOOST_REQUIRE(shown["substitutes"].size() == 1U);
        BOOST_TEST(shown["substitutes"][0]["staff_id"] == staffOf(duty2));
        BOOST_TEST(shown["violations"][0]["code"] == "leave_substitute_needed");
        BOOST_TEST(shown["violations"][0]["severity"] == "hard");
        BOOST_TEST(shown["coverage_delta"]["short_before"] == 0);
        BOOST_TEST(shown["coverage_delta"]["short_after"] == 510);
        BOOST_REQUIRE(shown["coverage_delta"]["gaps"].size() == 1U);
        BOOST_TEST(shown["coverage_delta"]["gaps"][0]["post_name"] == "咨询台");
        BOOST_TEST(shown["coverage_delta"]["gaps"][0]["minutes"] == 510);
        const Json with =
            duty.post(leavesPath + "/preview", wishOf("23 09:00", "23 17:30", {{"substitute_id", staffOf(duty2)}}))
                .json();
        BOOST_TEST(with["coverage_delta"]["short_after"] == 0);
        BOOST_TEST(with["violations"].empty());
        BOOST_TEST(duty.get(leavesPath).json()["items"].empty());
        // Somebody without the skill is told so.
        BOOST_TEST(
            faultsOf(duty.post(leavesPath, wishOf("23 09:00", "23 17:30", {{"substitute_id", staffOf(lead)}}))) ==
            "/substitute_id:leave_substitute_unskilled");
    });
}

BOOST_AUTO_TEST_CASE(the_substitute_agrees_first_and_then_holds_what_the_leave_meets) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
        const Json post = madePost(deputy, "咨询台");
        const auto shifts = publishedShifts(app, post, staffOf(duty), {"23", "24"});
        // From Monday noon to the end of Tuesday: a part of one shift and the whole of another.
        Json leave = asked(duty, wishOf("23 12:00", "24 17:30", {{"substitute_id", staffOf(duty2)}}));
        BOOST_TEST(leave["half_days"] == 3);
        BOOST_TEST(leave["shifts_met"] == 2);
        BOOST_TEST(leave["substitute_status"] == "asked");
        BOOST_TEST(waitingFor(app, "duty2") == 1U);
        BOOST_TEST(waitingFor(app, "lead") == 0U);
        BOOST_TEST(refusalOf(decide(lead, leave, "approve")) == "409 leave_substitute_not_agreed");
        BOOST_TEST(refusalOf(decide(duty, leave, "agree")) == "403 leave_not_yours");
        const Json theirs = nowOf(duty2, leave);
        BOOST_TEST(mayOf(theirs) == "agree decline");
        BOOST_TEST(theirs["reason"] == "");
        BOOST_TEST(nowOf(lead, leave)["reason"] == "家事");
        leave = decided(duty2, leave, "agree");
        leave = decided(lead, leave, "approve");
        BOOST_TEST(holdersOf(app, shifts[0]) == "09:00 duty");
        leave = decided(deputy, leave, "approve");
        BOOST_TEST(holdersOf(app, shifts[0]) == "09:00 duty|12:00 duty2");
        BOOST_TEST(holdersOf(app, shifts[1]) == "09:00 duty2");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
        BOOST_TEST(leave["coverage_delta"]["gaps"].empty());
        // Back on Tuesday at noon: the rest is his again.
        moveTo(app, "11-24 12:00", {&deputy, &duty, &duty2, &lead});
        leave = decided(duty, leave, "report-back");
        BOOST_TEST(leave["status"] == "ended");
        BOOST_TEST(leave["return_via"] == "report_back");
        BOOST_TEST(leave["until"] == "2026-11-24T12:00:00.000+08:00");
        BOOST_TEST(leave["half_days"] == 2);
        BOOST_TEST(holdersOf(app, shifts[1]) == "09:00 duty2|12:00 duty");
        BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25") == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
    });
}

BOOST_AUTO_TEST_CASE(leave_over_a_published_shift_shows_the_gap_that_it_opens) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), lead = app.as("lead");
        publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"23"});
        const std::string whole = "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0";
        const Json leave = asked(duty, wishOf("23 13:00", "23 17:30"));
        BOOST_TEST(leave["coverage_delta"]["short_after"] == 270);
        // It counts when it is approved, not before.
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == whole);
        const Json approved = decided(lead, leave, "approve");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") ==
                   "00:00 ok 0/0 | 09:00 ok 1/1 | 13:00 gap 0/1 | 17:30 ok 0/0");
        BOOST_TEST(logOf(app) == "王海涛批准了陈敏请假（2026-11-23 13:00–17:30），在岗因此缺 270 人·分钟\n");
        // Taken back before it begins, it is as if it had never been.
        const Json gone = decided(duty, approved, "withdraw", {{"reason", "不用了"}});
        BOOST_TEST(gone["status"] == "withdrawn");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == whole);
    });
}

BOOST_AUTO_TEST_CASE(annual_leave_is_approved_processed_and_filed) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy"), manager = app.as("manager"),
                   duty2 = app.as("duty2");
        Json leave = askedWithSubstitute(duty, duty2, wishOf("23 00:00", "25 00:00", {{"kind", "annual"}}));
        BOOST_TEST(leave["ladder"] == "annual");
        BOOST_TEST(refusalOf(decide(deputy, leave, "approve")) == "403 leave_step_not_yours");
        leave = decided(manager, leave, "approve");
        leave = decided(deputy, leave, "approve", {{"note", "派出单位已办"}});
        BOOST_TEST(stepsOf(leave) == "manager:approved home_unit:approved filed:waiting");
        BOOST_TEST(leave["status"] == "pending");
        leave = decided(deputy, leave, "approve");
        BOOST_TEST(leave["status"] == "approved");
        (void)lead;
    });
}

BOOST_AUTO_TEST_CASE(leads_ask_the_deputy_and_the_manager_the_home_unit) {
    TestApp app;
    HttpClient lead = app.as("lead"), deputy = app.as("deputy"), manager = app.as("manager"), admin = app.as("admin"),
               duty = app.as("duty");
    Json leave = asked(lead, wishOf("23 09:00", "23 12:00"));
    BOOST_TEST(leave["ladder"] == "lead");
    BOOST_TEST(stepsOf(leave) == "deputy:waiting");
    BOOST_TEST(refusalOf(decide(lead, leave, "approve")) == "409 leave_own");
    BOOST_TEST(decided(deputy, leave, "approve")["status"] == "approved");
    leave = asked(deputy, wishOf("23 09:00", "23 12:00"));
    BOOST_TEST(stepsOf(leave) == "deputy:skipped manager:waiting");
    BOOST_TEST(decided(manager, leave, "approve")["status"] == "approved");
    leave = asked(manager, wishOf("24 09:00", "24 12:00"));
    BOOST_TEST(stepsOf(leave) == "deputy:skipped home_unit:waiting");
    BOOST_TEST(refusalOf(decide(manager, leave, "approve")) == "409 leave_own");
    BOOST_TEST(waitingFor(app, "admin") == 1U);
    BOOST_TEST(nowOf(admin, leave)["reason"] == "");
    BOOST_TEST(decided(admin, leave, "approve", {{"note", "局里批了"}})["status"] == "approved");
    (void)duty;
}

BOOST_AUTO_TEST_CASE(a_lead_enters_leave_for_somebody_and_refuses_with_a_reason) {
    TestApp app;
    HttpClient lead = app.as("lead"), deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json forHim = wishOf("23 09:00", "23 12:00", {{"staff_id", staffOf(duty)}, {"kind", "sick"}});
    BOOST_TEST(refusalOf(duty2.post(leavesPath, forHim)) == "403 leave_not_yours");
    Json leave = asked(lead, forHim);
    BOOST_TEST(leave["staff_id"] == staffOf(duty));
    BOOST_TEST(mayOf(nowOf(duty, leave)) == "withdraw substitute");
    // Others on duty see nothing of it.
    BOOST_TEST(duty2.get(leavesPath).json()["items"].empty());
    BOOST_TEST(duty2.get(leavesPath + "/" + leave["id"].get<std::string>()).status == 404);
    BOOST_TEST(faultsOf(decide(deputy, leave, "reject", {{"reason", " "}})) == "/reason:roster_blank");
    leave = decided(deputy, leave, "reject", {{"reason", "当天人手不够"}});
    BOOST_TEST(leave["status"] == "rejected");
    BOOST_TEST(leave["steps"][0]["note"] == "当天人手不够");
    BOOST_TEST(refusalOf(decide(deputy, leave, "approve")) == "409 leave_settled");
    BOOST_TEST(refusalOf(decide(duty, leave, "withdraw")) == "409 leave_settled");
    // The news of it, which every console hears, names nobody.
    BOOST_TEST(factsSent(app, "roster.leave") == "id id");
}

BOOST_AUTO_TEST_CASE(a_clock_in_ends_the_leave_and_frees_the_rest) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), lead = app.as("lead");
        const Json post = madePost(deputy, "咨询台");
        publishedShifts(app, post, staffOf(duty), {"23"});
        const Json leave = decided(lead, asked(duty, wishOf("23 09:00", "23 12:00")), "approve");
        BOOST_TEST(refusalOf(decide(duty, leave, "report-back")) == "409 leave_not_begun");
        moveTo(app, "11-23 11:00", {&deputy, &duty, &lead});
        BOOST_TEST(mayOf(nowOf(duty, leave)) == "report_back");
        BOOST_TEST(duty.post(centrePath + "/presence/clock-in", {{"post_id", post["id"]}}).status == 201);
        const Json ended = nowOf(lead, leave);
        BOOST_TEST(ended["status"] == "ended");
        BOOST_TEST(ended["return_via"] == "clock_in");
        BOOST_TEST(ended["returned_by"] == staffOf(duty));
        BOOST_TEST(
            coverageOf(lead, "2026-11-23", "2026-11-24").starts_with("00:00 ok 0/0 | 09:00 gap 0/1 | 11:00 ok 1/1 | "));
        BOOST_TEST(refusalOf(decide(duty, ended, "report-back")) == "409 leave_not_approved");
    });
}

BOOST_AUTO_TEST_CASE(a_deputy_calls_somebody_back_and_the_substitute_is_free) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
        const auto shifts = publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"23", "24"});
        Json leave = askedWithSubstitute(duty, duty2, wishOf("23 00:00", "25 00:00"));
        leave = decided(deputy, decided(lead, leave, "approve"), "approve");
        moveTo(app, "11-23 13:00", {&deputy, &duty, &duty2, &lead});
        BOOST_TEST(refusalOf(decide(lead, leave, "recall", {{"reason", "团队到访"}})) == "403 leave_step_not_yours");
        BOOST_TEST(faultsOf(decide(deputy, leave, "recall", {{"reason", " "}})) == "/reason:roster_blank");
        BOOST_TEST(
            faultsOf(decide(deputy, leave, "recall", {{"reason", "团队到访"}, {"at", at("2026-11-23 10:00")}})) ==
            "/at:leave_at_outside");
        leave = decided(deputy, leave, "recall", {{"reason", "团队到访"}, {"at", at("2026-11-24 09:00")}});
        BOOST_TEST(leave["status"] == "recalled");
        BOOST_TEST(leave["half_days"] == 2);
        BOOST_TEST(holdersOf(app, shifts[0]) == "09:00 duty2");
        BOOST_TEST(holdersOf(app, shifts[1]) == "09:00 duty");
        BOOST_TEST(
            logOf(app, "2026-11-23") ==
            "周岩召回请假的陈敏（2026-11-23 00:00–2026-11-25 00:00），自 2026-11-24 09:00 起回岗。原因：团队到访\n");
    });
}

BOOST_AUTO_TEST_CASE(an_overdue_end_is_told_of_once_even_after_a_restart) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), lead = app.as("lead");
        publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"23", "25"});
        const Json leave = decided(lead, asked(duty, wishOf("23 13:00", "23 17:30")), "approve");
        // Until Wednesday's shift nobody expects him.
        moveTo(app, "11-25 09:04", {&deputy, &duty, &lead});
        runJobs(app);
        BOOST_TEST(nowOf(lead, leave)["overdue"] == false);
        BOOST_TEST(sent(app, "roster.leave_overdue") == 0U);
        moveTo(app, "11-25 09:10", {&deputy, &duty, &lead});
        runJobs(app);
        BOOST_TEST(nowOf(lead, leave)["overdue"] == true);
        BOOST_TEST(sent(app, "roster.leave_overdue") == 1U);
        const std::string line = "陈敏请假（2026-11-23 13:00–17:30）已过，到了该上班的时候还没有销假\n";
        BOOST_TEST(logOf(app, "2026-11-25").find(line) != std::string::npos);
        app.restart();
        app.clock().advanceMinutes(30);
        runJobs(app);
        BOOST_TEST(sent(app, "roster.leave_overdue") == 1U);
        HttpClient again = app.as("lead");
        const Json ended = decided(again, nowOf(again, leave), "report-back");
        BOOST_TEST(ended["overdue"] == false);
        BOOST_TEST(ended["until"] == ended["to"]);
    });
}

BOOST_AUTO_TEST_CASE(leave_that_goes_on_is_not_overdue_where_the_first_of_it_ends) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty"), lead = app.as("lead");
        publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"23", "24", "25", "26"});
        const Json first = decided(lead, asked(duty, wishOf("23 13:00", "23 17:30")), "approve");
        // Tuesday forenoon follows without a break; on Wednesday forenoon there is leave again, and no work between.
        decided(lead, asked(duty, wishOf("23 17:30", "24 12:00", {{"kind", "sick"}})), "approve");
        const Json last = decided(lead, asked(duty, wishOf("24 12:00", "24 17:30", {{"kind", "sick"}})), "approve");
        moveTo(app, "11-24 09:10", {&deputy, &duty, &lead});
        runJobs(app);
        BOOST_TEST(nowOf(lead, first)["overdue"] == false);
        moveTo(app, "11-24 20:00", {&deputy, &duty, &lead});
        const Json more = asked(duty, wishOf("25 09:00", "25 12:00"));
        BOOST_TEST(decided(lead, more, "approve")["status"] == "approved");
        moveTo(app, "11-25 09:10", {&deputy, &duty, &lead});
        runJobs(app);
        BOOST_TEST(sent(app, "roster.leave_overdue") == 0U);
        BOOST_TEST(nowOf(lead, last)["overdue"] == false);
        // At noon he is wanted: now each of them is overdue, until he is back from all.
        moveTo(app, "11-25 12:06", {&deputy, &duty, &lead});
        BOOST_TEST(nowOf(lead, first)["overdue"] == true);
        BOOST_TEST(nowOf(lead, more)["overdue"] == true);
        decided(duty, nowOf(duty, more), "report-back");
        for (const Json& leave : {first, last, more}) BOOST_TEST(nowOf(lead, leave)["status"] == "ended");
        runJobs(app);
        BOOST_TEST(sent(app, "roster.leave_overdue") == 0U);
    });
}

BOOST_AUTO_TEST_CASE(leave_granted_afterwards_takes_the_overdue_mark_away) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), lead = app.as("lead");
    publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"23", "24"});
    const Json first = decided(lead, asked(duty, wishOf("23 13:00", "23 17:30")), "approve");
    moveTo(app, "11-24 09:10", {&deputy, &duty, &lead});
    runJobs(app);
    BOOST_TEST(nowOf(lead, first)["overdue"] == true);
    // He is ill and says so late.
    decided(lead, asked(duty, wishOf("24 09:00", "24 12:00", {{"kind", "sick"}})), "approve");
    BOOST_TEST(nowOf(lead, first)["overdue"] == false);
}

BOOST_AUTO_TEST_CASE(the_years_total_is_held_against_the_setting) {
    TestApp app({.settings = {{"roster.leave_year_half_days", "2"}}});
    HttpClient duty = app.as("duty"), lead = app.as("lead"), duty2 = app.as("duty2");
    asked(duty, wishOf("23 09:00", "23 12:00"));
    asked(duty, wishOf("24 09:00", "24 12:00", {{"kind", "sick"}}));
    asked(duty, wishOf("25 09:00", "25 12:00", {{"kind", "compensatory"}}));
    const Json third = duty.post(leavesPath + "/preview", wishOf("26 09:00", "26 12:00")).json();
    BOOST_TEST(third["year_total"]["half_days"] == 2);
    BOOST_TEST(third["year_total"]["kind_half_days"] == 1);
    BOOST_TEST(third["year_total"]["limit_half_days"] == 2);
    BOOST_TEST(third["year_total"]["counted"] == true);
    const Json off = duty.post(leavesPath + "/preview", wishOf("26 09:00", "26 12:00", {{"kind", "annual"}})).json();
    BOOST_TEST(off["year_total"]["counted"] == false);
    BOOST_TEST(off["year_total"]["half_days"] == 2);
    BOOST_TEST(third["violations"][0]["code"] == "leave_year_exceeded");
    BOOST_TEST(third["violations"][0]["severity"] == "soft");
    asked(duty, wishOf("26 09:00", "26 12:00"));
    const Json totals = lead.get(leavesPath + "/totals?year=2026").json();
    BOOST_REQUIRE(totals["items"].size() == 1U);
    BOOST_TEST(totals["items"][0]["half_days"] == 3);
    BOOST_TEST(totals["items"][0]["over"] == true);
    BOOST_TEST(totals["items"][0]["by_kind"]["compensatory"] == 1);
    BOOST_TEST(duty2.get(leavesPath + "/totals").json()["items"].empty());
    BOOST_TEST(faultsOf(lead.get(leavesPath + "/totals?year=20")) == "/query/year:leave_year");
}

BOOST_AUTO_TEST_CASE(the_centre_says_which_kinds_count_into_the_year) {
    TestApp app({.settings = {{"roster.leave_year_kinds", "annual"}}});
    HttpClient duty = app.as("duty");
    const auto counted = [&](const char* kind) {
        const auto reply = duty.post(leavesPath + "/preview", wishOf("23 09:00", "23 12:00", {{"kind", kind}}));
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        return reply.json()["year_total"]["counted"].get<bool>();
    };
    BOOST_TEST(counted("annual"));
    BOOST_TEST(!counted("personal"));
}

BOOST_AUTO_TEST_CASE(a_step_can_be_passed_over_by_setting) {
    TestApp app({.settings = {{"roster.leave_skip", "deputy"}, {"roster.leave_substitute_half_days", "0"}}});
    HttpClient duty = app.as("duty"), lead = app.as("lead");
    const Json leave = asked(duty, wishOf("23 00:00", "25 00:00"));
    BOOST_TEST(stepsOf(leave) == "lead:waiting deputy:skipped");
    BOOST_TEST(decided(lead, leave, "approve")["status"] == "approved");
}

BOOST_AUTO_TEST_SUITE_END()
