// Leaving and transfer (LG-2): blocked until everything is handed over, signed by three, checked within a month.
#include <boost/test/unit_test.hpp>

#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

const std::string centrePath = "/centres/chibi";
const std::string handoversPath = centrePath + "/staff-handovers";

std::string idOf(HttpClient& client) { return client.user()["staff_id"].get<std::string>(); }
std::string pathOf(const std::string& staff) { return centrePath + "/staff/" + staff; }
std::string refusalOf(const HttpReply& reply) { return std::to_string(reply.status) + " " + reply.code(); }

std::string blockersOf(const HttpReply& reply) {
    std::string out;
    for (const Json& one : reply.json().value("blockers", Json::array()))
        out += (out.empty() ? "" : " ") + one["code"].get<std::string>();
    return out;
}

std::string faultsOf(const HttpReply& reply) {
    std::string out;
    for (const Json& one : reply.json().value("errors", Json::array()))
        out += (out.empty() ? "" : " ") + one["pointer"].get<std::string>() + ":" + one["code"].get<std::string>();
    return out;
}

/// By `giver` to `taker`, watched by the lead.
Json listOf(const std::string& giver, const std::string& taker, const std::string& supervisor,
            const std::string& kind = "leaving") {
    return {{"staff_id", giver},
            {"kind", kind},
            {"taker_id", taker},
            {"supervisor_id", supervisor},
            {"last_day", "2026-11-30"},
            {"items", {{{"what", "咨询台抽屉钥匙"}, {"note", "两把"}}, {{"what", "讲解器 12 台"}}}}};
}

HttpReply act(HttpClient& client, const Json& handover, const std::string& verb, const Json& body = Json::object()) {
    return client.post(handoversPath + "/" + handover["id"].get<std::string>() + "/" + verb, body,
                       ifMatch(handover["version"].get<std::int64_t>()));
}

Json done(const HttpReply& reply) {
    BOOST_REQUIRE_MESSAGE(reply.status < 300, reply.body);
    return reply.json();
}

Json signedBy(HttpClient& client, const Json& handover) {
    return done(act(client, handover, "sign", {{"digest", handover["digest"]}}));
}

HttpReply go(HttpClient& client, const std::string& staff, const std::string& verb, const Json& body) {
    const auto version = client.get(pathOf(staff)).json()["version"].get<std::int64_t>();
    return client.post(pathOf(staff) + "/" + verb, body, ifMatch(version));
}

std::string said(TestApp& app, const Date& date) {
    for (const Feature& feature : app.app().features())
        for (const EvidenceRule& rule : feature.evidenceRules)
            if (rule.clauseId == "LG-2") {
                const Verdict verdict =
                    app.database().read([&](ReadTx& tx) { return rule.judge(tx, CentreId("chibi"), date); });
                constexpr const char* names[] = {"met", "broken", "not due", "not watched"};
                std::string out = names[static_cast<std::size_t>(verdict.status)];
                for (const auto& one : verdict.evidence) out += ": " + one.summary;
                return out;
            }
    return "nobody watches";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiStaffHandover)

