// The routes of the roster: posts and skills, shifts, swaps, presence, leave, attendance, coverage.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::roster {

std::vector<http::Route> postRoutes(const Services& services);
std::vector<http::Route> shiftRoutes(const Services& services);
std::vector<http::Route> swapRoutes(const Services& services);
std::vector<http::Route> presenceRoutes(const Services& services);
std::vector<http::Route> leaveRoutes(const Services& services);
std::vector<http::Route> attendanceRoutes(const Services& services);
std::vector<http::Route> coverageRoutes(const Services& services);

}  // namespace yizhan::roster
