// How much and when one person may work: each breach told with its severity, none silently; pure.
#pragma once

#include <vector>

#include "core/Zone.h"
#include "roster/Roster.h"

namespace yizhan::roster {

/// One rule: its limit in the rule's own unit, and how heavy a breach of it is; nothing: not watched.
struct WorkRule {
    std::int64_t limit = 0;
    std::optional<Severity> severity;
};

/// The centre's figures; the sample's are 11 h rest, 10 h a day, 48 h a week, 6 days in a row.
struct WorkPolicy {
    WorkRule restMinutes;
    WorkRule dayMinutes;
    WorkRule weekMinutes;
    WorkRule runDays;
    std::optional<Severity> overlap;  ///< two shifts at once on the same post
};

/// The breaches among the pieces of ONE person. A piece belongs to the date on which its shift starts; the time worked
/// is its length less its breaks; a week runs from Monday; rest lies between the last end of one date and the first
/// start of the next. Each shift that takes part in a breach is told of.
std::vector<Breach> workBreaches(const std::vector<Piece>& pieces, const Zone& zone, const WorkPolicy& policy);

/// The shifts that are A and B of one duty and off at the same time: breaks or `away` that meet (RO-3).
struct Away {
    StaffId staff;
    Span span;
};
std::vector<Breach> pairBreaches(const std::vector<Shift>& shifts, const std::vector<Away>& away);

}  // namespace yizhan::roster
