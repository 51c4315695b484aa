// Operations with parameters, bodies, answers and problems; components as the features declare them.
#include "core/http/OpenApi.h"

#include <set>
#include <stdexcept>

#include "core/http/PathTree.h"
#include "core/http/Problem.h"
#include "core/http/RouteChecks.h"
#include "core/http/Schema.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

constexpr std::string_view schemaPrefix = "#/components/schemas/";

Json parameter(const char* in, const std::string& name, bool required, const Json& schema, const std::string& summary) {
    Json out{{"in", in}, {"name", name}, {"required", required}, {"schema", schema}};
    if (!summary.empty()) out["description"] = summary;
    return out;
}

Json pathSchema(const std::string& name) {
    if (name == "centre") return schema::matching("^[a-z0-9-]{2,32}$");
    if (name == "id" || name.ends_with("_id")) return schema::text(200);
    return schema::text();
}

Json parametersOf(const Route& route) {
    Json out = Json::array();
    for (const std::string& name : PathTree::parameters(route.path))
        out.push_back(parameter("path", name, true, pathSchema(name), {}));
    std::set<std::string> named;
    for (const QueryParam& param : route.query) {
        out.push_back(parameter("query", param.name, false, param.schema, param.summary));
        named.insert(param.name);
    }
    if (isList(route) && !named.contains("limit")) out.push_back({{"$ref", "#/components/parameters/limit"}});
    if (isList(route) && !named.contains("cursor")) out.push_back({{"$ref", "#/components/parameters/cursor"}});
    if (route.ifMatch) out.push_back({{"$ref", "#/components/parameters/if_match"}});
    if (route.method == "POST" && route.replayable)
        out.push_back({{"$ref", "#/components/parameters/idempotency_key"}});
    if (std::holds_alternative<Stream>(route.handler))
        out.push_back({{"$ref", "#/components/parameters/last_event_id"}});
    return out;
}

/// Requests refuse members that a schema does not name; the document says so.
Json closed(Json schema) {
    if (schema.is_object()) {
        if (schema.contains("properties") && schema["properties"].is_object() &&
            !schema.contains("additionalProperties") && schema.contains("type"))
            schema["additionalProperties"] = false;
        for (auto& [name, value] : schema.items())
            if (name != "default" && name != "examples" && name != "const") value = closed(std::move(value));
    } else if (schema.is_array()) {
        for (Json& item : schema) item = closed(std::move(item));
    }
    return schema;
}

void collectRefs(const Json& schema, std::set<std::string>& names) {
    if (schema.is_object()) {
        if (const auto reference = schema.find("$ref"); reference != schema.end() && reference->is_string())
            names.insert(reference->get<std::string>().substr(schemaPrefix.size()));
        for (const auto& [name, value] : schema.items()) collectRefs(value, names);
    } else if (schema.is_array()) {
        for (const Json& item : schema) collectRefs(item, names);
    }
}

/// The components that requests reach, directly or through others.
std::set<std::string> inRequests(const RouteTable& table) {
    std::set<std::string> names;
    for (const Route& route : table.routes) collectRefs(route.request, names);
    for (std::size_t before = 0; before != names.size();) {
        before = names.size();
        for (const auto& [name, schema] : table.components)
            if (names.contains(name)) collectRefs(schema, names);
    }
    return names;
}

Json requestBodyOf(const Route& route) {
    Json content = Json::object();
    auto types = route.bodyTypes;
    if (route.method == "PATCH") types.emplace_back("application/merge-patch+json");
    for (const std::string& type : types) {
        const bool json = type.ends_with("json") && !route.request.is_null();
        if (json)
            content[type]["schema"] = closed(route.request);
        else if (type == "multipart/form-data")
            content[type]["schema"] = {{"type", "object"}};
        else
            content[type]["schema"] = schema::text();
    }
    return {{"content", content}};
}

bool takesBody(const Route& route) { return !route.request.is_null() || !readsJson(route); }

Json successOf(const Route& route) {
    Json answer{{"description", route.success == 204 ? "Done; there is nothing to tell." : "The answer."}};
    if (std::holds_alternative<Stream>(route.handler)) {
        answer["content"]["text/event-stream"]["schema"] = schema::text();
    } else if (!route.response.is_null()) {
        answer["content"][route.responseType]["schema"] = route.response;
    } else if (route.responseType != "application/json") {
        answer["content"][route.responseType]["schema"] = {{"type", "string"}, {"format", "binary"}};
    }
    if (route.ifMatch) answer["headers"]["ETag"]["schema"] = schema::text();
    return answer;
}

