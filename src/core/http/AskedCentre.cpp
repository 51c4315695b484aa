#include "core/http/AskedCentre.h"

#include "core/http/Schema.h"

namespace yizhan::http {

namespace {

/// What only reads is asked for in the query.
bool asksInBody(const Call& call) { return call.request.method != "GET" && call.request.method != "HEAD"; }

}  // namespace

std::string askedCentre(const Call& call) {
    const bool device = call.actor.kind == Actor::Kind::device;
    std::string asked;
    if (!device) asked = asksInBody(call) ? call.body.value("centre", "") : call.queryText("centre");
    return asked.empty() ? call.actor.centre.text() : asked;
}

Error centreRequired(const Call& call) {
    return Error(Status::invalid, "centre_required").at({{asksInBody(call) ? "/centre" : "/query/centre", "required"}});
}

CentreInfo centreOf(const ICentres& centres, ReadTx& tx, const Call& call) {
    const std::string asked = askedCentre(call);
    if (asked.empty()) {
        auto all = centres.all(tx);
        if (all.size() != 1) throw centreRequired(call);
        return std::move(all.front());
    }
    auto found = isSlug(asked) ? centres.find(tx, CentreId(asked)) : std::nullopt;
    if (!found) throw notFound("centre_unknown");
    return *std::move(found);
}

Json askedCentreSchema() {
    return schema::described(schema::text(32), "Needed only without a device and with several centres");
}

QueryParam askedCentreParam() { return {"centre", askedCentreSchema(), "The centre, where it is not plain"}; }

}  // namespace yizhan::http
