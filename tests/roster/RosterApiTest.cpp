// Posts, shifts and coverage over HTTP: drafted, checked, published, forced, acknowledged, cancelled.
#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::Headers;
using yizhan::test::onEachApp;

namespace {

constexpr const char* unknownId = "01890000-0000-7000-8000-000000000000";

std::string violationsOf(const Json& shift) {
    std::string out;
    for (const Json& one : shift["violations"])
        out += (out.empty() ? "" : " ") + one["code"].get<std::string>() + "/" + one["severity"].get<std::string>();
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiRosterPosts)

BOOST_AUTO_TEST_CASE(a_post_is_made_changed_and_put_away) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty");
        Json text = {{"name", " 咨询台 "},
                     {"duties", "接待、咨询、投诉受理"},
                     {"holder_id", staffOf(duty)},
                     {"demand",
                      {window(),
                       {{"from", "10:00"},
                        {"to", "15:00"},
                        {"min_staff", 2},
                        {"target", 3},
                        {"max", 4},
                        {"days", {6, 7}},
                        {"skills", {"英语"}},
                        {"season", {{"from", "04-01"}, {"to", "10-31"}}}}}}};
        const auto reply = deputy.post(postsPath, text);
        BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
        Json post = reply.json();
        BOOST_TEST(post["name"] == "咨询台");
        BOOST_TEST(post["holder_id"] == staffOf(duty));
        BOOST_TEST(post["demand"][0]["days"] == Json({1, 2, 3, 4, 5, 6, 7}));
        BOOST_TEST(post["demand"][0]["target"].is_null());
        BOOST_TEST(post["demand"][1]["season"]["to"] == "10-31");
        BOOST_TEST(post["warnings"].empty());
        const std::string path = postsPath + "/" + post["id"].get<std::string>();
        BOOST_TEST(duty.get(path).json() == post);
        BOOST_TEST(duty.get(postsPath).json()["items"].size() == 1U);
        post = deputy.patch(path, {{"duties", "接待"}, {"archived", true}}, reply.version()).json();
        BOOST_TEST(post["demand"].size() == 2U);
        BOOST_TEST(duty.get(postsPath).json()["items"].empty());
        BOOST_TEST(duty.get(postsPath + "?archived=true").json()["items"].size() == 1U);
        BOOST_TEST(refusalOf(deputy.patch(path, {{"name", "x"}}, 1)) == "412 changed_meanwhile");
    });
}

BOOST_AUTO_TEST_CASE(a_post_that_cannot_be_is_refused_field_by_field) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const auto faults = [&](const Json& demand) {
        return faultsOf(deputy.post(postsPath, {{"name", "咨询台"}, {"demand", Json::array({demand})}}));
    };
    BOOST_TEST(faults(window("17:30", "09:00")) == "/demand/0/to:ends_before_it_begins");
    Json one = window();
    one["days"] = {0};
    BOOST_TEST(faults(one).starts_with("/demand/0/days/0:"));
    one["days"] = {1};
    one["min_staff"] = -1;
    BOOST_TEST(faults(one).starts_with("/demand/0/min_staff:"));
    one["min_staff"] = 1;
    one["max"] = 0;
    BOOST_TEST(faults(one) == "/demand/0/max:demand_most_below_target");
    one["max"] = nullptr;
    one["season"] = {{"from", "02-30"}, {"to", "10-31"}};
    BOOST_TEST(faults(one) == "/demand/0/season:demand_season");
    one["season"] = nullptr;
    one["skills"] = {"英语", "电影"};
    BOOST_TEST(faults(one) == "/demand/0/skills:demand_skills_exceed_least");
    one["colour"] = "red";
    BOOST_TEST(faults(one) == "/demand/0/colour:unknown_field");
    BOOST_TEST(faultsOf(deputy.post(postsPath, {{"name", "  "}})) == "/name:roster_blank");
    BOOST_TEST(faultsOf(deputy.post(postsPath, {{"name", "x"}, {"place_id", unknownId}, {"holder_id", unknownId}})) ==
               "/place_id:place_unknown /holder_id:staff_unknown");
    BOOST_TEST(deputy.get(postsPath).json()["items"].empty());
    BOOST_TEST(app.as("lead").post(postsPath, {{"name", "x"}}).status == 403);
}

