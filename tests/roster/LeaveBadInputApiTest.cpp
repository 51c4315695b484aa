// Leave that cannot be, each refused with a clear word and no trace in the data.
#include <thread>

#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

std::size_t countOf(TestApp& app) { return app.as("auditor").get(leavesPath).json()["items"].size(); }

void startWith(const std::string& name, const std::string& value) { const TestApp app({.settings = {{name, value}}}); }

Json substituted(HttpClient& substitute) { return {{"substitute_id", staffOf(substitute)}}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeaveBadInput)

BOOST_AUTO_TEST_CASE(what_is_no_leave_is_refused) {
    TestApp app;
    HttpClient duty = app.as("duty"), auditor = app.as("auditor");
    const auto faults = [&](const Json& wish) { return faultsOf(duty.post(leavesPath, wish)); };
    BOOST_TEST(faults(wishOf("23 12:00", "23 09:00")) == "/to:ends_before_it_begins");
    BOOST_TEST(faults(wishOf("23 09:00", "23 09:00")) == "/to:ends_before_it_begins");
    BOOST_TEST(faults(wishOf("23 09:00", "23 12:00", {{"to", "2027-06-30T00:00:00+08:00"}})) == "/to:leave_too_long");
    BOOST_TEST(faults(wishOf("13 09:00", "13 12:00")) == "/from:leave_too_late");
    BOOST_TEST(faults(wishOf("23 09:00", "23 12:00", {{"reason", "  "}})) == "/reason:roster_blank");
    BOOST_TEST(faults(wishOf("23 09:00", "23 12:00", {{"kind", "sabbatical"}})) == "/kind:not_in_list");
    BOOST_TEST(faults(wishOf("23 09:00", "23 12:00", {{"from", "soon"}})) == "/from:bad_date_time");
    BOOST_TEST(faults(wishOf("23 09:00", "23 12:00", {{"days", 3}})) == "/days:unknown_field");
    BOOST_TEST(faults(wishOf("23 20:00", "23 22:00")) == "/from:leave_no_working_time");
    BOOST_TEST(faults({{"kind", "sick"}}) == "/from:required /to:required /reason:required");
    BOOST_TEST(refusalOf(auditor.post(leavesPath, wishOf("23 09:00", "23 12:00"))) == "403 not_allowed");
    BOOST_TEST(
        faultsOf(app.as("lead").post(
            leavesPath, wishOf("23 09:00", "23 12:00", {{"staff_id", "01890000-0000-7000-8000-000000000000"}}))) ==
        "/staff_id:staff_unknown");
    BOOST_TEST(countOf(app) == 0U);
}

BOOST_AUTO_TEST_CASE(leave_of_a_day_needs_somebody_fit_to_stand_in) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅");
    publishedShifts(app, hall, staffOf(duty2), {"23"});
    publishedShifts(app, post, staffOf(duty), {"23", "24"});
    const auto faults = [&](const std::string& day, const Json& more) {
        return faultsOf(duty.post(leavesPath, dayOff(day, more)));
    };
    BOOST_TEST(faults("23", Json::object()) == "/substitute_id:leave_substitute_needed");
    BOOST_TEST(faults("23", substituted(duty)) == "/substitute_id:leave_substitute_oneself");
    BOOST_TEST(faults("23", substituted(duty2)) == "/substitute_id:leave_substitute_busy");
    BOOST_TEST(faults("23", {{"substitute_id", "01890000-0000-7000-8000-000000000000"}}) ==
               "/substitute_id:staff_unknown");
    // On Tuesday duty2 is on leave herself.
    decided(lead, asked(duty2, wishOf("25 09:00", "25 12:00")), "approve");
    publishedShifts(app, post, staffOf(duty), {"25"});
    BOOST_TEST(faults("25", substituted(duty2)) == "/substitute_id:leave_substitute_on_leave");
    BOOST_TEST(countOf(app) == 1U);
}

