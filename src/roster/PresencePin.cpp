#include "roster/PresencePin.h"

#include <sodium.h>

#include <algorithm>

#include "core/Error.h"

namespace yizhan::roster {

namespace {

constexpr std::size_t memoryBytes = std::size_t{19} << 20;
constexpr unsigned long long passes = 2;
constexpr std::int64_t watchedSeconds = 15 * 60;
constexpr std::size_t mostOfPerson = 5, mostAtDesk = 20;

using Failures = std::map<std::string, std::deque<Instant>>;

/// Seconds to wait until there are fewer than so many in the window; what is over is forgotten.
std::int64_t waitSeconds(Failures& failures, const std::string& key, std::size_t most, Instant now) {
    auto& times = failures[key];
    while (!times.empty() && times.front().plusSeconds(watchedSeconds) <= now) times.pop_front();
    if (times.size() < most) return 0;
    return (times.front().plusSeconds(watchedSeconds).millis - now.millis + 999) / 1000;
}

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

void GuessLimit::begin(const std::string& desk, const std::string& person, Instant now) {
    const std::lock_guard lock(_mutex);
    const std::int64_t wait =
        std::max(waitSeconds(_people, person, mostOfPerson, now), waitSeconds(_desks, desk, mostAtDesk, now));
    if (wait > 0)
        throw Error(Status::tooMany, "clock_locked", {{"minutes", std::to_string((wait + 59) / 60)}})
            .retryAfter(static_cast<int>(wait));
    _people[person].push_back(now);
    _desks[desk].push_back(now);
}

void GuessLimit::succeeded(const std::string& desk, const std::string& person) {
    const std::lock_guard lock(_mutex);
    _people.erase(person);
    if (auto& times = _desks[desk]; !times.empty()) times.pop_back();
}

}  // namespace yizhan::roster
