// What rosters and presence say of VC-1 and the clauses RO, AT and PR on a day: it follows from the records.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::roster {

/// VC-1 and PR-1 (no post empty), RO-2 (enough people planned), RO-3 (A and B), RO-4 (two who can), RO-5 (written
/// duties and a holder), AT-1 (on time), AT-2 (signed in and out), AT-7 (stepping out with return and cover). A day
/// that still runs is not due unless it is broken already; days before the centre began are not due.
std::vector<EvidenceRule> evidenceRules(const Services& services);

}  // namespace yizhan::roster
