// A day made by hand: what the regulation board says of it, and what stands in the month's sheet.
#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

const std::string presencePath = centrePath + "/presence";

struct Said {
    std::string status;
    std::string evidence;  ///< the summaries, one a line, without the alerts
    std::string alerts;    ///< these: which were raised depends on when the jobs ran
};

Said said(TestApp& app, const std::string& clause, const Date& date) {
    for (const Feature& feature : app.app().features())
        for (const EvidenceRule& rule : feature.evidenceRules)
            if (rule.clauseId == clause) {
                const Verdict verdict =
                    app.database().read([&](ReadTx& tx) { return rule.judge(tx, CentreId("chibi"), date); });
                constexpr const char* names[] = {"met", "broken", "not due", "not watched"};
                Said out{names[static_cast<std::size_t>(verdict.status)], "", ""};
                for (const auto& one : verdict.evidence)
                    (one.kind == "alert" ? out.alerts : out.evidence) += one.summary + "\n";
                return out;
            }
    BOOST_FAIL("nobody watches " + clause);
    return {};
}

void setClock(TestApp& app, const std::string& time) { app.clock().set("2026-11-23T" + time + "+08:00"); }

HttpReply clock(TestApp& app, const char* user, const std::string& verb, const Json& body = Json::object()) {
    HttpClient client = app.as(user);
    const auto reply = client.post(presencePath + "/" + verb, body);
    BOOST_REQUIRE_MESSAGE(reply.status < 300, reply.body);
    return reply;
}

/// Monday: duty keeps the desk 9:00–17:30 with duty2 as B, comes 7 minutes late, steps out 14:00–14:20 with nobody
/// standing in, and leaves at 17:30.
Json monday(TestApp& app) {
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json post = madePost(deputy, "咨询台");
    const Json a = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    Json b = shiftOf(post, staffOf(duty2), "2026-11-23 09:00", "2026-11-23 12:00");
    b.update({{"role", "B"}, {"backs_up", a["id"]}});
    drafted(lead, b);
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
    setClock(app, "09:07:00");
    clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
    setClock(app, "14:00:00");
    clock(app, "duty", "step-out", {{"expected_back", at("2026-11-23 14:30")}});
    setClock(app, "14:20:00");
    clock(app, "duty", "step-in");
    setClock(app, "17:30:00");
    clock(app, "duty", "clock-out");
    return post;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiRosterEvidence)

BOOST_AUTO_TEST_CASE(a_day_is_judged_from_its_records) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        const Json post = monday(app);
        const Date date{2026, 11, 23};
        // The day still runs: broken at once, met only when it is over.
        BOOST_TEST(said(app, "VC-1", date).status == "broken");
        BOOST_TEST(said(app, "RO-2", date).status == "not due");
        app.clock().set("2026-11-24T08:00:00+08:00");
        BOOST_TEST(said(app, "VC-1", date).evidence ==
                   "“咨询台”有人的时间占 94%\n“咨询台”09:00–09:07 空岗 7 分钟\n“咨询台”14:00–14:20 空岗 20 分钟\n");
        // 14:00 was a step out with a record; nobody had a record for 9:00.
        BOOST_TEST(said(app, "PR-1", date).evidence == "“咨询台”09:00–09:07 空岗 7 分钟，没有离岗登记\n");
        BOOST_TEST(said(app, "RO-2", date).status == "met");
        BOOST_TEST(said(app, "RO-2", date).evidence == "“咨询台”有人的时间占 100%\n");
        BOOST_TEST(said(app, "RO-3", date).status == "met");
        BOOST_TEST(said(app, "RO-3", date).evidence == "1 个 A 角班次都有 B 角\n");
        BOOST_TEST(said(app, "RO-4", date).status == "not due");
        BOOST_TEST(said(app, "RO-5", date).evidence == "“咨询台”没有写明职责\n");
        BOOST_TEST(said(app, "AT-1", date).evidence ==
                   "陈敏 09:00–17:30 的班次迟到 7 分钟\n李倩 09:00–12:00 的班次没有到岗\n");
        BOOST_TEST(said(app, "AT-2", date).evidence == "李倩 09:00–12:00 的班次没有签到\n");
        BOOST_TEST(said(app, "AT-7", date).evidence == "陈敏 14:00–14:20 离岗，没有人代岗\n");
        BOOST_TEST(said(app, "VC-1", date.plusDays(1)).status == "not due");
        BOOST_TEST(said(app, "VC-1", date.plusDays(-300)).status == "not due");
        // Duties and a holder mend RO-5 from the day on which they were written; the day before lacked them.
        HttpClient deputy = app.as("deputy");
        const Json patch = {{"duties", "接待"}, {"holder_id", staffOf(deputy)}};
        BOOST_TEST(deputy.patch(postsPath + "/" + post["id"].get<std::string>(), patch, 1).status == 200);
        BOOST_TEST(said(app, "RO-5", date).status == "broken");
        app.clock().set("2026-11-25T08:00:00+08:00");
        BOOST_TEST(said(app, "RO-5", date).status == "broken");
        BOOST_TEST(said(app, "RO-5", date.plusDays(1)).status == "met");
    });
}

