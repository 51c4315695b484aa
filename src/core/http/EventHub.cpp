// One loop: take news, read on for those who are behind, send what sockets take, wait.
#include "core/http/EventHub.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/EventStore.h"
#include "core/http/ReplyBytes.h"
#include "core/http/Watchdog.h"

namespace yizhan::http {

namespace {

/// A failed read of the database is tried again after this.
constexpr std::int64_t retryMillis = 1000;
/// Small, because what waits for a client waits in the database.
constexpr int socketBuffer = 64 * 1024;

/// Events in the form of the wire, up to the limits of a batch.
struct Batch {
    std::string text;
    std::int64_t last = 0;
    bool more = false;
};

void append(std::string& out, const StoredEvent& stored) {
    nlohmann::json data = nlohmann::json::object();
    for (const auto& [name, value] : stored.event.facts) data[name] = value;
    data["at"] = stored.event.at.text();
    out.append("id: ").append(std::to_string(stored.seq));
    out.append("\nevent: ").append(stored.event.topic).append("\ndata: ");
    out.append(data.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)).append("\n\n");
}

Batch readOn(Database& database, const CentreId& centre, std::int64_t after, const EventHubOptions& options) {
    const auto events = database.read([&](ReadTx& tx) { return eventsAfter(tx, centre, after, options.batchEvents); });
    Batch batch;
    batch.last = after;
    batch.more = static_cast<int>(events.size()) == options.batchEvents;
    for (const StoredEvent& event : events) {
        if (batch.text.size() >= options.batchBytes) {
            batch.more = true;
            break;
        }
        append(batch.text, event);
        batch.last = event.seq;
    }
    return batch;
}

}  // namespace

struct EventHub::Client {
    Poco::Net::StreamSocket socket;
    StreamTicket ticket;
    std::string out;     ///< what the socket has not taken yet
    bool behind = true;  ///< the database may hold more than the client has got
    bool gone = false;
    std::int64_t spokeAt = 0;
    std::int64_t filledAt = 0;
    std::int64_t checkedAt = 0;

    int descriptor() const { return socket.impl()->sockfd(); }

    void say(std::string_view text) {
        spokeAt = monotonicMillis();
        if (out.empty()) filledAt = spokeAt;
        out += text;
    }

    void send() {
        while (!out.empty() && !gone) {
            const ssize_t count = ::send(descriptor(), out.data(), out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            if (count > 0)
                out.erase(0, static_cast<std::size_t>(count));
            else if (errno == EAGAIN)
                return;
            else if (errno != EINTR)
                gone = true;
        }
    }

    /// A client of a stream has nothing to say; its end shows as a read of nothing.
    void listen() {
        char ignored[512];
        const ssize_t count = ::recv(descriptor(), ignored, sizeof ignored, MSG_DONTWAIT);
        gone = gone || count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR);
    }
};

EventHub::EventHub(Database& database, IDispatcher& dispatcher, const EventHubOptions& options)
    : _database(database), _dispatcher(dispatcher), _options(options), _bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    _thread.setName("event-hub");
    _thread.startFunc([this] { run(); });
}

EventHub::~EventHub() {
    stop();
    ::close(_bell);
}

bool EventHub::adopt(const Poco::Net::StreamSocket& socket, const StreamTicket& ticket, std::string head) {
    const std::lock_guard lock(_mutex);
    if (_ending || _count >= _options.clients) return false;
    auto client = std::make_unique<Client>();
    client->socket = socket;
    client->ticket = ticket;
    client->say(head);
    _arrived.push_back(std::move(client));
    ++_count;
    ring();
    return true;
}

void EventHub::notify(const CentreId& centre) {
    if (_count == 0) return;
    const std::lock_guard lock(_mutex);
    if (_changed.insert(centre).second) ring();
}

void EventHub::stop() {
    {
        const std::lock_guard lock(_mutex);
        if (std::exchange(_ending, true)) return;
        ring();
    }
    _thread.join();
}

void EventHub::ring() {
    const std::uint64_t one = 1;
    // Full means it rings already.
    [[maybe_unused]] const ssize_t written = ::write(_bell, &one, sizeof one);
}

void EventHub::run() {
    Clients clients;
    while (takeNews(clients)) {
        feed(clients);
        for (auto& client : clients) client->send();
        for (auto& client : clients) tend(*client);
        const auto removed = std::erase_if(clients, [](const auto& client) { return client->gone; });
        _count -= static_cast<int>(removed);
        wait(clients);
    }
    farewell(clients);
}

