// The published shapes of this feature.
#include "core/Append.h"
#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"
#include "visitors/VisitorsJson.h"

namespace yizhan::visitors {

using http::Json;
using namespace http::schema;

namespace {

Json withSpot(Json properties) {
    properties["device_id"] = nullable(uuid());
    properties["place_id"] = nullable(uuid());
    return properties;
}

/// What every open form may say beside its own.
Json asked(Json properties, const Json& required) {
    properties["lang"] = languageTag();
    properties["centre"] = http::askedCentreSchema();
    return object(properties, required);
}

http::Components fromVisitors() {
    const Json entryId = matching("^[a-z0-9-]+:[a-z0-9-]+$", 130);
    const Json complainant = described(
        object({{"name", text(60, 1)}, {"phone", text(30, 1)}, {"other_contact", text(200)}}, {"name", "phone"}),
        "Kept apart from the record and shown to manager, deputy and lead only.");
    const Json people = number(1, 10'000);
    return {
        {"VisitorNewRating",
         asked({{"grade", oneOf(gradeNames)}, {"about", oneOf(aboutNames)}, {"entry_id", entryId}, {"note", text(300)}},
               {"grade", "about"})},
        {"VisitorRated", whole({{"id", uuid()}})},
        {"VisitorNewSuggestion", asked({{"text", text(1000, 1)}, {"contact", text(100)}}, {"text"})},
        {"VisitorSuggested", whole({{"id", uuid()}, {"number", text()}})},
        {"VisitorNewComplaint", asked({{"complainant", complainant},
                                       {"respondent", text(200, 1)},
                                       {"claim", text(1000, 1)},
                                       {"facts", text(3000, 1)},
                                       {"occurred_on", date()},
                                       {"group_size", people},
                                       {"representatives", list(text(60, 1), 3)}},
                                      {"complainant", "respondent", "claim", "facts"})},
        {"VisitorComplained",
         whole({{"id", uuid()}, {"number", text()}, {"received_at", moment()}, {"accept_by", date()}})}};
}

Json gradeCounts() {
    return {{"total", number()}, {"satisfied", number()}, {"fairly", number()}, {"unsatisfied", number()}};
}

http::Components ratings() {
    Json part = gradeCounts();
    part["about"] = oneOf(aboutNames);
    Json summary = gradeCounts();
    summary["from"] = date();
    summary["to"] = date();
    summary["about"] = list(whole(part));
    return {{"VisitorRating", whole(withSpot({{"id", uuid()},
                                              {"at", moment()},
                                              {"grade", oneOf(gradeNames)},
                                              {"about", oneOf(aboutNames)},
                                              {"entry_id", nullable(text())},
                                              {"note", text()},
                                              {"lang", text()}}))},
            {"VisitorRatingSummary", whole(summary)}};
}

/// What suggestions and complaints have in common.
Json recordOf(Json own) {
    own.update({{"id", uuid()},
                {"number", text()},
                {"received_at", moment()},
                {"updated_at", moment()},
                {"lang", text()},
                {"overdue", flag()},
                {"steps", list(http::ref("VisitorStep"))},
                {"version", number()}});
    return whole(withSpot(std::move(own)));
}

http::Components records() {
    return {{"VisitorPerson", whole({{"id", uuid()}, {"name", text()}})},
            {"VisitorStep", whole({{"step", oneOf(stepNames)},
                                   {"at", moment()},
                                   {"by", nullable(http::ref("VisitorPerson"))},
                                   {"text", text()}})},
            {"VisitorSuggestion", recordOf({{"text", text()},
                                            {"has_contact", flag()},
                                            {"due_on", date()},
                                            {"status", oneOf(suggestionStatusNames)}})},
            {"VisitorComplaint", recordOf({{"respondent", text()},
                                           {"claim", text()},
                                           {"facts", text()},
                                           {"occurred_on", nullable(date())},
                                           {"group_size", number()},
                                           {"accept_by", date()},
                                           {"settle_by", nullable(date())},
                                           {"status", oneOf(complaintStatusNames)},
                                           {"personal_erased", flag()}})},
            {"VisitorHelpCall", whole(withSpot({{"id", uuid()},
                                                {"called_at", moment()},
                                                {"kiosk", text()},
                                                {"lang", text()},
                                                {"status", oneOf({"called", "answered"})},
                                                {"answered_at", nullable(moment())},
                                                {"answered_by", nullable(http::ref("VisitorPerson"))},
                                                {"waited_seconds", nullable(number())}}))}};
}

http::Components staffForms() {
    const Json words = text(2000, 1);
    return {{"VisitorSuggestionPersonal", whole({{"contact", nullable(text())}})},
            {"VisitorComplaintPersonal", whole({{"name", nullable(text())},
                                                {"phone", nullable(text())},
                                                {"other_contact", nullable(text())},
                                                {"representatives", list(text())}})},
            {"VisitorAnswer", whole({{"text", words}})},
            {"VisitorAcceptance", object({{"note", text(2000)}})},
            {"VisitorReason", whole({{"reason", words}})},
            {"VisitorOutcome", whole({{"outcome", words}})}};
}

}  // namespace

http::Components components() {
    http::Components all;
    for (const auto& part : {fromVisitors(), ratings(), records(), staffForms()}) append(all, part);
    return all;
}

}  // namespace yizhan::visitors
