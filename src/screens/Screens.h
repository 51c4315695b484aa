// What the centre keeps of its touchscreens: what people set, what each last told of itself, and when it was silent.
//
// Which devices there are is the business of those who register them; here they are known by their ids.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::screens {

/// By weekday, 1 = Monday … 7 = Sunday; a day without windows is off.
using ScreenHours = std::map<int, std::vector<Window>>;

/// A stretch of time, its end not part of it.
struct Span {
    Instant from;
    Instant to;
    bool operator==(const Span&) const = default;
};

/// What a screen's page told with its last beat.
struct Shown {
    std::string screen;       ///< "home", "ask": the page's own name for what stands there
    std::string orientation;  ///< "portrait" or "landscape", as drawn
    std::int64_t width = 0;   ///< CSS pixels
    std::int64_t height = 0;
    std::string content;  ///< mark of the content, "" before any was read
    std::string app;      ///< build of the page
    std::optional<Instant> offlineSince = {};
    std::int64_t waiting = 0;  ///< messages of visitors that could not be sent yet
};

struct Screen {
    DeviceId id;
    std::string name;
    PlaceId place;
    std::string orientation;                    ///< as it hangs, "" where nobody said
    std::optional<ScreenHours> hours = {};      ///< its own; none: the centre's
    std::optional<std::int64_t> heightMm = {};  ///< of the screen's lower edge above the floor
    std::string note;
    std::optional<Instant> firstBeatAt = {};
    std::optional<Instant> lastBeatAt = {};
    std::optional<Instant> faultSince = {};  ///< of the silence that was raised and is not over
    std::optional<Instant> revokedAt = {};
    Shown shown = {};
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
};

/// A stretch without a beat, longer than patience allows.
struct Gap {
    Instant from;                             ///< of the last beat before it
    std::optional<Instant> to;                ///< of the first beat after it; none while it lasts
    std::optional<Instant> offlineFrom = {};  ///< from here on the page drew but reached no server, by its own word
};

/// One change of what a screen shows: `what` is content, app or orientation.
struct HistoryRow {
    Instant at;
    std::string what;
    std::string was;
    std::string became;
};

/// How long a silence is borne.
struct Patience {
    std::int64_t beatSeconds = 10;
    std::int64_t missed = 3;

    std::int64_t millis() const { return beatSeconds * missed * 1000; }
};

enum class State { neverSeen, alive, silent };

}  // namespace yizhan::screens
