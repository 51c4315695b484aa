// Duties and the rota over HTTP: kept, given out by hand and in fair turns, marked, told of, judged.
#include "roster/LeaveApiFixture.h"
#include "support/Verdicts.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;
using yizhan::test::saidOf;

namespace {

const std::string dutiesPath = centrePath + "/duties", rotaPath = centrePath + "/rota";

Json madeDuty(HttpClient& client, const std::string& name, const std::string& kind, const Json& more = Json::object()) {
    Json body = {{"name", {{"zh-CN", name}, {"en", name + " en"}}}, {"kind", kind}};
    body.update(more);
    const auto reply = client.post(dutiesPath, body);
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

std::string turnPath(const std::string& date, const Json& duty) {
    return rotaPath + "/" + date + "/" + duty["id"].get<std::string>();
}

HttpReply given(HttpClient& client, const std::string& date, const Json& duty, const Json& staff) {
    return client.put(turnPath(date, duty), {{"staff_id", staff}});
}

Json rotaOf(HttpClient& client, const std::string& from, const std::string& to) {
    const auto reply = client.get(rotaPath + "?from=" + from + "&to=" + to);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

/// Monday and Tuesday: duty and lead at the desk, published.
void publishedDays(TestApp& app) {
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台");
    for (const char* date : {"2026-11-23", "2026-11-24"})
        for (HttpClient* who : {&lead, &duty})
            drafted(lead, shiftOf(post, staffOf(*who), std::string(date) + " 09:00", std::string(date) + " 17:30"));
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-25 00:00")).status == 200);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiDuty)

BOOST_AUTO_TEST_CASE(a_duty_is_kept_changed_and_put_away) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead");
        const Json hall = madeDuty(deputy, " 大厅清洁 ", "cleaning", {{"weekdays", {5, 1, 1}}, {"note", "两次"}});
        BOOST_TEST(hall["name"]["zh-CN"] == "大厅清洁");
        BOOST_TEST(hall["name"]["en"] == "大厅清洁  en");
        BOOST_TEST((hall["weekdays"] == Json{1, 5}));
        const std::string path = dutiesPath + "/" + hall["id"].get<std::string>();
        BOOST_TEST(madeDuty(deputy, "闭馆", "closing")["weekdays"].size() == 7U);
        BOOST_TEST(lead.post(dutiesPath, {{"name", {{"zh-CN", "x"}}}, {"kind", "other"}}).status == 403);
        BOOST_TEST(faultsOf(deputy.post(dutiesPath, {{"name", {{"zh-CN", "  "}}}, {"kind", "other"}})) ==
                   "/name/zh-CN:duty_blank");
        BOOST_TEST(faultsOf(deputy.patch(path, {{"weekdays", Json::array()}}, 1)) == "/weekdays:duty_no_weekday");
        BOOST_TEST(deputy.patch(path, {{"weekdays", {8}}}, 1).status == 422);
        BOOST_TEST(deputy.post(dutiesPath, {{"name", {{"zh-CN", "x"}}}, {"kind", "party"}}).status == 422);
        BOOST_TEST(deputy.patch(path, {{"note", "一次"}}, 7).status == 412);
        const Json changed = deputy.patch(path, {{"note", "一次"}, {"kind", "other"}}, 1).json();
        BOOST_TEST(changed["note"] == "一次");
        BOOST_TEST(changed["version"] == 2);
        BOOST_TEST(deputy.send("DELETE", path, "", {}).status == 428);
        BOOST_TEST(deputy.send("DELETE", path, "", ifMatch(2)).status == 204);
        BOOST_TEST(lead.get(dutiesPath).json()["items"].size() == 1U);
        BOOST_TEST(lead.get(dutiesPath + "?active=all").json()["items"].size() == 2U);
        BOOST_TEST(lead.get(path).json()["active"] == false);
        BOOST_TEST(deputy.patch(path, {{"active", true}}, 3).json()["active"] == true);
        BOOST_TEST(app.as("auditor").get(dutiesPath).json()["items"].size() == 2U);
    });
}

BOOST_AUTO_TEST_CASE(a_turn_is_given_by_hand) {
    onEachApp({}, [](TestApp& app) {
        publishedDays(app);
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning");
        BOOST_TEST(rotaOf(lead, "2026-11-23", "2026-11-25")["unfilled"] == 2);
        const auto reply = given(lead, "2026-11-23", hall, staffOf(duty));
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        BOOST_TEST(reply.json()["name"] == "陈敏");
        BOOST_TEST(reply.json()["warnings"].empty());
        // Not on the roster: told, not refused, for a manager may lead without standing at a post.
        const Json warned = given(lead, "2026-11-24", hall, staffOf(duty2)).json();
        BOOST_TEST(warned["warnings"][0]["code"] == "rota_not_rostered");
        Json rota = rotaOf(lead, "2026-11-23", "2026-11-25");
        BOOST_TEST(rota["unfilled"] == 0);
        BOOST_TEST(rota["days"][0]["items"][0]["staff_id"] == staffOf(duty));
        BOOST_TEST(rota["days"][1]["items"][0]["name"] == "李倩");
        BOOST_TEST(given(lead, "2026-11-24", hall, nullptr).json()["staff_id"].is_null());
        BOOST_TEST(rotaOf(lead, "2026-11-23", "2026-11-25")["unfilled"] == 1);
        BOOST_TEST(given(duty, "2026-11-24", hall, staffOf(duty)).status == 403);
        HttpClient manager = app.as("manager");
        const Json trail = manager.get(centrePath + "/audit?action=rota.assign").json()["items"];
        BOOST_TEST(trail.size() == 3U);
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_given_is_refused_and_leaves_nothing) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), duty = app.as("duty");
        const Json hall = madeDuty(manager, "大厅清洁", "cleaning", {{"weekdays", {1, 2}}}),
                   gone = madeDuty(manager, "旧值日", "other");
        BOOST_REQUIRE(manager.put(centrePath + "/calendar/2026-11-24", {{"open", false}, {"reason", "停电"}}).status ==
                      200);
        const std::string staff = staffOf(duty);
        BOOST_TEST(faultsOf(given(manager, "2026-11-24", hall, staff)) == "/path/date:rota_closed_day");
        BOOST_TEST(faultsOf(given(manager, "2026-11-25", hall, staff)) == "/path/duty_id:rota_other_weekday");
        BOOST_TEST(faultsOf(given(manager, "2026-11-20", hall, staff)) == "/path/date:rota_past");
        BOOST_TEST(faultsOf(given(manager, "2026-11-23", hall, "01890000-0000-7000-8000-000000000000")) ==
                   "/staff_id:staff_unknown");
        BOOST_TEST(given(manager, "2026-13-40", hall, staff).status == 422);
        BOOST_TEST(given(manager, "2026-11-23", {{"id", "01890000-0000-7000-8000-000000000000"}}, staff).status == 404);
        BOOST_REQUIRE(manager.send("DELETE", dutiesPath + "/" + gone["id"].get<std::string>(), "", ifMatch(1)).status ==
                      204);
        BOOST_TEST(faultsOf(given(manager, "2026-11-23", gone, staff)) == "/path/duty_id:duty_put_away");
        const Json rota = rotaOf(manager, "2026-11-23", "2026-11-26");
        BOOST_TEST(rota["unfilled"] == 1);
        BOOST_TEST(rota["days"][1]["open"] == false);
        BOOST_TEST(rota["days"][1]["items"].empty());
        BOOST_TEST(rota["days"][2]["items"].empty());
        BOOST_TEST(manager.get(centrePath + "/audit?action=rota.assign").json()["items"].empty());
        BOOST_TEST(faultsOf(manager.get(rotaPath + "?from=2026-11-23&to=2026-11-23")) ==
                   "/query/to:ends_before_it_begins");
        BOOST_TEST(faultsOf(manager.get(rotaPath + "?from=2026-11-23&to=2027-11-23")) == "/query/to:too_many_days");
        BOOST_TEST(manager.get(rotaPath + "?from=yesterday").status == 422);
        BOOST_TEST(faultsOf(manager.post(rotaPath + "/fill", {{"from", "2026-11-20"}, {"to", "2026-11-23"}})) ==
                   "/from:rota_past");
    });
}

