// The life of a connection: wait, read, dispatch, answer, again.
#include "core/http/Connection.h"

#include <Poco/Clock.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/SocketAddress.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

#include "core/http/Text.h"

namespace yizhan::http {

namespace {

using Phase = Watchdog::Phase;

/// The client has gone or was cut; there is nobody to answer.
struct Gone {};

constexpr std::size_t oneWrite = 64 * 1024;

std::string plainAddress(const Poco::Net::IPAddress& address) {
    const std::string text = address.toString();
    return text.compare(0, 7, "::ffff:") == 0 && text.find('.') != std::string::npos ? text.substr(7) : text;
}

bool isRequestId(std::string_view text) {
    return text.size() >= 8 && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
           });
}

Error timedOut() { return Error(Status::timeout, "request_timeout"); }

}  // namespace

bool isLoopback(const std::string& address) { return address == "::1" || address.compare(0, 4, "127.") == 0; }

std::string addressOf(const Poco::Net::StreamSocket& socket) { return plainAddress(socket.peerAddress().host()); }

Connection::Connection(const Poco::Net::StreamSocket& socket, std::string peer, Wire& wire)
    : TCPServerConnection(socket),
      _wire(wire),
      _descriptor(socket.impl()->sockfd()),
      _peer(std::move(peer)),
      _peerIsLoopback(isLoopback(_peer)) {}

// The base still holds the socket here, so its number cannot belong to another connection yet.
Connection::~Connection() { _wire.ended(_descriptor); }

void Connection::run() {
    try {
        _turnEnds = monotonicMillis() + _wire.options.turnMillis;
        Watchdog::Watch watch(_wire.watchdog, socket(), _wire.options.freshMillis);
        while (serveOne(watch)) {
        }
    } catch (const Gone&) {
    } catch (const std::exception&) {
        // The peer reset the connection, or memory ran out: either way only this connection ends.
    }
    if (_lingers) _wire.watchdog.linger(socket());
}

/// False when the connection is to end.
bool Connection::serveOne(Watchdog::Watch& watch) {
    if (!awaitRequest(watch)) return false;
    Exchange exchange;
    exchange.startedMicros = Poco::Clock().microseconds();
    exchange.startedAt = _wire.parts.clock.now();
    identify(exchange.head.request);
    ++_wire.counters.requests;
    try {
        readHead(watch, exchange);
        readBody(watch, exchange);
        if (!watch.enter(Phase::handling, 0)) throw timedOut();
    } catch (const Error& error) {
        refuse(watch, exchange, error);
        return false;
    }
    return answer(watch, exchange);
}

/// Waits until the first byte of a request is there.
bool Connection::awaitRequest(Watchdog::Watch& watch) {
    if (_buffer.empty()) {
        char chunk[16384];
        const int count = socket().receiveBytes(chunk, sizeof chunk);
        if (count <= 0) return false;
        _wire.counters.received.fetch_add(static_cast<std::uint64_t>(count), std::memory_order_relaxed);
        _buffer.assign(chunk, static_cast<std::size_t>(count));
    }
    return watch.enter(Phase::head, _wire.options.headMillis);
}

void Connection::readHead(Watchdog::Watch& watch, Exchange& exchange) {
    const FramingLimits& limits = _wire.options.framing;
    // RFC 9112 §2.2: an empty line before a request is left over from a careless client's last body.
    if (_buffer.compare(0, 2, "\r\n") == 0) _buffer.erase(0, 2);
    std::size_t scanned = 0;
    std::optional<std::size_t> size;
    while (!(size = headSize(_buffer, scanned))) {
        scanned = _buffer.size();
        if (scanned > limits.headBytes) break;
        receive(watch);
    }
    if (!size || *size > limits.headBytes) {
        const bool longLine = _buffer.find('\n') > limits.headBytes;
        throw longLine ? Error(Status::uriTooLong, "uri_too_long")
                       : Error(Status::headersTooLarge, "headers_too_large");
    }
    const std::string head = _buffer.substr(0, *size);
    _buffer.erase(0, *size);
    parseHead(head, limits, exchange.head);
    identify(exchange.head.request);
}

