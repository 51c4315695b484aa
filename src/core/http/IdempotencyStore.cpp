#include "core/http/IdempotencyStore.h"

namespace yizhan::http::store {

namespace {

Params identity(const RepeatKey& key) { return {key.centre, key.actor, key.route, key.keyDigest}; }

}  // namespace

bool claim(WriteTx& tx, const RepeatKey& key, Instant now) {
    Params params = identity(key);
    params.emplace_back(key.requestDigest);
    params.emplace_back(now);
    return tx.execute(
               "INSERT INTO idempotency (centre_id, actor, route, key_digest, request_digest, at) "
               "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (centre_id, actor, route, key_digest) DO NOTHING",
               params) == 1;
}

std::optional<KeptReply> find(ReadTx& tx, const RepeatKey& key) {
    const auto row = tx.one(
        "SELECT request_digest, at, reply FROM idempotency "
        "WHERE centre_id = $1 AND actor = $2 AND route = $3 AND key_digest = $4",
        identity(key));
    if (!row) return std::nullopt;
    return KeptReply{row->text(0), row->instant(1), row->isNull(2) ? std::nullopt : std::optional(row->blob(2))};
}

void keep(WriteTx& tx, const RepeatKey& key, const std::string& sealedReply) {
    Params params = identity(key);
    params.emplace_back(Blob{sealedReply});
    tx.execute(
        "UPDATE idempotency SET reply = $5 WHERE centre_id = $1 AND actor = $2 AND route = $3 AND key_digest = $4",
        params);
}

void drop(WriteTx& tx, const RepeatKey& key) {
    tx.execute("DELETE FROM idempotency WHERE centre_id = $1 AND actor = $2 AND route = $3 AND key_digest = $4",
               identity(key));
}

void dropOlderThan(WriteTx& tx, Instant before) { tx.execute("DELETE FROM idempotency WHERE at < $1", {before}); }

}  // namespace yizhan::http::store
