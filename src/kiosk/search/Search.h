// Asking, completing, and typing by sound: what the index finds for a visitor's words, and how sure it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/Kiosk.h"
#include "kiosk/search/Index.h"
#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk {

struct Found {
    std::uint32_t entry = 0;
    double score = 0;
    std::string language;  ///< of the phrase that was matched
};

struct Outcome {
    Band band = Band::none;
    std::vector<Found> results;       ///< empty for none; at most 5
    std::vector<std::uint32_t> near;  ///< for none: entries on something of what was asked
    std::vector<std::string> didYouMean;
    double sureness = 0;  ///< of the best result, 0 to 1: what tells right from wrong when bands are measured
};

/// Any text whatever: simplified or traditional, pinyin, English, other names, small slips, nonsense.
Outcome asked(const Index& index, std::string_view question);

/// How much two questions ask the same, 0 to 1: the share of what both say in what either says.
double alikeness(const Index& index, std::string_view one, std::string_view other);

struct Suggestion {
    std::string text;
    std::uint32_t entry = 0;
};

/// Questions that begin as what was typed, in writing or by sound, then those that speak of it; no entry twice.
/// Of those that begin alike the ones in `language` come first, and of these what visitors ask most (`uses`).
std::vector<Suggestion> suggested(const Index& index, std::string_view typed, const std::string& language,
                                  std::size_t most = 8, const EntryUses& uses = {});

}  // namespace yizhan::kiosk
