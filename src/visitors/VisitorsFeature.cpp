#include "visitors/VisitorsFeature.h"

#include "visitors/StaffActions.h"
#include "visitors/VisitorsActions.h"
#include "visitors/VisitorsEvidence.h"
#include "visitors/VisitorsJson.h"
#include "visitors/VisitorsRoutes.h"

namespace yizhan::visitors {

std::span<const Embedded> embeddedFiles();

namespace {

constexpr std::int64_t secondsADay = 24 * 3600;
constexpr int mostForgotten = 500;

std::vector<Permission> permissions() {
    const Roles writers{Role::manager, Role::deputy, Role::lead, Role::duty};
    Roles readers = writers;
    readers.add(Role::admin);
    readers.add(Role::auditor);
    return {{"visitors.read", readers},
            {"visitors.answer", writers},
            {"visitors.decide", {Role::manager, Role::deputy, Role::lead}},
            {"visitors.personal", {Role::manager, Role::deputy, Role::lead}},
            {"visitors.erase", {Role::manager, Role::deputy}}};
}

std::vector<Setting> settings() {
    using Type = Setting::Type;
    return {
        {"visitors.accept_days", Type::integer, "5", 1, 60,
         "Working days within which a complaint is accepted or refused."},
        {"visitors.settle_days", Type::integer, "60", 1, 366, "Days within which an accepted complaint is settled."},
        {"visitors.personal_days", Type::integer, "730", 1, 3650,
         "Days after which who made a suggestion, or a complaint that was refused or settled, is erased."}};
}

Job forgetJob(const Services& services) {
    return {"visitors.forget", secondsADay, [services](Database& database, Instant now) {
                const Limits limits = limitsOf(services.settings);
                const auto centres = database.read([&](ReadTx& tx) { return services.centres.all(tx); });
                for (const CentreInfo& centre : centres) {
                    const std::string reason = services.texts.get("erased.by_age", languageOf(centre.firstLanguage),
                                                                  {{"days", std::to_string(limits.personalDays)}});
                    database.write([&](WriteTx& tx) {
                        forgetPersonal(tx, {Actor::system(), {}, now}, centre, limits, reason, mostForgotten);
                    });
                }
            }};
}

}  // namespace

Limits limitsOf(const Settings& settings) {
    return {static_cast<int>(settings.integer("visitors.accept_days")),
            static_cast<int>(settings.integer("visitors.settle_days")),
            static_cast<int>(settings.integer("visitors.personal_days"))};
}

Feature makeVisitors(const Services& services) {
    Feature feature;
    feature.name = "visitors";
    feature.files = embeddedFiles();
    feature.routes = kioskRoutes(services);
    for (auto& route : staffRoutes(services)) feature.routes.push_back(std::move(route));
    feature.components = components();
    feature.permissions = permissions();
    feature.settings = settings();
    feature.jobs = {forgetJob(services)};
    feature.subscriptions = {{"kiosk.help", takeUpCall}};
    feature.evidenceRules = {emptiedBox(services)};
    return feature;
}

}  // namespace yizhan::visitors