BOOST_AUTO_TEST_CASE(demand_while_the_centre_is_closed_is_told_and_nobody_is_missed_then) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const Json post = madePost(manager, "咨询台", Json::array({window("08:00", "18:00")}));
    BOOST_REQUIRE(post["warnings"].size() == 1U);
    BOOST_TEST(post["warnings"][0]["code"] == "demand_outside_opening");
    BOOST_TEST(post["warnings"][0]["pointer"] == "/demand/0");
    BOOST_TEST(coverageOf(manager, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 gap 0/1 | 17:30 ok 0/0");
    const Json closed = {{"open", false}, {"reason", "storm"}};
    BOOST_TEST(manager.put(centrePath + "/calendar/2026-11-23", closed).status == 200);
    BOOST_TEST(coverageOf(manager, "2026-11-23", "2026-11-24") == "00:00 ok 0/0");
    // By the hours of today, not of the week in which the post was made.
    app.clock().set(at("2026-12-10 08:00"));
    manager = app.as("manager");
    Json week = Json::array();
    for (int day = 1; day <= 7; ++day)
        week.push_back({{"day", day}, {"windows", {{{"from", "08:00"}, {"to", "18:00"}}}}});
    const auto centre = manager.get(centrePath);
    BOOST_REQUIRE(manager.patch(centrePath, {{"weekly_hours", week}}, centre.version()).status == 200);
    BOOST_TEST(manager.get(postsPath + "/" + post["id"].get<std::string>()).json()["warnings"].empty());
}

BOOST_AUTO_TEST_CASE(skills_have_dates_and_decide_who_qualifies) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const std::string path = centrePath + "/staff/" + staffOf(duty) + "/skills";
        const auto empty = duty.get(path);
        BOOST_TEST(empty.json()["skills"].empty());
        BOOST_TEST(empty.version() == 0);
        const Json english = {{"skills", {{{"skill", " 英语 "}, {"from", "2026-01-01"}, {"to", "2026-11-23"}}}}};
        const auto put = [&](const Json& body, std::int64_t version) {
            return deputy.send(
                "PUT", path, body.dump(),
                {{"If-Match", '"' + std::to_string(version) + '"'}, {"Content-Type", "application/json"}});
        };
        BOOST_TEST(put(english, 0).status == 200);
        BOOST_TEST(refusalOf(put(english, 0)) == "412 changed_meanwhile");
        BOOST_TEST(
            faultsOf(
                put({{"skills", {{{"skill", "x"}, {"from", "2026-01-01"}}, {{"skill", "x"}, {"from", "2027-01-01"}}}}},
                    1)) == "/skills/1/from:skill_spans_overlap");
        BOOST_TEST(duty.get(path).json()["skills"][0]["skill"] == "英语");
        Json needs = window();
        needs["skills"] = {"英语"};
        const Json post = madePost(deputy, "外宾接待", Json::array({needs}));
        for (const char* date : {"2026-11-23", "2026-11-24"}) {
            const std::string on = date;
            const Json shift = drafted(lead, shiftOf(post, staffOf(duty), on + " 09:00", on + " 17:30"));
            BOOST_TEST(violationsOf(shift) == (on == "2026-11-23" ? "" : "skill/soft"));
        }
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24", "&drafts=true") ==
                   "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
        BOOST_TEST(coverageOf(lead, "2026-11-24", "2026-11-25", "&drafts=true") ==
                   "00:00 ok 0/0 | 09:00 unqualified 1/1 | 17:30 ok 0/0");
        BOOST_TEST(blockersOf(lead.post(shiftsPath + "/publish", range("2026-11-24 00:00", "2026-11-25 00:00"))) ==
                   "unqualified");
        BOOST_TEST(lead.get(centrePath + "/staff/" + unknownId + "/skills").status == 404);
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiRosterShifts)

