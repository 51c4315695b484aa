#include "kiosk/KioskFeature.h"

#include <Poco/Logger.h>

#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/KioskStore.h"
#include "kiosk/KioskTimelineJson.h"
#include "kiosk/map/MapJson.h"
#include "kiosk/usage/UsageJson.h"

namespace yizhan::kiosk {

std::span<const Embedded> embeddedFiles();

namespace {

constexpr std::int64_t secondsADay = 24 * 3600;

std::vector<Job> jobs(const std::shared_ptr<Desk>& desk) {
    return {
        {.name = "kiosk.tally",
         .everySeconds = 1,
         .run = [desk](Database& database, Instant) { desk->tally.flush(database); },
         .kept = false},
        {.name = "kiosk.uses",
         .everySeconds = 60,
         .run = [desk](Database& database,
                       Instant now) { desk->uses.renew(database, *desk->catalogue.shelves(), now); },
         .kept = false},
        // What another process changed (the command line, a second server) is noticed here.
        {.name = "kiosk.renew",
         .everySeconds = 5,
         .run = [desk](Database&, Instant) { desk->catalogue.renewAll(); },
         .kept = false},
        {.name = "kiosk.forget",
         .everySeconds = secondsADay,
         .run =
             [desk](Database& database, Instant now) {
                 const std::int64_t days = desk->services.settings.integer("kiosk.question_log_days");
                 database.write([&](WriteTx& tx) { store::forgetAsked(tx, now.plusSeconds(-days * secondsADay)); });
             }},
    };
}

std::vector<Subscription> subscriptions(const std::shared_ptr<Desk>& desk) {
    const auto renew = [desk](WriteTx& tx, const Event& event) {
        tx.afterCommit([desk, centre = event.centre] { desk->catalogue.renewLater(centre); });
    };
    return {{"kiosk.content", renew}, {"centre.changed", renew}};
}

std::vector<Setting> settings() {
    return {{.name = "kiosk.question_log_days",
             .type = Setting::Type::integer,
             .fallback = "90",
             .least = 1,
             .most = 3650,
             .sentence = "How many days the log of visitors' questions (without anything about who asked) is kept."}};
}

}  // namespace

Desk::~Desk() {
    try {
        tally.flush(services.database);
    } catch (const std::exception& error) {
        Poco::Logger::get("kiosk").warning(std::string("last counts not kept: ") + error.what());
    }
}

Feature makeKiosk(const Services& services) {
    const auto desk = std::make_shared<Desk>(services);
    Feature feature;
    feature.name = "kiosk";
    feature.files = embeddedFiles();
    for (const auto& part : {readingRoutes(desk), tellingRoutes(desk), contentRoutes(desk), mapRoutes(desk),
                             usageRoutes(desk), questionRoutes(desk), onDutyRoutes(services)})
        feature.routes.insert(feature.routes.end(), part.begin(), part.end());
    for (const auto& part :
         {components(), timelineComponents(), mapComponents(), usageComponents(), onDutyComponents()})
        feature.components.insert(feature.components.end(), part.begin(), part.end());
    feature.permissions = {
        {"kiosk.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"kiosk.import", {Role::admin, Role::manager, Role::deputy}},
        {"kiosk.map", {Role::admin, Role::manager}},
        {"kiosk.usage", {Role::admin, Role::manager, Role::deputy, Role::auditor}},
        {"kiosk.questions", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"kiosk.answer", {Role::manager, Role::deputy, Role::lead, Role::duty}},
        {"kiosk.approve", {Role::manager, Role::deputy, Role::lead, Role::duty}},
        {"kiosk.withdraw", {Role::manager, Role::deputy, Role::lead, Role::duty}},
        {"kiosk.restore", {Role::manager, Role::deputy, Role::lead}},
    };
    feature.settings = settings();
    feature.jobs = jobs(desk);
    feature.subscriptions = subscriptions(desk);
    feature.warmUp = [desk](Database&) { desk->catalogue.renewAllLater(); };
    feature.keep = desk;
    return feature;
}

}  // namespace yizhan::kiosk