BOOST_AUTO_TEST_CASE(a_gap_within_the_grace_breaks_nothing_and_a_closed_day_needs_nobody) {
    TestApp app({.now = "2026-11-23T08:59:00+08:00"});
    HttpClient manager = app.as("manager");
    const Json post = madePost(manager, "咨询台");
    setClock(app, "09:04:59");
    clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
    setClock(app, "17:30:00");
    clock(app, "duty", "clock-out");
    BOOST_TEST(manager.put(centrePath + "/calendar/2026-11-24", {{"open", false}, {"reason", "停电"}}).status == 200);
    app.clock().set("2026-11-25T08:00:00+08:00");
    BOOST_TEST(said(app, "VC-1", {2026, 11, 23}).status == "met");
    BOOST_TEST(said(app, "RO-2", {2026, 11, 23}).status == "broken");
    // Where nothing was asked for and nobody was rostered, nothing is met either.
    for (const char* clause : {"VC-1", "PR-1", "RO-2", "RO-3", "RO-4", "AT-1", "AT-2", "AT-7"})
        BOOST_TEST(said(app, clause, {2026, 11, 24}).status == "not due", clause);
    for (const char* clause : {"RO-3", "RO-4", "AT-1", "AT-2", "AT-7"})
        BOOST_TEST(said(app, clause, {2026, 11, 23}).status == "not due", clause);
}

BOOST_AUTO_TEST_CASE(two_who_work_here_can_do_what_a_post_asks_for) {
    TestApp app({.now = "2026-11-23T08:00:00+08:00"});
    HttpClient manager = app.as("manager"), duty = app.as("duty"), duty2 = app.as("duty2");
    Json need = window();
    need["skills"] = {"英语"};
    madePost(manager, "咨询台", Json::array({need}));
    for (HttpClient* who : {&duty, &duty2}) {
        const Json skills = {{"skills", {{{"skill", "英语"}, {"from", "2026-01-01"}}}}};
        BOOST_REQUIRE(manager
                          .send("PUT", centrePath + "/staff/" + staffOf(*who) + "/skills", skills.dump(),
                                yizhan::test::ifMatch(0))
                          .status == 200);
    }
    app.clock().set("2026-11-24T08:00:00+08:00");
    BOOST_TEST(said(app, "RO-4", {2026, 11, 23}).status == "met");
    BOOST_TEST(said(app, "RO-4", {2026, 11, 23}).evidence == "“咨询台”所需的“英语”有 2 人会\n");
    // Whoever has left can do nothing here from then on; on the day before they still could.
    HttpClient again = app.as("manager");
    const std::string path = centrePath + "/staff/" + staffOf(duty2);
    const Json person = again.get(path).json();
    const auto left = again.patch(path, {{"active", false}}, person["version"].get<std::int64_t>());
    BOOST_REQUIRE_MESSAGE(left.status == 200, left.body);
    BOOST_TEST(said(app, "RO-4", {2026, 11, 23}).status == "met");
    BOOST_TEST(said(app, "RO-4", {2026, 11, 24}).status == "broken");
}