BOOST_AUTO_TEST_CASE(the_rota_is_filled_in_fair_turns_and_says_what_it_could_not) {
    onEachApp({}, [](TestApp& app) {
        publishedDays(app);
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning"), first = madeDuty(deputy, "当日值班长", "lead");
        BOOST_TEST(duty.post(rotaPath + "/fill", {{"from", "2026-11-23"}, {"to", "2026-11-26"}}).status == 403);
        const Json wish = {{"from", "2026-11-23"}, {"to", "2026-11-26"}};
        const auto reply = lead.post(rotaPath + "/fill", wish);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        const Json done = reply.json();
        BOOST_TEST(done["filled"].size() == 4U);
        for (const Json& turn : done["filled"])
            if (turn["duty_id"] == first["id"]) BOOST_TEST(turn["name"] == "王海涛");
        // The trail says who got which turn.
        const Json trail = deputy.get(centrePath + "/audit?action=rota.fill").json()["items"];
        BOOST_REQUIRE(trail.size() == 1U);
        for (const Json& turn : done["filled"])
            BOOST_TEST(trail[0]["after"].value(
                           turn["date"].get<std::string>() + " " + turn["duty_id"].get<std::string>(), "") ==
                       turn["staff_id"].get<std::string>());
        // Nobody is on the roster of Wednesday.
        BOOST_REQUIRE(done["unfilled"].size() == 2U);
        BOOST_TEST(done["unfilled"][0]["date"] == "2026-11-25");
        BOOST_TEST(done["unfilled"][0]["code"] == "rota_nobody");
        BOOST_TEST(rotaOf(lead, "2026-11-23", "2026-11-26")["unfilled"] == 2);
        BOOST_TEST(lead.post(rotaPath + "/fill", wish).json()["filled"].empty());
        // Two days, two people: the hall went to one on each.
        const Json days = rotaOf(lead, "2026-11-23", "2026-11-25")["days"];
        BOOST_TEST(days[0]["items"][0]["staff_id"] != days[1]["items"][0]["staff_id"]);
        BOOST_TEST(hall["id"] == days[0]["items"][0]["duty_id"]);
    });
}

