// A chunked body, whole and in pieces: the same body and the same end, or the same refusal.
#include <cstdint>
#include <optional>

#include "core/Error.h"
#include "core/http/Framing.h"

using namespace yizhan;
using namespace yizhan::http;

namespace {

constexpr std::size_t limit = 512;

struct Outcome {
    std::string body, refusal;
    std::size_t used = 0;
    bool complete = false;
    bool operator==(const Outcome&) const = default;
};

/// Feeds the bytes as they would come off the wire, `piece` at a time.
Outcome taken(std::string_view bytes, std::size_t piece) {
    Outcome outcome;
    ChunkedBody chunks(limit);
    std::string buffer;
    try {
        for (std::size_t at = 0; at < bytes.size() && !chunks.complete(); at += piece) {
            buffer += bytes.substr(at, piece);
            const std::size_t used = chunks.take(buffer, outcome.body);
            if (used > buffer.size()) __builtin_trap();
            buffer.erase(0, used);
            outcome.used += used;
        }
    } catch (const Error& error) {
        return {{}, error.code(), 0, false};
    }
    outcome.complete = chunks.complete();
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Outcome whole = taken(bytes, size + 1);
    if (whole.body.size() > limit) __builtin_trap();
    if (!whole.refusal.empty() && whole.refusal != "request_malformed" && whole.refusal != "body_too_large")
        __builtin_trap();
    for (const std::size_t piece : {std::size_t{1}, std::size_t{3}})
        if (!(taken(bytes, piece) == whole)) __builtin_trap();
    return 0;
}
