// The routes of files: take one, give one.
#pragma once

#include "core/Feature.h"

namespace yizhan::centre {

std::vector<http::Route> fileRoutes(const Services& services);
http::Components fileComponents();

}  // namespace yizhan::centre