BOOST_AUTO_TEST_CASE(a_day_is_drafted_refused_filled_and_published) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        const Json first = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 12:00"));
        BOOST_TEST(first["status"] == "draft");
        BOOST_TEST(first["role"] == "A");
        BOOST_TEST(first["start"] == "2026-11-23T09:00:00.000+08:00");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 gap 0/1 | 17:30 ok 0/0");
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24", "&drafts=true") ==
                   "00:00 ok 0/0 | 09:00 ok 1/1 | 12:00 gap 0/1 | 17:30 ok 0/0");
        const Json day = range("2026-11-23 00:00", "2026-11-24 00:00");
        const auto refused = lead.post(shiftsPath + "/publish", day);
        BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
        BOOST_TEST(blockersOf(refused) == "gap");
        const std::string message = refused.json()["blockers"][0]["message"];
        BOOST_TEST(message == "2026-11-23 12:00–17:30 “咨询台”空岗：需要 1 人，只有 0 人，缺 1 人。");
        BOOST_TEST(lead.get(pathOf(first)).json()["status"] == "draft");
        drafted(lead, shiftOf(post, staffOf(duty2), "2026-11-23 12:00", "2026-11-23 17:30"));
        const auto done = lead.post(shiftsPath + "/publish", day);
        BOOST_REQUIRE_MESSAGE(done.status == 200, done.body);
        BOOST_TEST(done.json()["published"] == 2);
        BOOST_TEST(done.json()["forced"] == false);
        BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
        const Json coverage = lead.get(centrePath + "/coverage?from=2026-11-23&to=2026-11-24").json()["posts"][0];
        BOOST_TEST(coverage["covered_pct"] == 100);
        BOOST_TEST(coverage["short_person_minutes"] == 0);
        BOOST_TEST(coverage["demand_minutes"] == 510);
        BOOST_TEST(logOf(app) == "");
        app.restart();
        HttpClient again = app.as("lead");
        BOOST_TEST(coverageOf(again, "2026-11-23", "2026-11-24") == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_and_leaves_no_trace) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅");
    const std::string staff = staffOf(duty);
    const auto faults = [&](const Json& change) {
        Json shift = shiftOf(post, staff, "2026-11-23 09:00", "2026-11-23 17:30");
        shift.update(change);
        return faultsOf(lead.post(shiftsPath, shift));
    };
    BOOST_TEST(faults({{"end", at("2026-11-23 08:00")}}) == "/end:ends_before_it_begins");
    BOOST_TEST(faults({{"end", at("2026-11-23 09:00")}}) == "/end:ends_before_it_begins");
    BOOST_TEST(faults({{"end", at("2026-11-24 09:01")}}) == "/end:shift_too_long");
    BOOST_TEST(faults({{"start", "yesterday"}}) == "/start:bad_date_time");
    BOOST_TEST(faults({{"post_id", unknownId}}) == "/post_id:post_unknown");
    BOOST_TEST(faults({{"staff_id", unknownId}}) == "/staff_id:staff_unknown");
    BOOST_TEST(faults({{"backs_up", unknownId}, {"role", "B"}}) == "/backs_up:shift_unknown");
    BOOST_TEST(faults({{"role", "C"}}).starts_with("/role:"));
    BOOST_TEST(faults({{"status", "published"}}).starts_with("/status:"));
    const auto pause = [](const char* from, const char* to) { return Json{{"start", at(from)}, {"end", at(to)}}; };
    BOOST_TEST(faults({{"breaks", {pause("2026-11-23 08:30", "2026-11-23 09:30")}}}) ==
               "/breaks/0/start:shift_break_outside");
    BOOST_TEST(faults({{"breaks",
                        {pause("2026-11-23 12:00", "2026-11-23 12:30"),
                         pause("2026-11-23 12:29", "2026-11-23 12:40")}}}) == "/breaks/1/start:shift_breaks_overlap");
    Json covered = pause("2026-11-23 12:00", "2026-11-23 12:30");
    covered["cover_shift_id"] = unknownId;
    BOOST_TEST(faults({{"breaks", {covered}}}) == "/breaks/0/cover_shift_id:shift_unknown");
    BOOST_TEST(lead.get(shiftsPath + "?from=2026-11-20&to=2026-11-30").json()["items"].empty());
    // On two posts at once.
    drafted(lead, shiftOf(hall, staff, "2026-11-23 12:00", "2026-11-23 15:00"));
    const auto twice = lead.post(shiftsPath, shiftOf(post, staff, "2026-11-23 09:00", "2026-11-23 17:30"));
    BOOST_TEST(faultsOf(twice) == "/staff_id:shift_two_posts");
    BOOST_TEST(twice.json()["errors"][0]["message"] ==
               "同一个人不能同时在两个岗位：2026-11-23 12:00–15:00 已排在“放映厅”。");
    drafted(lead, shiftOf(post, staff, "2026-11-23 09:00", "2026-11-23 12:00"));
    BOOST_TEST(refusalOf(lead.get(centrePath + "/coverage?from=2026-11-24&to=2026-11-23")) == "422 invalid_fields");
    BOOST_TEST(refusalOf(lead.get(centrePath + "/coverage?from=2026-01-01&to=2027-02-01")) == "422 invalid_fields");
    BOOST_TEST(faultsOf(lead.get(centrePath + "/coverage?from=soon")) == "/query/from:bad_date_time");
    BOOST_TEST(faultsOf(lead.get(centrePath + "/coverage?post=" + unknownId)) == "/query/post:post_unknown");
}

