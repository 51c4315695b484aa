// The log over HTTP: each route's answer, each of its refusals, each role that may not.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>

#include "journal/JournalPayload.h"
#include "support/TestApp.h"

namespace yizhan::test {

namespace {

const std::string days = "/centres/chibi/log-days";
const std::string today = days + "/today";
const std::string entries = today + "/entries";
const Json weather = {{"section", "weather"}, {"text", "northeast wind"}};
const Json byForce = {{"statement", "as_recorded"}, {"force_reason", "power cut"}};

std::int64_t version(HttpClient& client) { return client.get(today).version(); }

HttpReply close(HttpClient& client, const Json& body) {
    return client.post(today + "/close", body, ifMatch(version(client)));
}

/// pointer and code of the first field that is refused.
std::string field(const HttpReply& reply) {
    const Json json = reply.json();
    if (!json.contains("errors")) return json.value("code", "");
    return json["errors"][0]["pointer"].get<std::string>() + " " + json["errors"][0]["code"].get<std::string>();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiJournal)

BOOST_AUTO_TEST_CASE(a_day_from_first_entry_to_countersignature) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        const HttpReply before = duty.get(today);
        BOOST_TEST(before.status == 200);
        BOOST_TEST(before.json()["status"] == "expected");
        BOOST_TEST(before.json()["opening"]["windows"][0]["to"] == "17:30");
        BOOST_TEST(before.json()["leaf"] == 325);

