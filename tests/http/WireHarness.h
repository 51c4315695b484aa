// A server with a dispatcher that tells what reached it, and a client that sends exactly the bytes it is given.
#pragma once

#include <Poco/Event.h>
#include <Poco/Net/StreamSocket.h>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/http/Server.h"
#include "support/FakeClock.h"

namespace yizhan::test {

/// Answers with what it was asked. Some paths do more, see dispatch().
class EchoDispatcher : public http::IDispatcher {
public:
    static constexpr std::size_t smallLimit = 1000;
    static constexpr std::size_t uploadLimit = 1 << 20;  ///< of /upload

    http::Outcome dispatch(const http::Request& request) override;
    std::size_t bodyLimit(const std::string& method, const std::string& path) const override;
    http::Reply refuse(const http::Request& request, const Error& error) override;
    bool stillAllowed(const http::StreamTicket& ticket) override;

    /// "METHOD /path body" of every request that was dispatched.
    std::vector<std::string> seen() const;
    http::Request last() const;

    Poco::Event waiting;                               ///< a request to /wait has arrived
    Poco::Event gate{Poco::Event::EVENT_MANUALRESET};  ///< lets those to /wait go on
    std::atomic<bool> allowed{true};

private:
    mutable std::mutex _mutex;
    std::vector<std::string> _seen;
    http::Request _last;
};

/// One answer off the wire; header names are lower case.
struct WireAnswer {
    int status = 0;
    std::map<std::string, std::string> headers;
    std::string body;
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port);

    RawClient& send(std::string_view bytes);
    /// Says that nothing more will come, and still listens.
    RawClient& finish();
    /// The next answer; status 0 when the server closes before one. `bodyFollows` is false after HEAD.
    WireAnswer answer(bool bodyFollows = true);
    /// Reads until `text` has come; what came before it is returned with it. "" at the end of the connection.
    std::string until(std::string_view text);
    /// Whether the server closes in good order: end of stream and no reset, with nothing more said.
    bool closed();
    /// The same, whatever else was said before.
    bool closes();

    Poco::Net::StreamSocket& socket() { return _socket; }

private:
    bool receive();

    Poco::Net::StreamSocket _socket;
    std::string _buffer;
    bool _reset = false;
};

/// Deadlines that a test can wait for.
http::ServerOptions quickOptions();

class WireServer {
public:
    explicit WireServer(const http::ServerOptions& options = quickOptions(), const std::string& files = {},
                        http::EventHub* events = nullptr, EchoDispatcher* dispatcher = nullptr);
    ~WireServer();

    RawClient client() { return RawClient(server->port()); }
    /// One request on a connection of its own.
    WireAnswer ask(const std::string& bytes);

private:
    EchoDispatcher _own;

public:
    EchoDispatcher& dispatcher;
    FakeClock clock{"2026-11-21T09:05:07+08:00"};
    SeededRandom random;
    http::StaticFiles files;
    http::AccessLog log;
    std::unique_ptr<http::Server> server;
};

/// A GET of `path` with further header lines, each ending in CRLF.
std::string get(const std::string& path, const std::string& lines = {});
std::string post(const std::string& path, const std::string& body, const std::string& lines = {});

/// Waits until the condition holds; false after five seconds.
bool eventually(const std::function<bool()>& condition);

}  // namespace yizhan::test
