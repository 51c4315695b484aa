// Total time limits for connections: no client, however slowly it sends or reads, keeps a thread
// beyond them. One thread looks at all watched sockets a few times a second.
#pragma once

#include <Poco/Event.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Thread.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <vector>

namespace yizhan::http {

/// Milliseconds of a clock that only goes forward.
std::int64_t monotonicMillis();

class Watchdog {
public:
    /// What a connection is waiting for. All but `handling` are waits for the client.
    enum class Phase : std::uint8_t { fresh, idle, head, body, handling, writing };

    /// One connection under watch, from construction to destruction.
    class Watch {
    public:
        Watch(Watchdog& dog, const Poco::Net::StreamSocket& socket, int millis);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;

        /// Begins a phase that may last `millis` (0: for ever). False when the watchdog has cut the
        /// connection before: then what was received must not be used.
        bool enter(Phase phase, int millis);
        bool isCut() const;
        /// The connection was asked to end while it was idle. A request that came at that very moment
        /// is still answered; nothing after it can be read.
        bool isEnding() const;

    private:
        friend class Watchdog;

        /// Cuts if the phase is still the one of `seen`.
        bool cut(std::uint64_t seen);

        Watchdog& _dog;
        Poco::Net::StreamSocket _socket;
        std::atomic<std::int64_t> _since;   ///< when the phase began
        std::atomic<std::uint64_t> _state;  ///< deadline << 8 | cut | ending | phase: one word, so one truth
        std::list<Watch*>::iterator _place;
    };

    struct Limits {
        int sweepMillis = 100;              ///< how often the deadlines are looked at
        int idleGraceMillis = 100;          ///< when threads are scarce: for a next request to begin
        int freshGraceMillis = 1000;        ///< the same, for the first request of a connection
        int lingerMillis = 2000;            ///< how long a refused client may take to read its answer
        std::size_t lingerBytes = 4 << 20;  ///< how much of what it still sends is thrown away meanwhile
        std::size_t lingering = 256;        ///< how many such clients at a time
    };

    /// `waiting` tells how many connections wait for a thread; at every sweep so many idle ones give theirs up.
    Watchdog(const Limits& limits, std::function<int()> waiting);
    ~Watchdog();

    /// Ends the connection that has waited longest for its client to begin a request, so that its
    /// thread is free for another. False when none has waited for long enough to be called idle.
    bool freeOne();
    /// Ends all that wait for a request to begin.
    void cutIdle();
    /// Ends all, whatever they are doing.
    void cutAll();
    /// Says that nothing more will be sent and closes the socket once the client has seen it:
    /// closing at once would reset the connection and lose the answer on its way.
    void linger(const Poco::Net::StreamSocket& socket);
    /// Connections whose time for this phase ran out.
    std::uint64_t late(Phase phase) const { return _late[static_cast<std::size_t>(phase)]; }
    /// Requests and readers that were ended for being late: a connection that ends before it asked for
    /// anything is nobody's fault.
    std::uint64_t late() const { return late(Phase::head) + late(Phase::body) + late(Phase::writing); }
    std::size_t watched() const;

private:
    struct Lingering {
        Poco::Net::StreamSocket socket;
        std::int64_t until = 0;
        std::size_t left = 0;
    };

    void run();
    void sweep();
    void drain(std::vector<Lingering>& mine);

    const Limits _limits;
    const std::function<int()> _waiting;
    mutable std::mutex _mutex;
    std::list<Watch*> _watches;
    std::vector<Lingering> _arrived;
    std::atomic<std::size_t> _lingering{0};
    std::array<std::atomic<std::uint64_t>, 6> _late{};  ///< by phase
    std::atomic<bool> _ending{false};
    Poco::Event _wake;
    Poco::Thread _thread;
};

}  // namespace yizhan::http
