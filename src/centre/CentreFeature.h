// The feature `centre`: what the composition root sees of it.
#pragma once

#include "core/Feature.h"

namespace yizhan::centre {

Feature makeCentre(const Services& services);

}  // namespace yizhan::centre
