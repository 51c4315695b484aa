// What other features may ask about people (core/People.h).
#pragma once

#include "core/People.h"

namespace yizhan::staff {

class StaffDirectory : public IPeople {
public:
    std::optional<std::string> nameOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    bool works(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    Roles rolesOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const override;
    std::vector<Colleague> colleagues(ReadTx& tx, const CentreId& centre) const override;
};

}  // namespace yizhan::staff
