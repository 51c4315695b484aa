// The words in which the kiosk's schemas are written.
#pragma once

#include "core/http/Call.h"

namespace yizhan::kiosk::schema {

using http::Json;

inline Json text(int most = 0, int least = 0) {
    Json schema{{"type", "string"}};
    if (least > 0) schema["minLength"] = least;
    if (most > 0) schema["maxLength"] = most;
    return schema;
}

/// Closed: members without a name in `properties` are refused.
inline Json object(const Json& properties, const Json& required) {
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

inline Json list(const Json& items) { return {{"type", "array"}, {"items", items}}; }

inline Json list(const Json& items, int least, int most) {
    return {{"type", "array"}, {"items", items}, {"minItems", least}, {"maxItems", most}};
}

inline Json oneOf(const Json& names) { return {{"type", "string"}, {"enum", names}}; }

inline Json orNull(const char* type) { return {{"type", {type, "null"}}}; }

/// A number with or without a fraction.
inline Json amount(double least, double most) { return {{"type", "number"}, {"minimum", least}, {"maximum", most}}; }

}  // namespace yizhan::kiosk::schema
