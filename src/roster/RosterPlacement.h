// Where each person stands: stints, pauses, reliefs and absences made into stretches on one post each; pure.
#pragma once

#include <vector>

#include "roster/RosterCoverage.h"

namespace yizhan::roster {

struct Placement {
    int person = 0;
    int post = 0;
    Span span;
};

/// Within `range`; the stretches of one person do not meet, and those of the same post do not even touch.
std::vector<Placement> placementsOf(const Span& range, int people, const std::vector<Stint>& stints,
                                    const std::vector<Absence>& absences);

}  // namespace yizhan::roster
