// Who may call what: paths, methods, sign-in, permission, centre, rate, streams.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "http/RouterFixture.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::RouterFixture;

namespace {
std::string codeOf(const Reply& reply) { return RouterFixture::json(reply).at("code").get<std::string>(); }
const std::string notesPath = "/centres/chibi/notes";
}  // namespace

BOOST_AUTO_TEST_SUITE(ApiRouterAccess)

BOOST_FIXTURE_TEST_CASE(answersWhoeverHasThePermission, RouterFixture) {
    const Reply reply = send(request("GET", notesPath, "auditor"));
    BOOST_TEST(reply.status == 200);
    BOOST_TEST(header(reply, "Cache-Control") == "no-store");
    BOOST_TEST(json(reply).at("items").empty());
}

BOOST_FIXTURE_TEST_CASE(anUnknownPathIs404AndAnUnknownMethod405WithAllow, RouterFixture) {
    BOOST_TEST(send(request("GET", "/nothing")).status == 404);
    BOOST_TEST(send(request("GET", notesPath + "/")).status == 404);
    BOOST_TEST(send(request("GET", "/centres//notes")).status == 404);
    const Reply reply = send(request("DELETE", notesPath));
    BOOST_TEST(reply.status == 405);
    BOOST_TEST(header(reply, "Allow") == "GET, HEAD, POST");
    Request outside = request("GET", "");
    outside.path = "/somewhere";
    BOOST_TEST(send(outside).status == 404);
}

BOOST_FIXTURE_TEST_CASE(headIsAnsweredAsGet, RouterFixture) {
    const Reply reply = send(request("HEAD", notesPath));
    BOOST_TEST(reply.status == 200);
}

BOOST_FIXTURE_TEST_CASE(nobodyGets401AndTheWrongRole403, RouterFixture) {
    const Reply nobody = send(request("GET", notesPath, ""));
    BOOST_TEST(nobody.status == 401);
    BOOST_TEST(codeOf(nobody) == "not_signed_in");
    BOOST_TEST(header(nobody, "WWW-Authenticate") == "");
    const Reply stranger = send(request("GET", notesPath, "who-is-that"));
    BOOST_TEST(stranger.status == 401);
    BOOST_TEST(header(stranger, "WWW-Authenticate") == "Bearer");
    const Reply auditor = send(post(notesPath, test::goodNote, "auditor"));
    BOOST_TEST(auditor.status == 403);
    BOOST_TEST(codeOf(auditor) == "not_allowed");
    BOOST_TEST(notes() == 0);
}

BOOST_FIXTURE_TEST_CASE(permissionIsAskedBeforeTheBodyIsLookedAt, RouterFixture) {
    BOOST_TEST(send(post(notesPath, "{nonsense", "auditor")).status == 403);
    BOOST_TEST(send(post(notesPath, "{nonsense", "")).status == 401);
}

BOOST_FIXTURE_TEST_CASE(aForeignCentreLooksLikeOneThatDoesNotExist, RouterFixture) {
    const Reply foreign = send(request("GET", "/centres/wuhan/notes"));
    const Reply absent = send(request("GET", "/centres/nowhere/notes"));
    BOOST_TEST(foreign.status == 403);
    BOOST_TEST(absent.status == 403);
    BOOST_TEST(foreign.body == absent.body);
}

BOOST_FIXTURE_TEST_CASE(anAdminEntersEveryCentreThatExists, RouterFixture) {
    BOOST_TEST(send(request("GET", "/centres/wuhan/notes", "admin")).status == 200);
    for (const char* path : {"/centres/nowhere/notes", "/centres/%00/notes", "/centres/Ø/notes"}) {
        const Reply reply = send(request("GET", path, "admin"));
        BOOST_TEST(reply.status == 404);
        BOOST_TEST(codeOf(reply) == "centre_unknown");
    }
    BOOST_TEST(codeOf(send(post("/centres/nowhere/notes", test::goodNote, "admin"))) == "centre_unknown");
}

BOOST_FIXTURE_TEST_CASE(anIdThatIsNoneIs404, RouterFixture) {
    BOOST_TEST(send(request("GET", notesPath + "/1 OR 1=1")).status == 404);
    BOOST_TEST(send(request("GET", notesPath + "/00000000-0000-7000-8000-000000000000")).status == 404);
}

