// How a shift comes into other hands (Swaps.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterGaps.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/SwapChecks.h"

namespace yizhan::roster {

namespace {

constexpr const char* approvalSetting = "roster.swap_approval";
const Roles leads{Role::lead, Role::deputy, Role::manager};

void told(WriteTx& tx, const By& by, const std::string& verb, const Swap& swap, std::vector<Change> changes = {}) {
    audit(tx, by.actor, by.origin, by.now, {by.centre.id, "swap." + verb, "swap", swap.id.text(), std::move(changes)});
    tx.record({by.centre.id,
               "roster.swap",
               by.now,
               {{"id", swap.id.text()},
                {"shift", swap.shift.text()},
                {"giver", swap.giver.text()},
                {"taker", swap.taker.text()},
                {"status", std::string(nameOf(swap.state))}}});
}

JudgedSwap settled(WriteTx& tx, const By& by, Swap swap, SwapState state, const std::string& verb) {
    swap.state = state;
    swap.updatedAt = by.now;
    ++swap.version;
    store::updateSwap(tx, by.centre.id, swap);
    told(tx, by, verb, swap);
    return {swap};
}

void requireOpen(const Swap& swap) {
    if (swap.state != SwapState::asked && swap.state != SwapState::accepted) throw conflict("swap_settled");
}

void requireTaker(const By& by, const Swap& swap) {
    if (by.actor.staff != swap.taker) throw Error(Status::forbidden, "swap_not_yours");
}

/// From now on the taker holds the part.
void hold(WriteTx& tx, const By& by, const Shift& shift, const Swap& swap) {
    store::insertHolding(tx, by.centre.id, {shift.id, 0, swap.span, swap.taker, swap.id, by.now});
    const std::optional<StaffId> staff = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    store::noteChanges(tx, by.centre.id, {{0, shift.id, "hold", shift.span, staff, by.actor.name, by.now}});
}

Swap swapFrom(ReadTx& tx, const By& by, const SwapId& id, const Shift& shift, const SwapWish& wish, Instant from) {
    if (shift.state != ShiftState::published) throw conflict("shift_not_published");
    requireChangeable(tx, by, shift);
    Swap swap;
    swap.id = id;
    swap.shift = shift.id;
    swap.span = {wish.from.value_or(from), wish.to.value_or(shift.span.to)};
    swap.taker = wish.taker;
    swap.reason = trimmed(wish.reason);
    swap.requestedBy = by.actor.staff;
    swap.createdAt = swap.updatedAt = by.now;
    if (swap.span.empty()) throw invalidField("/to", "ends_before_it_begins");
    if (!shift.span.holds(swap.span)) throw invalidField("/from", "swap_outside_shift");
    const auto holder = holderOf(tx, by, shift, swap.span);
    if (!holder) throw invalidField("/from", "swap_several_hands");
    swap.giver = *holder;
    return swap;
}

void refuseOtherSwap(ReadTx& tx, const By& by, const Swap& swap) {
    for (const Swap& other : store::openSwaps(tx, by.centre.id, swap.shift))
        if (other.span.meets(swap.span)) throw conflict("swap_open");
}

void logTaken(WriteTx& tx, const By& by, const Shift& shift, const Swap& swap) {
    log(tx, by, "line.shift_taken_over",
        {{"by", by.actor.name},
         {"taker", nameOf(tx, by, swap.taker)},
         {"giver", nameOf(tx, by, swap.giver)},
         {"post", postName(tx, by, shift.post)},
         {"when", whenText(by.centre.zone, swap.span)},
         {"reason", swap.reason}});
}

}  // namespace

std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const Swap& swap) {
    const auto shift = store::findShift(tx, by.centre.id, swap.shift);
    if (!shift || shift->state == ShiftState::cancelled) return {};
    // Judged as if the shift were the taker's already.
    Shift taken = *shift;
    taken.staff = swap.taker;
    taken.span = swap.span;
    std::vector<Breach> out;
    for (Breach& breach : breachesIf(tx, by, taken))
        if (breach.staff == swap.taker) out.push_back(std::move(breach));
    return out;
}

JudgedSwap askSwap(WriteTx& tx, const By& by, const SwapId& id, const Shift& shift, const SwapWish& wish) {
    const Swap swap = swapFrom(tx, by, id, shift, wish, shift.span.from);
    if (swap.giver != by.actor.staff && !by.actor.roles.meets(leads)) throw Error(Status::forbidden, "shift_not_yours");
    if (swap.taker == swap.giver) throw invalidField("/taker_id", "swap_with_oneself");
    checkTaker(tx, by, shift, swap, "/taker_id");
    refuseOtherSwap(tx, by, swap);
    store::insertSwap(tx, by.centre.id, swap);
    told(tx, by, "ask", swap, {{"shift_id", {}, swap.shift.text()}, {"taker_id", {}, swap.taker.text()}});
    return {swap, breachesOf(tx, by, swap)};
}

