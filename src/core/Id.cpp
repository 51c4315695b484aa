// UUIDv7 with a monotonic counter in the 12 bits behind the milliseconds (RFC 9562, 6.2 method 1).
#include "core/Id.h"

#include <sodium.h>

#include <algorithm>

namespace yizhan {

bool isUuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (dash ? c != '-' : !hex) return false;
    }
    return true;
}

bool isSlug(std::string_view text) {
    return text.size() >= 2 && text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::string SystemRandom::bytes(std::size_t count) {
    std::string out(count, '\0');
    randombytes_buf(out.data(), count);
    return out;
}

std::string IdSource::uuid() {
    std::int64_t stamp = 0;
    std::string random;
    {
        const std::lock_guard lock(_mutex);
        _last = std::max(_clock.now().millis << 12, _last + 1);
        stamp = _last;
        random = _random.bytes(8);
    }
    unsigned char raw[16];
    const auto millis = static_cast<std::uint64_t>(stamp) >> 12;
    for (int i = 0; i < 6; ++i) raw[i] = static_cast<unsigned char>(millis >> (40 - 8 * i));
    raw[6] = static_cast<unsigned char>(0x70 | ((stamp >> 8) & 0x0F));
    raw[7] = static_cast<unsigned char>(stamp & 0xFF);
    std::copy(random.begin(), random.end(), raw + 8);
    raw[8] = static_cast<unsigned char>((raw[8] & 0x3F) | 0x80);
    static constexpr char hex[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (int i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += hex[raw[i] >> 4];
        text += hex[raw[i] & 0x0F];
    }
    return text;
}

}  // namespace yizhan
