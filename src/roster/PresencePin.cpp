#include "roster/PresencePin.h"

#include <sodium.h>

#include "core/Error.h"

namespace yizhan::roster {

namespace {

constexpr std::size_t memoryBytes = std::size_t{19} << 20;
constexpr unsigned long long passes = 2;
constexpr std::int64_t watchedSeconds = 15 * 60;
constexpr std::size_t mostGuesses = 5;

}  // namespace

std::string PinHashes::of(const std::string& pin) {
    const std::lock_guard lock(_mutex);
    char encoded[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(encoded, pin.data(), pin.size(), passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Error(Status::unavailable, "busy").because("no memory to hash a PIN").retryAfter(2);
    return encoded;
}

bool PinHashes::fits(const std::string& pin, const std::string& hash) {
    const std::lock_guard lock(_mutex);
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

void GuessLimit::begin(const std::string& key, Instant now) {
    const std::lock_guard lock(_mutex);
    auto& failures = _failures[key];
    while (!failures.empty() && failures.front().plusSeconds(watchedSeconds) <= now) failures.pop_front();
    if (failures.size() >= mostGuesses) {
        const std::int64_t wait = (failures.front().plusSeconds(watchedSeconds).millis - now.millis + 999) / 1000;
        throw Error(Status::tooMany, "clock_locked", {{"minutes", std::to_string((wait + 59) / 60)}})
            .retryAfter(static_cast<int>(wait));
    }
    failures.push_back(now);
}

void GuessLimit::succeeded(const std::string& key) {
    const std::lock_guard lock(_mutex);
    _failures.erase(key);
}

}  // namespace yizhan::roster
