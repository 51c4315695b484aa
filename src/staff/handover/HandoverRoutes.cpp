// Leaving and transfer over HTTP: what is held, the handover with its signatures, going, the check afterwards.
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/StaffStore.h"
#include "staff/handover/HandoverActions.h"
#include "staff/handover/HandoverJson.h"
#include "staff/handover/HandoverStore.h"

namespace yizhan::staff {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

const Roles seesAll{Role::admin, Role::manager, Role::deputy, Role::auditor};

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Person thePerson(const Call& call, ReadTx& tx) {
    auto person = store::findPerson(tx, call.centreId(), call.id<StaffId>("id"));
    if (!person) throw notFound();
    return *person;
}

Handover theHandover(const Call& call, ReadTx& tx) {
    auto handover = store::findHandover(tx, call.centreId(), call.id<HandoverId>("id"));
    if (!handover) throw notFound();
    const bool concerned = handover->giver == call.actor.staff || handover->taker == call.actor.staff ||
                           handover->supervisor == call.actor.staff;
    if (!concerned && !call.actor.roles.meets(seesAll)) throw notFound();
    return *handover;
}

Handover theSeenHandover(const Call& call, ReadTx& tx) {
    Handover handover = theHandover(call, tx);
    call.requireVersion(handover.version);
    return handover;
}

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Handover& handover, int status = 200) {
    return Reply::json(toJson(services, call, tx, handover), status).version(handover.version);
}

Reply held(const Services& services, Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const Blocker& one : heldBy(tx, services, call.centreId(), thePerson(call, tx).id))
        items.push_back({{"code", one.code},
                         {"message", services.texts.get("blocker." + one.code, call.language, one.args)},
                         {"href", one.href}});
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply list(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    store::HandoverFilter filter;
    if (const std::string staff = call.queryText("staff"); !staff.empty()) filter.giver = StaffId(staff);
    if (!call.actor.roles.meets(seesAll)) filter.concerning = call.actor.staff;
    auto found = store::handovers(tx, call.centreId(), filter, http::afterOf(page), page.limit + 1);
    return http::pageOf(
        page, std::move(found), [&](const Handover& one) { return toJson(services, call, tx, one); },
        [](const Handover& one) { return http::SortKey{one.id.text()}; });
}

Reply post(const Services& services, Call& call, WriteTx& tx) {
    Handover handover = handoverFrom(call.body);
    handover.id = call.ids.next<HandoverId>();
    return answer(services, call, tx, createHandover(tx, by(call), call.centreId(), std::move(handover)), 201);
}

/// The side that was named, or that the caller stands on.
HandoverSide sideOf(const Call& call, const Handover& handover) {
    const std::string name = call.body.value("as", "");
    for (const HandoverSide side : {HandoverSide::giver, HandoverSide::taker, HandoverSide::supervisor})
        if (name.empty() ? handover.on(side) == call.actor.staff : name == nameOf(side)) return side;
    throw Error(Status::forbidden, "handover_not_yours");
}

Reply sign(const Services& services, Call& call, WriteTx& tx) {
    const Handover handover = theSeenHandover(call, tx);
    return answer(services, call, tx,
                  signHandover(tx, by(call), call.centreId(), handover, sideOf(call, handover),
                               call.body["digest"].get<std::string>(), call.body.value("on_paper", false)));
}

Reply check(const Services& services, Call& call, WriteTx& tx) {
    return answer(services, call, tx,
                  checkHandover(tx, by(call), call.centreId(), theSeenHandover(call, tx), call.body.value("note", "")));
}

Reply depart(const Services& services, Sessions& sessions, Call& call, WriteTx& tx, HandoverKind kind) {
    const Person before = thePerson(call, tx);
    call.requireVersion(before.version);
    Person changed = before;
    if (kind == HandoverKind::leaving) changed.active = false;
    if (kind == HandoverKind::transfer) changed.title = call.body["title"].get<std::string>();
    std::optional<HandoverId> handover;
    if (call.body.contains("handover_id")) handover = HandoverId(call.body["handover_id"].get<std::string>());
    const Person gone = departPerson(tx, by(call), services, call.centreId(), before, changed, kind, handover);
    tx.afterCommit([&sessions] { sessions.forgetCached(); });
    return Reply::json(toJson(call, gone)).version(gone.version);
}

std::vector<http::Route> goingRoutes(const Services& services, Sessions& sessions) {
    const std::string person = "/centres/{centre}/staff/{id}";
    const auto going = [&](const char* verb, const char* body, const char* summary, HandoverKind kind) {
        return http::Route{
            .method = "POST",
            .path = person + verb,
            .guard = Needs{"staff.write"},
            .summary = summary,
            .handler = [&services, &sessions, kind](Call& call,
                                                    WriteTx& tx) { return depart(services, sessions, call, tx, kind); },
            .request = http::ref(body),
            .response = http::ref("Person"),
            .ifMatch = true};
    };
    return {
        {"GET", person + "/held", Needs{"staff.write"}, "What the person has to hand over before they go",
         [&services](Call& call, ReadTx& tx) { return held(services, call, tx); }, nullptr, http::listOf("HeldItem")},
        going("/leaving", "Leaving", "Leave, once nothing is held and the handover is signed by all three",
              HandoverKind::leaving),
        going("/transfer", "Transfer", "Take another title, once nothing is held and the handover is signed",
              HandoverKind::transfer)};
}

}  // namespace

std::vector<http::Route> handoverRoutes(const Services& services, Sessions& sessions) {
    const std::string all = "/centres/{centre}/staff-handovers";
    const auto change = [&](const char* verb, const char* body, const char* summary, http::WriteHandler handler) {
        return http::Route{.method = "POST",
                           .path = all + "/{id}" + verb,
                           .guard = Needs{"staff.handover"},
                           .summary = summary,
                           .handler = [handler](Call& call, WriteTx& tx) { return handler(call, tx); },
                           .request = http::ref(body),
                           .response = http::ref("StaffHandover"),
                           .ifMatch = true};
    };
    const Json id = http::schema::uuid();
    std::vector<http::Route> routes = {
        {.method = "GET",
         .path = all,
         .guard = Needs{"staff.read"},
         .summary = "Handovers before leaving or transfer, newest first: one's own, all for managers and auditors",
         .handler = [&services](Call& call, ReadTx& tx) { return list(services, call, tx); },
         .response = http::listOf("StaffHandover"),
         .query = std::vector<http::QueryParam>{{"staff", id, "By this person"}}},
        {"POST", all, Needs{"staff.write"}, "Write down what somebody hands over, to whom, watched by whom",
         [&services](Call& call, WriteTx& tx) { return post(services, call, tx); }, http::ref("NewStaffHandover"),
         http::ref("StaffHandover"), 201},
        {"GET", all + "/{id}", Needs{"staff.read"}, "One handover, for those concerned and for managers",
         [&services](Call& call, ReadTx& tx) { return answer(services, call, tx, theHandover(call, tx)); }, nullptr,
         http::ref("StaffHandover")},
        change("/sign", "StaffHandoverSigning", "Sign on one's side, over the digest shown",
               [&services](Call& call, WriteTx& tx) { return sign(services, call, tx); }),
        change("/check", "StaffHandoverCheck", "Check it, within a month of the departure",
               [&services](Call& call, WriteTx& tx) { return check(services, call, tx); })};
    for (http::Route& route : goingRoutes(services, sessions)) routes.push_back(std::move(route));
    return routes;
}

}  // namespace yizhan::staff
