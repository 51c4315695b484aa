// The feature `staff`: people, accounts, sessions, devices.
#pragma once

#include <memory>

#include "core/Feature.h"
#include "staff/Sessions.h"
#include "staff/Setup.h"

namespace yizhan::staff {

/// What the composition root and the command line need beside the descriptor.
struct StaffParts {
    explicit StaffParts(const Services& services) : sessions(services), setup(services.random) {}

    Sessions sessions;
    Setup setup;
};

struct StaffFeature {
    Feature feature;
    std::shared_ptr<StaffParts> parts;
};

StaffFeature makeStaff(const Services& services);

}  // namespace yizhan::staff