        const HttpReply made = duty.post(entries, weather);
        BOOST_TEST_REQUIRE(made.status == 201, made.body);
        const Json entry = made.json();
        BOOST_TEST(entry["kind"] == "entry");
        BOOST_TEST(entry["line"] == 1);
        BOOST_TEST(entry["seq"] == 1);
        BOOST_TEST(entry["recorded_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(entry["author"]["id"] == duty.user()["staff_id"]);
        BOOST_TEST(entry["late"] == false);
        BOOST_TEST(entry["hash"].get<std::string>().substr(0, 4) == entry["hash_short"]);

        const HttpReply strike =
            duty.post(entries + "/" + entry["id"].get<std::string>() + "/strike", {{"reason", "wrong day"}});
        BOOST_TEST(strike.status == 201);
        BOOST_TEST(strike.json()["refers_to"] == entry["id"]);
        BOOST_TEST(duty.get(today).version() == before.version());

        const Json list = duty.get(entries + "?sort=seq").json();
        BOOST_TEST(list["items"].size() == 2u);
        BOOST_TEST(list["items"][0]["struck"] == true);
        BOOST_TEST(list["items"][0]["struck_by"] == strike.json()["id"]);
        BOOST_TEST(list["next_cursor"].is_null());

        const Json closing = duty.get(today + "/closing").json();
        BOOST_TEST(closing["can_close"] == false);
        BOOST_TEST(closing["blockers"][0]["code"] == "still_open");
        BOOST_TEST(duty.get(today + "/seal").code() == "not_sealed");

        app.clock().set("2026-11-21T17:30:00+08:00");
        HttpClient closer = app.as("duty");
        const Json free = closer.get(today + "/closing").json();
        BOOST_TEST(free["can_close"] == true);
        const HttpReply closed = close(closer, {{"statement", "nothing_happened"}, {"strokes", {{{1, 2}, {3, 4}}}}});
        BOOST_TEST_REQUIRE(closed.status == 200, closed.body);
        BOOST_TEST(closed.json()["status"] == "closed");
        BOOST_TEST(closed.json()["statement"] == "nothing_happened");
        BOOST_TEST(closed.json()["forced"] == false);
        BOOST_TEST(closed.json()["signatures"][0]["digest"] == free["digest"]);
        BOOST_TEST(closed.json()["signatures"][0]["strokes"][0][1][1] == 4);
        BOOST_TEST(closed.version() == before.version() + 1);

        HttpClient duty2 = app.as("duty2");
        BOOST_TEST(duty2.post(today + "/sign").status == 200);
        HttpClient lead = app.as("lead");
        const HttpReply countersigned = lead.post(today + "/countersign", Json::object(), ifMatch(version(lead)));
        BOOST_TEST_REQUIRE(countersigned.status == 200, countersigned.body);
        BOOST_TEST(countersigned.json()["status"] == "countersigned");
        BOOST_TEST(countersigned.json()["signatures"].size() == 3u);

        const HttpReply seal = lead.get(today + "/seal");
        BOOST_TEST(seal.json() == closed.json()["seal"]);
        BOOST_TEST(seal.json()["rows"] == 2);
        BOOST_TEST(journal::readSeal(seal.body).centre.text() == "chibi");

        const Json added = duty.post(entries, weather).json();
        BOOST_TEST(added["kind"] == "addendum");
        BOOST_TEST(lead.get(today + "/seal").body == seal.body);
        const Json verified = lead.get("/centres/chibi/verify").json();
        BOOST_TEST(verified["ok"] == true);
        BOOST_TEST(verified["rows"] == 6);
        BOOST_TEST(verified["sealed_days"] == 1);
        BOOST_TEST(verified["head"] == added["hash"]);
    });
}

BOOST_AUTO_TEST_CASE(roles_that_may_not) {
    TestApp app;
    const std::string strike = entries + "/01940000-0000-7000-8000-000000000001/strike";
    HttpClient visitor = app.visitor();
    for (const std::string& path :
         {days, today, entries, today + "/closing", today + "/seal", std::string("/centres/chibi/verify")})
        BOOST_TEST(visitor.get(path).status == 401, path);
    for (const std::string& path : {entries, strike, today + "/close", today + "/sign", today + "/countersign"})
        BOOST_TEST(visitor.post(path, Json::object()).status == 401, path);
    for (const std::string role : {"auditor", "admin"}) {
        HttpClient reader = app.as(role);
        BOOST_TEST(reader.get(today).status == 200, role);
        BOOST_TEST(reader.get("/centres/chibi/verify").status == 200, role);
        BOOST_TEST(reader.post(entries, weather).status == 403, role);
        BOOST_TEST(reader.post(strike, {{"reason", "x"}}).status == 403, role);
        BOOST_TEST(reader.post(today + "/close", byForce, ifMatch(1)).status == 403, role);
        BOOST_TEST(reader.post(today + "/sign").status == 403, role);
    }
    HttpClient duty = app.as("duty");
    BOOST_TEST(duty.post(today + "/countersign", Json::object(), ifMatch(1)).status == 403);
    BOOST_TEST(duty.get(entries).json()["items"].empty());
}

BOOST_AUTO_TEST_CASE(refused_entries_leave_no_trace) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const auto with = [](Json changes) {
        Json body = weather;
        body.update(changes);
        return body;
    };
    BOOST_TEST(field(duty.post(entries, with({{"text", "  "}}))) == "/text required");
    BOOST_TEST(field(duty.post(entries, with({{"text", "bell \u0007"}}))) == "/text control_character");
    BOOST_TEST(field(duty.post(entries, with({{"text", std::string(4001, 'x')}}))) == "/text too_long");
    BOOST_TEST(field(duty.post(entries, with({{"section", "incident"}}))) == "/section not_in_list");
    BOOST_TEST(field(duty.post(entries, with({{"kind", "system"}}))) == "/kind not_in_list");
    BOOST_TEST(field(duty.post(entries, with({{"kind", "correction"}}))) == "/refers_to required");
    BOOST_TEST(field(duty.post(entries, with({{"refers_to", "01940000-0000-7000-8000-000000000001"}}))) ==
               "/refers_to entry_unknown");
    BOOST_TEST(field(duty.post(entries, with({{"refers_to", "x"}}))) == "/refers_to bad_uuid");
    BOOST_TEST(field(duty.post(entries, with({{"occurred_at", "2026-11-21T11:00:00+08:00"}}))) ==
               "/occurred_at in_the_future");
    BOOST_TEST(field(duty.post(entries, with({{"occurred_at", "2026-11-20T11:00:00+08:00"}}))) ==
               "/occurred_at other_day");
    BOOST_TEST(field(duty.post(entries, with({{"occurred_at", "2026-13-41T11:00:00+08:00"}}))) ==
               "/occurred_at bad_date_time");
    BOOST_TEST(field(duty.post(entries, with({{"author", "someone"}}))) == "/author unknown_field");
    BOOST_TEST(duty.post(days + "/2026-11-22/entries", weather).code() == "day_not_begun");
    BOOST_TEST(duty.post(days + "/2026-11-20/entries", weather).code() == "before_centre");
    BOOST_TEST(duty.get(days + "/2026-02-30").status == 422);
    BOOST_TEST(duty.get(days + "/9999-99-99/entries").status == 422);
    BOOST_TEST(duty.get(days + "/2026-11-22").code() == "day_not_begun");
    BOOST_TEST(duty.get(entries + "?cursor=WyJ4Il0").code() == "cursor_malformed");
    BOOST_TEST(duty.get(days + "?cursor=WyJ4Il0").code() == "cursor_malformed");
    BOOST_TEST(duty.get(entries + "?sort=text").status == 422);
    BOOST_TEST(duty.get("/centres/chibi/verify").json()["rows"] == 0);
    const HttpReply kept = duty.post(entries, with({{"text", "'); DROP TABLE journal_rows; -- <script>"}}));
    BOOST_TEST(kept.json()["text"] == "'); DROP TABLE journal_rows; -- <script>");
}

