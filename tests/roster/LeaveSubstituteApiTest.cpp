// Substitutes over HTTP: exchanged while the leave is open, and given what is published inside it later.
#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

Json standIn(HttpClient& client) { return {{"substitute_id", staffOf(client)}}; }

/// "ask陈敏 agree李倩 …": what was done with the leave, and by whom.
std::string historyOf(const Json& leave) {
    std::string out;
    for (const Json& one : leave["decisions"])
        out += (out.empty() ? "" : " ") + one["verb"].get<std::string>() + one["by_name"].get<std::string>();
    return out;
}

/// Forced, because nobody stands where the person is away.
void publishedInLeave(TestApp& app, const Json& post, const std::string& staff, const std::string& day) {
    HttpClient lead = app.as("lead"), manager = app.as("manager");
    const Json draft = drafted(lead, shiftOf(post, staff, "2026-11-" + day + " 09:00", "2026-11-" + day + " 17:30"));
    BOOST_REQUIRE(draft["violations"].size() == 1U);
    BOOST_TEST(draft["violations"][0]["code"] == "leave");
    Json whole = range("2026-11-" + day + " 00:00", "2026-11-" + dayAfter(day) + " 00:00");
    const auto refused = lead.post(shiftsPath + "/publish", whole);
    BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
    whole["force_reason"] = "补岗的人随后接班";
    const auto reply = manager.post(shiftsPath + "/publish", whole);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
}

const std::string covered = "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0";
const std::string gaping = "00:00 ok 0/0 | 09:00 gap 0/1 | 17:30 ok 0/0";

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiLeaveSubstitute)

BOOST_AUTO_TEST_CASE(whoever_said_no_is_exchanged_and_the_new_one_is_asked) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const auto shifts = publishedShifts(app, madePost(deputy, "咨询台"), staffOf(duty), {"24"});
        Json leave = asked(duty, dayOff("24", standIn(duty2)));
        leave = decided(duty2, leave, "decline", {{"reason", "有事"}});
        BOOST_TEST(mayOf(nowOf(duty, leave)) == "withdraw substitute");
        BOOST_TEST(refusalOf(decide(duty2, leave, "substitute", standIn(lead))) == "403 leave_not_yours");
        leave = decided(duty, leave, "substitute", standIn(lead));
        BOOST_TEST(leave["substitute_status"] == "asked");
        BOOST_TEST(leave["substitute_id"] == staffOf(lead));
        // The one before has nothing to do with it any more.
        BOOST_TEST(duty2.get(leavesPath + "/" + leave["id"].get<std::string>()).status == 404);
        BOOST_TEST(refusalOf(decide(deputy, leave, "approve")) == "409 leave_substitute_not_agreed");
        HttpClient manager = app.as("manager");
        leave = decided(manager, decided(lead, leave, "agree", {{"note", "可以"}}), "approve");
        leave = decided(deputy, leave, "approve");
        BOOST_TEST(leave["status"] == "approved");
        BOOST_TEST(holdersOf(app, shifts[0]) == "09:00 lead");
        leave = nowOf(deputy, leave);
        BOOST_TEST(historyOf(leave) == "ask陈敏 decline李倩 substitute陈敏 agree王海涛 approve林若谷 approve周岩");
        BOOST_TEST(leave["decisions"][0]["substitute_name"] == "李倩");
        BOOST_TEST(leave["decisions"][2]["substitute_name"] == "王海涛");
        BOOST_TEST(leave["decisions"][1]["note"] == "有事");
        BOOST_TEST(leave["decisions"][3]["on_behalf"] == false);
        BOOST_TEST(leave["decisions"][4]["role"] == "lead");
        BOOST_TEST(leave["decisions"][4]["coverage_delta"]["short_after"] == 0);
        const Json trail = manager.get(centrePath + "/audit?action=leave.substitute").json()["items"];
        BOOST_REQUIRE(trail.size() == 1U);
        BOOST_TEST(trail[0]["before"]["substitute_id"] == staffOf(duty2));
        BOOST_TEST(trail[0]["after"]["substitute_id"] == staffOf(lead));
        BOOST_TEST(refusalOf(decide(duty, leave, "substitute", standIn(duty2))) == "409 leave_settled");
    });
}

