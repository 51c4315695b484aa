#include "duty/DutyDirectory.h"

#include "duty/DutyStore.h"

namespace yizhan::duty {

std::vector<StaffId> DutyDirectory::leadsOn(ReadTx& tx, const CentreId& centre, const Date& date) const {
    std::vector<StaffId> out;
    for (const Turn& turn : store::turns(tx, centre, date, date.plusDays(1)))
        if (const auto duty = store::findDuty(tx, centre, turn.duty); duty && duty->kind == DutyKind::lead)
            out.push_back(turn.staff);
    return out;
}

}  // namespace yizhan::duty
