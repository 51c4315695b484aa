// Brings a database to the schema of this program, one immutable file after the other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/Embedded.h"
#include "core/db/Database.h"

namespace yizhan {

struct Migration {
    std::string id;    ///< the UTC timestamp before the first '_'
    std::string name;  ///< the file's name without folder and endings
    std::string text;  ///< as written, tokens unexpanded: what the checksum is taken of
};

/// The migrations among `files` that are for this database, unordered.
std::vector<Migration> migrationsAmong(std::span<const Embedded> files, Dialect dialect);

/// Applies what is missing, in the order of the ids, each in its own transaction. Throws Error 503
/// `database_newer` (an applied migration is unknown here) or `database_changed` (an applied
/// migration's text is not the one applied), and touches nothing then.
/// Returns the names of those applied now.
std::vector<std::string> migrate(Database& database, std::vector<Migration> migrations, Instant now);

/// The ids of those that made the database what it is, in order.
std::vector<std::string> appliedMigrations(ReadTx& tx);

/// The tokens of a migration in the words of one database: {int64} {bool} {blob} {strict}, and
/// `{append_only <table>}` for triggers that refuse to change or remove a row.
std::string expandTokens(const std::string& sql, Dialect dialect);

}  // namespace yizhan
