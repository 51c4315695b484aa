// SQL of sessions, API tokens and devices. Only hashes of secrets are stored.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "staff/Staff.h"

namespace yizhan::staff::store {

std::optional<Session> findSession(ReadTx& tx, const std::string& tokenHash);
void insertSession(WriteTx& tx, const Session& session);
void noteSeen(WriteTx& tx, const std::string& tokenHash, Instant at);
void confirmSession(WriteTx& tx, const std::string& tokenHash, Instant at);
void deleteSession(WriteTx& tx, const std::string& tokenHash);
/// All sessions of the account but the one named.
void deleteSessionsOf(WriteTx& tx, const Account& account, const std::string& exceptTokenHash = {});
void deleteSessionsUnseenSince(WriteTx& tx, Instant before);

/// The account behind an API token that has not expired.
std::optional<Account> accountOfToken(ReadTx& tx, const std::string& tokenHash, Instant now);
std::vector<ApiToken> tokensOf(ReadTx& tx, const Account& account);
void insertToken(WriteTx& tx, const Account& account, const ApiToken& token, const std::string& tokenHash);
void noteTokenUsed(WriteTx& tx, const std::string& tokenHash, Instant at);
void deleteTokensOf(WriteTx& tx, const Account& account);
bool deleteToken(WriteTx& tx, const Account& account, const std::string& id);

std::optional<Device> findDevice(ReadTx& tx, const CentreId& centre, const DeviceId& id);
/// Paired and not revoked.
std::optional<Device> deviceOfToken(ReadTx& tx, const std::string& tokenHash);
std::optional<Device> deviceOfPairing(ReadTx& tx, const std::string& codeHash, Instant now);
std::vector<Device> devices(ReadTx& tx, const CentreId& centre, const std::vector<std::string>& after, int limit);
void insertDevice(WriteTx& tx, const Device& device);
void offerPairing(WriteTx& tx, const Device& device, const std::string& codeHash);
void pairDevice(WriteTx& tx, const Device& device, const std::string& tokenHash, Instant at);
void revokeDevice(WriteTx& tx, const Device& device);
void noteDeviceSeen(WriteTx& tx, const std::string& tokenHash, Instant at);

}  // namespace yizhan::staff::store
