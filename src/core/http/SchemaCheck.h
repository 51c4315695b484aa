// Checks a JSON value against the very schema objects that the OpenAPI document publishes.
//
// Keywords: type, required, properties, additionalProperties, items, minItems, maxItems, minimum, maximum,
// minLength, maxLength, enum, const, format, pattern, $ref, oneOf with discriminator; description, title,
// examples, default and readOnly are for readers. Anything else stops the start.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/Error.h"
#include "core/http/Route.h"

namespace yizhan::http {

struct SchemaNode;

/// All schemas of one table of routes, made ready once. Read-only afterwards and safe to share.
class Schemas {
public:
    /// Throws std::logic_error naming the schema for a name given twice, a keyword that is not listed
    /// above, a `$ref` to nowhere, a choice that cannot be told apart.
    explicit Schemas(const Components& components);
    ~Schemas();

    /// Makes one more schema ready; `where` names it in the std::logic_error. Lives as long as this.
    const SchemaNode& compile(const Json& schema, const std::string& where);
    /// The component of that name; throws std::logic_error where there is none.
    const SchemaNode& named(const std::string& name);

private:
    friend class SchemaReader;

    SchemaNode& fresh();

    std::map<std::string, const Json*> _sources;
    std::map<std::string, SchemaNode*> _ready;
    std::deque<std::unique_ptr<SchemaNode>> _nodes;
};

/// What is wrong with `value`, every place of it (the first hundred); empty when all is well. Members that an
/// object's `properties` do not name are refused unless `additionalProperties` allows them. Pointers begin
/// with `at`.
std::vector<Violation> violationsOf(const SchemaNode& schema, const Json& value, const std::string& at = {});

}  // namespace yizhan::http
