// The daily log 日志本: entries, closing, the chain and its proof (VC-8).
#pragma once

#include "core/Feature.h"

namespace yizhan::journal {

/// The warm-up throws std::runtime_error for a journal.cutoff that is no time before noon.
Feature makeJournal(const Services& services);

}  // namespace yizhan::journal