BOOST_AUTO_TEST_CASE(steps_that_were_approved_with_another_are_decided_again) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    Json leave = askedWithSubstitute(duty, duty2, wishOf("24 00:00", "26 00:00"));
    leave = decided(lead, leave, "approve");
    BOOST_TEST(stepsOf(leave) == "lead:approved deputy:waiting");
    leave = decided(duty, leave, "substitute", {{"substitute_id", staffOf(deputy)}, {"reason", "李倩那天要出车"}});
    BOOST_TEST(stepsOf(leave) == "lead:waiting deputy:waiting");
    BOOST_TEST(leave["steps"][0]["by_name"].is_null());
    BOOST_TEST(leave["decisions"][3]["note"] == "李倩那天要出车");
    BOOST_TEST(waitingFor(app, "lead") == 0U);
    BOOST_TEST(waitingFor(app, "deputy") == 1U);
    // A lead may exchange them too; whoever deputises is not asked twice.
    BOOST_TEST(faultsOf(decide(lead, leave, "substitute", standIn(deputy))) == "/substitute_id:leave_substitute_same");
    leave = decided(lead, leave, "substitute", standIn(duty2));
    BOOST_TEST(leave["substitute_status"] == "asked");
}

BOOST_AUTO_TEST_CASE(the_new_one_is_checked_and_nothing_changes_where_they_cannot) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
    publishedShifts(app, post, staffOf(duty), {"24"});
    publishedShifts(app, hall, staffOf(lead), {"24"});
    const Json leave = asked(duty, dayOff("24", standIn(duty2)));
    const auto faults = [&](const Json& substitute) {
        return faultsOf(decide(duty, leave, "substitute", {{"substitute_id", substitute}}));
    };
    BOOST_TEST(faults(nullptr) == "/substitute_id:leave_substitute_needed");
    BOOST_TEST(faults(staffOf(duty)) == "/substitute_id:leave_substitute_oneself");
    BOOST_TEST(faults(staffOf(lead)) == "/substitute_id:leave_substitute_busy");
    BOOST_TEST(faults("01890000-0000-7000-8000-000000000000") == "/substitute_id:staff_unknown");
    BOOST_TEST(decide(duty, leave, "substitute").status == 422);
    BOOST_TEST(nowOf(duty, leave)["version"] == leave["version"]);
    // Half a day goes without one.
    Json half = asked(duty, wishOf("25 09:00", "25 12:00", standIn(duty2)));
    half = decided(duty, half, "substitute", {{"substitute_id", nullptr}});
    BOOST_TEST(half["substitute_status"] == "none");
    BOOST_TEST(decided(lead, half, "approve")["status"] == "approved");
}

BOOST_AUTO_TEST_CASE(a_lead_speaks_for_a_substitute_whose_account_is_disabled) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), manager = app.as("manager");
        const Json leave = asked(duty, dayOff("24", standIn(duty2)));
        BOOST_TEST(mayOf(nowOf(lead, leave)).find("agree") == std::string::npos);
        BOOST_TEST(waitingFor(app, "lead") == 0U);
        const auto setDisabled = [&](bool disabled) {
            const Json accounts = manager.get("/accounts").json();
            for (const Json& account : accounts["items"])
                if (account["username"] == "duty2") {
                    const auto reply = manager.patch("/accounts/" + account["id"].get<std::string>(),
                                                     {{"disabled", disabled}}, account["version"].get<std::int64_t>());
                    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
                }
        };
        setDisabled(true);
        BOOST_TEST(waitingFor(app, "lead") == 1U);
        BOOST_TEST(mayOf(nowOf(lead, leave)).find("agree") != std::string::npos);
        const Json agreed = decided(lead, leave, "agree", {{"note", "电话里答应了"}});
        BOOST_TEST(agreed["substitute_status"] == "agreed");
        BOOST_TEST(agreed["decisions"][1]["on_behalf"] == true);
        // Who can sign in again answers for themselves again.
        const Json next = asked(duty, dayOff("25", {{"substitute_id", leave["substitute_id"]}}));
        setDisabled(false);
        BOOST_TEST(refusalOf(decide(lead, next, "agree", {{"note", "电话里答应了"}})) == "403 leave_not_yours");
    });
}

