// The roster over HTTP: short ways to make posts and shifts and to read what follows.
#pragma once

#include <boost/test/unit_test.hpp>

#include "support/TestApp.h"

namespace yizhan::roster::test {

using yizhan::test::HttpClient;
using yizhan::test::HttpReply;
using yizhan::test::ifMatch;
using yizhan::test::Json;
using yizhan::test::TestApp;

inline const std::string centrePath = "/centres/chibi";
inline const std::string postsPath = centrePath + "/posts";
inline const std::string shiftsPath = centrePath + "/shifts";

inline std::string refusalOf(const HttpReply& reply) { return std::to_string(reply.status) + " " + reply.code(); }

/// "/end:ends_before_it_begins …" of each field, in the server's order.
inline std::string faultsOf(const HttpReply& reply) {
    std::string out;
    for (const Json& error : reply.json().value("errors", Json::array()))
        out += (out.empty() ? "" : " ") + error["pointer"].get<std::string>() + ":" + error["code"].get<std::string>();
    return out;
}

inline std::string blockersOf(const HttpReply& reply) {
    std::string out;
    for (const Json& blocker : reply.json().value("blockers", Json::array()))
        out += (out.empty() ? "" : " ") + blocker["code"].get<std::string>();
    return out;
}

/// "2026-11-21 09:00" of Shanghai.
inline std::string at(const std::string& text) { return text.substr(0, 10) + "T" + text.substr(11) + ":00+08:00"; }

inline Json window(const std::string& from = "09:00", const std::string& to = "17:30", int least = 1) {
    return {{"from", from}, {"to", to}, {"min_staff", least}};
}

inline Json madePost(HttpClient& client, const std::string& name, const Json& demand = Json::array({window()})) {
    const auto reply = client.post(postsPath, {{"name", name}, {"demand", demand}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

inline std::string staffOf(HttpClient& client) { return client.user()["staff_id"].get<std::string>(); }

inline Json shiftOf(const Json& post, const std::string& staff, const std::string& from, const std::string& to) {
    return {{"post_id", post["id"]}, {"staff_id", staff}, {"start", at(from)}, {"end", at(to)}};
}

inline Json drafted(HttpClient& client, const Json& shift) {
    const auto reply = client.post(shiftsPath, shift);
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

inline std::string pathOf(const Json& shift) { return shiftsPath + "/" + shift["id"].get<std::string>(); }

inline HttpReply act(HttpClient& client, const Json& shift, const std::string& verb, const Json& body = nullptr) {
    return client.post(pathOf(shift) + "/" + verb, body, ifMatch(shift["version"].get<std::int64_t>()));
}

inline Json range(const std::string& from, const std::string& to) { return {{"from", at(from)}, {"to", at(to)}}; }

/// "09:00 ok 1/1 | 12:00 gap 0/1 …" of the first post (or the one given): start, status, planned / required.
inline std::string coverageOf(HttpClient& client, const std::string& from, const std::string& to,
                              const std::string& more = "") {
    const auto reply = client.get(centrePath + "/coverage?from=" + from + "&to=" + to + more);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    std::string out;
    const Json body = reply.json();
    for (const Json& segment : body["posts"][0]["segments"]) {
        const std::string begins = segment["from"].get<std::string>();
        const std::string time = begins.substr(11, begins.substr(17, 2) == "00" ? 5 : 8);
        out += (out.empty() ? "" : " | ") + time + " " + segment["status"].get<std::string>() + " " +
               segment["planned"].dump() + "/" + segment["required"].dump();
    }
    return out;
}

/// The texts of the system's lines in the log of that day, newest first.
inline std::string logOf(TestApp& app, const std::string& date = "2026-11-21") {
    std::string out;
    HttpClient auditor = app.as("auditor");
    const Json items = auditor.get(centrePath + "/log-days/" + date + "/entries").json()["items"];
    for (const Json& entry : items)
        if (entry["kind"] == "system") out += entry["text"].get<std::string>() + "\n";
    return out;
}

}  // namespace yizhan::roster::test
