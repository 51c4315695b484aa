// Runs a checked call in the transaction that its kind of handler asks for.
#include <Poco/Logger.h>

#include <charconv>

#include "core/http/Idempotency.h"
#include "core/http/RouterEntry.h"

namespace yizhan::http {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// Where a reader of events wants to go on: the browser's own header when it connects again, else ?after=.
std::int64_t lastEventSeen(const Call& call) {
    const std::string& header = call.request.header("last-event-id");
    const std::string text = header.empty() ? call.queryText("after") : header;
    if (text.empty()) return -1;
    std::int64_t seq = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seq);
    if (failure != std::errc() || end != text.data() + text.size() || seq < 0)
        throw Error(Status::malformed, "event_id_malformed");
    return seq;
}

}  // namespace

void Router::enterCentre(const Entry& entry, ReadTx& tx, Call& call) const {
    if (!entry.inCentre) return;
    const CentreId id(call.params.at("centre"));
    if (isSlug(id.text())) call.centre = _parts.centres.find(tx, id);
    if (!call.centre) throw notFound("centre_unknown");
}

Outcome Router::run(const Entry& entry, Call& call) {
    if (const auto* handler = std::get_if<ReadHandler>(&entry.route.handler))
        return _parts.database.read([&](ReadTx& tx) {
            enterCentre(entry, tx, call);
            return (*handler)(call, tx);
        });
    if (const auto* handler = std::get_if<WriteHandler>(&entry.route.handler)) return runWrite(entry, *handler, call);
    if (entry.inCentre) _parts.database.read([&](ReadTx& tx) { enterCentre(entry, tx, call); });
    return std::visit(Overloaded{[&](const PlainHandler& handler) -> Outcome { return runPlain(entry, handler, call); },
                                 [&](const auto&) -> Outcome { return runStream(entry, call); }},
                      entry.route.handler);
}

Reply Router::runWrite(const Entry& entry, const WriteHandler& handler, Call& call) {
    const CentreId centre = entry.inCentre ? CentreId(call.params.at("centre")) : CentreId();
    const auto key = entry.route.replayable ? repeatKeyOf(call.request, call.actor, centre, entry.name) : std::nullopt;
    return _parts.database.write([&](WriteTx& tx) {
        // In here: a snapshot only to look the centre up would cost each write as much as its row.
        enterCentre(entry, tx, call);
        if (!key) return handler(call, tx);
        if (auto earlier = claimOrReplay(tx, *key, call.now)) return *std::move(earlier);
        Reply reply = handler(call, tx);
        keepReply(tx, *key, reply);
        return reply;
    });
}

Reply Router::runPlain(const Entry& entry, const PlainHandler& handler, Call& call) {
    const CentreId centre = call.centre ? call.centre->id : CentreId();
    const auto key = entry.route.replayable ? repeatKeyOf(call.request, call.actor, centre, entry.name) : std::nullopt;
    // Nobody in particular has nothing to claim: what is answered from memory stays free of writes.
    if (!key || (!call.actor.isPerson() && call.actor.device.empty())) return handler(call);
    if (auto earlier = _parts.database.write([&](WriteTx& tx) { return claimOrReplay(tx, *key, call.now); }))
        return *std::move(earlier);
    Reply reply;
    try {
        reply = handler(call);
    } catch (...) {
        settleClaim(call, [&](WriteTx& tx) { dropClaim(tx, *key); });
        throw;
    }
    settleClaim(call, [&](WriteTx& tx) { keepReply(tx, *key, reply); });
    return reply;
}

void Router::settleClaim(const Call& call, const Database::WriteFn& settle) {
    try {
        _parts.database.write(settle);
    } catch (const std::exception& error) {
        // The call itself is decided and its caller must hear how; only a repeat will not.
        Poco::Logger::get("http").warning(call.request.id + " claim not settled: " + error.what());
    }
}

Outcome Router::runStream(const Entry& entry, const Call& call) {
    const auto* needs = std::get_if<Needs>(&entry.route.guard);
    StreamTicket ticket{call.centreId(), call.actor, lastEventSeen(call), call.request, needs ? needs->permission : ""};
    ticket.head.body.clear();
    return ticket;
}

}  // namespace yizhan::http
