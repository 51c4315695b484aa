#include "roster/SwapChecks.h"

#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterGaps.h"
#include "roster/RosterPlan.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

Shift publishedShift(ReadTx& tx, const By& by, const ShiftId& id) {
    const auto shift = store::findShift(tx, by.centre.id, id);
    if (!shift || shift->state != ShiftState::published) throw conflict("shift_not_published");
    requireChangeable(tx, by, *shift);
    return *shift;
}

/// The shift's holdings once the taker holds the part.
std::vector<Holding> holdingsThen(std::vector<Holding> holdings, const Swap& swap) {
    Holding more{swap.shift, 1, swap.span, swap.taker, swap.id, {}};
    for (const Holding& one : holdings)
        if (one.shift == swap.shift) more.seq = std::max(more.seq, one.seq + 1);
    holdings.push_back(more);
    return holdings;
}

}  // namespace

std::optional<StaffId> holderOf(ReadTx& tx, const By& by, const Shift& shift, const Span& part) {
    for (const Piece& piece : piecesOf(shift, store::holdingsOf(tx, by.centre.id, shift.id)))
        if (piece.span.holds(part)) return piece.staff;
    return std::nullopt;
}

void checkTaker(ReadTx& tx, const By& by, const Shift& shift, const Swap& swap, const std::string& pointer) {
    if (!by.services.people.works(tx, by.centre.id, swap.taker)) throw invalidField(pointer, "staff_unknown");
    for (const LeaveSpan& one : store::leaveSpans(tx, by.centre.id, swap.span))
        if (one.staff == swap.taker) throw invalidField(pointer, "swap_taker_on_leave");
    auto own = piecesOf(shift, holdingsThen(store::holdingsOf(tx, by.centre.id, shift.id), swap));
    own.erase(std::remove_if(own.begin(), own.end(), [&](const Piece& piece) { return piece.staff != swap.taker; }),
              own.end());
    const auto around = store::shiftsAround(tx, by.centre.id, swap.taker, swap.span);
    const auto holdings = store::holdings(tx, by.centre.id, swap.span);
    for (const Shift& one : around) {
        if (one.id == shift.id) continue;
        const auto others = piecesOf(one, holdings);
        const Piece* other = clash(own, others);
        if (other == nullptr) continue;
        throw invalidField(pointer, "shift_two_posts",
                           {{"post", postName(tx, by, other->shift->post)},
                            {"date", by.centre.zone.dateOf(other->span.from).text()},
                            {"from", by.centre.zone.timeOf(other->span.from).text()},
                            {"to", by.centre.zone.timeOf(other->span.to).text()}});
    }
}

Shift shiftToSwap(ReadTx& tx, const By& by, const Swap& swap) {
    Shift shift = publishedShift(tx, by, swap.shift);
    if (holderOf(tx, by, shift, swap.span) != swap.giver) throw conflict("swap_stale");
    checkTaker(tx, by, shift, swap, "");
    return shift;
}

std::int64_t minutesLost(ReadTx& tx, const By& by, const Shift& shift, const Swap& swap) {
    PlanRecords records = readPlan(tx, by.services, by.centre, swap.span, false, by.now);
    std::vector<Post> posts;
    for (const Post& post : records.posts)
        if (post.id == shift.post) posts.push_back(post);
    const std::int64_t before = uncoveredMinutes(coverageOf(records, by.centre.zone, posts));
    records.holdings = holdingsThen(std::move(records.holdings), swap);
    return std::max<std::int64_t>(0, uncoveredMinutes(coverageOf(records, by.centre.zone, posts)) - before);
}

}  // namespace yizhan::roster