BOOST_AUTO_TEST_CASE(broken_work_rules_are_told_not_refused_and_hard_ones_block_publishing) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(manager, "咨询台", Json::array());
    const std::string staff = staffOf(duty);
    BOOST_TEST(violationsOf(drafted(lead, shiftOf(post, staff, "2026-11-23 12:00", "2026-11-23 17:30"))) == "");
    BOOST_TEST(violationsOf(drafted(lead, shiftOf(post, staff, "2026-11-23 17:00", "2026-11-23 22:30"))) ==
               "opening/soft overlap/hard day/hard");
    BOOST_TEST(violationsOf(drafted(lead, shiftOf(post, staff, "2026-11-24 09:00", "2026-11-24 12:00"))) ==
               "rest/hard");
    const Json week = range("2026-11-23 00:00", "2026-11-30 00:00");
    const auto refused = lead.post(shiftsPath + "/publish", week);
    BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
    BOOST_TEST(blockersOf(refused) == "work_overlap work_rest work_day");
    Json forced = week;
    forced["force_reason"] = "  国庆临时加班  ";
    BOOST_TEST(refusalOf(lead.post(shiftsPath + "/publish", forced)) == "403 force_by_manager");
    Json blank = week;
    blank["force_reason"] = "   ";
    BOOST_TEST(faultsOf(manager.post(shiftsPath + "/publish", blank)) == "/force_reason:roster_blank");
    BOOST_TEST(lead.get(shiftsPath + "?from=2026-11-23&to=2026-11-30&status=published").json()["items"].empty());
    const auto done = manager.post(shiftsPath + "/publish", forced);
    BOOST_REQUIRE_MESSAGE(done.status == 200, done.body);
    BOOST_TEST(done.json()["forced"] == true);
    BOOST_TEST(logOf(app) ==
               "林若谷强行公布或改动排班（2026-11-23 00:00–2026-11-30 00:00），缺岗 0 分钟，"
               "违反硬性规则 3 条。理由：国庆临时加班\n");
}

BOOST_AUTO_TEST_CASE(breaks_reliefs_and_b_roles) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    const Json desk = madePost(deputy, "咨询台"),
               hall = madePost(deputy, "放映厅", Json::array({window("09:00", "12:00")}));
    Json relief = shiftOf(hall, staffOf(duty2), "2026-11-23 09:00", "2026-11-23 17:30");
    relief = drafted(lead, relief);
    Json shift = shiftOf(desk, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30");
    shift["breaks"] = {{{"start", at("2026-11-23 12:00")}, {"end", at("2026-11-23 12:30")}}};
    shift = drafted(lead, shift);
    const std::string own = "&drafts=true&post=" + desk["id"].get<std::string>();
    BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24", own) ==
               "00:00 ok 0/0 | 09:00 ok 1/1 | 12:00 gap 0/1 | 12:30 ok 1/1 | 17:30 ok 0/0");
    const Json pause = {
        {"start", at("2026-11-23 12:00")}, {"end", at("2026-11-23 12:30")}, {"cover_shift_id", relief["id"]}};
    shift = lead.patch(pathOf(shift), {{"breaks", {pause}}}, shift["version"].get<std::int64_t>()).json();
    BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24", own) == "00:00 ok 0/0 | 09:00 ok 1/1 | 17:30 ok 0/0");
    BOOST_TEST(violationsOf(shift) == "");
    // The relief goes to lunch herself.
    const Json lunch = {{"start", at("2026-11-23 12:15")}, {"end", at("2026-11-23 12:45")}};
    BOOST_TEST(lead.patch(pathOf(relief), {{"breaks", {lunch}}}, 1).status == 200);
    BOOST_TEST(coverageOf(lead, "2026-11-23", "2026-11-24", own) ==
               "00:00 ok 0/0 | 09:00 ok 1/1 | 12:15 gap 0/1 | 12:30 ok 1/1 | 17:30 ok 0/0");
    BOOST_TEST(violationsOf(lead.get(pathOf(shift)).json()) == "relief/soft");
    // A B who is off while the A is.
    Json second = shiftOf(desk, staffOf(lead), "2026-11-23 09:00", "2026-11-23 17:30");
    second.update({{"role", "B"}, {"backs_up", shift["id"]}, {"breaks", {lunch}}});
    second = drafted(lead, second);
    BOOST_TEST(violationsOf(second) == "pair/soft");
    Json third = shiftOf(desk, staffOf(deputy), "2026-11-23 09:00", "2026-11-23 12:00");
    third.update({{"role", "B"}, {"backs_up", second["id"]}});
    BOOST_TEST(faultsOf(lead.post(shiftsPath, third)) == "/backs_up:shift_backs_no_a");
    third["role"] = "A";
    BOOST_TEST(faultsOf(lead.post(shiftsPath, third)).find("/backs_up:shift_a_backs_nobody") == 0);
}

