// Visitors' voices over HTTP: what visitors may say without an account, what the staff see of it and do with it.
#include <boost/test/unit_test.hpp>

#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

const std::string chibi = "/centres/chibi/";
const std::string unknownId = "01890000-0000-7000-8000-000000000000";

Json complaint() {
    return {{"complainant", {{"name", "投诉人甲"}, {"phone", "138-0000-0000"}, {"other_contact", "a@example.org"}}},
            {"respondent", "售票处"},
            {"claim", "退还一张票的票款"},
            {"facts", "同一张票收了两次钱。"}};
}

Json with(Json body, const Json& more) {
    body.update(more);
    return body;
}

Json filed(HttpClient& visitor) {
    const auto reply = visitor.post("/kiosk/complaints", complaint());
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

Json suggested(HttpClient& visitor, const Json& more = Json::object()) {
    const auto reply = visitor.post("/kiosk/suggestions", with({{"text", "多放几把椅子"}}, more));
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

std::string pathOf(const char* kind, const Json& record, const std::string& verb = {}) {
    return chibi + kind + "/" + record["id"].get<std::string>() + (verb.empty() ? "" : "/" + verb);
}

/// "status code", and of a 422 the pointer and code of the first violation.
std::string refusalOf(const HttpReply& reply) {
    const Json body = reply.json();
    if (reply.status != 422 || !body.contains("errors")) return std::to_string(reply.status) + " " + reply.code();
    return body["errors"][0]["pointer"].get<std::string>() + " " + body["errors"][0]["code"].get<std::string>();
}

HttpReply step(HttpClient& client, const std::string& path, const Json& body = nullptr, std::int64_t version = 1) {
    return client.post(path, body, ifMatch(version));
}

Json itemsOf(HttpClient& client, const std::string& path) { return client.get(chibi + path).json()["items"]; }

HttpClient pairedKiosk(TestApp& app) {
    HttpClient manager = app.as("manager");
    const Json device = manager.post(chibi + "devices", {{"kind", "kiosk"}, {"name", "大厅一号屏"}}).json();
    HttpClient kiosk = app.visitor();
    BOOST_REQUIRE(kiosk.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return kiosk;
}

Verdict boxOn(TestApp& app, const std::string& date) {
    return app.database().read([&](ReadTx& tx) {
        for (const Feature& feature : app.app().features())
            for (const EvidenceRule& rule : feature.evidenceRules)
                if (rule.clauseId == "CP-2") return rule.judge(tx, CentreId("chibi"), *Date::parse(date));
        return Verdict{};
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiVisitors)

BOOST_AUTO_TEST_CASE(a_rating_is_kept_and_counted) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty");
        const auto rated = visitor.post("/kiosk/ratings", {{"grade", "unsatisfied"},
                                                           {"about", "answer"},
                                                           {"entry_id", "sanguo-chibi:chibi-year"},
                                                           {"note", " 没有答到点子上 "},
                                                           {"lang", "zh-Hant-TW"}});
        BOOST_REQUIRE_MESSAGE(rated.status == 201, rated.body);
        app.clock().advanceMinutes(1);
        BOOST_TEST(visitor.post("/kiosk/ratings", {{"grade", "satisfied"}, {"about", "film"}}).status == 201);
        const Json items = itemsOf(duty, "ratings");
        BOOST_REQUIRE_EQUAL(items.size(), 2U);
        BOOST_TEST(items[0]["about"] == "film");
        BOOST_TEST(items[0]["lang"] == "zh-CN");
        BOOST_TEST(items[1]["id"] == rated.json()["id"]);
        BOOST_TEST(items[1]["note"] == "没有答到点子上");
        BOOST_TEST(items[1]["at"] == "2026-11-21T10:00:00.000+08:00");
        const Json sum = duty.get(chibi + "ratings/summary").json();
        BOOST_TEST(sum["total"] == 2);
        BOOST_TEST(sum["unsatisfied"] == 1);
        BOOST_TEST(sum["from"] == "2026-10-23");
        BOOST_REQUIRE_EQUAL(sum["about"].size(), 5U);
        BOOST_TEST(sum["about"][0]["about"] == "answer");
        BOOST_TEST(sum["about"][0]["unsatisfied"] == 1);
        BOOST_TEST(sum["about"][4]["total"] == 0);
    });
}

BOOST_AUTO_TEST_CASE(ratings_are_cut_by_days_and_pages) {
    TestApp app;
    HttpClient visitor = app.visitor();
    for (int i = 0; i < 3; ++i) {
        visitor.post("/kiosk/ratings", {{"grade", "fairly"}, {"about", "service"}});
        app.clock().advanceSeconds(24 * 3600);
    }
    HttpClient duty = app.as("duty");
    const Json first = duty.get(chibi + "ratings?limit=2").json();
    BOOST_REQUIRE_EQUAL(first["items"].size(), 2U);
    const Json rest = duty.get(chibi + "ratings?limit=2&cursor=" + first["next_cursor"].get<std::string>()).json();
    BOOST_REQUIRE_EQUAL(rest["items"].size(), 1U);
    BOOST_TEST(rest["next_cursor"].is_null());
    BOOST_TEST(itemsOf(duty, "ratings?from=2026-11-22&to=2026-11-23").size() == 1U);
    BOOST_TEST(duty.get(chibi + "ratings/summary?from=2026-11-22&to=2026-11-24").json()["total"] == 2);
    BOOST_TEST(refusalOf(duty.get(chibi + "ratings/summary?from=2026-11-22&to=2026-11-22")) ==
               "/query/to ends_before_it_begins");
    BOOST_TEST(refusalOf(duty.get(chibi + "ratings/summary?from=2020-01-01&to=2026-11-22")) ==
               "/query/to too_many_days");
    BOOST_TEST(duty.get(chibi + "ratings?cursor=nonsense").status == 400);
}

BOOST_AUTO_TEST_CASE(bad_input_is_named_and_leaves_no_trace) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), manager = app.as("manager");
        const auto rating = [&](const Json& body) { return refusalOf(visitor.post("/kiosk/ratings", body)); };
        BOOST_TEST(rating({{"grade", "great"}, {"about", "film"}}) == "/grade not_in_list");
        BOOST_TEST(rating({{"grade", "fairly"}}) == "/about required");
        BOOST_TEST(rating({{"grade", "fairly"}, {"about", "film"}, {"note", std::string(301, 'x')}}) ==
                   "/note too_long");
        BOOST_TEST(rating({{"grade", "fairly"}, {"about", "film"}, {"entry_id", "../etc"}}) == "/entry_id bad_pattern");
        const auto suggestion = [&](const Json& body) { return refusalOf(visitor.post("/kiosk/suggestions", body)); };
        BOOST_TEST(suggestion({{"text", " \u3000\u200b"}}) == "/text empty");
        BOOST_TEST(suggestion({{"text", std::string(1001, 'x')}}) == "/text too_long");
        BOOST_TEST(suggestion({{"text", "x"}, {"name", "y"}}) == "/name unknown_field");
        const auto wrong = [&](const Json& more) {
            return refusalOf(visitor.post("/kiosk/complaints", with(complaint(), more)));
        };
        BOOST_TEST(wrong({{"respondent", " "}}) == "/respondent empty");
        BOOST_TEST(wrong({{"occurred_on", "2026-11-22"}}) == "/occurred_on day_to_come");
        BOOST_TEST(wrong({{"occurred_on", "2026-02-30"}}) == "/occurred_on bad_date");
        BOOST_TEST(wrong({{"complainant", {{"name", "甲"}, {"phone", "a phone"}}}}) == "/complainant/phone bad_phone");
        BOOST_TEST(wrong({{"group_size", 4}}) == "/representatives representatives_missing");
        BOOST_TEST(wrong({{"group_size", 9}, {"representatives", {"a", "b", "c", "d"}}}) ==
                   "/representatives too_many");
        BOOST_TEST(visitor.post("/kiosk/complaints", with(complaint(), {{"facts", std::string(60'000, 'x')}})).status ==
                   413);
        BOOST_TEST(visitor.post("/kiosk/suggestions", {{"text", "x"}, {"centre", "nowhere"}}).code() ==
                   "centre_unknown");
        for (const char* list : {"ratings", "suggestions", "complaints"}) BOOST_TEST(itemsOf(manager, list).empty());
        BOOST_TEST(filed(visitor)["number"] == "TS-2026-0001");
        BOOST_TEST(suggested(visitor)["number"] == "JY-2026-0001");
    });
}

BOOST_AUTO_TEST_CASE(who_floods_the_box_has_to_wait) {
    TestApp app({.settings = {{"http.trusted_proxy", "true"}}});
    HttpClient visitor = app.visitor();
    const auto send = [&] {
        return visitor.post("/kiosk/suggestions", {{"text", "再来一条"}}, {{"X-Forwarded-For", "203.0.113.9"}});
    };
    int taken = 0;
    while (taken < 20 && send().status == 201) ++taken;
    BOOST_TEST(taken == 5);
    const auto refused = send();
    BOOST_TEST(refused.status == 429);
    BOOST_TEST(!refused.header("retry-after").empty());
    app.clock().advanceSeconds(1);
    BOOST_TEST(send().status == 201);
}

BOOST_AUTO_TEST_CASE(a_complaint_comes_back_with_its_number_and_day_and_stands_in_the_log) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty");
        const Json receipt = filed(visitor);
        BOOST_TEST(receipt["number"] == "TS-2026-0001");
        BOOST_TEST(receipt["received_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(receipt["accept_by"] == "2026-11-27");
        const Json shown = duty.get(pathOf("complaints", receipt)).json();
        BOOST_TEST(shown["claim"] == "退还一张票的票款");
        BOOST_TEST(shown["status"] == "received");
        BOOST_TEST(shown["overdue"] == false);
        BOOST_TEST(!shown.contains("complainant"));
        const Json lines = itemsOf(duty, "log-days/2026-11-21/entries");
        BOOST_REQUIRE(!lines.empty());
        BOOST_TEST(lines[0]["kind"] == "system");
        BOOST_TEST(lines[0]["text"].get<std::string>().find("TS-2026-0001") != std::string::npos);
        BOOST_TEST(duty.get(chibi + "log-days/2026-11-21/entries").body.find("投诉人甲") == std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(holidays_of_offices_put_the_day_off) {
    TestApp app;
    HttpClient visitor = app.visitor(), manager = app.as("manager");
    BOOST_REQUIRE(manager
                      .put(chibi + "calendar/2026-11-24", {{"open", true},
                                                           {"windows", {{{"from", "09:00"}, {"to", "17:30"}}}},
                                                           {"office_day", false},
                                                           {"reason", "放假"}})
                      .status == 200);
    BOOST_TEST(filed(visitor)["accept_by"] == "2026-11-30");
}

BOOST_AUTO_TEST_CASE(who_complains_is_shown_to_those_who_need_it_only) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const Json receipt = filed(visitor);
        const Json left = suggested(visitor, {{"contact", "b@example.org"}});
        for (const char* role : {"manager", "deputy", "lead"}) {
            HttpClient client = app.as(role);
            const Json who = client.get(pathOf("complaints", receipt, "personal")).json();
            BOOST_TEST(who["name"] == "投诉人甲");
            BOOST_TEST(who["phone"] == "138-0000-0000");
            BOOST_TEST(who["representatives"].empty());
            BOOST_TEST(client.get(pathOf("suggestions", left, "personal")).json()["contact"] == "b@example.org");
        }
        // Each of the three looks stands in the trail, without what they saw.
        for (const char* kind : {"complaint", "suggestion"}) {
            const std::string trail = app.as("auditor").get(chibi + "audit?action=" + kind + ".show_personal").body;
            BOOST_TEST(Json::parse(trail)["items"].size() == 3U);
            BOOST_TEST(trail.find("138-0000-0000") == std::string::npos);
            BOOST_TEST(trail.find("example.org") == std::string::npos);
        }
        for (const char* role : {"admin", "duty", "auditor"}) {
            HttpClient client = app.as(role);
            BOOST_TEST(client.get(pathOf("complaints", receipt, "personal")).status == 403);
            BOOST_TEST(client.get(pathOf("suggestions", left, "personal")).status == 403);
            std::string all;
            for (const char* list : {"complaints", "suggestions", "ratings", "log-days/2026-11-21/entries", "audit"})
                all += client.get(chibi + list).body;
            BOOST_TEST(all.find("TS-2026-0001") != std::string::npos);
            for (const char* secret : {"投诉人甲", "138-0000-0000", "example.org"})
                BOOST_TEST(all.find(secret) == std::string::npos, role << " sees " << secret);
        }
        app.database().read([](ReadTx& tx) {
            for (const Row& row : tx.query("SELECT topic, facts FROM events"))
                for (const char* secret : {"投诉人甲", "138-0000-0000", "example.org"})
                    BOOST_TEST(row.text(1).find(secret) == std::string::npos, row.text(0));
        });
    });
}

BOOST_AUTO_TEST_CASE(erasing_keeps_the_record) {
    TestApp app;
    HttpClient visitor = app.visitor(), manager = app.as("manager"), lead = app.as("lead");
    const Json receipt = filed(visitor), left = suggested(visitor, {{"contact", "b@example.org"}});
    const Json reason = {{"reason", "本人要求"}};
    BOOST_TEST(step(lead, pathOf("complaints", receipt, "erase-personal"), reason).status == 403);
    const auto erased = step(manager, pathOf("complaints", receipt, "erase-personal"), reason);
    BOOST_REQUIRE_MESSAGE(erased.status == 200, erased.body);
    BOOST_TEST(erased.json()["personal_erased"] == true);
    BOOST_TEST(erased.json()["facts"] == "同一张票收了两次钱。");
    BOOST_TEST(lead.get(pathOf("complaints", receipt, "personal")).json()["name"].is_null());
    BOOST_TEST(step(manager, pathOf("complaints", receipt, "erase-personal"), reason, 2).code() == "nothing_to_erase");
    BOOST_TEST(step(manager, pathOf("suggestions", left, "erase-personal"), reason).json()["has_contact"] == false);
    BOOST_TEST(lead.get(pathOf("suggestions", left, "personal")).json()["contact"].is_null());
    BOOST_TEST(step(lead, pathOf("complaints", receipt, "accept"), nullptr, 2).status == 200);
}

BOOST_AUTO_TEST_CASE(a_complaint_is_accepted_and_settled) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), lead = app.as("lead");
        const Json receipt = filed(visitor);
        const auto path = [&](const char* verb) { return pathOf("complaints", receipt, verb); };
        BOOST_TEST(lead.post(path("accept")).status == 428);
        BOOST_TEST(step(lead, path("settle"), {{"outcome", "已退"}}).code() == "complaint_not_accepted");
        const auto accepted = step(lead, path("accept"), {{"note", "请售票处查对"}});
        BOOST_REQUIRE_MESSAGE(accepted.status == 200, accepted.body);
        BOOST_TEST(accepted.version() == 2);
        BOOST_TEST(accepted.json()["settle_by"] == "2027-01-20");
        BOOST_TEST(accepted.json()["steps"][0]["by"]["name"] == lead.user()["name"]);
        BOOST_TEST(step(lead, path("refuse"), {{"reason", "重复"}}, 2).code() == "complaint_decided_already");
        BOOST_TEST(step(lead, path("settle"), {{"outcome", "已退"}}, 1).status == 412);
        BOOST_TEST(refusalOf(step(lead, path("settle"), {{"outcome", "\u3000"}}, 2)) == "/outcome empty");
        const auto settled = step(lead, path("settle"), {{"outcome", "票款已退。"}}, 2);
        BOOST_TEST(settled.json()["status"] == "settled");
        BOOST_TEST(step(lead, path("settle"), {{"outcome", "再退"}}, 3).code() == "complaint_settled_already");
        BOOST_TEST(itemsOf(lead, "complaints?status=settled").size() == 1U);
        BOOST_TEST(itemsOf(lead, "complaints?status=received").empty());
        HttpClient auditor = app.as("auditor");
        const Json trail = itemsOf(auditor, "audit?subject_kind=complaint");
        BOOST_REQUIRE_EQUAL(trail.size(), 3U);
        BOOST_TEST(trail[0]["action"] == "complaint.settle");
        BOOST_TEST(trail[2]["action"] == "complaint.create");
    });
}