JudgedSwap acceptSwap(WriteTx& tx, const By& by, Swap swap) {
    requireTaker(by, swap);
    const bool confirms = swap.kind == SwapKind::takeOver && swap.state == SwapState::inForce && !swap.acceptedAt;
    if (swap.state != SwapState::asked && !confirms) throw conflict("swap_settled");
    swap.acceptedAt = by.now;
    if (confirms) return settled(tx, by, swap, SwapState::inForce, "confirm");
    const Shift shift = shiftToSwap(tx, by, swap);
    const auto breaches = breachesOf(tx, by, swap);
    const bool goes = by.services.settings.text(approvalSetting) == "exceeded" && breaches.empty() &&
                      minutesLost(tx, by, shift, swap) == 0;
    if (goes) hold(tx, by, shift, swap);
    JudgedSwap done = settled(tx, by, swap, goes ? SwapState::inForce : SwapState::accepted, "accept");
    done.breaches = breaches;
    return done;
}

JudgedSwap declineSwap(WriteTx& tx, const By& by, Swap swap) {
    requireTaker(by, swap);
    requireOpen(swap);
    return settled(tx, by, std::move(swap), SwapState::declined, "decline");
}

JudgedSwap withdrawSwap(WriteTx& tx, const By& by, Swap swap) {
    if (swap.requestedBy != by.actor.staff && swap.giver != by.actor.staff)
        throw Error(Status::forbidden, "swap_not_yours");
    requireOpen(swap);
    return settled(tx, by, std::move(swap), SwapState::withdrawn, "withdraw");
}

JudgedSwap approveSwap(WriteTx& tx, const By& by, Swap swap, const std::optional<std::string>& force) {
    if (by.actor.staff == swap.giver || by.actor.staff == swap.taker) throw conflict("same_side");
    requireOpen(swap);
    if (swap.state != SwapState::accepted) throw conflict("swap_not_accepted");
    const Shift shift = shiftToSwap(tx, by, swap);
    const auto breaches = breachesOf(tx, by, swap);
    auto blockers = breachBlockers(tx, by, breaches);
    if (!blockers.empty() && !force) throw conflict("coverage_gap").blockedBy(std::move(blockers));
    if (force) forceReason(by, *force);
    const GapCheck gaps(tx, by, swap.span, {shift.post}, true);
    hold(tx, by, shift, swap);
    gaps.refuseNew(tx, by, force);
    swap.decidedBy = by.actor.staff;
    swap.decidedAt = by.now;
    JudgedSwap done = settled(tx, by, std::move(swap), SwapState::inForce, "approve");
    done.breaches = breaches;
    return done;
}

JudgedSwap rejectSwap(WriteTx& tx, const By& by, Swap swap, const std::string& reason) {
    requireOpen(swap);
    swap.decision = trimmed(reason);
    if (swap.decision.empty()) throw invalidField("/reason", "roster_blank");
    swap.decidedBy = by.actor.staff;
    swap.decidedAt = by.now;
    return settled(tx, by, std::move(swap), SwapState::rejected, "reject");
}

void endOpenSwaps(WriteTx& tx, const By& by, const ShiftId& shift, const Span& span, const std::string& why,
                  const StaffId& taker) {
    for (Swap& swap : store::openSwaps(tx, by.centre.id, shift)) {
        if (!swap.span.meets(span)) continue;
        swap.decidedBy = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
        swap.decidedAt = by.now;
        swap.decision =
            by.services.texts.get(why, languageOf(by.centre.firstLanguage), {{"name", nameOf(tx, by, taker)}});
        settled(tx, by, std::move(swap), SwapState::rejected, "end");
    }
}

JudgedSwap takeOver(WriteTx& tx, const By& by, const SwapId& id, const Shift& shift, const SwapWish& wish) {
    Swap swap = swapFrom(tx, by, id, shift, wish, std::clamp(by.now, shift.span.from, shift.span.to));
    if (swap.taker == swap.giver) throw invalidField("/staff_id", "swap_with_oneself");
    if (swap.reason.empty()) throw invalidField("/reason", "roster_blank");
    checkTaker(tx, by, shift, swap, "/staff_id");
    swap.kind = SwapKind::takeOver;
    swap.state = SwapState::inForce;
    swap.decidedBy = by.actor.staff;
    swap.decidedAt = by.now;
    swap.confirmBy = by.now.plusMinutes(by.services.settings.integer("roster.confirm_minutes"));
    if (swap.taker == by.actor.staff) swap.acceptedAt = by.now;
    const auto breaches = breachesOf(tx, by, swap);
    endOpenSwaps(tx, by, shift.id, swap.span, "swap.taken_over", swap.taker);
    store::insertSwap(tx, by.centre.id, swap);
    hold(tx, by, shift, swap);
    told(tx, by, "take_over", swap,
         {{"shift_id", {}, swap.shift.text()},
          {"taker_id", {}, swap.taker.text()},
          {"from", {}, swap.span.from.text()},
          {"to", {}, swap.span.to.text()},
          {"reason", {}, swap.reason}});
    logTaken(tx, by, shift, swap);
    return {swap, breaches};
}

}  // namespace yizhan::roster
