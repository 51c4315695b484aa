// The routes of centres, calendars and places.
#pragma once

#include "core/Feature.h"

namespace yizhan::centre {

/// All of them.
std::vector<http::Route> routes(const Services& services);
/// Those of the two calendars alone.
std::vector<http::Route> calendarRoutes(const Services& services);

}  // namespace yizhan::centre
