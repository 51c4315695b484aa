// Leave over HTTP.
#include <algorithm>
#include <map>

#include "core/http/ByCall.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"
#include "roster/leave/LeaveDeciders.h"
#include "roster/leave/LeaveGrade.h"
#include "roster/leave/LeaveJson.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Leave& leave, int status = 200) {
    return Reply::json(inFull(tx, by(services, call), call, leave), status).version(leave.version);
}

Leave theLeave(const Call& call, ReadTx& tx) {
    auto leave = store::findLeave(tx, call.centreId(), call.id<LeaveId>("id"));
    if (!leave || !maySee(call.actor, *leave)) throw notFound();
    return *leave;
}

Reply show(const Services& services, Call& call, ReadTx& tx) {
    std::vector<Leave> one = {theLeave(call, tx)};
    regradeWaiting(tx, by(services, call), one);
    return answer(services, call, tx, one.front());
}

bool isTrue(const Call& call, const char* name) { return call.queryText(name) == "true"; }

store::LeaveFilter filterOf(const Services& services, const Call& call, ReadTx& tx) {
    store::LeaveFilter filter;
    filter.state = named<LeaveState>(leaveStateNames, call.queryText("status"));
    if (const std::string staff = call.queryText("staff"); !staff.empty()) filter.staff = StaffId(staff);
    if (isTrue(call, "mine")) filter.staff = call.actor.staff;
    if (!call.actor.roles.meets({Role::lead, Role::deputy, Role::manager, Role::auditor, Role::admin}))
        filter.concerning = call.actor.staff;
    if (isTrue(call, "for_me")) {
        filter.waitsFor = call.actor.staff;
        filter.decidable = decidableBy(call.actor);
        filter.speaksFor = speaksFor(tx, by(services, call));
    }
    if (!call.queryText("from").empty() || !call.queryText("to").empty()) filter.meets = spanOfQuery(call);
    return filter;
}

/// Of what waits for the roles of the caller, what waits for the caller: a step that they must leave to another person
/// does not.
std::vector<Leave> found(ReadTx& tx, const By& who, const store::LeaveFilter& filter, std::string after,
                         std::size_t wanted) {
    std::vector<Leave> out;
    while (true) {
        auto some = store::leaves(tx, who.centre.id, filter, after, static_cast<int>(wanted));
        const bool last = some.size() < wanted;
        if (!last) after = some.back().id.text();
        for (Leave& leave : some) {
            const bool answers = leave.substituteState == SubstituteState::asked;
            if (!filter.waitsFor || answers || !hadPart(tx, who, leave)) out.push_back(std::move(leave));
            if (out.size() == wanted) return out;
        }
        if (last) return out;
    }
}

