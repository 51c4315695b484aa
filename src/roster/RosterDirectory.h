// What other features may ask of the roster (core/OnDuty.h).
#pragma once

#include "core/Feature.h"

namespace yizhan::roster {

class RosterDirectory : public IShifts {
public:
    explicit RosterDirectory(const Services& services) : _services(services) {}

    std::vector<DayStaff> staffOn(ReadTx& tx, const CentreInfo& centre, const Date& from,
                                  const Date& to) const override;
    std::vector<PresentPerson> presentNow(ReadTx& tx, const CentreId& centre) const override;

private:
    const Services& _services;
};

}  // namespace yizhan::roster
