// The only door to stored data: read snapshots, and writes that are durable when they return.
//
// Features see ReadTx and WriteTx and never a driver's type. The same SQL with `$1 …` placeholders
// runs on SQLite and on PostgreSQL (README.md in this folder says which SQL is the same on both).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/Events.h"
#include "core/db/Value.h"

namespace yizhan {

enum class Dialect { sqlite, postgres };

/// A consistent view of the data. Never copied, never kept beyond the function it was given to.
class ReadTx {
public:
    virtual ~ReadTx() = default;
    ReadTx() = default;
    ReadTx(const ReadTx&) = delete;
    ReadTx& operator=(const ReadTx&) = delete;

    virtual Dialect dialect() const = 0;
    /// All rows of one statement.
    virtual Rows query(std::string_view sql, const Params& params = {}) = 0;
    /// The first row, or nothing.
    std::optional<Row> one(std::string_view sql, const Params& params = {});
};

/// A change in the making: everything in it becomes durable together or not at all.
class WriteTx : public ReadTx {
public:
    /// Rows changed. A broken constraint throws Error 409 `constraint` with the database's words as cause.
    virtual std::int64_t execute(std::string_view sql, const Params& params = {}) = 0;
    /// Several statements without parameters (migrations).
    virtual void script(std::string_view sql) = 0;
    /// Stores the event in this transaction and hands it to the features that listen, in here.
    virtual void record(const Event& event) = 0;
    /// Runs once this transaction is durable; never when it fails. Must not throw.
    virtual void afterCommit(std::function<void()> fn) = 0;
};

struct DatabaseOptions {
    std::string url;           ///< "postgresql://…", or the path of the SQLite file
    int readers = 8;           ///< most read snapshots (PostgreSQL: connections) at a time
    int busyTimeoutMs = 5000;  ///< how long to wait for a lock that another process holds
    bool create = true;        ///< make the file where there is none
    bool readOnly = false;     ///< for verify: open without the right to write
};

class Database {
public:
    using ReadFn = std::function<void(ReadTx&)>;
    using WriteFn = std::function<void(WriteTx&)>;
    using Listener = std::function<void(WriteTx&, const Event&)>;

    virtual ~Database() = default;

    /// Opens the store named by the url. Throws Error 503 with one clear sentence as its cause
    /// (no folder, not a database, read-only, unreachable).
    static std::unique_ptr<Database> open(const DatabaseOptions& options);

    virtual Dialect dialect() const = 0;

    /// Runs `fn` on a snapshot and returns what it returns.
    template <class Fn>
    auto read(Fn&& fn) {
        using Result = std::invoke_result_t<Fn, ReadTx&>;
        if constexpr (std::is_void_v<Result>) {
            runRead([&](ReadTx& tx) { fn(tx); });
        } else {
            std::optional<Result> result;
            runRead([&](ReadTx& tx) { result.emplace(fn(tx)); });
            return std::move(*result);
        }
    }

    /// Runs `fn` in a transaction and returns what it returns once that is durable. `fn` may run
    /// more than once (a serialisation conflict, a lost batch) and runs on another thread: it must
    /// have no effect but through its WriteTx, and only set what it captured. Throws what `fn`
    /// threw; Error 503 `storage_full`, `storage_read_only`, `storage_locked`, `storage_failed`
    /// where the data could not be kept, in which case nothing of it was.
    template <class Fn>
    auto write(Fn&& fn) {
        using Result = std::invoke_result_t<Fn, WriteTx&>;
        if constexpr (std::is_void_v<Result>) {
            runWrite([&](WriteTx& tx) { fn(tx); });
        } else {
            std::optional<Result> result;
            runWrite([&](WriteTx& tx) { result.emplace(fn(tx)); });
            return std::move(*result);
        }
    }

    /// Called inside the transaction that records an event, in the order of registration.
    /// Only before the first write.
    virtual void listen(Listener listener) = 0;

    /// Throws like write() when the store cannot answer; for /readyz.
    virtual void ping() = 0;

    /// Writes all data as it is at one moment into the new file `path`, while others go on reading and
    /// writing. Throws Error 503 `storage_full`, `storage_corrupt` or `storage_failed` where that cannot be
    /// done, and `backup_elsewhere` on PostgreSQL, whose own tools copy it.
    virtual void copyInto(const std::string& path) = 0;

protected:
    virtual void runRead(const ReadFn& fn) = 0;
    virtual void runWrite(const WriteFn& fn) = 0;
};

}  // namespace yizhan
