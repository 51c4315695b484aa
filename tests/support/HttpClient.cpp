#include "support/HttpClient.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/String.h>
#include <Poco/URI.h>

#include <boost/test/unit_test.hpp>

namespace yizhan::test {

namespace {

std::string fullPath(const std::string& path) {
    const bool rooted = path.starts_with("/api") || path == "/" || path.starts_with("/healthz") ||
                        path.starts_with("/readyz") || path.starts_with("/metrics") || path.starts_with("/assets");
    return rooted || path == "/console" || path == "/kiosk" ? path : "/api/v1" + path;
}

}  // namespace

Json HttpReply::json() const {
    Json value = Json::parse(body, nullptr, false);
    BOOST_REQUIRE_MESSAGE(!value.is_discarded(), "no JSON (" << status << "): " << body.substr(0, 300));
    return value;
}

std::string HttpReply::header(const std::string& lowerName) const {
    const auto found = headers.find(lowerName);
    return found == headers.end() ? "" : found->second;
}

std::string HttpReply::code() const {
    const Json value = Json::parse(body, nullptr, false);
    return value.is_object() && value.contains("code") ? value["code"].get<std::string>() : "";
}

std::int64_t HttpReply::version() const {
    const std::string tag = header("etag");
    return tag.size() < 3 ? 0 : std::stoll(tag.substr(1));
}

Headers ifMatch(std::int64_t version) { return {{"If-Match", '"' + std::to_string(version) + '"'}}; }

HttpClient::HttpClient(std::string url, Observer observer) : _url(std::move(url)), _observer(std::move(observer)) {}

HttpReply HttpClient::send(const std::string& method, const std::string& path, const std::string& body,
                           Headers headers) {
    const Poco::URI uri(_url);
    Poco::Net::HTTPClientSession session(uri.getHost(), uri.getPort());
    session.setTimeout(Poco::Timespan(60, 0));
    Poco::Net::HTTPRequest request(method, fullPath(path), "HTTP/1.1");
    std::string cookies;
    for (const auto& [name, value] : _cookies) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty()) request.set("Cookie", cookies);
    if (!_csrf.empty() && method != "GET") request.set("X-CSRF-Token", _csrf);
    if (!body.empty() && !headers.contains("Content-Type")) request.setContentType("application/json");
    for (const auto& [name, value] : headers) request.set(name, value);
    if (method != "GET" && method != "HEAD") request.setContentLength(static_cast<std::streamsize>(body.size()));
    session.sendRequest(request) << body << std::flush;
    Poco::Net::HTTPResponse response;
    HttpReply reply;
    std::istream& in = session.receiveResponse(response);
    Poco::StreamCopier::copyToString(in, reply.body);
    reply.status = response.getStatus();
    for (const auto& [name, value] : response) reply.headers[Poco::toLower(name)] = value;
    std::vector<Poco::Net::HTTPCookie> set;
    response.getCookies(set);
    for (const auto& cookie : set) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().empty())
            _cookies.erase(cookie.getName());
        else
            _cookies[cookie.getName()] = cookie.getValue();
    }
    if (_observer) _observer(method, fullPath(path), reply);
    return reply;
}

HttpReply HttpClient::post(const std::string& path, const Json& body, const Headers& headers) {
    return send("POST", path, body.is_null() ? "" : body.dump(), headers);
}

HttpReply HttpClient::patch(const std::string& path, const Json& body, std::int64_t version) {
    return send("PATCH", path, body.dump(), ifMatch(version));
}

HttpReply HttpClient::put(const std::string& path, const Json& body) { return send("PUT", path, body.dump(), {}); }

void HttpClient::signIn(const std::string& username, const std::string& password) {
    const HttpReply reply = post("/session", {{"username", username}, {"password", password}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201,
                          "sign-in of " << username << " answered " << reply.status << " " << reply.body);
    const Json json = reply.json();
    _user = json["user"];
    _csrf = json["csrf_token"].get<std::string>();
}

}  // namespace yizhan::test
