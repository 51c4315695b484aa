// Deadlines are one atomic word a connection, so that a connection and the sweep never disagree on
// whether a request was begun in time; the sweep wakes a blocked read by shutting its socket down.
#include "core/http/Watchdog.h"

#include <Poco/Clock.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>

namespace yizhan::http {

namespace {

constexpr std::uint64_t cutBit = 0x80;
constexpr std::uint64_t endingBit = 0x40;
constexpr std::uint64_t phaseBits = 0x3F;
constexpr std::int64_t noDeadline = std::int64_t{1} << 54;

using Phase = Watchdog::Phase;

std::uint64_t stateOf(Phase phase, int millis) {
    const std::int64_t deadline = millis == 0 ? noDeadline : monotonicMillis() + millis;
    return static_cast<std::uint64_t>(deadline) << 8 | static_cast<std::uint64_t>(phase);
}

Phase phaseOf(std::uint64_t state) { return static_cast<Phase>(state & phaseBits); }
std::int64_t deadlineOf(std::uint64_t state) { return static_cast<std::int64_t>(state >> 8); }

}  // namespace

std::int64_t monotonicMillis() { return Poco::Clock().microseconds() / 1000; }

Watchdog::Watch::Watch(Watchdog& dog, const Poco::Net::StreamSocket& socket, int millis)
    : _dog(dog), _socket(socket), _since(monotonicMillis()), _state(stateOf(Phase::fresh, millis)) {
    const std::lock_guard lock(_dog._mutex);
    _place = _dog._watches.insert(_dog._watches.end(), this);
}

Watchdog::Watch::~Watch() {
    const std::lock_guard lock(_dog._mutex);
    _dog._watches.erase(_place);
}

bool Watchdog::Watch::enter(Phase phase, int millis) {
    _since.store(monotonicMillis(), std::memory_order_relaxed);
    std::uint64_t seen = _state.load(std::memory_order_relaxed);
    while ((seen & cutBit) == 0)
        if (_state.compare_exchange_weak(seen, stateOf(phase, millis) | (seen & endingBit))) return true;
    return false;
}

bool Watchdog::Watch::isCut() const { return (_state.load() & cutBit) != 0; }

bool Watchdog::Watch::isEnding() const { return (_state.load() & endingBit) != 0; }

bool Watchdog::Watch::cut(std::uint64_t seen) {
    const Phase phase = phaseOf(seen);
    const bool asksNothing = phase == Phase::fresh || phase == Phase::idle;
    if ((seen & (cutBit | endingBit)) != 0) return false;
    if (!_state.compare_exchange_strong(seen, seen | (asksNothing ? endingBit : cutBit))) return false;
    // A late sender is still told so; a late reader has stopped listening.
    ::shutdown(_socket.impl()->sockfd(), phase == Phase::writing ? SHUT_RDWR : SHUT_RD);
    return true;
}

Watchdog::Watchdog(const Limits& limits, std::function<int()> waiting) : _limits(limits), _waiting(std::move(waiting)) {
    _thread.setName("http-watchdog");
    _thread.startFunc([this] { run(); });
}

Watchdog::~Watchdog() {
    _ending = true;
    _wake.set();
    _thread.join();
}

bool Watchdog::freeOne() {
    const std::lock_guard lock(_mutex);
    const std::int64_t now = monotonicMillis();
    Watch* longest = nullptr;
    std::uint64_t longestState = 0;
    std::int64_t mostWaited = 0;
    for (Watch* watch : _watches) {
        const std::uint64_t state = watch->_state.load();
        const bool idle = phaseOf(state) == Phase::idle;
        if ((state & (cutBit | endingBit)) != 0 || (!idle && phaseOf(state) != Phase::fresh)) continue;
        const std::int64_t waited =
            now - watch->_since.load() - (idle ? _limits.idleGraceMillis : _limits.freshGraceMillis);
        if (waited < mostWaited) continue;
        longest = watch;
        longestState = state;
        mostWaited = waited;
    }
    return longest != nullptr && longest->cut(longestState);
}

void Watchdog::cutIdle() {
    const std::lock_guard lock(_mutex);
    for (Watch* watch : _watches) {
        const std::uint64_t state = watch->_state.load();
        if (phaseOf(state) == Phase::idle || phaseOf(state) == Phase::fresh) watch->cut(state);
    }
}

void Watchdog::cutAll() {
    const std::lock_guard lock(_mutex);
    for (Watch* watch : _watches) {
        watch->_state.fetch_or(cutBit);
        ::shutdown(watch->_socket.impl()->sockfd(), SHUT_RDWR);
    }
}

void Watchdog::linger(const Poco::Net::StreamSocket& socket) {
    ::shutdown(socket.impl()->sockfd(), SHUT_WR);
    if (_lingering.load() >= _limits.lingering) return;
    ++_lingering;
    const std::lock_guard lock(_mutex);
    _arrived.push_back({socket, monotonicMillis() + _limits.lingerMillis, _limits.lingerBytes});
    _wake.set();
}

std::size_t Watchdog::watched() const {
    const std::lock_guard lock(_mutex);
    return _watches.size();
}

void Watchdog::run() {
    std::vector<Lingering> mine;
    while (!_ending) {
        {
            const std::lock_guard lock(_mutex);
            for (Lingering& one : _arrived) mine.push_back(std::move(one));
            _arrived.clear();
        }
        if (mine.empty())
            _wake.tryWait(_limits.sweepMillis);
        else
            drain(mine);
        sweep();
        for (int wanted = _waiting(); wanted > 0 && freeOne(); --wanted) {
        }
    }
}

void Watchdog::sweep() {
    const std::lock_guard lock(_mutex);
    const std::int64_t now = monotonicMillis();
    for (Watch* watch : _watches) {
        const std::uint64_t state = watch->_state.load();
        if (deadlineOf(state) <= now && watch->cut(state)) ++_late[static_cast<std::size_t>(phaseOf(state))];
    }
}

/// Throws away what refused clients still send, for at most one sweep's time.
void Watchdog::drain(std::vector<Lingering>& mine) {
    std::vector<pollfd> polled;
    polled.reserve(mine.size());
    for (const Lingering& one : mine) polled.push_back({one.socket.impl()->sockfd(), POLLIN, 0});
    ::poll(polled.data(), polled.size(), _limits.sweepMillis);

    const std::int64_t now = monotonicMillis();
    std::vector<Lingering> staying;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        bool done = now >= mine[i].until;
        if (!done && polled[i].revents != 0) {
            char waste[16384];
            const ssize_t count = ::recv(polled[i].fd, waste, sizeof waste, MSG_DONTWAIT);
            done = count <= 0 || static_cast<std::size_t>(count) >= mine[i].left;
            if (!done) mine[i].left -= static_cast<std::size_t>(count);
        }
        if (!done) staying.push_back(std::move(mine[i]));
    }
    _lingering -= mine.size() - staying.size();
    mine.swap(staying);
}

}  // namespace yizhan::http