BOOST_AUTO_TEST_CASE(what_was_done_is_marked_once_by_its_person_or_a_lead) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning"), door = madeDuty(deputy, "闭馆", "closing");
        const std::string today = "2026-11-21", path = turnPath(today, hall) + "/done";
        BOOST_TEST(refusalOf(duty.post(path, Json::object())) == "409 rota_unfilled");
        BOOST_REQUIRE(given(lead, today, hall, staffOf(duty)).status == 200);
        BOOST_REQUIRE(given(lead, today, door, staffOf(duty)).status == 200);
        BOOST_REQUIRE(given(lead, "2026-11-22", hall, staffOf(duty)).status == 200);
        BOOST_TEST(refusalOf(duty2.post(path, Json::object())) == "403 rota_not_yours");
        BOOST_TEST(faultsOf(duty.post(turnPath("2026-11-22", hall) + "/done", Json::object())) ==
                   "/path/date:rota_not_yet");
        const auto marked = duty.post(path, {{"note", "拖了两遍"}});
        BOOST_REQUIRE_MESSAGE(marked.status == 201, marked.body);
        BOOST_TEST(marked.json()["done_by_name"] == "陈敏");
        BOOST_TEST(refusalOf(lead.post(path, Json::object())) == "409 rota_done");
        BOOST_TEST(refusalOf(given(lead, today, hall, nullptr)) == "409 rota_done");
        const Json byLead = lead.post(turnPath(today, door) + "/done", Json::object()).json();
        BOOST_TEST(byLead["name"] == "陈敏");
        BOOST_TEST(byLead["done_by_name"] == "王海涛");
        const Json item = rotaOf(lead, today, "2026-11-22")["days"][0]["items"][0];
        BOOST_TEST(item["note"] == "拖了两遍");
        BOOST_TEST(item["done_at"] == "2026-11-21T10:00:00.000+08:00");
    });
}

