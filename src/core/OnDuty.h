// What every feature may know of a day's people, without knowing the features that keep roster and rota.
#pragma once

#include <string>
#include <vector>

#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/db/Database.h"

namespace yizhan {

/// Who works on a date by the published roster.
struct DayStaff {
    Date date;
    /// Who hold a part of a shift that starts on it, unless on leave for all of it; by id, each once.
    std::vector<StaffId> rostered;
    /// On approved leave for all their shifts of the date, or without a shift for all its opening time; by id.
    std::vector<StaffId> away;
};

/// Somebody who has come and not left, and is not out for a while.
struct PresentPerson {
    StaffId staff;
    std::string post;    ///< its name in the centre's first language
    std::string postEn;  ///< in English; "" where nobody wrote it
    Instant since;
};

/// Given by the feature that keeps the roster.
class IShifts {
public:
    virtual ~IShifts() = default;
    /// One for each date from `from` on, before `to`.
    virtual std::vector<DayStaff> staffOn(ReadTx& tx, const CentreInfo& centre, const Date& from,
                                          const Date& to) const = 0;
    /// By the time they came.
    virtual std::vector<PresentPerson> presentNow(ReadTx& tx, const CentreId& centre) const = 0;
};

/// Given by the feature that keeps the rota of duties.
class IDutyLeads {
public:
    virtual ~IDutyLeads() = default;
    /// Who leads on that date by the rota (RO-7).
    virtual std::vector<StaffId> leadsOn(ReadTx& tx, const CentreId& centre, const Date& date) const = 0;
};

}  // namespace yizhan
