// What the rota says of the clauses on a day: RO-6, RO-7.
#pragma once

#include "core/Feature.h"

namespace yizhan::duty {

std::vector<EvidenceRule> evidenceRules(const Services& services);

}  // namespace yizhan::duty