BOOST_AUTO_TEST_CASE(a_refusal_has_a_reason) {
    TestApp app;
    HttpClient visitor = app.visitor(), lead = app.as("lead");
    const std::string path = pathOf("complaints", filed(visitor), "refuse");
    BOOST_TEST(refusalOf(step(lead, path, Json::object())) == "/reason required");
    BOOST_TEST(refusalOf(step(lead, path, {{"reason", " "}})) == "/reason empty");
    const Json refused = step(lead, path, {{"reason", "不属于本中心，请找售票公司。"}}).json();
    BOOST_TEST(refused["status"] == "refused");
    BOOST_TEST(refused["steps"][0]["text"] == "不属于本中心，请找售票公司。");
}

BOOST_AUTO_TEST_CASE(what_is_late_is_shown_as_late) {
    TestApp app;
    HttpClient visitor = app.visitor();
    const Json receipt = filed(visitor), left = suggested(visitor);
    app.clock().set("2026-11-22T23:59:00+08:00");
    HttpClient duty = app.as("duty");
    BOOST_TEST(duty.get(pathOf("suggestions", left)).json()["overdue"] == false);
    app.clock().set("2026-11-23T00:01:00+08:00");
    BOOST_TEST(duty.get(pathOf("suggestions", left)).json()["overdue"] == true);
    BOOST_TEST(duty.get(pathOf("complaints", receipt)).json()["overdue"] == false);
    app.clock().set("2026-11-28T09:00:00+08:00");
    BOOST_TEST(app.as("duty").get(pathOf("complaints", receipt)).json()["overdue"] == true);
}

