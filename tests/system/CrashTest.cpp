// The server killed at random moments under load: every acknowledged entry is there, the chain holds.
#include <Poco/Environment.h>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "app/Cli.h"
#include "support/ServerProcess.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

constexpr int writers = 20;
const std::string entriesPath = "/centres/chibi/log-days/today/entries";

/// A browser that stays signed in over restarts, since sessions survive them.
struct SignedIn {
    std::map<std::string, std::string> cookies;
    std::string csrf;

    HttpClient client(const std::string& url) const {
        HttpClient made(url);
        made.cookies() = cookies;
        made.csrfToken() = csrf;
        return made;
    }
};

class Load {
public:
    Load(const std::string& url, const SignedIn& who, int round) {
        for (int i = 0; i < writers; ++i)
            _threads.emplace_back(
                [=, this] { write(who.client(url), "r" + std::to_string(round) + "w" + std::to_string(i)); });
    }
    ~Load() { end(); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    int count() const { return _count; }
    /// Ends the writers and says what they were promised.
    const std::set<std::string>& end() {
        _end = true;
        for (auto& thread : _threads)
            if (thread.joinable()) thread.join();
        return _acknowledged;
    }

private:
    void write(HttpClient client, const std::string& name) {
        for (int n = 0; !_end; ++n) {
            const std::string text = name + "n" + std::to_string(n);
            try {
                const auto reply = client.post(entriesPath, {{"section", "routine"}, {"text", text}});
                if (reply.status != 201) continue;
                const std::lock_guard lock(_mutex);
                _acknowledged.insert(text);
                ++_count;
            } catch (const Poco::Exception&) {
                return;  // the server is gone
            }
        }
    }

    std::vector<std::thread> _threads;
    std::atomic<bool> _end{false};
    std::atomic<int> _count{0};
    std::mutex _mutex;
    std::set<std::string> _acknowledged;
};

std::set<std::string> storedTexts(HttpClient client) {
    std::set<std::string> texts;
    std::string cursor;
    do {
        const Json page = client.get(entriesPath + "?limit=500" + cursor).json();
        for (const Json& row : page["items"]) texts.insert(row["text"].get<std::string>());
        cursor = page["next_cursor"].is_null() ? "" : "&cursor=" + page["next_cursor"].get<std::string>();
    } while (!cursor.empty());
    return texts;
}

}  // namespace

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
