// Time and numbers: slow, idle and too many clients cost nobody else anything; stopping cuts no answer off.
#include <boost/test/unit_test.hpp>

#include <Poco/Net/ServerSocket.h>
#include <Poco/Thread.h>

#include "WireHarness.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

http::ServerOptions withThreads(int threads, int queue = 256) {
    http::ServerOptions options = quickOptions();
    options.threads = threads;
    options.queue = queue;
    return options;
}

/// Sends `piece` again and again until the server closes; what it said is left in the client.
void drip(RawClient& client, const std::string& piece) {
    while (!client.socket().poll(Poco::Timespan(0, 20'000), Poco::Net::Socket::SELECT_READ)) client.send(piece);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiWireLimits)

BOOST_AUTO_TEST_CASE(a_head_that_drips_in_is_ended_in_its_time) {
    WireServer server;
    RawClient client = server.client();
    client.send("GET /a HTTP/1.1\r\nHost: a\r\nX-A: ");
    drip(client, "a");
    BOOST_TEST(client.answer().status == 408);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
    BOOST_TEST(server.server->timeouts() == 1U);
}

BOOST_AUTO_TEST_CASE(a_body_that_drips_in_is_ended_in_its_time) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n");
    drip(client, "a");
    BOOST_TEST(client.answer().status == 408);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(a_request_half_sent_and_left_is_ended) {
    WireServer server;
    RawClient client = server.client();
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
    BOOST_TEST(client.answer().status == 408);
    BOOST_TEST(client.closed());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(slow_senders_do_not_delay_others) {
    WireServer server(withThreads(3));
    RawClient head = server.client();
    RawClient body = server.client();
    head.send("GET /a HT");
    body.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf");
    BOOST_TEST(server.ask(get("/b")).body == "GET /b|");
    BOOST_TEST(server.dispatcher.seen().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_idle_connection_is_closed_without_a_word) {
    http::ServerOptions options = quickOptions();
    options.keepAliveMillis = 50;
    options.freshMillis = 50;
    WireServer server(options);
    RawClient silent = server.client();
    BOOST_TEST(silent.closed());
    RawClient served = server.client();
    served.send(get("/a")).answer();
    BOOST_TEST(served.closed());
    BOOST_TEST(server.server->timeouts() == 0U);
}

BOOST_AUTO_TEST_CASE(a_kept_connection_says_how_long_it_waits_for_the_next_request) {
    http::ServerOptions options = quickOptions();
    options.keepAliveMillis = 2500;
    WireServer server(options);
    RawClient client = server.client();
    BOOST_TEST(client.send(get("/a")).answer().headers.at("keep-alive") == "timeout=2");
    const std::string last = "GET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    BOOST_TEST(client.send(last).answer().headers.count("keep-alive") == 0U);
}

BOOST_AUTO_TEST_CASE(idle_connections_give_their_threads_to_those_who_ask) {
    http::ServerOptions options = withThreads(2);
    options.keepAliveMillis = 60'000;
    options.freshMillis = 60'000;
    WireServer server(options);
    std::vector<RawClient> idle;
    for (int i = 0; i < 20; ++i) {
        idle.push_back(server.client());
        BOOST_TEST(idle.back().send(get("/" + std::to_string(i))).answer().status == 200);
    }
    std::vector<RawClient> silent;
    for (int i = 0; i < 5; ++i) silent.push_back(server.client());
    BOOST_TEST(server.ask(get("/last")).body == "GET /last|");
}

BOOST_AUTO_TEST_CASE(a_busy_connection_gives_its_thread_up_after_its_turn) {
    http::ServerOptions options = withThreads(1);
    options.turnMillis = 0;
    WireServer server(options);
    RawClient busy = server.client();
    BOOST_TEST(busy.send(get("/wait")).socket().poll(Poco::Timespan(0, 0), Poco::Net::Socket::SELECT_READ) == false);
    server.dispatcher.waiting.wait();
    RawClient other = server.client();
    other.send(get("/b"));
    BOOST_TEST(eventually([&] { return server.server->waiting() == 1; }));
    server.dispatcher.gate.set();
    BOOST_TEST(busy.answer().headers.at("connection") == "close");
    BOOST_TEST(other.answer().body == "GET /b|");
}

BOOST_AUTO_TEST_CASE(who_finds_the_queue_full_is_told_to_come_back) {
    WireServer server(withThreads(1, 1));
    RawClient served = server.client();
    served.send(get("/wait"));
    server.dispatcher.waiting.wait();
    RawClient queued = server.client();
    queued.send(get("/queued"));
    BOOST_TEST(eventually([&] { return server.server->waiting() == 1; }));
    for (int i = 0; i < 3; ++i) {
        RawClient refused = server.client();
        const WireAnswer answer = refused.send(get("/refused")).answer();
        BOOST_TEST(answer.status == 503);
        BOOST_TEST(answer.headers.at("retry-after") == "2");
        BOOST_TEST(answer.body.find("server_busy") != std::string::npos);
        refused.finish();
        BOOST_TEST(refused.closed());
    }
    BOOST_TEST(server.server->counters().busy == 3U);
    server.dispatcher.gate.set();
    BOOST_TEST(served.answer().status == 200);
    served.finish();
    BOOST_TEST(queued.answer().body == "GET /queued|");
}

BOOST_AUTO_TEST_CASE(a_client_that_does_not_read_its_answer_is_ended) {
    http::ServerOptions options = withThreads(1);
    options.writeMillis = 300;
    options.writeBytesPerSecond = 1 << 30;
    WireServer server(options);
    RawClient deaf = server.client();
    deaf.socket().setReceiveBufferSize(4096);
    deaf.send(get("/big") + get("/big") + get("/big"));
    BOOST_TEST(eventually([&] { return server.server->timeouts() > 0; }));
    BOOST_TEST(eventually([&] { return server.server->open() == 0; }));
}

BOOST_AUTO_TEST_CASE(a_port_in_use_is_one_clear_error) {
    WireServer server;
    http::ServerOptions options = quickOptions();
    options.port = server.server->port();
    try {
        WireServer second(options);
        BOOST_ERROR("a second server listens on the same port");
    } catch (const Error& error) {
        BOOST_TEST(error.code() == "cannot_listen");
        BOOST_TEST(error.cause() ==
                   "cannot listen on 127.0.0.1 port " + std::to_string(options.port) + ": another program uses it");
    }
}

BOOST_AUTO_TEST_CASE(listens_for_both_families_and_shows_the_older_in_its_own_form) {
    http::ServerOptions options = quickOptions();
    options.address = "::";
    WireServer server(options);
    server.ask(get("/a"));
    BOOST_TEST(server.dispatcher.last().remote == "127.0.0.1");
    BOOST_TEST(server.dispatcher.last().loopback);
    BOOST_TEST(server.server->url() == "http://127.0.0.1:" + std::to_string(server.server->port()));
}

BOOST_AUTO_TEST_CASE(stopping_lets_running_requests_finish_and_closes_idle_ones_at_once) {
    http::ServerOptions options = quickOptions();
    options.keepAliveMillis = 60'000;
    WireServer server(options);
    RawClient idle = server.client();
    idle.send(get("/a")).answer();
    RawClient running = server.client();
    running.send(get("/wait"));
    server.dispatcher.waiting.wait();

    Poco::Thread stopping;
    stopping.startFunc([&] { server.server->stop(60'000); });
    BOOST_TEST(idle.closed());
    BOOST_TEST(stopping.isRunning());
    server.dispatcher.gate.set();
    const WireAnswer answer = running.answer();
    BOOST_TEST(answer.body == "GET /wait|");
    BOOST_TEST(answer.headers.at("connection") == "close");
    stopping.join();
    BOOST_CHECK_THROW(server.client(), Poco::Exception);
}

BOOST_AUTO_TEST_CASE(stopping_does_not_wait_for_ever_for_a_half_sent_request) {
    http::ServerOptions options = quickOptions();
    options.headMillis = 60'000;
    WireServer server(options);
    RawClient half = server.client();
    half.send("GET /a HT");
    BOOST_TEST(eventually([&] { return server.server->open() == 1; }));
    server.server->stop(100);
    BOOST_TEST(half.closes());
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_SUITE_END()
