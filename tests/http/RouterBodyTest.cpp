// Bad input of every kind: a clear problem and no trace in the data.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "http/RouterFixture.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::RouterFixture;

namespace {

const std::string notesPath = "/centres/chibi/notes";

struct BadBody {
    std::string name, body;
    int status;
    std::string pointer, code;
};
std::ostream& operator<<(std::ostream& out, const BadBody& bad) { return out << bad.name; }

std::string repeated(const std::string& what, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += what;
    return out;
}

const std::vector<BadBody> badBodies = {
    {"not JSON", "text=1", 400, "", "json_syntax"},
    {"cut off", R"({"text":"a")", 400, "", "json_syntax"},
    {"two values", R"({"text":"a"} {})", 400, "", "json_syntax"},
    {"not UTF-8", "{\"text\":\"\xD6\xD0\xCE\xC4\"}", 400, "", "json_utf8"},
    {"overlong UTF-8", "{\"text\":\"\xC0\xAF\"}", 400, "", "json_utf8"},
    {"lone surrogate", R"({"text":"\ud800"})", 400, "", "json_syntax"},
    {"null character", R"({"text":"a\u0000b"})", 400, "", "json_nul"},
    {"a name twice", R"({"text":"a","text":"b"})", 400, "", "json_duplicate_key"},
    {"a name twice inside", R"({"text":"a","tags":[{"x":1,"x":2}]})", 400, "/tags/0", "json_duplicate_key"},
    {"nested a million deep", repeated("[", 1'000'000), 400, repeated("/0", 31), "json_depth"},
    {"nested 33 deep", repeated(R"({"a":)", 33) + "1" + repeated("}", 33), 400, repeated("/a", 31), "json_depth"},
    {"number beyond doubles", R"({"text":"a","priority":1e999})", 400, "", "json_number"},
    {"integer beyond 64 bits", R"({"text":"a","priority":18446744073709551616})", 400, "", "json_number"},
    {"too many values", "[" + repeated("1,", 20'001) + "1]", 400, "", "json_too_many"},
    {"not an object", R"(["text"])", 422, "", "wrong_type"},
    {"missing field", R"({"kind":"weather"})", 422, "/text", "required"},
    {"unknown field", R"({"text":"a","txet":"b"})", 422, "/txet", "unknown_field"},
    {"unknown field with a slash", R"({"text":"a","a/b~c":1})", 422, "/a~1b~0c", "unknown_field"},
    {"number for text", R"({"text":12})", 422, "/text", "wrong_type"},
    {"null for text", R"({"text":null})", 422, "/text", "wrong_type"},
    {"empty", R"({"text":""})", 422, "/text", "empty"},
    {"21 characters of three bytes", R"({"text":")" + repeated("壁", 21) + "\"}", 422, "/text", "too_long"},
    {"not in the list", R"({"text":"a","kind":"gossip"})", 422, "/kind", "not_in_list"},
    {"too large", R"({"text":"a","priority":6})", 422, "/priority", "too_large"},
    {"too small", R"({"text":"a","priority":-1})", 422, "/priority", "too_small"},
    {"fraction for an integer", R"({"text":"a","priority":1.5})", 422, "/priority", "wrong_type"},
    {"30 February", R"({"text":"a","on":"2026-02-30"})", 422, "/on", "bad_date"},
    {"year 0000", R"({"text":"a","on":"0000-01-01"})", 422, "/on", "bad_date"},
    {"year 99999", R"({"text":"a","on":"99999-01-01"})", 422, "/on", "bad_date"},
    {"a date with a time", R"({"text":"a","on":"2026-11-21T00:00:00Z"})", 422, "/on", "bad_date"},
    {"25 o'clock", R"({"text":"a","at":"2026-11-21T25:00:00+08:00"})", 422, "/at", "bad_date_time"},
    {"no offset", R"({"text":"a","at":"2026-11-21T05:00:00"})", 422, "/at", "bad_date_time"},
    {"no uuid", R"({"text":"a","place_id":"1; DROP TABLE notes"})", 422, "/place_id", "bad_uuid"},
    {"too many tags", R"({"text":"a","tags":["1","2","3","4"]})", 422, "/tags", "too_many"},
    {"a wrong tag", R"({"text":"a","tags":["1",2]})", 422, "/tags/1", "wrong_type"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiRouterBody)

BOOST_DATA_TEST_CASE_F(RouterFixture, badBodiesAreNamedAndLeaveNothing, boost::unit_test::data::make(badBodies), bad) {
    const Reply reply = send(post(notesPath, bad.body));
    BOOST_TEST(reply.status == bad.status);
    const Json problem = json(reply);
    BOOST_TEST(problem.at("code") == (bad.status == 400 ? "malformed_json" : "invalid_fields"));
    BOOST_REQUIRE(problem.contains("errors"));
    BOOST_TEST(problem.at("errors").at(0).at("code") == bad.code);
    BOOST_TEST(problem.at("errors").at(0).at("pointer") == bad.pointer);
    BOOST_TEST(problem.at("errors").at(0).at("message").get<std::string>().find('{') == std::string::npos);
    BOOST_TEST(notes() == 0);
}

BOOST_FIXTURE_TEST_CASE(everyViolationIsTold, RouterFixture) {
    const Json problem = json(send(post(notesPath, R"({"priority":9,"kind":"x","more":1,"on":"today"})")));
    BOOST_TEST(problem.at("errors").size() == 5U);
}

BOOST_FIXTURE_TEST_CASE(twentyCharactersOfThreeBytesFit, RouterFixture) {
    BOOST_TEST(send(post(notesPath, R"({"text":")" + repeated("壁", 20) + "\"}")).status == 201);
    BOOST_TEST(send(post(notesPath, R"({"text":"𠮷","place_id":null,"tags":[]})")).status == 201);
    BOOST_TEST(
        send(post(notesPath, R"({"text":"nested 32 deep","tags":)" + repeated("[", 31) + repeated("]", 31) + "}"))
            .status == 422);
}

BOOST_FIXTURE_TEST_CASE(textForSqlAndHtmlIsKeptAsItIs, RouterFixture) {
    for (const std::string text : {"'; DROP TABLE a;--", "<script>x</script>", "$1 ? :a @b"}) {
        const Reply reply = send(post(notesPath, Json{{"text", text}}.dump()));
        BOOST_TEST(reply.status == 201);
        const Reply read = send(request("GET", notesPath + '/' + json(reply).at("id").get<std::string>()));
        BOOST_TEST(json(read).at("text") == text);
    }
    BOOST_TEST(notes() == 3);
}

BOOST_FIXTURE_TEST_CASE(contentTypesAreAskedFor, RouterFixture) {
    const auto statusOf = [&](const std::string& type) {
        Request made = post(notesPath, test::goodNote);
        made.headers["content-type"] = type;
        return send(made).status;
    };
    BOOST_TEST(statusOf("application/json; charset=UTF-8") == 201);
    BOOST_TEST(statusOf("Application/JSON;charset=\"utf-8\"") == 201);
    for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk",
                             "application/merge-patch+json"})
        BOOST_TEST(statusOf(type) == 415);
}

