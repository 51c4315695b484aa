// The first start: a code printed once lets whoever reads the console make the first manager.
#pragma once

#include <mutex>
#include <string>

#include "core/Feature.h"
#include "staff/Lockout.h"

namespace yizhan::staff {

class Setup {
public:
    explicit Setup(IRandom& random) : _random(random) {}

    /// True until there is an account.
    bool needed(ReadTx& tx) const;
    /// The code, made at the first asking; kept in memory alone, so a new start prints a new one.
    std::string code();
    /// Throws 403 `setup_code_wrong`, 429 after too many.
    void check(const std::string& code, const std::string& remote, Instant now);

private:
    IRandom& _random;
    std::mutex _mutex;
    std::string _code;
    Lockout _lockout;
};

}  // namespace yizhan::staff
