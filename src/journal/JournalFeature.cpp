// What the log gives to the whole.
#include "journal/JournalFeature.h"

#include "core/KnownCentre.h"
#include "journal/JournalActions.h"
#include "journal/JournalEvidence.h"
#include "journal/JournalJobs.h"
#include "journal/JournalJson.h"
#include "journal/JournalRoutes.h"

namespace yizhan::journal {

std::span<const Embedded> embeddedFiles();

namespace {

std::vector<Permission> permissions() {
    const Roles writers{Role::duty, Role::lead, Role::deputy, Role::manager};
    const Roles readers{Role::duty, Role::lead, Role::deputy, Role::manager, Role::auditor, Role::admin};
    return {{"journal.read", readers},
            {"journal.write", writers},
            {"journal.close", writers},
            {"journal.countersign", {Role::lead, Role::deputy, Role::manager}}};
}

Subscription logLines(const Services& services) {
    return {"journal.line", [services](WriteTx& tx, const Event& event) {
                const LogLine line = logLineOf(event);
                const CentreInfo centre = knownCentre(services.centres, tx, line.centre);
                writeLogLine(tx, {services, centre, policyOf(services.settings), event.at}, line);
            }};
}

EvidenceRule truthfulLog(const Services& services) {
    return {
        "VC-8", [services](ReadTx& tx, const CentreId& id, const Date& date) {
            const CentreInfo centre = knownCentre(services.centres, tx, id);
            return judgeTruthfulLog(tx, {services, centre, policyOf(services.settings), services.clock.now()}, date);
        }};
}

std::vector<Setting> settings() {
    return {{"journal.cutoff", Setting::Type::text, "06:00", 0, 0,
             "Time of the next morning until which a log day is opened and closed in time."},
            {"journal.late_minutes", Setting::Type::integer, "60", 1, 1440,
             "An entry written more than so many minutes after the event is marked late."}};
}

}  // namespace

Feature makeJournal(const Services& services) {
    Feature feature;
    feature.name = "journal";
    feature.files = embeddedFiles();
    feature.routes = journalRoutes(services);
    feature.components = journalComponents();
    feature.permissions = permissions();
    feature.settings = settings();
    feature.jobs = {missedDaysJob(services)};
    feature.subscriptions = {logLines(services)};
    feature.evidenceRules = {truthfulLog(services)};
    // A cut-off that is no time must stop the start, not the first request.
    feature.warmUp = [services](Database&) { policyOf(services.settings); };
    return feature;
}

}  // namespace yizhan::journal
