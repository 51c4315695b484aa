// The pool, and what to do when a transaction loses or the server goes away.
#include "core/db/postgres/PgDatabase.h"

#include <Poco/Thread.h>

#include <random>

#include "core/Error.h"
#include "core/db/TxHooks.h"

namespace yizhan {

namespace {

constexpr int mostConflicts = 60;

class PgReadTx : public ReadTx {
public:
    explicit PgReadTx(PgConnection& connection) : _connection(connection) {}
    Dialect dialect() const override { return Dialect::postgres; }
    Rows query(std::string_view sql, const Params& params) override { return _connection.query(sql, params); }

private:
    PgConnection& _connection;
};

class PgWriteTx : public HookedWriteTx {
    template <class Fn>
    auto guarded(Fn fn) {
        try {
            return fn();
        } catch (...) {
            _failed = true;
            throw;
        }
    }

public:
    PgWriteTx(PgConnection& connection, const std::vector<Database::Listener>& listeners)
        : HookedWriteTx(listeners), _connection(connection) {}
    Dialect dialect() const override { return Dialect::postgres; }
    Rows query(std::string_view sql, const Params& params) override {
        return guarded([&] { return _connection.query(sql, params); });
    }
    std::int64_t execute(std::string_view sql, const Params& params) override {
        return guarded([&] { return _connection.execute(sql, params); });
    }
    void script(std::string_view sql) override {
        guarded([&] {
            _connection.script(sql);
            return 0;
        });
    }
    /// A failed statement has aborted the transaction, although COMMIT would seem to succeed.
    bool failed() const { return _failed; }

private:
    PgConnection& _connection;
    bool _failed = false;
};

/// Spreads the losers of a conflict, so that they do not meet again at once.
void waitALittle(int attempt) {
    thread_local std::minstd_rand random(std::random_device{}());
    Poco::Thread::sleep(std::uniform_int_distribution<long>(0, std::min(4 + attempt * 2, 40))(random));
}

[[noreturn]] void gone(const PgGone& lost) { throw Error(Status::unavailable, "storage_failed").because(lost.cause); }

}  // namespace

PgDatabase::PgDatabase(const DatabaseOptions& options) : _options(options) { giveBack(borrow()); }

PgDatabase::Connection PgDatabase::borrow() {
    {
        std::unique_lock lock(_mutex);
        _freed.wait(lock, [this] { return !_idle.empty() || _lent < _options.readers; });
        ++_lent;
        if (!_idle.empty()) {
            Connection connection = std::move(_idle.back());
            _idle.pop_back();
            return connection;
        }
    }
    try {
        return std::make_unique<PgConnection>(_options.url);
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void PgDatabase::giveBack(Connection connection) {
    {
        const std::lock_guard lock(_mutex);
        --_lent;
        // After a restart of the server all idle connections are dead: the next users make new ones.
        if (connection && connection->healthy())
            _idle.push_back(std::move(connection));
        else
            _idle.clear();
    }
    _freed.notify_one();
}

void PgDatabase::runRead(const ReadFn& fn) {
    for (int attempt = 0;; ++attempt) {
        Connection connection = borrow();
        try {
            connection->script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            PgReadTx tx(*connection);
            fn(tx);
            connection->script("COMMIT");
            return giveBack(std::move(connection));
        } catch (const PgGone& lost) {
            giveBack(nullptr);
            if (attempt > 0) gone(lost);
        } catch (...) {
            giveBack(nullptr);
            throw;
        }
    }
}

PgDatabase::Hooks PgDatabase::attemptWrite(PgConnection& connection, const WriteFn& fn) {
    connection.script("BEGIN ISOLATION LEVEL SERIALIZABLE");
    PgWriteTx tx(connection, _listeners);
    try {
        fn(tx);
        if (tx.failed())
            throw Error(Status::internal, "database_statement").because("a failed statement was passed over");
    } catch (const PgGone&) {
        throw;
    } catch (...) {
        connection.script("ROLLBACK");
        throw;
    }
    try {
        connection.script("COMMIT");
    } catch (const PgGone& lost) {
        // Whether the commit arrived is unknown: say so rather than run the function twice.
        gone(lost);
    }
    return tx.takeHooks();
}

void PgDatabase::runWrite(const WriteFn& fn) {
    int losses = 0;
    for (int conflicts = 0;;) {
        Connection connection = borrow();
        try {
            const Hooks hooks = attemptWrite(*connection, fn);
            giveBack(std::move(connection));
            for (const auto& hook : hooks) hook();
            return;
        } catch (const PgConflict&) {
            giveBack(std::move(connection));
            if (++conflicts > mostConflicts)
                throw Error(Status::unavailable, "storage_locked").because("too many conflicts");
            waitALittle(conflicts);
        } catch (const PgGone& lost) {
            giveBack(nullptr);
            if (++losses > 1) gone(lost);
        } catch (...) {
            giveBack(std::move(connection));
            throw;
        }
    }
}

void PgDatabase::ping() {
    read([](ReadTx& tx) { tx.query("SELECT 1"); });
}

void PgDatabase::copyInto(const std::string&) {
    throw Error(Status::unavailable, "backup_elsewhere")
        .because("a PostgreSQL database is copied by PostgreSQL's own pg_dump");
}

}  // namespace yizhan
