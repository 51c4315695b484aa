// Swaps and take-overs over HTTP: the shift itself changes hands, wholly or in part.
#include "roster/LeaveApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

const std::string swapsPath = centrePath + "/swaps";

HttpReply step(HttpClient& client, const Json& swap, const std::string& verb, const Json& body = nullptr) {
    return client.post(swapsPath + "/" + swap["id"].get<std::string>() + "/" + verb, body,
                       ifMatch(swap["version"].get<std::int64_t>()));
}

/// A published shift of `duty` at the desk on Monday.
Json published(TestApp& app, const Json& post) {
    HttpClient lead = app.as("lead"), duty = app.as("duty");
    const Json shift = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    const auto reply = lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00"));
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return duty.get(pathOf(shift)).json();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiSwaps)

BOOST_AUTO_TEST_CASE(an_afternoon_changes_hands_when_all_three_agree) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json shift = published(app, madePost(deputy, "咨询台"));
        const Json wish = {{"shift_id", shift["id"]},
                           {"taker_id", staffOf(duty2)},
                           {"from", at("2026-11-23 13:00")},
                           {"reason", "孩子家长会"}};
        const auto asked = duty.post(swapsPath, wish);
        BOOST_REQUIRE_MESSAGE(asked.status == 201, asked.body);
        Json swap = asked.json();
        BOOST_TEST(swap["status"] == "asked");
        BOOST_TEST(swap["to"] == "2026-11-23T17:30:00.000+08:00");
        BOOST_TEST(swap["within_limits"] == true);
        BOOST_TEST(refusalOf(duty.post(swapsPath, wish)) == "409 swap_open");
        BOOST_TEST(refusalOf(step(duty, swap, "accept")) == "403 swap_not_yours");
        BOOST_TEST(refusalOf(step(lead, swap, "approve", Json::object())) == "409 swap_not_accepted");
        swap = step(duty2, swap, "accept").json();
        BOOST_TEST(swap["status"] == "accepted");
        BOOST_TEST(holdersOf(app, shift) == "09:00 duty");
        BOOST_TEST(duty2.get(swapsPath + "?status=accepted&staff=" + staffOf(duty2)).json()["items"].size() == 1U);
        BOOST_TEST(step(duty, swap, "approve", Json::object()).status == 403);
        const auto done = step(lead, swap, "approve", Json::object());
        BOOST_REQUIRE_MESSAGE(done.status == 200, done.body);
        BOOST_TEST(done.json()["status"] == "in_force");
        BOOST_TEST(holdersOf(app, shift) == "09:00 duty|13:00 duty2");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
        BOOST_TEST(refusalOf(step(duty2, done.json(), "decline")) == "409 swap_settled");
        // The taker is bound by it: no other post at that time.
        const Json hall = madePost(deputy, "放映厅", Json::array());
        BOOST_TEST(faultsOf(lead.post(shiftsPath, shiftOf(hall, staffOf(duty2), "2026-11-23 14:00",
                                                          "2026-11-23 15:00"))) == "/staff_id:shift_two_posts");
        drafted(lead, shiftOf(hall, staffOf(duty), "2026-11-23 14:00", "2026-11-23 15:00"));
        // Cancelled with the shift.
        const Json now = lead.get(pathOf(shift)).json();
        BOOST_TEST(act(lead, now, "cancel", {{"reason", "停业"}}).status == 200);
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 gap 0/1 | 17:30 ok 0/0");
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_swapped_is_refused) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
    const Json draft = drafted(lead, shiftOf(hall, staffOf(duty2), "2026-11-23 09:00", "2026-11-23 10:00"));
    const Json shift = published(app, post);
    const auto ask = [&](HttpClient& client, const Json& change) {
        Json wish = {{"shift_id", shift["id"]}, {"taker_id", staffOf(lead)}};
        wish.update(change);
        return client.post(swapsPath, wish);
    };
    BOOST_TEST(refusalOf(ask(duty2, Json::object())) == "403 shift_not_yours");
    BOOST_TEST(faultsOf(ask(duty, {{"from", at("2026-11-23 08:00")}})) == "/from:swap_outside_shift");
    BOOST_TEST(faultsOf(ask(duty, {{"from", at("2026-11-23 12:00")}, {"to", at("2026-11-23 12:00")}})) ==
               "/to:ends_before_it_begins");
    BOOST_TEST(faultsOf(ask(duty, {{"taker_id", staffOf(duty)}})) == "/taker_id:swap_with_oneself");
    BOOST_TEST(faultsOf(ask(duty, {{"taker_id", staffOf(duty2)}})) == "/taker_id:shift_two_posts");
    BOOST_TEST(faultsOf(ask(duty, {{"shift_id", staffOf(duty)}})) == "/shift_id:shift_unknown");
    Json swap = ask(duty, {{"to", at("2026-11-23 12:00")}}).json();
    BOOST_TEST(faultsOf(step(deputy, swap, "reject", {{"reason", " "}})) == "/reason:roster_blank");
    BOOST_TEST(step(deputy, swap, "reject", {{"reason", "人手不够"}}).json()["status"] == "rejected");
    swap = ask(duty, {{"to", at("2026-11-23 12:00")}}).json();
    BOOST_TEST(step(lead, swap, "decline").json()["status"] == "declined");
    swap = ask(duty, Json::object()).json();
    BOOST_TEST(refusalOf(step(duty2, swap, "withdraw")) == "403 swap_not_yours");
    BOOST_TEST(step(duty, swap, "withdraw").json()["status"] == "withdrawn");
    swap = ask(duty, Json::object()).json();
    swap = step(lead, swap, "accept").json();
    BOOST_TEST(refusalOf(step(lead, swap, "approve", Json::object())) == "409 same_side");
    BOOST_TEST(holdersOf(app, shift) == "09:00 duty");
    BOOST_TEST(step(deputy, swap, "approve").json()["status"] == "in_force");
    BOOST_TEST(holdersOf(app, shift) == "09:00 lead");
}

