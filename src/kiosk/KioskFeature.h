// The feature that answers visitors.
#pragma once

#include "core/Feature.h"

namespace yizhan::kiosk {

Feature makeKiosk(const Services& services);

}  // namespace yizhan::kiosk
