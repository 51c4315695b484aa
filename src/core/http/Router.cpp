// The order in which a request is asked its questions.
#include "core/http/Router.h"

#include <Poco/Logger.h>

#include <chrono>
#include <stdexcept>

#include "core/Hash.h"
#include "core/http/OpenApi.h"
#include "core/http/RouterEntry.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

constexpr std::size_t bodyOfNoRoute = 16 * 1024;

std::string_view belowApi(std::string_view path) {
    return path.starts_with(apiBase) ? path.substr(apiBase.size()) : std::string_view();
}

const std::string* headerOf(const Reply& reply, std::string_view name) {
    for (const auto& [known, value] : reply.headers)
        if (known == name) return &value;
    return nullptr;
}

/// What every answer has: it is this caller's own, and an unchanged one is not sent again.
void finish(Reply& reply, const Request& request) {
    const std::string* const tag = headerOf(reply, "ETag");
    const bool unchanged = tag != nullptr && reply.status == 200 &&
                           (request.method == "GET" || request.method == "HEAD") &&
                           request.header("if-none-match") == *tag;
    if (unchanged) {
        reply.status = 304;
        reply.body.clear();
        reply.type.clear();
    }
    if (headerOf(reply, "Cache-Control") == nullptr)
        reply.header("Cache-Control", tag != nullptr ? "private, no-cache" : "no-store");
}

std::string withoutSession(std::string_view cookies) {
    std::string kept;
    while (!cookies.empty()) {
        const auto end = std::min(cookies.find(';'), cookies.size());
        const std::string_view pair = trimmed(cookies.substr(0, end));
        if (trimmed(pair.substr(0, pair.find('='))) != sessionCookieName)
            kept.append(kept.empty() ? "" : "; ").append(pair);
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
    }
    return kept;
}

void refuseStrangeText(const Request& request) {
    const auto strange = [](const std::string& text) {
        return badUtf8At(text) || text.find('\0') != std::string::npos;
    };
    bool found = strange(request.path);
    for (const auto& [name, value] : request.query) found = found || strange(name) || strange(value);
    if (found) throw Error(Status::malformed, "malformed_address");
}

}  // namespace

std::vector<Setting> routerSettings() {
    return {{"http.rate_percent", Setting::Type::integer, "100", 1, 10'000,
             "How much of each route's own rate an address gets that is neither this machine nor a registered device."},
            {"http.rate_burst_seconds", Setting::Type::integer, "5", 1, 60,
             "How many seconds' calls such an address may make at once."}};
}

RouterOptions RouterOptions::of(const Settings& settings, std::string version) {
    RouterOptions options{std::move(version), {}};
    options.rates.percent = static_cast<int>(settings.integer("http.rate_percent"));
    options.rates.burstSeconds = static_cast<int>(settings.integer("http.rate_burst_seconds"));
    return options;
}

Router::Router(const RouterParts& parts, RouteTable table, RouterOptions options)
    : _parts(parts),
      _table(std::move(table)),
      _schemas(std::make_unique<Schemas>(_table.components)),
      _problems(parts.texts),
      _rates(options.rates) {
    for (const Permission& permission : _table.permissions)
        if (!_permissions.emplace(permission.name, permission.roles).second)
            throw std::logic_error("the permission " + permission.name + " is declared twice");
    addDocument(options.version);
    addRoutes();
    std::vector<Metrics::RouteName> names;
    for (const Route& route : _table.routes) names.push_back({route.method, route.path});
    _metrics = std::make_unique<Metrics>(names);
    _operations = std::make_unique<Operations>(parts.database, parts.clock, parts.authenticator, *_metrics);
}

Router::~Router() = default;

void Router::addDocument(const std::string& version) {
    Route route{"GET", "/openapi.json", Open{"a description of the interface, without data"}, "This document",
                PlainHandler([this](Call&) {
                    Reply reply;
                    reply.body = _document;
                    return std::move(reply.header("ETag", _documentTag).header("Cache-Control", "no-cache"));
                })};
    route.response = Json{{"type", "object"}};
    _table.routes.push_back(std::move(route));
    for (const Route& row : _table.routes)
        if (const auto* needs = std::get_if<Needs>(&row.guard);
            needs != nullptr && !_permissions.contains(needs->permission))
            throw std::logic_error(row.method + ' ' + row.path + " needs " + needs->permission +
                                   ", which nobody declares");
    _document = openApiOf(_table, version).dump();
    _documentTag = '"' + sha256Hex(_document).substr(0, 16) + '"';
}

void Router::addRoutes() {
    for (std::size_t i = 0; i < _table.routes.size(); ++i) {
        const Route& route = _table.routes[i];
        _paths.add(route.method, route.path, i);
        auto entry = std::make_unique<Entry>(i, route, *_schemas);
        if (const auto* needs = std::get_if<Needs>(&route.guard)) entry->roles = _permissions.at(needs->permission);
        if (std::holds_alternative<Stream>(route.handler) && !entry->inCentre)
            throw std::logic_error(entry->name + " streams the events of no centre");
        _entries.push_back(std::move(entry));
    }
}

