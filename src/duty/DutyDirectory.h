// What other features may ask of the rota (core/OnDuty.h).
#pragma once

#include "core/OnDuty.h"

namespace yizhan::duty {

class DutyDirectory : public IDutyLeads {
public:
    std::vector<StaffId> leadsOn(ReadTx& tx, const CentreId& centre, const Date& date) const override;
};

}  // namespace yizhan::duty