void Connection::readBody(Watchdog::Watch& watch, Exchange& exchange) {
    Head& head = exchange.head;
    if (!head.hasBody()) return;
    const std::size_t limit = _wire.parts.dispatcher.bodyLimit(head.request.method, head.request.path);
    if (head.length > limit) throw bodyTooLarge(limit);
    if (!watch.enter(Phase::body, _wire.options.bodyMillis)) throw timedOut();
    if (head.expectsContinue && _buffer.empty()) sendAll("HTTP/1.1 100 Continue\r\n\r\n", MSG_DONTWAIT);

    std::string& body = head.request.body;
    ChunkedBody chunks(limit);
    while (true) {
        if (head.chunked) {
            _buffer.erase(0, chunks.take(_buffer, body));
            if (chunks.complete()) return;
        } else {
            const std::size_t part = std::min<std::size_t>(_buffer.size(), head.length - body.size());
            body.append(_buffer, 0, part);
            _buffer.erase(0, part);
            if (body.size() == head.length) return;
        }
        receive(watch);
    }
}

/// Appends what arrives next of a request that has begun.
void Connection::receive(const Watchdog::Watch& watch) {
    char chunk[16384];
    const int count = socket().receiveBytes(chunk, sizeof chunk);
    if (watch.isCut()) throw timedOut();
    if (count <= 0 && watch.isEnding()) throw Gone{};
    if (count <= 0) throw malformed("the request ends before its end");
    _wire.counters.received.fetch_add(static_cast<std::uint64_t>(count), std::memory_order_relaxed);
    _buffer.append(chunk, static_cast<std::size_t>(count));
}

/// Who sent the request and what it is called. Behind a proxy that is not declared nobody counts as local.
void Connection::identify(Request& request) {
    request.remote = _peer;
    const std::string& forwarded = request.header("x-forwarded-for");
    request.loopback = _peerIsLoopback && forwarded.empty() && request.header("forwarded").empty();
    if (_wire.options.trustedProxy) {
        const auto comma = forwarded.rfind(',');
        const std::string_view last =
            trimmed(std::string_view(forwarded).substr(comma == std::string::npos ? 0 : comma + 1));
        Poco::Net::IPAddress address;
        if (Poco::Net::IPAddress::tryParse(std::string(last), address)) {
            request.remote = plainAddress(address);
            request.loopback = isLoopback(request.remote);
        }
        request.secure = request.header("x-forwarded-proto") == "https";
        if (isRequestId(request.header("x-request-id"))) request.id = request.header("x-request-id");
    }
    if (request.id.empty()) request.id = _wire.idPrefix + std::to_string(++_wire.nextId);
}

bool Connection::answer(Watchdog::Watch& watch, Exchange& exchange) {
    const Request& request = exchange.head.request;
    if (const auto file = _wire.parts.files.find(request)) return answerFile(watch, exchange, *file);
    Outcome outcome = dispatched(request);
    if (const auto* ticket = std::get_if<StreamTicket>(&outcome)) return answerStream(watch, exchange, *ticket);
    Reply& reply = std::get<Reply>(outcome);
    compress(reply, request.header("accept-encoding"));
    return send(watch, exchange, std::move(reply));
}

/// The dispatcher promises not to throw; a broken promise must not take the connection's answer away.
Outcome Connection::dispatched(const Request& request) {
    try {
        return _wire.parts.dispatcher.dispatch(request);
    } catch (const std::exception& failure) {
        Error error(Status::internal, "internal");
        error.because(failure.what());
        return _wire.parts.dispatcher.refuse(request, error);
    }
}

bool Connection::answerFile(Watchdog::Watch& watch, Exchange& exchange, const StaticFiles::Answer& file) {
    if (file.status != 200) return send(watch, exchange, file.reply);
    StaticContent& content = *file.content;
    const std::uint64_t size = content.size();
    const bool keepAlive = mayContinue(watch, exchange);
    if (!watch.enter(Phase::writing, writeMillis(size))) throw Gone{};
    std::string bytes = replyHead(file.reply, size, frameOf(exchange, keepAlive));
    if (!exchange.head.isHead()) bytes += content.next(oneWrite);
    while (!bytes.empty()) {
        const bool more = !exchange.head.isHead() && content.left() > 0;
        sendAll(bytes, more ? MSG_MORE : 0);
        bytes = more ? content.next(oneWrite) : std::string();
    }
    log(exchange, 200, exchange.head.isHead() ? 0 : size);
    return keepAlive && watch.enter(Phase::idle, _wire.options.keepAliveMillis);
}

