// From which day on a change counts: a past day keeps what it was judged by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/Audit.h"
#include "core/Clock.h"

namespace yizhan {

/// The day that is asked for; where none is, today, and with what is yet to come (`before`) its day. Throws 422
/// `since_past` at `pointer` for a day that is over.
Date startDay(const std::optional<Date>& asked, const Date& before, const Date& today, const std::string& pointer);

/// Adds to the trail from which day on something counts, where that is or was to come: a day that had come already is
/// no news.
void noteStart(std::vector<Change>& changes, const std::string& field, const Date& before, const Date& after,
               const Date& today);

}  // namespace yizhan
