// Time passed, by the monotonic clock.
#pragma once

#include <chrono>

namespace yizhan::bench {

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - _start).count(); }
    double millis() const { return seconds() * 1000; }

private:
    std::chrono::steady_clock::time_point _start = std::chrono::steady_clock::now();
};

}  // namespace yizhan::bench