BOOST_AUTO_TEST_CASE(nobody_leaves_before_everything_is_handed_over) {
    onEachApp({}, [](TestApp& app) {
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const std::string staff = idOf(duty);
        // A post that he answers for, a shift, presence, and leave under way.
        const Json demand = {{{"from", "09:00"}, {"to", "17:30"}, {"min_staff", 1}}};
        const Json post =
            done(deputy.post(centrePath + "/posts", {{"name", "咨询台"}, {"demand", demand}, {"holder_id", staff}}));
        const Json shift = done(lead.post(centrePath + "/shifts", {{"post_id", post["id"]},
                                                                   {"staff_id", staff},
                                                                   {"start", "2026-11-23T09:00:00+08:00"},
                                                                   {"end", "2026-11-23T17:30:00+08:00"}}));
        done(duty.post(centrePath + "/presence/clock-in", {{"post_id", post["id"]}}));
        const Json leave = done(duty.post(centrePath + "/leaves", {{"kind", "personal"},
                                                                   {"from", "2026-11-24T09:00:00+08:00"},
                                                                   {"to", "2026-11-24T12:00:00+08:00"},
                                                                   {"reason", "家事"}}));
        const auto refused = go(deputy, staff, "leaving", Json::object());
        BOOST_TEST(refusalOf(refused) == "409 still_holds");
        BOOST_TEST(blockersOf(refused) == "held_shift held_presence held_leave held_post");
        BOOST_TEST(deputy.get(pathOf(staff) + "/held").json()["items"][0]["message"] ==
                   "还有班次：2026-11-23 09:00–17:30 “咨询台”");
        BOOST_TEST(refusalOf(go(deputy, staff, "transfer", {{"title", "讲解员"}})) == "409 still_holds");
        BOOST_TEST(refusalOf(deputy.patch(pathOf(staff), {{"active", false}}, 1)) == "409 still_holds");
        BOOST_TEST(deputy.get(pathOf(staff)).json()["active"] == true);

        done(duty.post(centrePath + "/presence/clock-out", Json::object()));
        BOOST_TEST(
            lead.send("DELETE", centrePath + "/shifts/" + shift["id"].get<std::string>(), "", ifMatch(1)).status ==
            204);
        done(duty.post(centrePath + "/leaves/" + leave["id"].get<std::string>() + "/withdraw", Json::object(),
                       ifMatch(1)));
        done(deputy.patch(centrePath + "/posts/" + post["id"].get<std::string>(), {{"holder_id", idOf(duty2)}}, 1));
        BOOST_TEST(deputy.get(pathOf(staff) + "/held").json()["items"].empty());
        BOOST_TEST(refusalOf(go(deputy, staff, "leaving", Json::object())) == "409 handover_needed");

        Json handover = done(deputy.post(handoversPath, listOf(staff, idOf(duty2), idOf(lead))));
        const Json early = {{"handover_id", handover["id"]}};
        handover = signedBy(duty, handover);
        BOOST_TEST(refusalOf(act(duty, handover, "sign", {{"digest", handover["digest"]}})) == "409 handover_signed");
        BOOST_TEST(refusalOf(act(duty2, handover, "sign", {{"digest", std::string(64, '0')}})) ==
                   "409 handover_list_differs");
        handover = signedBy(duty2, handover);
        BOOST_TEST(refusalOf(go(deputy, staff, "leaving", early)) == "409 handover_needed");
        handover = signedBy(lead, handover);
        BOOST_TEST(handover["status"] == "signed");
        BOOST_TEST(refusalOf(act(lead, handover, "check")) == "409 handover_not_departed");
        BOOST_TEST(done(go(deputy, staff, "leaving", early))["active"] == false);
        BOOST_TEST(duty.get("/session").status == 401);
        app.restart();
        HttpClient again = app.as("lead"), taker = app.as("duty2");
        const std::string path = handoversPath + "/" + handover["id"].get<std::string>();
        handover = done(again.get(path));
        BOOST_TEST(handover["status"] == "departed");
        BOOST_TEST(refusalOf(act(taker, handover, "check")) == "403 handover_not_yours");
        BOOST_TEST(said(app, {2026, 11, 21}) == "not due: 陈敏离岗前已交接，三方签字");
        app.clock().set("2026-12-22T08:00:00+08:00");
        BOOST_TEST(said(app, {2026, 11, 21}) == "met: 陈敏离岗前已交接，三方签字");
        BOOST_TEST(said(app, {2026, 12, 21}) == "broken: 陈敏的交接没有按时复核");
    });
}

BOOST_AUTO_TEST_CASE(a_transfer_takes_a_new_title_and_is_checked_in_time) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    Json handover = done(manager.post(handoversPath, listOf(idOf(duty), idOf(duty2), idOf(lead), "transfer")));
    BOOST_TEST(refusalOf(go(manager, idOf(duty), "leaving", {{"handover_id", handover["id"]}})) ==
               "409 handover_needed");
    for (HttpClient* client : {&duty, &duty2, &lead}) handover = signedBy(*client, handover);
    BOOST_TEST(refusalOf(go(manager, idOf(duty), "leaving", {{"handover_id", handover["id"]}})) ==
               "409 handover_needed");
    const Json moved =
        done(go(manager, idOf(duty), "transfer", {{"handover_id", handover["id"]}, {"title", "讲解员"}}));
    BOOST_TEST(moved["title"] == "讲解员");
    BOOST_TEST(moved["active"] == true);
    handover = done(lead.get(handoversPath + "/" + handover["id"].get<std::string>()));
    handover = done(act(lead, handover, "check", {{"note", "无误"}}));
    BOOST_TEST(handover["status"] == "checked");
    BOOST_TEST(refusalOf(act(lead, handover, "check")) == "409 handover_checked");
    app.clock().set("2026-12-22T08:00:00+08:00");
    BOOST_TEST(said(app, {2026, 12, 21}) == "met: 陈敏的交接已按时复核");
}

