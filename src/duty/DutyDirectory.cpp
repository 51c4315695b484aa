#include "duty/DutyDirectory.h"

#include "duty/DutyActions.h"

namespace yizhan::duty {

std::vector<StaffId> DutyDirectory::leadsOn(ReadTx& tx, const CentreId& centre, const Date& date) const {
    std::vector<StaffId> out;
    const auto info = _services.centres.find(tx, centre);
    if (!info) return out;
    const auto days = rotaOf(tx, _services, *info, date, date.plusDays(1));
    for (const RotaItem& item : days.front().items)
        if (item.duty.kind == DutyKind::lead && item.staff && !item.absence) out.push_back(*item.staff);
    return out;
}

}  // namespace yizhan::duty
