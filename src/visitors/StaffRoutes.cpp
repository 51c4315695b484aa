// What the staff see of visitors' voices and do with them.
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "visitors/ComplaintStore.h"
#include "visitors/HelpCallStore.h"
#include "visitors/StaffActions.h"
#include "visitors/SuggestionStore.h"
#include "visitors/VisitorsJson.h"
#include "visitors/VisitorsRoutes.h"

namespace yizhan::visitors {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

constexpr std::int64_t mostDays = 400, usualDays = 30;

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Json textOrNull(const Personal& personal, const char* field) {
    const auto found = personal.find(field);
    return found == personal.end() ? Json(nullptr) : Json(found->second);
}

/// The kind that the query names, if any; the schema has checked it.
template <class Kind, std::size_t count>
std::optional<Kind> queryKind(const Call& call, const std::array<std::string_view, count>& names) {
    const std::string name = call.queryText("status");
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names.at(i) == name) return static_cast<Kind>(i);
    return std::nullopt;
}

/// Newest first: by the instant `at`, then by id.
template <class Record>
Reply paged(const Services& services, const Call& call, ReadTx& tx, const http::Page& page, std::vector<Record> found,
            Instant Record::*at) {
    const Showing showing{call, tx, services.people};
    return http::pageOf(
        page, std::move(found), [&](const Record& record) { return toJson(showing, record); },
        [&](const Record& record) {
            return http::SortKey{(record.*at).text(), record.id.text()};
        });
}

template <class Record>
Reply shown(const Services& services, const Call& call, ReadTx& tx, const Record& record) {
    return Reply::json(toJson(Showing{call, tx, services.people}, record)).version(record.version);
}

Reply listRatings(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const auto startOf = [&](const char* name) -> std::optional<Instant> {
        const auto date = call.queryDate(name);
        if (!date) return std::nullopt;
        return call.centre->zone.startOf(*date);
    };
    return paged(services, call, tx, page,
                 store::ratings(tx, call.centreId(), {startOf("from"), startOf("to"), page.after, page.limit + 1}),
                 &Rating::at);
}

Reply sumRatings(const Services&, Call& call, ReadTx& tx) {
    const Date to = call.queryDate("to").value_or(call.centre->zone.dateOf(call.now).plusDays(1));
    const Date from = call.queryDate("from").value_or(to.plusDays(-usualDays));
    if (to <= from) throw invalidField("/query/to", "ends_before_it_begins");
    if (to.daysSinceEpoch() - from.daysSinceEpoch() > mostDays)
        throw invalidField("/query/to", "too_many_days", {{"most", std::to_string(mostDays)}});
    return Reply::json(summaryJson(from, to, store::ratingCounts(tx, call.centreId(), from, to)));
}

Reply listSuggestions(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    return paged(services, call, tx, page,
                 store::suggestions(tx, call.centreId(), queryKind<SuggestionStatus>(call, suggestionStatusNames),
                                    page.after, page.limit + 1),
                 &Suggestion::receivedAt);
}

Reply listComplaints(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    return paged(services, call, tx, page,
                 store::complaints(tx, call.centreId(), queryKind<ComplaintStatus>(call, complaintStatusNames),
                                   page.after, page.limit + 1),
                 &Complaint::receivedAt);
}

Reply listHelpCalls(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const std::string status = call.queryText("status");
    const auto answered = status.empty() ? std::nullopt : std::optional(status == "answered");
    return paged(services, call, tx, page, store::helpCalls(tx, call.centreId(), answered, page.after, page.limit + 1),
                 &HelpCall::calledAt);
}

Suggestion theSuggestion(const Call& call, ReadTx& tx) {
    auto suggestion = store::findSuggestion(tx, call.centreId(), call.id<SuggestionId>("id"));
    if (!suggestion) throw notFound("suggestion_unknown");
    return *std::move(suggestion);
}

Complaint theComplaint(const Call& call, ReadTx& tx) {
    auto complaint = store::findComplaint(tx, call.centreId(), call.id<ComplaintId>("id"));
    if (!complaint) throw notFound("complaint_unknown");
    return *std::move(complaint);
}

