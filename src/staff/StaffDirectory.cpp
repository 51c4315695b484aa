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

Roles StaffDirectory::rolesOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const {
    const auto person = store::findPerson(tx, centre, staff);
    return person && person->active ? person->roles : Roles{};
}

std::vector<Colleague> StaffDirectory::colleagues(ReadTx& tx, const CentreId& centre) const {
    constexpr int most = 5000;
    std::vector<Colleague> out;
    for (const Person& person : store::people(tx, centre, false, {}, most)) out.push_back({person.id, person.name});
    return out;
}

}  // namespace yizhan::staff
