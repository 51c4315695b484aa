#include "roster/RosterDirectory.h"

#include <algorithm>
#include <map>
#include <set>

#include "roster/PostStore.h"
#include "roster/PresenceStore.h"
#include "roster/RosterPlan.h"
#include "roster/RosterShiftRules.h"

namespace yizhan::roster {

namespace {

bool onLeaveFor(const std::vector<LeaveSpan>& leave, const StaffId& staff, const Span& span) {
    return std::any_of(leave.begin(), leave.end(),
                       [&](const LeaveSpan& one) { return one.staff == staff && one.span.holds(span); });
}

/// From the first opening to the last closing; the whole date where the centre is closed.
Span openingSpan(const Zone& zone, const OpeningDay& day) {
    if (day.windows.empty()) return {zone.startOf(day.date), zone.startOf(day.date.plusDays(1))};
    return {zone.instantOf(day.date, day.windows.front().from), zone.instantOf(day.date, day.windows.back().to)};
}

DayStaff staffOf(const PlanRecords& records, const Zone& zone, const OpeningDay& day,
                 const std::vector<Piece>& pieces) {
    std::set<StaffId> here, planned;
    for (const Piece& piece : pieces) {
        planned.insert(piece.staff);
        if (!onLeaveFor(records.leave, piece.staff, piece.span)) here.insert(piece.staff);
    }
    std::set<StaffId> away;
    for (const StaffId& staff : planned)
        if (here.count(staff) == 0) away.insert(staff);
    const Span open = openingSpan(zone, day);
    for (const LeaveSpan& one : records.leave)
        if (planned.count(one.staff) == 0 && one.span.holds(open)) away.insert(one.staff);
    return {day.date, {here.begin(), here.end()}, {away.begin(), away.end()}};
}

}  // namespace

std::vector<DayStaff> RosterDirectory::staffOn(ReadTx& tx, const CentreInfo& centre, const Date& from,
                                               const Date& to) const {
    const Span range{centre.zone.startOf(from), centre.zone.startOf(to)};
    const PlanRecords records = readPlan(tx, _services, centre, range, false, _services.clock.now());
    std::map<Date, std::vector<Piece>> pieces;
    for (const Shift& shift : records.shifts)
        for (const Piece& piece : piecesOf(shift, records.holdings))
            pieces[centre.zone.dateOf(shift.span.from)].push_back(piece);
    std::vector<DayStaff> out;
    for (const OpeningDay& day : records.days) out.push_back(staffOf(records, centre.zone, day, pieces[day.date]));
    return out;
}

std::vector<PresentPerson> RosterDirectory::presentNow(ReadTx& tx, const CentreId& centre) const {
    std::map<PostId, Post> posts;
    for (Post& post : store::activePosts(tx, centre)) posts[post.id] = std::move(post);
    std::vector<PresentPerson> out;
    for (const Session& session : store::openSessions(tx, centre)) {
        const auto post = posts.find(session.post);
        if (session.out() || post == posts.end()) continue;
        out.push_back({session.staff, post->second.name, post->second.nameEn, session.from});
    }
    return out;
}

}  // namespace yizhan::roster
