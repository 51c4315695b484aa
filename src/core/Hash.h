// SHA-256 and the text forms of bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

/// The 32 raw bytes.
std::string sha256(std::string_view bytes);
/// Lower-case hexadecimal.
std::string hex(std::string_view bytes);
/// Nothing for an odd length or a character that is no hexadecimal digit.
std::optional<std::string> fromHex(std::string_view text);
inline std::string sha256Hex(std::string_view bytes) { return hex(sha256(bytes)); }

}  // namespace yizhan
