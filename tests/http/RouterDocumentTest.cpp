// The served document: every route in it, every reference resolved, the same checks as the server's.
#include <boost/test/unit_test.hpp>

#include <set>

#include "core/http/OpenApi.h"
#include "http/RouterFixture.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::RouterFixture;

namespace {

void eachReference(const Json& value, const std::function<void(const std::string&)>& visit) {
    if (value.is_object() && value.contains("$ref")) visit(value.at("$ref"));
    if (value.is_structured())
        for (const Json& child : value) eachReference(child, visit);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiOpenApi)

BOOST_FIXTURE_TEST_CASE(isOpenAndServedOnce, RouterFixture) {
    Request made = request("GET", "/openapi.json", "");
    const Reply reply = send(made);
    BOOST_TEST(reply.status == 200);
    made.headers["if-none-match"] = header(reply, "ETag");
    BOOST_TEST(send(made).status == 304);
}

BOOST_FIXTURE_TEST_CASE(holdsEveryRouteAndEachReferenceResolves, RouterFixture) {
    const Json document = json(send(request("GET", "/openapi.json", "")));
    BOOST_TEST(document.at("openapi") == "3.1.0");
    std::set<std::string> operations;
    for (const Route& route : router->table().routes) {
        std::string method = route.method;
        std::transform(method.begin(), method.end(), method.begin(), [](unsigned char c) { return std::tolower(c); });
        const Json& operation = document.at("paths").at(route.path).at(method);
        operations.insert(operation.at("operationId").get<std::string>());
        BOOST_TEST(operation.at("responses").contains(std::to_string(route.success)));
        BOOST_TEST((operation.contains("security") || operation.contains("x-permission")));
    }
    BOOST_TEST(operations.size() == router->table().routes.size());
    int references = 0;
    eachReference(document, [&](const std::string& reference) {
        ++references;
        BOOST_TEST_CONTEXT(reference) {
            BOOST_REQUIRE(reference.starts_with("#/"));
            BOOST_TEST(document.contains(Json::json_pointer(reference.substr(1))));
        }
    });
    BOOST_TEST(references > 10);
}

BOOST_FIXTURE_TEST_CASE(tellsWhatTheServerAsks, RouterFixture) {
    const Json document = json(send(request("GET", "/openapi.json", "")));
    const Json& change = document.at("paths").at("/centres/{centre}/notes/{id}").at("patch");
    BOOST_TEST(change.at("operationId") == "patchCentreNotesById");
    BOOST_TEST(change.at("x-roles") == Json({"admin", "duty"}));
    BOOST_TEST(change.at("responses").contains("412"));
    BOOST_TEST(change.at("responses").contains("428"));
    BOOST_TEST(change.at("requestBody").at("content").contains("application/merge-patch+json"));
    std::set<std::string> named;
    for (const Json& parameter : change.at("parameters"))
        named.insert(parameter.contains("$ref") ? parameter.at("$ref").get<std::string>()
                                                : parameter.at("name").get<std::string>());
    BOOST_TEST(named.contains("centre"));
    BOOST_TEST(named.contains("id"));
    BOOST_TEST(named.contains("#/components/parameters/if_match"));
    const Json& schemas = document.at("components").at("schemas");
    BOOST_TEST(schemas.at("NewNote").at("additionalProperties") == false);
    BOOST_TEST(!schemas.at("Note").contains("additionalProperties"));
    const Json& ask = document.at("paths").at("/kiosk/ask").at("post");
    BOOST_TEST(ask.at("security").empty());
    BOOST_TEST(ask.at("responses").contains("429"));
}

BOOST_AUTO_TEST_SUITE_END()
