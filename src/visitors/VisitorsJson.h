// What visitors said as JSON, what they send, and the schemas that say so.
#pragma once

#include "core/Feature.h"
#include "core/http/Route.h"
#include "visitors/Visitors.h"
#include "visitors/VisitorsStore.h"

namespace yizhan::visitors {

/// What it takes to show a record to the staff.
struct Showing {
    const http::Call& call;
    ReadTx& tx;
    const IPeople& people;

    Date today() const { return call.centre->zone.dateOf(call.now); }
};

http::Json toJson(const Showing& showing, const Rating& rating);
http::Json toJson(const Showing& showing, const Suggestion& suggestion);
http::Json toJson(const Showing& showing, const Complaint& complaint);
http::Json toJson(const Showing& showing, const HelpCall& call);
/// The days in [from, to) by grade and by what was judged; everything that may be named is, with 0 too.
http::Json summaryJson(const Date& from, const Date& to, const std::vector<store::RatingCount>& counts);

/// Read from bodies that the schemas have checked.
Rating ratingFrom(const http::Json& body);
Filing filingFrom(const http::Json& body);

http::Components components();

}  // namespace yizhan::visitors
