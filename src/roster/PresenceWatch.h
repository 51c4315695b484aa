// What time brings: posts that stand empty are told of, sessions that nobody ended are closed.
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

/// VC-1, PR-1: a post without enough people present past the grace time is told of at grace (to its B), at twice the
/// grace (to the duty lead) and at three times (to the manager): once each, in the day's log and as "roster.alert".
/// A gap that began while the server was down, or before it, is told of from its beginning.
Job emptyPostsJob(const Services& services);
/// AT-2: a session still open an hour after closing time ends at closing time and is marked.
Job forgottenJob(const Services& services);

}  // namespace yizhan::roster
