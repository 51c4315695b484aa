#include "visitors/VisitorsEvidence.h"

#include <algorithm>

#include "core/KnownCentre.h"
#include "visitors/SuggestionStore.h"
#include "visitors/VisitorsRules.h"

namespace yizhan::visitors {

namespace {

constexpr int mostShown = 20;
constexpr const char* page = "/console/voices/suggestions";

Verdict::Status statusOf(BoxState state) {
    if (state == BoxState::broken) return Verdict::Status::broken;
    return state == BoxState::met ? Verdict::Status::met : Verdict::Status::notDue;
}

Verdict judged(ReadTx& tx, const Services& services, const CentreId& id, const Date& date) {
    const CentreInfo centre = knownCentre(services.centres, tx, id);
    BoxDay day{date, centre.zone.dateOf(services.clock.now()), services.centres.openingOn(tx, id, date).open};
    const auto unread = store::unreadAtEndOf(tx, id, date, mostShown);
    day.olderUnread = std::any_of(unread.begin(), unread.end(), [&](const auto& one) { return one.dueOn < date; });
    day.dueUnread = std::any_of(unread.begin(), unread.end(), [&](const auto& one) { return one.dueOn == date; });
    day.dueRead = !day.dueUnread && store::anyDueOn(tx, id, date);

    Verdict verdict{statusOf(judgeBox(day)), {}};
    const auto words = [&](const char* key, const TextArgs& args) {
        return services.texts.get(key, languageOf(centre.firstLanguage), args);
    };
    if (verdict.status == Verdict::Status::broken)
        for (const Suggestion& one : unread)
            verdict.evidence.push_back(
                {"suggestion", one.id.text(), page,
                 words("evidence.suggestion_unread", {{"number", one.number}, {"date", one.dueOn.text()}})});
    if (verdict.status == Verdict::Status::met)
        verdict.evidence.push_back({"suggestions", date.text(), page, words("evidence.box_emptied", {})});
    return verdict;
}

}  // namespace

EvidenceRule emptiedBox(const Services& services) {
    return {"CP-2",
            [services](ReadTx& tx, const CentreId& id, const Date& date) { return judged(tx, services, id, date); }};
}

}  // namespace yizhan::visitors