BOOST_AUTO_TEST_CASE(a_suggestion_is_read_and_answered) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty");
        const Json left = suggested(visitor);
        BOOST_TEST(itemsOf(duty, "suggestions?status=new").size() == 1U);
        const auto read = step(duty, pathOf("suggestions", left, "read"));
        BOOST_REQUIRE_MESSAGE(read.status == 200, read.body);
        BOOST_TEST(read.json()["status"] == "read");
        BOOST_TEST(step(duty, pathOf("suggestions", left, "read"), nullptr, 2).code() == "suggestion_read_already");
        const auto answered = step(duty, pathOf("suggestions", left, "answer"), {{"text", "已加六把。"}}, 2);
        BOOST_TEST(answered.json()["steps"][1]["text"] == "已加六把。");
        BOOST_TEST(step(duty, pathOf("suggestions", left, "answer"), {{"text", "又加"}}, 3).code() ==
                   "suggestion_answered_already");
        BOOST_TEST(duty.get(chibi + "suggestions/" + unknownId).code() == "suggestion_unknown");
    });
}

BOOST_AUTO_TEST_CASE(the_box_is_emptied_each_open_day) {
    TestApp app;
    HttpClient visitor = app.visitor(), duty = app.as("duty");
    using enum Verdict::Status;
    const Json left = suggested(visitor);
    BOOST_TEST((boxOn(app, "2026-11-21").status == notDue));
    app.clock().set("2026-11-22T09:00:00+08:00");
    BOOST_TEST((boxOn(app, "2026-11-22").status == notDue));
    app.clock().set("2026-11-23T09:00:00+08:00");
    const Verdict late = boxOn(app, "2026-11-22");
    BOOST_TEST((late.status == broken));
    BOOST_REQUIRE_EQUAL(late.evidence.size(), 1U);
    BOOST_TEST(late.evidence[0].summary.find("JY-2026-0001") != std::string::npos);
    BOOST_TEST((boxOn(app, "2026-11-23").status == broken));
    const Json second = suggested(visitor);
    duty = app.as("duty");
    BOOST_TEST(step(duty, pathOf("suggestions", left, "read")).status == 200);
    BOOST_TEST((boxOn(app, "2026-11-22").status == broken));
    BOOST_TEST((boxOn(app, "2026-11-23").status == notDue));
    app.clock().set("2026-11-24T17:00:00+08:00");
    duty = app.as("duty");
    BOOST_TEST(step(duty, pathOf("suggestions", second, "answer"), {{"text", "好的"}}).status == 200);
    BOOST_TEST((boxOn(app, "2026-11-24").status == met));
}

