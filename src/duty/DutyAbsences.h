// Who cannot take their turn: on leave that day, or no longer here.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/Feature.h"
#include "duty/Duty.h"

namespace yizhan::duty {

/// Who of those whose turn it is on the dates are away for them or have left, read once.
class Absences {
public:
    /// The turns of the dates from `from` on, before `to`.
    Absences(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& from, const Date& to,
             const std::vector<Turn>& turns);

    /// Leave counts on every date; that somebody has left only from today on, for who was here on a day of the past is
    /// not known.
    std::optional<Absence> of(const Date& date, const StaffId& staff) const;

private:
    Date _today;
    std::map<Date, std::set<StaffId>> _onLeave;
    std::set<StaffId> _left;
};

}  // namespace yizhan::duty
