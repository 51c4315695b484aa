// Days made by hand: what the board says of the clauses AT-4 to AT-11, and what stands in the month's sheet.
#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

/// "broken: …; …" with the summaries.
std::string said(TestApp& app, const std::string& clause, int day) {
    for (const Feature& feature : app.app().features())
        for (const EvidenceRule& rule : feature.evidenceRules)
            if (rule.clauseId == clause) {
                const Verdict verdict = app.database().read([&](ReadTx& tx) {
                    return rule.judge(tx, CentreId("chibi"), {2026, 11, day});
                });
                constexpr const char* names[] = {"met", "broken", "not due", "not watched"};
                std::string out = names[static_cast<std::size_t>(verdict.status)];
                for (const auto& one : verdict.evidence) {
                    out += (out.find(':') == std::string::npos ? ": " : "; ") + one.summary;
                    BOOST_TEST(one.href.starts_with("/console/"));
                }
                return out;
            }
    BOOST_FAIL("nobody watches " + clause);
    return {};
}

void clock(TestApp& app, const char* user, const std::string& verb, const Json& body = Json::object()) {
    HttpClient client = app.as(user);
    const auto reply = client.post(centrePath + "/presence/" + verb, body);
    BOOST_REQUIRE_MESSAGE(reply.status < 300, reply.body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeaveEvidence)

BOOST_AUTO_TEST_CASE(steps_are_done_before_the_leave_begins) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy"),
                   manager = app.as("manager");
        decided(lead, asked(duty, wishOf("23 09:00", "23 12:00")), "approve");
        const Json late = asked(duty2, wishOf("23 13:00", "23 17:30", {{"kind", "sick"}}));
        decided(deputy, asked(lead, wishOf("24 09:00", "24 12:00")), "approve");
        Json annual = askedWithSubstitute(duty, duty2, wishOf("25 00:00", "26 00:00", {{"kind", "annual"}}));
        for (int step = 0; step < 3; ++step) annual = decided(manager, annual, "approve");
        const Json refused = asked(deputy, wishOf("26 09:00", "26 12:00"));
        decided(manager, refused, "reject", {{"reason", "走不开"}});
        BOOST_TEST(said(app, "AT-4", 23) == "not due");
        moveTo(app, "11-23 14:00", {&duty, &duty2, &lead, &deputy, &manager});
        BOOST_TEST(said(app, "AT-4", 23) ==
                   "broken: 陈敏请假（2026-11-23 09:00–12:00）在开始前批完; "
                   "李倩请假（2026-11-23 13:00–17:30）到开始时还没有批完");
        decided(lead, late, "approve");
        moveTo(app, "11-27 08:00", {&duty, &duty2, &lead, &deputy, &manager});
        BOOST_TEST(said(app, "AT-4", 23).starts_with("broken"));
        BOOST_TEST(said(app, "AT-5", 24) == "met: 王海涛请假（2026-11-24 09:00–12:00）在开始前批完");
        BOOST_TEST(said(app, "AT-8", 25) == "met: 陈敏请假（2026-11-25 00:00–24:00）在开始前批完");
        BOOST_TEST(said(app, "AT-6", 25) == "met: 陈敏请假（2026-11-25 00:00–24:00）由李倩补岗");
        BOOST_TEST(said(app, "AT-6", 23) == "not due");
        BOOST_TEST(said(app, "AT-4", 25) == "not due");
        BOOST_TEST(said(app, "AT-5", 26) == "not due");
    });
}

BOOST_AUTO_TEST_CASE(a_leave_with_a_substitute_is_met) {
    TestApp app({.settings = {{"roster.leave_substitute_half_days", "1"}}});
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
    BOOST_TEST(faultsOf(duty.post(leavesPath, wishOf("23 09:00", "23 12:00"))) ==
               "/substitute_id:leave_substitute_needed");
    decided(lead, askedWithSubstitute(duty, duty2, wishOf("23 09:00", "23 12:00")), "approve");
    moveTo(app, "11-24 08:00", {&duty, &duty2, &lead});
    BOOST_TEST(said(app, "AT-6", 23) == "met: 陈敏请假（2026-11-23 09:00–12:00）由李倩补岗");
}

BOOST_AUTO_TEST_CASE(a_day_without_substitute_is_broken_where_the_rule_came_later) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead");
        decided(lead, asked(duty, wishOf("23 09:00", "23 12:00")), "approve");
        decided(lead, asked(duty2, wishOf("24 09:00", "24 12:00", {{"kind", "outside"}})), "approve");
        asked(duty2, wishOf("25 09:00", "25 12:00"));
        app.clock().set("2026-11-26T08:00:00+08:00");
        BOOST_TEST(said(app, "AT-6", 23) == "not due");
        app.restartWith("roster.leave_substitute_half_days", "1");
        BOOST_TEST(said(app, "AT-6", 23) == "broken: 陈敏请假（2026-11-23 09:00–12:00）没有人补岗");
        // Work outside needs nobody, and what was never granted breaks nothing.
        BOOST_TEST(said(app, "AT-6", 24) == "not due");
        BOOST_TEST(said(app, "AT-6", 25) == "not due");
        // At 0 no leave needs anybody.
        app.restartWith("roster.leave_substitute_half_days", "0");
        BOOST_TEST(said(app, "AT-6", 23) == "not due");
    });
}