Outcome Router::dispatch(const Request& request) {
    const auto start = std::chrono::steady_clock::now();
    std::size_t route = _entries.size();
    Outcome outcome;
    try {
        outcome = answer(request, route);
    } catch (...) {
        outcome = _problems.reply(std::current_exception(), request);
    }
    int status = 200;
    if (auto* reply = std::get_if<Reply>(&outcome)) {
        finish(*reply, request);
        status = reply->status;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    _metrics->answered(route, status, took.count());
    return outcome;
}

Outcome Router::answer(const Request& request, std::size_t& index) {
    if (Operations::owns(request.path)) return _operations->reply(request);
    const PathTree::Match match = _paths.find(request.method, belowApi(request.path));
    if (match.route == PathTree::Match::none) return noRoute(request, match);
    index = match.route;
    const Entry& entry = *_entries[index];
    refuseStrangeText(request);

    const Instant now = _parts.clock.now();
    std::optional<Request> bare;
    Actor actor = identify(entry, request, now, bare);
    Call call{bare ? *bare : request,
              std::move(actor),
              languageOf(request.header("accept-language")),
              now,
              _parts.ids,
              {},
              {},
              {}};
    for (std::size_t i = 0; i < entry.params.size(); ++i) call.params.emplace(entry.params[i], match.values[i]);
    permit(entry, call.actor, entry.inCentre ? CentreId(call.params.at("centre")) : CentreId());
    call.body = entry.checks.body(request);
    entry.checks.query(request);
    return run(entry, call);
}

Reply Router::noRoute(const Request& request, const PathTree::Match& match) const {
    if (match.methods.empty()) return _problems.reply(notFound("address_unknown"), request);
    std::string allowed;
    for (const std::string& method : match.methods)
        allowed += (allowed.empty() ? "" : ", ") + method + (method == "GET" ? ", HEAD" : "");
    Reply reply = _problems.reply(Error(Status::methodNotAllowed, "method_not_allowed"), request);
    reply.header("Allow", allowed);
    return reply;
}

Actor Router::identify(const Entry& entry, const Request& request, Instant now, std::optional<Request>& bare) {
    const int rate = request.loopback ? 0 : entry.route.anonymousPerSecond;
    const int wait = _rates.take(request.remote, entry.index, rate, now);
    const bool known = !request.header("cookie").empty() || !request.header("authorization").empty();
    Actor actor = wait == 0 || known ? authenticate(entry, request, now, bare) : Actor{};
    const bool device = !actor.device.empty();
    if (wait > 0 && !device) throw Error(Status::tooMany, "too_many_requests").retryAfter(wait);
    if (wait == 0 && device) _rates.giveBack(request.remote, entry.index, rate);
    return actor;
}

/// What is open to everyone is open as well to a browser whose session cookie came along unasked: a kiosk page
/// beside the console, a second sign-in. It acts without that session, in the handler too (`bare`).
Actor Router::authenticate(const Entry& entry, const Request& request, Instant now, std::optional<Request>& bare) {
    try {
        return _parts.authenticator.authenticate(request, now);
    } catch (const Error& error) {
        const bool meant = !request.header("authorization").empty() || !request.header("x-csrf-token").empty();
        const bool refused = error.status() == Status::unauthenticated || error.status() == Status::forbidden;
        if (!entry.open || request.method == "DELETE" || meant || !refused) throw;
    }
    bare = request;
    bare->headers["cookie"] = withoutSession(request.header("cookie"));
    return _parts.authenticator.authenticate(*bare, now);
}

void Router::permit(const Entry& entry, const Actor& actor, const CentreId& centre) const {
    if (entry.open) return;
    if (actor.kind == Actor::Kind::anonymous) throw Error(Status::unauthenticated, "not_signed_in");
    const bool hasRole = actor.kind == Actor::Kind::system || actor.roles.meets(entry.roles);
    // A centre that is not the caller's own looks the same whether it exists or not.
    if (!hasRole || (entry.inCentre && !actor.mayEnter(centre))) throw Error(Status::forbidden, "not_allowed");
}

std::size_t Router::bodyLimit(const std::string& method, const std::string& path) const {
    const PathTree::Match match = _paths.find(method, belowApi(path));
    if (match.route == PathTree::Match::none) return bodyOfNoRoute;
    const Route& route = _table.routes[match.route];
    return route.request.is_null() && readsJson(route) ? bodyOfNoRoute : route.bodyLimit;
}

Reply Router::refuse(const Request& request, const Error& error) {
    Reply reply = _problems.reply(error, request);
    finish(reply, request);
    _metrics->answered(_entries.size(), reply.status, 0);
    return reply;
}

bool Router::stillAllowed(const StreamTicket& ticket) {
    try {
        const Actor actor = _parts.authenticator.authenticate(ticket.head, _parts.clock.now());
        const auto roles = _permissions.find(ticket.permission);
        return roles != _permissions.end() && actor.roles.meets(roles->second) && actor.mayEnter(ticket.centre);
    } catch (const std::exception& error) {
        Poco::Logger::get("http").debug(ticket.head.id + " stream ended: " + error.what());
        return false;
    }
}

}  // namespace yizhan::http
