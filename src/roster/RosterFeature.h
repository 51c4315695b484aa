// The feature `roster`: what the composition root sees of it.
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

Feature makeRoster(const Services& services);

}  // namespace yizhan::roster