BOOST_AUTO_TEST_CASE(whoever_was_away_reports_back_when_due) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        publishedShifts(app, post, staffOf(duty), {"23", "25"});
        decided(lead, asked(duty, wishOf("23 13:00", "23 17:30")), "approve");
        decided(lead, asked(duty2, wishOf("24 13:00", "24 17:30")), "approve");
        moveTo(app, "11-25 08:58", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
        moveTo(app, "11-26 08:00", {&duty, &duty2, &lead, &deputy});
        // Wednesday is duty's next shift; duty2 has none and was due a day after the end.
        BOOST_TEST(said(app, "AT-9", 23) == "not due");
        BOOST_TEST(said(app, "AT-9", 25) ==
                   "broken: 陈敏请假（2026-11-23 13:00–17:30）已于 2026-11-25 08:58 销假; "
                   "李倩请假（2026-11-24 13:00–17:30）过后没有按时销假");
    });
}

BOOST_AUTO_TEST_CASE(whoever_goes_from_one_leave_into_the_next_reports_back_from_the_last) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        publishedShifts(app, post, staffOf(duty), {"23", "24", "25"});
        decided(lead, asked(duty, wishOf("23 13:00", "24 09:00")), "approve");
        decided(lead, asked(duty, wishOf("24 09:00", "24 12:00")), "approve");
        decided(lead, asked(duty, wishOf("24 12:00", "24 17:30")), "approve");
        moveTo(app, "11-25 08:58", {&duty, &lead, &deputy});
        clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
        moveTo(app, "11-26 08:00", {&duty, &lead, &deputy});
        BOOST_TEST(said(app, "AT-9", 24) == "not due");
        BOOST_TEST(said(app, "AT-9", 25) ==
                   "met: 陈敏请假（2026-11-23 13:00–2026-11-24 09:00）已于 2026-11-25 08:58 销假; "
                   "陈敏请假（2026-11-24 09:00–12:00）已于 2026-11-25 08:58 销假; "
                   "陈敏请假（2026-11-24 12:00–17:30）已于 2026-11-25 08:58 销假");
    });
}

BOOST_AUTO_TEST_CASE(much_leave_and_work_outside_show_on_their_day) {
    onEachApp({.settings = {{"roster.leave_year_half_days", "1"}}}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        decided(lead, asked(duty, wishOf("23 09:00", "23 12:00")), "approve");
        decided(lead, asked(duty, wishOf("24 09:00", "24 12:00")), "approve");
        const Json outside = decided(
            lead, asked(duty2, wishOf("24 10:00", "24 16:00", {{"kind", "outside"}, {"reason", "送材料"}})), "approve");
        decided(lead, asked(duty2, wishOf("25 10:00", "25 12:00", {{"kind", "outside"}, {"reason", "送材料"}})),
                "approve");
        moveTo(app, "11-24 08:55", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty2", "clock-in", {{"post_id", post["id"]}});
        moveTo(app, "11-24 10:00", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty2", "clock-out");
        moveTo(app, "11-24 15:00", {&duty, &duty2, &lead, &deputy});
        decided(duty2, outside, "report-back");
        moveTo(app, "11-26 08:00", {&duty, &duty2, &lead, &deputy});
        BOOST_TEST(said(app, "AT-10", 23) == "not due");
        BOOST_TEST(said(app, "AT-10", 24) == "broken: 陈敏全年请假 2 个半天，超过 1 个半天");
        BOOST_TEST(said(app, "AT-11", 24) == "met: 李倩外勤（2026-11-24 10:00–16:00）：先到中心报到，回来有记录");
        BOOST_TEST(said(app, "AT-11", 25) == "broken: 李倩外勤（2026-11-25 10:00–12:00）没有先到中心报到");
    });
}

BOOST_AUTO_TEST_CASE(rostered_time_on_leave_is_leave_in_the_sheet_and_on_the_board) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        publishedShifts(app, post, staffOf(duty), {"23", "24"});
        decided(lead, asked(duty, wishOf("23 13:00", "23 17:30")), "approve");
        Json day = askedWithSubstitute(duty, duty2, wishOf("24 00:00", "25 00:00", {{"kind", "sick"}}));
        day = decided(deputy, decided(lead, day, "approve"), "approve");
        moveTo(app, "11-23 09:00", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
        moveTo(app, "11-23 13:00", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty", "clock-out");
        moveTo(app, "11-24 09:10", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty2", "clock-in", {{"post_id", post["id"]}});
        moveTo(app, "11-24 17:30", {&duty, &duty2, &lead, &deputy});
        clock(app, "duty2", "clock-out");
        moveTo(app, "11-25 08:00", {&duty, &duty2, &lead, &deputy});
        const Json sheet = lead.get(centrePath + "/attendance?month=2026-11").json();
        BOOST_REQUIRE(sheet["items"].size() == 2U);
        for (const Json& row : sheet["items"]) {
            const bool his = row["staff_id"] == staffOf(duty);
            BOOST_TEST(row["shifts"] == (his ? 2 : 1));
            BOOST_TEST(row["rostered_minutes"] == (his ? 510 + 510 : 510));
            BOOST_TEST(row["leave_minutes"] == (his ? 270 + 510 : 0));
            BOOST_TEST(row["leave"] == (his ? Json{{"personal", 270}, {"sick", 510}} : Json::object()));
            BOOST_TEST(row["worked_minutes"] == (his ? 240 : 500));
            BOOST_TEST(row["absent"] == 0);
            BOOST_TEST(row["early"] == 0);
            BOOST_TEST(row["late_minutes"] == (his ? 0 : 10));
        }
        BOOST_TEST(said(app, "AT-1", 23) == "met: 1 个班次都准时上下班");
        BOOST_TEST(said(app, "AT-2", 23) == "met: 1 个班次都由本人签到签退");
        BOOST_TEST(said(app, "AT-1", 24) == "broken: 李倩 09:00–17:30 的班次迟到 10 分钟");
    });
}

BOOST_AUTO_TEST_SUITE_END()