BOOST_FIXTURE_TEST_CASE(aMissingBodyIsNamed, RouterFixture) {
    BOOST_TEST(json(send(post(notesPath, ""))).at("code") == "body_missing");
    BOOST_TEST(send(post("/kiosk/ask", "", "")).status == 200);
}

BOOST_FIXTURE_TEST_CASE(aRouteWithoutBodyRefusesFields, RouterFixture) {
    BOOST_TEST(send(post("/accounts", "")).status == 201);
    BOOST_TEST(send(post("/accounts", "{}")).status == 201);
    BOOST_TEST(send(post("/accounts", R"({"role":"admin"})")).status == 422);
}

BOOST_FIXTURE_TEST_CASE(changesNeedTheVersionSeen, RouterFixture) {
    const std::string path = notesPath + '/' + json(send(post(notesPath, test::goodNote))).at("id").get<std::string>();
    Request change = request("PATCH", path);
    change.headers["content-type"] = "application/merge-patch+json";
    change.body = R"({"text":"水位上涨"})";
    BOOST_TEST(json(send(change)).at("code") == "if_match_missing");
    BOOST_TEST(send(change).status == 428);
    change.headers["if-match"] = "\"7\"";
    BOOST_TEST(send(change).status == 412);
    BOOST_TEST(json(send(change)).at("code") == "changed_meanwhile");
    change.headers["if-match"] = "\"7\", W/\"1\"";
    const Reply changed = send(change);
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(header(changed, "ETag") == "\"2\"");
    BOOST_TEST(send(change).status == 412);
    change.headers["if-match"] = "*";
    BOOST_TEST(send(change).status == 200);
}

