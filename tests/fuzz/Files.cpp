// Uploads of every kind: no bytes may crash the walk, and what is kept must be taken again unchanged.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "centre/FileStrip.h"

using namespace yizhan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::string once;
    try {
        once = centre::strippedFile(bytes).bytes;
    } catch (const Error& error) {
        const bool refused = error.status() == Status::unsupportedMedia || error.status() == Status::invalid;
        if (!refused) std::abort();
        return 0;
    }
    // A second refusal escapes as an exception, and that is a finding too.
    if (centre::strippedFile(once).bytes != once) std::abort();
    return 0;
}
