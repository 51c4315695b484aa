// How long a leave is, who decides it, what it leaves of a shift.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "roster/leave/LeaveRules.h"

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const Zone& shanghai() {
    static const Zone zone("Asia/Shanghai");
    return zone;
}

/// "23 09:00" of November 2026 in Shanghai.
Instant at(const std::string& text) {
    return shanghai().instantOf({2026, 11, std::stoi(text.substr(0, 2))}, TimeOfDay::parse(text.substr(3)).value());
}

Span span(const std::string& from, const std::string& to) { return {at(from), at(to)}; }

LeavePolicy policy() {
    LeavePolicy out;
    out.staff = tiersFrom("1 lead; 4 lead deputy; more lead deputy manager").value();
    out.lead = tiersFrom("2 deputy; 6 deputy manager; more deputy manager home_unit").value();
    out.annual = tiersFrom("more manager home_unit filed").value();
    out.outside = tiersFrom("more lead").value();
    out.longestDays = 190;
    out.backDays = 7;
    return out;
}

std::string told(const std::vector<LeaveStep>& steps) {
    std::string out;
    for (const LeaveStep& step : steps)
        out += (out.empty() ? "" : " ") + std::string(step.state == StepState::skipped ? "-" : "") +
               std::string(nameOf(step.role));
    return out;
}

std::string stepsFor(LeaveKind kind, int halfDays, const Roles& roles, const LeavePolicy& figures = policy()) {
    return told(stepsOf(figures, ladderOf(kind, roles), halfDays, roles));
}

/// Monday 23 to Friday 27 are office days, 28 is Saturday; the centre is open 9:00–17:30 on all of them.
std::vector<OpeningDay> week() {
    std::vector<OpeningDay> days;
    for (int day = 23; day <= 28; ++day) days.push_back({{2026, 11, day}, true, {{{540}, {1050}}}, day < 28, "", true});
    return days;
}

Shift shift(const char* staff, const std::string& from, const std::string& to) {
    Shift out;
    out.id = ShiftId(std::string(staff) + from);
    out.staff = StaffId(staff);
    out.span = span(from, to);
    return out;
}

int halves(const std::string& from, const std::string& to, const std::vector<Shift>& shifts = {}) {
    std::vector<Piece> pieces;
    for (const Shift& one : shifts) pieces.push_back({&one, one.staff, one.span});
    return halfDaysOf(workingDays(week(), pieces, StaffId("an"), shanghai()), span(from, to));
}

std::string codesOf(const std::vector<Violation>& found) {
    std::string out;
    for (const Violation& one : found) out += (out.empty() ? "" : " ") + one.pointer + ":" + one.code;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesLeave)

BOOST_AUTO_TEST_CASE(tiers_are_read_as_they_are_written) {
    const auto tiers = tiersFrom("1 lead; 4 lead, deputy; more manager").value();
    BOOST_REQUIRE(tiers.size() == 3U);
    BOOST_TEST(tiers[0].mostHalves == 1);
    BOOST_TEST(tiers[1].steps.size() == 2U);
    BOOST_CHECK(tiers[2].steps == std::vector{StepRole::manager});
}

const std::vector<std::string> noTiers = {"",
                                          "lead",
                                          "1 lead",
                                          "more",
                                          "more boss",
                                          "4 lead; 1 lead; more lead",
                                          "0 lead; more lead",
                                          "more lead; 9 lead",
                                          "x lead; more lead",
                                          "1x lead; more lead",
                                          "1; more lead"};
BOOST_DATA_TEST_CASE(what_is_no_ladder_is_refused, boost::unit_test::data::make(noTiers), text) {
    BOOST_TEST(!tiersFrom(text).has_value());
}

BOOST_AUTO_TEST_CASE(leave_of_staff_goes_up_by_its_length) {
    const Roles duty{Role::duty};
    BOOST_TEST(stepsFor(LeaveKind::personal, 1, duty) == "lead");
    BOOST_TEST(stepsFor(LeaveKind::personal, 2, duty) == "lead deputy");
    BOOST_TEST(stepsFor(LeaveKind::sick, 4, duty) == "lead deputy");
    BOOST_TEST(stepsFor(LeaveKind::sick, 5, duty) == "lead deputy manager");
    BOOST_TEST(stepsFor(LeaveKind::maternity, 300, {}) == "lead deputy manager");
}