BOOST_AUTO_TEST_CASE(a_mistaken_mark_is_taken_back_and_stays_on_record) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning");
        const std::string today = "2026-11-21", path = turnPath(today, hall);
        BOOST_REQUIRE(given(lead, today, hall, staffOf(duty)).status == 200);
        BOOST_TEST(refusalOf(duty.post(path + "/take-back", {{"reason", "点错了"}})) == "409 rota_not_done");
        BOOST_REQUIRE(duty.post(path + "/done", {{"note", "拖了两遍"}}).status == 201);
        BOOST_TEST(duty.post(path + "/take-back", Json::object()).status == 422);
        BOOST_TEST(faultsOf(duty.post(path + "/take-back", {{"reason", " "}})) == "/reason:duty_blank");
        BOOST_TEST(refusalOf(duty2.post(path + "/take-back", {{"reason", "点错了"}})) == "403 rota_not_yours");
        app.clock().advanceMinutes(5);
        const auto back = duty.post(path + "/take-back", {{"reason", " 点错了 "}});
        BOOST_REQUIRE_MESSAGE(back.status == 200, back.body);
        const Json item = rotaOf(lead, today, "2026-11-22")["days"][0]["items"][0];
        BOOST_TEST(item == back.json());
        BOOST_TEST(item["done_at"].is_null());
        BOOST_TEST(item["note"] == "");
        BOOST_REQUIRE(item["taken_back"].size() == 1U);
        BOOST_TEST(item["taken_back"][0]["reason"] == "点错了");
        BOOST_TEST(item["taken_back"][0]["by_name"] == "陈敏");
        BOOST_TEST(item["taken_back"][0]["done_by_name"] == "陈敏");
        BOOST_TEST(item["taken_back"][0]["done_by"] == staffOf(duty));
        BOOST_TEST(item["taken_back"][0]["by"] == staffOf(duty));
        BOOST_TEST(item["taken_back"][0]["done_at"] == "2026-11-21T10:00:00.000+08:00");
        BOOST_TEST(item["taken_back"][0]["at"] == "2026-11-21T10:05:00.000+08:00");
        BOOST_TEST(refusalOf(duty.post(path + "/take-back", {{"reason", "点错了"}})) == "409 rota_not_done");
        // It can be given to somebody else again, and be done after all.
        BOOST_REQUIRE(given(lead, today, hall, staffOf(duty2)).json()["taken_back"].size() == 1U);
        const Json again = duty2.post(path + "/done", Json::object()).json();
        BOOST_TEST(again["done_by_name"] == "李倩");
        BOOST_TEST(again["taken_back"].size() == 1U);
        // After the day only a lead can.
        app.clock().set("2026-11-22T08:00:00+08:00");
        HttpClient late = app.as("duty2"), leadLate = app.as("lead");
        BOOST_TEST(refusalOf(late.post(path + "/take-back", {{"reason", "没有做"}})) == "403 rota_take_back_late");
        BOOST_TEST(leadLate.post(path + "/take-back", {{"reason", "没有做"}}).json()["taken_back"].size() == 2U);
        BOOST_TEST(app.as("manager").get(centrePath + "/audit?action=rota.take_back").json()["items"].size() == 2U);
    });
}

BOOST_AUTO_TEST_CASE(a_day_ahead_without_anybody_is_told_once) {
    TestApp app;
    HttpClient manager = app.as("manager");
    madeDuty(manager, "大厅清洁", "cleaning", {{"weekdays", {1, 2}}});
    madeDuty(manager, "闭馆检查", "closing", {{"weekdays", {1}}});
    app.clock().advanceMinutes(61);
    app.app().jobs().runDue(app.clock().now());
    const std::string told =
        "值日表：2026-11-24 还有 1 项没有排人（大厅清洁）\n"
        "值日表：2026-11-23 还有 2 项没有排人（大厅清洁、闭馆检查）\n";
    BOOST_TEST(logOf(app) == told);
    app.restart();
    app.clock().advanceMinutes(120);
    app.app().jobs().runDue(app.clock().now());
    BOOST_TEST(logOf(app) == told);
}

BOOST_AUTO_TEST_CASE(a_day_ahead_that_was_filled_and_is_empty_again_is_told_again) {
    onEachApp({}, [](TestApp& app) {
        publishedDays(app);
        const Json hall = [&] {
            HttpClient manager = app.as("manager");
            return madeDuty(manager, "大厅清洁", "cleaning", {{"weekdays", {2}}});
        }();
        const std::string line = "值日表：2026-11-24 还有 1 项没有排人（大厅清洁）\n";
        const auto hourLater = [&] {
            app.clock().advanceMinutes(61);
            runJobs(app);
            const std::string log = logOf(app);
            int lines = 0;
            for (std::size_t at = log.find(line); at != std::string::npos; at = log.find(line, at + 1)) ++lines;
            return lines;
        };
        const auto give = [&](const Json& staff) {
            HttpClient lead = app.as("lead");
            BOOST_REQUIRE(given(lead, "2026-11-24", hall, staff).status == 200);
        };
        HttpClient duty = app.as("duty");
        const Json staff = staffOf(duty);
        BOOST_TEST(hourLater() == 1);
        BOOST_TEST(hourLater() == 1);
        // Within the hour and back: told again.
        give(staff);
        give(nullptr);
        BOOST_TEST(hourLater() == 2);
        give(staff);
        BOOST_TEST(hourLater() == 2);
        // Leave empties it too.
        HttpClient again = app.as("duty"), duty2 = app.as("duty2"), lead = app.as("lead"), deputy = app.as("deputy");
        const Json leave = decided(lead, askedWithSubstitute(again, duty2, dayOff("24")), "approve");
        BOOST_TEST(hourLater() == 2);
        deputy = app.as("deputy");
        decided(deputy, leave, "approve");
        BOOST_TEST(hourLater() == 3);
        BOOST_TEST(hourLater() == 3);
    });
}