BOOST_AUTO_TEST_CASE(refused_strikes) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const std::string id = duty.post(entries, weather).json()["id"];
    const auto strike = [&](const std::string& row, const Json& body) {
        return duty.post(entries + "/" + row + "/strike", body);
    };
    BOOST_TEST(field(strike(id, {{"reason", " "}})) == "/reason required");
    BOOST_TEST(strike(id, Json::object()).status == 422);
    BOOST_TEST(strike("not-an-id", {{"reason", "x"}}).status == 404);
    BOOST_TEST(strike("01940000-0000-7000-8000-000000000001", {{"reason", "x"}}).status == 404);
    const HttpReply done = strike(id, {{"reason", "x"}});
    BOOST_TEST(done.status == 201);
    BOOST_TEST(strike(id, {{"reason", "x"}}).code() == "already_struck");
    BOOST_TEST(strike(done.json()["id"], {{"reason", "x"}}).code() == "strike_entry");
}

BOOST_AUTO_TEST_CASE(refused_closings_and_signatures) {
    TestApp app;
    HttpClient duty = app.as("duty");
    HttpClient manager = app.as("manager");
    HttpClient lead = app.as("lead");
    duty.post(entries, weather);
    BOOST_TEST(duty.post(today + "/close", byForce).status == 428);
    BOOST_TEST(duty.post(today + "/close", byForce, ifMatch(99)).status == 412);
    BOOST_TEST(close(duty, byForce).code() == "force_needs_manager");
    BOOST_TEST(close(lead, byForce).code() == "force_needs_manager");
    BOOST_TEST(field(close(duty, {{"statement", "all_well"}})) == "/statement not_in_list");
    const HttpReply blocked = close(duty, {{"statement", "as_recorded"}});
    BOOST_TEST(blocked.status == 409);
    BOOST_TEST(blocked.code() == "closing_blocked");
    BOOST_TEST(blocked.json()["blockers"][0]["code"] == "still_open");
    BOOST_TEST(lead.post(today + "/countersign", Json::object(), ifMatch(version(lead))).code() == "not_closed");

    app.clock().advanceMinutes(11);
    BOOST_TEST(close(manager, byForce).code() == "confirmation_required");
    BOOST_TEST(manager.post("/session/confirm", {{"password", samplePassword}}).status == 204);
    const std::int64_t before = version(manager);
    const HttpReply closed = manager.post(today + "/close", byForce, ifMatch(before));
    BOOST_TEST_REQUIRE(closed.status == 200, closed.body);
    BOOST_TEST(closed.json()["forced"] == true);
    BOOST_TEST(closed.json()["force_reason"] == "power cut");
    BOOST_TEST(manager.post(today + "/close", byForce, ifMatch(before)).status == 412);
    BOOST_TEST(close(manager, byForce).code() == "already_closed");
    BOOST_TEST(manager.post(today + "/countersign", Json::object(), ifMatch(version(manager))).code() == "same_person");
    BOOST_TEST(manager.post(today + "/sign").code() == "same_person");
    BOOST_TEST(lead.post("/session/confirm", {{"password", samplePassword}}).status == 204);
    BOOST_TEST(lead.post(today + "/countersign").status == 428);
    BOOST_TEST(lead.post(today + "/countersign", Json::object(), ifMatch(version(lead))).status == 200);
    BOOST_TEST(lead.post(today + "/countersign", Json::object(), ifMatch(version(lead))).code() ==
               "already_countersigned");
    const Json rows = duty.get(entries + "?sort=seq").json()["items"];
    BOOST_TEST(rows.size() == 2u);
    BOOST_TEST(rows[1]["kind"] == "system");
    BOOST_TEST(rows[1]["author"].is_null());
    BOOST_TEST(duty.post(entries + "/" + rows[1]["id"].get<std::string>() + "/strike", {{"reason", "x"}}).code() ==
               "system_entry");
}

