// One thread that wakes each second and runs what is due.
#include "core/jobs/Scheduler.h"

#include <Poco/Logger.h>

#include "core/Error.h"
#include "core/jobs/JobStore.h"

namespace yizhan {

namespace {

constexpr long tickMillis = 1000;

}  // namespace

Scheduler::Scheduler(Database& database, const IClock& clock, std::vector<Job> jobs)
    : _database(database), _clock(clock), _jobs(std::move(jobs)), _thread("jobs") {}

Scheduler::~Scheduler() { stop(); }

void Scheduler::start() {
    _started = true;
    _thread.startFunc([this] { loop(); });
}

void Scheduler::stop() {
    if (!_started) return;
    _started = false;
    _wake.set();
    _thread.join();
}

void Scheduler::loop() {
    do {
        runDue(_clock.now());
    } while (!_wake.tryWait(tickMillis));
}

void Scheduler::runDue(Instant now) {
    const std::lock_guard running(_running);
    for (Job& job : _jobs) {
        try {
            if (!job.lastRun)
                job.lastRun =
                    _database.read([&](ReadTx& tx) { return store::lastRun(tx, job.name); }).value_or(Instant{0});
            // A clock set back would otherwise silence a job until the old time comes again.
            const bool backwards = *job.lastRun > now;
            if (!backwards && job.lastRun->plusSeconds(job.everySeconds) > now) continue;
            job.lastRun = now;
            runOne(job, now);
        } catch (const std::exception& error) {
            Poco::Logger::get("jobs").error("job %s: %s", job.name, std::string(error.what()));
        }
    }
}

void Scheduler::runOne(const Job& job, Instant now) {
    std::optional<std::string> failure;
    try {
        job.run(_database, now);
    } catch (const std::exception& error) {
        failure = error.what();
        Poco::Logger::get("jobs").error("job %s failed: %s", job.name, *failure);
    }
    if (job.kept || failure) _database.write([&](WriteTx& tx) { store::remember(tx, job.name, now, failure); });
}

}  // namespace yizhan