/// False when the hub is to end.
bool EventHub::takeNews(Clients& clients) {
    Clients arrived;
    std::set<CentreId> changed;
    {
        const std::lock_guard lock(_mutex);
        if (_ending) return false;
        arrived.swap(_arrived);
        changed.swap(_changed);
    }
    for (auto& client : clients)
        if (changed.contains(client->ticket.centre)) client->behind = true;
    for (auto& client : arrived) {
        welcome(*client);
        clients.push_back(std::move(client));
    }
    return true;
}

/// The place is fixed before the head goes out: what is committed after the client sees the head is sent.
void EventHub::welcome(Client& client) {
    client.checkedAt = monotonicMillis();
    try {
        client.socket.setSendBufferSize(socketBuffer);
        const std::int64_t last = _database.read([&](ReadTx& tx) { return lastEventSeq(tx, client.ticket.centre); });
        std::int64_t& after = client.ticket.after;
        // A number from before a restored backup would wait for ever.
        after = after < 0 ? last : std::min(after, last);
        client.say("retry: 2000\nid: " + std::to_string(after) + "\n\n");
    } catch (const std::exception&) {
        client.out = busyAnswer();
        client.send();
        client.gone = true;
    }
}

void EventHub::feed(Clients& clients) {
    if (monotonicMillis() < _retryAt) return;
    // Those who stand at the same place, as live screens do, share one read.
    std::map<std::pair<CentreId, std::int64_t>, Batch> batches;
    for (auto& client : clients) {
        if (client->gone || !client->behind || !client->out.empty()) continue;
        StreamTicket& ticket = client->ticket;
        const auto place = std::make_pair(ticket.centre, ticket.after);
        auto found = batches.find(place);
        try {
            if (found == batches.end())
                found = batches.emplace(place, readOn(_database, ticket.centre, ticket.after, _options)).first;
        } catch (const std::exception&) {
            _retryAt = monotonicMillis() + retryMillis;
            return;
        }
        const Batch& batch = found->second;
        client->behind = batch.more;
        ticket.after = batch.last;
        if (!batch.text.empty()) client->say(batch.text);
    }
}

/// What is due for one client: an end for who does not read or may no longer, a sign of life for who hears nothing.
void EventHub::tend(Client& client) {
    const std::int64_t now = monotonicMillis();
    if (!client.out.empty() && now - client.filledAt >= _options.stallMillis) {
        client.gone = true;
        ++_stalled;
        return;
    }
    if (now - client.checkedAt >= _options.checkMillis) {
        client.checkedAt = now;
        try {
            if (!_dispatcher.stillAllowed(client.ticket)) {
                client.say(": no longer allowed\n\n");
                client.send();
                client.gone = true;
            }
        } catch (const std::exception&) {
            // The next check decides; the right was there a minute ago.
        }
    }
    if (client.out.empty() && now - client.spokeAt >= _options.commentMillis) {
        client.say(":\n\n");
        client.send();
        // Another process on the same database may have written: nobody notified us of that.
        client.behind = true;
    }
}

void EventHub::wait(Clients& clients) {
    std::vector<pollfd> polled;
    polled.reserve(clients.size() + 1);
    polled.push_back({_bell, POLLIN, 0});
    for (const auto& client : clients) {
        const int events = client->out.empty() ? POLLIN : POLLIN | POLLOUT;
        polled.push_back({client->descriptor(), static_cast<short>(events), 0});
    }
    if (::poll(polled.data(), polled.size(), untilNextDuty(clients)) <= 0) return;
    std::uint64_t rings = 0;
    if (polled[0].revents != 0 && ::read(_bell, &rings, sizeof rings) < 0 && errno != EAGAIN) return;
    for (std::size_t i = 0; i < clients.size(); ++i)
        if ((polled[i + 1].revents & ~POLLOUT) != 0) clients[i]->listen();
}

/// Milliseconds to wait at most; -1 for ever.
int EventHub::untilNextDuty(const Clients& clients) const {
    if (clients.empty()) return -1;
    const std::int64_t now = monotonicMillis();
    std::int64_t due = now + _options.commentMillis;
    for (const auto& client : clients) {
        due = std::min(due, client->checkedAt + _options.checkMillis);
        if (!client->out.empty())
            due = std::min(due, client->filledAt + _options.stallMillis);
        else
            due = std::min({due, client->spokeAt + _options.commentMillis, client->behind ? _retryAt : due});
    }
    return static_cast<int>(std::max<std::int64_t>(due - now, 0));
}

void EventHub::farewell(Clients& clients) {
    {
        const std::lock_guard lock(_mutex);
        for (auto& client : _arrived) clients.push_back(std::move(client));
        _arrived.clear();
    }
    for (auto& client : clients) {
        client->say(": the server is stopping\n\n");
        client->send();
        ::shutdown(client->descriptor(), SHUT_WR);
    }
    clients.clear();
    _count = 0;
}

}  // namespace yizhan::http
