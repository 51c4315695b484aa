#include "roster/leave/LeaveGrade.h"

#include <algorithm>

#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

namespace {

/// Of time for which a roster is read in one go.
constexpr std::int64_t longestAtOnce = std::int64_t{100} * 86'400'000;

}  // namespace

void regrade(ReadTx& tx, const By& by, const LeaveGround& ground, Leave& leave) {
    if (ground.halfDays > leave.halfDays) {
        const Roles roles = by.services.people.rolesOf(tx, by.centre.id, leave.staff);
        const LeavePolicy policy = leavePolicyOf(by.services.settings);
        leave.steps = withDemanded(leave.steps, stepsOf(policy, leave.ladder, ground.halfDays, roles));
    }
    leave.halfDays = ground.halfDays;
    leave.coverage = deltaOf(ground, by, leave);
    leave.shiftsMet = shiftsMet(ground);
}

void regradeWaiting(ReadTx& tx, const By& by, std::vector<Leave>& leaves) {
    std::vector<Leave*> waiting;
    for (Leave& leave : leaves)
        if (leave.state == LeaveState::pending) waiting.push_back(&leave);
    std::sort(waiting.begin(), waiting.end(),
              [](const Leave* a, const Leave* b) { return a->span.from < b->span.from; });
    for (auto first = waiting.begin(); first != waiting.end();) {
        Span whole = (*first)->span;
        auto last = std::next(first);
        for (; last != waiting.end(); ++last) {
            const Span wider{whole.from, std::max(whole.to, (*last)->span.to)};
            if (wider.millis() > longestAtOnce) break;
            whole = wider;
        }
        const auto records = recordsAround(tx, by, whole);
        for (; first != last; ++first)
            regrade(tx, by, groundOf(records, by.centre.zone, (*first)->staff, (*first)->span), **first);
    }
}

}  // namespace yizhan::roster