BOOST_AUTO_TEST_CASE(leads_have_a_ladder_of_their_own_and_nobody_decides_for_themselves) {
    BOOST_TEST(stepsFor(LeaveKind::personal, 2, {Role::lead}) == "deputy");
    BOOST_TEST(stepsFor(LeaveKind::personal, 3, {Role::lead}) == "deputy manager");
    BOOST_TEST(stepsFor(LeaveKind::personal, 7, {Role::lead, Role::duty}) == "deputy manager home_unit");
    BOOST_TEST(stepsFor(LeaveKind::personal, 2, {Role::deputy}) == "-deputy manager");
    BOOST_TEST(stepsFor(LeaveKind::personal, 3, {Role::deputy}) == "-deputy manager");
    BOOST_TEST(stepsFor(LeaveKind::personal, 2, {Role::manager}) == "-deputy home_unit");
    BOOST_TEST(stepsFor(LeaveKind::personal, 9, {Role::manager}) == "-deputy -manager home_unit");
}

BOOST_AUTO_TEST_CASE(annual_leave_has_three_steps_and_work_outside_one) {
    BOOST_TEST(stepsFor(LeaveKind::annual, 1, {Role::duty}) == "manager home_unit filed");
    BOOST_TEST(stepsFor(LeaveKind::annual, 20, {Role::lead}) == "manager home_unit filed");
    BOOST_TEST(stepsFor(LeaveKind::annual, 2, {Role::manager}) == "-manager home_unit filed");
    BOOST_TEST(stepsFor(LeaveKind::outside, 9, {Role::duty}) == "lead");
    BOOST_TEST(stepsFor(LeaveKind::outside, 1, {Role::lead}) == "-lead deputy");
}

BOOST_AUTO_TEST_CASE(a_setting_passes_steps_over_but_never_all) {
    LeavePolicy figures = policy();
    figures.skipped = stepRolesFrom("deputy filed").value();
    BOOST_TEST(stepsFor(LeaveKind::personal, 5, {Role::duty}, figures) == "lead -deputy manager");
    BOOST_TEST(stepsFor(LeaveKind::annual, 5, {Role::duty}, figures) == "manager home_unit -filed");
    figures.skipped = stepRolesFrom("lead").value();
    BOOST_TEST(stepsFor(LeaveKind::personal, 1, {Role::duty}, figures) == "-lead lead");
}

BOOST_AUTO_TEST_CASE(who_stands_higher_stands_in_for_who_is_lower) {
    BOOST_TEST(decides({Role::lead}, StepRole::lead));
    BOOST_TEST(!decides({Role::lead}, StepRole::deputy));
    BOOST_TEST(decides({Role::manager}, StepRole::lead));
    BOOST_TEST(!decides({Role::deputy}, StepRole::manager));
    BOOST_TEST(decides({Role::deputy}, StepRole::homeUnit));
    BOOST_TEST(decides({Role::admin}, StepRole::filed));
    BOOST_TEST(!decides({Role::admin}, StepRole::lead));
    for (const Role role : {Role::duty, Role::auditor, Role::kiosk}) BOOST_TEST(!decides({role}, StepRole::lead));
}

BOOST_AUTO_TEST_CASE(each_step_of_the_centre_takes_another_person) {
    const Roles lead{Role::lead}, deputy{Role::deputy}, manager{Role::manager};
    const auto enough = [](std::string_view steps, const std::vector<Roles>& people) {
        return eachByAnother(stepRolesFrom(steps).value(), people);
    };
    BOOST_TEST(enough("lead deputy manager", {manager, lead, deputy}));
    BOOST_TEST(enough("lead", {manager}));
    BOOST_TEST(enough("lead deputy", {manager, deputy}));
    BOOST_TEST(enough("lead lead", {lead, manager}));
    BOOST_TEST(enough("", {}));
    BOOST_TEST(!enough("lead", {}));
    BOOST_TEST(!enough("lead deputy manager", {manager, lead, lead}));
    BOOST_TEST(!enough("deputy manager", {manager, lead}));
    BOOST_TEST(!enough("lead deputy manager", {manager, deputy}));
    BOOST_TEST(!enough("manager", {deputy, lead}));
    // What the home unit decides is only recorded here.
    BOOST_TEST(!isInHouse(StepRole::homeUnit));
    BOOST_TEST(!isInHouse(StepRole::filed));
}

