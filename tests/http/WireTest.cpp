// Hostile and careless bytes over real sockets: what one client sends is never another request.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <Poco/InflatingStream.h>

#include <sstream>

#include "WireHarness.h"

using namespace yizhan;
using namespace yizhan::test;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(ApiWire)

BOOST_AUTO_TEST_CASE(answers_with_the_headers_that_every_answer_has) {
    WireServer server;
    const WireAnswer answer = server.ask(get("/a?b=c"));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.body == "GET /a|");
    BOOST_TEST(answer.headers.at("date") == "Sat, 21 Nov 2026 01:05:07 GMT");
    BOOST_TEST(answer.headers.at("x-content-type-options") == "nosniff");
    BOOST_TEST(answer.headers.at("referrer-policy") == "no-referrer");
    BOOST_TEST(answer.headers.at("cache-control") == "no-store");
    BOOST_TEST(answer.headers.at("content-security-policy").find("default-src 'none'") == 0U);
    BOOST_TEST(!answer.headers.contains("server"));
    BOOST_TEST(server.dispatcher.last().id == answer.headers.at("x-request-id"));
    BOOST_TEST(server.dispatcher.last().remote == "127.0.0.1");
    BOOST_TEST(server.dispatcher.last().loopback);
    BOOST_TEST(!server.dispatcher.last().secure);
}

BOOST_AUTO_TEST_CASE(a_connection_serves_one_request_after_another) {
    WireServer server;
    RawClient client = server.client();
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(client.send(post("/p", std::to_string(i))).answer().body == "POST /p|" + std::to_string(i));
}

BOOST_AUTO_TEST_CASE(pipelined_requests_are_answered_in_order) {
    WireServer server;
    RawClient client = server.client();
    client.send(get("/1") + post("/2", "two") + get("/3"));
    BOOST_TEST(client.answer().body == "GET /1|");
    BOOST_TEST(client.answer().body == "POST /2|two");
    BOOST_TEST(client.answer().body == "GET /3|");
}

BOOST_AUTO_TEST_CASE(a_request_may_come_byte_by_byte) {
    WireServer server;
    RawClient client = server.client();
    for (const char c : post("/a", "body")) client.send(std::string_view(&c, 1));
    BOOST_TEST(client.answer().body == "POST /a|body");
}

BOOST_AUTO_TEST_CASE(head_is_answered_like_get_without_the_body) {
    WireServer server;
    RawClient client = server.client();
    const WireAnswer answer = client.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + get("/b")).answer(false);
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.headers.at("content-length") == "7");
    BOOST_TEST(client.answer().body == "GET /b|");
}

BOOST_AUTO_TEST_CASE(an_older_client_is_served_and_closed) {
    WireServer server;
    RawClient client = server.client();
    const WireAnswer answer = client.send("GET /a HTTP/1.0\r\n\r\n").answer();
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.headers.at("connection") == "close");
    BOOST_TEST(client.closed());
    RawClient kept = server.client();
    BOOST_TEST(kept.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").answer().headers.at("connection") ==
               "keep-alive");
    BOOST_TEST(kept.send(get("/b", "Connection: close\r\n")).answer().body == "GET /b|");
    BOOST_TEST(kept.closed());
}

BOOST_AUTO_TEST_CASE(a_chunked_body_reaches_the_handler_whole) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWi");
    client.send("ki\r\n5\r\npedia\r\n0\r\n\r\n" + get("/next"));
    BOOST_TEST(client.answer().body == "POST /a|Wikipedia");
    BOOST_TEST(client.answer().body == "GET /next|");
}

BOOST_AUTO_TEST_CASE(a_bad_chunk_ends_the_connection_and_is_no_request) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + get("/smuggled"));
    BOOST_TEST(client.answer().status == 400);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(both_framings_at_once_smuggle_nothing) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
                get("/smuggled"));
    const WireAnswer answer = client.answer();
    BOOST_TEST(answer.status == 400);
    BOOST_TEST(answer.headers.at("connection") == "close");
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(a_length_that_promises_too_much_dispatches_nothing) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nshort").finish();
    BOOST_TEST(client.answer().status == 400);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(what_a_length_leaves_over_is_no_part_of_the_body) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbodyXX\r\n\r\n");
    BOOST_TEST(client.answer().body == "POST /a|body");
    BOOST_TEST(client.answer().status == 400);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_request_inside_a_body_stays_a_body) {
    WireServer server;
    RawClient client = server.client();
    client.send("GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(get("/inner").size()) + "\r\n\r\n" +
                get("/inner") + get("/b"));
    BOOST_TEST(client.answer().body == "GET /a|" + get("/inner"));
    BOOST_TEST(client.answer().body == "GET /b|");
    BOOST_TEST(server.dispatcher.seen().size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_body_too_large_is_refused_before_it_is_sent) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
    const WireAnswer answer = client.answer();
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(answer.headers.at("connection") == "close");
}

BOOST_AUTO_TEST_CASE(the_answer_to_a_body_too_large_is_not_lost_in_a_reset) {
    WireServer server;
    RawClient client = server.client();
    client.send(post("/a", std::string(2 << 20, 'x')));
    BOOST_TEST(client.answer().status == 413);
    client.finish();
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
    BOOST_TEST(server.ask(get("/b")).body == "GET /b|");
}