/// Approved leave with a substitute in which shifts are still the person's own.
Reply listUncovered(const Services& services, Call& call, ReadTx& tx) {
    constexpr int most = 500;
    const By who = by(services, call);
    store::LeaveFilter filter = filterOf(services, call, tx);
    filter.state = LeaveState::approved;
    Json items = Json::array();
    for (const Leave& leave : store::leaves(tx, call.centreId(), filter, "", most))
        if (leave.substituteState == SubstituteState::agreed && !uncoveredIn(tx, who, leave).empty())
            items.push_back(toJson(tx, who, call, leave));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply list(const Services& services, Call& call, ReadTx& tx) {
    if (isTrue(call, "uncovered")) return listUncovered(services, call, tx);
    const auto page = http::Page::of(call, 1);
    const By who = by(services, call);
    auto leaves =
        found(tx, who, filterOf(services, call, tx), http::afterOf(page), static_cast<std::size_t>(page.limit) + 1);
    regradeWaiting(tx, who, leaves);
    return http::pageOf(
        page, std::move(leaves), [&](const Leave& leave) { return toJson(tx, who, call, leave); },
        [](const Leave& leave) { return http::SortKey{leave.id.text()}; });
}

LeaveWish wishFrom(const Call& call) {
    const Json& body = call.body;
    LeaveWish wish;
    wish.staff = body.contains("staff_id") ? StaffId(body["staff_id"].get<std::string>()) : call.actor.staff;
    wish.kind = named<LeaveKind>(leaveKindNames, body["kind"].get<std::string>()).value_or(LeaveKind::personal);
    wish.span = {Instant::parse(body["from"].get<std::string>()).value_or(Instant{}),
                 Instant::parse(body["to"].get<std::string>()).value_or(Instant{})};
    wish.reason = body["reason"].get<std::string>();
    if (body.contains("substitute_id") && !body["substitute_id"].is_null())
        wish.substitute = StaffId(body["substitute_id"].get<std::string>());
    return wish;
}

Reply ask(const Services& services, Call& call, WriteTx& tx) {
    const By who = by(services, call);
    return answer(services, call, tx, askLeave(tx, who, call.ids.next<LeaveId>(), wishFrom(call)), 201);
}

Reply preview(const Services& services, Call& call, ReadTx& tx) {
    const By who = by(services, call);
    return Reply::json(toJson(tx, who, call, previewLeave(tx, who, wishFrom(call))));
}

Reply totals(const Services& services, Call& call, ReadTx& tx) {
    const Zone& zone = call.centre->zone;
    const std::string asked = call.queryText("year", std::to_string(zone.dateOf(call.now).year));
    const auto first = Date::parse(asked + "-01-01");
    if (!first) throw invalidField("/query/year", "leave_year");
    const LeavePolicy policy = leavePolicyOf(services.settings);
    const bool all = call.actor.roles.meets({Role::lead, Role::deputy, Role::manager, Role::auditor, Role::admin});
    const Span year{zone.startOf(*first), zone.startOf({first->year + 1, 1, 1})};
    std::map<StaffId, std::map<LeaveKind, std::int64_t>> sums;
    for (const store::LeaveSum& sum : store::leaveSums(tx, call.centreId(), year))
        if (all || sum.staff == call.actor.staff) sums[sum.staff][sum.kind] = sum.halfDays;
    Json items = Json::array();
    for (auto& [staff, kinds] : sums) {
        std::int64_t counted = 0;
        for (const LeaveKind kind : policy.counted) counted += kinds[kind];
        Json byKind = Json::object();
        for (std::size_t i = 0; i < leaveKindNames.size(); ++i)
            byKind[std::string(leaveKindNames[i])] = kinds[static_cast<LeaveKind>(i)];
        items.push_back({{"staff_id", staff.text()},
                         {"name", services.people.nameOf(tx, call.centreId(), staff).value_or("")},
                         {"half_days", counted},
                         {"by_kind", byKind},
                         {"limit_half_days", policy.yearHalves},
                         {"over", policy.yearHalves > 0 && counted > policy.yearHalves}});
    }
    return Reply::json({{"year", first->year}, {"items", items}});
}

std::string textIn(const Call& call, const char* name) {
    return call.body.is_object() ? call.body.value(name, "") : std::string();
}

std::optional<Instant> instantIn(const Call& call, const char* name) { return Instant::parse(textIn(call, name)); }

/// A change of state: POST …/{id}/{verb} with If-Match.
template <class Act>
http::Route step(const Services& services, const char* verb, const char* permission, const char* body,
                 const char* summary, Act act) {
    http::Route route{"POST", std::string("/centres/{centre}/leaves/{id}/") + verb, Needs{permission}, summary,
                      [&services, act](Call& call, WriteTx& tx) {
                          const Leave seen = theLeave(call, tx);
                          call.requireVersion(seen.version);
                          return answer(services, call, tx, act(tx, by(services, call), call, seen));
                      }};
    route.request = http::ref(body);
    route.response = http::ref("LeaveInFull");
    route.ifMatch = true;
    return route;
}

std::vector<http::Route> deciding(const Services& services) {
    return {step(services, "approve", "leave.decide", "LeaveApproval", "Approve the next step",
                 [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                     return approveLeave(tx, who, leave, textIn(call, "note"));
                 }),
            step(services, "reject", "leave.decide", "LeaveRejection", "Refuse it with a reason",
                 [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                     return rejectLeave(tx, who, leave, textIn(call, "reason"));
                 }),
            step(services, "recall", "leave.decide", "LeaveRecall", "Call somebody back before the end",
                 [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                     return recallLeave(tx, who, leave, textIn(call, "reason"), instantIn(call, "at"));
                 })};
}

std::vector<http::Route> ofOneself(const Services& services) {
    return {
        step(services, "withdraw", "leave.self", "LeaveWithdrawal", "Take it back before it begins",
             [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                 return withdrawLeave(tx, who, leave, textIn(call, "reason"));
             }),
        step(services, "agree", "leave.self", "LeaveAgreement", "Agree to stand in",
             [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                 return agreeToLeave(tx, who, leave, textIn(call, "note"));
             }),
        step(services, "decline", "leave.self", "LeaveWithdrawal", "Say no as the substitute",
             [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                 return declineLeave(tx, who, leave, textIn(call, "reason"));
             }),
        step(services, "report-back", "leave.self", "LeaveReturn", "Be back: the leave is over",
             [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                 return reportBack(tx, who, leave, instantIn(call, "at"));
             }),
        step(services, "substitute", "leave.self", "LeaveSubstitute", "Name another substitute, or none",
             [](WriteTx& tx, const By& who, const Call& call, const Leave& leave) {
                 std::optional<StaffId> other;
                 if (!call.body["substitute_id"].is_null()) other = StaffId(textIn(call, "substitute_id"));
                 return changeSubstitute(tx, who, leave, other, textIn(call, "reason"));
             }),
        step(services, "cover", "leave.self", "LeaveCover", "The substitute takes over what was published later",
             [](WriteTx& tx, const By& who, const Call&, const Leave& leave) { return coverLeave(tx, who, leave); })};
}

std::vector<http::QueryParam> listParams() {
    const Json yes = http::schema::oneOf({"true", "false"});
    auto query = spanParams();
    query.push_back({"status", http::schema::oneOf(leaveStateNames), "In this state"});
    query.push_back({"staff", http::schema::uuid(), "Of this person"});
    query.push_back({"mine", yes, "The caller's own"});
    query.push_back({"for_me", yes, "Waits for the caller: to decide, or to agree as the substitute"});
    query.push_back({"uncovered", yes, "Approved, with shifts that the substitute does not hold yet; on one page"});
    return query;
}

}  // namespace

