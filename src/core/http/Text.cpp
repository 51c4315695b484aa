// UTF-8 by the table of RFC 3629, base64url, and the ASCII manners of header fields.
#include "core/http/Text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace yizhan::http {

namespace {

bool continues(unsigned char c) { return (c & 0xC0) == 0x80; }

/// Length of the well-formed sequence at the start of `s`, which begins above ASCII; 0 for none.
std::size_t sequenceLength(const unsigned char* s, std::size_t left) {
    const unsigned char first = s[0];
    if (first >= 0xC2 && first <= 0xDF) return left >= 2 && continues(s[1]) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (left < 3 || !continues(s[1]) || !continues(s[2])) return 0;
        const bool overlong = first == 0xE0 && s[1] < 0xA0;
        const bool surrogate = first == 0xED && s[1] > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (left < 4 || !continues(s[1]) || !continues(s[2]) || !continues(s[3])) return 0;
        const bool overlong = first == 0xF0 && s[1] < 0x90;
        const bool beyond = first == 0xF4 && s[1] > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

constexpr std::string_view base64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::optional<std::size_t> badUtf8At(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t i = 0;
    while (i < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - i >= 8) {
            std::memcpy(&eight, bytes + i, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                i += 8;
                continue;
            }
        }
        if (bytes[i] < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = sequenceLength(bytes + i, text.size() - i);
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues(static_cast<unsigned char>(c)); }));
}

std::string toBase64Url(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6) out += base64Url[(bits >> (count - 6)) & 0x3F];
    }
    if (count > 0) out += base64Url[(bits << (6 - count)) & 0x3F];
    return out;
}

std::optional<std::string> fromBase64Url(std::string_view text) {
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto value = base64Url.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            out += static_cast<char>((bits >> (count - 8)) & 0xFF);
            count -= 8;
        }
    }
    if (count >= 6 || (bits & ((1U << count) - 1)) != 0) return std::nullopt;
    return out;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace yizhan::http