BOOST_AUTO_TEST_CASE(chunks_too_large_are_refused) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3E9\r\n");
    BOOST_TEST(client.answer().status == 413);
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(a_large_body_and_a_large_answer_pass_whole) {
    WireServer server;
    RawClient client = server.client();
    const std::string body(EchoDispatcher::uploadLimit, 'u');
    BOOST_TEST((client.send(post("/upload", body)).answer().body == "POST /upload|" + body));
    BOOST_TEST(client.send(get("/big")).answer().body.size() == 8U << 20);
    BOOST_TEST(client.send(get("/after")).answer().body == "GET /after|");
}

BOOST_AUTO_TEST_CASE(who_expects_to_be_asked_is_asked_only_within_the_limit) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(client.until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    BOOST_TEST(client.send("body").answer().body == "POST /a|body");
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\nExpect: 100-continue\r\n\r\n");
    BOOST_TEST(client.answer().status == 413);
}

struct Refused {
    std::string bytes;
    int status;
};
std::ostream& operator<<(std::ostream& out, const Refused& refused);
std::ostream& operator<<(std::ostream& out, const Refused& refused) {
    return out << refused.status << ' ' << refused.bytes.substr(0, 60);
}

const std::vector<Refused> refusedRequests = {
    {"POST /a HTTP/1.1\r\nHost: a\r\n\r\n", 411},
    {"BREW /a HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 28), 400},
    {std::string("\0\0\0\0", 4), 400},
    {"\x16\x03\x01\x02", 400},
    {"GET / HTTP/1.1\nHost: a\n\n", 400},
    {"GET / HTTP/1.1\r\n\r\n", 400},
    {"GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
    {"GET /" + std::string(40000, 'a'), 414},
    {"GET / HTTP/1.1\r\nHost: a\r\nX-A: " + std::string(40000, 'a'), 431},
    {"GET / HTTP/1.1\r\nHost: a\r\nX-A: " + std::string(33000, 'a') + "\r\n\r\n", 431},
};

BOOST_DATA_TEST_CASE(what_breaks_the_rules_is_refused_and_closed, data::make(refusedRequests), refused) {
    WireServer server;
    RawClient client = server.client();
    client.send(refused.bytes + get("/smuggled"));
    const WireAnswer answer = client.answer();
    BOOST_TEST(answer.status == refused.status);
    BOOST_TEST(answer.headers.at("connection") == "close");
    BOOST_TEST(answer.headers.contains("x-request-id"));
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_is_an_answer_and_not_the_end) {
    WireServer server;
    RawClient client = server.client();
    BOOST_TEST(client.send(get("/throw")).answer().status == 500);
    BOOST_TEST(client.send(get("/a")).answer().status == 200);
}

BOOST_AUTO_TEST_CASE(a_reply_cannot_carry_a_header_of_its_own_into_the_wire) {
    WireServer server;
    const WireAnswer answer = server.ask(get("/injected"));
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(!answer.headers.contains("set-cookie"));
}

BOOST_AUTO_TEST_CASE(long_json_is_compressed_for_who_takes_it) {
    WireServer server;
    const WireAnswer plain = server.ask(get("/list"));
    BOOST_TEST(!plain.headers.contains("content-encoding"));
    BOOST_TEST(plain.headers.at("vary") == "Accept-Encoding");
    const WireAnswer packed = server.ask(get("/list", "Accept-Encoding: gzip, br\r\n"));
    BOOST_TEST(packed.headers.at("content-encoding") == "gzip");
    BOOST_TEST(packed.body.size() < 200U);
    std::istringstream bytes(packed.body);
    Poco::InflatingInputStream inflating(bytes, Poco::InflatingStreamBuf::STREAM_GZIP);
    const std::string unpacked((std::istreambuf_iterator<char>(inflating)), std::istreambuf_iterator<char>());
    BOOST_TEST((unpacked == plain.body));
    BOOST_TEST(!server.ask(get("/a", "Accept-Encoding: gzip\r\n")).headers.contains("content-encoding"));
}

BOOST_AUTO_TEST_CASE(a_proxy_is_believed_only_when_declared) {
    const std::string lines =
        "X-Forwarded-For: 10.0.0.1, 203.0.113.9\r\nX-Forwarded-Proto: https\r\nX-Request-Id: abcd-1234\r\n";
    WireServer undeclared;
    undeclared.ask(get("/a", lines));
    BOOST_TEST(undeclared.dispatcher.last().remote == "127.0.0.1");
    BOOST_TEST(!undeclared.dispatcher.last().loopback);
    BOOST_TEST(!undeclared.dispatcher.last().secure);
    BOOST_TEST(undeclared.dispatcher.last().id != "abcd-1234");

    http::ServerOptions options = quickOptions();
    options.trustedProxy = true;
    WireServer declared(options);
    declared.ask(get("/a", lines));
    BOOST_TEST(declared.dispatcher.last().remote == "203.0.113.9");
    BOOST_TEST(!declared.dispatcher.last().loopback);
    BOOST_TEST(declared.dispatcher.last().secure);
    BOOST_TEST(declared.dispatcher.last().id == "abcd-1234");
}

BOOST_AUTO_TEST_SUITE_END()
