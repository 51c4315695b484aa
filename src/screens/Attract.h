// What the waiting picture plays: pictures of the centre's own, each in its days and hours.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::screens {

using AttractId = Id<struct AttractTag>;

/// What visitors read, in other languages: {"en": {"caption": "…"}}.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

struct AttractItem {
    AttractId id;
    FileId file;
    std::string caption;  ///< in the centre's first language; may be ""
    Translations translations = {};
    std::optional<Date> from = {};      ///< first day
    std::optional<Date> to = {};        ///< the day after the last
    std::optional<Window> window = {};  ///< of each day
    int seconds = 8;
    int order = 0;
    bool archived = false;
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
};

struct Caption {
    std::string text;
    std::string language;  ///< BCP 47
};

}  // namespace yizhan::screens
