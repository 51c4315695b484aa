// Reads and writes the integers and blocks that picture formats are made of, never beyond the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "centre/FileKind.h"

namespace yizhan::centre {

/// Reads forward; asked for more than is there it throws 422 `file_broken`.
class FileReader {
public:
    explicit FileReader(std::string_view bytes) : _left(bytes) {}

    std::size_t left() const { return _left.size(); }
    /// All that has not been read yet.
    std::string_view rest() const { return _left; }

    std::string_view take(std::size_t count) {
        if (count > _left.size()) throw fileBroken("ends before a length that it gives");
        const std::string_view taken = _left.substr(0, count);
        _left.remove_prefix(count);
        return taken;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(take(1).front()); }
    /// An unsigned integer of `count` bytes (1 to 4), the greatest first.
    std::uint32_t big(std::size_t count) {
        std::uint32_t value = 0;
        for (const char c : take(count)) value = value << 8 | static_cast<std::uint8_t>(c);
        return value;
    }
    /// The same, the least byte first.
    std::uint32_t little(std::size_t count) {
        std::uint32_t value = 0;
        const std::string_view taken = take(count);
        for (std::size_t i = count; i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(taken[i]);
        return value;
    }

private:
    std::string_view _left;
};

inline void appendBig(std::string& out, std::uint32_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

inline void appendLittle(std::string& out, std::uint32_t value, int bytes) {
    for (int shift = 0; shift < 8 * bytes; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace yizhan::centre
