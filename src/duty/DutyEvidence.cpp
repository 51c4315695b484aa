#include "duty/DutyEvidence.h"

#include <algorithm>

#include "core/EvidenceOfDay.h"
#include "core/KnownCentre.h"
#include "duty/DutyActions.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

namespace {

/// One date with what the rota holds of it.
struct Day {
    const Services& services;
    CentreInfo centre;
    Date date;
    bool over;    ///< nothing can be given out for it any more
    bool counts;  ///< the centre was there and open, and the date has begun
    std::vector<RotaItem> items;

    std::string words(const std::string& key, const TextArgs& args = {}) const {
        return services.texts.get(key, languageOf(centre.firstLanguage), args);
    }
    std::string href() const { return "/console/roster/rota?date=" + date.text(); }
};

Day dayOf(ReadTx& tx, const Services& services, const CentreId& id, const Date& date) {
    const CentreInfo centre = knownCentre(services.centres, tx, id);
    const Instant now = services.clock.now();
    Day day{services, centre, date, centre.zone.startOf(date.plusDays(1)) <= now, false, {}};
    if (now < centre.zone.startOf(date) || date < centre.zone.dateOf(centre.createdAt)) return day;
    RotaDay rota = rotaOf(tx, services, centre, date, date.plusDays(1)).front();
    day.counts = rota.day.open;
    day.items = std::move(rota.items);
    return day;
}

Verdict::Evidence itemEvidence(ReadTx& tx, const Day& day, const RotaItem& item) {
    TextArgs args = {{"duty", item.duty.name}};
    if (!item.staff) return {"rota", item.duty.id.text(), day.href(), day.words("evidence.rota_empty", args)};
    args.emplace_back("name", day.services.people.nameOf(tx, day.centre.id, *item.staff).value_or(""));
    if (item.absence)
        return {"rota", item.duty.id.text(), day.href(),
                day.words("evidence.rota_" + std::string(nameOf(*item.absence)), args)};
    if (item.mark) args.emplace_back("time", day.centre.zone.timeOf(item.mark->at).text());
    return {"rota", item.duty.id.text(), day.href(),
            day.words(item.mark ? "evidence.rota_done" : "evidence.rota_given", args)};
}

/// RO-6: each duty that falls on the open day is somebody's who is there; there is one of cleaning at all.
Verdict judgeRota(ReadTx& tx, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    bool broken = false;
    for (const RotaItem& item : day.items) {
        if (item.duty.kind == DutyKind::lead || !item.counts()) continue;
        broken |= item.isEmpty();
        evidence.push_back(itemEvidence(tx, day, item));
    }
    const auto known = store::duties(tx, day.centre.id, true);
    const bool cleaning =
        std::any_of(known.begin(), known.end(), [](const Duty& duty) { return duty.kind == DutyKind::cleaning; });
    if (!cleaning) evidence.push_back({"rota", "", day.href(), day.words("evidence.rota_no_cleaning")});
    return verdictOf(day, broken || !cleaning, std::move(evidence));
}

/// One person has the role, no more and no fewer. Known as it is now: the accounts of former days are not kept.
bool judgeHolder(ReadTx& tx, const Day& day, Role role, std::vector<Verdict::Evidence>& evidence) {
    const auto holders = day.services.people.withRole(tx, day.centre.id, {role});
    std::string names;
    for (const Colleague& one : holders) names += (names.empty() ? "" : day.words("duty.comma")) + one.name;
    const std::string key = "evidence." + std::string(nameOf(role)) +
                            (holders.size() == 1 ? "_set"
                             : holders.empty()   ? "_missing"
                                                 : "_several");
    evidence.push_back({"staff", holders.empty() ? "" : holders.front().id.text(), "/console/people",
                        day.words(key, {{"names", names}, {"count", std::to_string(holders.size())}})});
    return holders.size() == 1;
}

/// RO-7: one manager, one deputy, and somebody who leads on the open day.
Verdict judgeLead(ReadTx& tx, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    bool fine = judgeHolder(tx, day, Role::manager, evidence);
    fine &= judgeHolder(tx, day, Role::deputy, evidence);
    bool led = false, known = false;
    for (const RotaItem& item : day.items) {
        if (item.duty.kind != DutyKind::lead || !item.counts()) continue;
        known = true;
        led |= !item.isEmpty();
        evidence.push_back(itemEvidence(tx, day, item));
    }
    if (!known) evidence.push_back({"rota", "", day.href(), day.words("evidence.rota_no_lead")});
    return verdictOf(day, !fine || !led, std::move(evidence));
}

}  // namespace

std::vector<EvidenceRule> evidenceRules(const Services& services) {
    return {dayRule(services, "RO-6", dayOf, judgeRota), dayRule(services, "RO-7", dayOf, judgeLead)};
}

}  // namespace yizhan::duty
