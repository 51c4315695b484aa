// Small questions about UTF-8 bytes that the checks of requests ask.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan::http {

/// Where the first byte stands that is not well-formed UTF-8 (RFC 3629); nothing when all is well.
std::optional<std::size_t> badUtf8At(std::string_view text);

/// Code points of well-formed UTF-8.
std::size_t codePoints(std::string_view text);

/// RFC 4648 section 5 without padding: [A-Za-z0-9_-] only.
std::string toBase64Url(std::string_view bytes);
/// The inverse; nothing for anything that toBase64Url cannot have written.
std::optional<std::string> fromBase64Url(std::string_view text);

/// ASCII letters made small; everything else as it is.
std::string lowered(std::string_view text);
/// Without the blanks and tabs at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace yizhan::http
