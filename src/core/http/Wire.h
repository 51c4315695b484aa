// What all connections of one server share: limits, the parts they call, and what is counted.
#pragma once

#include <Poco/Event.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/Clock.h"
#include "core/Id.h"
#include "core/http/AccessLog.h"
#include "core/http/Dispatch.h"
#include "core/http/EventHub.h"
#include "core/http/Framing.h"
#include "core/http/StaticFiles.h"
#include "core/http/Watchdog.h"

namespace yizhan::http {

/// Times are in milliseconds and total: from the start of the phase to its end.
struct ServerOptions {
    std::string address = "127.0.0.1";  ///< "::" takes IPv4 and IPv6
    std::uint16_t port = 0;             ///< 0: any free one
    int threads = 64;                   ///< connections served at a time
    int queue = 256;                    ///< connections that wait for a thread; beyond: 503
    int perAddress = 32;                ///< connections of one address that is not loopback; 0: no limit
    bool trustedProxy = false;          ///< X-Forwarded-For and X-Forwarded-Proto are believed
    int freshMillis = 10'000;           ///< from connecting to the first byte
    int keepAliveMillis = 3'000;        ///< from an answer to the next request
    int headMillis = 10'000;
    int bodyMillis = 30'000;
    int writeMillis = 30'000;  ///< plus the time that the slowest reader may take for the bytes
    int writeBytesPerSecond = 16 * 1024;
    int turnMillis = 100;  ///< how long a busy connection keeps its thread while others wait
    FramingLimits framing = {};
    Watchdog::Limits watchdog = {};
};

/// The parts a server is put together from; all outlive it.
struct ServerParts {
    IDispatcher& dispatcher;
    const StaticFiles& files;
    EventHub* events;  ///< null: event streams are refused
    AccessLog& log;
    const IClock& clock;
    IRandom& random;
};

/// Why the framing layer refused a request, by the code of the answer; the last stands for any other.
constexpr std::array<std::string_view, 8> framingRefusals = {
    "request_malformed", "method_not_allowed", "length_required", "uri_too_long",
    "headers_too_large", "body_too_large",     "request_timeout", "other"};

struct WireCounters {
    using Count = std::atomic<std::uint64_t>;

    Count connections{0};
    Count requests{0};
    Count busy{0};         ///< refused because the queue was full
    Count overAddress{0};  ///< refused because their address had too many
    Count received{0};     ///< bytes
    Count sent{0};         ///< bytes
    std::array<Count, framingRefusals.size()> refused{};

    /// A request was refused before its handler, with this code.
    void refuse(std::string_view code) {
        const auto found = std::find(framingRefusals.begin(), framingRefusals.end() - 1, code);
        ++refused[static_cast<std::size_t>(found - framingRefusals.begin())];
    }
};

struct Wire {
    const ServerOptions& options;
    const ServerParts& parts;
    Watchdog& watchdog;
    std::string idPrefix;                       ///< makes request ids of two runs differ
    std::function<bool()> crowded;              ///< connections wait for a thread
    std::function<void(int descriptor)> ended;  ///< the connection on this socket is over
    WireCounters counters = {};
    std::atomic<std::uint64_t> nextId{0};
    std::atomic<bool> stopping{false};
};

}  // namespace yizhan::http
