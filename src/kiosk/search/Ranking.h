// Which entries speak of what was asked, best first, with the evidence that the band is decided by.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/search/Analysis.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

struct Hit {
    std::uint32_t entry = 0;
    std::uint32_t phrase = 0;  ///< the nearest title or question
    double score = 0;          ///< similarity with parts for the whole text and coverage: orders, decides nothing alone
    double similarity = 0;     ///< of the question to that phrase, both ways, 0 to 1
    double text = 0;           ///< of the score, what all that the entry says adds, from 0
    double coverage = 0;       ///< share of the words wanted that the entry speaks of, by weight, 0 to 1
};

struct Ranking {
    std::vector<Hit> hits;
    bool meaningful = false;  ///< something is asked beyond question words
    bool asking = false;      ///< there is a question word: it is more than a subject
    bool bySound = false;
    int syllables = 0;
};

/// At most `most` entries, no entry twice.
Ranking ranked(const Index& index, const Analysis& analysis, std::size_t most = 8);

}  // namespace yizhan::kiosk
