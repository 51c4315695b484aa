// One line of JSON for every request, on standard error. Never a query, a header or a body: what
// visitors ask and how people sign in is not the log's business.
#pragma once

#include <Poco/Event.h>
#include <Poco/Thread.h>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "core/Clock.h"

namespace yizhan::http {

struct AccessLine {
    Instant at;
    std::string_view id;
    std::string_view method;  ///< "" where the request line was not understood
    std::string_view path;
    std::string_view remote;
    int status = 0;
    std::size_t bytes = 0;    ///< of the answer's body as sent
    std::int64_t micros = 0;  ///< from the first byte of the request to the last of the answer
};

struct AccessLogOptions {
    bool on = true;
    int everyNth = 1;                   ///< of the requests that went well; refused ones are all written
    int descriptor = 2;                 ///< where the lines go
    std::size_t mostWaiting = 1 << 20;  ///< bytes; lines beyond are counted and dropped
};

/// Lines are gathered in memory and written by one thread in whole lines, a few times a second at most.
class AccessLog {
public:
    explicit AccessLog(const AccessLogOptions& options = {});
    /// Writes what is left.
    ~AccessLog();

    void write(const AccessLine& line);
    std::uint64_t dropped() const { return _dropped.load(std::memory_order_relaxed); }

private:
    void run();
    void flush();

    const AccessLogOptions _options;
    std::mutex _mutex;
    std::string _waiting;
    std::string _leaving;  ///< of the writing thread; the two change places
    std::atomic<std::uint64_t> _count{0};
    std::atomic<std::uint64_t> _dropped{0};
    std::atomic<bool> _ending{false};
    Poco::Event _wake;
    Poco::Event _end;
    Poco::Thread _thread;
};

}  // namespace yizhan::http
