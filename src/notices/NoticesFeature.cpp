#include "notices/NoticesFeature.h"

#include "notices/NoticesEvidence.h"
#include "notices/NoticesJson.h"
#include "notices/NoticesRoutes.h"

namespace yizhan::notices {

std::span<const Embedded> embeddedFiles();

Feature makeNotices(const Services& services) {
    Feature feature;
    feature.name = "notices";
    feature.files = embeddedFiles();
    feature.routes = staffRoutes();
    for (auto& route : screenRoutes(services)) feature.routes.push_back(std::move(route));
    feature.components = components();
    feature.permissions = {
        {"notices.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"notices.write", {Role::manager, Role::deputy, Role::lead}},
        {"notices.publish", {Role::manager, Role::deputy}},
    };
    feature.evidenceRules = evidenceRules(services);
    return feature;
}

}  // namespace yizhan::notices
