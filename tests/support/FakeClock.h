// A clock and a source of randomness that tests set.
#pragma once

#include <atomic>
#include <random>
#include <stdexcept>
#include <string>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::test {

class FakeClock : public IClock {
public:
    /// RFC 3339: FakeClock clock("2026-11-21T09:00:00+08:00").
    explicit FakeClock(const std::string& at) { set(at); }

    Instant now() const override { return {_millis.load()}; }
    void set(const std::string& at) {
        const auto instant = Instant::parse(at);
        if (!instant) throw std::invalid_argument("not an instant: " + at);
        _millis = instant->millis;
    }
    void advanceSeconds(std::int64_t seconds) { _millis += seconds * 1000; }
    void advanceMinutes(std::int64_t minutes) { advanceSeconds(minutes * 60); }

private:
    std::atomic<std::int64_t> _millis{0};
};

class SeededRandom : public IRandom {
public:
    explicit SeededRandom(unsigned seed = 1) : _engine(seed) {}
    std::string bytes(std::size_t count) override {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += static_cast<char>(_engine() & 0xFF);
        return out;
    }

private:
    std::mt19937 _engine;
};

}  // namespace yizhan::test