BOOST_AUTO_TEST_CASE(a_swap_that_breaks_a_hard_rule_needs_a_manager) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json post = madePost(manager, "咨询台", Json::array());
    drafted(lead, shiftOf(post, staffOf(duty2), "2026-11-22 15:00", "2026-11-22 23:00"));
    const Json shift = published(app, post);
    Json swap = duty.post(swapsPath, {{"shift_id", shift["id"]}, {"taker_id", staffOf(duty2)}}).json();
    BOOST_TEST(swap["within_limits"] == false);
    BOOST_TEST(swap["violations"][0]["code"] == "rest");
    swap = step(duty2, swap, "accept").json();
    const auto refused = step(lead, swap, "approve", Json::object());
    BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
    BOOST_TEST(blockersOf(refused) == "work_rest");
    BOOST_TEST(refusalOf(step(lead, swap, "approve", {{"force_reason", "无人可换"}})) == "403 force_by_manager");
    // A list judges what waits; what is settled stands in the roster and is judged there.
    const auto listed = [&] { return lead.get(swapsPath).json()["items"][0]; };
    BOOST_TEST(listed()["within_limits"] == false);
    BOOST_TEST(listed()["violations"][0]["code"] == "rest");
    BOOST_TEST(step(manager, swap, "approve", {{"force_reason", "无人可换"}}).json()["status"] == "in_force");
    BOOST_TEST(listed()["within_limits"].is_null());
    BOOST_TEST(listed()["violations"].empty());
}

