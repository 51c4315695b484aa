// One connection to PostgreSQL through libpq, with each statement prepared once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/db/Value.h"
#include "core/db/postgres/Libpq.h"

namespace yizhan {

/// The transaction lost against a concurrent one (SQLSTATE 40001, 40P01): run it again.
struct PgConflict {};
/// The connection is gone; nothing since BEGIN was kept.
struct PgGone {
    std::string cause;
};

class PgConnection {
public:
    /// Throws Error 503 `storage_failed` when the server cannot be reached.
    explicit PgConnection(const std::string& url);

    Rows query(std::string_view sql, const Params& params = {});
    std::int64_t execute(std::string_view sql, const Params& params = {});
    void script(std::string_view sql);
    bool healthy() const { return PQstatus(_connection.get()) == CONNECTION_OK; }

private:
    struct Close {
        void operator()(PGconn* c) const { PQfinish(c); }
        void operator()(PGresult* r) const { PQclear(r); }
    };
    using Result = std::unique_ptr<PGresult, Close>;

    Result run(std::string_view sql, const Params& params);
    const std::string& preparedName(std::string_view sql);
    void check(const PGresult* result);

    std::unique_ptr<PGconn, Close> _connection;
    std::unordered_map<std::string, std::string> _names;
};

}  // namespace yizhan