BOOST_AUTO_TEST_CASE(a_turn_of_somebody_on_leave_is_nobody_s) {
    onEachApp({}, [](TestApp& app) {
        publishedDays(app);
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning");
        for (const char* date : {"2026-11-23", "2026-11-24"})
            BOOST_REQUIRE(given(lead, date, hall, staffOf(duty)).status == 200);
        const Json leave = askedWithSubstitute(duty, duty2, dayOff("23"));
        decided(deputy, decided(lead, leave, "approve"), "approve");
        // Half a day leaves the other half.
        decided(lead, asked(duty, wishOf("24 13:00", "24 17:30")), "approve");
        Json rota = rotaOf(lead, "2026-11-23", "2026-11-25");
        BOOST_TEST(rota["unfilled"] == 1);
        const Json item = rota["days"][0]["items"][0];
        BOOST_TEST(item["staff_id"].is_null());
        BOOST_TEST(item["name"].is_null());
        BOOST_TEST(item["vacated"]["name"] == "陈敏");
        BOOST_TEST(item["vacated"]["why"] == "on_leave");
        BOOST_TEST(rota["days"][1]["items"][0]["staff_id"] == staffOf(duty));
        BOOST_TEST(rota["days"][1]["items"][0]["vacated"].is_null());
        app.clock().set("2026-11-24T08:00:00+08:00");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 23}).status == "broken");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 23}).evidence == "大厅清洁：陈敏请假，没有另排人\n");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 24}).evidence == "大厅清洁：陈敏\n");
        app.clock().set("2026-11-22T08:00:00+08:00");
        HttpClient again = app.as("lead");
        const auto filled = again.post(rotaPath + "/fill", {{"from", "2026-11-23"}, {"to", "2026-11-25"}});
        BOOST_REQUIRE_MESSAGE(filled.status == 200, filled.body);
        BOOST_REQUIRE(filled.json()["filled"].size() == 1U);
        BOOST_TEST(filled.json()["filled"][0]["staff_id"] != staffOf(duty));
        BOOST_TEST(rotaOf(again, "2026-11-23", "2026-11-25")["unfilled"] == 0);
    });
}

BOOST_AUTO_TEST_CASE(what_changes_today_leaves_the_days_before_as_they_were) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
        const auto changed = [&](const Json& one, const Json& patch, std::int64_t version) {
            HttpClient who = app.as("deputy");
            const auto reply = who.patch(dutiesPath + "/" + one["id"].get<std::string>(), patch, version);
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
        };
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning"), film = madeDuty(deputy, "放映厅清洁", "cleaning"),
                   board = madeDuty(deputy, "公示栏", "other", {{"weekdays", {1}}}),
                   umbrella = madeDuty(deputy, "点伞", "other", {{"weekdays", {1, 2}}});
        for (const char* date : {"2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"})
            BOOST_REQUIRE(given(lead, date, hall, staffOf(duty)).status == 200);
        for (const auto& [date, one] : {std::pair("2026-11-23", board), std::pair("2026-11-23", umbrella)})
            BOOST_REQUIRE(given(lead, date, one, staffOf(duty)).status == 200);
        app.clock().set("2026-11-23T08:00:00+08:00");
        // Put away before Monday and back on Thursday: nothing was due between.
        changed(film, {{"active", false}}, 1);
        app.clock().set("2026-11-25T08:00:00+08:00");
        changed(umbrella, {{"weekdays", {5}}}, 1);
        app.clock().set("2026-11-26T08:00:00+08:00");
        changed(film, {{"active", true}}, 2);
        changed(board, {{"weekdays", {1, 2, 3, 4, 5, 6, 7}}}, 1);
        HttpClient again = app.as("lead");
        const auto names = [&](int day) {
            std::string out;
            const Json days = rotaOf(again, "2026-11-23", "2026-11-28")["days"];
            for (const Json& item : days[day]["items"])
                for (const Json& one : {hall, film, board, umbrella})
                    if (one["id"] == item["duty_id"])
                        out += one["name"]["zh-CN"].get<std::string>() + (item["staff_id"].is_null() ? "? " : " ");
            return out;
        };
        BOOST_TEST(names(0) == "大厅清洁 公示栏 点伞 ");
        BOOST_TEST(names(1) == "大厅清洁 点伞? ");
        BOOST_TEST(names(2) == "大厅清洁 ");
        BOOST_TEST(names(3) == "大厅清洁 放映厅清洁? 公示栏? ");
        BOOST_TEST(names(4) == "大厅清洁? 放映厅清洁? 公示栏? 点伞? ");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 23}).status == "met");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 24}).evidence == "大厅清洁：陈敏\n点伞：没有排人\n");
        BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 25}).status == "met");
    });
}

