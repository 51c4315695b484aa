// The kiosk over HTTP: visitors without an account ask, read, judge and call; staff bring in packs.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "centre/CentreActions.h"
#include "kiosk/KioskFixture.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;
using yizhan::kiosk::test::line;
using yizhan::kiosk::test::smallEntries;
using yizhan::kiosk::test::smallManifest;

namespace {

const std::string importPath = "/centres/chibi/packs/import";

Json ask(HttpClient& client, const std::string& question, const std::string& language = "zh-CN") {
    const auto reply = client.post("/kiosk/ask", {{"q", question}, {"lang", language}});
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

HttpReply importLines(HttpClient& client, const std::string& lines, const std::string& name = "extra") {
    return client.send("POST", importPath + "?name=" + name, lines, {{"Content-Type", "application/x-ndjson"}});
}

std::string form(const std::string& name, const std::string& file, const std::string& content) {
    return "--yz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\n\r\n" +
           content + "\r\n";
}

HttpClient pairedKiosk(TestApp& app) {
    HttpClient manager = app.as("manager");
    const Json device = manager.post("/centres/chibi/devices", {{"kind", "kiosk"}, {"name", "Hall screen"}}).json();
    HttpClient kiosk = app.visitor();
    BOOST_REQUIRE(kiosk.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return kiosk;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiKiosk)

BOOST_AUTO_TEST_CASE(a_visitor_gets_a_true_answer_with_its_source) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const Json answer = ask(visitor, "火烧赤壁是哪一年");
        BOOST_TEST(answer["band"] == "answer");
        BOOST_TEST(answer["answered"] == true);
        const Json& first = answer["results"][0];
        BOOST_TEST(first["entry_id"] == "sanguo-chibi:chibi-year");
        BOOST_TEST(first["lang"] == "zh-CN");
        BOOST_TEST(first["provenance"] == "history");
        BOOST_TEST(first["answer"].get<std::string>().find("208") != std::string::npos);
        BOOST_TEST(!first["sources"].empty());
        BOOST_TEST(!answer["related"].empty());
    });
}

BOOST_AUTO_TEST_CASE(spellings_and_languages) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor();
    BOOST_TEST(ask(visitor, "chibi zhi zhan")["answered"] == true);
    const Json english = ask(visitor, "who won at Red Cliffs", "en");
    BOOST_TEST(english["results"][0]["entry_id"] == "sanguo-chibi:chibi-winner");
    BOOST_TEST(english["results"][0]["lang"] == "en");
    BOOST_TEST(ask(visitor, "火燒赤壁是哪一年", "zh-Hant")["results"][0]["lang"] == "zh-CN");
    BOOST_TEST(ask(visitor, "火烧赤壁是哪一年", "tlh")["results"][0]["lang"] == "zh-CN");
    const Json japanese = ask(visitor, "赤壁の戦いは何年ですか", "ja");
    BOOST_TEST(japanese["results"][0]["lang"] == "ja");
    const Json guessed = visitor.post("/kiosk/ask", {{"q", "who won at Red Cliffs"}}).json();
    BOOST_TEST(guessed["results"][0]["lang"] == "en");
}

