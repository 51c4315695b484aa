// Swaps and take-overs over HTTP, with their JSON.
#include "core/OrNull.h"
#include "core/http/ByCall.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"
#include "roster/ShiftStore.h"
#include "roster/Swaps.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;
using namespace http::schema;

namespace {

Json toJson(const Services& services, const Call& call, const JudgedSwap& judged) {
    const Swap& swap = judged.swap;
    return {{"id", swap.id.text()},
            {"shift_id", swap.shift.text()},
            {"kind", nameOf(swap.kind)},
            {"from", call.time(swap.span.from)},
            {"to", call.time(swap.span.to)},
            {"giver_id", swap.giver.text()},
            {"taker_id", swap.taker.text()},
            {"reason", swap.reason},
            {"status", nameOf(swap.state)},
            {"requested_by", orNull(swap.requestedBy)},
            {"decided_by", orNull(swap.decidedBy)},
            {"decided_at", call.time(swap.decidedAt)},
            {"decision", swap.decision},
            {"confirm_by", call.time(swap.confirmBy)},
            {"accepted_at", call.time(swap.acceptedAt)},
            {"within_limits", judged.breaches.empty()},
            {"violations", toJson(call, services.texts, judged.breaches)},
            {"created_at", call.time(swap.createdAt)},
            {"updated_at", call.time(swap.updatedAt)},
            {"version", swap.version}};
}

/// What is settled is the roster's matter, and judged there: a list of a year's swaps need not do it again.
bool waits(const Swap& swap) {
    return swap.state == SwapState::asked || swap.state == SwapState::accepted ||
           (swap.state == SwapState::inForce && !swap.acceptedAt);
}

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Swap& swap, int status = 200) {
    const JudgedSwap judged{swap, breachesOf(tx, by(services, call), swap)};
    return Reply::json(toJson(services, call, judged), status).version(swap.version);
}

Swap theSwap(const Call& call, ReadTx& tx) {
    auto swap = store::findSwap(tx, call.centreId(), call.id<SwapId>("id"));
    if (!swap) throw notFound();
    return *swap;
}

Swap theSeenSwap(const Call& call, ReadTx& tx) {
    Swap swap = theSwap(call, tx);
    call.requireVersion(swap.version);
    return swap;
}

Reply list(const Services& services, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    store::SwapFilter filter;
    filter.state = swapStateNamed(call.queryText("status"));
    if (const std::string shift = call.queryText("shift"); !shift.empty()) filter.shift = ShiftId(shift);
    if (const std::string staff = call.queryText("staff"); !staff.empty()) filter.staff = StaffId(staff);
    const std::string after = http::afterOf(page);
    auto swaps = store::swaps(tx, call.centreId(), filter, after, page.limit + 1);
    const auto shown = [&](const Swap& swap) {
        const bool judged = waits(swap);
        Json item =
            toJson(services, call, {swap, judged ? breachesOf(tx, by(services, call), swap) : std::vector<Breach>{}});
        if (!judged) item["within_limits"] = nullptr;
        return item;
    };
    return http::pageOf(page, std::move(swaps), shown, [](const Swap& swap) { return http::SortKey{swap.id.text()}; });
}

std::optional<Instant> instantIn(const Json& body, const char* name) {
    if (!body.contains(name) || body[name].is_null()) return std::nullopt;
    return Instant::parse(body[name].get<std::string>());
}

SwapWish wishFrom(const Json& body, const char* taker) {
    return {StaffId(body[taker].get<std::string>()), instantIn(body, "from"), instantIn(body, "to"),
            body.value("reason", "")};
}

Reply ask(const Services& services, Call& call, WriteTx& tx) {
    const auto shift = store::findShift(tx, call.centreId(), ShiftId(call.body["shift_id"].get<std::string>()));
    if (!shift) throw invalidField("/shift_id", "shift_unknown");
    const auto asked =
        askSwap(tx, by(services, call), call.ids.next<SwapId>(), *shift, wishFrom(call.body, "taker_id"));
    return Reply::json(toJson(services, call, asked), 201).version(asked.swap.version);
}

Reply takeOverShift(const Services& services, Call& call, WriteTx& tx) {
    const auto shift = store::findShift(tx, call.centreId(), call.id<ShiftId>("id"));
    if (!shift) throw notFound();
    call.requireVersion(shift->version);
    const auto done =
        takeOver(tx, by(services, call), call.ids.next<SwapId>(), *shift, wishFrom(call.body, "staff_id"));
    return Reply::json(toJson(services, call, done), 201).version(done.swap.version);
}

using Step = JudgedSwap (*)(WriteTx&, const By&, const Call&, Swap);

JudgedSwap approve(WriteTx& tx, const By& who, const Call& call, Swap swap) {
    std::optional<std::string> force;
    if (call.body.contains("force_reason")) force = call.body["force_reason"].get<std::string>();
    return approveSwap(tx, who, std::move(swap), force);
}

JudgedSwap reject(WriteTx& tx, const By& who, const Call& call, Swap swap) {
    return rejectSwap(tx, who, std::move(swap), call.body["reason"].get<std::string>());
}

