#include "core/StartDay.h"

#include <algorithm>

#include "core/Error.h"

namespace yizhan {

Date startDay(const std::optional<Date>& asked, const Date& before, const Date& today, const std::string& pointer) {
    if (asked && *asked < today) throw invalidField(pointer, "since_past");
    return asked.value_or(std::max(today, before));
}

void noteStart(std::vector<Change>& changes, const std::string& field, const Date& before, const Date& after,
               const Date& today) {
    if (before == after || std::max(before, after) <= today) return;
    changes.push_back({field, before > today ? std::optional(before.text()) : std::nullopt, after.text()});
}

}  // namespace yizhan
