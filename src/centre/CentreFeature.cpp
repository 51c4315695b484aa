#include "centre/CentreFeature.h"

#include "centre/CentreActions.h"
#include "centre/CentreEvidence.h"
#include "centre/CentreJson.h"
#include "centre/CentreRoutes.h"
#include "centre/FileRoutes.h"
#include "centre/FileShelf.h"
#include "core/Append.h"

namespace yizhan::centre {

std::span<const Embedded> embeddedFiles();

namespace {

/// The first start names a centre before there is one; it is made in the same transaction.
void makeFirstCentre(WriteTx& tx, const Event& event) {
    Centre centre;
    centre.id = event.centre;
    for (const auto& [name, value] : event.facts) {
        if (name == "name") centre.name = value;
        if (name == "zone") centre.zone = value;
    }
    const Actor system = Actor::system();
    createCentre(tx, {system, {}, event.at}, centre);
}

/// Once a day: what a crash cut off in the middle of an upload.
Job abandonedUploadsJob(const Services& services) {
    constexpr std::int64_t everySeconds = 24 * 60 * 60;
    return {"centre.abandoned_uploads", everySeconds,
            [shelf = FileShelf(services.dataDir)](Database&, Instant) { shelf.removeAbandoned(); }};
}

}  // namespace

Feature makeCentre(const Services& services) {
    Feature feature;
    feature.name = "centre";
    feature.files = embeddedFiles();
    feature.routes = routes(services);
    append(feature.routes, fileRoutes(services));
    feature.components = components();
    append(feature.components, fileComponents());
    feature.permissions = {
        {"centre.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"centre.write", {Role::admin, Role::manager}},
        // Not a kiosk: what visitors may see has addresses of its own.
        {"file.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"file.write", {Role::manager, Role::deputy, Role::lead, Role::duty}},
    };
    feature.settings = {
        {"centre.hours_earliest", Setting::Type::text, "08:00", 0, 0,
         "Opening before this time of day is pointed out with the evidence of the hours.", refuseTimeOfDay},
        {"centre.hours_latest", Setting::Type::text, "18:00", 0, 0,
         "Closing after this time of day is pointed out with the evidence of the hours.", refuseTimeOfDay},
    };
    feature.evidenceRules = {hoursEvidence(services)};
    feature.jobs = {abandonedUploadsJob(services)};
    feature.subscriptions = {{"staff.setup", makeFirstCentre}};
    return feature;
}

}  // namespace yizhan::centre
