// The server killed at random moments under load: every acknowledged entry is there, the chain holds.
#include <Poco/Environment.h>

#include <boost/test/unit_test.hpp>

#include <random>
#include <thread>

#include "WriteLoad.h"
#include "app/Cli.h"
#include "support/ServerProcess.h"

using namespace yizhan;
using namespace yizhan::test;

BOOST_AUTO_TEST_SUITE(FaultCrash)

BOOST_AUTO_TEST_CASE(what_was_acknowledged_survives_a_kill_at_any_moment) {
    const int rounds = std::stoi(Poco::Environment::get("YIZHAN_CRASH_ROUNDS", "5"));
    const unsigned seed = std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    const TempFolder folder;
    const std::string data = folder / "data";
    SignedIn who;
    std::set<std::string> promised;
    for (int round = 0; round < rounds; ++round) {
        ServerProcess server(data);
        if (round == 0) {
            HttpClient duty(server.url());
            duty.signIn("duty", samplePassword);
            who = {duty.cookies(), duty.csrfToken()};
        }
        Load load(server.url(), who, round);
        const int after = std::uniform_int_distribution<int>(20, 400)(random);
        while (load.count() < after) std::this_thread::yield();
        server.kill();
        for (const auto& text : load.end()) promised.insert(text);
        BOOST_TEST(app::runCommand({"verify", "--data", data}) == 0);
    }
    ServerProcess server(data);
    const std::set<std::string> stored = storedTexts(who.client(server.url()));
    int lost = 0;
    for (const std::string& text : promised) lost += stored.contains(text) ? 0 : 1;
    BOOST_TEST_MESSAGE(rounds << " kills, " << promised.size() << " entries acknowledged, " << lost << " lost");
    BOOST_TEST(lost == 0);
    BOOST_TEST(promised.size() >= static_cast<std::size_t>(20 * rounds));
}

BOOST_AUTO_TEST_SUITE_END()
