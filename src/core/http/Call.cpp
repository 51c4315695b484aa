// Reading headers, cookies, parameters and versions of one request.
#include "core/http/Call.h"

#include "core/Error.h"
#include "core/http/Route.h"
#include "core/http/Schema.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {
const std::string nothing;
}

const std::string& Request::header(const std::string& lowerName) const {
    const auto found = headers.find(lowerName);
    return found == headers.end() ? nothing : found->second;
}

std::string Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const std::string_view pair = trimmed(rest.substr(0, end));
        if (pair.size() > name.size() && pair[name.size()] == '=' && pair.substr(0, name.size()) == name)
            return std::string(pair.substr(name.size() + 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Reply Reply::json(const Json& value, int status) {
    Reply reply;
    reply.status = status;
    // Stored bytes that are no UTF-8 must not keep a reader from the rest.
    reply.body = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return reply;
}

std::string Call::time(Instant at) const { return centre ? centre->zone.format(at) : at.text(); }

Json Call::time(const std::optional<Instant>& at) const { return at ? Json(time(*at)) : Json(nullptr); }

std::string Call::queryText(const std::string& name, const std::string& fallback) const {
    const auto found = request.query.find(name);
    return found == request.query.end() ? fallback : found->second;
}

Date Call::dateParam(const std::string& name) const {
    const auto inPath = params.find(name);
    const std::string& text = inPath == params.end() ? nothing : inPath->second;
    if (text == "today" && centre) return centre->zone.dateOf(now);
    const auto date = Date::parse(text);
    if (!date) throw invalidField("/path/" + name, "bad_date");
    return *date;
}

std::optional<Date> Call::bodyDate(const std::string& name) const {
    if (!body.contains(name) || body[name].is_null()) return std::nullopt;
    const auto date = Date::parse(body[name].get<std::string>());
    if (!date) throw invalidField("/" + name, "bad_date");
    return date;
}

std::optional<Date> Call::queryDate(const std::string& name) const {
    const auto found = request.query.find(name);
    if (found == request.query.end()) return std::nullopt;
    if (found->second == "today" && centre) return centre->zone.dateOf(now);
    const auto date = Date::parse(found->second);
    if (!date) throw invalidField("/query/" + name, "bad_date");
    return date;
}

void Call::requireVersion(std::int64_t current) const {
    std::string_view tags = trimmed(request.header("if-match"));
    if (tags.empty()) throw Error(Status::preconditionRequired, "if_match_missing");
    if (tags == "*") return;
    const std::string wanted = '"' + std::to_string(current) + '"';
    while (!tags.empty()) {
        const auto end = std::min(tags.find(','), tags.size());
        std::string_view tag = trimmed(tags.substr(0, end));
        // A proxy that compresses makes our tags weak; the version in them is still exact.
        if (tag.substr(0, 2) == "W/") tag.remove_prefix(2);
        if (tag == wanted) return;
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
    throw Error(Status::stale, "changed_meanwhile");
}

const std::string& Call::uuidParam(const std::string& name) const {
    const auto found = params.find(name);
    if (found == params.end() || !isUuid(found->second)) throw notFound();
    return found->second;
}

Json listOf(const std::string& name) {
    return Json{
        {"type", "object"},
        {"required", {"items", "next_cursor"}},
        {"properties", {{"items", schema::list(ref(name))}, {"next_cursor", schema::nullable(schema::text())}}}};
}

}  // namespace yizhan::http
