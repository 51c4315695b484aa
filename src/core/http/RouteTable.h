// Everything that features say about the HTTP interface, put together.
#pragma once

#include <iterator>
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

    /// Takes over what the feature says; schemas are too large to be kept twice.
    void add(Feature& feature) {
        take(routes, feature.routes);
        take(components, feature.components);
        take(permissions, feature.permissions);
    }

private:
    template <class T>
    static void take(std::vector<T>& into, std::vector<T>& from) {
        into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
        from = {};
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