BOOST_AUTO_TEST_CASE(a_substitute_who_is_needed_elsewhere_since_stops_the_approval) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅");
    publishedShifts(app, post, staffOf(duty), {"24"});
    Json leave = askedWithSubstitute(duty, duty2, wishOf("24 00:00", "25 00:00"));
    publishedShifts(app, hall, staffOf(duty2), {"24"});
    const auto refused = decide(lead, leave, "approve");
    BOOST_TEST(refusalOf(refused) == "409 leave_substitute_unfit");
    BOOST_TEST(blockersOf(refused) == "leave_substitute_busy");
    // Who said no cannot be held to it; the leave can only be refused or taken back.
    leave = asked(duty, wishOf("25 00:00", "26 00:00", substituted(lead)));
    leave = decided(lead, leave, "decline", {{"reason", "有事"}});
    BOOST_TEST(leave["substitute_status"] == "declined");
    BOOST_TEST(refusalOf(decide(lead, leave, "agree")) == "409 leave_settled");
    BOOST_TEST(refusalOf(decide(deputy, leave, "approve")) == "409 leave_substitute_not_agreed");
    BOOST_TEST(decided(duty, leave, "withdraw")["status"] == "withdrawn");
}

BOOST_AUTO_TEST_CASE(whoever_would_rest_too_little_cannot_stand_in) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
    publishedShifts(app, post, staffOf(duty), {"24"});
    drafted(lead, shiftOf(hall, staffOf(duty2), "2026-11-23 15:00", "2026-11-23 23:00"));
    BOOST_TEST(faultsOf(duty.post(leavesPath, dayOff("24", substituted(duty2)))) ==
               "/substitute_id:leave_substitute_rules");
    BOOST_TEST(countOf(app) == 0U);
}

BOOST_AUTO_TEST_CASE(a_lead_records_what_somebody_without_an_account_said) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json helper = deputy.post(centrePath + "/staff", {{"name", "临时工"}}).json();
    Json leave = asked(duty, dayOff("24", {{"substitute_id", helper["id"]}}));
    BOOST_TEST(mayOf(nowOf(lead, leave)) == "reject agree decline substitute");
    BOOST_TEST(refusalOf(decide(duty, leave, "agree")) == "403 leave_not_yours");
    // It waits for the leads, who say how they know.
    BOOST_TEST(waitingFor(app, "lead") == 1U);
    BOOST_TEST(waitingFor(app, "deputy") == 1U);
    BOOST_TEST(waitingFor(app, "duty2") == 0U);
    BOOST_TEST(faultsOf(decide(lead, leave, "agree")) == "/note:leave_note_needed");
    BOOST_TEST(faultsOf(decide(lead, leave, "decline", {{"reason", " "}})) == "/reason:leave_note_needed");
    leave = decided(lead, leave, "agree", {{"note", "电话里答应了"}});
    BOOST_TEST(leave["substitute_status"] == "agreed");
    const Json said = leave["decisions"][1];
    BOOST_TEST(said["verb"] == "agree");
    BOOST_TEST(said["on_behalf"] == true);
    BOOST_TEST(said["by_name"] == "王海涛");
    BOOST_TEST(said["substitute_name"] == "临时工");
    BOOST_TEST(said["note"] == "电话里答应了");
    HttpClient manager = app.as("manager");
    const Json trail = manager.get(centrePath + "/audit?action=leave.agree").json()["items"];
    BOOST_TEST(trail[0]["after"]["on_behalf_of"] == helper["id"]);
    leave = asked(duty, dayOff("25", substituted(duty2)));
    BOOST_TEST(refusalOf(decide(lead, leave, "agree")) == "403 leave_not_yours");
    // Nor does a lead for their own substitute.
    leave = asked(lead, dayOff("26", {{"substitute_id", helper["id"]}}));
    BOOST_TEST(refusalOf(decide(lead, leave, "agree")) == "403 leave_not_yours");
}

BOOST_AUTO_TEST_CASE(nobody_is_on_leave_twice_at_once) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead");
        const Json first = asked(duty, wishOf("23 09:00", "23 12:00"));
        BOOST_TEST(faultsOf(duty.post(leavesPath, wishOf("23 11:00", "23 14:00"))) == "/from:leave_overlaps");
        asked(duty, wishOf("23 12:00", "23 14:00"));
        decided(lead, first, "reject", {{"reason", "人手不够"}});
        asked(duty, wishOf("23 09:00", "23 11:00"));
    });
}

