// SQL of people and accounts.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "staff/Staff.h"

namespace yizhan::staff::store {

std::optional<Person> findPerson(ReadTx& tx, const CentreId& centre, const StaffId& id);
/// By name, behind `after` {name, id} when given; with those who have left where `all`.
std::vector<Person> people(ReadTx& tx, const CentreId& centre, bool all, const std::vector<std::string>& after,
                           int limit);
void insertPerson(WriteTx& tx, const CentreId& centre, const Person& person);
void updatePerson(WriteTx& tx, const CentreId& centre, const Person& person);

/// Consent and picture alone.
void showPerson(WriteTx& tx, const CentreId& centre, const Person& person);
/// Of those who work here, by name: with an account that is not disabled; who agreed to be shown.
std::vector<Person> peopleWithAccount(ReadTx& tx, const CentreId& centre);
std::vector<Person> shownPeople(ReadTx& tx, const CentreId& centre);

bool anyAccount(ReadTx& tx);
std::optional<Account> findAccount(ReadTx& tx, const AccountId& id);
std::optional<Account> accountOfPerson(ReadTx& tx, const CentreId& centre, const StaffId& staff);
/// All accounts of that name; of one centre when it is given.
std::vector<Account> accountsNamed(ReadTx& tx, const std::string& usernameKey, const std::optional<CentreId>& centre);
/// By username, behind `after` {username key, id}.
std::vector<Account> accounts(ReadTx& tx, const CentreId& centre, const std::vector<std::string>& after, int limit);
void insertAccount(WriteTx& tx, const Account& account);
/// Everything but ids, person and times of creation.
void updateAccount(WriteTx& tx, const Account& account);
void noteSignIn(WriteTx& tx, const Account& account, Instant at);
/// Enabled accounts that hold the role.
std::int64_t countWithRole(ReadTx& tx, const CentreId& centre, Role role);

}  // namespace yizhan::staff::store
