// A centre's time zone: which instants a business date covers, and how an instant is written there.
#pragma once

#include <memory>
#include <string>

#include "core/Clock.h"

namespace yizhan {

/// An IANA zone, read from ICU's data. Cheap to copy, safe to share between threads.
class Zone {
public:
    /// Throws Error 422 `zone_unknown` for a name that ICU does not know.
    explicit Zone(const std::string& name);

    const std::string& name() const { return _name; }
    /// The business date on which `at` falls here.
    Date dateOf(Instant at) const;
    TimeOfDay timeOf(Instant at) const;
    /// The instant of a local time. A time that a clock change skips is read by the offset before it (02:30 becomes
    /// 03:30); one that comes twice is its first coming. 24:00 is the next day's midnight.
    Instant instantOf(const Date& date, TimeOfDay time) const;
    Instant startOf(const Date& date) const { return instantOf(date, {0}); }
    /// RFC 3339 with this zone's offset: "2026-11-21T17:05:07.123+08:00".
    std::string format(Instant at) const;

private:
    int offsetMinutes(Instant at) const;

    struct Impl;
    std::string _name;
    std::shared_ptr<const Impl> _impl;
};

}  // namespace yizhan
