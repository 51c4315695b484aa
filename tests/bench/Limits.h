// What the machine allows without the product: the bare commit, the bare queue, the bare HTTP handler.
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <memory>
#include <string>

#include "core/db/Database.h"

namespace yizhan::bench {

/// Microseconds that 4 KB at the end of a new file take until fdatasync has returned; the median of many.
double flushMicros(const std::string& file);

/// A row of about 330 bytes with one index, committed by itself: SQLite's C API on one connection, WAL,
/// synchronous=FULL.
class BareCommit {
public:
    explicit BareCommit(const std::string& file);
    ~BareCommit();
    BareCommit(const BareCommit&) = delete;
    BareCommit& operator=(const BareCommit&) = delete;

    /// Commits a second.
    double run(double seconds);

private:
    sqlite3* _handle = nullptr;
    sqlite3_stmt* _insert = nullptr;
    std::int64_t _next = 0;
};

/// The same row through Database::write from several threads that each wait until theirs is durable.
class BareQueue {
public:
    explicit BareQueue(const std::string& file);

    /// Rows a second.
    double run(double seconds, int threads);

private:
    std::unique_ptr<Database> _database;
    std::atomic<std::int64_t> _next{0};
};

/// Poco's HTTPServer with a handler that answers 200 bytes, 64 threads, keep-alive; prints where it listens and
/// serves until SIGTERM. Runs as a process of its own, like the product beside it.
int serveBareHttp();

}  // namespace yizhan::bench
