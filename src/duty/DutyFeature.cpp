#include "duty/DutyFeature.h"

#include "duty/DutyDirectory.h"
#include "duty/DutyEvidence.h"
#include "duty/DutyHeld.h"
#include "duty/DutyJson.h"
#include "duty/DutyRoutes.h"
#include "duty/DutyWatch.h"

namespace yizhan::duty {

std::span<const Embedded> embeddedFiles();

Feature makeDuty(const Services& services) {
    Feature feature;
    feature.name = "duty";
    feature.files = embeddedFiles();
    feature.routes = dutyRoutes(services);
    for (auto& route : rotaRoutes(services)) feature.routes.push_back(std::move(route));
    feature.components = dutyComponents();
    feature.permissions = {
        {"duty.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"duty.write", {Role::manager, Role::deputy}},
        {"duty.assign", {Role::manager, Role::deputy, Role::lead}},
        {"duty.self", {Role::manager, Role::deputy, Role::lead, Role::duty}},
    };
    feature.settings = {
        {"duty.fair_days", Setting::Type::integer, "30", 7, 366,
         "How many days back the fair turns of the rota count who did what."},
        {"duty.ahead_days", Setting::Type::integer, "3", 1, 31,
         "How many days ahead it is told that nobody does a duty; tomorrow is the first."},
    };
    feature.jobs = {unfilledJob(services)};
    feature.evidenceRules = evidenceRules(services);
    feature.held = heldOfRota(services);
    feature.dutyLeads = std::make_shared<const DutyDirectory>(services);
    return feature;
}

}  // namespace yizhan::duty
