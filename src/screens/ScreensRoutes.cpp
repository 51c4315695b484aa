// What staff see of screens and set at them.
#include "screens/ScreensRoutes.h"

#include "core/OrNull.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "screens/ScreensJson.h"
#include "screens/ScreensStore.h"

namespace yizhan::screens {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;
using Shared = std::shared_ptr<Desk>;

namespace {

constexpr std::int64_t mostDays = 100;
constexpr std::int64_t usualDays = 30;
constexpr std::size_t mostGaps = 500;

Screen theScreen(Call& call, ReadTx& tx) {
    auto screen = store::find(tx, call.centreId(), call.id<DeviceId>("id"));
    if (!screen) throw notFound();
    return *screen;
}

/// Judges the screens of one centre at one time.
class Judge {
public:
    Judge(const Desk& desk, const Call& call, ReadTx& tx)
        : _centre(*call.centre),
          _now(call.now),
          _patience(patienceOf(desk.services.settings)),
          _today(desk.services.centres.openingOn(tx, _centre.id, _centre.zone.dateOf(_now))),
          _common(commonContent(store::contentsSince(tx, _centre.id, _now.plusMillis(-_patience.millis())))) {}

    Json json(const Screen& screen) const {
        Standing standing;
        standing.state = stateOf(screen, _now, _patience);
        std::vector<Span> due;
        append(due, _centre.zone, _today.date, windowsOn(screen.hours, _today));
        standing.shouldBeOn = !screen.revokedAt && spanAt(due, _now).has_value();
        const std::string& mark = screen.shown.content;
        standing.contentDiffers = standing.state == State::alive && !mark.empty() && mark != _common.value_or("");
        return toJson(_centre, screen, standing);
    }

private:
    const CentreInfo& _centre;
    const Instant _now;
    const Patience _patience;
    const OpeningDay _today;
    const std::optional<std::string> _common;
};

Reply list(const Desk& desk, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const bool revoked = call.queryText("revoked") == "true";
    auto found = store::page(tx, call.centreId(), revoked, page.after, page.limit + 1);
    const Judge judge(desk, call, tx);
    return http::pageOf(
        page, std::move(found), [&](const Screen& screen) { return judge.json(screen); },
        [](const Screen& screen) {
            return http::SortKey{screen.name, screen.id.text()};
        });
}

Reply show(const Desk& desk, Call& call, ReadTx& tx) {
    const Screen screen = theScreen(call, tx);
    return Reply::json(Judge(desk, call, tx).json(screen)).version(screen.version);
}

Reply patch(const Desk& desk, Call& call, WriteTx& tx) {
    const Screen before = theScreen(call, tx);
    call.requireVersion(before.version);
    Screen changed = before;
    applyPatch(changed, call.body);
    changed = save(tx, by(call), before, changed);
    return Reply::json(Judge(desk, call, tx).json(changed)).version(changed.version);
}

Reply history(Call& call, ReadTx& tx) {
    const Screen screen = theScreen(call, tx);
    const auto page = http::Page::of(call, 2);
    auto found = store::history(tx, call.centreId(), screen.id, page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(found), [&](const HistoryRow& row) { return toJson(*call.centre, row); },
        [](const HistoryRow& row) {
            return http::SortKey{row.at.text(), row.what};
        });
}

/// The dates asked for, `to` not among them; the last thirty days with today where none are named.
std::pair<Date, Date> datesOf(const Call& call) {
    const Date today = call.centre->zone.dateOf(call.now);
    const Date to = call.queryDate("to").value_or(today.plusDays(1));
    const Date from = call.queryDate("from").value_or(to.plusDays(-usualDays));
    if (to <= from) throw invalidField("/query/to", "ends_before_it_begins");
    if (to.daysSinceEpoch() - from.daysSinceEpoch() > mostDays)
        throw invalidField("/query/to", "too_many_days", {{"most", std::to_string(mostDays)}});
    return {from, to};
}

/// From the screen's first beat to now, or to when it was let in no longer; empty for one never seen.
Span lifeWithin(const Call& call, const Screen& screen, const Date& from, const Date& to) {
    const Zone& zone = call.centre->zone;
    const Instant begins = std::max(zone.startOf(from), screen.firstBeatAt.value_or(call.now));
    const Instant ends = std::min({zone.startOf(to), call.now, screen.revokedAt.value_or(call.now)});
    return {std::min(begins, ends), ends};
}

Json uptimeJson(const CentreInfo& centre, const Span& life, const Uptime& uptime) {
    Json gaps = Json::array();
    for (const JudgedGap& gap : uptime.gaps)
        if (gaps.size() < mostGaps) gaps.push_back(toJson(centre, gap));
    const auto share = uptime.share();
    const std::size_t left = uptime.gaps.size() - gaps.size();
    return {{"from", centre.zone.format(life.from)},
            {"to", centre.zone.format(life.to)},
            {"due_seconds", uptime.dueMillis / 1000},
            {"alive_seconds", uptime.aliveMillis / 1000},
            {"offline_seconds", uptime.offlineMillis / 1000},
            {"share", orNull(share)},
            {"gaps", gaps},
            {"more_gaps", left}};
}

Reply uptime(const Desk& desk, Call& call, ReadTx& tx) {
    const Screen screen = theScreen(call, tx);
    const auto [from, to] = datesOf(call);
    const Span life = lifeWithin(call, screen, from, to);
    const auto found = uptimeDuring(tx, desk.services, *call.centre, screen, life, call.now);
    return Reply::json(uptimeJson(*call.centre, life, found));
}

Reply showPin(Call& call, ReadTx& tx) {
    const auto pin = store::pin(tx, call.centreId());
    return Reply::json({{"set", pin.has_value()}, {"set_at", pin ? Json(call.time(pin->setAt)) : Json(nullptr)}});
}

/// Outside the transaction, because hashing takes its time on purpose.
Reply putPin(Desk& desk, Call& call) {
    const std::string hash = desk.pinHash.of(call.body["pin"].get<std::string>());
    desk.services.database.write([&](WriteTx& tx) { setPin(tx, by(call), hash); });
    return Reply::noContent();
}

auto reading(const Shared& desk, Reply (*handler)(const Desk&, Call&, ReadTx&)) {
    return [desk, handler](Call& call, ReadTx& tx) { return handler(*desk, call, tx); };
}

std::vector<http::QueryParam> dates() {
    const Json date = http::schema::date();
    return {{"from", date, "First day; thirty days before `to` when left out"},
            {"to", date, "The day after the last, at most 100 days on; tomorrow when left out"}};
}

/// One screen and what is told of it.
std::vector<http::Route> ofOne(const Shared& desk) {
    const std::string one = "/centres/{centre}/screens/{id}";
    return {
        {.method = "GET",
         .path = one,
         .guard = Needs{"screens.read"},
         .summary = "One touchscreen, by the id of its device",
         .handler = reading(desk, show),
         .response = http::ref("Screen")},
        {.method = "PATCH",
         .path = one,
         .guard = Needs{"screens.write"},
         .summary = "Set how a screen hangs, when it should be on, and a note",
         .handler = [desk](Call& call, WriteTx& tx) { return patch(*desk, call, tx); },
         .request = http::ref("ScreenPatch"),
         .response = http::ref("Screen"),
         .ifMatch = true},
        {.method = "GET",
         .path = one + "/history",
         .guard = Needs{"screens.read"},
         .summary = "When a screen came to show other content, another build, another orientation; newest first",
         .handler = history,
         .response = http::listOf("ScreenChange")},
        {.method = "GET",
         .path = one + "/uptime",
         .guard = Needs{"screens.read"},
         .summary = "What share of the time in which it should have been on a screen was alive, with the gaps",
         .handler = reading(desk, uptime),
         .response = http::ref("ScreenUptime"),
         .query = dates()},
    };
}

}  // namespace

std::vector<http::Route> staffRoutes(const Shared& desk) {
    const std::string all = "/centres/{centre}/screens";
    const Json trueOrFalse = http::schema::oneOf({"true", "false"});
    auto routes = ofOne(desk);
    routes.push_back({.method = "GET",
                      .path = all,
                      .guard = Needs{"screens.read"},
                      .summary = "Touchscreens with what they show and whether they live, by name",
                      .handler = reading(desk, list),
                      .response = http::listOf("Screen"),
                      .query = {{"revoked", trueOrFalse, "Those let in no longer instead"}}});
    routes.push_back({.method = "GET",
                      .path = all + "/pin",
                      .guard = Needs{"screens.read"},
                      .summary = "Whether the screens' page for staff has a PIN; never the PIN itself",
                      .handler = showPin,
                      .response = http::ref("ScreenPinState")});
    routes.push_back({.method = "PUT",
                      .path = all + "/pin",
                      .guard = Needs{"screens.write"},
                      .summary = "Set the PIN of the screens' page for staff",
                      .handler = [desk](Call& call) { return putPin(*desk, call); },
                      .request = http::ref("ScreenPin"),
                      .success = 204});
    return routes;
}

}  // namespace yizhan::screens
