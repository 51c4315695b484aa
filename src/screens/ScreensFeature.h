// The feature `screens`: what the composition root sees of it.
#pragma once

#include "core/Feature.h"

namespace yizhan::screens {

Feature makeScreens(const Services& services);

}  // namespace yizhan::screens