BOOST_AUTO_TEST_CASE(without_a_roster_open_days_count) {
    BOOST_TEST(halves("23 09:00", "23 12:00") == 1);
    BOOST_TEST(halves("23 13:00", "23 17:30") == 1);
    BOOST_TEST(halves("23 09:00", "23 17:30") == 2);
    BOOST_TEST(halves("23 10:00", "23 14:00") == 1);  // four of eight and a half hours
    BOOST_TEST(halves("23 10:00", "23 16:00") == 2);
    BOOST_TEST(halves("23 00:00", "25 00:00") == 4);
    // Saturday is no office day, but the centre is open.
    BOOST_TEST(halves("27 13:00", "28 17:30") == 3);
    BOOST_TEST(halves("28 09:00", "28 17:30") == 2);
    BOOST_TEST(halves("23 18:00", "23 22:00") == 0);
}

BOOST_AUTO_TEST_CASE(a_closed_day_without_a_roster_is_no_work_and_an_unknown_year_is) {
    std::vector<OpeningDay> days = week();
    days[0].open = false;
    days[0].windows.clear();
    days[1].officeKnown = days[1].officeDay = false;
    const auto working = workingDays(days, {}, StaffId("an"), shanghai());
    BOOST_TEST(halfDaysOf(working, span("23 00:00", "24 00:00")) == 0);
    BOOST_TEST(halfDaysOf(working, span("24 00:00", "25 00:00")) == 2);
    BOOST_TEST(unrosteredDays(working, span("23 00:00", "26 00:00")) == 2);
    BOOST_TEST(unrosteredDays(working, span("24 13:00", "24 14:00")) == 1);
    BOOST_TEST(unrosteredDays(working, span("24 20:00", "24 22:00")) == 0);
}

BOOST_AUTO_TEST_CASE(a_leave_that_has_become_longer_gets_the_steps_of_its_length) {
    const auto steps = [](std::string_view text, StepState state) {
        std::vector<LeaveStep> out;
        const auto roles = stepRolesFrom(text).value();
        for (const StepRole role : roles) out.push_back({role, state});
        return out;
    };
    const auto approved = [&](std::string_view text) { return steps(text, StepState::approved); };
    const auto waiting = [&](std::string_view text) { return steps(text, StepState::waiting); };
    const auto became = [](const std::vector<LeaveStep>& had, const std::vector<LeaveStep>& demanded) {
        std::string out;
        for (const LeaveStep& step : withDemanded(had, demanded))
            out += (out.empty() ? "" : " ") + std::string(step.state == StepState::approved ? "+" : "") +
                   std::string(nameOf(step.role));
        return out;
    };
    BOOST_TEST(became(approved("lead"), waiting("lead deputy manager")) == "+lead deputy manager");
    BOOST_TEST(became(waiting("lead"), waiting("lead deputy")) == "lead deputy");
    BOOST_TEST(became(approved("manager"), waiting("lead deputy manager")) == "lead deputy +manager");
    BOOST_TEST(became(approved("lead"), waiting("manager")) == "manager +lead");
    BOOST_TEST(became(approved("lead deputy"), waiting("lead")) == "+lead +deputy");
    BOOST_TEST(became(approved("lead"), waiting("lead lead")) == "+lead lead");
    BOOST_TEST(became({}, waiting("lead")) == "lead");
}

BOOST_AUTO_TEST_CASE(where_there_is_a_roster_only_rostered_days_count) {
    // Monday and Saturday are theirs; on Tuesday somebody else works; of Wednesday there is no roster yet.
    const std::vector<Shift> shifts = {shift("an", "23 09:00", "23 17:30"), shift("bo", "24 09:00", "24 17:30"),
                                       shift("an", "28 13:00", "28 17:30")};
    BOOST_TEST(halves("23 00:00", "24 00:00", shifts) == 2);
    BOOST_TEST(halves("24 00:00", "25 00:00", shifts) == 0);
    BOOST_TEST(halves("25 00:00", "26 00:00", shifts) == 2);
    BOOST_TEST(halves("28 00:00", "29 00:00", shifts) == 1);
    BOOST_TEST(halves("23 00:00", "29 00:00", shifts) == 2 + 0 + 2 + 2 + 2 + 1);
}

