// The HTTP server: takes connections, bounds how many and for how long, and stops without cutting answers off.
#pragma once

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/http/Wire.h"

namespace yizhan::http {

class Server {
public:
    /// Binds and listens; answers from start() on. Throws Error 503 `cannot_listen` with one clear
    /// sentence as its cause: the address is in use, not of this machine, or not allowed.
    Server(const ServerOptions& options, const ServerParts& parts);
    /// Stops at once unless stop() was called.
    ~Server();

    void start();
    /// The bound port, also where 0 was asked for.
    std::uint16_t port() const { return _port; }
    /// "http://127.0.0.1:8080"
    std::string url() const;

    /// Ends event streams and idle connections, lets running requests finish for up to `graceMillis`,
    /// then ends the rest. New connections are answered 503 meanwhile.
    void stop(int graceMillis);

    const WireCounters& counters() const { return _wire.counters; }
    std::uint64_t timeouts() const { return _watchdog.late(); }
    std::uint64_t timeouts(Watchdog::Phase phase) const { return _watchdog.late(phase); }
    /// Connections that are served or wait for it; event streams are no longer among them.
    int open() const;
    /// Connections that wait for a thread.
    int waiting() const { return _server->queuedConnections(); }

private:
    class Doorkeeper;
    class Factory;

    std::unique_ptr<Poco::Net::TCPServer> madeServer();
    bool admit(const Poco::Net::StreamSocket& socket);
    void turnAway(const Poco::Net::StreamSocket& socket);
    void ended(int descriptor);
    void forget(std::map<int, std::string>::iterator admitted);
    std::string addressAt(int descriptor) const;

    const ServerOptions _options;
    const ServerParts _parts;
    Wire _wire;
    Poco::Net::ServerSocket _socket;
    const std::uint16_t _port;
    Poco::ThreadPool _pool;
    std::unique_ptr<Poco::Net::TCPServer> _server;
    mutable std::mutex _mutex;
    std::map<int, std::string> _admitted;  ///< address by socket, of every connection that has not ended
    std::map<std::string, int> _byAddress;
    Poco::Event _oneEnded;
    bool _started = false;
    bool _stopped = false;
    Watchdog _watchdog;  ///< the last, because its thread asks the rest
};

}  // namespace yizhan::http
