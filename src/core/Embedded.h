// A file of the source tree that the build compiled into the program.
#pragma once

#include <string_view>

namespace yizhan {

/// One embedded file. Both views last as long as the program.
struct Embedded {
    std::string_view name;  ///< path inside its feature's folder, such as `migrations/20261121T080000Z_accounts.sql`
    std::string_view text;  ///< the file's bytes, UTF-8
};

}  // namespace yizhan
