// What the records of departures say of LG-2 on a day (HandoverActions.h).
#include "core/KnownCentre.h"
#include "staff/StaffStore.h"
#include "staff/handover/HandoverActions.h"
#include "staff/handover/HandoverStore.h"

namespace yizhan::staff {

namespace {

using Status = Verdict::Status;

/// Words in the centre's language about somebody.
struct Teller {
    ReadTx& tx;
    const Services& services;
    const CentreInfo& centre;

    Verdict::Evidence tell(const char* key, const StaffId& staff, const std::string& handover) const {
        const auto person = store::findPerson(tx, centre.id, staff);
        return {"staff_handover", handover, "/console/people?id=" + staff.text(),
                services.texts.get(key, languageOf(centre.firstLanguage), {{"name", person ? person->name : ""}})};
    }
};

/// Handovers whose check falls due on the date.
bool addChecks(const Teller& teller, const Date& date, Instant now, std::vector<Verdict::Evidence>& out) {
    const std::int64_t days = teller.services.settings.integer("staff.handover_check_days");
    const Zone& zone = teller.centre.zone;
    const Instant end = zone.startOf(date.plusDays(1));
    bool broken = false;
    for (const Handover& one : store::handoversDeparted(teller.tx, teller.centre.id, zone.startOf(date.plusDays(-days)),
                                                        zone.startOf(date.plusDays(1 - days)))) {
        const bool late = one.checkedAt ? end <= *one.checkedAt : end <= now;
        if (!late && !one.checkedAt) continue;
        broken |= late;
        out.push_back(
            teller.tell(late ? "evidence.handover_unchecked" : "evidence.handover_checked", one.giver, one.id.text()));
    }
    return broken;
}

}  // namespace

EvidenceRule handoverRule(const Services& services) {
    return {"LG-2", [&services](ReadTx& tx, const CentreId& id, const Date& date) -> Verdict {
                const CentreInfo centre = knownCentre(services.centres, tx, id);
                const Instant now = services.clock.now();
                const Instant start = centre.zone.startOf(date), end = centre.zone.startOf(date.plusDays(1));
                if (now <= start) return {Status::notDue, {}};
                const Teller teller{tx, services, centre};
                std::vector<Verdict::Evidence> evidence;
                bool broken = false;
                for (const Departure& one : store::departures(tx, id, start, end)) {
                    broken |= !one.handover;
                    evidence.push_back(teller.tell(one.handover ? "evidence.handed_over" : "evidence.not_handed_over",
                                                   one.staff, one.handover ? one.handover->text() : ""));
                }
                broken |= addChecks(teller, date, now, evidence);
                const bool met = end <= now && !evidence.empty();
                return {broken ? Status::broken : met ? Status::met : Status::notDue, std::move(evidence)};
            }};
}

}  // namespace yizhan::staff
