// Pinyin as people type it: one run of letters, or syllables with blanks or apostrophes between them.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/Readings.h"

namespace yizhan::text {

bool isSyllable(std::string_view letters);

/// The ways in which folded letters can be read as whole syllables, those with the fewest first, at most
/// `most`: "chibi zhizhan" → {chi bi zhi zhan}, "xian" → {xian} {xi an}. ü may be typed as v or as u.
/// Nothing where some of it is no syllable.
std::vector<Syllables> splitsOf(std::string_view letters, std::size_t most = 4);

}  // namespace yizhan::text
