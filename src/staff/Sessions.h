// Who is behind a request: cookie, bearer token or device; sign-in and sign-out.
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <unordered_map>

#include "core/Feature.h"
#include "staff/Lockout.h"
#include "staff/Passwords.h"
#include "staff/Staff.h"

namespace yizhan::staff {

constexpr const char* sessionCookie = "yizhan_session";
constexpr const char* deviceCookie = "yizhan_device";

std::vector<Setting> sessionSettings();

/// A session as it is handed to its owner, once.
struct NewSession {
    Session session;
    std::string token;
};

/// The product's IAuthenticator. Recent sessions are kept in memory for a few seconds, so that a
/// request costs no query; every change that matters drops them, also one made by another process
/// once those seconds have passed.
class Sessions : public http::IAuthenticator {
public:
    explicit Sessions(const Services& services);

    Actor authenticate(const http::Request& request, Instant now) override;

    /// Checks name and password. Throws 401 `wrong_credentials`, 422 `centre_required`, 429.
    Account checkCredentials(const std::string& username, const std::string& password,
                             const std::optional<CentreId>& centre, const std::string& remote, Instant now);
    /// The caller's own password once more. Throws 403 `wrong_credentials`, 429.
    Account checkOwnPassword(const Actor& actor, const std::string& password, const std::string& remote, Instant now);
    NewSession open(WriteTx& tx, const Account& account, const Origin& origin, Instant now);

    /// The session behind the request's cookie, while it lasts.
    std::optional<Session> current(const http::Request& request, Instant now);
    static std::string tokenHashOf(const http::Request& request);
    std::string cookie(const http::Request& request, const std::string& token) const;
    static std::string endedCookie();

    /// Call when accounts, sessions or devices changed.
    void forgetCached();
    /// Writes down who was seen, and ends sessions that nobody uses (a job).
    void flush(Database& database, Instant now);

    Passwords& passwords() { return _passwords; }

private:
    struct Cached {
        Session session;
        Instant loadedAt;
    };
    struct CachedDevice {
        std::optional<Device> device;
        Instant loadedAt;
    };

    std::optional<Session> session(const std::string& tokenHash, Instant now);
    std::optional<Device> device(const std::string& token, Instant now);
    bool lasts(const Session& session, Instant now) const;
    Actor bearer(const std::string& token, Instant now);
    void requireCsrf(const http::Request& request, const Session& session) const;

    Database& _database;
    IRandom& _random;
    const Settings& _settings;
    Passwords _passwords;
    Lockout _lockout;
    std::mutex _mutex;
    std::unordered_map<std::string, Cached> _cache;
    std::unordered_map<std::string, CachedDevice> _devices;
    std::unordered_map<std::string, Instant> _seen, _seenTokens, _seenDevices;
};

}  // namespace yizhan::staff
