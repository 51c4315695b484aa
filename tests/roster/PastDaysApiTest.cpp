// A day that is over is judged by what was asked for on it, whatever the manager changes afterwards.
#include "roster/RosterApiFixture.h"
#include "support/Verdicts.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;
using yizhan::test::saidOf;

namespace {

const Date monday{2026, 11, 23};

void clocked(TestApp& app, const char* time, const char* verb, const Json& body = Json::object()) {
    app.clock().set(at(std::string("2026-11-23 ") + time));
    HttpClient duty = app.as("duty");
    const auto reply = duty.post(centrePath + "/presence/" + verb, body);
    BOOST_REQUIRE_MESSAGE(reply.status < 300, reply.body);
}

/// The desk was kept all Monday, the film hall by nobody; it is Tuesday now.
struct Made {
    Json desk, hall;
};
Made madeMonday(TestApp& app, const Json& skills = Json::array()) {
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    Json desk = window("09:00", "17:30");
    desk["skills"] = skills;
    const Made made{madePost(deputy, "咨询台", Json::array({desk})),
                    madePost(deputy, "放映厅", Json::array({window("10:00", "12:00")}))};
    drafted(lead, shiftOf(made.desk, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    Json whole = range("2026-11-23 00:00", "2026-11-24 00:00");
    whole["post_ids"] = {made.desk["id"]};
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", whole).status == 200);
    clocked(app, "09:00", "clock-in", {{"post_id", made.desk["id"]}});
    clocked(app, "17:30", "clock-out");
    app.clock().set(at("2026-11-24 08:00"));
    return made;
}

/// Everything that is said of Monday.
std::string saidOfMonday(TestApp& app) {
    HttpClient auditor = app.as("auditor");
    std::string out;
    for (const char* path :
         {"/coverage?from=2026-11-23&to=2026-11-24", "/coverage?from=2026-11-23&to=2026-11-24&basis=present",
          "/calendar?from=2026-11-23&to=2026-11-24", "/attendance?month=2026-11"}) {
        const auto reply = auditor.get(centrePath + path);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        out += reply.body + "\n";
    }
    for (const char* clause : {"VC-1", "PR-1", "RO-1", "RO-2", "RO-4", "RO-5", "AT-1", "AT-2"}) {
        const auto said = saidOf(app, clause, monday);
        out += std::string(clause) + " " + said.status + "\n" + said.evidence;
    }
    return out;
}

void patched(HttpClient& client, const std::string& path, const Json& patch) {
    const auto reply = client.patch(path, patch, client.get(path).version());
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
}

void setHours(HttpClient& manager, const Json& windows) {
    Json week = Json::array();
    for (int day = 1; day <= 7; ++day) week.push_back({{"day", day}, {"windows", windows}});
    patched(manager, centrePath, {{"weekly_hours", week}});
}

std::string pathOfPost(const Json& post) { return postsPath + "/" + post["id"].get<std::string>(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiPastDays)

BOOST_AUTO_TEST_CASE(a_past_day_keeps_what_was_asked_for_and_the_future_follows_what_is_asked_now) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        const Made made = madeMonday(app);
        const std::string before = saidOfMonday(app);
        BOOST_TEST(saidOf(app, "VC-1", monday).evidence ==
                   "“咨询台”有人的时间占 100%\n“放映厅”有人的时间占 0%\n“放映厅”10:00–12:00 空岗 120 分钟\n");
        HttpClient manager = app.as("manager");
        Json more = window("08:00", "20:00", 2);
        more["skills"] = {"英语"};
        patched(manager, pathOfPost(made.desk), {{"name", "总台"}, {"demand", {more}}, {"duties", "接待"}});
        patched(manager, pathOfPost(made.hall), {{"archived", true}});
        setHours(manager, {{{"from", "10:00"}, {"to", "16:00"}}});
        madePost(manager, "影像角");
        BOOST_TEST(saidOfMonday(app) == before);
        const Json closed = {{"open", false}, {"reason", "停电"}};
        BOOST_TEST(refusalOf(manager.put(centrePath + "/calendar/2026-11-23", closed)) == "409 calendar_day_over");
        BOOST_TEST(saidOfMonday(app) == before);
        app.restart();
        BOOST_TEST(saidOfMonday(app) == before);
        // From today on it is what was set.
        manager = app.as("manager");
        const std::string desk = "&post=" + made.desk["id"].get<std::string>();
        for (const Date& day : {monday.plusDays(1), monday.plusDays(2)})
            BOOST_TEST(coverageOf(manager, day.text(), day.plusDays(1).text(), desk) ==
                       "00:00 ok 0/0 | 10:00 gap 0/2 | 16:00 ok 0/0");
        const auto posts = [&](const Date& date) {
            std::string out;
            const Json items = manager.get(postsPath + "?on=" + date.text()).json()["items"];
            for (const Json& post : items) {
                const Json& asked = post["demand"][0];
                out += post["name"].get<std::string>() + " " + asked["from"].get<std::string>() + "×" +
                       asked["min_staff"].dump() + asked["skills"].dump() + post["duties"].get<std::string>() + "\n";
            }
            return out;
        };
        BOOST_TEST(posts(monday) == "咨询台 09:00×1[]\n放映厅 10:00×1[]\n");
        BOOST_TEST(posts(monday.plusDays(1)) == "影像角 09:00×1[]\n总台 08:00×2[\"英语\"]接待\n");
        BOOST_TEST(posts(monday.plusDays(-1)) == "");
        BOOST_TEST(manager.get(postsPath + "?on=yesterday").status == 422);
        app.clock().set(at("2026-11-25 08:00"));
        BOOST_TEST(saidOf(app, "VC-1", monday.plusDays(1)).evidence ==
                   "“影像角”有人的时间占 0%\n“总台”有人的时间占 0%\n“影像角”10:00–16:00 空岗 360 分钟\n"
                   "“总台”10:00–16:00 空岗 360 分钟\n");
        BOOST_TEST(saidOf(app, "RO-1", monday.plusDays(1)).evidence == "开放 10:00-16:00\n");
        BOOST_TEST(saidOf(app, "RO-4", monday.plusDays(1)).status == "broken");
    });
}

BOOST_AUTO_TEST_CASE(a_past_day_keeps_what_was_known_of_people) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        const std::string path = centrePath + "/staff/" + staffOf(duty) + "/skills";
        const auto known = [&](const Json& skills) {
            HttpClient deputy = app.as("deputy");
            const auto version = deputy.get(path).version();
            const auto reply =
                deputy.send("PUT", path, Json({{"skills", skills}}).dump(), yizhan::test::ifMatch(version));
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        };
        const Json english = {{{"skill", "英语"}, {"from", "2026-01-01"}}};
        known(english);
        const Made made = madeMonday(app, {"英语"});
        const std::string before = saidOfMonday(app);
        BOOST_TEST(saidOf(app, "RO-4", monday).evidence == "“咨询台”所需的“英语”只有 1 人会，少于两人\n");
        known(Json::array());
        BOOST_TEST(saidOfMonday(app) == before);
        app.clock().set(at("2026-11-25 08:00"));
        known(english);
        BOOST_TEST(saidOfMonday(app) == before);
        BOOST_TEST(saidOf(app, "RO-4", monday.plusDays(1)).evidence == "“咨询台”所需的“英语”只有 0 人会，少于两人\n");
    });
}

