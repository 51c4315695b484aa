// What time brings: days ahead on which nobody does a duty are told of while somebody can still be found.
#pragma once

#include "core/Feature.h"

namespace yizhan::duty {

/// Each duty of the days ahead (setting duty.ahead_days) that nobody does, once as long as it stays so: a line a day
/// into today's log and as the event "duty.unfilled". Today itself is not ahead.
Job unfilledJob(const Services& services);

}  // namespace yizhan::duty
