// Poco's TCPServer with a door: who may enter, who waits, who is told to come back.
#include "core/http/Server.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/Net/TCPServerParams.h>
#include <sys/socket.h>

#include "core/Hash.h"
#include "core/http/Connection.h"

namespace yizhan::http {

namespace {

Error cannotListen(const ServerOptions& options, const std::string& why) {
    Error error(Status::unavailable, "cannot_listen");
    error.because("cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " + why);
    return error;
}

Poco::Net::ServerSocket listening(const ServerOptions& options) {
    try {
        const Poco::Net::SocketAddress address(options.address, options.port);
        Poco::Net::ServerSocket socket;
        // Without SO_REUSEPORT: with it a second server would start in silence on the same port.
        if (address.family() == Poco::Net::AddressFamily::IPv6)
            socket.bind6(address, true, false, false);
        else
            socket.bind(address, true, false);
        socket.listen(SOMAXCONN);
        return socket;
    } catch (const Poco::Net::NetException& failure) {
        const bool taken = failure.code() == EADDRINUSE;
        throw cannotListen(options, taken ? "another program uses it" : failure.displayText());
    } catch (const Poco::Exception& failure) {
        throw cannotListen(options, failure.displayText());
    }
}

}  // namespace

class Server::Doorkeeper : public Poco::Net::TCPServerConnectionFilter {
public:
    explicit Doorkeeper(Server& server) : _server(server) {}
    bool accept(const Poco::Net::StreamSocket& socket) override { return _server.admit(socket); }

private:
    Server& _server;
};

class Server::Factory : public Poco::Net::TCPServerConnectionFactory {
public:
    explicit Factory(Server& server) : _server(server) {}
    Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override {
        return new Connection(socket, _server.addressAt(socket.impl()->sockfd()), _server._wire);
    }

private:
    Server& _server;
};

Server::Server(const ServerOptions& options, const ServerParts& parts)
    : _options(options),
      _parts(parts),
      _wire{_options,
            _parts,
            _watchdog,
            hex(parts.random.bytes(6)) + '-',
            [this] { return waiting() > 0; },
            [this](int descriptor) { ended(descriptor); }},
      _socket(listening(options)),
      _port(_socket.address().port()),
      // A thread that ends its turn is free a moment after the server counts it as free: room for both.
      _pool("http", 2, 2 * options.threads, 60),
      _server(madeServer()),
      _watchdog(options.watchdog, [this] { return waiting(); }) {}

std::unique_ptr<Poco::Net::TCPServer> Server::madeServer() {
    Poco::Net::TCPServerParams::Ptr params = new Poco::Net::TCPServerParams;
    params->setMaxThreads(_options.threads);
    params->setMaxQueued(_options.queue);
    auto server = std::make_unique<Poco::Net::TCPServer>(new Factory(*this), _pool, _socket, params);
    server->setConnectionFilter(new Doorkeeper(*this));
    return server;
}

Server::~Server() { stop(0); }

void Server::start() {
    _started = true;
    _server->start();
}

std::string Server::url() const {
    const Poco::Net::IPAddress host = Poco::Net::SocketAddress(_options.address, _port).host();
    const Poco::Net::SocketAddress shown(host.isWildcard() ? Poco::Net::IPAddress("127.0.0.1") : host, _port);
    return "http://" + shown.toString();
}

/// Runs on the thread that accepts: nothing in here waits.
bool Server::admit(const Poco::Net::StreamSocket& socket) {
    if (_wire.stopping || waiting() >= _options.queue) {
        ++_wire.counters.busy;
        turnAway(socket);
        return false;
    }
    const std::string address = addressOf(socket);
    const bool limited = _options.perAddress > 0 && !_options.trustedProxy && !isLoopback(address);
    std::size_t nowOpen = 0;
    {
        const std::lock_guard lock(_mutex);
        const int descriptor = socket.impl()->sockfd();
        // The number is used again, so whoever had it is gone without having been served.
        if (const auto former = _admitted.find(descriptor); former != _admitted.end()) forget(former);
        const int count = _byAddress.contains(address) ? _byAddress.at(address) : 0;
        if (!limited || count < _options.perAddress) {
            _byAddress[address] = count + 1;
            _admitted.emplace(descriptor, address);
            nowOpen = _admitted.size();
        }
    }
    if (nowOpen == 0) {
        ++_wire.counters.overAddress;
        turnAway(socket);
        return false;
    }
    ++_wire.counters.connections;
    // Every connection served or waiting holds a thread or wants one; an idle one gives way.
    if (nowOpen > static_cast<std::size_t>(_options.threads)) _watchdog.freeOne();
    return true;
}

void Server::turnAway(const Poco::Net::StreamSocket& socket) {
    const std::string_view answer = busyAnswer();
    ::send(socket.impl()->sockfd(), answer.data(), answer.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    _watchdog.linger(socket);
}

void Server::ended(int descriptor) {
    {
        const std::lock_guard lock(_mutex);
        if (const auto admitted = _admitted.find(descriptor); admitted != _admitted.end()) forget(admitted);
    }
    _oneEnded.set();
}

void Server::forget(std::map<int, std::string>::iterator admitted) {
    const auto count = _byAddress.find(admitted->second);
    if (--count->second == 0) _byAddress.erase(count);
    _admitted.erase(admitted);
}

std::string Server::addressAt(int descriptor) const {
    const std::lock_guard lock(_mutex);
    const auto admitted = _admitted.find(descriptor);
    return admitted == _admitted.end() ? std::string() : admitted->second;
}

int Server::open() const {
    const std::lock_guard lock(_mutex);
    return static_cast<int>(_admitted.size());
}

void Server::stop(int graceMillis) {
    if (_stopped) return;
    _stopped = true;
    _wire.stopping = true;
    if (_parts.events != nullptr) _parts.events->stop();
    const std::int64_t end = monotonicMillis() + graceMillis;
    constexpr long glance = 50;
    while (_started && open() > 0 && monotonicMillis() < end) {
        // Again and again, for those that were still in the queue.
        _watchdog.cutIdle();
        _oneEnded.tryWait(glance);
    }
    _server->stop();
    _socket.close();
    _watchdog.cutAll();
    _pool.joinAll();
}

}  // namespace yizhan::http
