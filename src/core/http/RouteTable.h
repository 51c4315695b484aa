// Everything that features say about the HTTP interface, put together.
#pragma once

#include <string>
#include <vector>

#include "core/Access.h"
#include "core/Feature.h"
#include "core/http/Route.h"

namespace yizhan::http {

constexpr std::string_view apiBase = "/api/v1";
/// Routes below it have a centre: it must exist, and the caller must belong to it.
constexpr std::string_view centrePath = "/centres/{centre}";

struct RouteTable {
    std::vector<Route> routes;
    Components components;
    std::vector<Permission> permissions;

    void add(const Feature& feature) {
        routes.insert(routes.end(), feature.routes.begin(), feature.routes.end());
        components.insert(components.end(), feature.components.begin(), feature.components.end());
        permissions.insert(permissions.end(), feature.permissions.begin(), feature.permissions.end());
    }
};

inline bool isInCentre(const Route& route) {
    return route.path == centrePath || route.path.starts_with(std::string(centrePath) + '/');
}

/// Whether the answer is a list envelope, which takes `limit` and `cursor`.
inline bool isList(const Route& route) {
    const auto properties = route.response.is_object() ? route.response.find("properties") : route.response.end();
    return route.response.is_object() && properties != route.response.end() && properties->contains("next_cursor");
}

/// Whether the body, or one of its kinds, is JSON that the router reads and checks.
inline bool readsJson(const Route& route) {
    return !route.request.is_null() || route.bodyTypes == std::vector<std::string>{"application/json"};
}

}  // namespace yizhan::http