BOOST_AUTO_TEST_CASE(what_no_leave_can_be) {
    const Instant now = at("23 10:00");
    const auto judged = [&](const Span& asked) { return codesOf(leaveViolations(asked, now, policy())); };
    BOOST_TEST(judged(span("24 09:00", "24 17:30")) == "");
    BOOST_TEST(judged(span("24 09:00", "24 09:00")) == "/to:ends_before_it_begins");
    BOOST_TEST(judged(span("16 10:00", "24 09:00")) == "");
    BOOST_TEST(judged({now.plusMinutes(-7 * 24 * 60 - 1), now}) == "/from:leave_too_late");
    BOOST_TEST(judged({now, now.plusMinutes(190 * 24 * 60)}) == "");
    BOOST_TEST(judged({now, now.plusMinutes(190 * 24 * 60 + 1)}) == "/to:leave_too_long");
    BOOST_TEST(judged({now.plusMinutes(367 * 24 * 60), now.plusMinutes(368 * 24 * 60)}) == "/from:leave_too_early");
}

BOOST_AUTO_TEST_CASE(of_a_shift_remains_what_is_not_leave) {
    const Shift one = shift("an", "23 09:00", "23 17:30");
    const std::vector<Piece> pieces = {{&one, one.staff, one.span}};
    const auto left = [&](const std::vector<LeaveSpan>& leave) {
        std::string out;
        for (const Piece& piece : withoutLeave(pieces, leave))
            out += shanghai().timeOf(piece.span.from).text() + "-" + shanghai().timeOf(piece.span.to).text() + " ";
        return out;
    };
    BOOST_TEST(left({}) == "09:00-17:30 ");
    BOOST_TEST(left({{StaffId("bo"), span("23 09:00", "23 17:30")}}) == "09:00-17:30 ");
    BOOST_TEST(left({{StaffId("an"), span("23 13:00", "24 17:30")}}) == "09:00-13:00 ");
    BOOST_TEST(left({{StaffId("an"), span("23 11:00", "23 13:00")}}) == "09:00-11:00 13:00-17:30 ");
    BOOST_TEST(left({{StaffId("an"), span("22 00:00", "24 00:00")}}) == "");
    BOOST_TEST(left({{StaffId("an"), span("23 13:00", "23 17:30")}, {StaffId("an"), span("23 09:00", "23 10:00")}}) ==
               "10:00-13:00 ");
}

BOOST_AUTO_TEST_CASE(leave_goes_on_as_long_as_it_touches) {
    const auto end = [](const std::string& until, const std::vector<Span>& spans) {
        std::vector<LeaveSpan> leave;
        for (const Span& one : spans) leave.push_back({StaffId("an"), one});
        const Instant at = endOfChain(::at(until), leave);
        return shanghai().dateOf(at).text().substr(8) + " " + shanghai().timeOf(at).text();
    };
    BOOST_TEST(end("24 00:00", {}) == "24 00:00");
    BOOST_TEST(end("24 00:00", {span("24 00:00", "25 12:00")}) == "25 12:00");
    BOOST_TEST(end("24 00:00", {span("25 12:00", "27 00:00"), span("24 00:00", "25 12:00")}) == "27 00:00");
    BOOST_TEST(end("24 00:00", {span("24 09:00", "25 12:00")}) == "24 00:00");
    BOOST_TEST(end("24 00:00", {span("22 00:00", "23 00:00")}) == "24 00:00");
    BOOST_TEST(end("24 00:00", {span("23 00:00", "24 00:00"), span("24 00:00", "24 17:00")}) == "24 17:00");
}

BOOST_AUTO_TEST_CASE(only_holes_that_were_none_before_are_new) {
    const auto coverage = [](std::initializer_list<Segment> segments) {
        PostCoverage out;
        out.segments = segments;
        return out;
    };
    const PostCoverage before = coverage({{span("23 09:00", "23 10:00"), 1, 0, 0, CoverStatus::gap},
                                          {span("23 10:00", "23 17:30"), 1, 1, 0, CoverStatus::ok}});
    const PostCoverage after = coverage({{span("23 09:00", "23 12:00"), 1, 0, 0, CoverStatus::gap},
                                         {span("23 12:00", "23 13:00"), 1, 1, 0, CoverStatus::unqualified},
                                         {span("23 13:00", "23 17:30"), 1, 1, 0, CoverStatus::ok}});
    const auto fresh = newHoles(before, after);
    BOOST_REQUIRE(fresh.size() == 1U);
    BOOST_CHECK(fresh[0] == span("23 10:00", "23 13:00"));
    BOOST_TEST(newHoles(after, before).empty());
}

BOOST_AUTO_TEST_SUITE_END()