/// The refusals that this route can give.
std::set<int> refusalsOf(const Route& route, bool open) {
    std::set<int> statuses{400, 500, 503};
    if (!open) statuses.insert({401, 403});
    if (!PathTree::parameters(route.path).empty()) statuses.insert(404);
    if (takesBody(route)) statuses.insert({413, 415, 422});
    if (!route.query.empty() || isList(route)) statuses.insert(422);
    if (route.method != "GET") statuses.insert(409);
    if (route.ifMatch) statuses.insert({412, 428});
    if (route.anonymousPerSecond > 0) statuses.insert(429);
    return statuses;
}

Json operationOf(const Route& route, const std::map<std::string, Roles>& roles) {
    const auto* open = std::get_if<Open>(&route.guard);
    Json operation{
        {"operationId", operationIdOf(route)}, {"summary", route.summary}, {"parameters", parametersOf(route)}};
    if (open != nullptr) {
        operation["security"] = Json::array();
        operation["description"] = "Open to everyone: " + open->because;
    } else {
        const std::string& permission = std::get<Needs>(route.guard).permission;
        operation["x-permission"] = permission;
        operation["x-roles"] = Json::array();
        for (const Role role : roles.at(permission).list()) operation["x-roles"].push_back(nameOf(role));
    }
    if (takesBody(route)) operation["requestBody"] = requestBodyOf(route);
    Json& responses = operation["responses"];
    responses[std::to_string(route.success)] = successOf(route);
    for (const int status : refusalsOf(route, open != nullptr))
        responses[std::to_string(status)] = {{"$ref", "#/components/responses/problem"}};
    return operation;
}

Json sharedParameters() {
    const Json text = schema::text(255, 1);
    return {{"limit", parameter("query", "limit", false, limitSchema(), "Most items of one answer.")},
            {"cursor", parameter("query", "cursor", false, cursorSchema(), "next_cursor of the answer before.")},
            {"if_match", parameter("header", "If-Match", true, schema::text(), "The ETag of what is changed.")},
            {"idempotency_key", parameter("header", "Idempotency-Key", false, text,
                                          "The same key with the same body gets the first answer again for 24 hours.")},
            {"last_event_id", parameter("header", "Last-Event-ID", false, schema::text(),
                                        "The last event seen; what came after it is told first.")}};
}

Json securitySchemes() {
    return {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "yizhan_session"}}},
            {"device", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "yizhan_device"}}},
            {"token", {{"type", "http"}, {"scheme", "bearer"}}}};
}

Json componentsOf(const RouteTable& table) {
    const auto asked = inRequests(table);
    Json schemas = Json::object();
    for (const auto& [name, schema] : table.components) schemas[name] = asked.contains(name) ? closed(schema) : schema;
    schemas["Problem"] = problemSchema();
    Json problem{{"description", "What was refused, and why."}};
    problem["content"]["application/problem+json"]["schema"] = ref("Problem");
    return {{"schemas", schemas},
            {"responses", {{"problem", problem}}},
            {"parameters", sharedParameters()},
            {"securitySchemes", securitySchemes()}};
}

}  // namespace

std::string operationIdOf(const Route& route) {
    std::string id = lowered(route.method);
    // One centre of the list is "Centre", so that its routes do not read like those of the list.
    std::string path = isInCentre(route) ? "/centre" + route.path.substr(centrePath.size()) : route.path;
    bool capital = true;
    for (const char c : path) {
        if (c == '{') id += "By";
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter) id += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
        capital = !letter;
    }
    return id;
}

Json openApiOf(const RouteTable& table, const std::string& version) {
    std::map<std::string, Roles> roles;
    for (const Permission& permission : table.permissions) roles.emplace(permission.name, permission.roles);
    Json document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "Yizhan"},
          {"version", version},
          {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
        {"servers", Json::array({{{"url", std::string(apiBase)}}})},
        {"security",
         Json::array({{{"session", Json::array()}}, {{"token", Json::array()}}, {{"device", Json::array()}}})},
        {"components", componentsOf(table)},
        {"paths", Json::object()}};
    std::set<std::string> ids;
    for (const Route& route : table.routes) {
        if (!ids.insert(operationIdOf(route)).second)
            throw std::logic_error("two routes are called " + operationIdOf(route));
        document["paths"][route.path][lowered(route.method)] = operationOf(route, roles);
    }
    return document;
}

}  // namespace yizhan::http
