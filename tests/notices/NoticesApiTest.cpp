// Notices over HTTP: written, published and taken back by the staff, read on every screen, and proved to have stood.
#include <boost/test/unit_test.hpp>

#include "centre/CentreActions.h"
#include "core/EventStore.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

constexpr const char* all = "/centres/chibi/notices";
constexpr const char* shownPath = "/kiosk/notices/shown";
constexpr const char* unknownId = "01890000-0000-7000-8000-000000000000";

Json textOf(const std::string& title, const std::string& kind = "charges") {
    return {{"kind", kind},
            {"title", title},
            {"body", "第一行\n今日开放 {{hours.today}}"},
            {"translations", {{"en", {{"title", "In English"}, {"body", "Open today {{hours.today}}"}}}}},
            {"basis", "制度第八条"},
            {"responsible", "咨询台组长"},
            {"channels", {"board", "screen"}},
            {"next_review", "2027-05-01"}};
}

std::string pathOf(const Json& notice) { return std::string(all) + "/" + notice["id"].get<std::string>(); }

Json written(HttpClient& client, const Json& text) {
    const auto reply = client.post(all, text);
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

HttpReply act(HttpClient& client, const Json& notice, const std::string& verb, const Json& body = nullptr) {
    return client.post(pathOf(notice) + "/" + verb, body, ifMatch(notice["version"].get<std::int64_t>()));
}

Json published(HttpClient& client, const Json& text) {
    const auto reply = act(client, written(client, text), "publish");
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

Json changed(HttpClient& client, const Json& notice, const Json& patch) {
    const auto reply = client.patch(pathOf(notice), patch, notice["version"].get<std::int64_t>());
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

std::string refusalOf(const HttpReply& reply) { return std::to_string(reply.status) + " " + reply.code(); }

/// "/title notice_blank" of each field, in the server's order.
std::string faultsOf(const HttpReply& reply) {
    std::string out;
    for (const Json& error : reply.json().value("errors", Json::array()))
        out += (out.empty() ? "" : " ") + error["pointer"].get<std::string>() + ":" + error["code"].get<std::string>();
    return out;
}

std::string blockersOf(const HttpReply& reply) {
    std::string out;
    for (const Json& blocker : reply.json().value("blockers", Json::array()))
        out += (out.empty() ? "" : " ") + blocker["code"].get<std::string>();
    return out;
}

Json shownTo(HttpClient& client, const std::string& query = "") {
    const auto reply = client.get("/kiosk/notices" + query);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json()["items"];
}

std::string titlesOf(const Json& items) {
    std::string out;
    for (const Json& item : items) out += (out.empty() ? "" : "|") + item["title"].get<std::string>();
    return out;
}

HttpClient pairedDevice(TestApp& app, const std::string& name = "Hall screen", const std::string& kind = "kiosk") {
    HttpClient manager = app.as("manager");
    const Json device = manager.post("/centres/chibi/devices", {{"kind", kind}, {"name", name}}).json();
    HttpClient client = app.visitor();
    BOOST_REQUIRE(client.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return client;
}

Json showing(const Json& notice, int version = 1) {
    return {{"items", {{{"id", notice["id"]}, {"version", version}}}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiNotices)

BOOST_AUTO_TEST_CASE(a_draft_is_written_changed_published_and_taken_back) {
    onEachApp({}, [](TestApp& app) {
        HttpClient lead = app.as("lead"), deputy = app.as("deputy"), duty = app.as("duty");
        const Json draft = written(lead, textOf(" 收费标准 "));
        BOOST_TEST(draft["title"] == "收费标准");
        BOOST_TEST(draft["status"] == "draft");
        BOOST_TEST(draft["valid_from"] == "2026-11-21");
        BOOST_TEST(draft["valid_to"].is_null());
        BOOST_TEST(draft["channels"] == Json({"screen", "board"}));
        BOOST_TEST(draft["published"].is_null());
        const Json better = changed(lead, draft, {{"basis", "价格表 2026"}, {"valid_to", "2026-12-31"}});
        BOOST_TEST(better["basis"] == "价格表 2026");
        BOOST_TEST(better["title"] == "收费标准");
        const auto reply = act(deputy, better, "publish");
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        const Json notice = reply.json();
        BOOST_TEST(notice["status"] == "published");
        BOOST_TEST(notice["changed"] == false);
        BOOST_TEST(notice["published"]["version"] == 1);
        BOOST_TEST(notice["published"]["published_by"]["name"] == deputy.user()["name"]);
        BOOST_TEST(notice["published"]["until"].is_null());
        BOOST_TEST(duty.get(pathOf(notice)).json() == notice);
        const Json gone = act(deputy, notice, "withdraw", {{"reason", "价格有误"}}).json();
        BOOST_TEST(gone["status"] == "withdrawn");
        BOOST_TEST(gone["withdrawn_reason"] == "价格有误");
        BOOST_TEST(gone["published"]["until"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(refusalOf(act(deputy, gone, "publish")) == "409 notice_withdrawn");
        BOOST_TEST(refusalOf(act(deputy, gone, "withdraw", {{"reason", "x"}})) == "409 notice_withdrawn");
        BOOST_TEST(refusalOf(lead.patch(pathOf(gone), {{"title", "x"}}, gone["version"].get<std::int64_t>())) ==
                   "409 notice_withdrawn");
    });
}

BOOST_AUTO_TEST_CASE(what_is_published_stays_until_it_is_published_anew) {
    onEachApp({}, [](TestApp& app) {
        HttpClient lead = app.as("lead"), deputy = app.as("deputy"), visitor = app.visitor();
        Json notice = published(deputy, textOf("旧价目"));
        notice = changed(lead, notice, {{"title", "新价目"}, {"translations", {{"en", nullptr}}}});
        BOOST_TEST(notice["changed"] == true);
        BOOST_TEST(notice["title"] == "新价目");
        BOOST_TEST(notice["translations"].empty());
        BOOST_TEST(notice["published"]["title"] == "旧价目");
        BOOST_TEST(shownTo(visitor)[0]["title"] == "旧价目");
        app.clock().advanceMinutes(30);
        notice = act(deputy, notice, "publish").json();
        BOOST_TEST(notice["published"]["version"] == 2);
        BOOST_TEST(shownTo(visitor)[0]["title"] == "新价目");
        BOOST_TEST(shownTo(visitor)[0]["version"] == 2);
        const Json versions = lead.get(pathOf(notice) + "/versions").json()["items"];
        BOOST_REQUIRE(versions.size() == 2U);
        BOOST_TEST(versions[0]["title"] == "新价目");
        BOOST_TEST(versions[0]["until"].is_null());
        BOOST_TEST(versions[1]["title"] == "旧价目");
        BOOST_TEST(versions[1]["translations"]["en"]["title"] == "In English");
        BOOST_TEST(versions[1]["until"] == "2026-11-21T10:30:00.000+08:00");
        const Json page = lead.get(pathOf(notice) + "/versions?limit=1").json();
        const Json rest =
            lead.get(pathOf(notice) + "/versions?limit=1&cursor=" + page["next_cursor"].get<std::string>()).json();
        BOOST_TEST(rest["items"][0]["version"] == 1);
        BOOST_TEST(rest["next_cursor"].is_null());
        BOOST_TEST(refusalOf(act(deputy, notice, "publish")) == "409 notice_unchanged");
    });
}

BOOST_AUTO_TEST_CASE(what_is_incomplete_is_not_published_and_says_what_is_missing) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const Json bare = written(deputy, {{"kind", "charges"}, {"title", "收费标准"}, {"body", "免费"}});
    const auto refused = act(deputy, bare, "publish");
    BOOST_TEST(refusalOf(refused) == "409 notice_incomplete");
    BOOST_TEST(blockersOf(refused) == "notice_needs_responsible notice_needs_basis notice_needs_review");
    BOOST_TEST(refused.json()["blockers"][0]["href"] == "/console/notices/" + bare["id"].get<std::string>());
    BOOST_TEST(deputy.get(pathOf(bare)).json() == bare);
    Json late = textOf("过期");
    late["valid_from"] = "2026-10-01";
    late["valid_to"] = "2026-11-20";
    late["next_review"] = "2026-11-20";
    BOOST_TEST(blockersOf(act(deputy, written(deputy, late), "publish")) == "notice_review_past notice_is_over");
    const Json standing = published(deputy, textOf("今年价目"));
    const Json later = changed(deputy, standing, {{"valid_from", "2027-01-01"}});
    BOOST_TEST(blockersOf(act(deputy, later, "publish")) == "notice_begins_later");
    HttpClient visitor = app.visitor();
    BOOST_TEST(titlesOf(shownTo(visitor)).starts_with("今年价目|"));
}

BOOST_AUTO_TEST_CASE(bad_input_is_refused_field_by_field_and_leaves_no_trace) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const auto faults = [&](const Json& change) {
        Json text = textOf("收费标准");
        text.update(change);
        return faultsOf(deputy.post(all, text));
    };
    BOOST_TEST(faults({{"title", "   "}}) == "/title:notice_blank");
    BOOST_TEST(faults({{"body", "{{weather}}"}}) == "/body:notice_fact_unknown");
    BOOST_TEST(faults({{"valid_to", "2026-11-20"}}) == "/valid_to:notice_ends_before_it_begins");
    BOOST_TEST(faults({{"valid_from", "2026-02-30"}}) == "/valid_from:bad_date");
    BOOST_TEST(faults({{"kind", "gossip"}}).starts_with("/kind:"));
    BOOST_TEST(faults({{"channels", Json::array()}}).starts_with("/channels:"));
    BOOST_TEST(faults({{"channels", {"sky"}}}).starts_with("/channels/0:"));
    BOOST_TEST(faults({{"title", std::string(81, 'x')}}) == "/title:too_long");
    BOOST_TEST(faults({{"body", std::string(4001, 'x')}}) == "/body:too_long");
    BOOST_TEST(faults({{"translations", {{"en", {{"title", "x"}}}}}}) == "/translations/en/body:required");
    BOOST_TEST(faults({{"translations", {{"e n", {{"title", "x"}, {"body", "x"}}}}}}) ==
               "/translations:notice_language");
    BOOST_TEST(faults({{"translations", {{"en", {{"title", "x"}, {"body", " "}}}}}}) ==
               "/translations/en/body:notice_blank");
    BOOST_TEST(faults({{"status", "published"}}) == "/status:unknown_field");
    BOOST_TEST(deputy.post(all, {{"kind", "charges"}, {"title", "x"}}).status == 422);
    BOOST_TEST(deputy.get(all).json()["items"].empty());
    BOOST_TEST(refusalOf(deputy.get(std::string(all) + "/" + unknownId)) == "404 not_found");
    BOOST_TEST(deputy.get(std::string(all) + "?kind=gossip").status == 422);
    const Json notice = published(deputy, textOf("收费标准"));
    BOOST_TEST(faultsOf(act(deputy, notice, "withdraw", {{"reason", "  "}})) == "/reason:notice_blank");
    BOOST_TEST(faultsOf(deputy.patch(pathOf(notice), {{"kind", "services"}}, notice["version"].get<std::int64_t>())) ==
               "/kind:notice_kind_fixed");
    BOOST_TEST(deputy.get(pathOf(notice)).json() == notice);
    BOOST_TEST(refusalOf(deputy.get(pathOf(notice) + "/versions?cursor=WyJ4Il0")) == "400 cursor_malformed");
}

BOOST_AUTO_TEST_CASE(a_change_needs_the_version_it_was_made_from) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const Json notice = written(deputy, textOf("收费标准"));
    changed(deputy, notice, {{"title", "一"}});
    BOOST_TEST(refusalOf(deputy.patch(pathOf(notice), {{"title", "二"}}, 1)) == "412 changed_meanwhile");
    BOOST_TEST(refusalOf(act(deputy, notice, "publish")) == "412 changed_meanwhile");
    BOOST_TEST(refusalOf(act(deputy, notice, "withdraw", {{"reason", "x"}})) == "412 changed_meanwhile");
    BOOST_TEST(refusalOf(deputy.post(pathOf(notice) + "/publish")) == "428 if_match_missing");
    BOOST_TEST(deputy.get(pathOf(notice)).json()["title"] == "一");
}

BOOST_AUTO_TEST_CASE(who_may_write_and_who_may_publish) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead");
    const Json draft = written(lead, textOf("收费标准"));
    for (const char* name : {"duty", "auditor", "admin"}) {
        HttpClient reader = app.as(name);
        BOOST_TEST(reader.get(pathOf(draft)).status == 200);
        BOOST_TEST(reader.get(pathOf(draft) + "/versions").status == 200);
        BOOST_TEST(reader.get(pathOf(draft) + "/showings").status == 200);
        BOOST_TEST(reader.post(all, textOf("x")).status == 403);
        BOOST_TEST(act(reader, draft, "publish").status == 403);
    }
    BOOST_TEST(act(lead, draft, "publish").status == 403);
    BOOST_TEST(act(lead, draft, "withdraw", {{"reason", "x"}}).status == 403);
    BOOST_TEST(app.visitor().get(all).status == 401);
    BOOST_TEST(pairedDevice(app).get(all).status == 403);
    BOOST_TEST(act(manager, draft, "publish").status == 200);
}

BOOST_AUTO_TEST_CASE(lists_are_filtered_and_paged_from_the_newest) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy");
        for (const char* title : {"甲", "乙", "丙"}) written(deputy, textOf(title, "services"));
        published(deputy, textOf("丁", "services"));
        published(deputy, textOf("戊", "charges"));
        const auto titles = [&](const std::string& query) {
            return titlesOf(deputy.get(std::string(all) + query).json()["items"]);
        };
        BOOST_TEST(titles("") == "戊|丁|丙|乙|甲");
        BOOST_TEST(titles("?kind=services") == "丁|丙|乙|甲");
        BOOST_TEST(titles("?status=published") == "戊|丁");
        BOOST_TEST(titles("?status=published&kind=services") == "丁");
        const Json page = deputy.get(std::string(all) + "?limit=2").json();
        BOOST_TEST(titles("?limit=2&cursor=" + page["next_cursor"].get<std::string>()) == "丙|乙");
    });
}

BOOST_AUTO_TEST_CASE(a_screen_shows_the_centres_own_texts_before_the_built_in_ones) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), visitor = app.visitor();
        const Json before = shownTo(visitor, "?lang=en");
        BOOST_REQUIRE(before.size() == 5U);
        BOOST_TEST(before[0]["key"] == "hours");
        BOOST_TEST(before[0]["id"].is_null());
        BOOST_TEST(before[0]["version"].is_null());
        BOOST_TEST(before[0]["body"].get<std::string>().find("9:00–17:30") != std::string::npos);
        const Json notice = published(deputy, textOf("承诺", "commitments"));
        written(deputy, textOf("草稿", "complaints"));
        Json board = textOf("只在展板", "formalities");
        board["channels"] = {"board"};
        published(deputy, board);
        const Json items = shownTo(visitor);
        BOOST_TEST(titlesOf(items) == "承诺|今日开放时间|一次告知|限时办结|投诉与建议");
        BOOST_TEST(items[0]["id"] == notice["id"]);
        BOOST_TEST(items[0]["version"] == 1);
        BOOST_TEST(items[0]["kind"] == "commitments");
        BOOST_TEST(items[0]["urgent"] == false);
        BOOST_TEST(items[0]["body"] == "第一行\n今日开放 9:00–17:30");
        BOOST_TEST(items[0]["responsible"] == "咨询台组长");
        const Json english = shownTo(visitor, "?lang=fr");
        BOOST_TEST(english[0]["title"] == "In English");
        BOOST_TEST(english[0]["body"] == "Open today 9:00–17:30");
        BOOST_TEST(english[1]["title"] == "Open today");
    });
}

