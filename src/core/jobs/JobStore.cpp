#include "core/jobs/JobStore.h"

namespace yizhan::store {

std::optional<Instant> lastRun(ReadTx& tx, const std::string& job) {
    const auto row = tx.one("SELECT last_run FROM jobs WHERE name = $1", {job});
    if (!row) return std::nullopt;
    return row->instant(0);
}

void remember(WriteTx& tx, const std::string& job, Instant at, const std::optional<std::string>& error) {
    tx.execute(
        "INSERT INTO jobs (name, last_run, last_error) VALUES ($1, $2, $3) "
        "ON CONFLICT (name) DO UPDATE SET last_run = excluded.last_run, last_error = excluded.last_error",
        {job, at, error});
}

}  // namespace yizhan::store
