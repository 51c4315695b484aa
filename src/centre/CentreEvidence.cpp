#include "centre/CentreEvidence.h"

#include "centre/CentreActions.h"
#include "centre/CentreRules.h"
#include "centre/CentreStore.h"
#include "core/KnownCentre.h"

namespace yizhan::centre {

namespace {

using Status = Verdict::Status;

bool beyond(const OpeningDay& day, TimeOfDay earliest, TimeOfDay latest) {
    return !day.windows.empty() && (day.windows.front().from < earliest || latest < day.windows.back().to);
}

TimeOfDay timeSet(const Services& services, const char* name) {
    return TimeOfDay::parse(services.settings.text(name)).value_or(TimeOfDay{});
}

Verdict judge(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& date) {
    const Instant now = services.clock.now();
    if (now < centre.zone.startOf(date) || date < centre.zone.dateOf(centre.createdAt)) return {Status::notDue, {}};
    const auto [day, exceptional] = calendar(tx, centre.id, date, date.plusDays(1)).front();
    const std::string href = "/console/centre?date=" + date.text(), hours = textOf(day.windows);
    std::vector<Verdict::Evidence> evidence;
    const auto say = [&](const std::string& key, const TextArgs& args = {}) {
        evidence.push_back(
            {"calendar", date.text(), href, services.texts.get(key, languageOf(centre.firstLanguage), args)});
    };
    if (!exceptional && weekOn(store::weeks(tx, centre.id, date, date.plusDays(1)), date).empty()) {
        say("evidence.hours_none");
        return {Status::broken, std::move(evidence)};
    }
    const std::string key = std::string("evidence.hours_") + (day.open      ? exceptional ? "exception" : "open"
                                                              : exceptional ? "closed_exception"
                                                                            : "closed");
    say(key, {{"hours", hours}, {"reason", day.reason}});
    const TimeOfDay earliest = timeSet(services, "centre.hours_earliest"),
                    latest = timeSet(services, "centre.hours_latest");
    if (beyond(day, earliest, latest))
        say("evidence.hours_beyond", {{"hours", hours}, {"earliest", earliest.text()}, {"latest", latest.text()}});
    return {Status::met, std::move(evidence)};
}

}  // namespace

EvidenceRule hoursEvidence(const Services& services) {
    return {"RO-1", [&services](ReadTx& tx, const CentreId& id, const Date& date) {
                const CentreInfo centre = knownCentre(services.centres, tx, id);
                return judge(tx, services, centre, date);
            }};
}

const char* refuseTimeOfDay(const std::string& value) {
    return TimeOfDay::parse(value) ? nullptr : "a time such as 08:00";
}

}  // namespace yizhan::centre
