#include "screens/ScreensListening.h"

#include "screens/ScreensStore.h"

namespace yizhan::screens {

Patience patienceOf(const Settings& settings) {
    return {settings.integer("screens.beat_seconds"), settings.integer("screens.missed")};
}

std::vector<Span> dueSpans(ReadTx& tx, const ICentres& centres, const CentreInfo& centre,
                           const std::optional<ScreenHours>& own, const Date& from, const Date& to) {
    std::vector<Span> spans;
    for (Date date = from; date < to; date = date.plusDays(1))
        append(spans, centre.zone, date, windowsOn(own, centres.openingOn(tx, centre.id, date)));
    return spans;
}

Uptime uptimeDuring(ReadTx& tx, const Services& services, const CentreInfo& centre, const Screen& screen,
                    const Span& life, Instant now) {
    if (life.to <= life.from) return {};
    const Date first = centre.zone.dateOf(life.from), last = centre.zone.dateOf(life.to);
    const auto due = within(dueSpans(tx, services.centres, centre, screen.hours, first, last.plusDays(1)), life);
    auto gaps = store::gapsIn(tx, centre.id, screen.id, life);
    if (stateOf(screen, now, patienceOf(services.settings)) == State::silent)
        gaps.push_back({*screen.lastBeatAt, {}, {}});
    return uptimeOf(due, gaps, now);
}

Instant Listening::since(Instant now, const Patience& patience) {
    const std::lock_guard lock(_mutex);
    const std::int64_t passed = now.millis - _last.millis;
    const bool jumped = passed > patience.millis() || passed < -patience.millis();
    if (!_since || jumped) _since = now;
    if (jumped || passed > 0) _last = now;
    return *_since;
}

}  // namespace yizhan::screens
