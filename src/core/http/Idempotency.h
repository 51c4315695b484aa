// Idempotency-Key: a repeated POST gets the first answer and does nothing a second time.
#pragma once

#include <optional>
#include <string>

#include "core/db/Database.h"
#include "core/http/Call.h"
#include "core/jobs/Scheduler.h"

namespace yizhan::http {

constexpr std::int64_t replayHours = 24;

/// What makes a call the same as an earlier one: who, which route, which key; and a digest of the request.
struct RepeatKey {
    std::string centre, actor, route;
    std::string keyDigest, requestDigest;
    std::string secret;  ///< seals the stored reply; made from the caller's key and never stored
};

/// The repeat key of a POST that carries `Idempotency-Key`; nothing for other calls. Scoped by centre, by
/// person (a device, or an address where nobody signed in) and by `route`. Throws 400
/// `idempotency_key_malformed` unless it is 1 to 255 visible ASCII characters.
std::optional<RepeatKey> repeatKeyOf(const Request& request, const Actor& actor, const CentreId& centre,
                                     const std::string& route);

/// Claims the key in this transaction and returns nothing, or returns the first answer with the header
/// `Idempotent-Replay: true`. Throws 409 `idempotency_key_reused` (another request came with it) or
/// `idempotency_in_progress` (the first call is still at work).
std::optional<Reply> claimOrReplay(WriteTx& tx, const RepeatKey& key, Instant now);
/// Keeps the answer of a claimed key.
void keepReply(WriteTx& tx, const RepeatKey& key, const Reply& reply);
/// Gives a claimed key free again, where the call failed.
void dropClaim(WriteTx& tx, const RepeatKey& key);

/// Forgets answers older than a day.
Job idempotencyPurge();

}  // namespace yizhan::http
