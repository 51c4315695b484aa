// What core itself brings: its tables, its words, its housekeeping.
#pragma once

#include "core/Feature.h"

namespace yizhan::app {

Feature makeCore();
/// Settings that are needed before any feature is there.
std::vector<Setting> coreSettings();

}  // namespace yizhan::app
