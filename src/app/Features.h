// THE list of built-in features.
#pragma once

#include <memory>
#include <vector>

#include "core/Feature.h"
#include "staff/StaffFeature.h"

namespace yizhan::app {

struct BuiltIn {
    std::vector<Feature> features;
    std::shared_ptr<staff::StaffParts> staff;
};

BuiltIn builtInFeatures(const Services& services);

}  // namespace yizhan::app
