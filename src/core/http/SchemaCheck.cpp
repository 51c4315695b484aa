// The walk through value and schema side by side.
#include "core/http/SchemaCheck.h"

#include <algorithm>

#include "core/http/SchemaNode.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

constexpr std::size_t mostViolations = 100;

std::string escaped(const std::string& name) {
    std::string out;
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

/// 12 rather than 12.0.
std::string number(double value) {
    std::string text = Json(value).dump();
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string listed(const std::vector<Json>& values) {
    constexpr std::size_t longest = 240;
    std::string out;
    for (const Json& value : values) {
        const std::string word = value.is_string() ? value.get<std::string>() : value.dump();
        if (out.size() + word.size() > longest) return out + ", …";
        out += out.empty() ? word : ", " + word;
    }
    return out;
}

class Walk {
public:
    explicit Walk(std::string at) : _path(std::move(at)) {}

    void value(const SchemaNode& schema, const Json& value);
    std::vector<Violation> found;

private:
    void object(const SchemaNode& schema, const Json::object_t& members);
    void array(const SchemaNode& schema, const Json::array_t& items);
    void text(const SchemaNode& schema, const std::string& text);
    void amount(const SchemaNode& schema, const Json& value);
    void choice(const SchemaNode& schema, const Json& value);
    void below(const std::string& name, const SchemaNode& schema, const Json& child);

    void report(std::string code, TextArgs args = {}) { reportAt(_path, std::move(code), std::move(args)); }
    void reportAt(std::string pointer, std::string code, TextArgs args = {}) {
        if (found.size() < mostViolations) found.push_back({std::move(pointer), std::move(code), std::move(args)});
    }

    std::string _path;
};

void Walk::below(const std::string& name, const SchemaNode& schema, const Json& child) {
    const std::size_t length = _path.size();
    _path += '/';
    _path += escaped(name);
    value(schema, child);
    _path.resize(length);
}

void Walk::value(const SchemaNode& given, const Json& value) {
    const SchemaNode& schema = given.resolved();
    if (!schema.choices.empty()) return choice(schema, value);
    const unsigned type = typeOf(value);
    if ((schema.types & type) == 0) return report("wrong_type", {{"expected", schema.typeWords}});
    if (!schema.allowed.empty() &&
        std::find(schema.allowed.begin(), schema.allowed.end(), value) == schema.allowed.end())
        return report("not_in_list", {{"list", listed(schema.allowed)}});
    if (type == objectBit)
        object(schema, value.get_ref<const Json::object_t&>());
    else if (type == arrayBit)
        array(schema, value.get_ref<const Json::array_t&>());
    else if (type == stringBit)
        text(schema, value.get_ref<const std::string&>());
    else if ((type & (integerBit | numberBit)) != 0)
        amount(schema, value);
}

void Walk::object(const SchemaNode& schema, const Json::object_t& members) {
    for (const std::string& name : schema.required)
        if (!members.contains(name)) reportAt(_path + '/' + escaped(name), "required");
    for (const auto& [name, child] : members) {
        const auto declared = schema.properties.find(name);
        if (declared != schema.properties.end())
            below(name, *declared->second, child);
        else if (schema.closed)
            reportAt(_path + '/' + escaped(name), "unknown_field");
        else if (schema.others != nullptr)
            below(name, *schema.others, child);
    }
}

void Walk::array(const SchemaNode& schema, const Json::array_t& items) {
    if (schema.minItems && items.size() < *schema.minItems)
        report("too_few", {{"least", std::to_string(*schema.minItems)}});
    if (schema.maxItems && items.size() > *schema.maxItems)
        return report("too_many", {{"most", std::to_string(*schema.maxItems)}});
    if (schema.items == nullptr) return;
    for (std::size_t i = 0; i < items.size() && found.size() < mostViolations; ++i)
        below(std::to_string(i), *schema.items, items[i]);
}

void Walk::text(const SchemaNode& schema, const std::string& text) {
    if (schema.minLength || schema.maxLength) {
        const std::size_t length = codePoints(text);
        if (schema.maxLength && length > *schema.maxLength)
            return report("too_long", {{"most", std::to_string(*schema.maxLength)}});
        if (schema.minLength && length < *schema.minLength) {
            const std::string least = std::to_string(*schema.minLength);
            return length == 0 ? report("empty", {{"least", least}}) : report("too_short", {{"least", least}});
        }
    }
    if (!fits(schema.format, text)) return report(violationOf(schema.format));
    if (schema.pattern && !schema.pattern->found(text)) report("bad_pattern");
}

void Walk::amount(const SchemaNode& schema, const Json& value) {
    const double amount = value.get<double>();
    // What 64 bits with a sign do not hold would change its value in every handler.
    const bool beyond =
        value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX);
    if (schema.maximum ? amount > *schema.maximum : beyond)
        report("too_large", {{"most", schema.maximum ? number(*schema.maximum) : std::to_string(INT64_MAX)}});
    if (schema.minimum && amount < *schema.minimum) report("too_small", {{"least", number(*schema.minimum)}});
}

void Walk::choice(const SchemaNode& schema, const Json& value) {
    const unsigned type = typeOf(value);
    if (!schema.discriminator.empty() && type == objectBit) {
        const std::string at = _path + '/' + escaped(schema.discriminator);
        const auto tag = value.find(schema.discriminator);
        if (tag == value.end()) return reportAt(at, "required");
        const auto chosen =
            tag->is_string() ? schema.byTag.find(tag->get_ref<const std::string&>()) : schema.byTag.end();
        if (chosen != schema.byTag.end()) return this->value(*chosen->second, value);
        std::vector<Json> tags;
        for (const auto& [name, node] : schema.byTag) tags.emplace_back(name);
        return reportAt(at, "not_in_list", {{"list", listed(tags)}});
    }
    for (const SchemaNode* one : schema.choices)
        if ((one->resolved().types & type) != 0) return this->value(*one, value);
    report("wrong_type", {{"expected", schema.typeWords}});
}

}  // namespace

std::vector<Violation> violationsOf(const SchemaNode& schema, const Json& value, const std::string& at) {
    Walk walk(at);
    walk.value(schema, value);
    return std::move(walk.found);
}

}  // namespace yizhan::http
