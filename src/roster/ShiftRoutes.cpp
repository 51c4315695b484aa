// Shifts: drafted, changed, published, acknowledged, cancelled.
#include <algorithm>
#include <charconv>

#include "core/http/ByCall.h"
#include "core/http/Schema.h"
#include "roster/RosterActions.h"
#include "roster/RosterJson.h"
#include "roster/RosterPlan.h"
#include "roster/RosterRoutes.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

/// 31 days, of which one may be an hour longer.
constexpr std::int64_t mostCopiedMillis = (31 * 24 + 1) * 3'600'000LL;

Shift theShift(const Call& call, ReadTx& tx) {
    auto shift = store::findShift(tx, call.centreId(), call.id<ShiftId>("id"));
    if (!shift) throw notFound();
    return *shift;
}

Shift theSeenShift(const Call& call, ReadTx& tx) {
    Shift shift = theShift(call, tx);
    call.requireVersion(shift.version);
    return shift;
}

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Judged& judged, int status = 200) {
    const auto holdings = store::holdingsOf(tx, call.centreId(), judged.shift.id);
    return Reply::json(toJson(call, services.texts, judged.shift, holdings, judged.breaches), status)
        .version(judged.shift.version);
}

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Shift& shift) {
    return answer(services, call, tx, Judged{shift, breachesOf(tx, by(services, call), shift)});
}

store::ShiftFilter filterOf(const Call& call, const Span& span) {
    store::ShiftFilter filter{span};
    if (const std::string post = call.queryText("post"); !post.empty()) filter.post = PostId(post);
    if (const std::string staff = call.queryText("staff"); !staff.empty()) filter.staff = StaffId(staff);
    if (const std::string holder = call.queryText("holder"); !holder.empty()) filter.holder = StaffId(holder);
    filter.state = shiftStateNamed(call.queryText("status"));
    return filter;
}

/// Whether the person holds a part of the shift now; anybody does where nobody was asked for.
bool isHeldBy(const std::optional<StaffId>& holder, const Shift& shift, const std::vector<Holding>& holdings) {
    const auto pieces = piecesOf(shift, holdings);
    return !holder ||
           std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.staff == *holder; });
}

Reply list(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const Span span = spanOfQuery(call);
    const store::ShiftFilter filter = filterOf(call, span);
    auto shifts = store::shifts(tx, call.centreId(), filter, page.after, page.limit + 1);
    const bool more = static_cast<int>(shifts.size()) > page.limit;
    if (more) shifts.pop_back();
    const auto breaches = breachesOf(tx, by(services, call), shifts);
    const auto holdings = store::holdings(tx, call.centreId(), span);
    Json items = Json::array();
    for (const Shift& shift : shifts)
        if (isHeldBy(filter.holder, shift, holdings))
            items.push_back(toJson(call, services.texts, shift, holdings, breaches));
    const Json next =
        more ? Json(http::Page::cursor({shifts.back().span.from.text(), shifts.back().id.text()})) : Json(nullptr);
    return Reply::json({{"items", items}, {"next_cursor", next}}).version(store::lastChange(tx, call.centreId(), span));
}

Reply post(const Services& services, Call& call, WriteTx& tx) {
    Shift shift;
    shift.id = call.ids.next<ShiftId>();
    applyPatch(shift, call.body);
    return answer(services, call, tx, createShift(tx, by(services, call), shift), 201);
}

std::optional<std::string> forceIn(const Json& body) {
    return body.contains("force_reason") ? std::optional(body["force_reason"].get<std::string>()) : std::nullopt;
}

Reply patch(const Services& services, Call& call, WriteTx& tx) {
    const Shift before = theSeenShift(call, tx);
    Shift changed = before;
    applyPatch(changed, call.body);
    return answer(services, call, tx, saveShift(tx, by(services, call), before, changed, forceIn(call.body)));
}

Reply discard(const Services& services, Call& call, WriteTx& tx) {
    discardShift(tx, by(services, call), theSeenShift(call, tx));
    return Reply::noContent();
}

Reply cancel(const Services& services, Call& call, WriteTx& tx) {
    const By who = by(services, call);
    return answer(services, call, tx,
                  Judged{cancelShift(tx, who, theSeenShift(call, tx), call.body["reason"].get<std::string>())});
}

Reply acknowledge(const Services& services, Call& call, WriteTx& tx) {
    return answer(services, call, tx, acknowledgeShift(tx, by(services, call), theSeenShift(call, tx)));
}

/// The number of the ETag that the caller has seen; -1 for one that we never gave.
std::int64_t seenOf(std::string_view tag) {
    if (tag.substr(0, 2) == "W/") tag.remove_prefix(2);
    if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
    std::int64_t seen = -1;
    const auto [end, failure] = std::from_chars(tag.data(), tag.data() + tag.size(), seen);
    return failure == std::errc() && end == tag.data() + tag.size() ? seen : -1;
}

/// Throws 412 with what changed since the caller looked at the range; nothing where they did not say.
void requireUnchanged(const Services& services, const Call& call, ReadTx& tx, const Span& span) {
    const std::string& header = call.request.header("if-match");
    if (header.empty() || header == "*") return;
    const std::int64_t seen = seenOf(header);
    if (seen == store::lastChange(tx, call.centreId(), span)) return;
    constexpr int mostTold = 50;
    std::vector<Blocker> changes;
    for (const store::Change& change :
         store::changesSince(tx, call.centreId(), span, std::max<std::int64_t>(0, seen), mostTold))
        changes.push_back({"shift_changed",
                           {{"name", change.name},
                            {"change", services.texts.get("shift_change." + change.change, call.language)},
                            {"when", whenText(call.centre->zone, change.span)}},
                           "/console/roster?shift=" + change.shift.text()});
    Error error(Status::stale, "roster_changed_meanwhile");
    error.blockedBy(std::move(changes));
    throw error;
}