BOOST_AUTO_TEST_CASE(a_leads_word_is_no_signature) {
    TestApp app({.now = "2026-11-23T08:00:00+08:00"});
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台");
    drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
    app.clock().set("2026-11-24T08:00:00+08:00");
    HttpClient again = app.as("lead");
    const Json entry = {{"staff_id", staffOf(duty)},
                        {"post_id", post["id"]},
                        {"from", at("2026-11-23 09:00")},
                        {"to", at("2026-11-23 17:30")},
                        {"reason", "停电"}};
    BOOST_REQUIRE(again.post(presencePath + "/entries", entry).status == 201);
    BOOST_TEST(said(app, "AT-1", {2026, 11, 23}).evidence == "1 个班次都准时上下班\n");
    BOOST_TEST(said(app, "AT-2", {2026, 11, 23}).status == "broken");
    BOOST_TEST(said(app, "AT-2", {2026, 11, 23}).evidence == "陈敏 09:00–17:30 的班次不是本人签的，由值班长代记\n");
}

BOOST_AUTO_TEST_CASE(gone_in_the_middle_of_a_shift_is_not_on_time) {
    TestApp app({.now = "2026-11-23T08:59:00+08:00"});
    HttpClient lead = app.as("lead"), duty = app.as("duty"), deputy = app.as("deputy");
    const Json post = madePost(deputy, "咨询台");
    drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
    const auto inAndOut = [&](const char* from, const char* to) {
        setClock(app, from);
        clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
        setClock(app, to);
        clock(app, "duty", "clock-out");
    };
    inAndOut("09:00:00", "10:00:00");
    inAndOut("10:05:00", "12:00:00");
    inAndOut("14:00:00", "17:30:00");
    app.clock().set("2026-11-24T08:00:00+08:00");
    BOOST_TEST(said(app, "AT-1", {2026, 11, 23}).status == "broken");
    BOOST_TEST(said(app, "AT-1", {2026, 11, 23}).evidence ==
               "陈敏 09:00–17:30 的班次中途不在 125 分钟，没有离岗登记\n");
    const Json row = app.as("lead").get(centrePath + "/attendance?month=2026-11").json()["items"][0];
    BOOST_TEST(row["absent_minutes"] == 125);
    BOOST_TEST(row["worked_minutes"] == 385);
    BOOST_TEST(row["absent"] == 0);
}

BOOST_AUTO_TEST_CASE(who_was_told_of_an_empty_post_stands_with_it) {
    TestApp app({.now = "2026-11-23T08:00:00+08:00"});
    HttpClient manager = app.as("manager");
    madePost(manager, "咨询台");
    for (const char* time : {"09:05:00", "09:10:00"}) {
        setClock(app, time);
        app.app().jobs().runDue(app.clock().now());
    }
    app.clock().set("2026-11-24T08:00:00+08:00");
    BOOST_TEST(said(app, "VC-1", {2026, 11, 23}).evidence ==
               "“咨询台”有人的时间占 0%\n“咨询台”09:00–17:30 空岗 510 分钟\n");
    BOOST_TEST(said(app, "VC-1", {2026, 11, 23}).alerts ==
               "09:05 “咨询台”空岗，提醒了 B 角\n09:10 “咨询台”空岗，报了值班长\n");
}

