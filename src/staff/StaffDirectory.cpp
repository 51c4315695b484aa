#include "staff/StaffDirectory.h"

#include "staff/StaffStore.h"
#include "staff/handover/HandoverStore.h"

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

bool StaffDirectory::worked(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant at) const {
    const auto person = store::findPerson(tx, centre, staff);
    if (!person || at < person->createdAt) return false;
    return person->active || store::leftAfter(tx, centre, staff, at);
}

Roles StaffDirectory::rolesOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const {
    const auto account = store::accountOfPerson(tx, centre, staff);
    return account && !account->disabled && works(tx, centre, staff) ? account->roles : Roles{};
}

std::vector<Colleague> StaffDirectory::colleagues(ReadTx& tx, const CentreId& centre) const {
    constexpr int most = 5000;
    std::vector<Colleague> out;
    for (const Person& person : store::people(tx, centre, false, {}, most)) out.push_back({person.id, person.name});
    return out;
}

std::vector<Colleague> StaffDirectory::withRole(ReadTx& tx, const CentreId& centre, const Roles& roles) const {
    std::vector<Colleague> out;
    for (const Person& person : store::peopleWithAccount(tx, centre))
        if (person.roles.meets(roles)) out.push_back({person.id, person.name});
    return out;
}

std::vector<ShownPerson> StaffDirectory::shownToVisitors(ReadTx& tx, const CentreId& centre) const {
    std::vector<ShownPerson> out;
    for (const Person& person : store::shownPeople(tx, centre))
        out.push_back({person.id, person.name, person.nameEn, person.photo});
    return out;
}

}  // namespace yizhan::staff
