// What every action of the log works with: the centre, its policy, the time, and the shared services.
#pragma once

#include <string>

#include "core/Feature.h"
#include "journal/Journal.h"

namespace yizhan::journal {

struct Context {
    const Services& services;
    const CentreInfo& centre;
    Policy policy;
    Instant now;

    Date today() const { return centre.zone.dateOf(now); }
    /// The first date that can have a log.
    Date firstDay() const { return centre.zone.dateOf(centre.createdAt); }
    Language language() const { return languageOf(centre.firstLanguage); }
    std::string words(const std::string& key, const TextArgs& args = {}) const {
        return services.texts.get(key, language(), args);
    }
};

/// The policy of the settings journal.cutoff and journal.late_minutes.
/// Throws std::runtime_error for a cut-off that is no time of day before noon.
Policy policyOf(const Settings& settings);

/// Throws 404 `day_not_begun` for a date to come and `before_centre` for one before the centre was.
void requireDay(const Context& context, const Date& date);

}  // namespace yizhan::journal
