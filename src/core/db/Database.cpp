// Chooses the engine by the url.
#include "core/db/Database.h"

#include "core/db/postgres/PgDatabase.h"
#include "core/db/sqlite/SqliteDatabase.h"

namespace yizhan {

std::optional<Row> ReadTx::one(std::string_view sql, const Params& params) {
    Rows rows = query(sql, params);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::unique_ptr<Database> Database::open(const DatabaseOptions& options) {
    const bool postgres = options.url.starts_with("postgresql://") || options.url.starts_with("postgres://");
    if (postgres) return std::make_unique<PgDatabase>(options);
    return std::make_unique<SqliteDatabase>(options);
}

}  // namespace yizhan
