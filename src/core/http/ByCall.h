// The caller as one who acts.
#pragma once

#include "core/By.h"
#include "core/http/Call.h"

namespace yizhan::http {

/// Of a route below /centres/{centre}; lives no longer than the call.
inline By by(const Services& services, const Call& call) {
    return {services, *call.centre, call.actor, call.origin(), call.now};
}

}  // namespace yizhan::http
