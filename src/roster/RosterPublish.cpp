// Drafts become the roster that people live by (RosterActions.h).
#include <algorithm>
#include <set>

#include "roster/AttendanceLock.h"
#include "roster/RosterActions.h"
#include "roster/RosterGaps.h"
#include "roster/RosterPlan.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

namespace {

std::vector<Shift> wishedDrafts(ReadTx& tx, const By& by, const PublishWish& wish) {
    auto drafts = store::draftsStarting(tx, by.centre.id, wish.span);
    if (wish.posts.empty()) return drafts;
    const auto elsewhere = [&](const Shift& shift) {
        return std::find(wish.posts.begin(), wish.posts.end(), shift.post) == wish.posts.end();
    };
    drafts.erase(std::remove_if(drafts.begin(), drafts.end(), elsewhere), drafts.end());
    return drafts;
}

/// The roster as it will be: what is published with these drafts. A post that was put away can get nobody any more.
PlanRecords recordsWith(ReadTx& tx, const By& by, const Span& span, const std::vector<Shift>& drafts) {
    PlanRecords records = readPlan(tx, by.services, by.centre, span, true, by.now);
    std::erase_if(records.posts, [](const Post& post) { return post.archived; });
    std::set<ShiftId> chosen;
    for (const Shift& draft : drafts) chosen.insert(draft.id);
    auto& shifts = records.shifts;
    shifts.erase(std::remove_if(shifts.begin(), shifts.end(),
                                [&](const Shift& shift) {
                                    return shift.state == ShiftState::draft && chosen.count(shift.id) == 0;
                                }),
                 shifts.end());
    return records;
}

void publishAll(WriteTx& tx, const By& by, std::vector<Shift>& drafts) {
    std::vector<store::Change> changes;
    const std::optional<StaffId> staff = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    for (Shift& shift : drafts) {
        shift.state = ShiftState::published;
        shift.publishedAt = shift.updatedAt = by.now;
        ++shift.version;
        store::publishShift(tx, by.centre.id, shift);
        changes.push_back({0, shift.id, "publish", shift.span, staff, by.actor.name, by.now});
    }
    store::noteChanges(tx, by.centre.id, changes);
}

}  // namespace

Published publishShifts(WriteTx& tx, const By& by, const PublishWish& wish) {
    Published out;
    out.shifts = wishedDrafts(tx, by, wish);
    for (const Shift& draft : out.shifts) requireChangeable(tx, by, draft);
    const PlanRecords records = recordsWith(tx, by, wish.span, out.shifts);
    const auto posts = postsNamed(records, wish.posts, "/post_ids");
    const auto coverage = coverageOf(records, by.centre.zone, posts);
    out.breaches = breachesOf(tx, by, out.shifts);
    auto blockers = gapBlockers(by, posts, coverage);
    const auto hard = breachBlockers(tx, by, out.breaches);
    blockers.insert(blockers.end(), hard.begin(), hard.end());
    std::string reason;
    if (wish.force) reason = forceReason(by, *wish.force);
    if (!blockers.empty() && !wish.force) throw conflict("coverage_gap").blockedBy(std::move(blockers));
    out.forced = !blockers.empty();
    publishAll(tx, by, out.shifts);
    audit(tx, by.actor, by.origin, by.now,
          {by.centre.id,
           "shift.publish",
           "roster",
           wish.span.from.text(),
           {{"to", {}, wish.span.to.text()},
            {"published", {}, std::to_string(out.shifts.size())},
            {"force_reason", {}, out.forced ? reason : ""}}});
    tx.record({by.centre.id,
               "roster.published",
               by.now,
               {{"from", wish.span.from.text()},
                {"to", wish.span.to.text()},
                {"shifts", std::to_string(out.shifts.size())}}});
    if (out.forced)
        log(tx, by, "line.roster_forced",
            {{"by", by.actor.name},
             {"when", whenText(by.centre.zone, wish.span)},
             {"minutes", std::to_string(uncoveredMinutes(coverage))},
             {"breaches", std::to_string(hard.size())},
             {"reason", reason}});
    return out;
}

}  // namespace yizhan::roster