BOOST_AUTO_TEST_CASE(anything_gets_an_honest_answer) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor();
    std::string tenThousand;
    for (int i = 0; i < 10'000; ++i) tenThousand += "啊";
    for (const std::string& question :
         {std::string(), std::string("今天股票涨了吗"), std::string("asdfgh"), std::string("怎么养金鱼"),
          std::string("\" * NEAR AND -"), std::string("'; DROP TABLE centres;--"),
          std::string("<script>alert(1)</script>"), std::string("\u202e\u200f"), std::string("🙂"), tenThousand,
          std::string(100'000, 'x')}) {
        const Json answer = ask(visitor, question);
        BOOST_TEST(answer["band"] == "none");
        BOOST_TEST(answer["answered"] == false);
        BOOST_TEST(answer["results"].empty());
    }
    BOOST_TEST(visitor.post("/kiosk/ask", {{"q", "x"}, {"colour", "red"}}).status == 422);
    BOOST_TEST(visitor.post("/kiosk/ask", {{"lang", "en"}}).status == 422);
    BOOST_TEST(visitor.post("/kiosk/ask", {{"q", "x"}, {"centre", "nowhere"}}).code() == "centre_unknown");
}

BOOST_AUTO_TEST_CASE(living_facts_are_todays) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor(), manager = app.as("manager");
    const auto hours = [&] { return ask(visitor, "今天几点开门")["results"][0]["answer"].get<std::string>(); };
    BOOST_TEST(hours().find("9:00–17:30") != std::string::npos);
    BOOST_TEST(hours().find("{{") == std::string::npos);
    const Json closed = {{"open", false}, {"reason", "设备检修"}};
    BOOST_REQUIRE(manager.put("/centres/chibi/calendar/2026-11-21", closed).status == 200);
    BOOST_TEST(hours().find("今天不开放") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(reading_without_asking) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const Json topics = visitor.get("/kiosk/topics?lang=en").json();
        BOOST_REQUIRE(topics["items"].size() >= 3U);
        const std::string topic = topics["items"][0]["id"];
        const Json page = visitor.get("/kiosk/entries?lang=en&limit=2&topic=" + topic).json();
        BOOST_REQUIRE(page["items"].size() == 2U);
        BOOST_TEST(page["items"][0]["topic"] == topic);
        const Json next = visitor
                              .get("/kiosk/entries?lang=en&limit=2&topic=" + topic +
                                   "&cursor=" + page["next_cursor"].get<std::string>())
                              .json();
        BOOST_TEST(next["items"][0]["entry_id"] != page["items"][1]["entry_id"]);
        const Json entry = visitor.get("/kiosk/entries/sanguo-chibi:chibi-year?lang=en").json();
        BOOST_TEST(entry["lang"] == "en");
        BOOST_TEST(!entry["related"].empty());
        BOOST_TEST(visitor.get("/kiosk/entries/sanguo-chibi:nothing").code() == "entry_unknown");
        BOOST_TEST(visitor.get("/kiosk/suggest?q=%E8%8D%89%E8%88%B9&lang=zh-CN").json()["items"].size() >= 1U);
        const Json words = visitor.get("/kiosk/candidates?pinyin=chibi").json();
        BOOST_TEST(words["items"][0]["text"] == "赤壁");
        BOOST_TEST(words["items"][0]["pinyin"] == "chi bi");
        BOOST_TEST(words["items"].size() <= 12U);
    });
}

BOOST_AUTO_TEST_CASE(the_home_page) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        const Json home = visitor.get("/kiosk/home?lang=zh-CN").json();
        BOOST_TEST(home["centre"]["id"] == "chibi");
        BOOST_TEST(home["date"] == "2026-11-21");
        BOOST_TEST(home["open_today"]["open"] == true);
        BOOST_TEST(home["asked_now"].size() == 4U);
        BOOST_TEST(home["topics"].size() <= 8U);
        BOOST_TEST(home["languages"][0]["name"] == "简体中文");
        BOOST_TEST(home["services"][0]["key"] == "toilets");
        const Json notices = visitor.get("/kiosk/notices?lang=en").json();
        BOOST_TEST(notices["items"].size() == 5U);
        BOOST_TEST(notices["items"][0]["body"].get<std::string>().find("9:00") != std::string::npos);
    });
}

