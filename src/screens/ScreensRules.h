// When a screen should be on, when its silence is a fault, and what share of its time it was alive; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "core/Zone.h"
#include "screens/Screens.h"

namespace yizhan::screens {

std::string_view nameOf(State state);
/// Silent: more than patience without a beat. Whether that is a fault depends on the hours.
State stateOf(const Screen& screen, Instant now, const Patience& patience);

/// Empty when all is well: each weekday once, its windows in order and without overlap.
std::vector<Violation> violations(const Screen& screen);
/// "1=09:00-12:00,13:00-17:30;2=": the form that hours are stored in, and back.
std::string textOf(const ScreenHours& hours);
ScreenHours hoursOf(std::string_view text);

/// When a screen should be on: in its own hours, else in the centre's. On a date that the centre closes out of
/// turn nobody expects any screen, whatever its own week says.
std::vector<Window> windowsOn(const std::optional<ScreenHours>& own, const OpeningDay& day);
/// Adds a date's windows behind the spans of the dates before; what adjoins becomes one.
void append(std::vector<Span>& spans, const Zone& zone, const Date& date, const std::vector<Window>& windows);

/// The first instant from `from` on that lies in a span.
std::optional<Instant> firstWithin(const std::vector<Span>& spans, Instant from);
std::optional<Span> spanAt(const std::vector<Span>& spans, Instant at);
/// What of the spans lies in `frame`.
std::vector<Span> within(const std::vector<Span>& spans, const Span& frame);
std::int64_t overlapMillis(const std::vector<Span>& spans, const Span& span);

/// True where a screen should be on now and has kept silent for more than patience, counted from when it was to be
/// on and from when the server could hear it (`listeningSince`): nobody is silent to a server that was away.
bool isFault(const std::vector<Span>& due, Instant lastBeat, Instant listeningSince, Instant now,
             const Patience& patience);

struct JudgedGap {
    Gap gap;
    std::int64_t dueMillis = 0;  ///< how much of it the screen should have been on
};

/// Of the time in which the screen should have been on.
struct Uptime {
    std::int64_t dueMillis = 0;
    std::int64_t aliveMillis = 0;
    std::int64_t offlineMillis = 0;  ///< of the rest: drew without a server, by its own word
    std::vector<JudgedGap> gaps;     ///< those that touch it, in order

    /// 0 … 1; nothing where it was never to be on.
    std::optional<double> share() const;
};

/// `due` and `gaps` in order and without overlap; a gap that lasts reaches to `now`.
Uptime uptimeOf(const std::vector<Span>& due, const std::vector<Gap>& gaps, Instant now);

/// The mark that more screens show than any other; nothing where none shows one or two are shown alike often.
std::optional<std::string> commonContent(const std::vector<std::string>& marks);

}  // namespace yizhan::screens
