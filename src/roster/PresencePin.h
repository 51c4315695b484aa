// PINs of the desk: their hash, and how often one may be guessed.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "core/Clock.h"

namespace yizhan::roster {

/// Argon2id, one at a time, so that desks cannot exhaust the memory.
class PinHashes {
public:
    /// Encoded with salt and cost. Throws 503 `busy` without memory.
    std::string of(const std::string& pin);
    bool fits(const std::string& pin, const std::string& hash);

private:
    std::mutex _mutex;
};

/// Failures in fifteen minutes, five of a person and twenty at a desk: four digits are guessed in no time otherwise,
/// and a colleague's wrong ones must not keep a whole shift from clocking in. A badge needs no limit: nobody guesses
/// it.
class GuessLimit {
public:
    /// Counts an attempt as failed before it is judged. Throws 429 `clock_locked` with Retry-After.
    void begin(const std::string& desk, const std::string& person, Instant now);
    /// The attempt was none; the person's failures before it are forgotten, those of others at the desk are not.
    void succeeded(const std::string& desk, const std::string& person);

private:
    std::mutex _mutex;
    std::map<std::string, std::deque<Instant>> _people, _desks;
};

}  // namespace yizhan::roster
