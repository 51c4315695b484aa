#include "roster/RosterFeature.h"

#include <stdexcept>

#include "core/Append.h"
#include "roster/AttendanceExport.h"
#include "roster/PresenceActions.h"
#include "roster/PresenceJson.h"
#include "roster/PresenceWatch.h"
#include "roster/RosterActions.h"
#include "roster/RosterDirectory.h"
#include "roster/RosterEvidence.h"
#include "roster/RosterHeld.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"
#include "roster/SwapWatch.h"
#include "roster/leave/LeaveActions.h"
#include "roster/leave/LeaveJson.h"

namespace yizhan::roster {

std::span<const Embedded> embeddedFiles();

namespace {

std::vector<Permission> permissions() {
    return {
        {"roster.read", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}},
        {"roster.posts", {Role::manager, Role::deputy}},
        {"roster.write", {Role::manager, Role::deputy, Role::lead}},
        {"roster.self", {Role::manager, Role::deputy, Role::lead, Role::duty}},
        {"leave.self", {Role::manager, Role::deputy, Role::lead, Role::duty}},
        // An admin only records what the home unit said of the manager's own leave.
        {"leave.decide", {Role::admin, Role::manager, Role::deputy, Role::lead}},
    };
}

std::vector<Setting> settings() {
    using enum Setting::Type;
    const std::string weight = " The weight of a breach: off, soft or hard; a hard one keeps a roster from publishing.";
    return {
        {"roster.rest_hours", integer, "11", 0, 48, "Hours of rest between the work of one day and of the next."},
        {"roster.rest_severity", text, "hard", 0, 0, "Rest." + weight},
        {"roster.day_hours", integer, "10", 1, 24, "Hours that one person works a day at most, breaks not counted."},
        {"roster.day_severity", text, "hard", 0, 0, "A day's hours." + weight},
        {"roster.week_hours", integer, "48", 1, 168, "Hours that one person works a week (from Monday) at most."},
        {"roster.week_severity", text, "soft", 0, 0, "A week's hours." + weight},
        {"roster.run_days", integer, "6", 1, 31, "Days in a row that one person works at most."},
        {"roster.run_severity", text, "soft", 0, 0, "Days in a row." + weight},
        {"roster.swap_approval", text, "always", 0, 0,
         "When a swap needs a lead after both agree: always, or exceeded (only where a work rule would be broken)."},
        {"roster.confirm_minutes", integer, "15", 1, 240,
         "Minutes within which whoever takes a shift over at once says that they are there."},
        {"roster.grace_minutes", integer, "5", 1, 240,
         "Minutes that a post may stand empty: told to its B then, to the lead at twice, to the manager at three "
         "times."},
        {"roster.forgotten_minutes", integer, "60", 0, 720,
         "Minutes after closing time when a presence that nobody ended is ended at closing time and marked."},
        {"roster.sheet_days", integer, "5", 1, 28,
         "Up to which day of the next month both copies of a month's attendance sheet go out in time."},
        {"roster.overlap_severity", text, "hard", 0, 0, "Two shifts of one person at once." + weight},
    };
}

std::vector<http::Route> allRoutes(const Services& services) {
    std::vector<http::Route> routes = postRoutes(services);
    append(routes, shiftRoutes(services));
    append(routes, judgingRoutes(services));
    append(routes, swapRoutes(services));
    append(routes, presenceRoutes(services));
    append(routes, leaveRoutes(services));
    append(routes, deskRoutes(services));
    append(routes, attendanceRoutes(services));
    append(routes, coverageRoutes(services));
    return routes;
}

}  // namespace

Feature makeRoster(const Services& services) {
    Feature feature;
    feature.name = "roster";
    feature.files = embeddedFiles();
    feature.routes = allRoutes(services);
    feature.components = postComponents();
    append(feature.components, shiftComponents());
    append(feature.components, judgingComponents());
    append(feature.components, swapComponents());
    append(feature.components, presenceComponents());
    append(feature.components, leaveComponents());
    append(feature.components, deskComponents());
    append(feature.components, attendanceComponents());
    append(feature.components, coverageComponents());
    feature.permissions = permissions();
    feature.settings = settings();
    append(feature.settings, leaveSettings());
    feature.jobs = {emptyPostsJob(services), forgottenJob(services), overdueLeaveJob(services),
                    unconfirmedJob(services)};
    feature.subscriptions = {{"staff.left", dropCredentials}};
    feature.evidenceRules = evidenceRules(services);
    feature.held = heldOfRoster(services);
    feature.evidenceRules.push_back(sheetEvidence(services));
    feature.shifts = std::make_shared<const RosterDirectory>(services);
    // A word that is none of these must stop the start, not the first request.
    feature.warmUp = [&services](Database&) {
        policyOf(services.settings);
        const std::string& approval = services.settings.text("roster.swap_approval");
        if (approval != "always" && approval != "exceeded")
            throw std::runtime_error("the setting roster.swap_approval is always or exceeded, not \"" + approval +
                                     "\"");
    };
    return feature;
}

}  // namespace yizhan::roster
