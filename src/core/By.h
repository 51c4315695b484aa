// On whose behalf a feature acts.
#pragma once

#include "core/Audit.h"
#include "core/Feature.h"

namespace yizhan {

/// Who acts, from where, when, in which centre, and with what.
struct By {
    const Services& services;
    const CentreInfo& centre;
    const Actor& actor;
    Origin origin;
    Instant now;
};

}  // namespace yizhan