BOOST_AUTO_TEST_CASE(somebody_who_is_not_there_is_taken_over_for_at_once) {
    onEachApp({.now = "2026-11-23T10:00:00+08:00"}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json shift = published(app, madePost(deputy, "咨询台"));
        const Json wish = {{"staff_id", staffOf(duty2)}, {"reason", "未到岗"}};
        BOOST_TEST(act(duty, shift, "take-over", wish).status == 403);
        BOOST_TEST(faultsOf(act(lead, shift, "take-over", {{"staff_id", staffOf(duty)}, {"reason", "x"}})) ==
                   "/staff_id:swap_with_oneself");
        const auto done = act(lead, shift, "take-over", wish);
        BOOST_REQUIRE_MESSAGE(done.status == 201, done.body);
        const Json taken = done.json();
        BOOST_TEST(taken["status"] == "in_force");
        BOOST_TEST(taken["from"] == "2026-11-23T10:00:00.000+08:00");
        BOOST_TEST(taken["confirm_by"] == "2026-11-23T10:15:00.000+08:00");
        BOOST_TEST(taken["accepted_at"].is_null());
        BOOST_TEST(holdersOf(app, shift) == "09:00 duty|10:00 duty2");
        BOOST_TEST(logOf(app, "2026-11-23") ==
                   "王海涛安排李倩接替陈敏在“咨询台”的班次（2026-11-23 10:00–17:30）。原因：未到岗\n");
        BOOST_TEST(step(duty2, taken, "accept").json()["accepted_at"] == "2026-11-23T10:00:00.000+08:00");
        // He comes after all and takes the rest back.
        app.clock().advanceMinutes(60);
        const Json now = lead.get(pathOf(shift)).json();
        BOOST_TEST(act(lead, now, "take-over", {{"staff_id", staffOf(duty)}, {"reason", "已到岗"}}).status == 201);
        BOOST_TEST(holdersOf(app, shift) == "09:00 duty|10:00 duty2|11:00 duty");
    });
}

BOOST_AUTO_TEST_CASE(who_neither_confirms_nor_comes_is_told_of_once) {
    onEachApp({.now = "2026-11-23T10:00:00+08:00"}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
        const Json shift = published(app, post);
        const Json other = publishedShifts(app, hall, staffOf(lead), {"23"}).front();
        const auto sent = [&](const Json& which, HttpClient& whom) {
            const Json now = deputy.get(pathOf(which)).json();
            const auto done = act(deputy, now, "take-over", {{"staff_id", staffOf(whom)}, {"reason", "空岗"}});
            BOOST_REQUIRE_MESSAGE(done.status == 201, done.body);
            return done.json();
        };
        const auto told = [&](const char* time) {
            app.clock().set(std::string("2026-11-23T") + time + "+08:00");
            runJobs(app);
            std::size_t count = 0;
            const std::string all = logOf(app, "2026-11-23");
            for (std::size_t at = all.find("还没有确认"); at != std::string::npos; at = all.find("还没有确认", at + 1))
                ++count;
            return count;
        };
        sent(shift, duty2);
        const Json second = sent(other, duty);
        // Whoever is there has nothing left to confirm by words.
        BOOST_REQUIRE(duty.post(centrePath + "/presence/clock-in", {{"post_id", hall["id"]}}).status == 201);
        BOOST_TEST(told("10:13:00") == 0U);
        BOOST_TEST(told("10:15:00") == 1U);
        BOOST_TEST(logOf(app, "2026-11-23")
                       .find("李倩被安排去“咨询台”顶班（2026-11-23 10:00–17:30），到 10:15 "
                             "还没有确认，也没有签到。已报值班长") != std::string::npos);
        app.restart();
        BOOST_TEST(told("10:40:00") == 1U);
        BOOST_TEST(app.as("duty").get(swapsPath + "/" + second["id"].get<std::string>()).status == 200);
    });
}

BOOST_AUTO_TEST_CASE(within_the_limits_no_lead_is_asked_where_the_setting_says_so) {
    TestApp app({.settings = {{"roster.swap_approval", "exceeded"}}});
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json shift = published(app, madePost(deputy, "咨询台"));
    const Json swap = duty.post(swapsPath, {{"shift_id", shift["id"]}, {"taker_id", staffOf(duty2)}}).json();
    BOOST_TEST(step(duty2, swap, "accept").json()["status"] == "in_force");
    BOOST_TEST(holdersOf(app, shift) == "09:00 duty2");
}

