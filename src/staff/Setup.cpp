#include "staff/Setup.h"

#include <sodium.h>

#include "staff/StaffRules.h"
#include "staff/StaffStore.h"

namespace yizhan::staff {

bool Setup::needed(ReadTx& tx) const { return !store::anyAccount(tx); }

std::string Setup::code() {
    const std::lock_guard lock(_mutex);
    if (_code.empty()) _code = oneTimePassword(_random);
    return _code;
}

void Setup::check(const std::string& code, const std::string& remote, Instant now) {
    _lockout.require("setup", remote, now);
    const std::string wanted = this->code();
    if (code.size() == wanted.size() && sodium_memcmp(code.data(), wanted.data(), wanted.size()) == 0) return;
    _lockout.failed("setup", remote, now);
    throw Error(Status::forbidden, "setup_code_wrong");
}

}  // namespace yizhan::staff
