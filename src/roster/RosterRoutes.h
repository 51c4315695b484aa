// The routes of the roster: posts and skills, shifts, swaps, presence, desks, leave, attendance, coverage.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::roster {

/// Whether somebody may know how others kept their shifts and why they were away; all others see only their own.
inline bool seesEverybody(const Actor& actor) {
    return actor.roles.meets({Role::lead, Role::deputy, Role::manager, Role::auditor, Role::admin});
}

std::vector<http::Route> postRoutes(const Services& services);
std::vector<http::Route> shiftRoutes(const Services& services);
std::vector<http::Route> judgingRoutes(const Services& services);
std::vector<http::Route> deskRoutes(const Services& services);
std::vector<http::Route> swapRoutes(const Services& services);
std::vector<http::Route> presenceRoutes(const Services& services);
std::vector<http::Route> leaveRoutes(const Services& services);
std::vector<http::Route> attendanceRoutes(const Services& services);
std::vector<http::Route> coverageRoutes(const Services& services);

}  // namespace yizhan::roster
