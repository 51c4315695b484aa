// Slows down guessing: failures alone count, 5 for an account and 20 for an address in 15 minutes.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "core/Clock.h"

namespace yizhan::staff {

class Lockout {
public:
    /// Throws 429 `too_many_failures` with Retry-After while either has failed too often.
    void require(const std::string& account, const std::string& address, Instant now);
    void failed(const std::string& account, const std::string& address, Instant now);
    void succeeded(const std::string& account);

private:
    using Failures = std::map<std::string, std::deque<Instant>>;

    static void forget(Failures& failures, Instant now);
    static int waitSeconds(const Failures& failures, const std::string& key, std::size_t most, Instant now);

    std::mutex _mutex;
    Failures _accounts;
    Failures _addresses;
};

}  // namespace yizhan::staff
