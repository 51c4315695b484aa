// What other features may ask of the rota (core/OnDuty.h).
#pragma once

#include "core/Feature.h"

namespace yizhan::duty {

class DutyDirectory : public IDutyLeads {
public:
    explicit DutyDirectory(const Services& services) : _services(services) {}

    /// None who is on leave that day.
    std::vector<StaffId> leadsOn(ReadTx& tx, const CentreId& centre, const Date& date) const override;

private:
    const Services& _services;
};

}  // namespace yizhan::duty
