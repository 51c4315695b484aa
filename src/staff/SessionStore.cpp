#include "staff/SessionStore.h"

#include "core/db/RowsOf.h"
#include "staff/StaffRules.h"

namespace yizhan::staff::store {

namespace {

constexpr const char* accountJoin =
    "a.id, a.centre_id, a.staff_id, p.name, a.username, a.roles, a.must_change_password, a.created_at, a.updated_at, "
    "a.version, p.name_en ";

/// An account without its password hash, which a session has no need of.
Account accountAt(const Row& row, std::size_t at) {
    return {row.id<AccountId>(at),     row.id<CentreId>(at + 1),
            row.id<StaffId>(at + 2),   row.text(at + 3),
            row.text(at + 4),          "",
            rolesOf(row.text(at + 5)), false,
            row.flag(at + 6),          {},
            row.instant(at + 7),       row.instant(at + 8),
            row.integer(at + 9),       row.text(at + 10)};
}

constexpr const char* deviceColumns =
    "SELECT id, centre_id, kind, name, place_id, pairing_expires_at, paired_at, last_seen_at, revoked_at, created_at, "
    "updated_at, version FROM devices ";

Device deviceOf(const Row& row) {
    return {row.id<DeviceId>(0),
            row.id<CentreId>(1),
            row.text(2),
            row.text(3),
            row.optionalText(4),
            row.optionalInstant(5),
            row.optionalInstant(6),
            row.optionalInstant(7),
            row.optionalInstant(8),
            row.instant(9),
            row.instant(10),
            row.integer(11)};
}

std::optional<Device> deviceWhere(ReadTx& tx, const std::string& condition, const Params& params) {
    const auto row = tx.one(deviceColumns + condition, params);
    if (!row) return std::nullopt;
    return deviceOf(*row);
}

}  // namespace

std::optional<Session> findSession(ReadTx& tx, const std::string& tokenHash) {
    const auto row =
        tx.one(std::string("SELECT s.token_sha256, s.csrf_token, s.created_at, s.last_seen_at, s.confirmed_at, ") +
                   accountJoin +
                   "FROM sessions s JOIN accounts a ON a.centre_id = s.centre_id AND a.id = s.account_id "
                   "JOIN staff p ON p.centre_id = a.centre_id AND p.id = a.staff_id "
                   "WHERE s.token_sha256 = $1 AND a.disabled = 0 AND p.active = 1",
               {tokenHash});
    if (!row) return std::nullopt;
    return Session{row->text(0), row->text(1), row->instant(2), row->instant(3), row->instant(4), accountAt(*row, 5)};
}

void insertSession(WriteTx& tx, const Session& session) {
    tx.execute(
        "INSERT INTO sessions (centre_id, token_sha256, account_id, csrf_token, created_at, last_seen_at, "
        "confirmed_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {session.account.centre, session.tokenHash, session.account.id, session.csrfToken, session.createdAt,
         session.lastSeenAt, session.confirmedAt});
}

void noteSeen(WriteTx& tx, const std::string& tokenHash, Instant at) {
    tx.execute("UPDATE sessions SET last_seen_at = $2 WHERE token_sha256 = $1", {tokenHash, at});
}

void confirmSession(WriteTx& tx, const std::string& tokenHash, Instant at) {
    tx.execute("UPDATE sessions SET confirmed_at = $2, last_seen_at = $3 WHERE token_sha256 = $1", {tokenHash, at, at});
}

void deleteSession(WriteTx& tx, const std::string& tokenHash) {
    tx.execute("DELETE FROM sessions WHERE token_sha256 = $1", {tokenHash});
}

void deleteSessionsOf(WriteTx& tx, const Account& account, const std::string& exceptTokenHash) {
    tx.execute("DELETE FROM sessions WHERE centre_id = $1 AND account_id = $2 AND token_sha256 <> $3",
               {account.centre, account.id, exceptTokenHash});
}

void deleteSessionsUnseenSince(WriteTx& tx, Instant before) {
    tx.execute("DELETE FROM sessions WHERE last_seen_at < $1", {before});
}

std::optional<Account> accountOfToken(ReadTx& tx, const std::string& tokenHash, Instant now) {
    const auto row =
        tx.one(std::string("SELECT ") + accountJoin +
                   "FROM api_tokens t JOIN accounts a ON a.centre_id = t.centre_id AND a.id = t.account_id "
                   "JOIN staff p ON p.centre_id = a.centre_id AND p.id = a.staff_id WHERE t.token_sha256 = $1 "
                   "AND a.disabled = 0 AND p.active = 1 AND (t.expires_at IS NULL OR t.expires_at > $2)",
               {tokenHash, now});
    if (!row) return std::nullopt;
    return accountAt(*row, 0);
}

