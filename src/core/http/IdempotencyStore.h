// SQL of the answers kept for repeated calls.
#pragma once

#include <optional>
#include <string>

#include "core/db/Database.h"
#include "core/http/Idempotency.h"

namespace yizhan::http::store {

struct KeptReply {
    std::string requestDigest;
    Instant at;
    std::optional<std::string> reply;  ///< sealed; nothing while the first call is at work
};

/// False where somebody has claimed the key before.
bool claim(WriteTx& tx, const RepeatKey& key, Instant now);
std::optional<KeptReply> find(ReadTx& tx, const RepeatKey& key);
void keep(WriteTx& tx, const RepeatKey& key, const std::string& sealedReply);
void drop(WriteTx& tx, const RepeatKey& key);
void dropOlderThan(WriteTx& tx, Instant before);

}  // namespace yizhan::http::store
