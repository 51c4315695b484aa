// Every route against every role: nobody gets past a door that is not theirs, everybody through their own.
#include <boost/test/unit_test.hpp>

#include <map>

#include "centre/CentreActions.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

const std::vector<std::string> accounts = {"admin", "manager", "deputy", "lead", "duty", "auditor"};

/// A path of the pattern that names nothing that exists: whoever gets through changes nothing.
std::string samplePath(const http::Route& route) {
    static const std::map<std::string, std::string> values = {
        {"{centre}", "chibi"}, {"{date}", "2026-11-21"}, {"{id}", "01890000-0000-7000-8000-000000000000"}};
    std::string path = route.path;
    for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at)) {
        const std::string name = path.substr(at, path.find('}', at) + 1 - at);
        const auto found = values.find(name);
        path.replace(at, name.size(), found == values.end() ? "nothing" : found->second);
    }
    return path;
}

/// A body that no route accepts, so that a handler that changes something is never reached.
HttpReply knock(HttpClient& client, const http::Route& route) {
    const std::string body = route.method == "GET" || route.method == "DELETE" ? "" : "{\"no such field\":1}";
    return client.send(route.method, samplePath(route), body, {});
}

Roles rolesFor(const http::RouteTable& table, const std::string& permission) {
    for (const Permission& known : table.permissions)
        if (known.name == permission) return known.roles;
    return {};
}

/// Event streams stay open: their doors are tried by the wire's own tests.
bool isStream(const http::Route& route) { return std::holds_alternative<http::Stream>(route.handler); }

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemPermissions)

BOOST_AUTO_TEST_CASE(nobody_unknown_gets_past_a_guarded_door) {
    TestApp app;
    for (const http::Route& route : app.app().router().table().routes) {
        if (std::holds_alternative<http::Open>(route.guard)) continue;
        BOOST_TEST_CONTEXT(route.method << " " << route.path) {
            HttpClient visitor = app.visitor();
            BOOST_TEST(knock(visitor, route).status == 401);
        }
    }
}

BOOST_AUTO_TEST_CASE(each_role_gets_through_its_own_doors_and_no_others) {
    TestApp app;
    const auto& table = app.app().router().table();
    for (const std::string& account : accounts) {
        HttpClient client = app.as(account);
        const Role role = *roleNamed(account);
        for (const http::Route& route : table.routes) {
            const auto* needs = std::get_if<http::Needs>(&route.guard);
            if (needs == nullptr || isStream(route)) continue;
            const HttpReply reply = knock(client, route);
            const bool refused = reply.status == 403 && reply.code() == "not_allowed";
            BOOST_TEST_CONTEXT(account << " " << route.method << " " << route.path << " answered " << reply.status) {
                BOOST_TEST(refused != rolesFor(table, needs->permission).has(role));
                BOOST_TEST(reply.status != 401);
                BOOST_TEST(reply.status < 500);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(an_auditor_changes_nothing) {
    TestApp app({.sample = false});
    for (const http::Route& route : app.app().router().table().routes) {
        const auto* needs = std::get_if<http::Needs>(&route.guard);
        if (needs == nullptr || route.method == "GET" || needs->permission == "session.own") continue;
        BOOST_TEST_CONTEXT(route.method << " " << route.path)
        BOOST_TEST(!rolesFor(app.app().router().table(), needs->permission).has(Role::auditor));
    }
}

BOOST_AUTO_TEST_CASE(staff_of_one_centre_do_not_see_another) {
    TestApp app;
    app.database().write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        centre::Centre other;
        other.id = CentreId("other");
        other.name = "Another sample";
        centre::createCentre(tx, {system, {}, app.clock().now()}, other);
    });
    HttpClient manager = app.as("manager");
    const auto there = manager.get("/centres/other");
    const auto nowhere = manager.get("/centres/nowhere");
    BOOST_TEST(there.status == nowhere.status);
    BOOST_TEST(there.code() == nowhere.code());
    BOOST_TEST(manager.get("/centres").json()["items"].size() == 1u);
    BOOST_TEST(app.as("admin").get("/centres/other").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