BOOST_AUTO_TEST_CASE(a_locked_month_stays_as_it_was) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        monday(app);
        app.clock().set("2026-11-30T08:00:00+08:00");
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const std::string sheet = centrePath + "/attendance?month=2026-11",
                          lock = centrePath + "/attendance/2026-11/lock";
        const Json now = lead.get(sheet).json();
        BOOST_TEST(now["locked_at"].is_null());
        BOOST_REQUIRE(now["items"].size() == 2U);
        for (const Json& row : now["items"]) {
            const bool own = row["staff_id"] == staffOf(duty);
            BOOST_TEST(row["rostered_minutes"] == (own ? 510 : 180));
            BOOST_TEST(row["worked_minutes"] == (own ? 483 : 0));
            BOOST_TEST(row["late_minutes"] == (own ? 7 : 0));
            BOOST_TEST(row["absent_minutes"] == (own ? 0 : 180));
        }
        BOOST_TEST(refusalOf(deputy.post(lock)) == "409 attendance_month_runs");
        app.clock().set("2026-12-01T08:00:00+08:00");
        HttpClient again = app.as("deputy");
        BOOST_TEST(app.as("lead").post(lock).status == 403);
        BOOST_TEST(again.post(lock).status == 201);
        BOOST_TEST(refusalOf(again.post(lock)) == "409 attendance_locked");
        // A correction comes too late.
        const Json session = again.get(presencePath + "?from=2026-11-23&to=2026-11-24").json()["items"][0];
        const Json in =
            again.get(presencePath + "/" + session["id"].get<std::string>() + "/records").json()["items"][0];
        const Json wish = {{"record_id", in["id"]}, {"at", at("2026-11-23 09:00")}, {"reason", "补记"}};
        BOOST_TEST(refusalOf(again.post(presencePath + "/corrections", wish)) == "409 attendance_month_locked");
        app.restart();
        again = app.as("deputy");
        BOOST_TEST(refusalOf(again.post(presencePath + "/corrections", wish)) == "409 attendance_month_locked");
        const Json locked = again.get(sheet).json();
        BOOST_TEST(locked["items"] == now["items"]);
        BOOST_TEST(locked["locked_by"] == "周岩");
        BOOST_TEST(faultsOf(again.get(centrePath + "/attendance?month=2026-13")) == "/query/month:attendance_month");
    });
}

BOOST_AUTO_TEST_CASE(a_month_is_locked_when_nothing_of_it_is_open) {
    onEachApp({.now = "2026-11-30T12:00:00+08:00"}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台", Json::array());
        const Json night = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-30 20:00", "2026-12-01 04:00"));
        drafted(lead, shiftOf(post, staffOf(duty2), "2026-11-30 13:00", "2026-11-30 17:30"));
        drafted(lead, shiftOf(post, staffOf(lead), "2026-12-01 00:00", "2026-12-01 08:00"));
        BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-30 00:00", "2026-12-02 00:00")).status == 200);
        const auto leave = duty2.post(
            centrePath + "/leaves",
            {{"kind", "sick"}, {"from", at("2026-11-30 13:00")}, {"to", at("2026-11-30 17:30")}, {"reason", "发烧"}});
        BOOST_REQUIRE_MESSAGE(leave.status == 201, leave.body);
        app.clock().set("2026-11-30T20:00:00+08:00");
        clock(app, "duty", "clock-in", {{"post_id", post["id"]}});
        const auto locked = [&] {
            HttpClient again = app.as("deputy");
            return again.post(centrePath + "/attendance/2026-11/lock");
        };
        app.clock().set("2026-12-01T01:00:00+08:00");
        const auto refused = locked();
        BOOST_TEST(refusalOf(refused) == "409 attendance_unfinished");
        BOOST_TEST(blockersOf(refused) == "attendance_shift_runs attendance_still_in attendance_leave_waits");
        BOOST_TEST(refused.json()["blockers"][0]["href"] == "/console/roster?shift=" + night["id"].get<std::string>());
        BOOST_TEST(refused.json()["blockers"][1]["message"] == "陈敏 2026-11-30 20:00 签到以后还没有签退。");
        app.clock().set("2026-12-01T04:00:00+08:00");
        clock(app, "duty", "clock-out");
        BOOST_TEST(blockersOf(locked()) == "attendance_leave_waits");
        HttpClient again = app.as("lead");
        BOOST_REQUIRE(again
                          .post(centrePath + "/leaves/" + leave.json()["id"].get<std::string>() + "/reject",
                                {{"reason", "已到岗"}}, yizhan::test::ifMatch(1))
                          .status == 200);
        BOOST_TEST(locked().status == 201);
        BOOST_TEST(refusalOf(locked()) == "409 attendance_locked");
    });
}

