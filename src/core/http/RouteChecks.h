// What one route asks of the query and the body of a request, checked before its handler runs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/http/Route.h"
#include "core/http/SchemaCheck.h"

namespace yizhan::http {

class RouteChecks {
public:
    /// Throws std::logic_error where a schema of the route is not one that we check.
    RouteChecks(const Route& route, Schemas& schemas);

    /// Throws 422 `invalid_fields` for parameters that the route does not declare, or not so.
    void query(const Request& request) const;
    /// The body as JSON, checked; null where the route takes it raw, {} where an optional one is missing.
    /// Throws 415 `content_type_unsupported`, 400 `body_missing` or `malformed_json`, 422 `invalid_fields`.
    Json body(const Request& request) const;

private:
    enum class Form { text, integer, number, flag };
    struct Parameter {
        const SchemaNode* schema = nullptr;
        Form form = Form::text;
    };

    static Form formOf(const Json& schema);
    static Json valueOf(const std::string& text, Form form);
    void declare(const std::string& name, const Json& schema, Schemas& schemas, const std::string& where);
    /// True for JSON; throws 415 for a type that the route does not take.
    bool isJson(const Request& request) const;

    std::map<std::string, Parameter, std::less<>> _parameters;
    std::vector<std::string> _types;
    const SchemaNode* _body = nullptr;  ///< null: the route reads its body itself
    bool _bodyRequired = false;
};

/// JSON Schemas of the parameters that every list takes.
Json limitSchema();
Json cursorSchema();

}  // namespace yizhan::http
