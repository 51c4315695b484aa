// What the records say of the clauses that this feature watches.
#pragma once

#include "core/Feature.h"

namespace yizhan::visitors {

/// CP-2: the box of suggestions is emptied once a day, as judgeBox() (VisitorsRules.h) has it.
EvidenceRule emptiedBox(const Services& services);

}  // namespace yizhan::visitors