BOOST_AUTO_TEST_CASE(a_duty_may_begin_on_a_day_that_is_to_come) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), duty = app.as("duty");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning", {{"since", "2026-11-24"}});
        BOOST_TEST(hall["since"] == "2026-11-24");
        const std::string path = dutiesPath + "/" + hall["id"].get<std::string>();
        // The days from the 23rd on: x where it falls due.
        const auto due = [&] {
            std::string out;
            const Json days = rotaOf(deputy, "2026-11-23", "2026-11-28")["days"];
            for (const Json& day : days) out += day["items"].empty() ? "-" : "x";
            return out;
        };
        const auto changed = [&](const Json& patch) {
            const auto reply = deputy.patch(path, patch, deputy.get(path).version());
            BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
            return reply.json()["since"].get<std::string>();
        };
        BOOST_TEST(due() == "-xxxx");
        BOOST_TEST(faultsOf(given(deputy, "2026-11-23", hall, staffOf(duty))) == "/path/duty_id:rota_other_weekday");
        BOOST_TEST(changed({{"weekdays", {1, 2, 3, 4}}}) == "2026-11-24");
        BOOST_TEST(due() == "-xxx-");
        BOOST_TEST(changed({{"since", "2026-11-26"}, {"weekdays", {5}}}) == "2026-11-26");
        BOOST_TEST(due() == "-xx-x");
        BOOST_TEST(faultsOf(deputy.patch(path, {{"since", "2026-11-20"}}, 3)) == "/since:since_past");
        BOOST_TEST(faultsOf(deputy.post(dutiesPath,
                                        {{"name", {{"zh-CN", "旧"}}}, {"kind", "other"}, {"since", "2026-11-20"}})) ==
                   "/since:since_past");
        BOOST_TEST(faultsOf(deputy.patch(path, {{"active", false}, {"since", "2026-11-27"}}, 3)) ==
                   "/since:counts_at_once");
        BOOST_TEST(changed({{"active", false}}) == "2026-11-21");
        BOOST_TEST(due() == "-----");
    });
}

BOOST_AUTO_TEST_CASE(what_stood_and_what_was_done_is_shown_where_the_duty_does_not_fall_any_more) {
    TestApp app;
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json hall = madeDuty(deputy, "大厅清洁", "cleaning"), door = madeDuty(deputy, "闭馆", "closing");
    const std::string today = "2026-11-21";
    for (const Json& one : {hall, door}) BOOST_REQUIRE(given(lead, today, one, staffOf(duty)).status == 200);
    BOOST_REQUIRE(duty.post(turnPath(today, hall) + "/done", Json::object()).status == 201);
    for (const Json& one : {hall, door})
        BOOST_REQUIRE(deputy.send("DELETE", dutiesPath + "/" + one["id"].get<std::string>(), "", ifMatch(1)).status ==
                      204);
    Json items = rotaOf(lead, today, "2026-11-22")["days"][0]["items"];
    BOOST_REQUIRE(items.size() == 1U);
    BOOST_TEST(items[0]["duty_id"] == hall["id"]);
    BOOST_TEST(items[0]["due"] == false);
    BOOST_TEST(items[0]["done_by_name"] == "陈敏");
    app.clock().set("2026-11-22T08:00:00+08:00");
    HttpClient again = app.as("lead");
    const Json day = rotaOf(again, today, "2026-11-22");
    BOOST_TEST(day["days"][0]["items"].size() == 2U);
    BOOST_TEST(day["unfilled"] == 0);
    BOOST_TEST(saidOf(app, "RO-6", {2026, 11, 21}).evidence == "大厅清洁：陈敏，10:00 完成\n");
}

