// What a value lacks of a schema, in a line.
#pragma once

#include <string>

#include "core/http/SchemaCheck.h"

namespace yizhan::test {

/// "/a code, /b code" of a value against a schema; "" when it fits.
inline std::string faultsOf(const http::Json& schema, const http::Json& value,
                            const http::Components& components = {}) {
    http::Schemas schemas(components);
    std::string out;
    for (const Violation& violation : violationsOf(schemas.compile(schema, "test"), value))
        out += (out.empty() ? "" : ", ") + violation.pointer + ' ' + violation.code;
    return out;
}

}  // namespace yizhan::test