http::Route step(const Services& services, const char* verb, const char* permission, const char* summary, Step act) {
    http::Route route{.method = "POST",
                      .path = std::string("/centres/{centre}/swaps/{id}/") + verb,
                      .guard = Needs{permission},
                      .summary = summary,
                      .handler = [&services, act](Call& call, WriteTx& tx) {
                          const JudgedSwap done = act(tx, by(services, call), call, theSeenSwap(call, tx));
                          return answer(services, call, tx, done.swap);
                      }};
    route.response = http::ref("Swap");
    route.ifMatch = true;
    return route;
}

std::vector<http::Route> steps(const Services& services) {
    std::vector<http::Route> routes;
    routes.push_back(
        step(services, "accept", "roster.self", "Agree to take the part, or confirm a take-over",
             [](WriteTx& tx, const By& who, const Call&, Swap swap) { return acceptSwap(tx, who, swap); }));
    routes.push_back(
        step(services, "decline", "roster.self", "Say no as the one who was asked",
             [](WriteTx& tx, const By& who, const Call&, Swap swap) { return declineSwap(tx, who, swap); }));
    routes.push_back(
        step(services, "withdraw", "roster.self", "Take back what one asked for",
             [](WriteTx& tx, const By& who, const Call&, Swap swap) { return withdrawSwap(tx, who, swap); }));
    routes.push_back(step(services, "approve", "roster.write", "Put an agreed swap in force", approve));
    routes.back().request = http::ref("SwapApproval");
    routes.push_back(step(services, "reject", "roster.write", "Refuse a swap with a reason", reject));
    routes.back().request = http::ref("SwapRejection");
    return routes;
}

}  // namespace

std::vector<http::Route> swapRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/swaps";
    const Json id = uuid();
    std::vector<http::Route> routes = {
        {.method = "GET",
         .path = all,
         .guard = Needs{"roster.read"},
         .summary = "Swaps and take-overs, newest first",
         .handler = [&services](Call& call, ReadTx& tx) { return list(services, call, tx); },
         .response = http::listOf("Swap"),
         .query = std::vector<http::QueryParam>{{"status", oneOf(swapStateNames), "In this state"},
                                                {"shift", id, "Of this shift"},
                                                {"staff", id, "With this person on either side"}}},
        {"POST", all, Needs{"roster.self"}, "Ask somebody to take a shift, or a part of it",
         [&services](Call& call, WriteTx& tx) { return ask(services, call, tx); }, http::ref("NewSwap"),
         http::ref("Swap"), 201},
        {"GET", all + "/{id}", Needs{"roster.read"}, "One swap",
         [&services](Call& call, ReadTx& tx) { return answer(services, call, tx, theSwap(call, tx)); }, nullptr,
         http::ref("Swap")},
        {.method = "POST",
         .path = "/centres/{centre}/shifts/{id}/take-over",
         .guard = Needs{"roster.write"},
         .summary = "Somebody takes the shift over at once; they confirm after",
         .handler = [&services](Call& call, WriteTx& tx) { return takeOverShift(services, call, tx); },
         .request = http::ref("TakeOver"),
         .response = http::ref("Swap"),
         .success = 201,
         .ifMatch = true},
    };
    for (auto& route : steps(services)) routes.push_back(std::move(route));
    return routes;
}

http::Components swapComponents() {
    constexpr int longestReason = 400, most = 2'000'000'000;
    const Json reason = text(longestReason);
    const Json shown = {
        {"id", uuid()},
        {"shift_id", uuid()},
        {"kind", oneOf(swapKindNames)},
        {"from", moment()},
        {"to", moment()},
        {"giver_id", described(uuid(), "Who held the part when it was asked for")},
        {"taker_id", uuid()},
        {"reason", reason},
        {"status", oneOf(swapStateNames)},
        {"requested_by", nullable(uuid())},
        {"decided_by", nullable(uuid())},
        {"decided_at", nullable(moment())},
        {"decision", reason},
        {"confirm_by", described(nullable(moment()), "Until then whoever takes over says yes")},
        {"accepted_at", nullable(moment())},
        {"within_limits",
         described(nullable(flag()), "The taker breaks no work rule by it; null in a list once it is settled")},
        {"violations", http::schema::list(http::ref("RosterViolation"), 1000)},
        {"created_at", moment()},
        {"updated_at", moment()},
        {"version", number(1, most)}};
    const Json from = described(moment(), "The shift's start when left out"),
               to = described(moment(), "The shift's end when left out");
    return {
        {"Swap", whole(shown)},
        {"NewSwap", object({{"shift_id", uuid()}, {"taker_id", uuid()}, {"from", from}, {"to", to}, {"reason", reason}},
                           {"shift_id", "taker_id"})},
        {"TakeOver", object({{"staff_id", uuid()},
                             {"from", described(moment(), "Now when left out")},
                             {"to", to},
                             {"reason", text(longestReason, 1)}},
                            {"staff_id", "reason"})},
        {"SwapApproval", object({{"force_reason", described(text(longestReason, 1), "Managers only")}})},
        {"SwapRejection", whole({{"reason", text(longestReason, 1)}})}};
}

}  // namespace yizhan::roster