BOOST_FIXTURE_TEST_CASE(bytesThatAreNoTextAreRefused, RouterFixture) {
    BOOST_TEST(codeOf(send(request("GET", notesPath + "/\xFF"))) == "malformed_address");
    BOOST_TEST(codeOf(send(request("GET", notesPath + std::string("/a\0b", 4)))) == "malformed_address");
}

BOOST_FIXTURE_TEST_CASE(aSessionThatCameAlongUnaskedDoesNotShutOpenRoutes, RouterFixture) {
    Request ask = post("/kiosk/ask", R"({"q":"厕所"})", "");
    ask.headers["cookie"] = "theme=dark; yizhan_session=gone; yizhan_device=kiosk";
    const Reply asDevice = send(ask);
    BOOST_TEST(asDevice.status == 200);
    BOOST_TEST(json(asDevice) ==
               Json({{"kind", static_cast<int>(Actor::Kind::device)}, {"cookies", "theme=dark; yizhan_device=kiosk"}}));
    ask.headers["x-csrf-token"] = "stale";
    BOOST_TEST(send(ask).status == 401);
    BOOST_TEST(send(post("/kiosk/ask", R"({"q":"厕所"})", "gone")).status == 401);
    Request guarded = request("GET", notesPath, "");
    guarded.headers["cookie"] = "yizhan_session=gone";
    BOOST_TEST(send(guarded).status == 401);
    guarded.headers["cookie"] = "yizhan_session=duty";
    BOOST_TEST(send(guarded).status == 200);
}

BOOST_FIXTURE_TEST_CASE(strangersAreSlowedDownDevicesAndThisMachineAreNot, RouterFixture) {
    const Request ask = post("/kiosk/ask", R"({"q":"厕所"})", "");
    for (int i = 0; i < 10; ++i) BOOST_TEST(send(ask).status == 200);
    const Reply slowed = send(ask);
    BOOST_TEST(slowed.status == 429);
    BOOST_TEST(codeOf(slowed) == "too_many_requests");
    BOOST_TEST(header(slowed, "Retry-After") == "1");
    Request local = ask;
    local.loopback = true;
    for (int i = 0; i < 50; ++i) BOOST_TEST(send(local).status == 200);
    const Request kiosk = post("/kiosk/ask", R"({"q":"厕所"})", "kiosk");
    for (int i = 0; i < 50; ++i) BOOST_TEST(send(kiosk).status == 200);
    BOOST_TEST(send(ask).status == 429);
    clock.advanceSeconds(1);
    for (int i = 0; i < 2; ++i) BOOST_TEST(send(ask).status == 200);
    BOOST_TEST(send(ask).status == 429);
}

