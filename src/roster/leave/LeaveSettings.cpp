// The figures of leave, as settings (LeaveActions.h).
#include <stdexcept>

#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

namespace {

const char* refuseTiers(const std::string& value) {
    return tiersFrom(value) ? nullptr
                            : "tiers such as \"1 lead; 4 lead deputy; more lead deputy manager\": half working days, "
                              "rising, the last one \"more\", then the steps in order (lead, deputy, manager, "
                              "home_unit, filed)";
}

const char* refuseSteps(const std::string& value) {
    return stepRolesFrom(value) ? nullptr : "steps among lead, deputy, manager, home_unit, filed";
}

const char* refuseKinds(const std::string& value) {
    return leaveKindsFrom(value) ? nullptr
                                 : "kinds among personal, sick, annual, marriage, maternity, bereavement, "
                                   "compensatory, outside";
}

std::vector<LeaveTier> tiersOf(const Settings& settings, const char* name) {
    auto tiers = tiersFrom(settings.text(name));
    if (!tiers) throw std::runtime_error(std::string("the setting ") + name + " holds no tiers");
    return std::move(*tiers);
}

}  // namespace

std::vector<Setting> leaveSettings() {
    using enum Setting::Type;
    const std::string tiers = " By half working days up to which the steps that follow decide, in order.";
    return {
        {"roster.leave_staff", text, "1 lead; 4 lead deputy; more lead deputy manager", 0, 0, "Leave of staff." + tiers,
         refuseTiers},
        {"roster.leave_lead", text, "2 deputy; 6 deputy manager; more deputy manager home_unit", 0, 0,
         "Leave of leads and above." + tiers, refuseTiers},
        {"roster.leave_annual", text, "more manager home_unit filed", 0, 0,
         "Annual leave: the centre approves, the home unit processes, the centre files." + tiers, refuseTiers},
        {"roster.leave_outside", text, "more lead", 0, 0, "Work outside." + tiers, refuseTiers},
        {"roster.leave_skip", text, "", 0, 0, "Steps of leave that are passed over here, such as: deputy filed.",
         refuseSteps},
        {"roster.leave_substitute_half_days", integer, "2", 0, 400,
         "Half working days of leave from which a substitute has to agree first; 0: never."},
        {"roster.leave_longest_days", integer, "190", 1, 366, "Days that one leave lasts at most."},
        {"roster.leave_back_days", integer, "7", 0, 60,
         "Days after its beginning on which leave can still be entered."},
        {"roster.leave_year_half_days", integer, "30", 0, 700,
         "Half working days of leave in a year above which it is much; 0: not watched."},
        {"roster.leave_year_kinds", text, "personal sick", 0, 0, "Kinds of leave that count into the year's total.",
         refuseKinds},
    };
}

LeavePolicy leavePolicyOf(const Settings& settings) {
    LeavePolicy policy;
    policy.staff = tiersOf(settings, "roster.leave_staff");
    policy.lead = tiersOf(settings, "roster.leave_lead");
    policy.annual = tiersOf(settings, "roster.leave_annual");
    policy.outside = tiersOf(settings, "roster.leave_outside");
    policy.skipped = stepRolesFrom(settings.text("roster.leave_skip")).value_or(std::vector<StepRole>{});
    policy.substituteHalves = static_cast<int>(settings.integer("roster.leave_substitute_half_days"));
    policy.longestDays = static_cast<int>(settings.integer("roster.leave_longest_days"));
    policy.backDays = static_cast<int>(settings.integer("roster.leave_back_days"));
    policy.yearHalves = static_cast<int>(settings.integer("roster.leave_year_half_days"));
    policy.counted = leaveKindsFrom(settings.text("roster.leave_year_kinds")).value_or(std::vector<LeaveKind>{});
    return policy;
}

}  // namespace yizhan::roster
