// What presence says to the regulation board.
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

/// AT-1, AT-2, AT-7.
std::vector<EvidenceRule> presenceEvidenceRules(const Services& services);

}  // namespace yizhan::roster
