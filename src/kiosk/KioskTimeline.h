// The years of a pack: read and checked with it, told in the visitor's language.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/Error.h"
#include "kiosk/Kiosk.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

constexpr int earliestYear = -3000, latestYear = 2200;

/// timeline.json. Everything that is wrong is added to `errors` at "/timeline/…": years out of bounds, an end before
/// its beginning, eras that overlap or run backwards, an unknown kind, a dead entry, a title without `first` (the
/// pack's first language). The items' entries are left as they are written, without the pack's name.
Timeline readTimeline(const nlohmann::json& json, const std::string& first,
                      const std::function<bool(const std::string& entry)>& isEntry, std::vector<Violation>& errors);

struct ToldEra {
    int from = 0, to = 0;
    std::string title;
};

struct ToldItem {
    const TimelineItem* item = nullptr;
    const KeptEntry* entry = nullptr;
    std::string title;
};

/// A centre's years in one language, items by year; what is withdrawn or gone is left out.
struct ToldTimeline {
    std::vector<ToldEra> eras;
    std::vector<ToldItem> items;
};

ToldTimeline toldTimeline(const Index& index, const std::string& reader);
/// Whether toldTimeline would have an item.
bool hasTimeline(const Index& index);

}  // namespace yizhan::kiosk
