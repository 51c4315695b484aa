#include "screens/ScreensPin.h"

#include <sodium.h>

#include "core/Error.h"

namespace yizhan::screens {

namespace {

/// What is guessed at one screen is held back by PinGuard; this is for whoever steals the database.
constexpr std::size_t hashBytes = std::size_t{19} << 20;
constexpr unsigned long long hashRounds = 2;
constexpr std::int64_t windowSeconds = 15 * 60;
constexpr std::size_t mostFailures = 5;

}  // namespace

std::string PinHash::of(const std::string& pin) {
    const std::lock_guard lock(_mutex);
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, pin.data(), pin.size(), hashRounds, hashBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Error(Status::unavailable, "busy").because("no memory for a PIN's hash").retryAfter(2);
    return out;
}

bool PinHash::fits(const std::string& pin, const std::string& hash) {
    const std::lock_guard lock(_mutex);
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

void PinGuard::begin(const DeviceId& device, Instant now) {
    const std::lock_guard lock(_mutex);
    auto& failures = _failures[device];
    while (!failures.empty() && failures.front().plusSeconds(windowSeconds) <= now) failures.pop_front();
    if (failures.size() >= mostFailures) {
        const std::int64_t left = (failures.front().plusSeconds(windowSeconds).millis - now.millis + 999) / 1000;
        throw Error(Status::tooMany, "pin_locked", {{"minutes", std::to_string((left + 59) / 60)}})
            .retryAfter(static_cast<int>(left));
    }
    failures.push_back(now);
}

void PinGuard::succeeded(const DeviceId& device) {
    const std::lock_guard lock(_mutex);
    _failures.erase(device);
}

}  // namespace yizhan::screens
