// A sample centre whose log of today holds very many entries, all in the chain.
#pragma once

#include <cstdint>
#include <string>

namespace yizhan::bench {

/// Makes the data folder with the sample centre and that many entries of today. Returns today's date at the
/// centre: "2026-11-21".
std::string fillBook(const std::string& dataDir, std::int64_t entries);

}  // namespace yizhan::bench