BOOST_AUTO_TEST_CASE(a_call_for_help_waits_until_one_answers) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient kiosk = pairedKiosk(app), duty = app.as("duty"), other = app.as("duty2");
        const auto called = kiosk.post("/kiosk/help", {{"lang", "zh-CN"}});
        BOOST_REQUIRE_MESSAGE(called.status == 201, called.body);
        BOOST_TEST(kiosk.post("/kiosk/help", {{"lang", "zh-CN"}}).json()["id"] == called.json()["id"]);
        const Json waiting = itemsOf(duty, "help-calls?status=called");
        BOOST_REQUIRE_EQUAL(waiting.size(), 1U);
        BOOST_TEST(waiting[0]["id"] == called.json()["id"]);
        BOOST_TEST(waiting[0]["kiosk"] == "大厅一号屏");
        BOOST_TEST(waiting[0]["lang"] == "zh-CN");
        BOOST_TEST(waiting[0]["device_id"].is_string());
        BOOST_TEST(app.as("auditor").post(pathOf("help-calls", waiting[0], "answer")).status == 403);
        app.clock().advanceSeconds(75);
        const auto answered = duty.post(pathOf("help-calls", waiting[0], "answer"));
        BOOST_REQUIRE_MESSAGE(answered.status == 200, answered.body);
        BOOST_TEST(answered.json()["waited_seconds"] == 75);
        BOOST_TEST(answered.json()["answered_by"]["name"] == duty.user()["name"]);
        BOOST_TEST(other.post(pathOf("help-calls", waiting[0], "answer")).code() == "help_call_answered_already");
        BOOST_TEST(itemsOf(duty, "help-calls?status=called").empty());
        BOOST_TEST(itemsOf(duty, "help-calls").size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(what_a_kiosk_hears_carries_its_place) {
    TestApp app;
    HttpClient kiosk = pairedKiosk(app), duty = app.as("duty");
    kiosk.post("/kiosk/ratings", {{"grade", "satisfied"}, {"about", "facility"}, {"centre", "elsewhere"}});
    BOOST_TEST(itemsOf(duty, "ratings")[0]["device_id"].is_string());
    app.visitor().post("/kiosk/ratings", {{"grade", "satisfied"}, {"about", "facility"}});
    BOOST_TEST(itemsOf(duty, "ratings")[0]["device_id"].is_null());
}

BOOST_AUTO_TEST_CASE(each_role_does_what_is_its_own) {
    TestApp app;
    HttpClient visitor = app.visitor();
    const Json receipt = filed(visitor), left = suggested(visitor);
    for (const char* role : {"admin", "auditor", "duty"}) {
        HttpClient client = app.as(role);
        BOOST_TEST(client.get(chibi + "complaints").status == 200);
        BOOST_TEST(step(client, pathOf("complaints", receipt, "accept")).status == 403);
    }
    for (const char* role : {"admin", "auditor"})
        BOOST_TEST(app.as(role).post(pathOf("suggestions", left, "read"), nullptr, ifMatch(1)).status == 403);
    for (const char* list : {"ratings", "ratings/summary", "suggestions", "complaints", "help-calls"})
        BOOST_TEST(visitor.get(chibi + list).status == 401);
}

BOOST_AUTO_TEST_CASE(a_repeated_send_files_one_complaint) {
    onEachApp({}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty");
        const Headers key = {{"Idempotency-Key", "the-same-tap"}};
        const auto first = visitor.post("/kiosk/complaints", complaint(), key);
        const auto again = visitor.post("/kiosk/complaints", complaint(), key);
        BOOST_TEST(first.status == 201);
        BOOST_TEST(first.json()["number"] == again.json()["number"]);
        BOOST_TEST(itemsOf(duty, "complaints").size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(nothing_that_was_answered_is_lost_by_a_restart) {
    TestApp app;
    HttpClient visitor = app.visitor();
    const Json receipt = filed(visitor);
    app.restart();
    BOOST_TEST(app.as("duty").get(pathOf("complaints", receipt)).json()["number"] == receipt["number"]);
    visitor = app.visitor();
    BOOST_TEST(filed(visitor)["number"] == "TS-2026-0002");
}

BOOST_AUTO_TEST_SUITE_END()