BOOST_AUTO_TEST_CASE(an_urgent_notice_is_up_at_once_and_stands_first) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), visitor = app.visitor();
        published(deputy, textOf("价目"));
        const Json urgent = published(
            deputy,
            {{"kind", "urgent"}, {"title", "雷雨，室外观景台关闭"}, {"body", "请到室内。"}, {"channels", {"web"}}});
        const Json items = shownTo(visitor);
        BOOST_TEST(items[0]["title"] == "雷雨，室外观景台关闭");
        BOOST_TEST(items[0]["urgent"] == true);
        BOOST_TEST(act(deputy, urgent, "withdraw", {{"reason", "雨停了"}}).status == 200);
        BOOST_TEST(titlesOf(shownTo(visitor)).starts_with("价目|"));
    });
}

BOOST_AUTO_TEST_CASE(a_notice_is_shown_on_its_days_in_the_centres_zone) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), visitor = app.visitor();
    Json text = textOf("周末价目");
    text["valid_from"] = "2026-11-22";
    text["valid_to"] = "2026-11-22";
    const Json notice = published(deputy, text);
    const auto shown = [&] { return shownTo(visitor)[0]["id"] == notice["id"]; };
    BOOST_TEST(!shown());
    app.clock().set("2026-11-22T00:00:00+08:00");
    BOOST_TEST(shown());
    BOOST_TEST(shownTo(visitor)[0]["valid_to"] == "2026-11-22");
    app.clock().set("2026-11-23T00:00:00+08:00");
    BOOST_TEST(!shown());
}

