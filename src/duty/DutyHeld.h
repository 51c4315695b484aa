// What somebody still holds of the rota before they leave or take another post (LG-2).
#pragma once

#include "core/Feature.h"

namespace yizhan::duty {

/// Their turns from today on that are not done.
std::vector<HeldBy> heldOfRota(const Services& services);

}  // namespace yizhan::duty