BOOST_AUTO_TEST_CASE(a_published_shift_is_acknowledged_by_its_own_person_and_cancelled_with_a_reason) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        Json shift = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-21 09:00", "2026-11-21 17:30"));
        BOOST_TEST(refusalOf(act(duty, shift, "acknowledge")) == "409 shift_not_published");
        BOOST_TEST(lead.post(shiftsPath + "/publish", range("2026-11-21 00:00", "2026-11-22 00:00")).status == 200);
        shift = duty.get(pathOf(shift)).json();
        BOOST_TEST(refusalOf(act(duty2, shift, "acknowledge")) == "403 shift_not_yours");
        shift = act(duty, shift, "acknowledge").json();
        BOOST_TEST(shift["acknowledged_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(refusalOf(lead.send("DELETE", pathOf(shift), "", ifMatch(shift["version"].get<int>()))) ==
                   "409 shift_not_draft");
        BOOST_TEST(faultsOf(act(lead, shift, "cancel", {{"reason", "  "}})) == "/reason:roster_blank");
        const Json gone = act(lead, shift, "cancel", {{"reason", "发烧"}}).json();
        BOOST_TEST(gone["status"] == "cancelled");
        BOOST_TEST(refusalOf(act(lead, gone, "cancel", {{"reason", "x"}})) == "409 shift_cancelled");
        BOOST_TEST(refusalOf(lead.patch(pathOf(gone), {{"role", "B"}}, gone["version"].get<int>())) ==
                   "409 shift_cancelled");
        BOOST_TEST(coverageOf(lead, "2026-11-21", "2026-11-22") == "00:00 ok 0/0 | 09:00 gap 0/1 | 17:30 ok 0/0");
        BOOST_TEST(logOf(app) ==
                   "王海涛取消了陈敏在“咨询台”的班次（2026-11-21 09:00–17:30），因此缺岗 510 分钟。"
                   "原因：发烧\n");
        // The gap stands in the way of whatever is published for that day next.
        BOOST_TEST(blockersOf(lead.post(shiftsPath + "/publish", range("2026-11-21 00:00", "2026-11-22 00:00"))) ==
                   "gap");
        BOOST_TEST(lead.get(shiftsPath + "?from=2026-11-21&to=2026-11-22").json()["items"].empty());
        BOOST_TEST(lead.get(shiftsPath + "?from=2026-11-21&to=2026-11-22&status=cancelled").json()["items"].size() ==
                   1U);
    });
}

BOOST_AUTO_TEST_CASE(a_published_shift_is_not_moved_off_its_post_without_force) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(manager, "咨询台");
    Json shift = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    BOOST_TEST(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
    shift = act(duty, duty.get(pathOf(shift)).json(), "acknowledge").json();
    const int version = shift["version"].get<int>();
    const Json shorter = {{"end", at("2026-11-23 15:00")}};
    const auto refused = lead.patch(pathOf(shift), shorter, version);
    BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
    BOOST_TEST(blockersOf(refused) == "gap");
    BOOST_TEST(lead.get(pathOf(shift)).json()["end"] == "2026-11-23T17:30:00.000+08:00");
    Json forced = shorter;
    forced["force_reason"] = "下午停电";
    BOOST_TEST(refusalOf(lead.patch(pathOf(shift), forced, version)) == "403 force_by_manager");
    const auto done = manager.patch(pathOf(shift), forced, version);
    BOOST_REQUIRE_MESSAGE(done.status == 200, done.body);
    BOOST_TEST(done.json()["acknowledged_at"].is_null());
    BOOST_TEST(logOf(app).find("缺岗 150 分钟") != std::string::npos);
    // Longer again is no worse, and asks nobody.
    BOOST_TEST(lead.patch(pathOf(shift), {{"end", at("2026-11-23 17:30")}}, version + 1).status == 200);
}

