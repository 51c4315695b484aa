#include "visitors/VisitorsJson.h"

#include <algorithm>

#include "core/OrNull.h"
#include "visitors/VisitorsRules.h"

namespace yizhan::visitors {

using http::Json;

namespace {

Json personJson(const Showing& showing, const StaffId& staff) {
    if (staff.empty()) return nullptr;
    const auto name = showing.people.nameOf(showing.tx, showing.call.centreId(), staff);
    return {{"id", staff.text()}, {"name", name.value_or("")}};
}

Json stepsJson(const Showing& showing, const std::vector<Step>& steps) {
    Json items = Json::array();
    for (const Step& step : steps)
        items.push_back({{"step", nameOf(step.kind)},
                         {"at", showing.call.time(step.at)},
                         {"by", personJson(showing, step.by)},
                         {"text", step.text}});
    return items;
}

Json withSpot(Json json, const Spot& spot) {
    json["device_id"] = nullIfEmpty(spot.device.text());
    json["place_id"] = nullIfEmpty(spot.place.text());
    return json;
}

/// When it was last touched.
Instant updatedAt(Instant receivedAt, const std::vector<Step>& steps) {
    return steps.empty() ? receivedAt : std::max(receivedAt, steps.back().at);
}

template <class Kind, std::size_t count>
Kind kindOf(const std::array<std::string_view, count>& names, const Json& name) {
    const auto found = std::find(names.begin(), names.end(), name.get<std::string>());
    return static_cast<Kind>(found - names.begin());
}

}  // namespace

Json toJson(const Showing& showing, const Rating& rating) {
    return withSpot({{"id", rating.id.text()},
                     {"at", showing.call.time(rating.at)},
                     {"grade", nameOf(rating.grade)},
                     {"about", nameOf(rating.about)},
                     {"entry_id", nullIfEmpty(rating.entryId)},
                     {"note", rating.note},
                     {"lang", rating.language}},
                    rating.spot);
}

Json toJson(const Showing& showing, const Suggestion& suggestion) {
    const bool erased = hasStep(suggestion.steps, StepKind::erased);
    return withSpot({{"id", suggestion.id.text()},
                     {"number", suggestion.number},
                     {"received_at", showing.call.time(suggestion.receivedAt)},
                     {"updated_at", showing.call.time(updatedAt(suggestion.receivedAt, suggestion.steps))},
                     {"text", suggestion.text},
                     {"lang", suggestion.language},
                     {"has_contact", suggestion.hasContact && !erased},
                     {"due_on", suggestion.dueOn.text()},
                     {"overdue", isOverdue(suggestion, showing.today())},
                     {"status", nameOf(suggestion.status)},
                     {"steps", stepsJson(showing, suggestion.steps)},
                     {"version", suggestion.version}},
                    suggestion.spot);
}

Json toJson(const Showing& showing, const Complaint& complaint) {
    return withSpot({{"id", complaint.id.text()},
                     {"number", complaint.number},
                     {"received_at", showing.call.time(complaint.receivedAt)},
                     {"updated_at", showing.call.time(updatedAt(complaint.receivedAt, complaint.steps))},
                     {"respondent", complaint.respondent},
                     {"claim", complaint.claim},
                     {"facts", complaint.facts},
                     {"occurred_on", orNull(complaint.occurredOn)},
                     {"group_size", complaint.groupSize},
                     {"lang", complaint.language},
                     {"accept_by", complaint.acceptBy.text()},
                     {"settle_by", orNull(complaint.settleBy)},
                     {"overdue", isOverdue(complaint, showing.today())},
                     {"status", nameOf(complaint.status)},
                     {"personal_erased", hasStep(complaint.steps, StepKind::erased)},
                     {"steps", stepsJson(showing, complaint.steps)},
                     {"version", complaint.version}},
                    complaint.spot);
}

Json toJson(const Showing& showing, const HelpCall& call) {
    Json json = withSpot({{"id", call.id.text()},
                          {"called_at", showing.call.time(call.calledAt)},
                          {"kiosk", call.kiosk},
                          {"lang", call.language},
                          {"status", call.answered ? "answered" : "called"},
                          {"answered_at", nullptr},
                          {"answered_by", nullptr},
                          {"waited_seconds", nullptr}},
                         call.spot);
    if (!call.answered) return json;
    json["answered_at"] = showing.call.time(call.answered->at);
    json["answered_by"] = personJson(showing, call.answered->by);
    // A clock that was set back between the two must not tell of a wait below nothing.
    json["waited_seconds"] = std::max<std::int64_t>(0, (call.answered->at.millis - call.calledAt.millis) / 1000);
    return json;
}

Json summaryJson(const Date& from, const Date& to, const std::vector<store::RatingCount>& counts) {
    const auto sumOf = [&](const auto& belongs) {
        std::int64_t sum = 0;
        for (const store::RatingCount& count : counts)
            if (belongs(count)) sum += count.times;
        return sum;
    };
    const auto row = [&](const auto& belongs) {
        Json out{{"total", sumOf(belongs)}};
        for (std::size_t i = 0; i < gradeNames.size(); ++i)
            out[std::string(gradeNames.at(i))] =
                sumOf([&](const auto& count) { return belongs(count) && count.grade == static_cast<Grade>(i); });
        return out;
    };
    Json summary = row([](const auto&) { return true; });
    summary["from"] = from.text();
    summary["to"] = to.text();
    summary["about"] = Json::array();
    for (std::size_t i = 0; i < aboutNames.size(); ++i) {
        Json part = row([&](const auto& count) { return count.about == static_cast<About>(i); });
        part["about"] = aboutNames.at(i);
        summary["about"].push_back(std::move(part));
    }
    return summary;
}

Rating ratingFrom(const Json& body) {
    Rating rating;
    rating.grade = kindOf<Grade>(gradeNames, body["grade"]);
    rating.about = kindOf<About>(aboutNames, body["about"]);
    rating.entryId = body.value("entry_id", "");
    rating.note = body.value("note", "");
    rating.language = body.value("lang", "");
    return rating;
}

Filing filingFrom(const Json& body) {
    Filing filing;
    const Json& complainant = body["complainant"];
    filing.name = complainant["name"].get<std::string>();
    filing.phone = complainant["phone"].get<std::string>();
    filing.otherContact = complainant.value("other_contact", "");
    if (body.contains("representatives"))
        filing.representatives = body["representatives"].get<std::vector<std::string>>();
    Complaint& complaint = filing.complaint;
    complaint.respondent = body["respondent"].get<std::string>();
    complaint.claim = body["claim"].get<std::string>();
    complaint.facts = body["facts"].get<std::string>();
    if (body.contains("occurred_on")) complaint.occurredOn = Date::parse(body["occurred_on"].get<std::string>());
    complaint.groupSize = body.value("group_size", std::int64_t{1});
    complaint.language = body.value("lang", "");
    return filing;
}

}  // namespace yizhan::visitors
