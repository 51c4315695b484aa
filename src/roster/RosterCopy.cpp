// A week once more: the shifts of a range as drafts so many days later (RosterActions.h).
#include <algorithm>
#include <map>

#include "roster/RosterActions.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"

namespace yizhan::roster {

namespace {

Span later(const Zone& zone, const Span& span, int days) {
    return {sameTimeLater(zone, span.from, days), sameTimeLater(zone, span.to, days)};
}

Shift draftLike(const Zone& zone, const Shift& shift, int days, const ShiftId& id) {
    Shift copy;
    copy.id = id;
    copy.post = shift.post;
    copy.staff = shift.staff;
    copy.role = shift.role;
    copy.span = later(zone, shift.span, days);
    for (const ShiftBreak& pause : shift.breaks) copy.breaks.push_back({later(zone, pause.span, days), {}});
    return copy;
}

}  // namespace

Copied copyShifts(WriteTx& tx, const By& by, const Span& span, int days) {
    Copied out;
    std::map<ShiftId, ShiftId> copies;
    std::vector<std::pair<Shift, Shift>> made;
    for (const Shift& shift : store::plannedShifts(tx, by.centre.id, span, true)) {
        if (shift.span.from < span.from) continue;
        Shift copy = draftLike(by.centre.zone, shift, days, by.services.ids.next<ShiftId>());
        try {
            draftShift(tx, by, copy);
        } catch (const Error& refused) {
            // What cannot be is refused before anything is written; all else is no matter of this shift alone.
            if (refused.status() != Status::invalid || refused.violations().empty()) throw;
            out.skipped.push_back({shift.id, refused.violations().front()});
            continue;
        }
        copies[shift.id] = copy.id;
        made.emplace_back(shift, std::move(copy));
    }
    // Reliefs and stand-bys may name one another, so they are tied once all are there.
    for (auto& [shift, copy] : made) {
        bool tied = false;
        for (std::size_t i = 0; i < shift.breaks.size(); ++i)
            if (shift.breaks[i].cover && copies.count(*shift.breaks[i].cover) != 0) {
                copy.breaks[i].cover = copies[*shift.breaks[i].cover];
                tied = true;
            }
        if (shift.backsUp && copies.count(*shift.backsUp) != 0) {
            copy.backsUp = copies[*shift.backsUp];
            tied = true;
        }
        copy.createdAt = copy.updatedAt = by.now;
        if (tied) store::updateShift(tx, by.centre.id, copy);
        out.shifts.push_back(copy.id);
    }
    return out;
}

}  // namespace yizhan::roster
