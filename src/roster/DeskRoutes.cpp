// What a registered desk shows beside its clock, where nobody is signed in: posts, people, posts that stand empty.
#include <algorithm>
#include <map>

#include "core/http/Schema.h"
#include "roster/PostStore.h"
#include "roster/PresenceRules.h"
#include "roster/PresenceStore.h"
#include "roster/RosterJson.h"
#include "roster/RosterPlan.h"
#include "roster/RosterRoutes.h"
#include "roster/RosterShiftRules.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Open;
using http::Reply;
using namespace http::schema;

namespace {

const Roles readers{Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor};
constexpr int readsPerSecond = 2;

/// Throws unless it is a desk of this centre, or one of its people.
void requireDesk(const Call& call) {
    const Actor& actor = call.actor;
    if (actor.kind == Actor::Kind::anonymous) throw Error(Status::unauthenticated, "not_signed_in");
    if (!actor.mayEnter(call.centreId())) throw Error(Status::forbidden, "not_allowed");
    if (actor.kind == Actor::Kind::device && actor.roles.has(Role::kiosk))
        throw Error(Status::forbidden, "clock_desk_needed");
    if (actor.kind != Actor::Kind::device && !actor.roles.meets(readers)) throw Error(Status::forbidden, "not_allowed");
}

/// Of a person's parts of the day the one that runs or comes next, else the last.
const Piece* shownOf(const std::vector<Piece>& pieces, Instant now) {
    const Piece *next = nullptr, *last = nullptr;
    for (const Piece& piece : pieces) {
        if (now < piece.span.to && (next == nullptr || piece.span.from < next->span.from)) next = &piece;
        if (last == nullptr || last->span.to < piece.span.to) last = &piece;
    }
    return next != nullptr ? next : last;
}

Json peopleJson(const Services& services, const Call& call, ReadTx& tx, const PlanRecords& records) {
    std::map<StaffId, std::vector<Piece>> pieces;
    for (const Shift& shift : records.shifts)
        for (const Piece& piece : piecesOf(shift, records.holdings))
            if (piece.span.meets(records.range)) pieces[piece.staff].push_back(piece);
    std::map<StaffId, Session> there;
    for (const Session& session : store::openSessions(tx, call.centreId())) there[session.staff] = session;
    std::vector<std::pair<Instant, Json>> rows;
    for (const Colleague& one : services.people.colleagues(tx, call.centreId())) {
        const Piece* piece = shownOf(pieces[one.id], call.now);
        const auto session = there.find(one.id);
        const bool present = session != there.end();
        Json row = {{"staff_id", one.id.text()},
                    {"name", one.name},
                    {"present", present},
                    {"out", present && session->second.out()},
                    {"post_id", present ? Json(session->second.post.text()) : Json(nullptr)},
                    {"shift", nullptr}};
        if (piece != nullptr)
            row["shift"] = {{"post_id", piece->shift->post.text()},
                            {"from", call.time(piece->span.from)},
                            {"to", call.time(piece->span.to)}};
        rows.emplace_back(piece != nullptr ? piece->span.from : records.range.to, std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Json out = Json::array();
    for (auto& [starts, row] : rows) out.push_back(std::move(row));
    return out;
}

/// The highest alert of each gap that still runs.
Json alertsJson(const Call& call, ReadTx& tx, const PlanRecords& records) {
    Json out = Json::array();
    const auto live = coverageOf(records, call.centre->zone, records.posts, Basis::present);
    const auto raised = store::alerts(tx, call.centreId(), records.range);
    for (std::size_t i = 0; i < records.posts.size(); ++i) {
        Instant since;
        if (!runningGap(live[i], &since)) continue;
        const store::PostAlert* last = nullptr;
        for (const auto& alert : raised)
            if (alert.post == records.posts[i].id && alert.since == since) last = &alert;
        if (last == nullptr) continue;
        out.push_back({{"post_id", last->post.text()},
                       {"since", call.time(last->since)},
                       {"level", last->level},
                       {"required", last->required},
                       {"present", last->present},
                       {"raised_at", call.time(last->raisedAt)}});
    }
    return out;
}

Reply desk(const Services& services, Call& call, ReadTx& tx) {
    requireDesk(call);
    const Zone& zone = call.centre->zone;
    const Date today = zone.dateOf(call.now);
    const Span day{zone.startOf(today), zone.startOf(today.plusDays(1))};
    const PlanRecords records = readPlan(tx, services, *call.centre, day, false, call.now);
    const PlanRecords soFar = readPlan(tx, services, *call.centre, {day.from, call.now.plusMillis(1)}, false, call.now);
    Json posts = Json::array();
    // Also those that ask for nobody yet: one may stand there all the same.
    for (const Post& post : store::activePosts(tx, call.centreId()))
        posts.push_back({{"id", post.id.text()}, {"name", post.name}});
    return Reply::json({{"posts", posts},
                        {"people", peopleJson(services, call, tx, records)},
                        {"alerts", alertsJson(call, tx, soFar)}});
}

}  // namespace

std::vector<http::Route> deskRoutes(const Services& services) {
    return {{.method = "GET",
             .path = "/centres/{centre}/desk",
             .guard = Open{"A desk proves itself by its device cookie, a person by session; all others get 401"},
             .summary = "What a desk shows beside its clock: posts, people with today's shift, posts that stand empty",
             .handler = [&services](Call& call, ReadTx& tx) { return desk(services, call, tx); },
             .response = http::ref("Desk"),
             .anonymousPerSecond = readsPerSecond}};
}

http::Components deskComponents() {
    const Json shift = nullable(whole({{"post_id", uuid()}, {"from", moment()}, {"to", moment()}}));
    const Json person = {{"staff_id", uuid()},
                         {"name", text(200)},
                         {"present", flag()},
                         {"out", described(flag(), "There today, and out for a while")},
                         {"post_id", described(nullable(uuid()), "Where they clocked in")},
                         {"shift", described(shift, "Of today: the one that runs or comes next, else the last")}};
    return {{"DeskPerson", whole(person)},
            {"Desk", whole({{"posts", list(whole({{"id", uuid()}, {"name", text(80)}}), 2000)},
                            {"people", list(http::ref("DeskPerson"), 100'000)},
                            {"alerts", list(http::ref("PostAlert"), 2000)}})}};
}

}  // namespace yizhan::roster
