// What the centre's calendar says of a clause on a day: RO-1.
#pragma once

#include "core/Feature.h"

namespace yizhan::centre {

/// RO-1: hours are set for the day, by the week or by an exception. Hours beyond the settings centre.hours_earliest
/// and centre.hours_latest are told, not broken.
EvidenceRule hoursEvidence(const Services& services);

/// Null for a time of day; else what it must be.
const char* refuseTimeOfDay(const std::string& value);

}  // namespace yizhan::centre
