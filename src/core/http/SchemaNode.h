// A schema in the form in which it is checked; only SchemaCompile and SchemaCheck know it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/http/Call.h"
#include "core/http/SchemaFormat.h"

namespace yizhan::http {

/// JSON's types as bits, so that a schema's types are one comparison.
enum TypeBit : unsigned {
    nullBit = 1,
    booleanBit = 2,
    integerBit = 4,
    numberBit = 8,  ///< a number with a fraction
    stringBit = 16,
    arrayBit = 32,
    objectBit = 64,
    anyBits = 127
};

struct SchemaNode {
    const SchemaNode* target = nullptr;  ///< of a $ref; then nothing else is set

    unsigned types = anyBits;
    std::string typeWords;  ///< "string, null", for the reader
    std::vector<Json> allowed;

    std::map<std::string, const SchemaNode*, std::less<>> properties;
    std::vector<std::string> required;
    bool closed = false;                 ///< members without a name in `properties` are refused
    const SchemaNode* others = nullptr;  ///< what such members must be, else anything

    const SchemaNode* items = nullptr;
    std::optional<std::size_t> minItems, maxItems;
    std::optional<double> minimum, maximum;
    std::optional<std::size_t> minLength, maxLength;  ///< in code points
    Format format = Format::none;
    std::optional<Pattern> pattern;

    std::vector<const SchemaNode*> choices;  ///< of oneOf, told apart by type or by the discriminator
    std::string discriminator;
    std::map<std::string, const SchemaNode*, std::less<>> byTag;

    /// Behind the $refs.
    const SchemaNode& resolved() const {
        const SchemaNode* node = this;
        while (node->target != nullptr) node = node->target;
        return *node;
    }
};

/// The bit of a value's own type.
inline unsigned typeOf(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null:
            return nullBit;
        case Json::value_t::boolean:
            return booleanBit;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
            return integerBit;
        case Json::value_t::number_float:
            return numberBit;
        case Json::value_t::string:
            return stringBit;
        case Json::value_t::array:
            return arrayBit;
        case Json::value_t::object:
            return objectBit;
        default:
            return 0;
    }
}

}  // namespace yizhan::http
