// A consistent copy of a database file that others are writing to.
#pragma once

#include <string>

namespace yizhan {

/// Copies what is committed in `from` at one moment into the new file `to`, looks the copy over for damage, and
/// leaves it as one file that opens by itself. Throws Error 503 `storage_…` naming what went wrong; what
/// there is of `to` is then not to be used.
void copySqlite(const std::string& from, const std::string& to);

}  // namespace yizhan
