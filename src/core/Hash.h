// SHA-256 and the text forms of bytes.
#pragma once

#include <memory>
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

/// SHA-256 of what comes piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// The 32 raw bytes of all that was added; nothing may be added afterwards.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> _state;
};

}  // namespace yizhan
