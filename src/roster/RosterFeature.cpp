#include "roster/RosterFeature.h"

namespace yizhan::roster {

std::span<const Embedded> embeddedFiles();

Feature makeRoster(const Services&) {
    Feature feature;
    feature.name = "roster";
    feature.files = embeddedFiles();
    return feature;
}

}  // namespace yizhan::roster