/// Some entries of a pack speak Japanese and Korean: those who read these get them so, and the others in English.
BOOST_AUTO_TEST_CASE(a_pack_is_read_in_languages_in_which_only_a_part_is_written) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor();
    const auto battleIn = [&](const std::string& language) {
        return visitor.get("/kiosk/entries/sanguo-chibi:chibi-battle?lang=" + language).json();
    };
    BOOST_TEST(battleIn("ja")["title"] == "赤壁の戦い");
    BOOST_TEST(battleIn("ko-KR")["title"] == "적벽대전");
    BOOST_TEST(battleIn("ko-KR")["lang"] == "ko");
    BOOST_TEST(battleIn("fr")["lang"] == "zh-CN");
    // The longer text is there in Chinese and English only, and no answer is told in two languages.
    BOOST_TEST(battleIn("en")["more"].is_string());
    BOOST_TEST((!battleIn("ja").contains("more") || battleIn("ja")["more"].is_null()));
    const Json home = visitor.get("/kiosk/home?lang=ja").json();
    BOOST_TEST(home["topics"][0]["title"] == "赤壁の戦い");
    for (const Json& asked : home["asked_now"]) BOOST_TEST(asked["title"].get<std::string>().ends_with("か"), asked);
    BOOST_TEST(home["languages"].size() == 4U);
    const Json offered = visitor.get("/kiosk/suggest?q=sekiheki&lang=ja").json()["items"];
    BOOST_REQUIRE(!offered.empty());
    BOOST_TEST(offered[0]["text"].get<std::string>().find("赤壁の") != std::string::npos, offered[0]);
    BOOST_TEST(visitor.get("/kiosk/notices?lang=ko").json()["items"][1]["title"] == "처음 물어보신 직원이 책임집니다");
}

/// No list changes tongues at every line, and none of its pages repeats or loses an entry.
BOOST_AUTO_TEST_CASE(what_is_told_in_another_language_stands_behind_what_is_told_in_theirs) {
    TestApp app({.packs = true});
    HttpClient visitor = app.visitor();
    const auto isEnglish = [](const Json& listed) {
        return listed["title"].get<std::string>().find_first_of("aeiou") != std::string::npos;
    };
    const Json related = visitor.get("/kiosk/entries/sanguo-chibi:chibi-year?lang=ja").json()["related"];
    BOOST_TEST(std::is_partitioned(related.begin(), related.end(), [&](const Json& r) { return !isEnglish(r); }));
    BOOST_TEST(isEnglish(related.back()));
    std::vector<Json> listed;
    std::string more = "";
    do {
        const Json page = visitor.get("/kiosk/entries?topic=battle&lang=ja&limit=7" + more).json();
        listed.insert(listed.end(), page["items"].begin(), page["items"].end());
        more = page["next_cursor"].is_null() ? "" : "&cursor=" + page["next_cursor"].get<std::string>();
    } while (!more.empty());
    BOOST_TEST(std::is_partitioned(listed.begin(), listed.end(), [&](const Json& e) { return !isEnglish(e); }));
    BOOST_TEST(isEnglish(listed.back()));
    std::set<std::string> ids;
    for (const Json& entry : listed) ids.insert(entry["entry_id"].get<std::string>());
    BOOST_TEST(ids.size() == listed.size());
    BOOST_TEST(ids.size() == visitor.get("/kiosk/entries?topic=battle&limit=200").json()["items"].size());
}

BOOST_AUTO_TEST_CASE(the_centre_is_named_in_the_visitors_language) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient manager = app.as("manager"), visitor = app.visitor();
        const Json names = {{"en", {{"name", "Red Cliffs Visitor Centre"}}}};
        BOOST_TEST(manager.patch("/centres/chibi", {{"translations", names}}, manager.get("/centres/chibi").version())
                       .status == 200);
        const auto nameIn = [&](const std::string& language) {
            return visitor.get("/kiosk/home?lang=" + language).json()["centre"]["name_here"].get<std::string>();
        };
        BOOST_TEST(nameIn("en") == "Red Cliffs Visitor Centre");
        BOOST_TEST(nameIn("zh-CN") == manager.get("/centres/chibi").json()["name"]);
    });
}

BOOST_AUTO_TEST_CASE(phones_are_led_to_the_public_address) {
    TestApp screen, reached({.settings = {{"public_address", "https://centre.example.org"}}});
    BOOST_TEST(screen.visitor().get("/kiosk/home").json()["public_address"].is_null());
    BOOST_TEST(reached.visitor().get("/kiosk/home").json()["public_address"] == "https://centre.example.org");
}

BOOST_AUTO_TEST_CASE(a_screen_is_told_whether_it_is_registered) {
    TestApp app({.packs = true});
    BOOST_TEST(app.visitor().get("/kiosk/home").json()["registered"] == false);
    BOOST_TEST(pairedKiosk(app).get("/kiosk/home").json()["registered"] == true);
    BOOST_TEST(app.as("duty").get("/kiosk/home").json()["registered"] == false);
}