std::vector<ApiToken> tokensOf(ReadTx& tx, const Account& account) {
    std::vector<ApiToken> out;
    for (const Row& row : tx.query("SELECT id, name, created_at, expires_at, last_used_at FROM api_tokens "
                                   "WHERE centre_id = $1 AND account_id = $2 ORDER BY name, id",
                                   {account.centre, account.id}))
        out.push_back({row.text(0), row.text(1), row.instant(2), row.optionalInstant(3), row.optionalInstant(4)});
    return out;
}

void insertToken(WriteTx& tx, const Account& account, const ApiToken& token, const std::string& tokenHash) {
    tx.execute(
        "INSERT INTO api_tokens (centre_id, id, account_id, name, token_sha256, created_at, expires_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {account.centre, token.id, account.id, token.name, tokenHash, token.createdAt, token.expiresAt});
}

void noteTokenUsed(WriteTx& tx, const std::string& tokenHash, Instant at) {
    tx.execute("UPDATE api_tokens SET last_used_at = $2 WHERE token_sha256 = $1", {tokenHash, at});
}

void deleteTokensOf(WriteTx& tx, const Account& account) {
    tx.execute("DELETE FROM api_tokens WHERE centre_id = $1 AND account_id = $2", {account.centre, account.id});
}

bool deleteToken(WriteTx& tx, const Account& account, const std::string& id) {
    return tx.execute("DELETE FROM api_tokens WHERE centre_id = $1 AND account_id = $2 AND id = $3",
                      {account.centre, account.id, id}) > 0;
}

std::optional<Device> findDevice(ReadTx& tx, const CentreId& centre, const DeviceId& id) {
    return deviceWhere(tx, "WHERE centre_id = $1 AND id = $2", {centre, id});
}

std::optional<Device> deviceOfToken(ReadTx& tx, const std::string& tokenHash) {
    return deviceWhere(tx, "WHERE token_sha256 = $1 AND revoked_at IS NULL", {tokenHash});
}

std::optional<Device> deviceOfPairing(ReadTx& tx, const std::string& codeHash, Instant now) {
    return deviceWhere(tx, "WHERE pairing_sha256 = $1 AND pairing_expires_at > $2 AND revoked_at IS NULL",
                       {codeHash, now});
}

std::vector<Device> devices(ReadTx& tx, const CentreId& centre, const std::vector<std::string>& after, int limit) {
    return allOf(tx.query(std::string(deviceColumns) +
                              "WHERE centre_id = $1 AND (name, id) > ($2, $3) ORDER BY name, id LIMIT $4",
                          {centre, after.empty() ? "" : after.at(0), after.empty() ? "" : after.at(1), limit}),
                 deviceOf);
}

void insertDevice(WriteTx& tx, const Device& device) {
    tx.execute(
        "INSERT INTO devices (centre_id, id, kind, name, place_id, created_at, updated_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {device.centre, device.id, device.kind, device.name, device.place, device.createdAt, device.updatedAt,
         device.version});
}

void offerPairing(WriteTx& tx, const Device& device, const std::string& codeHash) {
    tx.execute(
        "UPDATE devices SET pairing_sha256 = $3, pairing_expires_at = $4, updated_at = $5, version = $6 "
        "WHERE centre_id = $1 AND id = $2",
        {device.centre, device.id, codeHash, device.pairingExpiresAt, device.updatedAt, device.version});
}

void pairDevice(WriteTx& tx, const Device& device, const std::string& tokenHash, Instant at) {
    tx.execute(
        "UPDATE devices SET token_sha256 = $3, paired_at = $4, last_seen_at = $5, updated_at = $6, version = version + "
        "1, "
        "pairing_sha256 = NULL, pairing_expires_at = NULL WHERE centre_id = $1 AND id = $2",
        {device.centre, device.id, tokenHash, at, at, at});
}

void revokeDevice(WriteTx& tx, const Device& device) {
    tx.execute(
        "UPDATE devices SET revoked_at = $3, updated_at = $4, version = $5, token_sha256 = NULL, pairing_sha256 = "
        "NULL, "
        "pairing_expires_at = NULL WHERE centre_id = $1 AND id = $2",
        {device.centre, device.id, device.revokedAt, device.updatedAt, device.version});
}

void noteDeviceSeen(WriteTx& tx, const std::string& tokenHash, Instant at) {
    tx.execute("UPDATE devices SET last_seen_at = $2 WHERE token_sha256 = $1", {tokenHash, at});
}

}  // namespace yizhan::staff::store
