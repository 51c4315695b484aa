// The routes of notices: those of the staff, and those of visitors and screens.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::notices {

/// /centres/{centre}/notices …
std::vector<http::Route> staffRoutes();
/// /kiosk/notices, and what screens say they show.
std::vector<http::Route> screenRoutes(const Services& services);

}  // namespace yizhan::notices
