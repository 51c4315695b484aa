// A route made ready; only the router's own files know it.
#pragma once

#include "core/http/Router.h"

namespace yizhan::http {

struct Router::Entry {
    Entry(std::size_t place, const Route& row, Schemas& schemas)
        : index(place),
          route(row),
          name(row.method + ' ' + row.path),
          params(PathTree::parameters(row.path)),
          checks(row, schemas),
          inCentre(isInCentre(row)),
          open(std::holds_alternative<Open>(row.guard)) {}

    std::size_t index;
    const Route& route;
    std::string name;  ///< "POST /centres/{centre}/places"
    std::vector<std::string> params;
    RouteChecks checks;
    bool inCentre;
    bool open;
    Roles roles = {};  ///< that the permission gives it to
};

}  // namespace yizhan::http
