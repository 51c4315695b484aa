// Time as the product knows it: instants in UTC, business dates, and a clock that tests can set.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

/// A point in time, milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t millis = 0;

    auto operator<=>(const Instant&) const = default;
    Instant plusMillis(std::int64_t n) const { return {millis + n}; }
    Instant plusSeconds(std::int64_t n) const { return {millis + n * 1000}; }
    Instant plusMinutes(std::int64_t n) const { return plusSeconds(n * 60); }

    /// "2026-11-21T09:05:07.123Z", always 24 characters: the form of the database and of the chain.
    std::string text() const;
    /// Reads RFC 3339 with any offset and 0 to 9 decimals; nothing for anything else.
    static std::optional<Instant> parse(std::string_view text);
};

/// A business date; which instants it covers is for a Zone to say.
struct Date {
    int year = 1970;
    int month = 1;
    int day = 1;

    auto operator<=>(const Date&) const = default;
    /// "2026-11-21".
    std::string text() const;
    /// Strict YYYY-MM-DD of a day that exists, years 1900 to 2199; nothing for anything else.
    static std::optional<Date> parse(std::string_view text);
    /// Days since 1970-01-01.
    std::int64_t daysSinceEpoch() const;
    static Date fromDaysSinceEpoch(std::int64_t days);
    Date plusDays(std::int64_t n) const { return fromDaysSinceEpoch(daysSinceEpoch() + n); }
    /// 1 = Monday … 7 = Sunday.
    int weekday() const;
    /// 1 … 366: the leaf of the year's log book.
    int dayOfYear() const;
};

/// A time of day, minutes since midnight, 0 … 1440 (24:00 ends a window).
struct TimeOfDay {
    int minutes = 0;

    auto operator<=>(const TimeOfDay&) const = default;
    /// "09:00".
    std::string text() const;
    /// Strict HH:MM from 00:00 to 24:00.
    static std::optional<TimeOfDay> parse(std::string_view text);
};

/// Injected wherever the present matters; nothing below `app` asks the machine for the time.
class IClock {
public:
    virtual ~IClock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public IClock {
public:
    Instant now() const override;
};

}  // namespace yizhan
