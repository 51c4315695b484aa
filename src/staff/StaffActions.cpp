#include "staff/StaffActions.h"

#include "staff/SessionStore.h"
#include "staff/StaffRules.h"
#include "staff/StaffStore.h"

namespace yizhan::staff {

namespace {

constexpr std::int64_t pairingSeconds = 600;

void noteChange(std::vector<Change>& changes, const std::string& field, const std::string& before,
                const std::string& after) {
    if (before != after) changes.push_back({field, before, after});
}

std::string yesNo(bool value) { return value ? "true" : "false"; }

void told(WriteTx& tx, const By& by, const AuditRecord& record) {
    audit(tx, by.actor, by.origin, by.now, record);
    tx.record({record.centre, "staff.changed", by.now, {{"subject", record.subjectKind}, {"id", record.subjectId}}});
}

/// Whoever leaves keeps no key and is shown to nobody; brought back, they are given new ones and asked anew. Features
/// that gave them others hear of it.
void takeKeys(WriteTx& tx, const By& by, const CentreId& centre, Person& person, std::vector<Change>& changes) {
    if (auto account = store::accountOfPerson(tx, centre, person.id)) {
        store::deleteSessionsOf(tx, *account);
        store::deleteTokensOf(tx, *account);
        account->passwordHash.clear();
        account->updatedAt = by.now;
        ++account->version;
        store::updateAccount(tx, *account);
        changes.push_back({"password"});
    }
    noteChange(changes, "shown_since", person.shownSince ? person.shownSince->text() : "", "");
    person.shownSince.reset();
    person.photo.reset();
    store::showPerson(tx, centre, person);
    tx.record({centre, "staff.left", by.now, {{"id", person.id.text()}}});
}

}  // namespace

Person createPerson(WriteTx& tx, const By& by, const CentreId& centre, Person person) {
    person.createdAt = person.updatedAt = by.now;
    store::insertPerson(tx, centre, person);
    std::vector<Change> changes = {{"name", {}, person.name}, {"title", {}, person.title}};
    if (person.shownSince) changes.push_back({"shown_since", {}, person.shownSince->text()});
    told(tx, by, {centre, "staff.create", "staff", person.id.text(), changes});
    return person;
}

Person savePerson(WriteTx& tx, const By& by, const CentreId& centre, const Person& before, Person changed) {
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updatePerson(tx, centre, changed);
    std::vector<Change> changes;
    if (before.active && !changed.active) takeKeys(tx, by, centre, changed, changes);
    noteChange(changes, "name", before.name, changed.name);
    noteChange(changes, "name_en", before.nameEn, changed.nameEn);
    noteChange(changes, "title", before.title, changed.title);
    // A telephone number is personal: that it changed is enough.
    if (before.phone != changed.phone) changes.push_back({"phone"});
    noteChange(changes, "active", yesNo(before.active), yesNo(changed.active));
    told(tx, by, {centre, "staff.update", "staff", changed.id.text(), changes});
    return changed;
}

Person showPerson(WriteTx& tx, const By& by, const CentreId& centre, Person person, const Shown& shown) {
    const auto text = [](const auto& value) { return value ? value->text() : std::string(); };
    std::vector<Change> changes;
    noteChange(changes, "shown_since", text(person.shownSince), text(shown.since));
    noteChange(changes, "photo_id", text(person.photo), text(shown.photo));
    person.shownSince = shown.since;
    person.photo = shown.since ? shown.photo : std::nullopt;
    person.updatedAt = by.now;
    ++person.version;
    store::showPerson(tx, centre, person);
    told(tx, by, {centre, shown.since ? "staff.show" : "staff.hide", "staff", person.id.text(), changes});
    return person;
}

Account createAccount(WriteTx& tx, const By& by, Account account) {
    requireMayGive(by.actor, {}, account.roles);
    const auto person = store::findPerson(tx, account.centre, account.staff);
    if (!person) throw invalidField("/staff_id", "staff_unknown");
    if (store::accountOfPerson(tx, account.centre, account.staff)) throw conflict("has_account");
    if (!store::accountsNamed(tx, usernameKey(account.username), account.centre).empty())
        throw conflict("username_taken", {{"username", account.username}});
    account.name = person->name;
    account.createdAt = account.updatedAt = by.now;
    store::insertAccount(tx, account);
    told(tx, by,
         {account.centre,
          "account.create",
          "account",
          account.id.text(),
          {{"username", {}, account.username}, {"roles", {}, textOf(account.roles)}}});
    return account;
}

Account saveAccount(WriteTx& tx, const By& by, const Account& before, Account changed) {
    requireMayGive(by.actor, before.roles, changed.roles);
    const bool wasManager = before.roles.has(Role::manager) && !before.disabled;
    const bool isManager = changed.roles.has(Role::manager) && !changed.disabled;
    if (wasManager && !isManager && store::countWithRole(tx, before.centre, Role::manager) == 1)
        throw conflict("last_manager");
    for (const Account& other : store::accountsNamed(tx, usernameKey(changed.username), changed.centre))
        if (other.id != changed.id) throw conflict("username_taken", {{"username", changed.username}});
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updateAccount(tx, changed);
    if (changed.disabled || !(changed.roles == before.roles) || changed.passwordHash != before.passwordHash)
        store::deleteSessionsOf(tx, changed);
    std::vector<Change> changes;
    noteChange(changes, "username", before.username, changed.username);
    noteChange(changes, "roles", textOf(before.roles), textOf(changed.roles));
    noteChange(changes, "disabled", yesNo(before.disabled), yesNo(changed.disabled));
    if (changed.passwordHash != before.passwordHash) changes.push_back({"password"});
    told(tx, by, {changed.centre, "account.update", "account", changed.id.text(), changes});
    return changed;
}

void changePassword(WriteTx& tx, const By& by, Account account, const std::string& hash,
                    const std::string& keepTokenHash) {
    account.passwordHash = hash;
    account.mustChangePassword = false;
    account.updatedAt = by.now;
    ++account.version;
    store::updateAccount(tx, account);
    store::deleteSessionsOf(tx, account, keepTokenHash);
    told(tx, by, {account.centre, "account.password", "account", account.id.text(), {{"password"}}});
}

ApiToken createToken(WriteTx& tx, const By& by, const Account& account, ApiToken token, const std::string& tokenHash) {
    token.createdAt = by.now;
    store::insertToken(tx, account, token, tokenHash);
    told(tx, by, {account.centre, "token.create", "token", token.id, {{"name", {}, token.name}}});
    return token;
}

void deleteToken(WriteTx& tx, const By& by, const Account& account, const std::string& id) {
    if (!store::deleteToken(tx, account, id)) throw notFound();
    told(tx, by, {account.centre, "token.delete", "token", id});
}

Device createDevice(WriteTx& tx, const By& by, Device device) {
    device.createdAt = device.updatedAt = by.now;
    store::insertDevice(tx, device);
    told(tx, by,
         {device.centre,
          "device.create",
          "device",
          device.id.text(),
          {{"name", {}, device.name}, {"kind", {}, device.kind}}});
    return device;
}

Device offerPairing(WriteTx& tx, const By& by, Device device, const std::string& codeHash) {
    if (device.revokedAt) throw conflict("device_revoked");
    device.pairingExpiresAt = by.now.plusSeconds(pairingSeconds);
    device.updatedAt = by.now;
    ++device.version;
    store::offerPairing(tx, device, codeHash);
    told(tx, by, {device.centre, "device.offer_pairing", "device", device.id.text()});
    return device;
}

Device pairDevice(WriteTx& tx, const By& by, const std::string& codeHash, const std::string& tokenHash) {
    const auto device = store::deviceOfPairing(tx, codeHash, by.now);
    if (!device) throw Error(Status::forbidden, "pairing_code_wrong");
    store::pairDevice(tx, *device, tokenHash, by.now);
    told(tx, by, {device->centre, "device.pair", "device", device->id.text()});
    return *device;
}

Device revokeDevice(WriteTx& tx, const By& by, Device device) {
    if (device.revokedAt) throw conflict("device_revoked");
    device.revokedAt = device.updatedAt = by.now;
    device.pairingExpiresAt.reset();
    ++device.version;
    store::revokeDevice(tx, device);
    told(tx, by, {device.centre, "device.revoke", "device", device.id.text()});
    return device;
}

}  // namespace yizhan::staff
