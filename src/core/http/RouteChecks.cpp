// Content type, JSON, schema; and the query's texts read as the types they are declared to be.
#include "core/http/RouteChecks.h"

#include <algorithm>
#include <charconv>

#include "core/Error.h"
#include "core/http/JsonGuard.h"
#include "core/http/RouteTable.h"
#include "core/http/Schema.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

template <class T>
Json numberOrText(const std::string& text) {
    T value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? Json(value) : Json(text);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

bool isUtf8Charset(std::string_view parameters) {
    const std::string text = lowered(parameters);
    const auto at = text.find("charset=");
    if (at == std::string::npos) return true;
    std::string_view value = trimmed(std::string_view(text).substr(at + 8, text.find(';', at) - at - 8));
    if (value.size() > 1 && value.front() == '"') value = value.substr(1, value.size() - 2);
    return value == "utf-8" || value == "utf8";
}

}  // namespace

Json limitSchema() {
    Json limit = schema::number(1, 500);
    limit["default"] = 50;
    return limit;
}

Json cursorSchema() { return schema::text(2048); }

RouteChecks::RouteChecks(const Route& route, Schemas& schemas) : _types(route.bodyTypes) {
    const std::string where = route.method + ' ' + route.path;
    for (const QueryParam& param : route.query) declare(param.name, param.schema, schemas, where);
    if (isList(route)) {
        declare("limit", limitSchema(), schemas, where);
        declare("cursor", cursorSchema(), schemas, where);
    }
    if (std::holds_alternative<Stream>(route.handler)) declare("after", schema::number(0), schemas, where);
    if (route.method == "PATCH") _types.emplace_back("application/merge-patch+json");
    if (!route.response.is_null()) schemas.compile(route.response, where + " response");
    if (!readsJson(route)) return;
    const Json none{{"type", "object"}, {"properties", Json::object()}};
    _body = &schemas.compile(route.request.is_null() ? none : route.request, where + " request");
    _bodyRequired = !violationsOf(*_body, Json::object()).empty();
}

void RouteChecks::declare(const std::string& name, const Json& schema, Schemas& schemas, const std::string& where) {
    _parameters.try_emplace(name, Parameter{&schemas.compile(schema, where + " ?" + name), formOf(schema)});
}

RouteChecks::Form RouteChecks::formOf(const Json& schema) {
    const Json type = schema.value("type", Json("string"));
    if (type == "integer") return Form::integer;
    if (type == "number") return Form::number;
    return type == "boolean" ? Form::flag : Form::text;
}

Json RouteChecks::valueOf(const std::string& text, Form form) {
    switch (form) {
        case Form::integer:
            return numberOrText<std::int64_t>(text);
        case Form::number:
            return numberOrText<double>(text);
        case Form::flag:
            if (text == "true" || text == "false") return text == "true";
            break;
        case Form::text:
            break;
    }
    return text;
}

void RouteChecks::query(const Request& request) const {
    std::vector<Violation> found;
    for (const auto& [name, text] : request.query) {
        const std::string at = "/query/" + name;
        const auto declared = _parameters.find(name);
        if (declared == _parameters.end()) {
            found.push_back({at, "unknown_field"});
            continue;
        }
        auto wrong = violationsOf(*declared->second.schema, valueOf(text, declared->second.form), at);
        found.insert(found.end(), std::make_move_iterator(wrong.begin()), std::make_move_iterator(wrong.end()));
    }
    if (!found.empty()) throw invalidFields(std::move(found));
}

bool RouteChecks::isJson(const Request& request) const {
    const std::string_view given = request.header("content-type");
    const auto end = std::min(given.find(';'), given.size());
    const std::string type = lowered(trimmed(given.substr(0, end)));
    const bool json = type == "application/json" || type == "application/merge-patch+json";
    if (std::find(_types.begin(), _types.end(), type) == _types.end() || (json && !isUtf8Charset(given.substr(end))))
        throw Error(Status::unsupportedMedia, "content_type_unsupported", {{"types", joined(_types)}});
    return json;
}

Json RouteChecks::body(const Request& request) const {
    if (request.body.empty()) {
        if (_bodyRequired) throw Error(Status::malformed, "body_missing");
        return _body == nullptr ? Json(nullptr) : Json::object();
    }
    if (!isJson(request) || _body == nullptr) return nullptr;
    Json value = readJson(request.body);
    auto wrong = violationsOf(*_body, value);
    if (!wrong.empty()) throw invalidFields(std::move(wrong));
    return value;
}

}  // namespace yizhan::http
