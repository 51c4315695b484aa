#include "visitors/StaffActions.h"

#include "core/Audit.h"
#include "core/Events.h"
#include "visitors/ComplaintStore.h"
#include "visitors/HelpCallStore.h"
#include "visitors/SuggestionStore.h"
#include "visitors/VisitorsRules.h"

namespace yizhan::visitors {

namespace {

constexpr std::int64_t secondsADay = 24 * 3600;

std::string needed(const std::string& pointer, const std::string& given) {
    const std::string text = tidied(given);
    if (isBlank(text)) throw invalidField(pointer, "empty");
    return text;
}

Step stepOf(const By& by, StepKind kind, const std::string& text) { return {kind, by.now, by.actor.staff, text}; }

/// The words of a step stay with the record; the trail says that it was done.
void noted(WriteTx& tx, const By& by, const CentreId& centre, const std::string& kind, const std::string& verb,
           const std::string& id, Change change) {
    audit(tx, by.actor, by.origin, by.now, {centre, kind + "." + verb, kind, id, {std::move(change)}});
}

void told(WriteTx& tx, const By& by, const CentreId& centre, const std::string& topic, const std::string& id,
          const std::string& number, std::string_view status) {
    tx.record({centre, topic, by.now, {{"id", id}, {"number", number}, {"status", std::string(status)}}});
}

void take(WriteTx& tx, const CentreId& centre, Suggestion& suggestion, const Step& step) {
    store::insertStep(tx, centre, suggestion.id.text(), step);
    suggestion.steps.push_back(step);
}

Suggestion kept(WriteTx& tx, const By& by, const CentreId& centre, Suggestion suggestion, const std::string& verb,
                SuggestionStatus before) {
    suggestion.version += 1;
    store::updateSuggestion(tx, centre, suggestion);
    const std::string was(nameOf(before)), is(nameOf(suggestion.status));
    noted(tx, by, centre, "suggestion", verb, suggestion.id.text(), {"status", was, is});
    told(tx, by, centre, "visitors.suggestion", suggestion.id.text(), suggestion.number, is);
    return suggestion;
}

Complaint kept(WriteTx& tx, const By& by, const CentreId& centre, Complaint complaint, const std::string& verb,
               const Step& step, ComplaintStatus before) {
    complaint.version += 1;
    complaint.steps.push_back(step);
    store::insertStep(tx, centre, complaint.id.text(), step);
    store::updateComplaint(tx, centre, complaint);
    const std::string was(nameOf(before)), is(nameOf(complaint.status));
    noted(tx, by, centre, "complaint", verb, complaint.id.text(), {"status", was, is});
    told(tx, by, centre, "visitors.complaint", complaint.id.text(), complaint.number, is);
    return complaint;
}

void requireSomething(ReadTx& tx, const CentreId& centre, const std::string& subject) {
    if (store::personalOf(tx, centre, subject).empty()) throw conflict("nothing_to_erase");
}

void markRead(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion& suggestion) {
    suggestion.status = SuggestionStatus::read;
    suggestion.readOn = centre.zone.dateOf(by.now);
    take(tx, centre.id, suggestion, stepOf(by, StepKind::read, ""));
}

}  // namespace

Suggestion readSuggestion(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion) {
    requireReadable(suggestion);
    markRead(tx, by, centre, suggestion);
    return kept(tx, by, centre.id, std::move(suggestion), "read", SuggestionStatus::fresh);
}

Suggestion answerSuggestion(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                            const std::string& text) {
    requireAnswerable(suggestion);
    const std::string answer = needed("/text", text);
    const SuggestionStatus before = suggestion.status;
    if (before == SuggestionStatus::fresh) markRead(tx, by, centre, suggestion);
    suggestion.status = SuggestionStatus::answered;
    take(tx, centre.id, suggestion, stepOf(by, StepKind::answered, answer));
    return kept(tx, by, centre.id, std::move(suggestion), "answer", before);
}

Complaint acceptComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& note, const Limits& limits) {
    requireUndecided(complaint);
    complaint.status = ComplaintStatus::accepted;
    complaint.settleBy = centre.zone.dateOf(by.now).plusDays(limits.settleDays);
    return kept(tx, by, centre.id, std::move(complaint), "accept", stepOf(by, StepKind::accepted, tidied(note)),
                ComplaintStatus::received);
}

Complaint refuseComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& reason) {
    requireUndecided(complaint);
    const Step step = stepOf(by, StepKind::refused, needed("/reason", reason));
    complaint.status = ComplaintStatus::refused;
    return kept(tx, by, centre.id, std::move(complaint), "refuse", step, ComplaintStatus::received);
}

Complaint settleComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& outcome) {
    requireUnsettled(complaint);
    const Step step = stepOf(by, StepKind::settled, needed("/outcome", outcome));
    complaint.status = ComplaintStatus::settled;
    return kept(tx, by, centre.id, std::move(complaint), "settle", step, ComplaintStatus::accepted);
}

HelpCall answerHelpCall(WriteTx& tx, const By& by, const CentreId& centre, HelpCall call) {
    if (call.answered) throw conflict("help_call_answered_already");
    call.answered = stepOf(by, StepKind::answered, "");
    store::insertStep(tx, centre, call.id.text(), *call.answered);
    store::markAnswered(tx, centre, call.id);
    noted(tx, by, centre, "help_call", "answer", call.id.text(), {"status", "called", "answered"});
    tx.record({centre, "visitors.help", by.now, {{"id", call.id.text()}, {"status", "answered"}}});
    return call;
}

Personal shownPersonal(WriteTx& tx, const By& by, const CentreId& centre, const std::string& kind,
                       const std::string& id) {
    Personal personal = store::personalOf(tx, centre, id);
    if (!personal.empty()) audit(tx, by.actor, by.origin, by.now, {centre, kind + ".show_personal", kind, id, {}});
    return personal;
}

Suggestion erasePersonal(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                         const std::string& reason) {
    requireSomething(tx, centre.id, suggestion.id.text());
    const Step step = stepOf(by, StepKind::erased, needed("/reason", reason));
    store::erasePersonal(tx, centre.id, suggestion.id.text());
    take(tx, centre.id, suggestion, step);
    const SuggestionStatus status = suggestion.status;
    return kept(tx, by, centre.id, std::move(suggestion), "erase_personal", status);
}

Complaint erasePersonal(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                        const std::string& reason) {
    requireSomething(tx, centre.id, complaint.id.text());
    const Step step = stepOf(by, StepKind::erased, needed("/reason", reason));
    store::erasePersonal(tx, centre.id, complaint.id.text());
    const ComplaintStatus status = complaint.status;
    return kept(tx, by, centre.id, std::move(complaint), "erase_personal", step, status);
}

int forgetPersonal(WriteTx& tx, const By& by, const CentreInfo& centre, const Limits& limits, const std::string& reason,
                   int most) {
    const Instant before = by.now.plusSeconds(-limits.personalDays * secondsADay);
    int count = 0;
    for (const SuggestionId& id : store::suggestionsToForget(tx, centre.id, before, most))
        if (auto suggestion = store::findSuggestion(tx, centre.id, id)) {
            erasePersonal(tx, by, centre, std::move(*suggestion), reason);
            ++count;
        }
    for (const ComplaintId& id : store::complaintsToForget(tx, centre.id, before, most))
        if (auto complaint = store::findComplaint(tx, centre.id, id)) {
            erasePersonal(tx, by, centre, std::move(*complaint), reason);
            ++count;
        }
    return count;
}

}  // namespace yizhan::visitors
