// PostgreSQL as the engine for many centres: pooled serialisable transactions, conflicts run again.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "core/db/Database.h"
#include "core/db/postgres/PgConnection.h"

namespace yizhan {

class PgDatabase : public Database {
public:
    explicit PgDatabase(const DatabaseOptions& options);

    Dialect dialect() const override { return Dialect::postgres; }
    void listen(Listener listener) override { _listeners.push_back(std::move(listener)); }
    void ping() override;
    void copyInto(const std::string& path) override;

protected:
    void runRead(const ReadFn& fn) override;
    void runWrite(const WriteFn& fn) override;

private:
    using Connection = std::unique_ptr<PgConnection>;
    using Hooks = std::vector<std::function<void()>>;

    Connection borrow();
    void giveBack(Connection connection);
    Hooks attemptWrite(PgConnection& connection, const WriteFn& fn);

    DatabaseOptions _options;
    std::vector<Listener> _listeners;
    std::mutex _mutex;
    std::condition_variable _freed;
    std::vector<Connection> _idle;
    int _lent = 0;
};

}  // namespace yizhan