BOOST_AUTO_TEST_CASE(with_several_centres_one_is_named_or_known_by_the_device) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), visitor = app.visitor();
    published(deputy, textOf("价目"));
    HttpClient kiosk = pairedDevice(app);
    app.database().write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        centre::Centre second;
        second.id = CentreId("second");
        second.name = "第二中心";
        centre::createCentre(tx, {system, {}, app.clock().now()}, second);
    });
    const HttpReply nowhere = visitor.get("/kiosk/notices");
    BOOST_TEST(refusalOf(nowhere) == "422 centre_required");
    BOOST_TEST(nowhere.json()["errors"][0]["pointer"] == "/query/centre");
    BOOST_TEST(refusalOf(visitor.get("/kiosk/notices?centre=nowhere")) == "404 centre_unknown");
    BOOST_TEST(refusalOf(visitor.get("/kiosk/notices?centre=No%20Slug")) == "404 centre_unknown");
    BOOST_TEST(shownTo(visitor, "?centre=second").size() == 5U);
    BOOST_TEST(titlesOf(shownTo(kiosk, "?centre=second")).starts_with("价目|"));
    BOOST_TEST(titlesOf(shownTo(deputy)).starts_with("价目|"));
    // A notice of one centre is no notice of another one.
    HttpClient admin = app.as("admin");
    BOOST_TEST(admin.get("/centres/second/notices").json()["items"].empty());
}

