// Open event streams, all on one thread: a screen that follows a centre costs a socket and no thread.
//
// What happened lies in the database; the hub only reads on from where each client stands. A client
// that reads slowly is fed from there when it is ready again, so nothing piles up for it in memory.
#pragma once

#include <Poco/Net/StreamSocket.h>
#include <Poco/Thread.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "core/http/Dispatch.h"

namespace yizhan::http {

struct EventHubOptions {
    int clients = 256;                   ///< open streams at a time
    int commentMillis = 15'000;          ///< a silent stream gets a comment, which also finds dead peers
    int checkMillis = 60'000;            ///< how often session and role are asked again
    int stallMillis = 20'000;            ///< a client that has not taken its batch by then is dropped
    std::size_t batchBytes = 64 * 1024;  ///< most that waits for one client
    int batchEvents = 200;               ///< most events read for one client at a time
};

class EventHub {
public:
    EventHub(Database& database, IDispatcher& dispatcher, const EventHubOptions& options = {});
    ~EventHub();

    /// Takes the socket over and answers with `head` and the centre's events from `ticket.after` on.
    /// False, with the socket untouched, when there are too many streams or the hub has ended.
    bool adopt(const Poco::Net::StreamSocket& socket, const StreamTicket& ticket, std::string head);
    /// A transaction with events of this centre is durable. Cheap, from any thread.
    void notify(const CentreId& centre);
    /// Ends every stream with a comment; the hub takes no more.
    void stop();

    int clients() const { return _count.load(); }
    /// Streams ended because their client did not read.
    std::uint64_t stalled() const { return _stalled.load(); }

private:
    struct Client;
    using Clients = std::vector<std::unique_ptr<Client>>;

    void run();
    bool takeNews(Clients& clients);
    void welcome(Client& client);
    void feed(Clients& clients);
    void tend(Client& client);
    void wait(Clients& clients);
    void farewell(Clients& clients);
    int untilNextDuty(const Clients& clients) const;
    void ring();

    Database& _database;
    IDispatcher& _dispatcher;
    const EventHubOptions _options;
    const int _bell;  ///< an eventfd: wakes the thread from poll
    std::mutex _mutex;
    Clients _arrived;
    std::set<CentreId> _changed;
    bool _ending = false;
    std::int64_t _retryAt = 0;  ///< the database failed: not before then again
    std::atomic<int> _count{0};
    std::atomic<std::uint64_t> _stalled{0};
    Poco::Thread _thread;
};

}  // namespace yizhan::http
