// Work that time starts: named jobs, each idempotent, each run once for a time missed while stopped.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <Poco/Event.h>
#include <Poco/Thread.h>

#include "core/Clock.h"
#include "core/db/Database.h"

namespace yizhan {

struct Job {
    std::string name;  ///< "journal.missed_days"
    std::int64_t everySeconds = 60;
    std::function<void(Database&, Instant now)> run;
    bool kept = true;                     ///< false: too frequent to store each last run; runs at every start instead
    std::optional<Instant> lastRun = {};  ///< the scheduler's own
};

/// One thread, one runner. Last runs are kept in the table `jobs`, so that a job whose time passed
/// while the server was down runs once soon after the start.
class Scheduler {
public:
    Scheduler(Database& database, const IClock& clock, std::vector<Job> jobs);
    ~Scheduler();

    void start();
    void stop();
    /// Runs what is due at `now` in this thread: tests call it with their own time. A job that
    /// fails is logged and tried again at its next time; the others run all the same. Callers take turns.
    void runDue(Instant now);

private:
    void loop();
    void runOne(const Job& job, Instant now);

    Database& _database;
    const IClock& _clock;
    std::mutex _running;
    std::vector<Job> _jobs;
    Poco::Thread _thread;
    Poco::Event _wake;
    std::atomic<bool> _started{false};
};

}  // namespace yizhan