BOOST_AUTO_TEST_CASE(shifts_published_inside_a_leave_are_a_gap_until_the_substitute_takes_them) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json post = madePost(deputy, "咨询台");
        Json leave = askedWithSubstitute(duty, duty2, wishOf("24 00:00", "26 00:00"));
        leave = decided(deputy, decided(lead, leave, "approve"), "approve");
        BOOST_TEST(leave["uncovered"].empty());
        BOOST_TEST(refusalOf(decide(duty2, leave, "cover")) == "409 leave_covered");
        publishedInLeave(app, post, staffOf(duty), "24");
        BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25") == gaping);
        leave = nowOf(duty2, leave);
        BOOST_TEST(mayOf(leave) == "cover");
        BOOST_REQUIRE(leave["uncovered"].size() == 1U);
        BOOST_TEST(leave["uncovered"][0]["post_name"] == "咨询台");
        BOOST_TEST(leave["uncovered"][0]["from"] == "2026-11-24T09:00:00.000+08:00");
        const auto waiting = [&](HttpClient& client) {
            return client.get(leavesPath + "?uncovered=true").json()["items"].size();
        };
        BOOST_TEST(waiting(duty2) == 1U);
        BOOST_TEST(waiting(lead) == 1U);
        BOOST_TEST(refusalOf(decide(duty, leave, "cover")) == "403 leave_not_yours");
        leave = decided(duty2, leave, "cover");
        BOOST_TEST(leave["uncovered"].empty());
        BOOST_TEST(leave["shifts_met"] == 1);
        BOOST_TEST(waiting(lead) == 0U);
        BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25") == covered);
        BOOST_TEST(logOf(app).find("李倩登记：陈敏请假期间（2026-11-24 00:00–2026-11-26 00:00）新排的 1 "
                                   "段班由李倩补岗\n") != std::string::npos);
        // A lead can say so for them; back early, the rest is the person's own again.
        publishedInLeave(app, post, staffOf(duty), "25");
        leave = decided(lead, nowOf(lead, leave), "cover");
        BOOST_TEST(historyOf(leave) == "ask陈敏 agree李倩 approve王海涛 approve周岩 cover李倩 cover王海涛");
        BOOST_TEST(coverageOf(lead, "2026-11-25", "2026-11-26") == covered);
        moveTo(app, "11-24 20:00", {&duty, &duty2, &lead});
        decided(duty, leave, "report-back");
        const Json mine = duty.get(shiftsPath + "?holder=" + staffOf(duty) + "&from=2026-11-25&to=2026-11-26").json();
        BOOST_TEST(mine["items"].size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_substitute_who_is_busy_by_now_takes_nothing) {
    TestApp app;
    HttpClient duty = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
    Json leave = askedWithSubstitute(duty, duty2, dayOff("24"));
    leave = decided(deputy, decided(lead, leave, "approve"), "approve");
    publishedShifts(app, hall, staffOf(duty2), {"24"});
    publishedInLeave(app, post, staffOf(duty), "24");
    const auto refused = decide(lead, leave, "cover");
    BOOST_TEST(refusalOf(refused) == "409 leave_substitute_unfit");
    BOOST_TEST(blockersOf(refused) == "leave_substitute_busy");
    BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25") == gaping);
    // Somebody else still can, by the take-over of the shift itself.
    const Json shift =
        lead.get(shiftsPath + "/" + nowOf(lead, leave)["uncovered"][0]["shift_id"].get<std::string>()).json();
    const Json body = {{"staff_id", staffOf(deputy)}, {"reason", "李倩在放映厅"}};
    BOOST_TEST(act(lead, shift, "take-over", body).status == 201);
    BOOST_TEST(nowOf(lead, leave)["uncovered"].empty());
    BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25") == covered);
    // Leave without a substitute has nobody to take anything.
    const Json half = decided(lead, asked(duty2, wishOf("26 09:00", "26 12:00")), "approve");
    BOOST_TEST(refusalOf(decide(lead, half, "cover")) == "409 leave_nobody_stands_in");
}

BOOST_AUTO_TEST_SUITE_END()
