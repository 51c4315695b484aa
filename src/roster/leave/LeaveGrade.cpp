#include "roster/leave/LeaveGrade.h"

#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

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

}  // namespace yizhan::roster