BOOST_AUTO_TEST_CASE(two_leads_who_edit_the_same_week_hear_of_each_other) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json post = madePost(deputy, "咨询台");
        const std::string week = shiftsPath + "?from=2026-11-23&to=2026-11-30";
        Json shift = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
        const std::int64_t seen = lead.get(week).version();
        BOOST_TEST(seen > 0);
        BOOST_TEST(lead.get(shiftsPath + "?from=2026-12-01&to=2026-12-08").version() == 0);
        drafted(deputy, shiftOf(post, staffOf(duty2), "2026-11-24 09:00", "2026-11-24 17:30"));
        BOOST_TEST(lead.get(week).version() > seen);
        const Json wish = range("2026-11-23 00:00", "2026-11-24 00:00");
        const Json whole = range("2026-11-23 00:00", "2026-11-25 00:00");
        const auto stale = lead.post(shiftsPath + "/publish", whole, ifMatch(seen));
        BOOST_TEST(refusalOf(stale) == "412 roster_changed_meanwhile");
        BOOST_REQUIRE(stale.json()["blockers"].size() == 1U);
        BOOST_TEST(stale.json()["blockers"][0]["message"] == "周岩 新排：2026-11-24 09:00–17:30 的班次");
        // What changed lies outside this range.
        BOOST_TEST(lead.post(shiftsPath + "/publish", wish, ifMatch(seen)).status == 200);
        BOOST_TEST(refusalOf(lead.patch(pathOf(shift), {{"role", "B"}}, 1)) == "412 changed_meanwhile");
        BOOST_TEST(refusalOf(lead.post(pathOf(shift) + "/cancel", {{"reason", "x"}})) == "428 if_match_missing");
    });
}

BOOST_AUTO_TEST_CASE(only_the_posts_asked_for_are_checked_and_published) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json desk = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅");
    drafted(lead, shiftOf(desk, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    Json wish = range("2026-11-23 00:00", "2026-11-24 00:00");
    BOOST_TEST(blockersOf(lead.post(shiftsPath + "/publish", wish)) == "gap");
    wish["post_ids"] = {desk["id"]};
    BOOST_TEST(lead.post(shiftsPath + "/publish", wish).json()["published"] == 1);
    wish["post_ids"] = {unknownId};
    BOOST_TEST(faultsOf(lead.post(shiftsPath + "/publish", wish)) == "/post_ids:post_unknown");
    Json backwards = range("2026-11-24 00:00", "2026-11-23 00:00");
    BOOST_TEST(faultsOf(lead.post(shiftsPath + "/publish", backwards)) == "/to:ends_before_it_begins");
}

BOOST_AUTO_TEST_CASE(a_night_over_midnight_counts_on_both_dates) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty");
    for (const char* date : {"2026-11-23", "2026-11-24"}) {
        const Json open = {{"open", true}, {"windows", {{{"from", "00:00"}, {"to", "24:00"}}}}, {"reason", "灯会"}};
        BOOST_TEST(manager.put(centrePath + "/calendar/" + date, open).status == 200);
    }
    const Json post = madePost(manager, "咨询台", Json::array({window("22:00", "24:00"), window("00:00", "06:00")}));
    const Json night = drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 22:00", "2026-11-24 06:00"));
    BOOST_TEST(violationsOf(night) == "opening/soft");
    BOOST_TEST(coverageOf(lead, "2026-11-23T12:00:00%2B08:00", "2026-11-24T12:00:00%2B08:00", "&drafts=true") ==
               "12:00 ok 0/0 | 22:00 ok 1/1 | 06:00 ok 0/0");
}

