#include "support/Conformance.h"

#include <boost/test/unit_test.hpp>
#include <mutex>
#include <sstream>

#include "core/http/Problem.h"

namespace yizhan::test {

namespace {

std::vector<std::string> segmentsOf(const std::string& path) {
    std::vector<std::string> out;
    std::istringstream in(path.substr(0, path.find('?')));
    for (std::string segment; std::getline(in, segment, '/');)
        if (!segment.empty()) out.push_back(segment);
    return out;
}

/// How many segments are equal to the letter; -1 where the path is not of the pattern.
int fit(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
    if (pattern.size() != path.size()) return -1;
    int equal = 0;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (pattern[i].starts_with('{')) continue;
        if (pattern[i] != path[i]) return -1;
        ++equal;
    }
    return equal;
}

}  // namespace

Conformance::Conformance(const http::RouteTable& table)
    : _schemas(table.components), _problem(&_schemas.compile(http::problemSchema(), "problem")) {
    for (const http::Route& route : table.routes) {
        const bool described = route.response.is_object() && !route.response.empty();
        _known.push_back({&route, segmentsOf(route.path),
                          described ? &_schemas.compile(route.response, route.method + " " + route.path) : nullptr});
    }
}

const Conformance::Known* Conformance::find(const std::string& method, const std::string& path) const {
    const Known* best = nullptr;
    int bestFit = -1;
    for (const Known& known : _known) {
        if (known.route->method != method) continue;
        const int found = fit(known.segments, segmentsOf(path));
        if (found <= bestFit) continue;
        best = &known;
        bestFit = found;
    }
    return best;
}

void Conformance::check(const std::string& method, const std::string& path, const HttpReply& reply) {
    constexpr std::string_view base = "/api/v1";
    if (!path.starts_with(base)) return;
    const Known* known = find(method, path.substr(base.size()));
    const bool json = reply.header("content-type").find("json") != std::string::npos;
    const http::SchemaNode* schema = reply.status >= 400 ? _problem : known != nullptr ? known->schema : nullptr;
    // Some tests ask from two threads at once; Boost.Test hears one at a time.
    static std::mutex hearing;
    const std::lock_guard oneAtATime(hearing);
    if (reply.status >= 400) BOOST_TEST(reply.header("content-type").starts_with("application/problem+json"));
    if (schema == nullptr || !json) return;
    for (const Violation& violation : http::violationsOf(*schema, reply.json()))
        BOOST_ERROR(method << " " << path << " answered " << reply.status << " off its schema: " << violation.pointer
                           << " " << violation.code << "\n"
                           << reply.body.substr(0, 400));
    if (known != nullptr && reply.status < 300) BOOST_TEST(reply.status == known->route->success);
}

}  // namespace yizhan::test