BOOST_AUTO_TEST_CASE(screens_prove_what_they_showed_and_for_how_long) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty");
        Json notice = published(deputy, textOf("价目"));
        HttpClient hall = pairedDevice(app), gate = pairedDevice(app, "Gate screen");
        const auto says = [&](HttpClient& screen, int version = 1) {
            BOOST_TEST(screen.post(shownPath, showing(notice, version)).status == 204);
        };
        says(hall);
        app.clock().advanceMinutes(10);
        says(hall);
        says(gate);
        app.clock().advanceSeconds(601);
        says(hall);
        notice = act(deputy, changed(deputy, notice, {{"title", "新价目"}}), "publish").json();
        app.clock().advanceMinutes(1);
        says(hall, 2);
        const Json rows = duty.get(pathOf(notice) + "/showings").json()["items"];
        BOOST_REQUIRE(rows.size() == 4U);
        BOOST_TEST(rows[0]["version"] == 2);
        BOOST_TEST(rows[0]["device"] == "Hall screen");
        BOOST_TEST(rows[1]["version"] == 1);
        BOOST_TEST(rows[1]["first_at"] == rows[1]["last_at"]);
        BOOST_TEST(rows[2]["device"] == "Gate screen");
        BOOST_TEST(rows[3]["first_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(rows[3]["last_at"] == "2026-11-21T10:10:00.000+08:00");
        const Json page = duty.get(pathOf(notice) + "/showings?limit=3").json();
        const Json rest =
            duty.get(pathOf(notice) + "/showings?limit=3&cursor=" + page["next_cursor"].get<std::string>()).json();
        BOOST_REQUIRE(rest["items"].size() == 1U);
        BOOST_TEST(rest["items"][0] == rows[3]);
    });
}