std::vector<http::Route> leaveRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/leaves";
    std::vector<http::Route> routes = {
        {.method = "GET",
         .path = all,
         .guard = Needs{"roster.read"},
         .summary = "Leave, newest first: one's own and where one stands in; everybody's for leads and above",
         .handler = [&services](Call& call, ReadTx& tx) { return list(services, call, tx); },
         .response = http::listOf("Leave"),
         .query = listParams()},
        {"POST", all, Needs{"leave.self"}, "Ask for leave",
         [&services](Call& call, WriteTx& tx) { return ask(services, call, tx); }, http::ref("NewLeave"),
         http::ref("LeaveInFull"), 201},
        {.method = "POST",
         .path = all + "/preview",
         .guard = Needs{"leave.self"},
         .summary = "What a leave would mean: its length, its steps, who could stand in, the posts left short",
         .handler = [&services](Call& call, ReadTx& tx) { return preview(services, call, tx); },
         .request = http::ref("NewLeave"),
         .response = http::ref("LeavePreview"),
         .replayable = false},
        {.method = "GET",
         .path = all + "/totals",
         .guard = Needs{"roster.read"},
         .summary = "The year's leave of each person, in half working days",
         .handler = [&services](Call& call, ReadTx& tx) { return totals(services, call, tx); },
         .response = http::ref("LeaveTotals"),
         .query = std::vector<http::QueryParam>{{"year", http::schema::text(4), "Like 2026; this year when left out"}}},
        {"GET", all + "/{id}", Needs{"roster.read"}, "One leave",
         [&services](Call& call, ReadTx& tx) { return show(services, call, tx); }, nullptr, http::ref("LeaveInFull")}};
    for (auto&& part : {deciding(services), ofOneself(services)}) routes.insert(routes.end(), part.begin(), part.end());
    return routes;
}

}  // namespace yizhan::roster
