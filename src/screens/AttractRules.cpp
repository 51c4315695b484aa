#include "screens/AttractRules.h"

#include <algorithm>

namespace yizhan::screens {

namespace {

std::string baseOf(const std::string& tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

std::vector<Violation> violations(const AttractItem& item) {
    std::vector<Violation> out;
    if (item.from && item.to && *item.to <= *item.from) out.push_back({"/to", "ends_before_it_begins"});
    if (item.window && item.window->to <= item.window->from) out.push_back({"/window/to", "ends_before_it_begins"});
    return out;
}

bool isDue(const AttractItem& item, const Zone& zone, Instant now) {
    if (item.archived) return false;
    const Date date = zone.dateOf(now);
    if ((item.from && date < *item.from) || (item.to && date >= *item.to)) return false;
    const TimeOfDay time = zone.timeOf(now);
    return !item.window || (item.window->from <= time && time < item.window->to);
}

std::optional<Instant> dueUntil(const AttractItem& item, const Zone& zone, Instant now) {
    std::optional<Instant> end;
    if (item.to) end = zone.startOf(*item.to);
    if (!item.window) return end;
    const Instant closes = zone.instantOf(zone.dateOf(now), item.window->to);
    return end ? std::min(*end, closes) : closes;
}

Caption captionIn(const std::string& asked, const AttractItem& item, const std::string& firstLanguage) {
    const Caption own{item.caption, firstLanguage};
    if (asked.empty() || baseOf(asked) == baseOf(firstLanguage)) return own;
    for (const std::string& tag : {asked, baseOf(asked), std::string("en")}) {
        const auto language = item.translations.find(tag);
        if (language == item.translations.end()) continue;
        const auto caption = language->second.find("caption");
        if (caption != language->second.end() && !caption->second.empty()) return {caption->second, tag};
    }
    return own;
}

}  // namespace yizhan::screens
