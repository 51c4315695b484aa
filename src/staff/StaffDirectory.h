// What other features may ask about people (core/People.h).
#pragma once

#include "core/People.h"

namespace yizhan::staff {

class StaffDirectory : public IPeople {
public:
    std::optional<std::string> nameOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    bool works(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    bool worked(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant at) const override;
    Roles rolesOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    std::vector<Colleague> colleagues(ReadTx& tx, const CentreId& centre) const override;
    std::vector<Colleague> withRole(ReadTx& tx, const CentreId& centre, const Roles& roles) const override;
    std::vector<ShownPerson> shownToVisitors(ReadTx& tx, const CentreId& centre) const override;
};

}  // namespace yizhan::staff
