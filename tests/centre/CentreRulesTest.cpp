// Opening windows, weekly hours and the days that follow from them (VC-1).
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "centre/CentreRules.h"

using namespace yizhan;
using namespace yizhan::centre;
namespace data = boost::unit_test::data;

namespace {

Window window(const char* from, const char* to) {
    return {TimeOfDay::parse(from).value(), TimeOfDay::parse(to).value()};
}

Date date(const char* text) { return Date::parse(text).value(); }

/// "pointer code" of each violation.
std::vector<std::string> violationsOf(const std::vector<Window>& windows) {
    std::vector<std::string> out;
    for (const Violation& violation : windowViolations(windows, "/w"))
        out.push_back(violation.pointer + " " + violation.code);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesCentreWindows)

BOOST_AUTO_TEST_CASE(windows_in_order_are_fine) {
    BOOST_TEST(violationsOf({}).empty());
    BOOST_TEST(violationsOf({window("09:00", "17:30")}).empty());
    BOOST_TEST(violationsOf({window("00:00", "24:00")}).empty());
    BOOST_TEST(violationsOf({window("09:00", "12:00"), window("12:00", "17:30")}).empty());
}

BOOST_AUTO_TEST_CASE(a_window_ends_after_it_begins) {
    const std::vector<std::string> expected = {"/w/0/to ends_before_it_begins"};
    BOOST_TEST(violationsOf({window("09:00", "09:00")}) == expected, boost::test_tools::per_element());
    BOOST_TEST(violationsOf({window("17:30", "09:00")}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(windows_do_not_overlap) {
    const std::vector<std::string> expected = {"/w/1/from windows_overlap"};
    BOOST_TEST(violationsOf({window("09:00", "12:00"), window("11:59", "17:30")}) == expected,
               boost::test_tools::per_element());
    BOOST_TEST(violationsOf({window("13:00", "17:30"), window("09:00", "12:00")}) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_wrong_window_is_named) {
    const std::vector<std::string> expected = {"/w/0/to ends_before_it_begins", "/w/2/from windows_overlap"};
    BOOST_TEST(violationsOf({window("10:00", "09:00"), window("11:00", "12:00"), window("11:30", "13:00")}) == expected,
               boost::test_tools::per_element());
}

const std::vector<std::string> storedForms = {"", "09:00-17:30", "09:00-12:00,13:00-17:30",
                                              "00:00-08:00,09:00-10:00,23:00-24:00"};

BOOST_DATA_TEST_CASE(windows_come_back_from_their_stored_form, data::make(storedForms), text) {
    BOOST_TEST(textOf(windowsOf(text)) == text);
}

BOOST_AUTO_TEST_CASE(a_week_counts_from_its_day_until_the_next_one) {
    const WeeklyHours first = defaultHours(), winter{{6, windowsOf("10:00-16:00")}}, none;
    const auto on = [&](const std::vector<Week>& weeks, const char* day) { return weekOn(weeks, date(day)); };
    const std::vector<Week> weeks = {{{}, first}, {date("2026-11-01"), winter}, {date("2026-12-01"), none}};
    BOOST_TEST((on(weeks, "2026-10-31") == first));
    BOOST_TEST((on(weeks, "2026-11-01") == winter));
    BOOST_TEST((on(weeks, "2026-11-30") == winter));
    BOOST_TEST((on(weeks, "2026-12-01") == none));
    // Set twice on one day, the later one counts; and one that was set with a clock gone back.
    BOOST_TEST((on({{{}, first}, {date("2026-11-01"), none}, {date("2026-11-01"), winter}}, "2026-11-01") == winter));
    BOOST_TEST((on({{date("2026-11-09"), first}, {date("2026-11-01"), winter}}, "2026-11-10") == winter));
    // Before the first there is nothing else to go by.
    BOOST_TEST((on({{date("2026-11-01"), winter}}, "2026-10-31") == winter));
    BOOST_TEST((on({}, "2026-11-01") == none));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesCentreCalendar)

BOOST_AUTO_TEST_CASE(a_new_centre_keeps_the_hours_of_its_rules) {
    const WeeklyHours hours = defaultHours();
    BOOST_TEST(hours.size() == 7U);
    for (const auto& [day, windows] : hours) BOOST_TEST(textOf(windows) == "09:00-17:30");
    BOOST_TEST(hours.begin()->first == 1);
    BOOST_TEST(hours.rbegin()->first == 7);
}

/// The week of Saturday, 21 November 2026.
BOOST_AUTO_TEST_CASE(a_day_follows_its_weekday) {
    WeeklyHours hours = defaultHours();
    hours.erase(1);
    hours[6] = {window("08:00", "12:00"), window("13:00", "20:00")};
    const OpeningDay friday = regularDay(hours, date("2026-11-20"));
    BOOST_TEST(friday.open);
    BOOST_TEST(friday.officeDay);
    BOOST_TEST(textOf(friday.windows) == "09:00-17:30");
    const OpeningDay saturday = regularDay(hours, date("2026-11-21"));
    BOOST_TEST(saturday.open);
    BOOST_TEST(!saturday.officeDay);
    BOOST_TEST(textOf(saturday.windows) == "08:00-12:00,13:00-20:00");
    const OpeningDay monday = regularDay(hours, date("2026-11-23"));
    BOOST_TEST(!monday.open);
    BOOST_TEST(monday.officeDay);
    BOOST_TEST(monday.windows.empty());
    BOOST_TEST(monday.reason == "");
}

BOOST_AUTO_TEST_CASE(an_exception_replaces_the_whole_day) {
    const CalendarException exception{date("2026-10-01"), true, {window("08:00", "21:00")}, false, "National Day"};
    const OpeningDay day = exceptionalDay(exception);
    BOOST_TEST(day.date.text() == "2026-10-01");
    BOOST_TEST(day.open);
    BOOST_TEST(!day.officeDay);
    BOOST_TEST(textOf(day.windows) == "08:00-21:00");
    BOOST_TEST(day.reason == "National Day");
}

BOOST_AUTO_TEST_CASE(holidays_that_contradict_themselves_are_told_where) {
    OfficeYear year;
    year.year = 2026;
    const auto day = [](const char* text, bool working) { return OfficeDay{date(text), working, {{"en", "x"}}}; };
    year.days = {day("2026-01-01", false), day("2026-01-04", true), day("2025-12-31", false), day("2027-01-02", false)};
    BOOST_TEST(officeViolations(year, {}).empty());
    year.days = {day("2026-01-01", false),
                 day("2026-01-01", false),
                 day("2026-01-05", true),
                 day("2025-11-30", false),
                 {date("2026-05-01"), false, {}}};
    std::string told;
    for (const Violation& one : officeViolations(year, {})) told += one.pointer + ":" + one.code + " ";
    BOOST_TEST(told ==
               "/days/1/date:office_date_twice /days/2/kind:office_workday_anyway "
               "/days/3/date:office_other_year /days/4/name:required ");
    year.days = {day("2027-01-02", false)};
    BOOST_TEST(officeViolations(year, {day("2027-01-02", false)}).empty());
    BOOST_TEST(officeViolations(year, {day("2027-01-02", true)}).at(0).code == "office_other_file");
}

BOOST_AUTO_TEST_CASE(offices_follow_the_file_then_the_week_and_say_when_nobody_knows) {
    OpeningDay sunday = regularDay(defaultHours(), date("2026-01-04"));
    BOOST_TEST(!sunday.officeDay);
    const OfficeDay madeUp{date("2026-01-04"), true, {{"en", "x"}}};
    applyOffice(sunday, &madeUp, true);
    BOOST_TEST(sunday.officeDay);
    BOOST_TEST(sunday.officeKnown);
    OpeningDay monday = regularDay(defaultHours(), date("2027-01-04"));
    applyOffice(monday, nullptr, false);
    BOOST_TEST(monday.officeDay);
    BOOST_TEST(!monday.officeKnown);
}

BOOST_AUTO_TEST_SUITE_END()
