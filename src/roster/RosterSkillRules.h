// What people can do, and what was known of it on a day; pure.
#pragma once

#include <vector>

#include "core/Error.h"
#include "roster/Roster.h"

namespace yizhan::roster {

/// What is wrong with a person's skills, by JSON pointer; empty when all is well.
std::vector<Violation> skillViolations(const std::vector<SkillSpan>& skills);

/// Whether the skill is held on the date.
bool holds(const SkillSpan& span, const Date& date);
/// The sheets as they were known: each version says what its days saw, from its day on until the next one's.
/// `versions`: those of one person together, in their order.
std::vector<SkillSheet> skillsOver(const std::vector<SkillsSince>& versions);

}  // namespace yizhan::roster
