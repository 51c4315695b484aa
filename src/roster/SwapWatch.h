// Take-overs that nobody confirms.
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

/// Each minute: whoever was sent to a post, has not said yes by then and is not there is told of once, to the lead and
/// in the day's log, also after a restart.
Job unconfirmedJob(const Services& services);

}  // namespace yizhan::roster