BOOST_AUTO_TEST_CASE(what_is_asked_comes_to_the_home_page) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor();
        for (int i = 0; i < 3; ++i) ask(visitor, "翼江亭在哪里");
        app.clock().advanceSeconds(5);
        app.app().jobs().runDue(app.clock().now());
        const Json home = visitor.get("/kiosk/home").json();
        BOOST_TEST(home["asked_now"][0]["entry_id"] == "sanguo-chibi:yijiang-pavilion");
    });
}

BOOST_AUTO_TEST_CASE(what_visitors_say) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), duty = app.as("duty");
        const Json judged = {{"entry_id", "sanguo-chibi:chibi-year"}, {"verdict", "useful"}};
        BOOST_TEST(visitor.post("/kiosk/feedback", judged).status == 204);
        BOOST_TEST(visitor.post("/kiosk/feedback", {{"entry_id", "sanguo-chibi:none"}, {"verdict", "fair"}}).code() ==
                   "entry_unknown");
        BOOST_TEST(visitor.post("/kiosk/feedback", {{"verdict", "fair"}}).status == 422);
        const auto left = visitor.post("/kiosk/questions", {{"q", "哪里有充电桩？"}, {"lang", "zh-CN"}});
        BOOST_REQUIRE_MESSAGE(left.status == 201, left.body);
        BOOST_TEST(visitor.post("/kiosk/questions", {{"q", "哪里有充电桩"}}).json()["id"] == left.json()["id"]);
        BOOST_TEST(visitor.post("/kiosk/questions", {{"q", "  "}}).status == 422);
        const Json list = duty.get("/centres/chibi/questions").json();
        BOOST_REQUIRE(list["items"].size() == 1U);
        BOOST_TEST(list["items"][0]["times"] == 2);
        BOOST_TEST(visitor.get("/centres/chibi/questions").status == 401);
    });
}

BOOST_AUTO_TEST_CASE(a_call_for_help_stands_in_the_log) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient kiosk = pairedKiosk(app), duty = app.as("duty");
        const auto called = kiosk.post("/kiosk/help", {{"lang", "zh-CN"}});
        BOOST_REQUIRE_MESSAGE(called.status == 201, called.body);
        BOOST_TEST(kiosk.post("/kiosk/help", Json::object()).json()["id"] == called.json()["id"]);
        const Json entries = duty.get("/centres/chibi/log-days/today/entries").json();
        BOOST_REQUIRE(entries["items"].size() == 1U);
        BOOST_TEST(entries["items"][0]["kind"] == "system");
        BOOST_TEST(entries["items"][0]["text"].get<std::string>().find("Hall screen") != std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(a_pack_answers_from_the_moment_it_is_in) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), manager = app.as("manager");
        BOOST_TEST(ask(visitor, "桂花糕多少钱")["band"] == "none");
        const auto imported =
            importLines(manager, line("cake", "桂花糕多少钱？", "How much is the osmanthus cake?", "service", "shop"));
        BOOST_REQUIRE_MESSAGE(imported.status == 201, imported.body);
        BOOST_TEST(imported.json()["pack"] == "extra");
        BOOST_TEST(imported.json()["entries"] == 1);
        BOOST_TEST(ask(visitor, "桂花糕多少钱")["results"][0]["entry_id"] == "extra:cake");
        const Json packs = manager.get("/centres/chibi/packs").json();
        BOOST_REQUIRE(packs["items"].size() == 2U);
        BOOST_TEST(packs["items"][0]["name"] == "extra");
        app.restart();
        HttpClient again = app.visitor();
        BOOST_TEST(ask(again, "桂花糕多少钱")["results"][0]["entry_id"] == "extra:cake");
    });
}

