// The rota as the composition root sees it.
#pragma once

#include "core/Feature.h"

namespace yizhan::duty {

Feature makeDuty(const Services& services);

}  // namespace yizhan::duty