BOOST_AUTO_TEST_CASE(a_stale_view_and_a_second_decider_change_nothing) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json leave = asked(duty, wishOf("23 09:00", "23 12:00"));
        const std::string path = leavesPath + "/" + leave["id"].get<std::string>();
        BOOST_TEST(lead.post(path + "/approve", Json::object()).status == 428);
        BOOST_TEST(refusalOf(lead.post(path + "/approve", Json::object(), ifMatch(7))) == "412 changed_meanwhile");
        // Two at once: one decides, the other is told.
        std::vector<int> answers(2);
        std::thread other([&] { answers[0] = decide(deputy, leave, "reject", {{"reason", "人手不够"}}).status; });
        answers[1] = decide(lead, leave, "approve").status;
        other.join();
        std::sort(answers.begin(), answers.end());
        BOOST_TEST(answers[0] == 200);
        BOOST_TEST(answers[1] == 412);
        const Json now = nowOf(lead, leave);
        BOOST_TEST(now["version"] == 2);
        BOOST_TEST(refusalOf(decide(lead, now, "approve")) == "409 leave_settled");
    });
}

BOOST_AUTO_TEST_CASE(a_locked_month_takes_no_leave_and_no_correction) {
    onEachApp({.now = "2026-11-27T08:00:00+08:00"}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        publishedShifts(app, post, staffOf(duty), {"27"});
        moveTo(app, "11-27 09:00", {&duty, &lead, &deputy});
        const Json session = duty.post(centrePath + "/presence/clock-in", {{"post_id", post["id"]}}).json();
        moveTo(app, "11-27 17:30", {&duty, &lead, &deputy});
        duty.post(centrePath + "/presence/clock-out", Json::object());
        moveTo(app, "12-01 08:00", {&duty, &lead, &deputy});
        const Json leave = asked(duty, wishOf("27 09:00", "27 12:00"));
        const Json taken = decided(lead, asked(duty, wishOf("30 09:00", "30 12:00")), "approve");
        // Whatever is still to be decided keeps the month open.
        BOOST_TEST(blockersOf(deputy.post(centrePath + "/attendance/2026-11/lock")) == "attendance_leave_waits");
        decided(lead, leave, "reject", {{"reason", "没有说清"}});
        BOOST_REQUIRE(deputy.post(centrePath + "/attendance/2026-11/lock").status == 201);
        const Json sheet = lead.get(centrePath + "/attendance?month=2026-11").json();
        BOOST_TEST(refusalOf(duty.post(leavesPath, wishOf("30 13:00", "30 17:00"))) == "409 attendance_month_locked");
        BOOST_TEST(refusalOf(decide(duty, taken, "report-back", {{"at", at("2026-11-30 10:00")}})) ==
                   "409 attendance_month_locked");
        const Json records =
            lead.get(centrePath + "/presence/" + session["id"].get<std::string>() + "/records").json()["items"];
        const Json mend = {{"record_id", records[0]["id"]}, {"at", at("2026-11-27 09:30")}, {"reason", "看错"}};
        BOOST_TEST(refusalOf(lead.post(centrePath + "/presence/corrections", mend)) == "409 attendance_month_locked");
        const Json entry = {{"staff_id", staffOf(duty)},
                            {"post_id", post["id"]},
                            {"from", at("2026-11-26 09:00")},
                            {"to", at("2026-11-26 10:00")},
                            {"reason", "补记"}};
        BOOST_TEST(refusalOf(lead.post(centrePath + "/presence/entries", entry)) == "409 attendance_month_locked");
        // To be back after it was over can still be said: that changes no sheet.
        BOOST_TEST(decided(duty, taken, "report-back")["status"] == "ended");
        BOOST_TEST(lead.get(centrePath + "/attendance?month=2026-11").json() == sheet);
    });
}

BOOST_AUTO_TEST_CASE(bad_figures_stop_the_start_and_unlock_nothing) {
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"roster.leave_staff", "lead"}, {"roster.leave_skip", "boss"}, {"roster.leave_year_kinds", "sabbatical"}})
        BOOST_CHECK_THROW(startWith(name, value), std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
