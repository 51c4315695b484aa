// SQLite as the embedded engine: one writer that commits for many, snapshots for readers.
#pragma once

#include <Poco/Event.h>
#include <Poco/Thread.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "core/db/Database.h"
#include "core/db/sqlite/SqliteConnection.h"
#include "core/db/sqlite/SqliteCopy.h"

namespace yizhan {

/// Group commit: functions that wait while a commit flushes run together in the next transaction and
/// one flush answers them all. Where one of them is refused they run again, each in a savepoint of its
/// own, so that it takes nobody with it. Nobody is answered before it is durable.
class SqliteDatabase : public Database {
public:
    explicit SqliteDatabase(const DatabaseOptions& options);
    ~SqliteDatabase() override;

    Dialect dialect() const override { return Dialect::sqlite; }
    void listen(Listener listener) override { _listeners.push_back(std::move(listener)); }
    void ping() override;
    void copyInto(const std::string& path) override { copySqlite(_options.url, path); }

protected:
    void runRead(const ReadFn& fn) override;
    void runWrite(const WriteFn& fn) override;

private:
    struct Waiting;
    using Batch = std::vector<Waiting*>;

    void writerLoop();
    void commitTogether(Batch& batch);
    bool tryTogether(Batch& batch, bool (SqliteDatabase::*runOne)(Waiting&));
    bool runBare(Waiting& waiting);
    bool runInSavepoint(Waiting& waiting);
    void runAlone(Waiting& waiting);
    void rollBack();
    void checkpointLoop();
    std::unique_ptr<SqliteConnection> borrow();
    void giveBack(std::unique_ptr<SqliteConnection> connection);

    DatabaseOptions _options;
    std::vector<Listener> _listeners;
    std::unique_ptr<SqliteConnection> _writer;

    std::mutex _queueMutex;
    std::condition_variable _queueFilled;
    std::deque<Waiting*> _queue;
    bool _stopping = false;
    Poco::Thread _writerThread{"db-writer"};

    std::mutex _poolMutex;
    std::condition_variable _poolFreed;
    std::vector<std::unique_ptr<SqliteConnection>> _idle;
    int _lent = 0;

    std::unique_ptr<SqliteConnection> _checkpointer;
    Poco::Event _walGrew;
    std::atomic<bool> _checkpointing{false};
    Poco::Thread _checkpointThread{"db-checkpoint"};
};

}  // namespace yizhan
