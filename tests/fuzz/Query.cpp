// Any bytes as a query or a path: decoded once into clean UTF-8, or refused.
#include <cstdint>

#include "core/Error.h"
#include "core/http/Framing.h"
#include "core/http/Text.h"

using namespace yizhan;
using namespace yizhan::http;

namespace {

void requireClean(const std::string& text) {
    if (badUtf8At(text)) __builtin_trap();
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) __builtin_trap();
}

template <class Fn>
void orMalformed(Fn&& fn) {
    try {
        fn();
    } catch (const Error& error) {
        if (error.code() != "request_malformed") __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    orMalformed([&] {
        for (const auto& [name, value] : parseQuery(bytes)) {
            requireClean(name);
            requireClean(value);
        }
    });
    orMalformed([&] {
        const std::string path = decodePath('/' + std::string(bytes));
        requireClean(path);
        if ((path + '/').find("/../") != std::string::npos) __builtin_trap();
    });
    return 0;
}
