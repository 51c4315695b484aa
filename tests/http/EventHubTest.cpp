// Event streams over real sockets and a real database.
#include <boost/test/unit_test.hpp>

#include "WireHarness.h"
#include "core/http/EventHub.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

/// A server whose /events follows the centre `chibi`.
struct Following {
    explicit Following(const http::EventHubOptions& options = {}) : hub(*database, dispatcher, options) {}

    void happen(int number, const std::string& centre = "chibi", std::size_t padding = 0) {
        database->write([&](WriteTx& tx) {
            tx.record(Event{CentreId(centre),
                            "journal.entry",
                            Instant{1'795'223'107'000},
                            {{"number", std::to_string(number)}, {"text", std::string(padding, 'x')}}});
            tx.afterCommit([this, centre] { hub.notify(CentreId(centre)); });
        });
    }

    /// Opens the stream; returns its greeting, which says where it starts.
    std::string follow(RawClient& client, const std::string& lines = {}) {
        BOOST_TEST(client.send(get("/events", lines)).answer().status == 200);
        return client.until("\n\n");
    }

    TestDatabase database{Dialect::sqlite, {}};
    EchoDispatcher dispatcher;
    http::EventHub hub;
    WireServer server{quickOptions(), {}, &hub, &dispatcher};
};

std::string numberOf(const std::string& event) {
    const auto at = event.find("\"number\":\"");
    return at == std::string::npos ? "" : event.substr(at + 10, event.find('"', at + 10) - at - 10);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiEventHub)

BOOST_AUTO_TEST_CASE(what_happens_is_told_to_who_follows) {
    Following world;
    world.happen(1);
    RawClient client = world.server.client();
    client.send(get("/events"));
    const WireAnswer head = client.answer();
    BOOST_TEST(head.status == 200);
    BOOST_TEST(head.headers.at("content-type") == "text/event-stream; charset=utf-8");
    BOOST_TEST(head.headers.at("connection") == "close");
    BOOST_TEST(head.headers.at("cache-control") == "no-store");
    BOOST_TEST(client.until("\n\n") == "retry: 2000\nid: 1\n\n");
    world.happen(2);
    BOOST_TEST(
        client.until("\n\n") ==
        "id: 2\nevent: journal.entry\ndata: {\"at\":\"2026-11-21T01:05:07.000Z\",\"number\":\"2\",\"text\":\"\"}\n\n");
}

BOOST_AUTO_TEST_CASE(a_stream_is_resumed_where_it_broke_off) {
    Following world;
    for (int i = 1; i <= 500; ++i) world.happen(i);
    RawClient client = world.server.client();
    BOOST_TEST(world.follow(client, "Last-Event-ID: 100\r\n") == "retry: 2000\nid: 100\n\n");
    for (int i = 101; i <= 500; ++i) BOOST_REQUIRE(numberOf(client.until("\n\n")) == std::to_string(i));
    world.happen(501);
    BOOST_TEST(numberOf(client.until("\n\n")) == "501");
}

BOOST_AUTO_TEST_CASE(a_number_from_the_future_does_not_silence_the_stream) {
    Following world;
    world.happen(1);
    RawClient client = world.server.client();
    BOOST_TEST(world.follow(client, "Last-Event-ID: 9000\r\n") == "retry: 2000\nid: 1\n\n");
    world.happen(2);
    BOOST_TEST(numberOf(client.until("\n\n")) == "2");
}

BOOST_AUTO_TEST_CASE(other_centres_are_not_heard) {
    Following world;
    RawClient client = world.server.client();
    world.follow(client);
    world.happen(1, "elsewhere");
    world.happen(2);
    BOOST_TEST(numberOf(client.until("\n\n")) == "2");
}

BOOST_AUTO_TEST_CASE(open_streams_hold_no_thread) {
    Following world;
    std::vector<RawClient> clients;
    for (int i = 0; i < 80; ++i) {
        clients.push_back(world.server.client());
        world.follow(clients.back());
    }
    BOOST_TEST(eventually([&] { return world.server.server->open() == 0; }));
    BOOST_TEST(world.hub.clients() == 80);
    BOOST_TEST(world.server.ask(get("/a")).status == 200);
    world.happen(1);
    for (RawClient& client : clients) BOOST_TEST(numberOf(client.until("\n\n")) == "1");
}

BOOST_AUTO_TEST_CASE(who_does_not_read_is_dropped_and_delays_nobody) {
    http::EventHubOptions options;
    options.stallMillis = 300;
    Following world(options);
    RawClient deaf = world.server.client();
    deaf.socket().setReceiveBufferSize(4096);
    deaf.send(get("/events"));
    RawClient reader = world.server.client();
    world.follow(reader);
    BOOST_TEST(eventually([&] { return world.hub.clients() == 2; }));
    int number = 0;
    BOOST_TEST(eventually([&] {
        world.happen(++number, "chibi", 20'000);
        BOOST_REQUIRE(numberOf(reader.until("\n\n")) == std::to_string(number));
        return world.hub.stalled() == 1;
    }));
    BOOST_TEST(eventually([&] { return world.hub.clients() == 1; }));
}

BOOST_AUTO_TEST_CASE(a_client_that_left_is_noticed) {
    Following world;
    {
        RawClient client = world.server.client();
        world.follow(client);
        BOOST_TEST(eventually([&] { return world.hub.clients() == 1; }));
    }
    BOOST_TEST(eventually([&] { return world.hub.clients() == 0; }));
}

BOOST_AUTO_TEST_CASE(silence_is_filled_with_comments) {
    http::EventHubOptions options;
    options.commentMillis = 20;
    Following world(options);
    RawClient client = world.server.client();
    world.follow(client);
    BOOST_TEST(client.until("\n\n") == ":\n\n");
    BOOST_TEST(client.until("\n\n") == ":\n\n");
}

BOOST_AUTO_TEST_CASE(who_lost_the_right_is_sent_away) {
    http::EventHubOptions options;
    options.checkMillis = 20;
    Following world(options);
    RawClient client = world.server.client();
    world.follow(client);
    world.dispatcher.allowed = false;
    BOOST_TEST(client.until("\n\n") == ": no longer allowed\n\n");
    BOOST_TEST(client.closed());
}

BOOST_AUTO_TEST_CASE(streams_beyond_the_limit_are_refused) {
    http::EventHubOptions options;
    options.clients = 1;
    Following world(options);
    RawClient first = world.server.client();
    world.follow(first);
    BOOST_TEST(world.server.ask(get("/events")).status == 503);
}

BOOST_AUTO_TEST_CASE(stopping_says_goodbye) {
    Following world;
    RawClient client = world.server.client();
    world.follow(client);
    world.server.server->stop(1000);
    BOOST_TEST(client.until("\n\n") == ": the server is stopping\n\n");
    BOOST_TEST(client.closed());
}

BOOST_AUTO_TEST_SUITE_END()
