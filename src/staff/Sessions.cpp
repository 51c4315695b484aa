#include "staff/Sessions.h"

#include <sodium.h>

#include "core/Hash.h"
#include "staff/SessionStore.h"
#include "staff/StaffRules.h"
#include "staff/StaffStore.h"

namespace yizhan::staff {

namespace {

constexpr std::int64_t cacheMillis = 5000;
constexpr std::size_t mostCached = 20'000;
constexpr std::int64_t cookieSeconds = 400LL * 24 * 3600;

bool changes(const std::string& method) { return method != "GET" && method != "HEAD" && method != "OPTIONS"; }

bool sameSecret(const std::string& a, const std::string& b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Actor actorOf(const Account& account, Actor::Kind kind) {
    Actor actor;
    actor.kind = kind;
    actor.staff = account.staff;
    actor.name = account.name;
    actor.roles = account.roles;
    actor.centre = account.centre;
    return actor;
}

/// Someone who was given a password by somebody else changes it before anything else.
void requireOwnPassword(const Account& account, const std::string& path) {
    if (account.mustChangePassword && !path.starts_with("/api/v1/session"))
        throw Error(Status::forbidden, "password_change_required");
}

}  // namespace

std::vector<Setting> sessionSettings() {
    return {{"staff.session_hours", Setting::Type::integer, "12", 1, 720,
             "A sign-in ends after this many hours without use."},
            {"staff.password_memory_mib", Setting::Type::integer, "64", 8, 1024,
             "Memory in MiB that checking one password takes; more is harder to guess."}};
}

Sessions::Sessions(const Services& services)
    : _database(services.database),
      _random(services.random),
      _settings(services.settings),
      _passwords([this] { return static_cast<int>(_settings.integer("staff.password_memory_mib")); }) {}

std::string Sessions::tokenHashOf(const http::Request& request) {
    const std::string token = request.cookie(sessionCookie);
    return token.empty() ? "" : sha256Hex(token);
}

bool Sessions::lasts(const Session& session, Instant now) const {
    return session.lastSeenAt.plusSeconds(_settings.integer("staff.session_hours") * 3600) > now;
}

std::optional<Session> Sessions::session(const std::string& tokenHash, Instant now) {
    {
        const std::lock_guard lock(_mutex);
        const auto found = _cache.find(tokenHash);
        if (found != _cache.end() && now.millis - found->second.loadedAt.millis < cacheMillis &&
            now >= found->second.loadedAt) {
            _seen[tokenHash] = now;
            return found->second.session;
        }
    }
    auto loaded = _database.read([&](ReadTx& tx) { return store::findSession(tx, tokenHash); });
    if (!loaded || !lasts(*loaded, now)) return std::nullopt;
    const std::lock_guard lock(_mutex);
    if (_cache.size() > mostCached) _cache.clear();
    _cache[tokenHash] = {*loaded, now};
    _seen[tokenHash] = now;
    return loaded;
}

std::optional<Session> Sessions::current(const http::Request& request, Instant now) {
    const std::string hash = tokenHashOf(request);
    return hash.empty() ? std::nullopt : session(hash, now);
}

std::optional<Device> Sessions::device(const std::string& token, Instant now) {
    const std::string hash = sha256Hex(token);
    {
        const std::lock_guard lock(_mutex);
        const auto found = _devices.find(hash);
        if (found != _devices.end() && now.millis - found->second.loadedAt.millis < cacheMillis &&
            now >= found->second.loadedAt) {
            if (found->second.device) _seenDevices[hash] = now;
            return found->second.device;
        }
    }
    auto loaded = _database.read([&](ReadTx& tx) { return store::deviceOfToken(tx, hash); });
    const std::lock_guard lock(_mutex);
    if (_devices.size() > mostCached) _devices.clear();
    _devices[hash] = {loaded, now};
    if (loaded) _seenDevices[hash] = now;
    return loaded;
}

void Sessions::requireCsrf(const http::Request& request, const Session& session) const {
    // Signing in replaces whatever session there was, so it proves itself by the password.
    if (!changes(request.method) || (request.method == "POST" && request.path == "/api/v1/session")) return;
    if (!sameSecret(request.header("x-csrf-token"), session.csrfToken))
        throw Error(Status::forbidden, "csrf_token_wrong");
}

Actor Sessions::bearer(const std::string& token, Instant now) {
    const std::string hash = sha256Hex(token);
    const auto account = _database.read([&](ReadTx& tx) { return store::accountOfToken(tx, hash, now); });
    if (!account) throw Error(Status::unauthenticated, "token_unknown");
    const std::lock_guard lock(_mutex);
    _seenTokens[hash] = now;
    return actorOf(*account, Actor::Kind::token);
}

Actor Sessions::authenticate(const http::Request& request, Instant now) {
    const std::string& authorization = request.header("authorization");
    if (authorization.starts_with("Bearer ")) return bearer(authorization.substr(7), now);
    Actor actor;
    if (const auto found = current(request, now)) {
        requireCsrf(request, *found);
        requireOwnPassword(found->account, request.path);
        actor = actorOf(found->account, Actor::Kind::session);
        actor.confirmedAt = found->confirmedAt;
    }
    const std::string deviceToken = request.cookie(deviceCookie);
    if (deviceToken.empty()) return actor;
    const auto known = device(deviceToken, now);
    if (!known || (actor.isPerson() && actor.centre != known->centre)) return actor;
    actor.device = known->id;
    actor.place = PlaceId(known->place.value_or(""));
    if (actor.isPerson()) return actor;
    actor.kind = Actor::Kind::device;
    actor.name = known->name;
    actor.centre = known->centre;
    if (known->kind == "kiosk") actor.roles = {Role::kiosk};
    return actor;
}

Account Sessions::checkCredentials(const std::string& username, const std::string& password,
                                   const std::optional<CentreId>& centre, const std::string& remote, Instant now) {
    const std::string key = (centre ? centre->text() : "") + "/" + usernameKey(username);
    _lockout.require(key, remote, now);
    const auto accounts =
        _database.read([&](ReadTx& tx) { return store::accountsNamed(tx, usernameKey(username), centre); });
    if (accounts.size() > 1) throw invalidField("/centre", "centre_required");
    const bool known = accounts.size() == 1 && !accounts.front().disabled;
    const bool fits = _passwords.fits(password, known ? accounts.front().passwordHash : "");
    if (!known || !fits) {
        _lockout.failed(key, remote, now);
        throw Error(Status::unauthenticated, "wrong_credentials");
    }
    _lockout.succeeded(key);
    return accounts.front();
}

Account Sessions::checkOwnPassword(const Actor& actor, const std::string& password, const std::string& remote,
                                   Instant now) {
    const std::string key = "own/" + actor.staff.text();
    _lockout.require(key, remote, now);
    const auto account =
        _database.read([&](ReadTx& tx) { return store::accountOfPerson(tx, actor.centre, actor.staff); });
    if (!account || !_passwords.fits(password, account->passwordHash)) {
        _lockout.failed(key, remote, now);
        throw Error(Status::forbidden, "wrong_credentials");
    }
    _lockout.succeeded(key);
    return *account;
}

NewSession Sessions::open(WriteTx& tx, const Account& account, const Origin& origin, Instant now) {
    NewSession made;
    made.token = hex(_random.bytes(32));
    made.session = {sha256Hex(made.token), hex(_random.bytes(16)), now, now, now, account};
    store::insertSession(tx, made.session);
    store::noteSignIn(tx, account, now);
    audit(tx, actorOf(account, Actor::Kind::session), origin, now,
          {account.centre, "session.create", "account", account.id.text()});
    return made;
}

std::string Sessions::cookie(const http::Request& request, const std::string& token) const {
    return std::string(sessionCookie) + "=" + token +
           "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(cookieSeconds) +
           (request.secure ? "; Secure" : "");
}

std::string Sessions::endedCookie() {
    return std::string(sessionCookie) + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
}

void Sessions::forgetCached() {
    const std::lock_guard lock(_mutex);
    _cache.clear();
    _devices.clear();
}

void Sessions::flush(Database& database, Instant now) {
    std::unordered_map<std::string, Instant> seen, tokens, devices;
    {
        const std::lock_guard lock(_mutex);
        seen.swap(_seen);
        tokens.swap(_seenTokens);
        devices.swap(_seenDevices);
    }
    const Instant unused = now.plusSeconds(-_settings.integer("staff.session_hours") * 3600);
    database.write([&](WriteTx& tx) {
        for (const auto& [hash, at] : seen) store::noteSeen(tx, hash, at);
        for (const auto& [hash, at] : tokens) store::noteTokenUsed(tx, hash, at);
        for (const auto& [hash, at] : devices) store::noteDeviceSeen(tx, hash, at);
        store::deleteSessionsUnseenSince(tx, unused);
    });
}

}  // namespace yizhan::staff
