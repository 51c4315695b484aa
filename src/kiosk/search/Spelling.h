// Words in letters that the content does not know: what they were meant to be, or are about to become.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

/// The folded text with each unknown word of four letters and more replaced by a known one a slip away (two
/// slips from eight letters on, the first letter always right); "" where nothing is to be replaced.
std::string corrections(const Index& index, std::string_view folded);

/// The folded text with its last word, where that is not known, grown to the shortest known one that begins so: in
/// letters or in hiragana.
std::string completed(const Index& index, std::string_view folded);

/// Letters to put in, take out, replace or swap with their neighbour; `limit` + 1 for more than the limit.
int slipsBetween(std::string_view a, std::string_view b, int limit);

}  // namespace yizhan::kiosk
