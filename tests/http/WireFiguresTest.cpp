// What an operator sees of the wire at /metrics.
#include <boost/test/unit_test.hpp>

#include "WireHarness.h"
#include "core/http/WireFigures.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

struct Watched {
    explicit Watched(const http::ServerOptions& options = quickOptions())
        : hub(*database, dispatcher), server(options, {}, &hub, &dispatcher) {
        http::offerWireFigures(metrics, *server.server, hub);
    }

    /// Whether a line of the scrape is this; what the server counts it may count after its answer is there.
    bool shows(const std::string& line) {
        return eventually([&] { return ('\n' + metrics.text()).find('\n' + line + '\n') != std::string::npos; });
    }

    TestDatabase database{Dialect::sqlite, {}};
    EchoDispatcher dispatcher;
    http::EventHub hub;
    WireServer server;
    http::Metrics metrics{{}};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiWireFigures)

BOOST_AUTO_TEST_CASE(connections_requests_and_bytes_are_counted) {
    Watched watched;
    RawClient client = watched.server.client();
    const std::string asked = get("/a");
    client.send(asked).answer();
    client.send(asked).answer();
    BOOST_TEST(watched.shows("yizhan_open_connections 1"));
    BOOST_TEST(watched.shows("yizhan_connections_total 1"));
    BOOST_TEST(watched.shows("yizhan_wire_requests_total 2"));
    BOOST_TEST(watched.shows("yizhan_received_bytes_total " + std::to_string(2 * asked.size())));
    BOOST_TEST(!watched.metrics.text().empty());
    client.finish();
    BOOST_TEST(watched.shows("yizhan_open_connections 0"));
    BOOST_TEST(watched.metrics.text().find("yizhan_sent_bytes_total 0") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(refusals_are_told_apart_by_their_code) {
    Watched watched;
    watched.server.ask("GET /a HTTP/1.1\n\n");
    watched.server.ask("BREW /a HTTP/1.1\r\nHost: a\r\n\r\n");
    watched.server.ask(post("/a", std::string(EchoDispatcher::smallLimit + 1, 'x')));
    watched.server.ask(post("/b", std::string(EchoDispatcher::smallLimit + 1, 'x')));
    BOOST_TEST(watched.shows("yizhan_requests_refused_total{code=\"request_malformed\"} 1"));
    BOOST_TEST(watched.shows("yizhan_requests_refused_total{code=\"method_not_allowed\"} 1"));
    BOOST_TEST(watched.shows("yizhan_requests_refused_total{code=\"body_too_large\"} 2"));
    BOOST_TEST(watched.shows("yizhan_requests_refused_total{code=\"other\"} 0"));
    const std::string text = watched.metrics.text(), type = "# TYPE yizhan_requests_refused_total counter";
    BOOST_TEST(text.find(type) == text.rfind(type));
}

BOOST_AUTO_TEST_CASE(late_clients_are_told_apart_by_what_they_owed) {
    http::ServerOptions options = quickOptions();
    options.keepAliveMillis = options.freshMillis = 50;
    Watched watched(options);
    watched.server.client().closed();
    RawClient served = watched.server.client();
    served.send(get("/a")).answer();
    BOOST_TEST(watched.shows("yizhan_timeouts_total{waiting_for=\"next_request\"} 1"));
    watched.server.ask("GET /a HT");
    watched.server.ask("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
    BOOST_TEST(watched.shows("yizhan_timeouts_total{waiting_for=\"head\"} 1"));
    BOOST_TEST(watched.shows("yizhan_timeouts_total{waiting_for=\"body\"} 1"));
    BOOST_TEST(watched.shows("yizhan_timeouts_total{waiting_for=\"reading_answer\"} 0"));
    BOOST_TEST(watched.shows("yizhan_requests_refused_total{code=\"request_timeout\"} 2"));
}

BOOST_AUTO_TEST_CASE(who_is_turned_away_is_counted_with_the_reason) {
    http::ServerOptions options = quickOptions();
    options.threads = options.queue = 1;
    Watched watched(options);
    RawClient served = watched.server.client();
    served.send(get("/wait"));
    watched.dispatcher.waiting.wait();
    RawClient queued = watched.server.client();
    BOOST_TEST(watched.shows("yizhan_waiting_connections 1"));
    BOOST_TEST(watched.server.ask(get("/c")).status == 503);
    BOOST_TEST(watched.shows("yizhan_connections_refused_total{reason=\"busy\"} 1"));
    BOOST_TEST(watched.shows("yizhan_connections_refused_total{reason=\"address_limit\"} 0"));
}

BOOST_AUTO_TEST_CASE(event_streams_are_counted_while_they_are_open) {
    Watched watched;
    RawClient client = watched.server.client();
    client.send(get("/events")).answer();
    BOOST_TEST(watched.shows("yizhan_event_streams 1"));
}

BOOST_AUTO_TEST_SUITE_END()
