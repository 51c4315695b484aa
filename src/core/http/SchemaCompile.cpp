// Reads schema objects once, at start, and refuses every keyword that SchemaCheck does not obey.
#include <array>
#include <set>
#include <stdexcept>

#include "core/http/SchemaCheck.h"
#include "core/http/SchemaNode.h"

namespace yizhan::http {

namespace {

constexpr std::string_view refPrefix = "#/components/schemas/";

const std::set<std::string, std::less<>> keywords = {"type",     "required",      "properties",  "additionalProperties",
                                                     "items",    "minItems",      "maxItems",    "minimum",
                                                     "maximum",  "minLength",     "maxLength",   "enum",
                                                     "const",    "format",        "pattern",     "$ref",
                                                     "oneOf",    "discriminator", "description", "title",
                                                     "examples", "default",       "readOnly"};

const std::set<std::string, std::less<>> besideRef = {"$ref",     "description", "title",
                                                      "examples", "default",     "readOnly"};

constexpr std::array<std::pair<std::string_view, unsigned>, 7> typeNames = {{{"null", nullBit},
                                                                             {"boolean", booleanBit},
                                                                             {"integer", integerBit},
                                                                             {"number", integerBit | numberBit},
                                                                             {"string", stringBit},
                                                                             {"array", arrayBit},
                                                                             {"object", objectBit}}};

[[noreturn]] void refuse(const std::string& where, const std::string& why) {
    throw std::logic_error("schema " + where + ": " + why);
}

}  // namespace

/// Turns one schema object, and what it refers to, into nodes.
class SchemaReader {
public:
    explicit SchemaReader(Schemas& set) : _set(set) {}

    void read(SchemaNode& node, const Json& schema, const std::string& where);
    /// To be called once everything is read: choices need the types of what they refer to.
    void settle();

private:
    const SchemaNode* child(const Json& schema, const std::string& where);
    const SchemaNode* referred(const Json& name, const std::string& where);
    void readType(SchemaNode& node, const Json& type, const std::string& where);
    void readObject(SchemaNode& node, const Json& schema, const std::string& where);
    void readValues(SchemaNode& node, const Json& schema, const std::string& where);
    void readString(SchemaNode& node, const Json& schema, const std::string& where);
    void readChoice(SchemaNode& node, const Json& schema, const std::string& where);
    void settleChoice(SchemaNode& node, const std::string& where);
    void settleTags(SchemaNode& node, const std::string& where);

    struct Later {
        SchemaNode* node;
        std::string where;
    };

