#include "staff/Lockout.h"

#include "core/Error.h"

namespace yizhan::staff {

namespace {
constexpr std::int64_t windowSeconds = 15 * 60;
constexpr std::size_t mostPerAccount = 5;
constexpr std::size_t mostPerAddress = 20;
constexpr std::size_t mostKeys = 10'000;
}  // namespace

int Lockout::waitSeconds(const Failures& failures, const std::string& key, std::size_t most, Instant now) {
    const auto found = failures.find(key);
    if (found == failures.end() || found->second.size() < most) return 0;
    const Instant oldest = found->second[found->second.size() - most];
    const std::int64_t left = (oldest.plusSeconds(windowSeconds).millis - now.millis + 999) / 1000;
    return left > 0 ? static_cast<int>(left) : 0;
}

void Lockout::require(const std::string& account, const std::string& address, Instant now) {
    const std::lock_guard lock(_mutex);
    const int wait = std::max(waitSeconds(_accounts, account, mostPerAccount, now),
                              waitSeconds(_addresses, address, mostPerAddress, now));
    if (wait > 0)
        throw Error(Status::tooMany, "too_many_failures", {{"minutes", std::to_string((wait + 59) / 60)}})
            .retryAfter(wait);
}

void Lockout::failed(const std::string& account, const std::string& address, Instant now) {
    const std::lock_guard lock(_mutex);
    // Made-up names must not fill the memory: once there are many, what is over goes first.
    if (_accounts.size() > mostKeys) forget(_accounts, now);
    if (_addresses.size() > mostKeys) forget(_addresses, now);
    for (auto* times : {&_accounts[account], &_addresses[address]}) {
        times->push_back(now);
        if (times->size() > mostPerAddress) times->pop_front();
    }
}

void Lockout::succeeded(const std::string& account) {
    const std::lock_guard lock(_mutex);
    _accounts.erase(account);
}

void Lockout::forget(Failures& failures, Instant now) {
    std::erase_if(failures, [&](const auto& entry) { return entry.second.back().plusSeconds(windowSeconds) < now; });
}

}  // namespace yizhan::staff
