// Any bytes as the head of a request: refused with one of the codes that are promised, or understood in one way.
#include <algorithm>
#include <array>
#include <cstdint>

#include "core/Error.h"
#include "core/http/Framing.h"
#include "core/http/Text.h"

using namespace yizhan;
using namespace yizhan::http;

namespace {

constexpr std::array<std::string_view, 5> promised = {"request_malformed", "method_not_allowed", "length_required",
                                                      "uri_too_long", "headers_too_large"};

void require(bool holds) {
    if (!holds) __builtin_trap();
}

void look(const Head& head) {
    const Request& request = head.request;
    require(!request.path.empty() && request.path.front() == '/' && !badUtf8At(request.path));
    require(request.path.find('\0') == std::string::npos);
    // What lies behind the head is one body or none, never two readings.
    require(!(head.chunked && head.length > 0));
    require(!(head.chunked && head.http10));
    require(head.isHead() ? request.method == "GET" : request.method == head.method);
    for (const auto& [name, value] : request.headers) {
        require(name == lowered(name));
        require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const auto whole = headSize(bytes, 0);
        if (!whole) return 0;
        require(*whole <= size);
        // However the bytes arrive, the head ends at the same place.
        for (std::size_t seen = 0; seen < *whole; seen += 1 + *whole / 8) require(headSize(bytes, seen) == whole);
        Head head;
        parseHead(bytes.substr(0, *whole), {.headBytes = 2048, .targetBytes = 256, .fields = 12}, head);
        look(head);
    } catch (const Error& error) {
        require(std::find(promised.begin(), promised.end(), error.code()) != promised.end());
    }
    return 0;
}