BOOST_AUTO_TEST_CASE(only_a_registered_screen_is_believed) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), visitor = app.visitor();
    const Json notice = published(deputy, textOf("价目"));
    BOOST_TEST(refusalOf(visitor.post(shownPath, showing(notice))) == "403 notice_device_needed");
    BOOST_TEST(refusalOf(deputy.post(shownPath, showing(notice))) == "403 notice_device_needed");
    HttpClient hall = pairedDevice(app);
    Json two = showing(notice);
    two["items"].push_back({{"id", notice["id"]}, {"version", 2}});
    BOOST_TEST(faultsOf(hall.post(shownPath, two)) == "/items/1:notice_version_unknown");
    BOOST_TEST(faultsOf(hall.post(shownPath, {{"items", {{{"id", unknownId}, {"version", 1}}}}})) ==
               "/items/0:notice_version_unknown");
    BOOST_TEST(hall.post(shownPath, {{"items", Json::array()}}).status == 422);
    BOOST_TEST(hall.post(shownPath, showing(notice, 0)).status == 422);
    BOOST_TEST(deputy.get(pathOf(notice) + "/showings").json()["items"].empty());
    // A desk is a registered screen too.
    HttpClient desk = pairedDevice(app, "Desk", "desk");
    BOOST_TEST(desk.post(shownPath, showing(notice)).status == 204);
    BOOST_TEST(deputy.get(pathOf(notice) + "/showings").json()["items"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_stands_is_announced_and_every_step_is_in_the_trail) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const auto announced = [&] {
        return app.database().read([](ReadTx& tx) {
            std::string out;
            for (const StoredEvent& stored : eventsAfter(tx, CentreId("chibi"), 0, 500))
                if (stored.event.topic == "notices.changed")
                    for (const auto& [name, value] : stored.event.facts)
                        if (name == "status" || name == "kind") out += value + " ";
            return out;
        });
    };
    Json notice = written(deputy, textOf("价目"));
    notice = changed(deputy, notice, {{"title", "新价目"}});
    BOOST_TEST(announced() == "");
    notice = act(deputy, notice, "publish").json();
    act(deputy, notice, "withdraw", {{"reason", "写错了"}});
    BOOST_TEST(announced() == "charges published charges withdrawn ");
    // A draft that is put away never stood: nobody is told.
    BOOST_TEST(act(deputy, written(deputy, textOf("草稿")), "withdraw", {{"reason", "不用了"}}).status == 200);
    BOOST_TEST(announced() == "charges published charges withdrawn ");
    const Json trail = app.as("manager").get("/centres/chibi/audit?subject_kind=notice").json()["items"];
    std::string actions;
    for (const Json& row : trail) actions += row["action"].get<std::string>() + " ";
    BOOST_TEST(actions == "notice.withdraw notice.create notice.withdraw notice.publish notice.update notice.create ");
}