template <class Record>
Record unchanged(const Call& call, Record record) {
    call.requireVersion(record.version);
    return record;
}

Reply showSuggestion(const Services& services, Call& call, ReadTx& tx) {
    return shown(services, call, tx, theSuggestion(call, tx));
}

Reply showContact(const Services&, Call& call, WriteTx& tx) {
    const Suggestion suggestion = theSuggestion(call, tx);
    const Personal personal = shownPersonal(tx, by(call), call.centreId(), "suggestion", suggestion.id.text());
    return Reply::json({{"contact", textOrNull(personal, "contact")}});
}

Reply read(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 readSuggestion(tx, by(call), *call.centre, unchanged(call, theSuggestion(call, tx))));
}

Reply answer(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 answerSuggestion(tx, by(call), *call.centre, unchanged(call, theSuggestion(call, tx)),
                                  call.body["text"].get<std::string>()));
}

Reply eraseContact(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 erasePersonal(tx, by(call), *call.centre, unchanged(call, theSuggestion(call, tx)),
                               call.body["reason"].get<std::string>()));
}

Reply showComplaint(const Services& services, Call& call, ReadTx& tx) {
    return shown(services, call, tx, theComplaint(call, tx));
}

Reply showComplainant(const Services&, Call& call, WriteTx& tx) {
    const Complaint complaint = theComplaint(call, tx);
    const Personal personal = shownPersonal(tx, by(call), call.centreId(), "complaint", complaint.id.text());
    Json names = Json::array();
    for (const auto& [field, text] : personal)
        if (field.starts_with("representative.")) names.push_back(text);
    return Reply::json({{"name", textOrNull(personal, "name")},
                        {"phone", textOrNull(personal, "phone")},
                        {"other_contact", textOrNull(personal, "other_contact")},
                        {"representatives", names}});
}

Reply accept(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 acceptComplaint(tx, by(call), *call.centre, unchanged(call, theComplaint(call, tx)),
                                 call.body.value("note", ""), limitsOf(services.settings)));
}

Reply refuse(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 refuseComplaint(tx, by(call), *call.centre, unchanged(call, theComplaint(call, tx)),
                                 call.body["reason"].get<std::string>()));
}

Reply settle(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 settleComplaint(tx, by(call), *call.centre, unchanged(call, theComplaint(call, tx)),
                                 call.body["outcome"].get<std::string>()));
}

Reply eraseComplainant(const Services& services, Call& call, WriteTx& tx) {
    return shown(services, call, tx,
                 erasePersonal(tx, by(call), *call.centre, unchanged(call, theComplaint(call, tx)),
                               call.body["reason"].get<std::string>()));
}

Reply answerCall(const Services& services, Call& call, WriteTx& tx) {
    auto found = store::findHelpCall(tx, call.centreId(), call.id<HelpCallId>("id"));
    if (!found) throw notFound("help_call_unknown");
    const HelpCall answered = answerHelpCall(tx, by(call), call.centreId(), *std::move(found));
    return Reply::json(toJson(Showing{call, tx, services.people}, answered));
}

using Reading = Reply (*)(const Services&, Call&, ReadTx&);
using Writing = Reply (*)(const Services&, Call&, WriteTx&);

/// Makes rows of the table: paths below the centre.
struct Table {
    const Services& services;

    http::Route get(const char* path, const char* permission, const char* summary, Reading handler,
                    const Json& response, std::vector<http::QueryParam> query = {}) const {
        return {
            .method = "GET",
            .path = std::string("/centres/{centre}/") + path,
            .guard = Needs{permission},
            .summary = summary,
            .handler = [services = services, handler](Call& call, ReadTx& tx) { return handler(services, call, tx); },
            .response = response,
            .query = std::move(query)};
    }

    /// Who a visitor is: a look that leaves a row in the trail, so it writes.
    http::Route personal(const char* path, const char* summary, Writing handler, const Json& response) const {
        return {
            .method = "GET",
            .path = std::string("/centres/{centre}/") + path,
            .guard = Needs{"visitors.personal"},
            .summary = summary,
            .handler = [services = services, handler](Call& call, WriteTx& tx) { return handler(services, call, tx); },
            .response = response,
            .replayable = false};
    }

