// What can be done to people, accounts, tokens and devices: within the caller's transaction, audited.
#pragma once

#include "core/Access.h"
#include "core/Audit.h"
#include "core/db/Database.h"
#include "staff/Staff.h"

namespace yizhan::staff {

/// Who acts, from where, when.
struct By {
    const Actor& actor;
    Origin origin;
    Instant now;
};

Person createPerson(WriteTx& tx, const By& by, const CentreId& centre, Person person);
Person savePerson(WriteTx& tx, const By& by, const CentreId& centre, const Person& before, Person changed);

/// Whether visitors see a person while on duty: since when they agree (nothing: not), and their picture.
struct Shown {
    std::optional<Date> since = {};
    std::optional<FileId> photo = {};
};
/// Taken back, it forgets date and picture at once.
Person showPerson(WriteTx& tx, const By& by, const CentreId& centre, Person person, const Shown& shown);

/// `account.passwordHash` is made by the caller, outside the transaction. Throws 404 for an unknown
/// person, 409 `username_taken` or `has_account`, 403 `role_not_yours_to_give`.
Account createAccount(WriteTx& tx, const By& by, Account account);
/// Ends the account's sessions when it was disabled or its roles or password changed.
/// Throws 409 `last_manager` for the last enabled manager of a centre.
Account saveAccount(WriteTx& tx, const By& by, const Account& before, Account changed);
/// A new password by its owner: other sessions end, this one goes on.
void changePassword(WriteTx& tx, const By& by, Account account, const std::string& hash,
                    const std::string& keepTokenHash);

ApiToken createToken(WriteTx& tx, const By& by, const Account& account, ApiToken token, const std::string& tokenHash);
/// Throws 404.
void deleteToken(WriteTx& tx, const By& by, const Account& account, const std::string& id);

Device createDevice(WriteTx& tx, const By& by, Device device);
/// Offers the device's pairing for ten minutes under the hash of a six-digit code.
Device offerPairing(WriteTx& tx, const By& by, Device device, const std::string& codeHash);
/// Throws 403 `pairing_code_wrong`.
Device pairDevice(WriteTx& tx, const By& by, const std::string& codeHash, const std::string& tokenHash);
/// Throws 409 `device_revoked`.
Device revokeDevice(WriteTx& tx, const By& by, Device device);

}  // namespace yizhan::staff
