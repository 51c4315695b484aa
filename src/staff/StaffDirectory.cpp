#include "staff/StaffDirectory.h"

#include "staff/StaffStore.h"

namespace yizhan::staff {

std::optional<std::string> StaffDirectory::nameOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const {
    const auto person = store::findPerson(tx, centre, staff);
    if (!person) return std::nullopt;
    return person->name;
}

bool StaffDirectory::works(ReadTx& tx, const CentreId& centre, const StaffId& staff) const {
    const auto person = store::findPerson(tx, centre, staff);
    return person && person->active;
}

}  // namespace yizhan::staff
