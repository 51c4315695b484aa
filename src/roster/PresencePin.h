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

/// Five failures in fifteen minutes for each key (a desk, a person): four digits are guessed in no time otherwise.
class GuessLimit {
public:
    /// Counts an attempt as failed before it is judged. Throws 429 `clock_locked` with Retry-After.
    void begin(const std::string& key, Instant now);
    void succeeded(const std::string& key);

private:
    std::mutex _mutex;
    std::map<std::string, std::deque<Instant>> _failures;
};

}  // namespace yizhan::roster
