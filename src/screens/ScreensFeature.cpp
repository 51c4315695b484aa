#include "screens/ScreensFeature.h"

#include "screens/ScreensJson.h"
#include "screens/ScreensRoutes.h"

namespace yizhan::screens {

std::span<const Embedded> embeddedFiles();

namespace {

constexpr std::int64_t lookEverySeconds = 5;

std::vector<Setting> settings() {
    return {{"screens.beat_seconds", Setting::Type::integer, "10", 1, 300,
             "Every so many seconds a touchscreen tells that its page was drawn."},
            {"screens.missed", Setting::Type::integer, "3", 1, 100,
             "A touchscreen that misses so many of these in its hours stands in the log as silent."}};
}

Job silenceJob(const std::shared_ptr<Desk>& desk) {
    return {.name = "screens.silence",
            .everySeconds = lookEverySeconds,
            .run = [desk](Database& database,
                          Instant now) { raiseSilences(database, desk->services, desk->listening, now); },
            .kept = false};
}

}  // namespace

Feature makeScreens(const Services& services) {
    const auto desk = std::make_shared<Desk>(services);
    Feature feature;
    feature.name = "screens";
    feature.files = embeddedFiles();
    for (const auto& part : {staffRoutes(desk), deviceRoutes(desk), attractRoutes(desk)})
        feature.routes.insert(feature.routes.end(), part.begin(), part.end());
    feature.components = components();
    feature.permissions = {
        {"screens.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"screens.write", {Role::admin, Role::manager, Role::deputy}},
    };
    feature.settings = settings();
    feature.jobs = {silenceJob(desk)};
    feature.subscriptions = {{"staff.changed", followDevices}};
    feature.keep = desk;
    return feature;
}

}  // namespace yizhan::screens