BOOST_FIXTURE_TEST_CASE(aFailureTellsTheReaderNothingOfItsCause, RouterFixture) {
    const Reply reply = send(request("GET", "/broken"));
    BOOST_TEST(reply.status == 500);
    BOOST_TEST(codeOf(reply) == "internal");
    BOOST_TEST(reply.body.find("pump") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(problemsSpeakTheLanguageAskedFor, RouterFixture) {
    Request made = request("GET", notesPath, "");
    const Json english = json(send(made));
    BOOST_TEST(english.at("type") == "/problems/not_signed_in");
    BOOST_TEST(english.at("title") == "Sign-in needed");
    BOOST_TEST(english.at("request_id") == "r-1");
    made.headers["accept-language"] = "fr, zh-CN;q=0.8, en;q=0.3";
    const Reply chinese = send(made);
    BOOST_TEST(header(chinese, "Content-Language") == "zh-CN");
    BOOST_TEST(json(chinese).at("title") == "需要登录");
    BOOST_TEST(chinese.type.starts_with("application/problem+json"));
}

BOOST_FIXTURE_TEST_CASE(aStreamGivesATicketFromWhereItsReaderLeft, RouterFixture) {
    Request made = request("GET", "/centres/chibi/events");
    auto ticket = std::get<StreamTicket>(router->dispatch(made));
    BOOST_TEST(ticket.centre.text() == "chibi");
    BOOST_TEST(ticket.after == -1);
    made.query["after"] = "7";
    BOOST_TEST(std::get<StreamTicket>(router->dispatch(made)).after == 7);
    made.headers["last-event-id"] = "41";
    BOOST_TEST(std::get<StreamTicket>(router->dispatch(made)).after == 41);
    made.headers["last-event-id"] = "-3";
    BOOST_TEST(codeOf(send(made)) == "event_id_malformed");
    BOOST_TEST(router->stillAllowed(ticket));
    people.endedAll = true;
    BOOST_TEST(!router->stillAllowed(ticket));
    BOOST_TEST(send(request("GET", "/centres/chibi/events", "kiosk")).status == 401);
}

BOOST_FIXTURE_TEST_CASE(healthIsOpenAndMetricsAreNot, RouterFixture) {
    Request made = request("GET", "", "");
    made.path = "/healthz";
    BOOST_TEST(json(send(made)) == Json({{"status", "ok"}}));
    made.path = "/readyz";
    BOOST_TEST(send(made).status == 200);
    made.path = "/metrics";
    BOOST_TEST(send(made).status == 403);
    made.headers["authorization"] = "Bearer duty";
    BOOST_TEST(send(made).status == 403);
    made.headers["authorization"] = "Bearer admin";
    BOOST_TEST(send(made).status == 200);
    made.headers.erase("authorization");
    made.loopback = true;
    send(request("GET", notesPath));
    router->metrics().offer(
        {"yizhan_open_connections", "Open connections.", Metrics::Figure::Kind::gauge, [] { return 3.0; }});
    const Reply reply = send(made);
    BOOST_TEST(reply.status == 200);
    const std::string line = "yizhan_requests_total{method=\"GET\",route=\"/centres/{centre}/notes\",status=\"200\"} 1";
    BOOST_TEST(reply.body.find(line) != std::string::npos);
    BOOST_TEST(reply.body.find("yizhan_open_connections 3") != std::string::npos);
    BOOST_TEST(reply.body.find("yizhan_request_seconds_bucket{") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(bodyLimitsAreKnownBeforeTheBody, RouterFixture) {
    BOOST_TEST(router->bodyLimit("POST", "/api/v1/centres/chibi/notes") == 256U * 1024U);
    BOOST_TEST(router->bodyLimit("POST", "/api/v1/nothing") == 16U * 1024U);
    BOOST_TEST(router->bodyLimit("POST", "/api/v1/accounts") == 16U * 1024U);
}

BOOST_FIXTURE_TEST_CASE(theWiresRefusalsAreProblemsToo, RouterFixture) {
    const Reply reply =
        router->refuse(request("GET", notesPath), Error(Status::tooLarge, "body_too_large", {{"limit", "10"}}));
    BOOST_TEST(reply.status == 413);
    BOOST_TEST(json(reply).at("detail").get<std::string>().find("10") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(aTableThatCannotBeServedStopsTheStart, RouterFixture) {
    const auto refused = [&](const std::function<void(RouteTable&)>& spoil) {
        RouteTable spoiled = table();
        spoil(spoiled);
        BOOST_CHECK_THROW(Router(parts(), std::move(spoiled), RouterOptions{"0", {}}), std::logic_error);
    };
    refused([](RouteTable& t) { t.routes.push_back(t.routes[0]); });
    refused([](RouteTable& t) {
        t.routes.push_back(t.routes[3]);
        t.routes.back().path = "/centres/{c}/notes/{other}";
    });
    refused([](RouteTable& t) { t.routes[0].guard = Needs{"notes.burn"}; });
    refused([](RouteTable& t) { t.permissions.push_back(t.permissions[0]); });
    refused([](RouteTable& t) { t.routes[1].request = ref("Nowhere"); });
    refused([](RouteTable& t) { t.routes[1].request = {{"type", "object"}, {"minProperties", 2}}; });
    refused([](RouteTable& t) { t.routes[0].query[0].schema = {{"type", "text"}}; });
    refused([](RouteTable& t) { t.components.push_back(t.components[0]); });
}

BOOST_AUTO_TEST_SUITE_END()