BOOST_AUTO_TEST_CASE(two_people_close_at_once_and_one_wins) {
    onEachApp({}, [](TestApp& app) {
        HttpClient first = app.as("manager");
        HttpClient second = app.as("manager");
        first.post(entries, weather);
        const std::int64_t seen = version(first);
        std::array<int, 2> statuses{};
        {
            std::jthread one([&] { statuses[0] = first.post(today + "/close", byForce, ifMatch(seen)).status; });
            std::jthread two([&] { statuses[1] = second.post(today + "/close", byForce, ifMatch(seen)).status; });
        }
        std::sort(statuses.begin(), statuses.end());
        BOOST_TEST(statuses[0] == 200);
        BOOST_TEST((statuses[1] == 412 || statuses[1] == 409), statuses[1]);
        BOOST_TEST(first.get("/centres/chibi/verify").json()["sealed_days"] == 1);
        BOOST_TEST(first.get(today).json()["signatures"].size() == 1u);
    });
}

BOOST_AUTO_TEST_CASE(a_repeated_entry_is_written_once) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Headers key = {{"Idempotency-Key", "desk-1-0001"}};
    const HttpReply first = duty.post(entries, weather, key);
    BOOST_TEST(duty.post(entries, weather, key).body == first.body);
    Json other = weather;
    other["text"] = "southwest wind";
    BOOST_TEST(duty.post(entries, other, key).status == 409);
    BOOST_TEST(duty.get(entries).json()["items"].size() == 1u);
}

BOOST_AUTO_TEST_CASE(pages_follow_each_other_without_gaps_while_the_log_grows) {
    TestApp app;
    HttpClient duty = app.as("duty");
    for (int i = 0; i < 5; ++i) duty.post(entries, weather);
    const Json newest = duty.get(entries + "?limit=2").json();
    BOOST_TEST(newest["items"][0]["seq"] == 5);
    BOOST_TEST(duty.get(entries + "?limit=2").json() == newest);
    duty.post(entries, weather);
    BOOST_TEST(duty.get(entries + "?limit=2").json()["items"][0]["seq"] == 6);
    const Json next = duty.get(entries + "?limit=2&cursor=" + newest["next_cursor"].get<std::string>()).json();
    BOOST_TEST(next["items"][0]["seq"] == 3);
    BOOST_TEST(next["items"][1]["seq"] == 2);
}

BOOST_AUTO_TEST_CASE(missed_days_are_listed_before_and_after_the_job) {
    TestApp app;
    app.clock().set("2026-11-23T10:00:00+08:00");
    HttpClient auditor = app.as("auditor");
    const Json list = auditor.get(days).json()["items"];
    BOOST_TEST(list.size() == 3u);
    BOOST_TEST(list[0]["status"] == "expected");
    BOOST_TEST(list[1]["date"] == "2026-11-22");
    BOOST_TEST(list[1]["status"] == "missed");
    BOOST_TEST(list[1]["unclosed"] == true);
    BOOST_TEST(auditor.get(days + "?status=missed&from=2026-11-21&to=2026-11-22").json()["items"].size() == 1u);
    const Json first = auditor.get(days + "?limit=1").json();
    const Json second = auditor.get(days + "?limit=1&cursor=" + first["next_cursor"].get<std::string>()).json();
    BOOST_TEST(second["items"][0]["date"] == "2026-11-22");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::test