BOOST_AUTO_TEST_CASE(a_day_that_was_open_owes_its_log_though_the_week_is_closed_now) {
    TestApp app({.now = "2026-11-23T10:00:00+08:00"});
    app.clock().set(at("2026-11-24 05:00"));
    HttpClient manager = app.as("manager");
    setHours(manager, Json::array());
    app.clock().set(at("2026-11-25 10:00"));
    HttpClient auditor = app.as("auditor");
    const auto statusOf = [&](const char* date) {
        return auditor.get(centrePath + "/log-days/" + date).json()["status"].get<std::string>();
    };
    BOOST_TEST(statusOf("2026-11-23") == "missed");
    app.app().jobs().runDue(app.clock().now());
    BOOST_TEST(statusOf("2026-11-23") == "missed");
    const Json missed = auditor.get(centrePath + "/log-days?status=missed").json()["items"];
    BOOST_TEST(missed.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_post_that_was_put_away_stands_until_then_and_keeps_no_draft_from_being_published) {
    TestApp app({.now = "2026-11-23T08:00:00+08:00"});
    const Made made = madeMonday(app);
    HttpClient manager = app.as("manager"), lead = app.as("lead");
    patched(manager, pathOfPost(made.hall), {{"archived", true}});
    const Json week = manager.get(centrePath + "/coverage?from=2026-11-23&to=2026-11-26").json()["posts"];
    BOOST_REQUIRE(week.size() == 2U);
    BOOST_TEST(week[1]["name"] == "放映厅");
    BOOST_TEST(week[1]["demand_minutes"] == 120);
    const std::string post = "&post=" + made.hall["id"].get<std::string>();
    BOOST_TEST(manager.get(centrePath + "/coverage?from=2026-11-23&to=2026-11-24" + post).status == 200);
    BOOST_TEST(faultsOf(manager.get(centrePath + "/coverage?from=2026-11-24&to=2026-11-25" + post)) ==
               "/query/post:post_unknown");
    const auto refused = lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-25 00:00"));
    BOOST_TEST(refusalOf(refused) == "409 coverage_gap");
    BOOST_TEST(blockersOf(refused) == "gap");
    BOOST_TEST(refused.body.find("放映厅") == std::string::npos);
    // Brought back, it asks again from that day on.
    app.clock().set(at("2026-11-25 08:00"));
    manager = app.as("manager");
    patched(manager, pathOfPost(made.hall), {{"archived", false}});
    const Json back = manager.get(centrePath + "/coverage?from=2026-11-23&to=2026-11-27").json()["posts"];
    BOOST_TEST(back[1]["demand_minutes"] == 360);
}

BOOST_AUTO_TEST_CASE(a_post_may_count_from_a_day_that_is_to_come) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const Json hall = {{"name", "放映厅"}, {"since", "2026-11-25"}, {"demand", {window("10:00", "12:00")}}};
        const auto made = manager.post(postsPath, hall);
        BOOST_REQUIRE_MESSAGE(made.status == 201, made.body);
        const std::string path = pathOfPost(made.json()), post = "&post=" + made.json()["id"].get<std::string>();
        BOOST_TEST(made.json()["since"] == "2026-11-25");
        // Each day with what it asks for, in minutes.
        const auto asked = [&] {
            std::string out;
            for (int i = 0; i < 5; ++i) {
                const std::string from = monday.plusDays(i).text(), to = monday.plusDays(i + 1).text();
                const Json posts = manager.get(centrePath + "/coverage?from=" + from + "&to=" + to).json()["posts"];
                out += (i ? " " : "") + (posts.empty() ? "-" : posts[0]["demand_minutes"].dump());
            }
            return out;
        };
        BOOST_TEST(asked() == "- - 120 120 120");
        BOOST_TEST(saidOf(app, "VC-1", monday).evidence.find("放映厅") == std::string::npos);
        // What is to come stays to come, whatever is changed of it, until a day is said.
        patched(manager, path, {{"duties", "按场次放映"}});
        BOOST_TEST(asked() == "- - 120 120 120");
        patched(manager, path, {{"since", "2026-11-24"}});
        BOOST_TEST(asked() == "- 120 120 120 120");
        patched(manager, path, {{"since", "2026-11-26"}, {"demand", {window("10:00", "13:00")}}});
        BOOST_TEST(asked() == "- 120 120 180 180");
        const auto faults = [&](const Json& patch) {
            return faultsOf(manager.patch(path, patch, manager.get(path).version()));
        };
        BOOST_TEST(faults({{"since", "2026-11-22"}}) == "/since:since_past");
        BOOST_TEST(faults({{"archived", true}, {"since", "2026-11-27"}}) == "/since:counts_at_once");
        BOOST_TEST(faults({{"since", "tomorrow"}}) != "");
        BOOST_TEST(asked() == "- 120 120 180 180");
        // Put away, it asks for nobody from that moment on; nothing that was to come comes.
        patched(manager, path, {{"archived", true}});
        BOOST_TEST(asked() == "- - - - -");
        // The trail tells when it was to count from, and of what counted at once nothing.
        std::string told;
        const Json trail = manager.get(centrePath + "/audit?subject_kind=post").json()["items"];
        for (const Json& entry : trail) {
            const Json &before = entry["before"], &after = entry["after"];
            if (after.contains("since")) told += before["since"].dump() + " " + after["since"].dump() + "\n";
        }
        BOOST_TEST(told == R"("2026-11-26" "2026-11-23"
"2026-11-24" "2026-11-26"
"2026-11-25" "2026-11-24"
null "2026-11-25"
)");
    });
}

BOOST_AUTO_TEST_SUITE_END()
