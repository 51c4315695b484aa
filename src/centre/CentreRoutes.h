// The routes of centres, calendars and places.
#pragma once

#include "core/http/Route.h"

namespace yizhan::centre {

std::vector<http::Route> routes();

}  // namespace yizhan::centre