BOOST_AUTO_TEST_CASE(what_has_passed_is_not_rewritten_through_shifts) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        const Json post = monday(app);
        app.clock().set("2026-11-24T08:00:00+08:00");
        HttpClient lead = app.as("lead"), deputy = app.as("deputy"), duty2 = app.as("duty2");
        const std::string monday23 = "?from=2026-11-23&to=2026-11-24&staff=";
        const Json shift = lead.get(shiftsPath + monday23 + staffOf(duty2)).json()["items"][0];
        const auto patched = [&](HttpClient& client, const Json& change) {
            const Json now = client.get(pathOf(shift)).json();
            return client.patch(pathOf(now), change, now["version"].get<std::int64_t>());
        };
        const Json taker = {{"staff_id", staffOf(lead)}, {"from", at("2026-11-23 09:00")}, {"reason", "补记"}},
                   wish = {{"shift_id", shift["id"]}, {"taker_id", staffOf(lead)}},
                   early = shiftOf(post, staffOf(lead), "2026-11-23 07:00", "2026-11-23 08:00"),
                   whole = range("2026-11-23 00:00", "2026-11-24 00:00");
        // Whoever was absent yesterday stays absent: no lead takes the shift away afterwards.
        BOOST_TEST(refusalOf(act(lead, shift, "cancel", {{"reason", "补"}})) == "409 shift_over");
        BOOST_TEST(refusalOf(patched(lead, {{"staff_id", staffOf(lead)}})) == "409 shift_over");
        BOOST_TEST(refusalOf(act(lead, shift, "take-over", taker)) == "409 shift_over");
        BOOST_TEST(refusalOf(lead.post(centrePath + "/swaps", wish)) == "409 shift_over");
        drafted(lead, early);
        BOOST_TEST(refusalOf(lead.post(shiftsPath + "/publish", whole)) == "409 shift_over");
        BOOST_TEST(said(app, "AT-1", {2026, 11, 23}).evidence.find("没有到岗") != std::string::npos);
        // A deputy answers for it.
        BOOST_TEST(patched(deputy, {{"end", at("2026-11-23 11:00")}}).status == 200);
        // Once the month is locked, nobody.
        app.clock().set("2026-12-01T08:00:00+08:00");
        HttpClient manager = app.as("manager");
        const Json now = manager.get(pathOf(shift)).json();
        const Json swap = manager.post(centrePath + "/swaps", wish).json();
        BOOST_REQUIRE(manager.post(centrePath + "/attendance/2026-11/lock").status == 201);
        const std::string locked = "409 attendance_month_locked";
        BOOST_TEST(refusalOf(manager.post(shiftsPath, early)) == locked);
        BOOST_TEST(refusalOf(act(manager, now, "cancel", {{"reason", "补"}})) == locked);
        BOOST_TEST(refusalOf(patched(manager, {{"end", at("2026-11-23 12:00")}})) == locked);
        BOOST_TEST(refusalOf(patched(manager, {{"start", at("2026-12-02 09:00")}, {"end", at("2026-12-02 12:00")}})) ==
                   locked);
        BOOST_TEST(refusalOf(act(manager, now, "take-over", taker)) == locked);
        BOOST_TEST(refusalOf(manager.post(centrePath + "/swaps", wish)) == locked);
        HttpClient taking = app.as("lead");
        BOOST_TEST(refusalOf(taking.post(centrePath + "/swaps/" + swap["id"].get<std::string>() + "/accept", nullptr,
                                         yizhan::test::ifMatch(1))) == locked);
        Json forced = whole;
        forced["force_reason"] = "补";
        BOOST_TEST(refusalOf(manager.post(shiftsPath + "/publish", forced)) == locked);
        drafted(manager, shiftOf(post, staffOf(manager), "2026-12-02 09:00", "2026-12-02 10:00"));
    });
}

BOOST_AUTO_TEST_SUITE_END()
