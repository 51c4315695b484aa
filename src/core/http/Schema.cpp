#include "core/http/Schema.h"

namespace yizhan::http::schema {

namespace {

Json limited(Json schema, const char* atLeast, int least, const char* atMost, int most) {
    if (least > 0) schema[atLeast] = least;
    if (most > 0) schema[atMost] = most;
    return schema;
}

Json formatted(const char* format) { return {{"type", "string"}, {"format", format}}; }

}  // namespace

Json text(int most, int least) { return limited({{"type", "string"}}, "minLength", least, "maxLength", most); }

Json matching(const std::string& pattern, int most, int least) {
    Json schema = text(most, least);
    schema["pattern"] = pattern;
    return schema;
}

Json oneOf(const Json& names) { return {{"type", "string"}, {"enum", names}}; }
Json languageTag() { return described(text(100), "Any BCP 47 tag"); }
Json uuid() { return formatted("uuid"); }
Json moment() { return formatted("date-time"); }
Json date() { return formatted("date"); }
Json timeOfDay() { return formatted("time"); }

Json flag() { return {{"type", "boolean"}}; }

Json number(std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
    Json schema = {{"type", "integer"}};
    if (least) schema["minimum"] = *least;
    if (most) schema["maximum"] = *most;
    return schema;
}

Json amount(const Json& least, const Json& most) {
    Json schema = {{"type", "number"}};
    if (!least.is_null()) schema["minimum"] = least;
    if (!most.is_null()) schema["maximum"] = most;
    return schema;
}

Json list(const Json& items, int most, int least) {
    return limited({{"type", "array"}, {"items", items}}, "minItems", least, "maxItems", most);
}

Json object(const Json& properties, const Json& required) {
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

Json whole(const Json& properties) {
    Json names = Json::array();
    for (const auto& [name, schema] : properties.items()) names.push_back(name);
    return object(properties, names);
}

Json byName(const Json& values) { return {{"type", "object"}, {"additionalProperties", values}}; }

Json nothing() { return {{"type", "null"}}; }

Json either(const Json& schemas) { return {{"oneOf", schemas}}; }

Json nullable(Json schema) {
    if (!schema.contains("type")) return either({std::move(schema), nothing()});
    schema["type"] = {schema["type"], "null"};
    if (schema.contains("enum")) schema["enum"].push_back(nullptr);
    return schema;
}

Json described(Json schema, const std::string& words) {
    schema["description"] = words;
    return schema;
}

}  // namespace yizhan::http::schema
