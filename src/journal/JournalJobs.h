// What the log does by itself when the cut-off has passed.
#pragma once

#include "core/Feature.h"

namespace yizhan::journal {

/// "journal.missed_days": writes down the expected days on which nobody wrote, also those that
/// passed while the server was down. Running it again changes nothing.
Job missedDaysJob(const Services& services);

}  // namespace yizhan::journal
