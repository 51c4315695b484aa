// The feature `notices`: what the composition root sees of it.
#pragma once

#include "core/Feature.h"

namespace yizhan::notices {

Feature makeNotices(const Services& services);

}  // namespace yizhan::notices
