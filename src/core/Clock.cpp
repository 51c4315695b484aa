// Calendar arithmetic and the RFC 3339 forms of time.
#include "core/Clock.h"

#include <chrono>

namespace yizhan {

namespace {

constexpr std::int64_t millisPerDay = 86'400'000;

std::chrono::sys_days toDays(const Date& date) {
    using namespace std::chrono;
    return sys_days{year{date.year} / month{static_cast<unsigned>(date.month)} / day{static_cast<unsigned>(date.day)}};
}

/// Reads exactly `count` digits at `at`; -1 when one of them is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Minutes east of UTC written at `at` ("Z" or "+08:00") up to the end of the text.
std::optional<int> offsetAt(std::string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    if (text[at] == 'Z' || text[at] == 'z') return at + 1 == text.size() ? std::optional<int>(0) : std::nullopt;
    if ((text[at] != '+' && text[at] != '-') || text.size() != at + 6 || text[at + 3] != ':') return std::nullopt;
    const int hours = digits(text, at + 1, 2);
    const int minutes = digits(text, at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
    const int total = hours * 60 + minutes;
    return text[at] == '-' ? -total : total;
}

/// Writes the number over the next `width` characters, zeros before it; more digits than that are cut.
void put(std::string& text, std::size_t at, int number, std::size_t width) {
    for (std::size_t i = at + width; i > at; number /= 10) text[--i] = static_cast<char>('0' + number % 10);
}

void put(std::string& text, const Date& date) {
    put(text, 0, date.year, 4);
    put(text, 5, date.month, 2);
    put(text, 8, date.day, 2);
}

}  // namespace

std::string Instant::text() const {
    std::int64_t days = millis / millisPerDay;
    std::int64_t rest = millis % millisPerDay;
    if (rest < 0) {
        rest += millisPerDay;
        --days;
    }
    const int seconds = static_cast<int>(rest / 1000);
    std::string text = "0000-00-00T00:00:00.000Z";
    put(text, Date::fromDaysSinceEpoch(days));
    put(text, 11, seconds / 3600, 2);
    put(text, 14, seconds / 60 % 60, 2);
    put(text, 17, seconds % 60, 2);
    put(text, 20, static_cast<int>(rest % 1000), 3);
    return text;
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = Date::parse(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
    std::size_t at = 19;
    int milli = 0;
    if (text[at] == '.') {
        int scale = 100;
        std::size_t count = 0;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++count, scale /= 10)
            milli += (text[at] - '0') * scale;
        if (count == 0 || count > 9) return std::nullopt;
    }
    const auto offset = offsetAt(text, at);
    if (!offset) return std::nullopt;
    const std::int64_t seconds = date->daysSinceEpoch() * 86'400 + hour * 3600 + minute * 60 + second - *offset * 60;
    return Instant{seconds * 1000 + milli};
}

std::string Date::text() const {
    std::string text = "0000-00-00";
    put(text, *this);
    return text;
}

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const Date date{digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
    if (date.year < 1900 || date.year > 2199 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
    if (fromDaysSinceEpoch(date.daysSinceEpoch()) != date) return std::nullopt;
    return date;
}

std::int64_t Date::daysSinceEpoch() const { return toDays(*this).time_since_epoch().count(); }

Date Date::fromDaysSinceEpoch(std::int64_t days) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int Date::weekday() const { return static_cast<int>(std::chrono::weekday{toDays(*this)}.iso_encoding()); }

int Date::dayOfYear() const { return static_cast<int>(daysSinceEpoch() - Date{year, 1, 1}.daysSinceEpoch()) + 1; }

std::string TimeOfDay::text() const {
    std::string text = "00:00";
    put(text, 0, minutes / 60, 2);
    put(text, 3, minutes % 60, 2);
    return text;
}

std::optional<TimeOfDay> TimeOfDay::parse(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > 1440) return std::nullopt;
    return TimeOfDay{hour * 60 + minute};
}

Instant SystemClock::now() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace yizhan
