// The published shapes of this feature.
#include "core/Append.h"
#include "visitors/VisitorsJson.h"

namespace yizhan::visitors {

using http::Json;

namespace {

Json text(int most = 0, int least = 0) {
    Json schema{{"type", "string"}};
    if (least > 0) schema["minLength"] = least;
    if (most > 0) schema["maxLength"] = most;
    return schema;
}

Json object(const Json& properties, const Json& required) {
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

/// One that always has all its members.
Json whole(const Json& properties) {
    Json required = Json::array();
    for (const auto& [name, schema] : properties.items()) required.push_back(name);
    return object(properties, required);
}

Json list(const Json& items, int most = 0, int least = 0) {
    Json schema{{"type", "array"}, {"items", items}};
    if (least > 0) schema["minItems"] = least;
    if (most > 0) schema["maxItems"] = most;
    return schema;
}

Json oneOf(const Json& names) { return {{"type", "string"}, {"enum", names}}; }

Json orNull(Json schema) {
    schema["type"] = Json::array({schema["type"], "null"});
    return schema;
}

const Json flag = {{"type", "boolean"}};
const Json number = {{"type", "integer"}};
const Json day = {{"type", "string"}, {"format", "date"}};
const Json moment = {{"type", "string"}, {"format", "date-time"}};
const Json uuid = {{"type", "string"}, {"format", "uuid"}};

Json withSpot(Json properties) {
    properties["device_id"] = orNull(uuid);
    properties["place_id"] = orNull(uuid);
    return properties;
}

/// What every open form may say beside its own.
Json asked(Json properties, const Json& required) {
    properties["lang"] = {{"type", "string"}, {"maxLength", 100}, {"description", "Any BCP 47 tag"}};
    properties["centre"] = {{"type", "string"},
                            {"maxLength", 32},
                            {"description", "Needed only without a device and with several centres"}};
    return object(properties, required);
}

http::Components fromVisitors() {
    const Json entryId = {{"type", "string"}, {"maxLength", 130}, {"pattern", "^[a-z0-9-]+:[a-z0-9-]+$"}};
    Json complainant =
        object({{"name", text(60, 1)}, {"phone", text(30, 1)}, {"other_contact", text(200)}}, {"name", "phone"});
    complainant["description"] = "Kept apart from the record and shown to manager, deputy and lead only.";
    const Json people = {{"type", "integer"}, {"minimum", 1}, {"maximum", 10'000}};
    return {
        {"VisitorNewRating",
         asked({{"grade", oneOf(gradeNames)}, {"about", oneOf(aboutNames)}, {"entry_id", entryId}, {"note", text(300)}},
               {"grade", "about"})},
        {"VisitorRated", whole({{"id", uuid}})},
        {"VisitorNewSuggestion", asked({{"text", text(1000, 1)}, {"contact", text(100)}}, {"text"})},
        {"VisitorSuggested", whole({{"id", uuid}, {"number", text()}})},
        {"VisitorNewComplaint", asked({{"complainant", complainant},
                                       {"respondent", text(200, 1)},
                                       {"claim", text(1000, 1)},
                                       {"facts", text(3000, 1)},
                                       {"occurred_on", day},
                                       {"group_size", people},
                                       {"representatives", list(text(60, 1), 3)}},
                                      {"complainant", "respondent", "claim", "facts"})},
        {"VisitorComplained", whole({{"id", uuid}, {"number", text()}, {"received_at", moment}, {"accept_by", day}})}};
}

Json gradeCounts() { return {{"total", number}, {"satisfied", number}, {"fairly", number}, {"unsatisfied", number}}; }

http::Components ratings() {
    Json part = gradeCounts();
    part["about"] = oneOf(aboutNames);
    Json summary = gradeCounts();
    summary["from"] = day;
    summary["to"] = day;
    summary["about"] = list(whole(part));
    return {{"VisitorRating", whole(withSpot({{"id", uuid},
                                              {"at", moment},
                                              {"grade", oneOf(gradeNames)},
                                              {"about", oneOf(aboutNames)},
                                              {"entry_id", orNull(text())},
                                              {"note", text()},
                                              {"lang", text()}}))},
            {"VisitorRatingSummary", whole(summary)}};
}

Json personOrNull() { return {{"oneOf", {http::ref("VisitorPerson"), {{"type", "null"}}}}}; }

/// What suggestions and complaints have in common.
Json recordOf(Json own) {
    own.update({{"id", uuid},
                {"number", text()},
                {"received_at", moment},
                {"updated_at", moment},
                {"lang", text()},
                {"overdue", flag},
                {"steps", list(http::ref("VisitorStep"))},
                {"version", number}});
    return whole(withSpot(std::move(own)));
}

http::Components records() {
    return {
        {"VisitorPerson", whole({{"id", uuid}, {"name", text()}})},
        {"VisitorStep", whole({{"step", oneOf(stepNames)}, {"at", moment}, {"by", personOrNull()}, {"text", text()}})},
        {"VisitorSuggestion",
         recordOf(
             {{"text", text()}, {"has_contact", flag}, {"due_on", day}, {"status", oneOf(suggestionStatusNames)}})},
        {"VisitorComplaint", recordOf({{"respondent", text()},
                                       {"claim", text()},
                                       {"facts", text()},
                                       {"occurred_on", orNull(day)},
                                       {"group_size", number},
                                       {"accept_by", day},
                                       {"settle_by", orNull(day)},
                                       {"status", oneOf(complaintStatusNames)},
                                       {"personal_erased", flag}})},
        {"VisitorHelpCall", whole(withSpot({{"id", uuid},
                                            {"called_at", moment},
                                            {"kiosk", text()},
                                            {"lang", text()},
                                            {"status", oneOf({"called", "answered"})},
                                            {"answered_at", orNull(moment)},
                                            {"answered_by", personOrNull()},
                                            {"waited_seconds", orNull(number)}}))}};
}

http::Components staffForms() {
    const Json words = text(2000, 1);
    return {{"VisitorSuggestionPersonal", whole({{"contact", orNull(text())}})},
            {"VisitorComplaintPersonal", whole({{"name", orNull(text())},
                                                {"phone", orNull(text())},
                                                {"other_contact", orNull(text())},
                                                {"representatives", list(text())}})},
            {"VisitorAnswer", object({{"text", words}}, {"text"})},
            {"VisitorAcceptance", object({{"note", text(2000)}}, Json::array())},
            {"VisitorReason", object({{"reason", words}}, {"reason"})},
            {"VisitorOutcome", object({{"outcome", words}}, {"outcome"})}};
}

}  // namespace

http::Components components() {
    http::Components all;
    for (const auto& part : {fromVisitors(), ratings(), records(), staffForms()}) append(all, part);
    return all;
}

}  // namespace yizhan::visitors
