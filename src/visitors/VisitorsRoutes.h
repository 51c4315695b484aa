// The routes of what visitors say: their own, open to everyone, and those of the staff.
#pragma once

#include <vector>

#include "core/Feature.h"
#include "visitors/Visitors.h"

namespace yizhan::visitors {

Limits limitsOf(const Settings& settings);

/// /kiosk/ratings, suggestions, complaints.
std::vector<http::Route> kioskRoutes(const Services& services);
/// /centres/{centre}/ratings, suggestions, complaints, help-calls.
std::vector<http::Route> staffRoutes(const Services& services);

}  // namespace yizhan::visitors
