// The strict reading of heads, targets and chunks, without a socket.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "core/http/Framing.h"

using namespace yizhan;
using namespace yizhan::http;
namespace data = boost::unit_test::data;

namespace {

Head parsed(const std::string& bytes) {
    Head head;
    parseHead(bytes, FramingLimits{}, head);
    return head;
}

int refusal(const std::string& bytes) {
    try {
        parsed(bytes);
    } catch (const Error& error) {
        return static_cast<int>(error.status());
    }
    return 0;
}

std::string getWith(const std::string& lines) { return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"; }
std::string getOf(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesFraming)

BOOST_AUTO_TEST_CASE(reads_a_plain_request) {
    const Head head = parsed(
        "POST /api/v1/a%20b/%E8%B5%A4%E5%A3%81?q=%E6%9B%B9+%E6%93%8D&n=1 HTTP/1.1\r\nHost: a:8080\r\n"
        "Content-Length: 12\r\nX-Thing:  some  value \r\nCookie: a=1\r\nCookie: b=2\r\n\r\n");
    BOOST_TEST(head.request.path == "/api/v1/a b/赤壁");
    BOOST_TEST(head.request.query.at("q") == "曹 操");
    BOOST_TEST(head.request.query.at("n") == "1");
    BOOST_TEST(head.length == 12U);
    BOOST_TEST(head.keepAlive);
    BOOST_TEST(head.request.headers.at("x-thing") == "some  value");
    BOOST_TEST(head.request.headers.at("cookie") == "a=1; b=2");
}

BOOST_AUTO_TEST_CASE(head_is_get_without_a_body) {
    const Head head = parsed("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
    BOOST_TEST(head.request.method == "GET");
    BOOST_TEST(head.isHead());
}

BOOST_AUTO_TEST_CASE(the_older_version_closes_unless_asked_not_to) {
    BOOST_TEST(!parsed("GET / HTTP/1.0\r\n\r\n").keepAlive);
    BOOST_TEST(parsed("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").keepAlive);
    BOOST_TEST(!parsed(getWith("Connection: foo, Close\r\n")).keepAlive);
}

const std::vector<std::string> malformedHeads = {
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/2.0\r\nHost: a\r\n\r\n",
    "GET / http/1.1\r\nHost: a\r\n\r\n",
    "GET /\r\nHost: a\r\n\r\n",
    "GET  HTTP/1.1\r\nHost: a\r\n\r\n",
    "G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
    std::string("G\0T / HTTP/1.1\r\nHost: a\r\n\r\n", 27),
    "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
    getWith("Host: b\r\n"),
    "GET / HTTP/1.1\r\nHost: \r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a/../b\r\n\r\n",
    getWith("X-A : b\r\n"),
    getWith("X-A: b\r\n folded\r\n"),
    getWith("no colon\r\n"),
    getWith(": empty\r\n"),
    getWith(std::string("X-A: a\0b\r\n", 10)),
    getWith("X-A: a\x01\r\n"),
    getWith("X-A: a\rb\r\n"),
    getWith("X-A: \xC3\x28\r\n"),
    getWith("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
    getWith("Content-Length: -5\r\n"),
    getWith("Content-Length: +5\r\n"),
    getWith("Content-Length: 5x\r\n"),
    getWith("Content-Length: 0x5\r\n"),
    getWith("Content-Length: \r\n"),
    getWith("Content-Length: 5, 5\r\n"),
    getWith("Content-Length: 5\r\nContent-Length: 6\r\n"),
    getWith("Content-Length: 5\r\nContent-Length: 5\r\n"),
    getWith("Transfer-Encoding: gzip, chunked\r\n"),
    getWith("Transfer-Encoding: identity\r\n"),
    getWith("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
    "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
    getWith("Authorization: Bearer a\r\nAuthorization: Bearer b\r\n"),
    getWith("Expect: something-else\r\n"),
};

BOOST_DATA_TEST_CASE(what_two_readers_could_read_differently_is_refused, data::make(malformedHeads), bytes) {
    BOOST_TEST(refusal(bytes) == 400);
}

const std::vector<std::string> malformedTargets = {
    "/%",      "/%4",     "/%zz",       "/%00",      "/a%00b",  "/%0a",        "/a%7f",
    "/%ff",    "/%c0%af", "/%ed%a0%80", "/../a",     "/a/..",   "/a/%2e%2e/b", "/.",
    "/%2E%2e", "/a%2fb",  "/a%5cb",     "/..%2fetc", "/?a=%00", "/?a=1&a=2",   "/?%ff=1",
    "/?a=%4",  "a",       "*",          "//a/../b",  "/a\\b",   "/a#b",        "/\xE8\xB5\xA4",
};

BOOST_DATA_TEST_CASE(a_target_that_hides_something_is_refused, data::make(malformedTargets), target) {
    BOOST_TEST(refusal(getOf(target)) == 400);
}

BOOST_AUTO_TEST_CASE(a_percent_is_decoded_once) {
    BOOST_TEST(parsed(getOf("/%252e%252e/a")).request.path == "/%2e%2e/a");
    BOOST_TEST(parsed(getOf("/a...b/..c")).request.path == "/a...b/..c");
}

BOOST_AUTO_TEST_CASE(other_refusals_have_their_own_status) {
    BOOST_TEST(refusal("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    BOOST_TEST(refusal("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n") == 405);
    BOOST_TEST(refusal("POST / HTTP/1.1\r\nHost: a\r\n\r\n") == 411);
    BOOST_TEST(refusal("PATCH / HTTP/1.1\r\nHost: a\r\n\r\n") == 411);
    BOOST_TEST(refusal("DELETE / HTTP/1.1\r\nHost: a\r\n\r\n") == 0);
    BOOST_TEST(refusal(getOf("/" + std::string(8192, 'a'))) == 414);
    BOOST_TEST(refusal(getOf("/" + std::string(8191, 'a'))) == 0);
    std::string many;
    for (int i = 0; i < 100; ++i) many += "X-" + std::to_string(i) + ": a\r\n";
    BOOST_TEST(refusal(getWith(many)) == 431);
}

BOOST_AUTO_TEST_CASE(a_length_beyond_all_integers_is_only_too_large) {
    BOOST_TEST(parsed(getWith("Content-Length: 99999999999999999999999999\r\n")).length == 999'999'999'999'999U);
}

BOOST_AUTO_TEST_CASE(a_head_ends_at_its_empty_line) {
    const std::string bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET";
    BOOST_TEST(headSize(bytes, 0).value() == bytes.size() - 3);
    BOOST_TEST(!headSize(bytes.substr(0, 25), 0).has_value());
    for (std::size_t scanned = 0; scanned < 26; ++scanned) BOOST_TEST(headSize(bytes, scanned).has_value());
    BOOST_CHECK_THROW(headSize("GET / HTTP/1.1\nHost: a\n\n", 0), Error);
    BOOST_CHECK_THROW(headSize("\x16\x03\x01", 0), Error);
}

BOOST_AUTO_TEST_CASE(chunks_give_the_same_body_however_they_arrive) {
    const std::string bytes = "4\r\nWiki\r\n6\r\npedia \r\nE\r\nin \r\n\r\nchunks.\r\n0\r\n\r\nGET /next";
    for (std::size_t step = 1; step <= bytes.size(); ++step) {
        ChunkedBody chunks(100);
        std::string body;
        std::string waiting;
        for (std::size_t at = 0; at < bytes.size(); at += step) {
            waiting += bytes.substr(at, step);
            waiting.erase(0, chunks.take(waiting, body));
        }
        BOOST_TEST(chunks.complete());
        BOOST_TEST(body == "Wikipedia in \r\n\r\nchunks.");
        BOOST_TEST(waiting == "GET /next");
    }
}

const std::vector<std::string> badChunks = {"x\r\n",
                                            "\r\n",
                                            "-1\r\n",
                                            "4;ext=1\r\nWiki\r\n",
                                            "4\nWiki\r\n",
                                            " 4\r\nWiki\r\n",
                                            "4 \r\n",
                                            "0x4\r\n",
                                            "123456789\r\n",
                                            "4\r\nWikipedia\r\n",
                                            "0\r\nTrailer: a\r\n\r\n",
                                            "4\r\nWiki\n\n",
                                            "4\r\rWiki"};

BOOST_DATA_TEST_CASE(a_bad_chunk_is_refused, data::make(badChunks), bytes) {
    ChunkedBody chunks(100);
    std::string body;
    BOOST_CHECK_EXCEPTION(chunks.take(bytes, body), Error,
                          [](const Error& error) { return error.status() == Status::malformed; });
}

BOOST_AUTO_TEST_CASE(chunks_beyond_the_limit_are_refused_before_they_arrive) {
    ChunkedBody chunks(5);
    std::string body;
    chunks.take("4\r\nWiki\r\n", body);
    BOOST_CHECK_EXCEPTION(chunks.take("2\r\n", body), Error,
                          [](const Error& error) { return error.status() == Status::tooLarge; });
}

BOOST_AUTO_TEST_CASE(codings_are_read_with_their_weights) {
    BOOST_TEST(acceptsCoding("gzip, deflate, br", "br"));
    BOOST_TEST(acceptsCoding("GZIP;q=0.5", "gzip"));
    BOOST_TEST(!acceptsCoding("br;q=0, gzip", "br"));
    BOOST_TEST(!acceptsCoding("br; q=0.000", "br"));
    BOOST_TEST(acceptsCoding("*", "br"));
    BOOST_TEST(!acceptsCoding("*;q=0, gzip", "br"));
    BOOST_TEST(!acceptsCoding("", "gzip"));
}

BOOST_AUTO_TEST_SUITE_END()