BOOST_AUTO_TEST_CASE(a_repeated_request_publishes_once) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const Json notice = written(deputy, textOf("价目"));
    Headers headers = ifMatch(notice["version"].get<std::int64_t>());
    headers["Idempotency-Key"] = "publish-once";
    const auto first = deputy.post(pathOf(notice) + "/publish", nullptr, headers);
    const auto again = deputy.post(pathOf(notice) + "/publish", nullptr, headers);
    BOOST_TEST(first.status == 200);
    BOOST_TEST(again.json() == first.json());
    BOOST_TEST(deputy.get(pathOf(notice) + "/versions").json()["items"].size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_regulation_board_asks_for_eight_items) {
    TestApp app;
    HttpClient deputy = app.as("deputy");
    const auto judged = [&](const std::string& clause) {
        for (const Feature& feature : app.app().features())
            for (const EvidenceRule& rule : feature.evidenceRules)
                if (rule.clauseId == clause)
                    return app.database().read([&](ReadTx& tx) {
                        return rule.judge(tx, CentreId("chibi"), {2026, 11, 21}).status == Verdict::Status::met;
                    });
        BOOST_FAIL("nobody watches " + clause);
        return false;
    };
    for (const char* clause : {"DC-2", "DC-3", "DC-4", "DC-5", "DC-6", "DC-7", "DC-8", "DC-14"})
        BOOST_TEST(!judged(clause));
    for (const char* kind :
         {"commitments", "formalities", "time_limits", "services", "charges", "processes", "complaints"})
        published(deputy, textOf(kind, kind));
    for (const char* clause : {"DC-2", "DC-3", "DC-4", "DC-5", "DC-6", "DC-7", "DC-8"}) BOOST_TEST(judged(clause));
    BOOST_TEST(!judged("DC-14"));
    published(deputy, textOf("当班人员", "staff_on_duty"));
    BOOST_TEST(judged("DC-14"));
}

BOOST_AUTO_TEST_SUITE_END()