Reply publish(const Services& services, Call& call, WriteTx& tx) {
    PublishWish wish;
    wish.span = {instantFrom(call, call.body["from"].get<std::string>(), "/from"),
                 instantFrom(call, call.body["to"].get<std::string>(), "/to")};
    if (wish.span.empty()) throw invalidField("/to", "ends_before_it_begins");
    checkRange(wish.span);
    for (const Json& id : call.body.value("post_ids", Json::array())) wish.posts.emplace_back(id.get<std::string>());
    wish.force = forceIn(call.body);
    requireUnchanged(services, call, tx, wish.span);
    const Published done = publishShifts(tx, by(services, call), wish);
    Json ids = Json::array();
    for (const Shift& shift : done.shifts) ids.push_back(shift.id.text());
    return Reply::json({{"published", done.shifts.size()},
                        {"shift_ids", ids},
                        {"violations", toJson(call, services.texts, done.breaches)},
                        {"forced", done.forced}})
        .version(store::lastChange(tx, call.centreId(), wish.span));
}

Reply copy(const Services& services, Call& call, WriteTx& tx) {
    const Span span{instantFrom(call, call.body["from"].get<std::string>(), "/from"),
                    instantFrom(call, call.body["to"].get<std::string>(), "/to")};
    if (span.empty()) throw invalidField("/to", "ends_before_it_begins");
    if (span.millis() > mostCopiedMillis) throw invalidField("/to", "too_many_days", {{"most", "31"}});
    const int days = call.body["days"].get<int>();
    const Zone& zone = call.centre->zone;
    const Span target{sameTimeLater(zone, span.from, days), sameTimeLater(zone, span.to, days)};
    requireUnchanged(services, call, tx, target);
    const Copied done = copyShifts(tx, by(services, call), span, days);
    Json ids = Json::array(), skipped = Json::array();
    for (const ShiftId& id : done.shifts) ids.push_back(id.text());
    for (const auto& [id, why] : done.skipped)
        skipped.push_back({{"shift_id", id.text()},
                           {"code", why.code},
                           {"message", services.texts.get("field." + why.code, call.language, why.args)}});
    return Reply::created({{"copied", done.shifts.size()}, {"shift_ids", ids}, {"skipped", skipped}})
        .version(store::lastChange(tx, call.centreId(), target));
}

using Act = Reply (*)(const Services&, Call&, WriteTx&);

http::Route acting(const Services& services, const std::string& method, const std::string& path, const char* permission,
                   const char* summary, Act act) {
    http::Route route{.method = method,
                      .path = path,
                      .guard = Needs{permission},
                      .summary = summary,
                      .handler = [&services, act](Call& call, WriteTx& tx) { return act(services, call, tx); }};
    route.response = http::ref("Shift");
    route.ifMatch = true;
    return route;
}

std::vector<http::Route> readingShifts(const Services& services, const std::string& all) {
    auto query = spanParams();
    const Json id = http::schema::uuid();
    query.push_back({"post", id, "Of this post only"});
    query.push_back({"staff", id, "Given to this person only"});
    query.push_back({"holder", id, "Of which this person holds a part now, whoever they were given to"});
    query.push_back({"status", http::schema::oneOf(shiftStateNames), "All but cancelled ones when left out"});
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"roster.read"},
         .summary = "Shifts that meet a range, by start; the ETag is that of the range",
         .handler = [&services](Call& call, ReadTx& tx) { return list(services, call, tx); },
         .response = http::listOf("Shift"),
         .query = query},
        {"GET", all + "/{id}", Needs{"roster.read"}, "One shift",
         [&services](Call& call, ReadTx& tx) { return answer(services, call, tx, theShift(call, tx)); }, nullptr,
         http::ref("Shift")},
    };
}

}  // namespace

std::vector<http::Route> shiftRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/shifts";
    std::vector<http::Route> routes = readingShifts(services, all);
    routes.push_back({"POST", all, Needs{"roster.write"}, "Draft a shift; broken work rules are told, not refused",
                      [&services](Call& call, WriteTx& tx) { return post(services, call, tx); }, http::ref("NewShift"),
                      http::ref("Shift"), 201});
    routes.push_back({"POST", all + "/publish", Needs{"roster.write"},
                      "Publish the drafts that start in a range, unless a post would be empty",
                      [&services](Call& call, WriteTx& tx) { return publish(services, call, tx); },
                      http::ref("RosterPublish"), http::ref("RosterPublished")});
    routes.push_back({"POST", all + "/copy", Needs{"roster.write"},
                      "The shifts of a range once more, as drafts so many days later",
                      [&services](Call& call, WriteTx& tx) { return copy(services, call, tx); },
                      http::ref("RosterCopy"), http::ref("RosterCopied"), 201});
    routes.push_back(acting(services, "PATCH", all + "/{id}", "roster.write", "Change a shift", patch));
    routes.back().request = http::ref("ShiftPatch");
    routes.push_back(acting(services, "DELETE", all + "/{id}", "roster.write", "Throw a draft away", discard));
    routes.back().response = nullptr;
    routes.back().success = 204;
    routes.push_back(acting(services, "POST", all + "/{id}/cancel", "roster.write", "Cancel a shift for good", cancel));
    routes.back().request = http::ref("ShiftCancel");
    routes.push_back(acting(services, "POST", all + "/{id}/acknowledge", "roster.self",
                            "Say that one has seen one's shift", acknowledge));
    return routes;
}

}  // namespace yizhan::roster
