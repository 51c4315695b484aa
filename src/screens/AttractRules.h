// When an item is due, and in which words; pure.
#pragma once

#include <string>
#include <vector>

#include "core/Error.h"
#include "core/Zone.h"
#include "screens/Attract.h"

namespace yizhan::screens {

/// Empty when all is well.
std::vector<Violation> violations(const AttractItem& item);

bool isDue(const AttractItem& item, const Zone& zone, Instant now);
/// When an item that is due will be so no longer, for all that is known now; nothing for one without an end.
std::optional<Instant> dueUntil(const AttractItem& item, const Zone& zone, Instant now);

/// In the language asked for, else its base, else English, else the centre's first language.
Caption captionIn(const std::string& asked, const AttractItem& item, const std::string& firstLanguage);

}  // namespace yizhan::screens
