// The PIN of the page for staff: its hash, and how often a device may guess.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::screens {

/// Argon2id; one at a time, so that screens cannot exhaust the memory.
class PinHash {
public:
    /// Encoded with salt and cost, as libsodium writes it. Throws 503 `busy` without memory.
    std::string of(const std::string& pin);
    bool fits(const std::string& pin, const std::string& hash);

private:
    std::mutex _mutex;
};

/// Five failures a device in fifteen minutes.
class PinGuard {
public:
    /// Counts an attempt as failed before it is judged, so that many at once win nothing. Throws 429 `pin_locked`
    /// with Retry-After.
    void begin(const DeviceId& device, Instant now);
    void succeeded(const DeviceId& device);

private:
    std::mutex _mutex;
    std::map<DeviceId, std::deque<Instant>> _failures;
};

}  // namespace yizhan::screens
