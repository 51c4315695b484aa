// A question on its way from a visitor's lips to everybody's screen, over HTTP.
#include <boost/test/unit_test.hpp>

#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

const std::string questions = "/centres/chibi/questions";

Json draft() {
    return {{"title", "停车场的充电桩"},
            {"answer", "在停车场东侧，共有标牌指路。"},
            {"topic", "service"},
            {"provenance", "service"},
            {"sources", {{{"work", "本中心服务公告"}}}},
            {"translations", {{"en", {{"title", "Car charging"}, {"answer", "On the east side of the car park."}}}}}};
}

std::map<std::string, std::string> match(const HttpReply& reply) { return {{"If-Match", reply.header("etag")}}; }

void renew(TestApp& app) {
    app.clock().advanceSeconds(10);
    app.app().jobs().runDue(app.clock().now());
}

std::string bandOf(HttpClient& client, const std::string& question) {
    return client.post("/kiosk/ask", {{"q", question}, {"lang", "zh-CN"}}).json()["band"];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiKioskQuestions)

BOOST_AUTO_TEST_CASE(an_unanswered_question_becomes_an_answer_for_everybody) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty"), lead = app.as("lead");
        const std::string question = "量子对撞机展厅怎么走？";
        BOOST_TEST(bandOf(visitor, question) == "none");
        const Json left = visitor.post("/kiosk/questions", {{"q", question}, {"lang", "zh-CN"}}).json();
        const std::string one = questions + "/" + left["id"].get<std::string>();
        const auto shown = duty.get(one);
        BOOST_TEST(shown.json()["status"] == "open");
        const auto answered = duty.post(one + "/answer", draft(), match(shown));
        BOOST_REQUIRE_MESSAGE(answered.status == 200, answered.body);
        BOOST_TEST(answered.json()["draft"]["translations"]["en"]["title"] == "Car charging");
        BOOST_TEST(!answered.json()["answered_by"]["name"].get<std::string>().empty());
        BOOST_TEST(duty.post(one + "/approve", nullptr, match(answered)).code() == "same_person");
        BOOST_TEST(lead.post(one + "/approve", nullptr, match(shown)).status == 412);
        const auto approved = lead.post(one + "/approve", nullptr, match(answered));
        BOOST_REQUIRE_MESSAGE(approved.status == 200, approved.body);
        renew(app);
        const Json answer = visitor.post("/kiosk/ask", {{"q", question}, {"lang", "zh-CN"}}).json();
        BOOST_TEST(answer["band"] == "answer");
        BOOST_TEST(answer["results"][0]["entry_id"] == approved.json()["entry_id"]);
        const Json followed = visitor.get("/kiosk/questions/" + left["id"].get<std::string>()).json();
        BOOST_TEST(followed["status"] == "published");
        BOOST_TEST(followed["entry_id"] == approved.json()["entry_id"]);
    });
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_an_answer_is_said) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor(), duty = app.as("duty"), auditor = app.as("auditor");
    const Json left = visitor.post("/kiosk/questions", {{"q", "量子对撞机展厅怎么走？"}}).json();
    const std::string one = questions + "/" + left["id"].get<std::string>();
    const auto shown = duty.get(one);
    Json wrong = draft();
    wrong["topic"] = "cookery";
    BOOST_TEST(duty.post(one + "/answer", wrong, match(shown)).json()["errors"][0]["pointer"] == "/topic");
    wrong = draft();
    wrong["sources"] = Json::array();
    BOOST_TEST(duty.post(one + "/answer", wrong, match(shown)).status == 422);
    wrong = draft();
    wrong["answer"] = std::string(700, 'x');
    BOOST_TEST(duty.post(one + "/answer", wrong, match(shown)).status == 422);
    BOOST_TEST(duty.post(one + "/answer", draft()).status == 428);
    BOOST_TEST(duty.post(one + "/assign", {{"staff_id", "nobody"}}, match(shown)).status == 422);
    BOOST_TEST(duty.post(one + "/assign", {{"staff_id", nullptr}}, match(shown)).status == 200);
    BOOST_TEST(auditor.post(one + "/answer", draft(), match(shown)).status == 403);
    BOOST_TEST(auditor.get(questions).status == 200);
    BOOST_TEST(visitor.get("/kiosk/questions/00000000-0000-7000-8000-000000000000").status == 404);
}

BOOST_AUTO_TEST_CASE(a_wrong_answer_goes_from_the_screens) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty"), lead = app.as("lead"), auditor = app.as("auditor");
        const std::string entry = "/centres/chibi/packs/sanguo-chibi/entries/chibi-year";
        BOOST_TEST(auditor.post(entry + "/withdraw", {{"reason", "年份有误"}}).status == 403);
        BOOST_TEST(duty.post(entry + "/withdraw", {{"reason", ""}}).status == 422);
        BOOST_TEST(duty.post(entry + "/withdraw", {{"reason", "年份有误"}}).status == 204);
        renew(app);
        BOOST_TEST(visitor.get("/kiosk/entries/sanguo-chibi:chibi-year").code() == "entry_unknown");
        const Json lines = duty.get("/centres/chibi/packs/sanguo-chibi/entries").json()["items"];
        const auto line = std::find_if(lines.begin(), lines.end(), [](const Json& candidate) {
            return candidate["entry_id"] == "sanguo-chibi:chibi-year";
        });
        BOOST_REQUIRE(line != lines.end());
        BOOST_TEST((*line)["withdrawn"]["reason"] == "年份有误");
        BOOST_TEST(duty.post(entry + "/restore", nullptr).status == 403);
        BOOST_TEST(lead.post(entry + "/restore", nullptr).status == 204);
        renew(app);
        BOOST_TEST(visitor.get("/kiosk/entries/sanguo-chibi:chibi-year").status == 200);
    });
}

BOOST_AUTO_TEST_SUITE_END()