    http::Route post(const char* path, const char* permission, const char* summary, Writing handler,
                     const Json& request, const Json& response, bool ifMatch = true) const {
        return {
            .method = "POST",
            .path = std::string("/centres/{centre}/") + path,
            .guard = Needs{permission},
            .summary = summary,
            .handler = [services = services, handler](Call& call, WriteTx& tx) { return handler(services, call, tx); },
            .request = request,
            .response = response,
            .ifMatch = ifMatch};
    }
};

std::vector<http::QueryParam> days() {
    const Json day = http::schema::date();
    return {{"from", day, "First day"}, {"to", day, "The day after the last"}};
}

std::vector<http::QueryParam> statusIn(const Json& names) {
    return {{"status", http::schema::oneOf(names), "Only these"}};
}

std::vector<http::Route> ratingAndCallRoutes(const Table& table) {
    return {
        table.get("ratings", "visitors.read", "Ratings, newest first", listRatings, http::listOf("VisitorRating"),
                  days()),
        table.get("ratings/summary", "visitors.read", "Ratings by grade and by what was judged; 30 days when left out",
                  sumRatings, http::ref("VisitorRatingSummary"), days()),
        table.get("help-calls", "visitors.read", "Calls for help, newest first", listHelpCalls,
                  http::listOf("VisitorHelpCall"), statusIn({"called", "answered"})),
        table.post("help-calls/{id}/answer", "visitors.answer", "Say that one is on the way", answerCall, nullptr,
                   http::ref("VisitorHelpCall"), false),
    };
}

std::vector<http::Route> suggestionRoutes(const Table& table) {
    const Json one = http::ref("VisitorSuggestion"), reason = http::ref("VisitorReason");
    return {
        table.get("suggestions", "visitors.read", "Suggestions, newest first", listSuggestions,
                  http::listOf("VisitorSuggestion"), statusIn(suggestionStatusNames)),
        table.get("suggestions/{id}", "visitors.read", "One suggestion", showSuggestion, one),
        table.personal("suggestions/{id}/personal", "How to reach who made a suggestion; each look is in the trail",
                       showContact, http::ref("VisitorSuggestionPersonal")),
        table.post("suggestions/{id}/read", "visitors.answer", "Note that it was read", read, nullptr, one),
        table.post("suggestions/{id}/answer", "visitors.answer", "Write what is answered to it", answer,
                   http::ref("VisitorAnswer"), one),
        table.post("suggestions/{id}/erase-personal", "visitors.erase", "Erase the contact; the suggestion stays",
                   eraseContact, reason, one),
    };
}

std::vector<http::Route> complaintRoutes(const Table& table) {
    const Json one = http::ref("VisitorComplaint"), reason = http::ref("VisitorReason");
    return {
        table.get("complaints", "visitors.read", "Complaints, newest first", listComplaints,
                  http::listOf("VisitorComplaint"), statusIn(complaintStatusNames)),
        table.get("complaints/{id}", "visitors.read", "One complaint", showComplaint, one),
        table.personal("complaints/{id}/personal", "Who complains, and how to reach them; each look is in the trail",
                       showComplainant, http::ref("VisitorComplaintPersonal")),
        table.post("complaints/{id}/accept", "visitors.decide", "Accept a complaint", accept,
                   http::ref("VisitorAcceptance"), one),
        table.post("complaints/{id}/refuse", "visitors.decide", "Refuse a complaint, with the reason", refuse, reason,
                   one),
        table.post("complaints/{id}/settle", "visitors.decide", "Settle an accepted complaint", settle,
                   http::ref("VisitorOutcome"), one),
        table.post("complaints/{id}/erase-personal", "visitors.erase", "Erase who complained; the complaint stays",
                   eraseComplainant, reason, one),
    };
}

}  // namespace

std::vector<http::Route> staffRoutes(const Services& services) {
    const Table table{services};
    std::vector<http::Route> routes = ratingAndCallRoutes(table);
    for (auto& route : suggestionRoutes(table)) routes.push_back(std::move(route));
    for (auto& route : complaintRoutes(table)) routes.push_back(std::move(route));
    return routes;
}

}  // namespace yizhan::visitors
