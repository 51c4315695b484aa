// How much the kiosks are used and how well they answer, for those who answer for them.
#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/KioskRules.h"
#include "kiosk/usage/UsageJson.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Reply;

namespace {

constexpr int usualDays = 30, mostDays = 400;

Reply showUsage(const Desk& desk, Call& call, ReadTx& tx) {
    const auto shelf = shelfFor(desk, call);
    const CentreInfo& centre = shelf->centre;
    // Outside a centre's path, so the right to enter is checked here.
    if (!call.actor.mayEnter(centre.id)) throw Error(Status::forbidden, "not_allowed");
    Usage usage;
    usage.to = call.queryDate("to").value_or(centre.zone.dateOf(call.now).plusDays(1));
    usage.from = call.queryDate("from").value_or(usage.to.plusDays(-usualDays));
    if (usage.to <= usage.from) throw invalidField("/query/to", "period_backwards");
    if (usage.to.daysSinceEpoch() - usage.from.daysSinceEpoch() > mostDays)
        throw invalidField("/query/to", "period_too_long", {{"most", std::to_string(mostDays)}});
    usage.days = usageDays(store::usage(tx, centre.id, usage.from, usage.to), usage.from, usage.to);
    usage.entries = store::usedEntries(tx, centre.id, usage.from, usage.to);
    const std::string reader = readersLanguage(call.queryText("lang"), shelf->index->languages(), centre.firstLanguage);
    return Reply::json(toJson(usage, *shelf->index, reader));
}

}  // namespace

std::vector<http::Route> usageRoutes(const std::shared_ptr<Desk>& desk) {
    const Json date = http::schema::date();
    return {{.method = "GET",
             .path = "/kiosk/usage",
             .guard = http::Needs{"kiosk.usage"},
             .summary = "What was asked and how often it was answered, by day, language, entry and topic",
             .handler = [desk](Call& call, ReadTx& tx) { return showUsage(*desk, call, tx); },
             .response = http::ref("KioskUsage"),
             .query = std::vector<http::QueryParam>{
                 {"from", date, "First day; thirty days back when left out"},
                 {"to", date, "The day after the last; tomorrow when left out"},
                 {"lang", http::schema::languageTag(), "The language of titles"},
                 {"centre", http::askedCentreSchema(), "The centre, where it is not the caller's own"}}}};
}

}  // namespace yizhan::kiosk
