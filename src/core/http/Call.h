// What a handler gets and gives: a checked request and a reply. No socket is in sight.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/Access.h"
#include "core/Audit.h"
#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/Texts.h"

namespace yizhan::http {

using Json = nlohmann::json;

/// A request as it came off the wire, complete and within the limits. Header names are lower case.
struct Request {
    std::string method;
    std::string path;  ///< decoded, without the query
    std::map<std::string, std::string> query;
    std::map<std::string, std::string> headers;
    std::string body;
    std::string remote;  ///< the peer's address; an IPv4 client of an IPv6 socket shows as IPv4
    bool loopback = false;
    bool secure = false;  ///< came over TLS, or a trusted proxy says so
    std::string id;       ///< request id, in the log and in X-Request-Id

    /// "" where there is none.
    const std::string& header(const std::string& lowerName) const;
    std::string cookie(std::string_view name) const;
};

struct Reply {
    int status = 200;
    std::string type = "application/json; charset=utf-8";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};

    static Reply json(const Json& value, int status = 200);
    static Reply created(const Json& value) { return json(value, 201); }
    static Reply noContent() {
        Reply r;
        r.status = 204;
        r.type.clear();
        return r;
    }

    Reply& header(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    /// ETag of a versioned resource: "<version>".
    Reply& version(std::int64_t n) { return header("ETag", '"' + std::to_string(n) + '"'); }
};

/// One call of a route: the request, who makes it, and the body already checked against the
/// published schema of the route.
struct Call {
    const Request& request;
    Actor actor;
    Language language = Language::zh;
    Instant now;
    IdSource& ids;
    std::map<std::string, std::string> params;  ///< of the path, by name
    Json body;                                  ///< null where the route takes none
    std::optional<CentreInfo> centre;           ///< set on every route below /centres/{centre}

    Origin origin() const { return {request.remote, request.id}; }
    const CentreId& centreId() const { return centre->id; }
    /// RFC 3339 with the centre's offset (UTC outside a centre).
    std::string time(Instant at) const;
    Json time(const std::optional<Instant>& at) const;
    /// A path parameter that must be a UUID; anything else is a 404 like any unknown id.
    template <class T>
    T id(const std::string& name) const {
        return T(uuidParam(name));
    }
    /// A query parameter, checked against the route's declaration; `fallback` when absent.
    std::string queryText(const std::string& name, const std::string& fallback = {}) const;
    /// A date of the path or query; `today` is the centre's today. 422 for nonsense.
    Date dateParam(const std::string& name) const;
    std::optional<Date> queryDate(const std::string& name) const;
    /// A date of the body, where it is given. 422 for nonsense.
    std::optional<Date> bodyDate(const std::string& name) const;
    /// Throws 428 without If-Match and 412 `changed_meanwhile` where it names another version.
    void requireVersion(std::int64_t current) const;

private:
    const std::string& uuidParam(const std::string& name) const;
};

/// `?limit=` (1…500, default 50) and `?cursor=`: how far a keyset list is to go, and from where.
struct Page {
    int limit = 50;
    std::vector<std::string> after;  ///< the sort key of the last row seen; empty at the start

    /// `parts`: how many a cursor of this list has; one with another number is 400 `cursor_malformed`. 0: any.
    static Page of(const Call& call, std::size_t parts = 0);
    /// The cursor behind the row with this sort key: base64url of its parts, [A-Za-z0-9_-] only.
    static std::string cursor(const std::vector<std::string>& key);
};

}  // namespace yizhan::http
