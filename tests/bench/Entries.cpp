// Acknowledged durable entries: each is checked, hashed into the chain, indexed and flushed before its 201.
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

#include "Benchmarks.h"
#include "Client.h"
#include "Figures.h"
#include "Limits.h"
#include "Server.h"
#include "Stopwatch.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

constexpr int writerCount = 20;
constexpr const char* path = "/api/v1/centres/chibi/log-days/today/entries";

/// 20 people at 20 desks, each with a sign-in and a connection of their own.
class Writers {
public:
    explicit Writers(const Server& server) : _port(server.port()) {
        for (int i = 0; i < writerCount; ++i) _people.push_back(signIn(_port, "duty"));
    }

    /// Entries acknowledged a second.
    double run(double seconds) {
        const std::int64_t first = _acknowledged;
        const Stopwatch watch;
        std::vector<std::thread> threads;
        for (const std::string& person : _people)
            threads.emplace_back([&] {
                try {
                    write(person, watch, seconds);
                } catch (...) {
                    const std::lock_guard lock(_mutex);
                    _failure = std::current_exception();
                }
            });
        for (std::thread& thread : threads) thread.join();
        if (_failure) std::rethrow_exception(_failure);
        return static_cast<double>(_acknowledged - first) / watch.seconds();
    }

    std::int64_t acknowledged() const { return _acknowledged; }

private:
    void write(const std::string& person, const Stopwatch& watch, double seconds) {
        Client client(_port, person);
        while (watch.seconds() < seconds) {
            const std::string number = std::to_string(++_sent);
            const Answer answer = client.send(
                "POST", path,
                R"({"section":"visitors","text":"团队 )" + number + R"( 到达服务大厅，二十六人，导游领取讲解器。"})");
            if (answer.status != 201) throw std::runtime_error("an entry was not taken: " + answer.body);
            ++_acknowledged;
        }
    }

    std::uint16_t _port;
    std::vector<std::string> _people;
    std::atomic<std::int64_t> _sent{0};
    std::atomic<std::int64_t> _acknowledged{0};
    std::mutex _mutex;
    std::exception_ptr _failure;
};

}  // namespace

void entries(const Effort& effort) {
    heading("Log entries: " + std::to_string(writerCount) + " writers over HTTP on SQLite");
    const test::TempFolder folder;
    const std::string data = folder / "data";
    const double flush = flushMicros(folder / "flush");
    BareCommit commit(folder / "commit.db");
    BareQueue queue(folder / "queue.db");
    auto server = std::make_unique<Product>(data);
    Writers writers(*server);
    Series single, together, overHttp, cpuMicros;
    const double seconds = effort.seconds;
    writers.run(1);  // warms caches up; counted for the chain alone
    for (int round = 0; round < effort.rounds; ++round) {
        single.add(commit.run(seconds));
        together.add(queue.run(seconds, writerCount));
        const double cpuBefore = server->cpuSeconds();
        const std::int64_t first = writers.acknowledged();
        overHttp.add(writers.run(seconds));
        cpuMicros.add((server->cpuSeconds() - cpuBefore) * 1e6 / static_cast<double>(writers.acknowledged() - first));
    }
    figure("a flush of 4 KB", number(flush), "µs");
    figure("single commit (C API, WAL, synchronous=FULL)", single.text(), "a second");
    figure("group-commit queue, 20 threads", together.text(), "a second");
    figure("entries over HTTP, acknowledged", overHttp.text(), "a second");
    remark("    server CPU " + cpuMicros.text() + " µs an entry");
    ratio("entries over HTTP / single commit", quotients(overHttp, single), "≥ 1.25");
    ratio("entries over HTTP / group-commit queue", quotients(overHttp, together), "");
    constexpr double waitsMicros = 100;
    if (flush < waitsMicros)
        remark(
            "    this disk takes a flush without waiting for it: a single commit costs CPU alone here, and the ratio "
            "tells nothing of durability; see --flush-micros in the README");
    const std::int64_t acknowledged = writers.acknowledged();
    server.reset();
    requireChain(data, acknowledged);
}

}  // namespace yizhan::bench