BOOST_AUTO_TEST_CASE(a_pack_comes_as_a_form_too) {
    TestApp app({.packs = true});
    HttpClient manager = app.as("manager");
    const std::string body =
        form("pack", "pack.json", smallManifest()) + form("file", "entries.ndjson", smallEntries()) + "--yz--\r\n";
    const auto imported =
        manager.send("POST", importPath, body, {{"Content-Type", "multipart/form-data; boundary=yz"}});
    BOOST_REQUIRE_MESSAGE(imported.status == 201, imported.body);
    BOOST_TEST(imported.json()["pack"] == "small");
    BOOST_TEST(imported.json()["version"] == "1.0");
    const auto alone =
        manager.send("POST", importPath, form("file", "Tea house.ndjson", line("tea", "茶馆？", "Tea?")) + "--yz--\r\n",
                     {{"Content-Type", "multipart/form-data; boundary=yz"}});
    BOOST_TEST(alone.json()["pack"] == "tea-house");
}

BOOST_AUTO_TEST_CASE(a_faulty_pack_leaves_no_trace) {
    onEachApp({.packs = true}, [](TestApp& app) {
        HttpClient visitor = app.visitor(), manager = app.as("manager");
        const std::string cake = line("cake", "桂花糕多少钱？", "How much is the osmanthus cake?", "service", "shop");
        const auto refused = importLines(manager, cake + "nonsense\n" + cake);
        BOOST_TEST(refused.status == 422);
        BOOST_TEST(refused.code() == "pack_invalid");
        const Json errors = refused.json()["errors"];
        BOOST_REQUIRE(errors.size() == 2U);
        BOOST_TEST(errors[0]["pointer"] == "/line/2");
        BOOST_TEST(errors[1]["pointer"] == "/line/3/id");
        BOOST_TEST(errors[1]["code"] == "duplicate_id");
        BOOST_TEST(ask(visitor, "桂花糕多少钱")["band"] == "none");
        BOOST_TEST(manager.get("/centres/chibi/packs").json()["items"].size() == 1U);
        BOOST_TEST(importLines(manager, "").status == 422);
    });
}

BOOST_AUTO_TEST_CASE(with_several_centres_one_is_named_or_known_by_the_device) {
    TestApp app({.packs = true});
    HttpClient kiosk = pairedKiosk(app), visitor = app.visitor(), duty = app.as("duty");
    app.database().write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        centre::Centre second;
        second.id = CentreId("second");
        second.name = "第二中心";
        second.zone = "Asia/Shanghai";
        second.firstLanguage = "zh-CN";
        centre::createCentre(tx, {system, {}, app.clock().now()}, second);
    });
    app.clock().advanceSeconds(10);
    app.app().jobs().runDue(app.clock().now());
    const auto missing = [](const HttpReply& reply) {
        return reply.code() + reply.json()["errors"].at(0).value("pointer", "");
    };
    BOOST_TEST(missing(visitor.post("/kiosk/ask", {{"q", "孔明"}})) == "centre_required/centre");
    BOOST_TEST(missing(visitor.get("/kiosk/home")) == "centre_required/query/centre");
    BOOST_TEST(visitor.get("/kiosk/home?centre=second").json()["centre"]["id"] == "second");
    BOOST_TEST(visitor.post("/kiosk/ask", {{"q", "孔明"}, {"centre", "chibi"}}).json()["answered"] == true);
    BOOST_TEST(visitor.post("/kiosk/ask", {{"q", "孔明"}, {"centre", "second"}}).json()["answered"] == false);
    BOOST_TEST(kiosk.get("/kiosk/home?centre=second").json()["centre"]["id"] == "chibi");
    BOOST_TEST(duty.get("/kiosk/home").json()["centre"]["id"] == "chibi");
}

BOOST_AUTO_TEST_CASE(who_may_bring_in_packs) {
    TestApp app({.packs = true});
    for (const char* name : {"duty", "lead", "auditor"}) {
        HttpClient client = app.as(name);
        BOOST_TEST(importLines(client, smallEntries()).status == 403);
        BOOST_TEST(client.get("/centres/chibi/packs").status == 200);
    }
    HttpClient nobody = app.visitor();
    BOOST_TEST(importLines(nobody, smallEntries()).status == 401);
}

BOOST_AUTO_TEST_SUITE_END()
