// The end of leave: reported back, recalled, or overdue (LeaveActions.h).
#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveCover.h"
#include "roster/leave/LeaveStore.h"
#include "roster/leave/LeaveTrail.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerDay = 86'400'000, overdueEverySeconds = 300;
constexpr int daysLooked = 7, daysAhead = 400;
const Roles leads{Role::lead, Role::deputy, Role::manager};

void tellOverdue(WriteTx& tx, const By& by, Leave leave) {
    leave.overdueAt = by.now;
    keptLeave(tx, by, leave, "overdue", "");
    logLeave(tx, by, "line.leave_overdue", leave);
    tx.record({by.centre.id,
               "roster.leave_overdue",
               by.now,
               {{"id", leave.id.text()}, {"staff", leave.staff.text()}, {"to", "lead"}}});
}

void watchCentre(Database& database, const Services& services, const CentreInfo& centre, Instant now) {
    const Actor system = Actor::system();
    const By by{services, centre, system, {}, now};
    const auto overdue = [&](ReadTx& tx) {
        auto all = store::leavesUnreturned(tx, centre.id, now);
        all.erase(std::remove_if(all.begin(), all.end(), [&](const Leave& leave) { return !isOverdue(tx, by, leave); }),
                  all.end());
        return all;
    };
    if (database.read([&](ReadTx& tx) { return overdue(tx).empty(); })) return;
    database.write([&](WriteTx& tx) {
        for (const Leave& leave : overdue(tx)) tellOverdue(tx, by, leave);
    });
}

/// What of the person's leave in force reaches beyond the instant.
std::vector<LeaveSpan> furtherLeave(ReadTx& tx, const By& by, const StaffId& staff, Instant from) {
    auto all = store::leaveSpans(tx, by.centre.id, {from, from.plusMillis(daysAhead * millisPerDay)});
    all.erase(std::remove_if(all.begin(), all.end(), [&](const LeaveSpan& one) { return one.staff != staff; }),
              all.end());
    return all;
}

Leave returned(WriteTx& tx, const By& by, Leave leave, Instant at, ReturnVia via) {
    if (at < leave.until) {
        requireOpenMonths(tx, by, {at, leave.until});
        freeRest(tx, by, leave, at);
    }
    leave.state = LeaveState::ended;
    leave.returnedAt = at;
    // At a desk nobody is signed in: it is the person who clocks in.
    leave.returnedBy = by.actor.staff.empty() ? leave.staff : by.actor.staff;
    leave.returnVia = via;
    return keptLeave(tx, by, std::move(leave), std::string(nameOf(via)), "");
}

}  // namespace

Leave recallLeave(WriteTx& tx, const By& by, Leave leave, const std::string& reason, std::optional<Instant> at) {
    if (leave.staff == by.actor.staff) throw conflict("leave_own");
    if (!by.actor.roles.meets({Role::deputy, Role::manager})) throw Error(Status::forbidden, "leave_step_not_yours");
    if (leave.state != LeaveState::approved || leave.until <= by.now) throw conflict("leave_not_approved");
    const std::string why = trimmed(reason);
    if (why.empty()) throw invalidField("/reason", "roster_blank");
    if (at && (*at < by.now || *at >= leave.until)) throw invalidField("/at", "leave_at_outside");
    const Instant from = std::max(at.value_or(by.now), leave.span.from);
    requireOpenMonths(tx, by, {from, leave.until});
    freeRest(tx, by, leave, from);
    leave.state = LeaveState::recalled;
    logLeave(tx, by, "line.leave_recalled", leave,
             {{"by", by.actor.name},
              {"from", by.centre.zone.dateOf(from).text() + " " + by.centre.zone.timeOf(from).text()},
              {"reason", why}});
    return keptLeave(tx, by, std::move(leave), "recall", why);
}

Leave reportBack(WriteTx& tx, const By& by, Leave leave, std::optional<Instant> at) {
    if (!by.actor.roles.meets(leads)) requireOneOf(by, {leave.staff});
    if (leave.state != LeaveState::approved) throw conflict("leave_not_approved");
    if (by.now < leave.span.from) throw conflict("leave_not_begun");
    if (at && (*at < leave.span.from || *at > by.now)) throw invalidField("/at", "leave_at_outside");
    const StaffId staff = leave.staff;
    const Instant back = at.value_or(by.now), begun = leave.span.from;
    Leave ended = returned(tx, by, std::move(leave), back, ReturnVia::reportBack);
    // Whoever is back from this leave is back from those before it, which it went on from.
    while (auto earlier = store::leaveToReturnFrom(tx, by.centre.id, staff, begun))
        returned(tx, by, std::move(*earlier), back, ReturnVia::reportBack);
    return ended;
}

void returnByClockIn(WriteTx& tx, const By& by, const StaffId& staff) {
    while (auto leave = store::leaveToReturnFrom(tx, by.centre.id, staff, by.now))
        returned(tx, by, std::move(*leave), by.now, ReturnVia::clockIn);
}

Instant dueBack(ReadTx& tx, const By& by, const Leave& leave) {
    const auto further = furtherLeave(tx, by, leave.staff, leave.until);
    const Instant until = endOfChain(leave.until, further);
    const Span after{until, until.plusMillis(daysLooked * millisPerDay)};
    std::optional<Instant> next;
    const auto holdings = store::holdings(tx, by.centre.id, after);
    for (const Shift& shift : store::shiftsAround(tx, by.centre.id, leave.staff, after)) {
        if (shift.state != ShiftState::published) continue;
        for (const Piece& piece : withoutLeave(piecesOf(shift, holdings), further))
            if (const Span part = piece.span.within(after); piece.staff == leave.staff && !part.empty())
                next = next ? std::min(*next, part.from) : part.from;
    }
    return next.value_or(until.plusMillis(millisPerDay))
        .plusMinutes(by.services.settings.integer("roster.grace_minutes"));
}

bool isOverdue(ReadTx& tx, const By& by, const Leave& leave) {
    if (leave.state != LeaveState::approved || by.now <= leave.until) return false;
    return dueBack(tx, by, leave) < by.now;
}

Job overdueLeaveJob(const Services& services) {
    return {"roster.leave_overdue", overdueEverySeconds, [&services](Database& database, Instant now) {
                for (const CentreInfo& centre : database.read([&](ReadTx& tx) { return services.centres.all(tx); }))
                    watchCentre(database, services, centre, now);
            }};
}

}  // namespace yizhan::roster
