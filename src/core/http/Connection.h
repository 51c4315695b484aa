// One client's connection: reads complete requests, has them answered in order, and ends in good manner.
#pragma once

#include <Poco/Net/TCPServerConnection.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/http/ReplyBytes.h"
#include "core/http/Wire.h"

namespace yizhan::http {

/// Runs on a thread of the server's pool. Reads are blocking and end by the client, by data, or by the
/// watchdog; a request goes to the dispatcher only when its last byte is there.
class Connection : public Poco::Net::TCPServerConnection {
public:
    Connection(const Poco::Net::StreamSocket& socket, std::string peer, Wire& wire);
    ~Connection() override;

    void run() override;

private:
    /// A request on its way through.
    struct Exchange {
        Head head;
        std::int64_t startedMicros = 0;
        Instant startedAt;
    };

    bool serveOne(Watchdog::Watch& watch);
    bool awaitRequest(Watchdog::Watch& watch);
    void readHead(Watchdog::Watch& watch, Exchange& exchange);
    void readBody(Watchdog::Watch& watch, Exchange& exchange);
    void receive(const Watchdog::Watch& watch);
    void identify(Request& request);

    bool answer(Watchdog::Watch& watch, Exchange& exchange);
    bool answerFile(Watchdog::Watch& watch, Exchange& exchange, const StaticFiles::Answer& file);
    bool answerStream(Watchdog::Watch& watch, Exchange& exchange, const StreamTicket& ticket);
    bool send(Watchdog::Watch& watch, Exchange& exchange, Reply reply);
    void refuse(Watchdog::Watch& watch, Exchange& exchange, const Error& error);
    Outcome dispatched(const Request& request);

    bool mayContinue(const Watchdog::Watch& watch, const Exchange& exchange);
    ReplyFrame frameOf(const Exchange& exchange, bool keepAlive) const;
    int writeMillis(std::uint64_t bytes) const;
    void sendAll(std::string_view bytes, int flags = 0);
    void log(const Exchange& exchange, int status, std::size_t bytes);

    Wire& _wire;
    const int _descriptor;    ///< by which the server knows the connection
    const std::string _peer;  ///< address, an IPv4 one in its own form
    bool _peerIsLoopback;
    std::string _buffer;  ///< received and not yet used: the start of the next request
    std::int64_t _turnEnds = 0;
    bool _lingers = false;  ///< the client may still be sending: close without losing the answer
};

/// The peer's address in text; an IPv4 client of an IPv6 socket in its IPv4 form.
std::string addressOf(const Poco::Net::StreamSocket& socket);
/// Of an address in that form.
bool isLoopback(const std::string& address);

}  // namespace yizhan::http
