#include "staff/StaffStore.h"

#include "core/db/RowsOf.h"
#include "staff/StaffRules.h"

namespace yizhan::staff::store {

namespace {

constexpr const char* personColumns =
    "SELECT s.id, s.name, s.name_en, s.title, s.phone, s.active, s.created_at, s.updated_at, s.version, "
    "a.username, a.roles, s.shown_since, s.photo_id FROM staff s LEFT JOIN accounts a ON a.centre_id = s.centre_id AND "
    "a.staff_id = s.id ";

constexpr const char* accountColumns =
    "SELECT a.id, a.centre_id, a.staff_id, s.name, a.username, a.password_hash, a.roles, a.disabled, "
    "a.must_change_password, a.last_sign_in_at, a.created_at, a.updated_at, a.version, s.name_en "
    "FROM accounts a JOIN staff s ON s.centre_id = a.centre_id AND s.id = a.staff_id ";

Person personOf(const Row& row) {
    Person person{row.id<StaffId>(0), row.text(1),    row.text(2),    row.text(3), row.text(4),          row.flag(5),
                  row.instant(6),     row.instant(7), row.integer(8), row.text(9), rolesOf(row.text(10))};
    if (!row.isNull(11)) person.shownSince = row.date(11);
    if (!row.isNull(12)) person.photo = row.id<FileId>(12);
    return person;
}

Account accountOf(const Row& row) {
    return {row.id<AccountId>(0), row.id<CentreId>(1),  row.id<StaffId>(2), row.text(3), row.text(4),
            row.text(5),          rolesOf(row.text(6)), row.flag(7),        row.flag(8), row.optionalInstant(9),
            row.instant(10),      row.instant(11),      row.integer(12),    row.text(13)};
}

std::vector<Account> accountsWhere(ReadTx& tx, const std::string& condition, const Params& params) {
    return allOf(tx.query(accountColumns + condition, params), accountOf);
}

std::optional<Account> firstOf(std::vector<Account> accounts) {
    if (accounts.empty()) return std::nullopt;
    return std::move(accounts.front());
}

}  // namespace

std::optional<Person> findPerson(ReadTx& tx, const CentreId& centre, const StaffId& id) {
    const auto row = tx.one(std::string(personColumns) + "WHERE s.centre_id = $1 AND s.id = $2", {centre, id});
    if (!row) return std::nullopt;
    return personOf(*row);
}

std::vector<Person> people(ReadTx& tx, const CentreId& centre, bool all, const std::vector<std::string>& after,
                           int limit) {
    const std::string name = after.empty() ? "" : after.at(0);
    const std::string id = after.empty() ? "" : after.at(1);
    return allOf(tx.query(std::string(personColumns) + "WHERE s.centre_id = $1 AND s.active >= $2 "
                                                       "AND (s.name, s.id) > ($3, $4) ORDER BY s.name, s.id LIMIT $5",
                          {centre, !all, name, id, limit}),
                 personOf);
}

void insertPerson(WriteTx& tx, const CentreId& centre, const Person& person) {
    tx.execute(
        "INSERT INTO staff (centre_id, id, name, name_en, title, phone, active, created_at, updated_at, version, "
        "shown_since, photo_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {centre, person.id, person.name, person.nameEn, person.title, person.phone, person.active, person.createdAt,
         person.updatedAt, person.version, person.shownSince, person.photo});
}

void updatePerson(WriteTx& tx, const CentreId& centre, const Person& person) {
    tx.execute(
        "UPDATE staff SET name = $3, name_en = $4, title = $5, phone = $6, active = $7, updated_at = $8, version = $9 "
        "WHERE centre_id = $1 AND id = $2",
        {centre, person.id, person.name, person.nameEn, person.title, person.phone, person.active, person.updatedAt,
         person.version});
}

void showPerson(WriteTx& tx, const CentreId& centre, const Person& person) {
    tx.execute(
        "UPDATE staff SET shown_since = $3, photo_id = $4, updated_at = $5, version = $6 "
        "WHERE centre_id = $1 AND id = $2",
        {centre, person.id, person.shownSince, person.photo, person.updatedAt, person.version});
}

std::vector<Person> peopleWithAccount(ReadTx& tx, const CentreId& centre) {
    return allOf(tx.query(std::string(personColumns) +
                              "WHERE s.centre_id = $1 AND s.active = 1 AND a.disabled = 0 ORDER BY s.name, s.id",
                          {centre}),
                 personOf);
}

std::vector<Person> shownPeople(ReadTx& tx, const CentreId& centre) {
    return allOf(
        tx.query(std::string(personColumns) +
                     "WHERE s.centre_id = $1 AND s.active = 1 AND s.shown_since IS NOT NULL ORDER BY s.name, s.id",
                 {centre}),
        personOf);
}

bool anyAccount(ReadTx& tx) { return tx.one("SELECT 1 FROM accounts LIMIT 1").has_value(); }

std::optional<Account> findAccount(ReadTx& tx, const AccountId& id) {
    return firstOf(accountsWhere(tx, "WHERE a.id = $1", {id}));
}

std::optional<Account> accountOfPerson(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    return firstOf(accountsWhere(tx, "WHERE a.centre_id = $1 AND a.staff_id = $2", {centre, staff}));
}

std::vector<Account> accountsNamed(ReadTx& tx, const std::string& key, const std::optional<CentreId>& centre) {
    if (centre) return accountsWhere(tx, "WHERE a.centre_id = $1 AND a.username_key = $2", {*centre, key});
    return accountsWhere(tx, "WHERE a.username_key = $1 ORDER BY a.centre_id LIMIT 2", {key});
}

std::vector<Account> accounts(ReadTx& tx, const CentreId& centre, const std::vector<std::string>& after, int limit) {
    return accountsWhere(tx, "WHERE a.centre_id = $1 AND a.username_key > $2 ORDER BY a.username_key LIMIT $3",
                         {centre, after.empty() ? "" : after.at(0), limit});
}

void insertAccount(WriteTx& tx, const Account& account) {
    tx.execute(
        "INSERT INTO accounts (centre_id, id, staff_id, username, username_key, password_hash, roles, disabled, "
        "must_change_password, created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
        "$12)",
        {account.centre, account.id, account.staff, account.username, usernameKey(account.username),
         account.passwordHash, textOf(account.roles), account.disabled, account.mustChangePassword, account.createdAt,
         account.updatedAt, account.version});
}

void updateAccount(WriteTx& tx, const Account& account) {
    tx.execute(
        "UPDATE accounts SET username = $3, username_key = $4, password_hash = $5, roles = $6, disabled = $7, "
        "must_change_password = $8, updated_at = $9, version = $10 WHERE centre_id = $1 AND id = $2",
        {account.centre, account.id, account.username, usernameKey(account.username), account.passwordHash,
         textOf(account.roles), account.disabled, account.mustChangePassword, account.updatedAt, account.version});
}

void noteSignIn(WriteTx& tx, const Account& account, Instant at) {
    tx.execute("UPDATE accounts SET last_sign_in_at = $3 WHERE centre_id = $1 AND id = $2",
               {account.centre, account.id, at});
}

std::int64_t countWithRole(ReadTx& tx, const CentreId& centre, Role role) {
    const auto row =
        tx.one("SELECT COUNT(*) FROM accounts WHERE centre_id = $1 AND disabled = 0 AND (',' || roles || ',') LIKE $2",
               {centre, "%," + std::string(nameOf(role)) + ",%"});
    return row->integer(0);
}

}  // namespace yizhan::staff::store
