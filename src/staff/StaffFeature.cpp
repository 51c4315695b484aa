#include "staff/StaffFeature.h"

#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/handover/HandoverActions.h"
#include "staff/handover/HandoverJson.h"

namespace yizhan::staff {

std::span<const Embedded> embeddedFiles();

namespace {

const Roles everyone = {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor};

std::vector<Permission> permissions() {
    return {{"session.own", everyone},
            {"staff.read", everyone},
            {"staff.write", {Role::admin, Role::manager, Role::deputy}},
            {"staff.handover", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty}},
            {"account.manage", {Role::admin, Role::manager}},
            {"device.read", everyone},
            {"device.manage", {Role::admin, Role::manager}},
            {"audit.read", {Role::admin, Role::manager, Role::deputy, Role::auditor}}};
}

}  // namespace

StaffFeature makeStaff(const Services& services) {
    auto parts = std::make_shared<StaffParts>(services);
    Feature feature;
    feature.name = "staff";
    feature.files = embeddedFiles();
    feature.components = components();
    for (auto& component : handoverComponents()) feature.components.push_back(std::move(component));
    feature.permissions = permissions();
    feature.settings = sessionSettings();
    feature.settings.push_back(
        {"staff.handover_check_days", Setting::Type::integer, "30", 1, 366,
         "Days after somebody left or took another post within which their handover is checked."});
    feature.evidenceRules = {handoverRule(services)};
    for (auto&& part :
         {sessionRoutes(parts->sessions, services.database),
          setupRoutes(parts->setup, parts->sessions, services.database), peopleRoutes(services, parts->sessions),
          handoverRoutes(services, parts->sessions), accountRoutes(parts->sessions, services.database, services.random),
          tokenRoutes(services.random), deviceRoutes(parts->sessions, services.random), auditRoutes()})
        feature.routes.insert(feature.routes.end(), part.begin(), part.end());
    feature.jobs = {{.name = "staff.sessions",
                     .everySeconds = 60,
                     .run = [parts](Database& database, Instant now) { parts->sessions.flush(database, now); },
                     .kept = false}};
    feature.authenticator = std::shared_ptr<http::IAuthenticator>(parts, &parts->sessions);
    feature.keep = parts;
    return {feature, parts};
}

}  // namespace yizhan::staff
