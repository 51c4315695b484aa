// When a duty is due, and whose turn it fairly is.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

#include "duty/DutyRules.h"

using namespace yizhan;
using namespace yizhan::duty;

namespace {

const Zone shanghai("Asia/Shanghai");

Date on(const std::string& text) { return Date::parse(text).value(); }

OpeningDay openDay(const Date& date) { return {date, true, {{TimeOfDay{540}, TimeOfDay{1050}}}, true, "", true}; }

Duty dutyCalled(const std::string& id, DutyKind kind = DutyKind::cleaning) {
    Duty duty;
    duty.id = DutyId(id);
    duty.name = id;
    duty.kind = kind;
    duty.createdAt = duty.updatedAt = Instant::parse("2026-11-01T08:00:00+08:00").value();
    return duty;
}

std::vector<StaffId> people(const std::string& letters) {
    std::vector<StaffId> out;
    for (const char c : letters) out.emplace_back(std::string(1, c));
    return out;
}

/// As many days from Monday 2026-11-23 on, all with the same people.
FillInput weekOf(const std::vector<Duty>& duties, const std::string& letters, int days) {
    FillInput input;
    input.duties = duties;
    for (int i = 0; i < days; ++i) input.days.push_back({openDay(on("2026-11-23").plusDays(i)), people(letters)});
    return input;
}

/// "abc…": whose turn the duty was, day by day.
std::string turnsOf(const FillOutcome& outcome, const std::string& duty) {
    std::string out;
    for (const Turn& turn : outcome.turns)
        if (turn.duty.text() == duty) out += turn.staff.text();
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(DutyRules)

BOOST_AUTO_TEST_CASE(a_duty_has_a_name_and_a_weekday) {
    Duty duty = dutyCalled("a");
    BOOST_TEST(dutyViolations(duty).empty());
    duty.name = "  ";
    duty.weekdays.clear();
    const auto found = dutyViolations(duty);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].pointer == "/name/zh-CN");
    BOOST_TEST(found[1].code == "duty_no_weekday");
}

BOOST_AUTO_TEST_CASE(it_is_due_on_its_weekdays_while_the_centre_is_open_and_it_is_there) {
    Duty duty = dutyCalled("a");
    duty.weekdays = {1, 3};
    BOOST_TEST(isDue(duty, openDay(on("2026-11-23")), shanghai));
    BOOST_TEST(!isDue(duty, openDay(on("2026-11-24")), shanghai));
    OpeningDay closed = openDay(on("2026-11-25"));
    closed.open = false;
    BOOST_TEST(!isDue(duty, closed, shanghai));
    // From the date on which it was added, up to the one on which it was put away.
    duty.createdAt = Instant::parse("2026-11-23T23:59:00+08:00").value();
    BOOST_TEST(isDue(duty, openDay(on("2026-11-23")), shanghai));
    BOOST_TEST(!isDue(duty, openDay(on("2026-11-18")), shanghai));
    duty.putAwayAt = Instant::parse("2026-11-25T00:10:00+08:00").value();
    BOOST_TEST(!isDue(duty, openDay(on("2026-11-25")), shanghai));
    BOOST_TEST(isDue(duty, openDay(on("2026-11-23")), shanghai));
}

BOOST_AUTO_TEST_CASE(each_day_is_held_to_the_term_that_it_fell_in) {
    Duty duty = dutyCalled("a");
    duty.weekdays = {2};
    duty.terms = {{on("2026-11-01"), {1, 2, 3, 4, 5, 6, 7}},
                  {on("2026-11-10"), {}},
                  {on("2026-11-20"), {1, 2, 3, 4, 5, 6, 7}},
                  {on("2026-11-24"), {1}},
                  {on("2026-11-24"), {2}}};
    const auto due = [&](const std::string& date) { return isDue(duty, openDay(on(date)), shanghai); };
    BOOST_TEST(!due("2026-10-31"));
    BOOST_TEST(due("2026-11-09"));
    BOOST_TEST(!due("2026-11-10"));
    BOOST_TEST(!due("2026-11-19"));
    BOOST_TEST(due("2026-11-20"));
    BOOST_TEST(due("2026-11-23"));
    // Changed twice on one day, the later one counts.
    BOOST_TEST(due("2026-11-24"));
    BOOST_TEST(!due("2026-11-30"));
    BOOST_TEST(due("2026-12-01"));
    // Without any stored they follow from the duty itself.
    Duty plain = dutyCalled("b");
    plain.putAwayAt = Instant::parse("2026-11-25T00:10:00+08:00").value();
    const auto terms = termsOf(plain, shanghai);
    BOOST_REQUIRE(terms.size() == 2U);
    BOOST_TEST((terms[0] == DutyTerm{on("2026-11-01"), {1, 2, 3, 4, 5, 6, 7}}));
    BOOST_TEST((terms[1] == DutyTerm{on("2026-11-25"), {}}));
}