BOOST_AUTO_TEST_CASE(a_day_is_led_by_who_may_and_whoever_leaves_hands_their_turns_over) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const Json hall = madeDuty(deputy, "大厅清洁", "cleaning"), first = madeDuty(deputy, "当日值班长", "lead");
        BOOST_TEST(faultsOf(given(lead, "2026-11-23", first, staffOf(duty))) == "/staff_id:rota_may_not_lead");
        BOOST_TEST(given(lead, "2026-11-23", first, staffOf(deputy)).status == 200);
        for (const char* date : {"2026-11-21", "2026-11-23"})
            BOOST_REQUIRE(given(lead, date, hall, staffOf(duty)).status == 200);
        const std::string person = centrePath + "/staff/" + staffOf(duty);
        const auto held = [&] {
            std::string out;
            const Json list = deputy.get(person + "/held").json();
            for (const Json& item : list["items"]) out += item["message"].get<std::string>() + "\n";
            return out;
        };
        BOOST_TEST(held() == "还有值日：2026-11-21 大厅清洁\n还有值日：2026-11-23 大厅清洁\n");
        const auto refused = deputy.patch(person, {{"active", false}}, 1);
        BOOST_TEST(refusalOf(refused) == "409 still_holds");
        BOOST_TEST(blockersOf(refused) == "held_turn held_turn");
        BOOST_REQUIRE(duty.post(turnPath("2026-11-21", hall) + "/done", Json::object()).status == 201);
        BOOST_REQUIRE(given(lead, "2026-11-23", hall, staffOf(duty2)).status == 200);
        BOOST_TEST(held() == "");
    });
}

BOOST_AUTO_TEST_CASE(the_clauses_are_judged_from_the_rota) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty");
        const Date today{2026, 11, 21};
        BOOST_TEST(saidOf(app, "RO-6", today).evidence == "值日表里没有卫生值日\n");
        BOOST_TEST(saidOf(app, "RO-6", today).status == "broken");
        const Json hall = madeDuty(manager, "大厅清洁", "cleaning"), first = madeDuty(manager, "值班长", "lead");
        BOOST_TEST(saidOf(app, "RO-6", today).evidence == "大厅清洁：没有排人\n");
        BOOST_TEST(saidOf(app, "RO-7", today).evidence == "主任：林若谷\n副主任：周岩\n值班长：没有排人\n");
        BOOST_TEST(saidOf(app, "RO-7", today).status == "broken");
        BOOST_REQUIRE(given(lead, "2026-11-21", hall, staffOf(duty)).status == 200);
        BOOST_REQUIRE(given(lead, "2026-11-21", first, staffOf(lead)).status == 200);
        BOOST_REQUIRE(duty.post(turnPath("2026-11-21", hall) + "/done", Json::object()).status == 201);
        // The day still runs: it may yet be taken from them.
        BOOST_TEST(saidOf(app, "RO-6", today).status == "not due");
        app.clock().set("2026-11-22T09:00:00+08:00");
        BOOST_TEST(saidOf(app, "RO-6", today).status == "met");
        BOOST_TEST(saidOf(app, "RO-6", today).evidence == "大厅清洁：陈敏，10:00 完成\n");
        BOOST_TEST(saidOf(app, "RO-7", today).status == "met");
        BOOST_TEST(saidOf(app, "RO-6", today.plusDays(1)).status == "broken");
        BOOST_TEST(saidOf(app, "RO-6", today.plusDays(2)).status == "not due");
        BOOST_TEST(saidOf(app, "RO-7", today.plusDays(-9)).status == "not due");
        // A duty of today asks nothing of a day before it, and one put away nothing of a day after.
        HttpClient again = app.as("manager");
        madeDuty(again, "新值日", "cleaning");
        BOOST_TEST(saidOf(app, "RO-6", today).status == "met");
        BOOST_REQUIRE(again.put(centrePath + "/calendar/2026-11-22", {{"open", false}, {"reason", "停电"}}).status ==
                      200);
        BOOST_TEST(saidOf(app, "RO-6", today.plusDays(1)).status == "not due");
    });
}

BOOST_AUTO_TEST_SUITE_END()
