// Holds every answer of a test against the interface's own description: documentation cannot lag.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/http/RouteTable.h"
#include "core/http/SchemaCheck.h"
#include "support/HttpClient.h"

namespace yizhan::test {

class Conformance {
public:
    explicit Conformance(const http::RouteTable& table);

    /// Fails the test when a good answer does not fit the route's published schema, or a refusal is
    /// no problem document. Paths outside the table are not its business.
    void check(const std::string& method, const std::string& path, const HttpReply& reply);

private:
    struct Known {
        const http::Route* route;
        std::vector<std::string> segments;
        const http::SchemaNode* schema;
    };

    const Known* find(const std::string& method, const std::string& path) const;

    http::Schemas _schemas;
    const http::SchemaNode* _problem;
    std::vector<Known> _known;
};

}  // namespace yizhan::test
