// Any bytes as a request's JSON: read or refused, and what was read is written and checked without harm.
#include <cstdint>

#include "core/Error.h"
#include "core/http/JsonGuard.h"
#include "core/http/SchemaCheck.h"

using namespace yizhan;
using namespace yizhan::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Schemas schemas({});
    static const SchemaNode& schema = schemas.compile(
        {{"type", "object"},
         {"required", {"text"}},
         {"properties",
          {{"text", {{"type", "string"}, {"maxLength", 20}, {"pattern", "^(a|b)+$"}}},
           {"on", {{"type", "string"}, {"format", "date-time"}}},
           {"count", {{"type", "integer"}, {"maximum", 5}}},
           {"list", {{"type", "array"}, {"items", {{"type", {"string", "null"}}, {"format", "email"}}}}}}}},
        "fuzz");
    try {
        const Json value = readJson({reinterpret_cast<const char*>(data), size});
        static_cast<void>(violationsOf(schema, value));
        static_cast<void>(value.dump());
    } catch (const Error& error) {
        if (error.code() != "malformed_json" || error.violations().size() != 1) __builtin_trap();
    }
    return 0;
}
