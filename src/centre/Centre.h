// A centre, its hours, the dates that differ from them, and its places.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/Centres.h"

namespace yizhan::centre {

/// What visitors read, in other languages: {"en": {"name": "…"}}.
using Translations = std::map<std::string, std::map<std::string, std::string>>;

/// Opening windows by weekday, 1 = Monday … 7 = Sunday; a day without windows is closed.
using WeeklyHours = std::map<int, std::vector<Window>>;

/// The week's hours from a day on, until the next week: a past day keeps the hours that it had.
struct Week {
    Date since;
    WeeklyHours hours;
};

struct Centre {
    CentreId id;
    std::string name;
    std::string zone = "Asia/Shanghai";
    std::string firstLanguage = "zh-CN";
    std::string complaintPhone;
    std::string address;
    Translations translations;
    WeeklyHours hours;  ///< those that were set last
    Date hoursSince;    ///< the day from which they count, which may be to come
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
};

/// A date on which the centre differs from its week.
struct CalendarException {
    Date date;
    bool open = false;
    std::vector<Window> windows;
    bool officeDay = false;
    std::string reason;
    bool officeGiven = true;  ///< false: officeDay was not said, the year's holidays and the week decide
};

/// A date that offices keep differently from its week: off, or made up for.
struct OfficeDay {
    Date date;
    bool working = false;                     ///< a make-up day; else a public holiday
    std::map<std::string, std::string> name;  ///< by language tag
    bool operator==(const OfficeDay&) const = default;
};

/// The public holidays of a year as a country announced them. Days of the neighbouring December and January may stand
/// in it, because announcements run over New Year.
struct OfficeYear {
    int year = 1970;
    std::string country;
    std::string source;
    std::vector<OfficeDay> days;
    Instant importedAt;
};

struct Place {
    PlaceId id;
    std::string name;
    std::string kind = "other";  ///< hall, desk, room, outdoor, gate, other
    Translations translations;
    bool archived = false;
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
};

}  // namespace yizhan::centre
