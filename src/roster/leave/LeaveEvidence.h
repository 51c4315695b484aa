// What the records of leave say of the clauses AT-4 to AT-11 on a day.
#pragma once

#include <vector>

#include "core/Feature.h"

namespace yizhan::roster {

/// On the day on which a leave begins: AT-4 (staff), AT-5 (leads), AT-8 (annual): every step was done before it began;
/// AT-6: a substitute had agreed; AT-10: the year's total with it; AT-11: work outside began with a clock-in and ended
/// with a return. On the day on which somebody is to be back: AT-9, they reported back in time. A day without such a
/// leave is not due, nor is one that still runs until something is broken.
std::vector<EvidenceRule> leaveEvidenceRules(const Services& services);

}  // namespace yizhan::roster
