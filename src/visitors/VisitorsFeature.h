// The feature `visitors`: what the composition root sees of it.
#pragma once

#include "core/Feature.h"

namespace yizhan::visitors {

Feature makeVisitors(const Services& services);

}  // namespace yizhan::visitors
