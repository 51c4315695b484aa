// Leave over HTTP: short ways to ask for it and to decide on it. Monday is 2026-11-23.
#pragma once

#include "roster/RosterApiFixture.h"

namespace yizhan::roster::test {

inline const std::string leavesPath = centrePath + "/leaves";

/// "23 09:00" to "23 12:00" of November 2026.
inline Json wishOf(const std::string& from, const std::string& to, const Json& more = Json::object()) {
    Json wish = {
        {"kind", "personal"}, {"from", at("2026-11-" + from)}, {"to", at("2026-11-" + to)}, {"reason", "家事"}};
    wish.update(more);
    return wish;
}

/// The day after "23".
inline std::string dayAfter(const std::string& day) {
    return (day < "09" ? "0" : "") + std::to_string(std::stoi(day) + 1);
}

/// The whole of "23".
inline Json dayOff(const std::string& day, const Json& more = Json::object()) {
    return wishOf(day + " 00:00", dayAfter(day) + " 00:00", more);
}

inline Json asked(HttpClient& client, const Json& wish) {
    const auto reply = client.post(leavesPath, wish);
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json();
}

inline HttpReply decide(HttpClient& client, const Json& leave, const std::string& verb,
                        const Json& body = Json::object()) {
    return client.post(leavesPath + "/" + leave["id"].get<std::string>() + "/" + verb, body,
                       ifMatch(leave["version"].get<std::int64_t>()));
}

/// As decide(), which must succeed.
inline Json decided(HttpClient& client, const Json& leave, const std::string& verb, const Json& body = Json::object()) {
    const auto reply = decide(client, leave, verb, body);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, verb << ": " << reply.body);
    return reply.json();
}

inline Json nowOf(HttpClient& client, const Json& leave) {
    const auto reply = client.get(leavesPath + "/" + leave["id"].get<std::string>());
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    return reply.json();
}

/// "lead:approved deputy:waiting".
inline std::string stepsOf(const Json& leave) {
    std::string out;
    for (const Json& step : leave["steps"])
        out += (out.empty() ? "" : " ") + step["role"].get<std::string>() + ":" + step["status"].get<std::string>();
    return out;
}

inline std::string mayOf(const Json& leave) {
    std::string out;
    for (const Json& verb : leave["may"]) out += (out.empty() ? "" : " ") + verb.get<std::string>();
    return out;
}

/// Shifts of a person on a post, 9:00–17:30 on each of these days of November 2026, published.
inline std::vector<Json> publishedShifts(TestApp& app, const Json& post, const std::string& staff,
                                         const std::vector<std::string>& days) {
    HttpClient lead = app.as("lead");
    std::vector<Json> out;
    for (const std::string& day : days) {
        out.push_back(drafted(lead, shiftOf(post, staff, "2026-11-" + day + " 09:00", "2026-11-" + day + " 17:30")));
        Json whole = range("2026-11-" + day + " 00:00", "2026-11-" + dayAfter(day) + " 00:00");
        whole["post_ids"] = {post["id"]};
        const auto reply = lead.post(shiftsPath + "/publish", whole);
        BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    }
    return out;
}

/// Asked by the client with a substitute who agrees at once.
inline Json askedWithSubstitute(HttpClient& client, HttpClient& substitute, Json wish) {
    wish["substitute_id"] = staffOf(substitute);
    const Json leave = asked(client, wish);
    return decided(substitute, leave, "agree");
}

/// Another time, at which these have to sign in again.
inline void moveTo(TestApp& app, const std::string& time, std::initializer_list<HttpClient*> people) {
    app.clock().set(at("2026-" + time));
    for (HttpClient* client : people) *client = app.as(client->user()["username"].get<std::string>());
}

/// The usernames of those in whose hands the shift is: "09:00 duty|13:00 duty2".
inline std::string holdersOf(TestApp& app, const Json& shift) {
    std::map<std::string, std::string> names;
    for (const char* name : {"lead", "duty", "duty2", "deputy"}) {
        HttpClient client = app.as(name);
        names[staffOf(client)] = name;
    }
    std::string out;
    HttpClient auditor = app.as("auditor");
    const Json now = auditor.get(pathOf(shift)).json();
    for (const Json& holder : now["holders"])
        out += (out.empty() ? "" : "|") + holder["from"].get<std::string>().substr(11, 5) + " " +
               names[holder["staff_id"].get<std::string>()];
    return out;
}

inline std::size_t waitingFor(TestApp& app, const char* user) {
    return app.as(user).get(leavesPath + "?for_me=true").json()["items"].size();
}

inline void runJobs(TestApp& app) { app.app().jobs().runDue(app.clock().now()); }

}  // namespace yizhan::roster::test
