// The table `idempotency`, and the seal around the replies in it (libsodium: BLAKE2b, XSalsa20-Poly1305).
#include "core/http/Idempotency.h"

#include <sodium.h>

#include <algorithm>
#include <functional>

#include "core/Error.h"
#include "core/Hash.h"
#include "core/http/IdempotencyStore.h"

namespace yizhan::http {

namespace {

constexpr std::int64_t abandonedAfterSeconds = 600;
constexpr std::size_t longestKey = 255;

const unsigned char* bytesOf(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string keyedHash(std::size_t length, const std::string& message, const std::string& key) {
    std::string out(length, '\0');
    crypto_generichash(bytesOf(out), out.size(), bytesOf(message), message.size(), key.empty() ? nullptr : bytesOf(key),
                       key.size());
    return out;
}

/// Parts with their lengths, so that no two lists of parts look alike.
void append(std::string& to, const std::string& part) {
    to += std::to_string(part.size());
    to += ':';
    to += part;
}

std::string scopeOf(const Actor& actor, const std::string& remote) {
    if (!actor.staff.empty()) return "staff:" + actor.staff.text();
    if (!actor.device.empty()) return "device:" + actor.device.text();
    return "address:" + remote;
}

std::string sealed(const Reply& reply, const std::string& secret) {
    const auto cbor = Json::to_cbor(Json{reply.status, reply.type, reply.body, reply.headers});
    const std::string plain(cbor.begin(), cbor.end());
    // The nonce comes from the message itself: the same key never meets two messages under one nonce.
    std::string box = keyedHash(crypto_secretbox_NONCEBYTES, plain, secret);
    box.resize(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size());
    unsigned char* const nonce = bytesOf(box);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytesOf(plain), plain.size(), nonce, bytesOf(secret));
    return box;
}

Reply opened(const std::string& box, const std::string& secret) {
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    std::string plain(std::max(box.size(), overhead) - overhead, '\0');
    const unsigned char* const nonce = bytesOf(box);
    if (box.size() < overhead ||
        crypto_secretbox_open_easy(bytesOf(plain), nonce + crypto_secretbox_NONCEBYTES,
                                   box.size() - crypto_secretbox_NONCEBYTES, nonce, bytesOf(secret)) != 0)
        throw Error(Status::internal, "internal").because("a kept reply cannot be opened");
    const Json parts = Json::from_cbor(plain);
    Reply reply;
    parts.at(0).get_to(reply.status);
    parts.at(1).get_to(reply.type);
    parts.at(2).get_to(reply.body);
    parts.at(3).get_to(reply.headers);
    reply.header("Idempotent-Replay", "true");
    return reply;
}

}  // namespace

std::optional<RepeatKey> repeatKeyOf(const Request& request, const Actor& actor, const CentreId& centre,
                                     const std::string& route) {
    const auto header = request.headers.find("idempotency-key");
    if (request.method != "POST" || header == request.headers.end()) return std::nullopt;
    const std::string& given = header->second;
    const bool visible = std::all_of(given.begin(), given.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (given.empty() || given.size() > longestKey || !visible)
        throw Error(Status::malformed, "idempotency_key_malformed");

    RepeatKey key{
        centre.empty() ? actor.centre.text() : centre.text(), scopeOf(actor, request.remote), route, {}, {}, {}};
    std::string material;
    for (const auto& part : {std::cref(key.centre), std::cref(key.actor), std::cref(key.route), std::cref(given)})
        append(material, part);
    key.keyDigest = hex(keyedHash(crypto_generichash_BYTES, "find" + material, {}));
    key.secret = keyedHash(crypto_secretbox_KEYBYTES, "seal" + material, {});
    std::string asked;
    append(asked, request.path);
    for (const auto& [name, value] : request.query) {
        append(asked, name);
        append(asked, value);
    }
    asked += request.body;
    // Keyed: the body may hold a password, and a plain digest of it could be guessed at leisure.
    key.requestDigest = hex(keyedHash(crypto_generichash_BYTES, asked, key.secret));
    return key;
}

std::optional<Reply> claimOrReplay(WriteTx& tx, const RepeatKey& key, Instant now) {
    if (store::claim(tx, key, now)) return std::nullopt;
    const auto kept = store::find(tx, key);
    const bool unfinished = kept && !kept->reply;
    const std::int64_t lasts = unfinished ? abandonedAfterSeconds : replayHours * 3600;
    if (kept && kept->at.plusSeconds(lasts) >= now) {
        if (kept->requestDigest != key.requestDigest) throw conflict("idempotency_key_reused");
        if (unfinished) throw conflict("idempotency_in_progress").retryAfter(1);
        return opened(*kept->reply, key.secret);
    }
    store::drop(tx, key);
    if (!store::claim(tx, key, now)) throw conflict("idempotency_in_progress").retryAfter(1);
    return std::nullopt;
}

void keepReply(WriteTx& tx, const RepeatKey& key, const Reply& reply) {
    store::keep(tx, key, sealed(reply, key.secret));
}

void dropClaim(WriteTx& tx, const RepeatKey& key) { store::drop(tx, key); }

Job idempotencyPurge() {
    return {"core.idempotency_purge", 3600, [](Database& database, Instant now) {
                const Instant before = now.plusSeconds(-replayHours * 3600);
                database.write([&](WriteTx& tx) { store::dropOlderThan(tx, before); });
            }};
}

}  // namespace yizhan::http
