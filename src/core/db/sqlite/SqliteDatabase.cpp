// The group-committing writer, the pool of snapshots and the checkpoints off the commit path.
#include "core/db/sqlite/SqliteDatabase.h"

#include <exception>

#include "core/Error.h"
#include "core/db/TxHooks.h"

namespace yizhan {

namespace {

constexpr std::size_t largestBatch = 256;
/// 16 MB: the pages at the ends of the tables are written by every batch, and go home once for all of them.
constexpr int checkpointPages = 4000;

class SqliteReadTx : public ReadTx {
public:
    explicit SqliteReadTx(SqliteConnection& connection) : _connection(connection) {}
    Dialect dialect() const override { return Dialect::sqlite; }
    Rows query(std::string_view sql, const Params& params) override { return _connection.query(sql, params); }

private:
    SqliteConnection& _connection;
};

class SqliteWriteTx : public HookedWriteTx {
public:
    SqliteWriteTx(SqliteConnection& connection, const std::vector<Database::Listener>& listeners)
        : HookedWriteTx(listeners), _connection(connection) {}
    Dialect dialect() const override { return Dialect::sqlite; }
    Rows query(std::string_view sql, const Params& params) override { return _connection.query(sql, params); }
    std::int64_t execute(std::string_view sql, const Params& params) override {
        return _connection.execute(sql, params);
    }
    void script(std::string_view sql) override { _connection.script(sql); }

private:
    SqliteConnection& _connection;
};

}  // namespace

/// A caller of write() and what became of its function.
struct SqliteDatabase::Waiting {
    explicit Waiting(const WriteFn& f) : fn(f) {}
    const WriteFn& fn;
    std::exception_ptr error;
    std::vector<std::function<void()>> hooks;
    Poco::Event done;  ///< sleeps at once: a semaphore of the library yields first, and every yield is a switch
};

SqliteDatabase::SqliteDatabase(const DatabaseOptions& options) : _options(options) {
    if (_options.readOnly) {
        giveBack(borrow());
        return;
    }
    _writer = std::make_unique<SqliteConnection>(_options.url, SqliteConnection::Mode::writer, _options.busyTimeoutMs,
                                                 _options.create);
    _checkpointer =
        std::make_unique<SqliteConnection>(_options.url, SqliteConnection::Mode::writer, _options.busyTimeoutMs, false);
    sqlite3_wal_hook(
        _writer->handle(),
        [](void* self, sqlite3*, const char*, int pages) {
            if (pages >= checkpointPages) static_cast<SqliteDatabase*>(self)->_walGrew.set();
            return SQLITE_OK;
        },
        this);
    _checkpointing = true;
    _writerThread.startFunc([this] { writerLoop(); });
    _checkpointThread.startFunc([this] { checkpointLoop(); });
}

SqliteDatabase::~SqliteDatabase() {
    if (!_writer) return;
    {
        const std::lock_guard lock(_queueMutex);
        _stopping = true;
    }
    _queueFilled.notify_all();
    _writerThread.join();
    _checkpointing = false;
    _walGrew.set();
    _checkpointThread.join();
    _idle.clear();
    _checkpointer.reset();
    sqlite3_wal_checkpoint_v2(_writer->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void SqliteDatabase::runWrite(const WriteFn& fn) {
    Waiting waiting(fn);
    {
        const std::lock_guard lock(_queueMutex);
        if (_stopping || !_writer)
            throw Error(Status::unavailable, "storage_read_only").because("the store takes no writes");
        _queue.push_back(&waiting);
    }
    _queueFilled.notify_one();
    waiting.done.wait();
    if (waiting.error) std::rethrow_exception(waiting.error);
}

void SqliteDatabase::writerLoop() {
    for (;;) {
        Batch batch;
        {
            std::unique_lock lock(_queueMutex);
            _queueFilled.wait(lock, [this] { return _stopping || !_queue.empty(); });
            if (_queue.empty()) return;
            while (!_queue.empty() && batch.size() < largestBatch) {
                batch.push_back(_queue.front());
                _queue.pop_front();
            }
        }
        commitTogether(batch);
        // Hooks first: whoever is answered finds every cache as the commit left it.
        for (Waiting* waiting : batch)
            for (const auto& hook : waiting->hooks) hook();
        for (Waiting* waiting : batch) waiting->done.set();
    }
}

/// Refusals are rare and a savepoint copies every page that is touched under it, so the first try goes without.
/// A batch that is lost as a whole (full disk, I/O error, failed commit) left nothing behind, so each of its
/// functions gets a transaction of its own and only the guilty ones fail.
void SqliteDatabase::commitTogether(Batch& batch) {
    if (batch.size() > 1) {
        if (tryTogether(batch, &SqliteDatabase::runBare)) return;
        if (tryTogether(batch, &SqliteDatabase::runInSavepoint)) return;
    }
    for (Waiting* waiting : batch) runAlone(*waiting);
}

/// False when nothing of the batch was kept.
bool SqliteDatabase::tryTogether(Batch& batch, bool (SqliteDatabase::*runOne)(Waiting&)) {
    try {
        _writer->execute("BEGIN IMMEDIATE");
        for (Waiting* waiting : batch) {
            if ((this->*runOne)(*waiting)) continue;
            rollBack();
            return false;
        }
        _writer->execute("COMMIT");
        return true;
    } catch (const Error& error) {
        rollBack();
        if (error.code() != "storage_locked") return false;
        // Another process holds the file: one wait was enough for all of them.
        for (Waiting* waiting : batch) waiting->error = std::current_exception();
        return true;
    }
}

/// False when the function was refused, and with it the whole transaction has to go.
bool SqliteDatabase::runBare(Waiting& waiting) {
    try {
        SqliteWriteTx tx(*_writer, _listeners);
        waiting.fn(tx);
        waiting.hooks = tx.takeHooks();
        return true;
    } catch (...) {
        return false;
    }
}

/// False when SQLite has ended the whole transaction under us.
bool SqliteDatabase::runInSavepoint(Waiting& waiting) {
    waiting.hooks.clear();
    _writer->execute("SAVEPOINT one");
    try {
        SqliteWriteTx tx(*_writer, _listeners);
        waiting.fn(tx);
        _writer->execute("RELEASE one");
        waiting.hooks = tx.takeHooks();
        return true;
    } catch (...) {
        waiting.error = std::current_exception();
        if (!_writer->inTransaction()) return false;
        _writer->execute("ROLLBACK TO one");
        _writer->execute("RELEASE one");
        return true;
    }
}

void SqliteDatabase::runAlone(Waiting& waiting) {
    waiting.error = nullptr;
    waiting.hooks.clear();
    try {
        _writer->execute("BEGIN IMMEDIATE");
        SqliteWriteTx tx(*_writer, _listeners);
        waiting.fn(tx);
        _writer->execute("COMMIT");
        waiting.hooks = tx.takeHooks();
    } catch (...) {
        waiting.error = std::current_exception();
        rollBack();
    }
}

void SqliteDatabase::rollBack() {
    try {
        if (_writer->inTransaction()) _writer->execute("ROLLBACK");
    } catch (const Error&) {
        // SQLite ends a transaction it cannot keep by itself; there is nothing left to undo.
    }
}

std::unique_ptr<SqliteConnection> SqliteDatabase::borrow() {
    {
        std::unique_lock lock(_poolMutex);
        _poolFreed.wait(lock, [this] { return !_idle.empty() || _lent < _options.readers; });
        ++_lent;
        if (!_idle.empty()) {
            auto connection = std::move(_idle.back());
            _idle.pop_back();
            return connection;
        }
    }
    try {
        const auto mode = _options.readOnly ? SqliteConnection::Mode::inspector : SqliteConnection::Mode::reader;
        return std::make_unique<SqliteConnection>(_options.url, mode, _options.busyTimeoutMs, false);
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void SqliteDatabase::giveBack(std::unique_ptr<SqliteConnection> connection) {
    {
        const std::lock_guard lock(_poolMutex);
        --_lent;
        if (connection) _idle.push_back(std::move(connection));
    }
    _poolFreed.notify_one();
}

void SqliteDatabase::runRead(const ReadFn& fn) {
    auto connection = borrow();
    // Given back whatever happens, its snapshot ended: a forgotten BEGIN would pin the WAL.
    const auto finish = [this, &connection](const char* how) {
        try {
            if (connection->inTransaction()) connection->execute(how);
        } catch (const Error&) {
            connection.reset();
        }
        giveBack(std::move(connection));
    };
    try {
        connection->execute("BEGIN");
        SqliteReadTx tx(*connection);
        fn(tx);
    } catch (...) {
        finish("ROLLBACK");
        throw;
    }
    finish("COMMIT");
}

void SqliteDatabase::ping() {
    read([](ReadTx& tx) { tx.query("SELECT 1"); });
}

void SqliteDatabase::checkpointLoop() {
    while (_checkpointing) {
        _walGrew.wait();
        // PASSIVE never makes the writer wait; what it could not move it moves the next time.
        sqlite3_wal_checkpoint_v2(_checkpointer->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
}

}  // namespace yizhan
