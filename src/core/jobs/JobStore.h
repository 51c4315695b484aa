// SQL of the last runs of jobs.
#pragma once

#include <optional>
#include <string>

#include "core/db/Database.h"

namespace yizhan::store {

std::optional<Instant> lastRun(ReadTx& tx, const std::string& job);
void remember(WriteTx& tx, const std::string& job, Instant at, const std::optional<std::string>& error);

}  // namespace yizhan::store
