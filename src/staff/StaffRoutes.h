// The routes of the feature, a table for each kind of thing.
#pragma once

#include "core/http/Route.h"
#include "staff/Sessions.h"
#include "staff/Setup.h"

namespace yizhan::staff {

std::vector<http::Route> sessionRoutes(Sessions& sessions, Database& database);
std::vector<http::Route> setupRoutes(Setup& setup, Sessions& sessions, Database& database);
std::vector<http::Route> peopleRoutes(const Services& services, Sessions& sessions);
/// Handing over before leaving or transfer (LG-2).
std::vector<http::Route> handoverRoutes(const Services& services, Sessions& sessions);
std::vector<http::Route> accountRoutes(Sessions& sessions, Database& database, IRandom& random);
std::vector<http::Route> tokenRoutes(IRandom& random);
std::vector<http::Route> deviceRoutes(Sessions& sessions, IRandom& random);
std::vector<http::Route> auditRoutes();

}  // namespace yizhan::staff