BOOST_AUTO_TEST_CASE(turns_go_round) {
    const auto outcome = filled(weekOf({dutyCalled("x")}, "cab", 7), shanghai);
    BOOST_TEST(turnsOf(outcome, "x") == "abcabca");
    BOOST_TEST(outcome.unfilled.empty());
}

BOOST_AUTO_TEST_CASE(nobody_does_two_duties_while_another_does_none) {
    const auto outcome = filled(weekOf({dutyCalled("x"), dutyCalled("y"), dutyCalled("z")}, "abc", 6), shanghai);
    std::map<std::pair<Date, StaffId>, int> onDate;
    for (const Turn& turn : outcome.turns) BOOST_TEST(++onDate[std::pair(turn.date, turn.staff)] == 1);
    // With one person alone there is no other way.
    BOOST_TEST(turnsOf(filled(weekOf({dutyCalled("x"), dutyCalled("y")}, "a", 1), shanghai), "y") == "a");
}

BOOST_AUTO_TEST_CASE(over_four_weeks_of_changing_people_the_counts_stay_close) {
    FillInput input = weekOf({dutyCalled("x"), dutyCalled("y")}, "", 28);
    const auto all = people("abcdefghijk");
    for (std::size_t day = 0; day < input.days.size(); ++day)
        for (std::size_t place = 0; place < 7; ++place)
            input.days[day].people.push_back(all[(place + day * 7) % all.size()]);
    const auto outcome = filled(input, shanghai);
    for (const char* duty : {"x", "y"}) {
        const std::string turns = turnsOf(outcome, duty);
        int fewest = 28, most = 0;
        for (const StaffId& one : all) {
            const auto count = static_cast<int>(std::count(turns.begin(), turns.end(), one.text().front()));
            fewest = std::min(fewest, count);
            most = std::max(most, count);
        }
        BOOST_TEST(turns.size() == 28U);
        BOOST_TEST(most - fewest <= 1);
    }
}

BOOST_AUTO_TEST_CASE(who_did_it_before_waits_and_whoever_did_it_longest_ago_comes_first) {
    FillInput input = weekOf({dutyCalled("x")}, "abc", 3);
    input.turns = {{on("2026-11-20"), DutyId("x"), StaffId("a")}, {on("2026-11-19"), DutyId("x"), StaffId("b")}};
    BOOST_TEST(turnsOf(filled(input, shanghai), "x") == "cba");
}

BOOST_AUTO_TEST_CASE(what_is_given_out_stays_and_counts) {
    FillInput input = weekOf({dutyCalled("x")}, "ab", 3);
    input.turns = {{on("2026-11-24"), DutyId("x"), StaffId("a")}};
    const auto outcome = filled(input, shanghai);
    BOOST_REQUIRE(outcome.turns.size() == 2U);
    BOOST_TEST((outcome.turns[0] == Turn{on("2026-11-23"), DutyId("x"), StaffId("b")}));
    // Once each: whose turn is longer ago.
    BOOST_TEST((outcome.turns[1] == Turn{on("2026-11-25"), DutyId("x"), StaffId("b")}));
}

BOOST_AUTO_TEST_CASE(the_order_of_people_and_of_turns_does_not_matter) {
    FillInput input = weekOf({dutyCalled("x"), dutyCalled("y")}, "abcde", 9);
    input.turns = {{on("2026-11-20"), DutyId("x"), StaffId("a")},
                   {on("2026-11-21"), DutyId("y"), StaffId("b")},
                   {on("2026-11-22"), DutyId("x"), StaffId("c")}};
    const auto outcome = filled(input, shanghai);
    for (FillDay& day : input.days) std::reverse(day.people.begin(), day.people.end());
    std::reverse(input.turns.begin(), input.turns.end());
    const auto again = filled(input, shanghai);
    BOOST_TEST((outcome.turns == again.turns));
}

BOOST_AUTO_TEST_CASE(a_lead_is_somebody_who_may_lead) {
    FillInput input = weekOf({dutyCalled("lead", DutyKind::lead), dutyCalled("x")}, "abc", 2);
    input.mayLead = {StaffId("c")};
    const auto outcome = filled(input, shanghai);
    BOOST_TEST(turnsOf(outcome, "lead") == "cc");
    BOOST_TEST(turnsOf(outcome, "x") == "ab");
}

BOOST_AUTO_TEST_CASE(what_nobody_can_do_is_told_with_the_reason) {
    FillInput input = weekOf({dutyCalled("lead", DutyKind::lead), dutyCalled("x")}, "a", 2);
    input.days[1].people.clear();
    const auto outcome = filled(input, shanghai);
    BOOST_TEST(turnsOf(outcome, "x") == "a");
    BOOST_REQUIRE(outcome.unfilled.size() == 3U);
    BOOST_TEST((outcome.unfilled[0].why == Unfilled::noLead));
    BOOST_TEST((outcome.unfilled[1].why == Unfilled::nobody));
    BOOST_TEST(outcome.unfilled[2].duty.text() == "x");
    // A closed day asks for nobody.
    input.days[1].day.open = false;
    BOOST_TEST(filled(input, shanghai).unfilled.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