BOOST_AUTO_TEST_CASE(a_swap_of_a_part_that_has_come_into_other_hands_is_over) {
    onEachApp({.settings = {{"roster.swap_approval", "exceeded"}}}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2"),
                   manager = app.as("manager");
        const Json post = madePost(deputy, "咨询台"), shift = published(app, post);
        const Json ask = {{"shift_id", shift["id"]}, {"taker_id", staffOf(duty2)}};
        const auto read = [&](const Json& swap) {
            return lead.get(swapsPath + "/" + swap["id"].get<std::string>()).json();
        };
        // The lead gives the shift to somebody else while the question is still open.
        const Json swap = duty.post(swapsPath, ask).json();
        BOOST_TEST(act(lead, shift, "take-over", {{"staff_id", staffOf(lead)}, {"reason", "另有安排"}}).status == 201);
        const Json ended = read(swap);
        BOOST_TEST(ended["status"] == "rejected");
        BOOST_TEST(ended["decision"] == "值班长已安排王海涛顶这段班。");
        BOOST_TEST(refusalOf(step(duty2, ended, "accept")) == "409 swap_settled");
        BOOST_TEST(holdersOf(app, shift) == "09:00 lead");
        // By a change of the shift itself nothing is settled, yet the yes comes too late.
        const Json other = publishedShifts(app, post, staffOf(duty), {"24"}).front();
        Json later = duty.post(swapsPath, {{"shift_id", other["id"]}, {"taker_id", staffOf(duty2)}}).json();
        const Json given = lead.get(pathOf(other)).json();
        BOOST_REQUIRE(lead.patch(pathOf(given), {{"staff_id", staffOf(deputy)}}, given["version"]).status == 200);
        BOOST_TEST(refusalOf(step(duty2, later, "accept")) == "409 swap_stale");
        BOOST_TEST(holdersOf(app, other) == "09:00 deputy");
        // A substitute who comes by leave ends it too.
        const Json third = publishedShifts(app, post, staffOf(duty), {"25"}).front();
        later = duty.post(swapsPath, {{"shift_id", third["id"]}, {"taker_id", staffOf(duty2)}}).json();
        Json leave = askedWithSubstitute(duty, lead, dayOff("25"));
        leave = decided(deputy, leave, "approve");
        leave = decided(manager, leave, "approve");
        BOOST_TEST(leave["status"] == "approved");
        BOOST_TEST(read(later)["status"] == "rejected");
        BOOST_TEST(holdersOf(app, third) == "09:00 lead");
    });
}

BOOST_AUTO_TEST_CASE(where_the_post_would_be_covered_less_a_lead_is_asked_all_the_same) {
    TestApp app({.settings = {{"roster.swap_approval", "exceeded"}}});
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    Json need = window("09:00", "17:30", 2);
    need["skills"] = {"讲解", "英语"};
    const Json post = madePost(deputy, "咨询台", Json::array({need}));
    const auto can = [&](HttpClient& who, const Json& skills) {
        Json list = Json::array();
        for (const Json& skill : skills) list.push_back({{"skill", skill}, {"from", "2026-01-01"}});
        const auto reply = deputy.send("PUT", centrePath + "/staff/" + staffOf(who) + "/skills",
                                       Json{{"skills", list}}.dump(), ifMatch(0));
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    };
    can(duty, {"讲解"});
    can(lead, {"英语"});
    can(duty2, {"英语"});
    drafted(lead, shiftOf(post, staffOf(lead), "2026-11-23 09:00", "2026-11-23 17:30"));
    const Json shift = published(app, post);
    const Json swap = duty.post(swapsPath, {{"shift_id", shift["id"]}, {"taker_id", staffOf(duty2)}}).json();
    BOOST_TEST(swap["within_limits"] == true);
    const Json agreed = step(duty2, swap, "accept").json();
    BOOST_TEST(agreed["status"] == "accepted");
    BOOST_TEST(refusalOf(step(deputy, agreed, "approve", Json::object())) == "409 coverage_gap");
    BOOST_TEST(holdersOf(app, shift) == "09:00 duty");
}

BOOST_AUTO_TEST_SUITE_END()
