// What every feature may know of a centre, without knowing the feature that keeps centres.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/Id.h"
#include "core/Zone.h"
#include "core/db/Database.h"

namespace yizhan {

struct Window {
    TimeOfDay from;
    TimeOfDay to;
    bool operator==(const Window&) const = default;
};

/// One date as the centre's calendar has it (VC-1: 9:00–17:30 every day in the sample centre).
struct OpeningDay {
    Date date;
    bool open = false;
    std::vector<Window> windows;  ///< in order, without overlap; empty when closed
    bool officeDay = false;       ///< a working day of offices, for time limits
    std::string reason;           ///< why this date differs from its weekday, else ""
    /// False where nobody has brought in that year's public holidays: officeDay is then the plain week, and whoever
    /// counts on it must say so.
    bool officeKnown = true;
};

struct CentreInfo {
    CentreId id;
    std::string name;
    Zone zone;
    std::string firstLanguage;  ///< BCP 47, of texts by users
    std::string complaintPhone;
    Instant createdAt;
    std::map<std::string, std::string> names = {};  ///< in other languages than its first, by BCP 47 tag

    /// Its name as readers of a language know it, else in English for who reads another than its first, else its own.
    const std::string& nameIn(std::string_view language) const;
};

/// Implemented by the feature `centre`; injected where others need it.
class ICentres {
public:
    virtual ~ICentres() = default;
    virtual std::optional<CentreInfo> find(ReadTx& tx, const CentreId& id) const = 0;
    virtual std::vector<CentreInfo> all(ReadTx& tx) const = 0;
    virtual OpeningDay openingOn(ReadTx& tx, const CentreId& id, const Date& date) const = 0;
    /// The place of that id, or else that people call so; nothing for an unknown one.
    virtual std::optional<PlaceId> placeCalled(ReadTx&, const CentreId&, const std::string&) const {
        return std::nullopt;
    }
    /// The days from `from` on, before `to`, in order.
    virtual std::vector<OpeningDay> openings(ReadTx& tx, const CentreId& id, const Date& from, const Date& to) const {
        std::vector<OpeningDay> days;
        for (Date date = from; date < to; date = date.plusDays(1)) days.push_back(openingOn(tx, id, date));
        return days;
    }
    /// What people call a place; nothing for an unknown one.
    virtual std::optional<std::string> placeName(ReadTx&, const CentreId&, const PlaceId&) const {
        return std::nullopt;
    }
};

}  // namespace yizhan