BOOST_FIXTURE_TEST_CASE(whatDidNotChangeIsNotSentAgain, RouterFixture) {
    const std::string path = notesPath + '/' + json(send(post(notesPath, test::goodNote))).at("id").get<std::string>();
    Request read = request("GET", path);
    read.headers["if-none-match"] = "\"1\"";
    const Reply same = send(read);
    BOOST_TEST(same.status == 304);
    BOOST_TEST(same.body.empty());
    read.headers["if-none-match"] = "\"2\"";
    BOOST_TEST(send(read).status == 200);
}

BOOST_FIXTURE_TEST_CASE(queriesAreChecked, RouterFixture) {
    const auto problemOf = [&](const std::string& name, const std::string& value) {
        Request made = request("GET", notesPath);
        made.query[name] = value;
        const Reply reply = send(made);
        return reply.status == 422 ? json(reply).at("errors").at(0).at("pointer").get<std::string>() + ' ' +
                                         json(reply).at("errors").at(0).at("code").get<std::string>()
                                   : std::to_string(reply.status);
    };
    BOOST_TEST(problemOf("kind", "weather") == "200");
    BOOST_TEST(problemOf("kind", "gossip") == "/query/kind not_in_list");
    BOOST_TEST(problemOf("knid", "weather") == "/query/knid unknown_field");
    BOOST_TEST(problemOf("limit", "0") == "/query/limit too_small");
    BOOST_TEST(problemOf("limit", "501") == "/query/limit too_large");
    BOOST_TEST(problemOf("limit", "ten") == "/query/limit wrong_type");
    BOOST_TEST(problemOf("limit", "99999999999999999999") == "/query/limit wrong_type");
    for (const char* cursor : {"x", "WyJhIiwiYiJd", "W10", "WzFd", "bm90IGpzb24", "%%%", "WyJcdTAwMDAiXQ"})
        BOOST_TEST(problemOf("cursor", cursor) == "400");
}

BOOST_FIXTURE_TEST_CASE(pagesMeetWithoutGapOrOverlap, RouterFixture) {
    std::vector<std::string> written;
    for (int i = 0; i < 23; ++i) written.push_back(json(send(post(notesPath, test::goodNote))).at("id"));
    std::vector<std::string> seen;
    Request page = request("GET", notesPath);
    page.query["limit"] = "5";
    for (bool more = true; more;) {
        const Json answer = json(send(page));
        for (const Json& item : answer.at("items")) seen.push_back(item.at("id"));
        more = !answer.at("next_cursor").is_null();
        if (!more) break;
        page.query["cursor"] = answer.at("next_cursor");
        BOOST_TEST(page.query["cursor"].find_first_not_of(
                       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos);
    }
    BOOST_TEST(seen == written, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(datesInPathsAreTheCentres, RouterFixture) {
    clock.set("2026-11-21T23:30:00Z");
    const Json today = json(send(request("GET", "/centres/chibi/days/today")));
    BOOST_TEST(today.at("date") == "2026-11-22");
    BOOST_TEST(today.at("at") == "2026-11-22T07:30:00.000+08:00");
    BOOST_TEST(send(request("GET", "/centres/chibi/days/2026-02-29")).status == 422);
    BOOST_TEST(send(request("GET", "/centres/chibi/days/tomorrow")).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