BOOST_AUTO_TEST_CASE(three_people_sign_and_whoever_has_no_account_signs_on_paper) {
    TestApp app;
    HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
    BOOST_TEST(faultsOf(manager.post(handoversPath, listOf(idOf(duty), idOf(duty), idOf(lead)))) ==
               "/taker_id:handover_two_sides");
    BOOST_TEST(faultsOf(manager.post(handoversPath, listOf(idOf(duty), idOf(duty2), idOf(duty2)))) ==
               "/supervisor_id:handover_two_sides");
    BOOST_TEST(faultsOf(manager.post(handoversPath, listOf("01890000-0000-7000-8000-000000000000", idOf(duty2),
                                                           idOf(lead)))) == "/staff_id:staff_unknown");
    BOOST_TEST(duty.post(handoversPath, listOf(idOf(duty), idOf(duty2), idOf(lead))).status == 403);
    const Json newcomer = done(manager.post(centrePath + "/staff", {{"name", "临时工"}}));
    const std::string staff = newcomer["id"].get<std::string>();
    Json handover = done(manager.post(handoversPath, listOf(staff, idOf(duty2), idOf(lead))));
    BOOST_TEST(duty.get(handoversPath + "/" + handover["id"].get<std::string>()).status == 404);
    // Those who are to sign find it in their list, others do not.
    BOOST_TEST(done(duty2.get(handoversPath))["items"].size() == 1U);
    BOOST_TEST(done(lead.get(handoversPath))["items"].size() == 1U);
    BOOST_TEST(done(duty.get(handoversPath))["items"].size() == 0U);
    BOOST_TEST(done(app.as("auditor").get(handoversPath))["items"].size() == 1U);
    const Json paper = {{"digest", handover["digest"]}, {"as", "giver"}, {"on_paper", true}};
    BOOST_TEST(refusalOf(act(lead, handover, "sign", paper)) == "403 handover_not_yours");
    Json forTaker = paper;
    forTaker["as"] = "taker";
    BOOST_TEST(refusalOf(act(manager, handover, "sign", forTaker)) == "409 handover_signs_self");
    handover = done(act(manager, handover, "sign", paper));
    BOOST_TEST(handover["signatures"][0]["on_paper"] == true);
    handover = signedBy(lead, signedBy(duty2, handover));
    BOOST_TEST(done(go(manager, staff, "leaving", {{"handover_id", handover["id"]}}))["active"] == false);
    // An old sign-in signs nothing.
    Json other = done(manager.post(handoversPath, listOf(idOf(duty), idOf(duty2), idOf(lead))));
    app.clock().advanceMinutes(11);
    BOOST_TEST(refusalOf(act(duty, other, "sign", {{"digest", other["digest"]}})) == "403 confirmation_required");
}

BOOST_AUTO_TEST_CASE(whoever_cannot_sign_in_any_more_signs_on_paper) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        Json handover = done(manager.post(handoversPath, listOf(idOf(duty), idOf(duty2), idOf(lead))));
        const Json paper = {{"digest", handover["digest"]}, {"as", "giver"}, {"on_paper", true}};
        BOOST_TEST(refusalOf(act(manager, handover, "sign", paper)) == "409 handover_signs_self");
        const Json accounts = manager.get("/accounts").json()["items"];
        for (const Json& account : accounts)
            if (account["username"] == "duty")
                done(manager.patch("/accounts/" + account["id"].get<std::string>(), {{"disabled", true}},
                                   account["version"].get<std::int64_t>()));
        BOOST_TEST(duty.get("/session").status == 401);
        handover = done(act(manager, handover, "sign", paper));
        BOOST_TEST(handover["signatures"][0]["on_paper"] == true);
        handover = signedBy(lead, signedBy(duty2, handover));
        BOOST_TEST(handover["status"] == "signed");
        BOOST_TEST(done(go(manager, idOf(duty), "leaving", {{"handover_id", handover["id"]}}))["active"] == false);
    });
}

BOOST_AUTO_TEST_CASE(putting_somebody_away_without_a_list_shows_on_the_board) {
    TestApp app;
    HttpClient manager = app.as("manager"), duty2 = app.as("duty2");
    BOOST_TEST(manager.patch(pathOf(idOf(duty2)), {{"active", false}}, 1).status == 200);
    app.clock().set("2026-11-22T08:00:00+08:00");
    BOOST_TEST(said(app, {2026, 11, 21}) == "broken: 李倩没有交接清单就离开了");
    HttpClient again = app.as("manager");
    BOOST_TEST(refusalOf(again.patch(pathOf(idOf(again)), {{"active", false}}, 1)) == "409 last_manager");
}

BOOST_AUTO_TEST_SUITE_END()
