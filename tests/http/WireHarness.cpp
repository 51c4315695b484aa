// Raw bytes in, parsed answers out.
#include "WireHarness.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Timespan.h>

#include "core/http/Text.h"

namespace yizhan::test {

using namespace http;

Outcome EchoDispatcher::dispatch(const Request& request) {
    {
        const std::lock_guard lock(_mutex);
        _seen.push_back(request.method + ' ' + request.path + (request.body.empty() ? "" : ' ' + request.body));
        _last = request;
    }
    Reply reply;
    reply.type = "text/plain; charset=utf-8";
    if (request.path == "/throw") throw std::runtime_error("a handler that breaks its promise");
    if (request.path == "/events") {
        const std::string& after = request.header("last-event-id");
        StreamTicket ticket;
        ticket.centre = CentreId("chibi");
        if (!after.empty()) ticket.after = std::stoll(after);
        return ticket;
    }
    if (request.path == "/wait") {
        waiting.set();
        gate.wait();
    }
    if (request.path == "/big") {
        reply.body.assign(8 << 20, 'x');
        return reply;
    }
    if (request.path == "/list") {
        reply.type = "application/json; charset=utf-8";
        reply.body = '"' + std::string(5000, 'a') + '"';
        return reply;
    }
    if (request.path == "/injected") reply.header("X-Bad", "a\r\nSet-Cookie: b");
    reply.body = request.method + ' ' + request.path + '|' + request.body;
    return reply;
}

std::size_t EchoDispatcher::bodyLimit(const std::string&, const std::string& path) const {
    return path == "/upload" ? uploadLimit : smallLimit;
}

Reply EchoDispatcher::refuse(const Request&, const Error& error) {
    Reply reply;
    reply.status = static_cast<int>(error.status());
    reply.type = "application/problem+json";
    reply.body = "{\"code\":\"" + error.code() + "\"}";
    return reply;
}

bool EchoDispatcher::stillAllowed(const StreamTicket&) { return allowed; }

std::vector<std::string> EchoDispatcher::seen() const {
    const std::lock_guard lock(_mutex);
    return _seen;
}

Request EchoDispatcher::last() const {
    const std::lock_guard lock(_mutex);
    return _last;
}

RawClient::RawClient(std::uint16_t port) : _socket(Poco::Net::SocketAddress("127.0.0.1", port)) {
    _socket.setReceiveTimeout(Poco::Timespan(10, 0));
    _socket.setSendTimeout(Poco::Timespan(10, 0));
}

RawClient& RawClient::send(std::string_view bytes) {
    try {
        while (!bytes.empty()) {
            const int count = _socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    } catch (const Poco::Net::NetException&) {
        // The server has closed; its answer is what the test looks at.
    }
    return *this;
}

RawClient& RawClient::finish() {
    _socket.shutdownSend();
    return *this;
}

bool RawClient::receive() {
    char chunk[65536];
    try {
        const int count = _socket.receiveBytes(chunk, sizeof chunk);
        if (count > 0) _buffer.append(chunk, static_cast<std::size_t>(count));
        return count > 0;
    } catch (const Poco::Exception&) {
        _reset = true;
        return false;
    }
}

std::string RawClient::until(std::string_view text) {
    std::size_t found = _buffer.find(text);
    while (found == std::string::npos) {
        if (!receive()) return {};
        found = _buffer.find(text);
    }
    std::string upTo = _buffer.substr(0, found + text.size());
    _buffer.erase(0, upTo.size());
    return upTo;
}

WireAnswer RawClient::answer(bool bodyFollows) {
    WireAnswer answer;
    std::string_view head;
    const std::string bytes = until("\r\n\r\n");
    if (bytes.compare(0, 9, "HTTP/1.1 ") != 0) return answer;
    answer.status = std::stoi(bytes.substr(9, 3));
    head = bytes;
    head.remove_prefix(head.find("\r\n") + 2);
    while (head.size() > 2) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        const auto colon = line.find(':');
        answer.headers[lowered(line.substr(0, colon))] = std::string(trimmed(line.substr(colon + 1)));
    }
    const std::size_t length =
        bodyFollows && answer.headers.contains("content-length") ? std::stoul(answer.headers["content-length"]) : 0;
    while (_buffer.size() < length && receive()) {
    }
    answer.body = _buffer.substr(0, length);
    _buffer.erase(0, length);
    return answer;
}

bool RawClient::closed() { return _buffer.empty() && closes() && _buffer.empty(); }

bool RawClient::closes() {
    while (receive()) {
    }
    return !_reset;
}

ServerOptions quickOptions() {
    ServerOptions options;
    options.freshMillis = 1500;
    options.keepAliveMillis = 1500;
    options.headMillis = 400;
    options.bodyMillis = 400;
    options.watchdog.sweepMillis = 10;
    options.watchdog.freshGraceMillis = 50;
    options.watchdog.lingerMillis = 1000;
    return options;
}

WireServer::WireServer(const ServerOptions& options, const std::string& root, EventHub* events, EchoDispatcher* other)
    : dispatcher(other == nullptr ? _own : *other), files(root), log(AccessLogOptions{.on = false}) {
    server = std::make_unique<Server>(options, ServerParts{dispatcher, files, events, log, clock, random});
    server->start();
}

WireServer::~WireServer() {
    dispatcher.gate.set();
    server->stop(0);
}

WireAnswer WireServer::ask(const std::string& bytes) { return client().send(bytes).answer(); }

std::string get(const std::string& path, const std::string& lines) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n";
}

std::string post(const std::string& path, const std::string& body, const std::string& lines) {
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           lines + "\r\n" + body;
}

bool eventually(const std::function<bool()>& condition) {
    Poco::Event never;
    for (int tries = 0; tries < 1000; ++tries) {
        if (condition()) return true;
        never.tryWait(5);
    }
    return false;
}

}  // namespace yizhan::test
