// Idempotency-Key: one effect, one answer, whoever repeats it and however.
#include <boost/test/unit_test.hpp>

#include <thread>

#include "core/http/Idempotency.h"
#include "http/RouterFixture.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::RouterFixture;

namespace {

const std::string notesPath = "/centres/chibi/notes";

Request keyed(Request request, const std::string& key) {
    request.headers["idempotency-key"] = key;
    return request;
}

std::string codeOf(const Reply& reply) { return RouterFixture::json(reply).at("code").get<std::string>(); }

void onEachRouter(const std::function<void(RouterFixture&)>& body) {
    for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
        if (dialect == Dialect::postgres && !test::postgresAvailable()) continue;
        RouterFixture fixture(dialect);
        body(fixture);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiRouterRepeat)

BOOST_AUTO_TEST_CASE(aRepeatGetsTheFirstAnswer) {
    onEachRouter([](RouterFixture& f) {
        const Request made = keyed(f.post(notesPath, test::goodNote), "k-1");
        const Reply first = f.send(made);
        f.clock.advanceMinutes(23 * 60);
        const Reply again = f.send(made);
        BOOST_TEST(first.status == 201);
        BOOST_TEST(again.status == 201);
        BOOST_TEST(again.body == first.body);
        BOOST_TEST(f.header(again, "ETag") == f.header(first, "ETag"));
        BOOST_TEST(f.header(first, "Idempotent-Replay") == "");
        BOOST_TEST(f.header(again, "Idempotent-Replay") == "true");
        BOOST_TEST(f.notes() == 1);
    });
}

BOOST_FIXTURE_TEST_CASE(anotherRequestUnderTheKeyIsRefused, RouterFixture) {
    send(keyed(post(notesPath, test::goodNote), "k-1"));
    const Reply other = send(keyed(post(notesPath, R"({"text":"别的"})"), "k-1"));
    BOOST_TEST(other.status == 409);
    BOOST_TEST(codeOf(other) == "idempotency_key_reused");
    BOOST_TEST(notes() == 1);
}

BOOST_FIXTURE_TEST_CASE(keysBelongToOnePersonAndOneRoute, RouterFixture) {
    send(keyed(post(notesPath, test::goodNote), "k-1"));
    BOOST_TEST(header(send(keyed(post(notesPath, test::goodNote, "admin"), "k-1")), "Idempotent-Replay") == "");
    BOOST_TEST(send(keyed(post("/accounts", ""), "k-1")).status == 201);
    BOOST_TEST(send(keyed(post("/centres/wuhan/notes", test::goodNote, "admin"), "k-1")).status == 201);
    BOOST_TEST(notes() == 3);
}

BOOST_FIXTURE_TEST_CASE(aDayLaterTheKeyIsFreeAgain, RouterFixture) {
    const Request made = keyed(post(notesPath, test::goodNote), "k-1");
    send(made);
    clock.advanceMinutes(24 * 60 + 1);
    BOOST_TEST(header(send(made), "Idempotent-Replay") == "");
    BOOST_TEST(notes() == 2);
    clock.advanceMinutes(24 * 60 + 1);
    idempotencyPurge().run(*database, clock.now());
    BOOST_TEST(database->read([](ReadTx& tx) { return tx.one("SELECT count(*) FROM idempotency")->integer(0); }) == 0);
}

BOOST_FIXTURE_TEST_CASE(aFailedCallIsNotRemembered, RouterFixture) {
    const Request bad = keyed(post(notesPath, R"({"text":"坏"})"), "k-1");
    BOOST_TEST(send(bad).status == 409);
    BOOST_TEST(notes() == 0);
    BOOST_TEST(send(keyed(post(notesPath, test::goodNote), "k-1")).status == 201);
    insidePlain = [] { throw Error(Status::conflict, "constraint"); };
    BOOST_TEST(send(keyed(post("/accounts", ""), "k-2")).status == 409);
    insidePlain = [] {};
    BOOST_TEST(send(keyed(post("/accounts", ""), "k-2")).status == 201);
}

BOOST_FIXTURE_TEST_CASE(keysAreVisibleAsciiUpTo255, RouterFixture) {
    for (const std::string& key : {std::string(), std::string(256, 'k'), std::string("a b"), std::string("钥匙")}) {
        const Reply reply = send(keyed(post(notesPath, test::goodNote), key));
        BOOST_TEST(reply.status == 400);
        BOOST_TEST(codeOf(reply) == "idempotency_key_malformed");
    }
    BOOST_TEST(send(keyed(post(notesPath, test::goodNote), std::string(255, '~'))).status == 201);
}

BOOST_AUTO_TEST_CASE(manyAtOnceHaveOneEffect) {
    onEachRouter([](RouterFixture& f) {
        std::vector<std::thread> threads;
        std::vector<Reply> replies(8);
        for (Reply& reply : replies)
            threads.emplace_back(
                [&] { reply = std::get<Reply>(f.router->dispatch(keyed(f.post(notesPath, test::goodNote), "k-1"))); });
        for (auto& thread : threads) thread.join();
        BOOST_TEST(f.notes() == 1);
        for (const Reply& reply : replies) {
            BOOST_TEST(reply.status == 201);
            BOOST_TEST(reply.body == replies[0].body);
        }
    });
}

BOOST_FIXTURE_TEST_CASE(handlersOutsideATransactionAreReplayedToo, RouterFixture) {
    const Request made = keyed(post("/accounts", ""), "k-1");
    const Reply first = send(made);
    BOOST_TEST(send(made).body == first.body);
    BOOST_TEST(plainRuns == 1);
}

BOOST_FIXTURE_TEST_CASE(aRepeatDuringTheFirstCallIsToldToWait, RouterFixture) {
    const Request made = keyed(post("/accounts", ""), "k-1");
    Reply inner;
    insidePlain = [&] { inner = send(made); };
    BOOST_TEST(send(made).status == 201);
    BOOST_TEST(codeOf(inner) == "idempotency_in_progress");
    BOOST_TEST(header(inner, "Retry-After") == "1");
    BOOST_TEST(plainRuns == 1);
}

BOOST_FIXTURE_TEST_CASE(keptAnswersCannotBeReadFromTheData, RouterFixture) {
    send(keyed(post("/accounts", ""), "k-1-secret"));
    const auto row =
        database->read([](ReadTx& tx) { return *tx.one("SELECT key_digest, request_digest, reply FROM idempotency"); });
    for (const std::string& kept : {row.text(0), row.text(1), row.blob(2)})
        BOOST_TEST(kept.find("secret") == std::string::npos);
    BOOST_TEST(row.blob(2).size() > 40U);
}

BOOST_FIXTURE_TEST_CASE(visitorsAskWithoutTouchingTheData, RouterFixture) {
    BOOST_TEST(send(keyed(post("/kiosk/ask", R"({"q":"厕所"})", ""), "k-1")).status == 200);
    BOOST_TEST(database->read([](ReadTx& tx) { return tx.one("SELECT count(*) FROM idempotency")->integer(0); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
