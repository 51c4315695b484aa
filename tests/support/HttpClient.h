// A browser's worth of HTTP for tests: cookies, CSRF token, JSON in and out.
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace yizhan::test {

using Json = nlohmann::json;
using Headers = std::map<std::string, std::string>;

struct HttpReply {
    int status = 0;
    Headers headers;  ///< names in lower case
    std::string body;

    /// Fails the test where the body is no JSON.
    Json json() const;
    std::string header(const std::string& lowerName) const;
    /// "code" of a problem document, "" of anything else.
    std::string code() const;
    std::int64_t version() const;  ///< of the ETag
};

/// One client: keeps cookies, sends the CSRF token once signed in. A connection of its own per request.
class HttpClient {
public:
    using Observer = std::function<void(const std::string& method, const std::string& path, const HttpReply&)>;

    /// `observer` sees every answer.
    explicit HttpClient(std::string url, Observer observer = {});

    HttpReply get(const std::string& path, const Headers& headers = {}) { return send("GET", path, "", headers); }
    HttpReply post(const std::string& path, const Json& body = nullptr, const Headers& headers = {});
    HttpReply patch(const std::string& path, const Json& body, std::int64_t version);
    HttpReply put(const std::string& path, const Json& body);
    HttpReply remove(const std::string& path) { return send("DELETE", path, "", {}); }
    /// Paths that do not begin with "/api" or another root are below /api/v1.
    HttpReply send(const std::string& method, const std::string& path, const std::string& body, Headers headers);

    /// Signs in; fails the test when that fails.
    void signIn(const std::string& username, const std::string& password);
    const Json& user() const { return _user; }
    std::map<std::string, std::string>& cookies() { return _cookies; }
    std::string& csrfToken() { return _csrf; }

private:
    std::string _url;
    Observer _observer;
    std::map<std::string, std::string> _cookies;
    std::string _csrf;
    Json _user;
};

/// {"If-Match": "\"<version>\""}
Headers ifMatch(std::int64_t version);

}  // namespace yizhan::test
