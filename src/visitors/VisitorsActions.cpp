#include "visitors/VisitorsActions.h"

#include "core/Text.h"
#include "visitors/ComplaintStore.h"
#include "visitors/HelpCallStore.h"
#include "visitors/SuggestionStore.h"
#include "visitors/VisitorsStore.h"

namespace yizhan::visitors {

namespace {

constexpr const char* suggestionPrefix = "JY";
constexpr const char* complaintPrefix = "TS";
constexpr std::size_t longestTag = 35;

/// Any tag is taken as it comes; without one visitors speak the centre's language.
std::string languageFor(const CentreInfo& centre, const std::string& given) {
    return given.empty() ? centre.firstLanguage : text::clipped(given, longestTag);
}

/// Where the request came from would tell who spoke: only its id is kept.
void noted(WriteTx& tx, const By& by, const CentreId& centre, const std::string& kind, const std::string& id,
           std::vector<Change> changes) {
    audit(tx, by.actor, {"", by.origin.requestId}, by.now, {centre, kind + ".create", kind, id, std::move(changes)});
}

Filing cleaned(Filing filing) {
    filing.name = tidied(filing.name);
    filing.phone = tidied(filing.phone);
    filing.otherContact = tidied(filing.otherContact);
    for (std::string& name : filing.representatives) name = tidied(name);
    filing.complaint.respondent = tidied(filing.complaint.respondent);
    filing.complaint.claim = tidied(filing.complaint.claim);
    filing.complaint.facts = tidied(filing.complaint.facts);
    return filing;
}

Personal personalOf(const Filing& filing) {
    Personal personal{{"name", filing.name}, {"phone", filing.phone}, {"other_contact", filing.otherContact}};
    for (std::size_t i = 0; i < filing.representatives.size(); ++i)
        personal["representative." + std::to_string(i + 1)] = filing.representatives[i];
    return personal;
}

}  // namespace

Rating rate(WriteTx& tx, const By& by, const CentreInfo& centre, Rating rating) {
    rating.at = by.now;
    rating.note = tidied(rating.note);
    rating.language = languageFor(centre, rating.language);
    store::insertRating(tx, centre.id, rating);
    store::countRating(tx, centre.id, centre.zone.dateOf(by.now), rating);
    const std::string grade(nameOf(rating.grade)), about(nameOf(rating.about));
    noted(tx, by, centre.id, "rating", rating.id.text(), {{"grade", {}, grade}});
    if (rating.grade == Grade::unsatisfied)
        tx.record(
            {centre.id, "visitors.rating", by.now, {{"id", rating.id.text()}, {"grade", grade}, {"about", about}}});
    return rating;
}

Suggestion suggest(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                   const std::string& contact, const Calendar& calendar) {
    suggestion.text = tidied(suggestion.text);
    if (isBlank(suggestion.text)) throw invalidField("/text", "empty");
    const Date today = centre.zone.dateOf(by.now);
    const std::string reachable = tidied(contact);
    suggestion.hasContact = !reachable.empty();
    suggestion.receivedAt = by.now;
    suggestion.language = languageFor(centre, suggestion.language);
    suggestion.dueOn = nextOpenDay(today, calendar);
    suggestion.number =
        numberOf(suggestionPrefix, today.year, store::nextNumber(tx, centre.id, "suggestion", today.year));
    store::insertSuggestion(tx, centre.id, suggestion);
    store::insertPersonal(tx, centre.id, suggestion.id.text(), {{"contact", reachable}});
    noted(tx, by, centre.id, "suggestion", suggestion.id.text(), {{"number", {}, suggestion.number}});
    tx.record({centre.id,
               "visitors.suggestion",
               by.now,
               {{"id", suggestion.id.text()}, {"number", suggestion.number}, {"status", "new"}}});
    return suggestion;
}

Complaint complain(WriteTx& tx, const By& by, const CentreInfo& centre, Filing given, const Calendar& calendar,
                   const Limits& limits) {
    const Filing filing = cleaned(std::move(given));
    const Date today = centre.zone.dateOf(by.now);
    refuseInvalid(violationsOf(filing, today));
    Complaint complaint = filing.complaint;
    complaint.receivedAt = by.now;
    complaint.language = languageFor(centre, complaint.language);
    complaint.acceptBy = workingDaysAfter(today, limits.acceptDays, calendar);
    complaint.number = numberOf(complaintPrefix, today.year, store::nextNumber(tx, centre.id, "complaint", today.year));
    store::insertComplaint(tx, centre.id, complaint);
    store::insertPersonal(tx, centre.id, complaint.id.text(), personalOf(filing));
    noted(tx, by, centre.id, "complaint", complaint.id.text(), {{"number", {}, complaint.number}});
    tx.record({centre.id,
               "visitors.complaint",
               by.now,
               {{"id", complaint.id.text()}, {"number", complaint.number}, {"status", "received"}}});
    tx.record(asEvent(LogLine{centre.id,
                              today,
                              "line.complaint_received",
                              {{"number", complaint.number}, {"date", complaint.acceptBy.text()}},
                              "/console/voices/complaints"},
                      by.now));
    return complaint;
}

void takeUpCall(WriteTx& tx, const Event& event) {
    HelpCall call;
    call.calledAt = event.at;
    for (const auto& [name, value] : event.facts) {
        if (name == "id") call.id = HelpCallId(value);
        if (name == "kiosk") call.kiosk = value;
        if (name == "device") call.spot.device = DeviceId(value);
        if (name == "place") call.spot.place = PlaceId(value);
        if (name == "language") call.language = value;
    }
    store::insertHelpCall(tx, event.centre, call);
}

}  // namespace yizhan::visitors
