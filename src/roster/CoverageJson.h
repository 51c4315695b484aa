// Coverage as JSON, written straight into its text: a year of fifty posts has some hundred thousand stretches.
#pragma once

#include <string>

#include "core/Zone.h"
#include "roster/RosterPlan.h"

namespace yizhan::roster {

std::string_view nameOf(CoverStatus status);
/// {"posts":[…],"from":…,"to":…,"basis":…}
std::string coverageJson(const Zone& zone, const Span& range, const std::vector<Post>& posts,
                         const std::vector<PostCoverage>& coverage, Basis basis);

}  // namespace yizhan::roster
