// The routes of duties and of the rota.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::duty {

std::vector<http::Route> dutyRoutes(const Services& services);
std::vector<http::Route> rotaRoutes(const Services& services);

}  // namespace yizhan::duty
