// Reads a request's JSON and refuses what a parser would silently accept or choke on.
#pragma once

#include <string_view>

#include "core/http/Call.h"

namespace yizhan::http {

struct JsonLimits {
    std::size_t depth = 32;         ///< objects and arrays inside each other
    std::size_t elements = 20'000;  ///< values and member names altogether
};

/// The value written in `text`. Throws 400 `malformed_json` with one violation that names place and
/// reason: json_utf8, json_syntax, json_depth, json_too_many, json_duplicate_key, json_nul, json_number.
/// Stops at the first; nothing behind it is read.
Json readJson(std::string_view text, const JsonLimits& limits = {});

}  // namespace yizhan::http
