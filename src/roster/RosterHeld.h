// What somebody still holds of the roster before they leave or take another post (LG-2).
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

/// Shifts to come, presence that is not ended, posts that they answer for, leave and substitutions that are not
/// settled, swaps under way.
std::vector<HeldBy> heldOfRoster(const Services& services);

}  // namespace yizhan::roster
