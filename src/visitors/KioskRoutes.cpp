// What visitors send, from a kiosk or their own phones: no account, so the size and the rate are limited.
#include "core/http/AskedCentre.h"
#include "visitors/VisitorsActions.h"
#include "visitors/VisitorsJson.h"
#include "visitors/VisitorsRoutes.h"

namespace yizhan::visitors {

using http::Call;
using http::Json;
using http::Reply;

namespace {

constexpr std::size_t kibibyte = 1024;

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Spot spotOf(const Call& call) { return {call.actor.device, call.actor.place}; }

Calendar calendarOf(const ICentres& centres, ReadTx& tx, const CentreInfo& centre) {
    return [&](const Date& date) { return centres.openingOn(tx, centre.id, date); };
}

Reply postRating(const Services& services, Call& call, WriteTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    Rating rating = ratingFrom(call.body);
    rating.id = call.ids.next<RatingId>();
    rating.spot = spotOf(call);
    rating = rate(tx, by(call), centre, std::move(rating));
    return Reply::created({{"id", rating.id.text()}});
}

Reply postSuggestion(const Services& services, Call& call, WriteTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    Suggestion suggestion;
    suggestion.id = call.ids.next<SuggestionId>();
    suggestion.text = call.body["text"].get<std::string>();
    suggestion.language = call.body.value("lang", "");
    suggestion.spot = spotOf(call);
    suggestion = suggest(tx, by(call), centre, std::move(suggestion), call.body.value("contact", ""),
                         calendarOf(services.centres, tx, centre));
    return Reply::created({{"id", suggestion.id.text()}, {"number", suggestion.number}});
}

Reply postComplaint(const Services& services, Call& call, WriteTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    Filing filing = filingFrom(call.body);
    filing.complaint.id = call.ids.next<ComplaintId>();
    filing.complaint.spot = spotOf(call);
    const Complaint complaint = complain(tx, by(call), centre, std::move(filing),
                                         calendarOf(services.centres, tx, centre), limitsOf(services.settings));
    return Reply::created({{"id", complaint.id.text()},
                           {"number", complaint.number},
                           {"received_at", centre.zone.format(complaint.receivedAt)},
                           {"accept_by", complaint.acceptBy.text()}});
}

http::Route post(const Services& services, const char* path, const char* summary,
                 Reply (*handler)(const Services&, Call&, WriteTx&), const char* request, const char* response) {
    return {.method = "POST",
            .path = path,
            .guard = http::Open{"Visitors have no account, and what they say is limited in size and rate"},
            .summary = summary,
            .handler = [services, handler](Call& call, WriteTx& tx) { return handler(services, call, tx); },
            .request = http::ref(request),
            .response = http::ref(response),
            .success = 201,
            .anonymousPerSecond = 1};
}

}  // namespace

std::vector<http::Route> kioskRoutes(const Services& services) {
    std::vector<http::Route> routes = {
        post(services, "/kiosk/ratings", "Rate an answer, a service, a facility or a film", postRating,
             "VisitorNewRating", "VisitorRated"),
        post(services, "/kiosk/suggestions", "Put a suggestion into the box", postSuggestion, "VisitorNewSuggestion",
             "VisitorSuggested"),
        post(services, "/kiosk/complaints", "File a complaint; its number and the day to accept it come back",
             postComplaint, "VisitorNewComplaint", "VisitorComplained"),
    };
    routes[0].bodyLimit = 4 * kibibyte;
    routes[1].bodyLimit = 16 * kibibyte;
    routes[2].bodyLimit = 48 * kibibyte;
    return routes;
}

}  // namespace yizhan::visitors
