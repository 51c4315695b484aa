// When screens should be on, by hours and calendar, and since when this server could hear them.
#pragma once

#include <mutex>
#include <optional>
#include <vector>

#include "core/Feature.h"
#include "screens/ScreensRules.h"

namespace yizhan::screens {

/// The settings screens.beat_seconds and screens.missed.
Patience patienceOf(const Settings& settings);

/// When the screen should be on from date `from` on, before date `to`, by its hours as they stand now and the
/// centre's calendar; in order, without overlap.
std::vector<Span> dueSpans(ReadTx& tx, const ICentres& centres, const CentreInfo& centre,
                           const std::optional<ScreenHours>& own, const Date& from, const Date& to);

/// What the screen did within `life`, an open silence included.
Uptime uptimeDuring(ReadTx& tx, const Services& services, const CentreInfo& centre, const Screen& screen,
                    const Span& life, Instant now);

/// A server that was stopped, asleep or whose clock jumped has heard nobody: silence counts from its waking.
class Listening {
public:
    /// To be called again and again; a pause longer than patience, or a clock set back, begins anew.
    Instant since(Instant now, const Patience& patience);

private:
    std::mutex _mutex;
    std::optional<Instant> _since;
    Instant _last;
};

}  // namespace yizhan::screens
