// The log's part of the route table.
#pragma once

#include <memory>
#include <vector>

#include "core/Feature.h"

namespace yizhan::journal {

std::vector<http::Route> journalRoutes(const Services& services);

}  // namespace yizhan::journal