    Schemas& _set;
    std::vector<Later> _refs, _choices;
    std::set<const SchemaNode*> _settled;
};

const SchemaNode* SchemaReader::child(const Json& schema, const std::string& where) {
    SchemaNode& node = _set.fresh();
    read(node, schema, where);
    return &node;
}

const SchemaNode* SchemaReader::referred(const Json& reference, const std::string& where) {
    const std::string text = reference.is_string() ? reference.get<std::string>() : std::string();
    if (!text.starts_with(refPrefix)) refuse(where, "$ref must begin with " + std::string(refPrefix));
    const std::string name = text.substr(refPrefix.size());
    if (const auto ready = _set._ready.find(name); ready != _set._ready.end()) return ready->second;
    const auto source = _set._sources.find(name);
    if (source == _set._sources.end()) refuse(where, "$ref to " + name + ", which nobody declares");
    SchemaNode& node = _set.fresh();
    // Known before it is read, so that a schema may hold itself.
    _set._ready.emplace(name, &node);
    read(node, *source->second, name);
    return &node;
}

void SchemaReader::read(SchemaNode& node, const Json& schema, const std::string& where) {
    if (!schema.is_object()) refuse(where, "not an object");
    for (const auto& [keyword, value] : schema.items())
        if (!keywords.contains(keyword)) refuse(where, "the keyword " + keyword + " is not one of those we check");
    if (const auto reference = schema.find("$ref"); reference != schema.end()) {
        for (const auto& [keyword, value] : schema.items())
            if (!besideRef.contains(keyword)) refuse(where, keyword + " beside $ref");
        node.target = referred(*reference, where);
        _refs.push_back({&node, where});
        return;
    }
    if (schema.contains("oneOf")) return readChoice(node, schema, where);
    if (schema.contains("discriminator")) refuse(where, "discriminator without oneOf");
    readType(node, schema.value("type", Json(nullptr)), where);
    readObject(node, schema, where);
    readValues(node, schema, where);
    readString(node, schema, where);
}

void SchemaReader::readType(SchemaNode& node, const Json& type, const std::string& where) {
    if (type.is_null()) return;
    node.types = 0;
    for (const Json& name : type.is_array() ? type : Json::array({type})) {
        const std::string word = name.is_string() ? name.get<std::string>() : name.dump();
        unsigned bits = 0;
        for (const auto& [known, itsBits] : typeNames)
            if (known == word) bits = itsBits;
        if (bits == 0) refuse(where, "unknown type " + word);
        node.types |= bits;
        node.typeWords += (node.typeWords.empty() ? "" : ", ") + word;
    }
}

void SchemaReader::readObject(SchemaNode& node, const Json& schema, const std::string& where) {
    if (const auto properties = schema.find("properties"); properties != schema.end()) {
        if (!properties->is_object()) refuse(where, "properties is not an object");
        node.closed = true;
        for (const auto& [name, value] : properties->items())
            node.properties.emplace(name, child(value, where + '/' + name));
    }
    if (const auto others = schema.find("additionalProperties"); others != schema.end()) {
        node.closed = others->is_boolean() && !others->get<bool>();
        if (others->is_object())
            node.others = child(*others, where + "/*");
        else if (!others->is_boolean())
            refuse(where, "additionalProperties is neither true, false nor a schema");
    }
    if (const auto required = schema.find("required"); required != schema.end()) {
        if (!required->is_array()) refuse(where, "required is not a list");
        for (const Json& name : *required) {
            if (!name.is_string()) refuse(where, "required holds something that is no name");
            node.required.push_back(name.get<std::string>());
            if (node.closed && !node.properties.contains(node.required.back()))
                refuse(where, "requires " + node.required.back() + ", which properties lacks");
        }
    }
}

void SchemaReader::readValues(SchemaNode& node, const Json& schema, const std::string& where) {
    const auto count = [&](const char* keyword, std::optional<std::size_t>& into) {
        const auto found = schema.find(keyword);
        if (found == schema.end()) return;
        if (!found->is_number_integer() || found->get<std::int64_t>() < 0)
            refuse(where, std::string(keyword) + " is no count");
        into = found->get<std::size_t>();
    };
    const auto bound = [&](const char* keyword, std::optional<double>& into) {
        const auto found = schema.find(keyword);
        if (found == schema.end()) return;
        if (!found->is_number()) refuse(where, std::string(keyword) + " is no number");
        into = found->get<double>();
    };
    count("minItems", node.minItems);
    count("maxItems", node.maxItems);
    count("minLength", node.minLength);
    count("maxLength", node.maxLength);
    bound("minimum", node.minimum);
    bound("maximum", node.maximum);
    if (const auto items = schema.find("items"); items != schema.end()) node.items = child(*items, where + "/[]");
    if (const auto one = schema.find("const"); one != schema.end()) node.allowed.push_back(*one);
    if (const auto list = schema.find("enum"); list != schema.end()) {
        if (!list->is_array() || list->empty()) refuse(where, "enum is not a list of values");
        node.allowed.insert(node.allowed.end(), list->begin(), list->end());
    }
}

void SchemaReader::readString(SchemaNode& node, const Json& schema, const std::string& where) {
    if (const auto format = schema.find("format"); format != schema.end()) {
        const auto known = format->is_string() ? formatNamed(format->get<std::string>()) : std::nullopt;
        if (!known) refuse(where, "unknown format " + format->dump());
        node.format = *known;
    }
    if (const auto pattern = schema.find("pattern"); pattern != schema.end()) {
        if (!pattern->is_string()) refuse(where, "pattern is not a text");
        if (!node.maxLength) refuse(where, "a pattern needs maxLength, which is checked before it");
        node.pattern.emplace(pattern->get<std::string>());
    }
}

void SchemaReader::readChoice(SchemaNode& node, const Json& schema, const std::string& where) {
    for (const char* other : {"type", "properties", "required", "items", "enum", "const", "additionalProperties"})
        if (schema.contains(other)) refuse(where, std::string(other) + " beside oneOf");
    const Json& list = schema.at("oneOf");
    if (!list.is_array() || list.empty()) refuse(where, "oneOf is not a list of schemas");
    for (std::size_t i = 0; i < list.size(); ++i)
        node.choices.push_back(child(list[i], where + "/oneOf" + std::to_string(i)));
    if (const auto discriminator = schema.find("discriminator"); discriminator != schema.end()) {
        if (!discriminator->is_object() || !discriminator->contains("propertyName") ||
            !discriminator->at("propertyName").is_string())
            refuse(where, "discriminator without propertyName");
        node.discriminator = discriminator->at("propertyName").get<std::string>();
    }
    _choices.push_back({&node, where});
}

void SchemaReader::settle() {
    for (const auto& [node, where] : _refs) {
        const SchemaNode* next = node;
        for (int steps = 0; next->target != nullptr; next = next->target)
            if (++steps > 32) refuse(where, "$ref that leads round to itself");
    }
    for (const auto& [node, where] : _choices) settleChoice(*node, where);
}

void SchemaReader::settleChoice(SchemaNode& node, const std::string& where) {
    if (!_settled.insert(&node).second) return;
    node.types = 0;
    unsigned seen = 0;
    for (const SchemaNode* choice : node.choices) {
        const SchemaNode& one = choice->resolved();
        for (const auto& [inner, itsWhere] : _choices)
            if (inner == &one) settleChoice(*inner, itsWhere);
        const unsigned clash = seen & one.types;
        if (clash != 0 && (node.discriminator.empty() || clash != objectBit))
            refuse(where, "choices of one type without a discriminator cannot be told apart");
        seen |= one.types;
        node.typeWords += (node.typeWords.empty() ? "" : ", ") + one.typeWords;
    }
    node.types = seen;
    if (!node.discriminator.empty()) settleTags(node, where);
}

void SchemaReader::settleTags(SchemaNode& node, const std::string& where) {
    for (const SchemaNode* choice : node.choices) {
        const SchemaNode& one = choice->resolved();
        if ((one.types & objectBit) == 0) continue;
        const auto tag = one.properties.find(node.discriminator);
        if (tag == one.properties.end() || tag->second->resolved().allowed.empty())
            refuse(where, "a choice gives no const or enum for " + node.discriminator);
        for (const Json& value : tag->second->resolved().allowed)
            if (!value.is_string() || !node.byTag.emplace(value.get<std::string>(), &one).second)
                refuse(where, "two choices share a value of " + node.discriminator + ", or it is no text");
    }
}

Schemas::Schemas(const Components& components) {
    for (const auto& [name, schema] : components)
        if (!_sources.emplace(name, &schema).second) throw std::logic_error("schema " + name + " is declared twice");
    for (const auto& [name, schema] : components) named(name);
}

Schemas::~Schemas() = default;

SchemaNode& Schemas::fresh() { return *_nodes.emplace_back(std::make_unique<SchemaNode>()); }

const SchemaNode& Schemas::compile(const Json& schema, const std::string& where) {
    SchemaNode& node = fresh();
    SchemaReader reader(*this);
    reader.read(node, schema, where);
    reader.settle();
    return node;
}

const SchemaNode& Schemas::named(const std::string& name) {
    if (const auto ready = _ready.find(name); ready != _ready.end()) return *ready->second;
    return compile(ref(name), name);
}

}  // namespace yizhan::http
