// Shifts one by one (RosterActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/PostStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterGaps.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

namespace {

void checkReferences(ReadTx& tx, const By& by, const Shift& shift, std::vector<Violation>& found) {
    const auto post = store::findPost(tx, by.centre.id, shift.post);
    if (!post || post->archived) found.push_back({"/post_id", "post_unknown"});
    if (!by.services.people.works(tx, by.centre.id, shift.staff)) found.push_back({"/staff_id", "staff_unknown"});
    const auto missing = [&](const ShiftId& id) {
        const auto other = store::findShift(tx, by.centre.id, id);
        return !other || other->state == ShiftState::cancelled;
    };
    for (std::size_t i = 0; i < shift.breaks.size(); ++i)
        if (const auto& cover = shift.breaks[i].cover; cover && *cover != shift.id && missing(*cover))
            found.push_back({"/breaks/" + std::to_string(i) + "/cover_shift_id", "shift_unknown"});
    if (!shift.backsUp || *shift.backsUp == shift.id) return;
    const auto first = store::findShift(tx, by.centre.id, *shift.backsUp);
    if (!first || first->state == ShiftState::cancelled)
        found.push_back({"/backs_up", "shift_unknown"});
    else if (first->role != ShiftRole::a)
        found.push_back({"/backs_up", "shift_backs_no_a"});
}

std::vector<Piece> piecesAround(const std::vector<Shift>& shifts, const std::vector<Holding>& holdings) {
    std::vector<Piece> pieces;
    for (const Shift& shift : shifts)
        for (Piece& piece : piecesOf(shift, holdings)) pieces.push_back(std::move(piece));
    return pieces;
}

/// Throws 422 where somebody who holds a part of it stands on another post at that time.
void checkClash(ReadTx& tx, const By& by, const Shift& shift) {
    const auto own = piecesOf(shift, store::holdingsOf(tx, by.centre.id, shift.id));
    const auto holdings = store::holdings(tx, by.centre.id, shift.span);
    for (const Piece& piece : own) {
        const auto around = store::shiftsAround(tx, by.centre.id, piece.staff, piece.span);
        const auto others = piecesAround(around, holdings);
        const Piece* other = clash(own, others);
        if (other == nullptr) continue;
        const auto post = store::findPost(tx, by.centre.id, other->shift->post);
        const Zone& zone = by.centre.zone;
        throw invalidField("/staff_id", "shift_two_posts",
                           {{"post", post ? post->name : ""},
                            {"date", zone.dateOf(other->span.from).text()},
                            {"from", zone.timeOf(other->span.from).text()},
                            {"to", zone.timeOf(other->span.to).text()}});
    }
}

}  // namespace

void checkShift(ReadTx& tx, const By& by, const Shift& shift) {
    auto found = shiftViolations(shift);
    checkReferences(tx, by, shift, found);
    refuseInvalid(std::move(found));
    checkClash(tx, by, shift);
}

Shift draftShift(WriteTx& tx, const By& by, Shift shift) {
    checkShift(tx, by, shift);
    requireOpenMonths(tx, by, shift.span);
    shift.createdAt = shift.updatedAt = by.now;
    store::insertShift(tx, by.centre.id, shift);
    told(tx, by, "create", shift, fieldsOf(shift));
    return shift;
}

Judged createShift(WriteTx& tx, const By& by, Shift shift) {
    shift = draftShift(tx, by, std::move(shift));
    return {shift, breachesOf(tx, by, shift)};
}

Judged saveShift(WriteTx& tx, const By& by, const Shift& before, Shift changed,
                 const std::optional<std::string>& force) {
    if (before.state == ShiftState::cancelled) throw conflict("shift_cancelled");
    checkShift(tx, by, changed);
    const bool published = before.state == ShiftState::published;
    for (const Shift* one : {&before, &std::as_const(changed)})
        if (published)
            requireChangeable(tx, by, *one);
        else
            requireOpenMonths(tx, by, one->span);
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    const bool moved = changed.span != before.span || changed.staff != before.staff || changed.post != before.post;
    // Who agreed to other hours has not agreed to these.
    if (moved) changed.acknowledgedAt.reset();
    const GapCheck gaps(tx, by,
                        {std::min(before.span.from, changed.span.from), std::max(before.span.to, changed.span.to)},
                        {before.post, changed.post}, published);
    store::updateShift(tx, by.centre.id, changed);
    if (published) gaps.refuseNew(tx, by, force);
    told(tx, by, "update", changed, changesBetween(before, changed), moved ? std::optional(before.span) : std::nullopt);
    return {changed, breachesOf(tx, by, changed)};
}

void discardShift(WriteTx& tx, const By& by, const Shift& shift) {
    if (shift.state != ShiftState::draft) throw conflict("shift_not_draft");
    store::deleteShift(tx, by.centre.id, shift.id);
    told(tx, by, "delete", shift, {});
}

Shift cancelShift(WriteTx& tx, const By& by, Shift shift, const std::string& reason) {
    if (shift.state == ShiftState::cancelled) throw conflict("shift_cancelled");
    const bool published = shift.state == ShiftState::published;
    if (published) requireChangeable(tx, by, shift);
    const GapCheck gaps(tx, by, shift.span, {shift.post}, published);
    shift.cancelReason = trimmed(reason);
    if (shift.cancelReason.empty()) throw invalidField("/reason", "roster_blank");
    const std::string before(nameOf(shift.state));
    shift.state = ShiftState::cancelled;
    shift.updatedAt = by.now;
    ++shift.version;
    store::updateShift(tx, by.centre.id, shift);
    told(tx, by, "cancel", shift,
         {{"status", before, std::string(nameOf(shift.state))}, {"reason", {}, shift.cancelReason}});
    if (published) logCancelled(tx, by, shift, gaps.newMinutes(tx, by));
    return shift;
}

Shift acknowledgeShift(WriteTx& tx, const By& by, Shift shift) {
    if (shift.state != ShiftState::published) throw conflict("shift_not_published");
    const auto pieces = piecesOf(shift, store::holdingsOf(tx, by.centre.id, shift.id));
    const bool own =
        std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.staff == by.actor.staff; });
    if (!own) throw Error(Status::forbidden, "shift_not_yours");
    if (shift.acknowledgedAt) return shift;
    shift.acknowledgedAt = shift.updatedAt = by.now;
    ++shift.version;
    store::updateShift(tx, by.centre.id, shift);
    told(tx, by, "acknowledge", shift, {});
    return shift;
}

}  // namespace yizhan::roster