bool Connection::answerStream(Watchdog::Watch& watch, Exchange& exchange, const StreamTicket& ticket) {
    std::string head = streamHead(frameOf(exchange, false));
    if (exchange.head.isHead()) {
        if (watch.enter(Phase::writing, writeMillis(0))) sendAll(head);
        return false;
    }
    EventHub* events = _wire.parts.events;
    if (events != nullptr && events->adopt(socket(), ticket, std::move(head))) {
        log(exchange, 200, 0);
        return false;
    }
    Error error(Status::unavailable, "too_many_streams");
    error.retryAfter(10);
    return send(watch, exchange, _wire.parts.dispatcher.refuse(exchange.head.request, error));
}

/// False when the connection is to end with this answer.
bool Connection::send(Watchdog::Watch& watch, Exchange& exchange, Reply reply) {
    const bool keepAlive = mayContinue(watch, exchange);
    const bool bare = exchange.head.isHead();
    if (!watch.enter(Phase::writing, writeMillis(reply.body.size()))) throw Gone{};
    std::string bytes = replyHead(reply, reply.body.size(), frameOf(exchange, keepAlive));
    if (!bare && reply.body.size() <= oneWrite) bytes += reply.body;
    const bool rest = !bare && reply.body.size() > oneWrite;
    sendAll(bytes, rest ? MSG_MORE : 0);
    if (rest) sendAll(reply.body);
    log(exchange, reply.status, bare ? 0 : reply.body.size());
    return keepAlive && watch.enter(Phase::idle, _wire.options.keepAliveMillis);
}

/// Answers what cannot be read to its end, or must not be; what follows it is never taken for a request.
void Connection::refuse(Watchdog::Watch& watch, Exchange& exchange, const Error& error) {
    _wire.counters.refuse(error.code());
    exchange.head.keepAlive = false;
    _lingers = true;
    const Reply reply = _wire.parts.dispatcher.refuse(exchange.head.request, error);
    // The watchdog may have cut the phase before; a small answer still fits into the socket without waiting.
    watch.enter(Phase::writing, _wire.options.writeMillis);
    std::string bytes = replyHead(reply, reply.body.size(), frameOf(exchange, false));
    if (!exchange.head.isHead()) bytes += reply.body;
    sendAll(bytes, MSG_DONTWAIT);
    log(exchange, reply.status, reply.body.size());
}

/// Whether the connection serves another request after this one. A busy one gives its thread up after its turn
/// when others wait for one.
bool Connection::mayContinue(const Watchdog::Watch& watch, const Exchange& exchange) {
    if (!exchange.head.keepAlive) {
        _lingers = _lingers || !_buffer.empty();
        return false;
    }
    const bool turnIsOver = monotonicMillis() >= _turnEnds && _wire.crowded();
    if (!_wire.stopping && !watch.isEnding() && !turnIsOver) return true;
    _lingers = true;
    return false;
}

ReplyFrame Connection::frameOf(const Exchange& exchange, bool keepAlive) const {
    return {exchange.head.request.id, keepAlive, _wire.options.keepAliveMillis / 1000, exchange.head.http10,
            _wire.parts.clock.now()};
}

int Connection::writeMillis(std::uint64_t bytes) const {
    constexpr std::uint64_t mostSeconds = 3600;
    const auto slowest = static_cast<std::uint64_t>(_wire.options.writeBytesPerSecond);
    return _wire.options.writeMillis + static_cast<int>(std::min(bytes / slowest, mostSeconds)) * 1000;
}

void Connection::sendAll(std::string_view bytes, int flags) {
    while (!bytes.empty()) {
        const int count = socket().sendBytes(bytes.data(), static_cast<int>(bytes.size()), flags | MSG_NOSIGNAL);
        if (count <= 0) throw Gone{};
        _wire.counters.sent.fetch_add(static_cast<std::uint64_t>(count), std::memory_order_relaxed);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Connection::log(const Exchange& exchange, int status, std::size_t bytes) {
    const Request& request = exchange.head.request;
    _wire.parts.log.write({exchange.startedAt, request.id, exchange.head.method, request.path, request.remote, status,
                           bytes, Poco::Clock().microseconds() - exchange.startedMicros});
}

}  // namespace yizhan::http