BOOST_AUTO_TEST_CASE(shifts_come_page_by_page_and_drafts_can_be_thrown_away) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台");
    Json last;
    for (const char* date : {"2026-11-23", "2026-11-24", "2026-11-25"})
        last = drafted(lead, shiftOf(post, staffOf(duty), std::string(date) + " 09:00", std::string(date) + " 17:30"));
    const std::string query = shiftsPath + "?from=2026-11-23&to=2026-11-30&limit=2";
    const Json page = duty.get(query).json();
    BOOST_TEST(page["items"].size() == 2U);
    const Json rest = duty.get(query + "&cursor=" + page["next_cursor"].get<std::string>()).json();
    BOOST_TEST(rest["items"].size() == 1U);
    BOOST_TEST(rest["items"][0]["id"] == last["id"]);
    BOOST_TEST(rest["next_cursor"].is_null());
    BOOST_TEST(duty.get(shiftsPath + "?from=2026-11-23&to=2026-11-30&staff=" + staffOf(lead)).json()["items"].empty());
    BOOST_TEST(lead.send("DELETE", pathOf(last), "", ifMatch(1)).status == 204);
    BOOST_TEST(lead.get(pathOf(last)).status == 404);
    BOOST_TEST(duty.post(shiftsPath, shiftOf(post, staffOf(duty), "2026-11-26 09:00", "2026-11-26 17:30")).status ==
               403);
    const Json trail = app.as("manager").get("/centres/chibi/audit?subject_kind=shift").json()["items"];
    BOOST_TEST(trail[0]["action"] == "shift.delete");
    BOOST_TEST(trail[1]["action"] == "shift.create");
}

BOOST_AUTO_TEST_CASE(last_week_once_more_with_its_reliefs_and_without_what_cannot_be) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json desk = madePost(deputy, "咨询台"), hall = madePost(deputy, "放映厅", Json::array());
        const Json b = drafted(lead, shiftOf(desk, staffOf(duty2), "2026-11-23 09:00", "2026-11-23 17:30"));
        Json a = shiftOf(desk, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30");
        a["breaks"] = {
            {{"start", at("2026-11-23 12:00")}, {"end", at("2026-11-23 12:30")}, {"cover_shift_id", b["id"]}}};
        a = drafted(lead, a);
        const Json stand = {{"role", "B"}, {"backs_up", a["id"]}};
        BOOST_TEST(lead.patch(pathOf(b), stand, 1).status == 200);
        const Json other = drafted(lead, shiftOf(hall, staffOf(lead), "2026-11-24 09:00", "2026-11-24 12:00"));
        drafted(lead, shiftOf(desk, staffOf(lead), "2026-12-01 11:00", "2026-12-01 13:00"));
        Json wish = range("2026-11-23 00:00", "2026-11-30 00:00");
        wish["days"] = 7;
        BOOST_TEST(duty.post(shiftsPath + "/copy", wish).status == 403);
        BOOST_TEST(refusalOf(lead.post(shiftsPath + "/copy", wish, ifMatch(0))) == "412 roster_changed_meanwhile");
        const auto done = lead.post(shiftsPath + "/copy", wish);
        BOOST_REQUIRE_MESSAGE(done.status == 201, done.body);
        BOOST_TEST(done.json()["copied"] == 2);
        BOOST_REQUIRE(done.json()["skipped"].size() == 1U);
        BOOST_TEST(done.json()["skipped"][0]["shift_id"] == other["id"]);
        BOOST_TEST(done.json()["skipped"][0]["code"] == "shift_two_posts");
        const Json next = lead.get(shiftsPath + "?from=2026-11-30&to=2026-12-01").json()["items"];
        BOOST_REQUIRE(next.size() == 2U);
        const bool first = next[0]["role"] == "A";
        const Json again = next[first ? 0 : 1], relief = next[first ? 1 : 0];
        BOOST_TEST(again["status"] == "draft");
        BOOST_TEST(again["start"] == "2026-11-30T09:00:00.000+08:00");
        BOOST_TEST(again["breaks"][0]["end"] == "2026-11-30T12:30:00.000+08:00");
        BOOST_TEST(again["breaks"][0]["cover_shift_id"] == relief["id"]);
        BOOST_TEST(relief["backs_up"] == again["id"]);
        wish["to"] = at("2026-12-31 00:00");
        BOOST_TEST(faultsOf(lead.post(shiftsPath + "/copy", wish)) == "/to:too_many_days");
        wish["days"] = 0;
        BOOST_TEST(faultsOf(lead.post(shiftsPath + "/copy", wish)).starts_with("/days:"));
    });
}

BOOST_AUTO_TEST_SUITE_END()
