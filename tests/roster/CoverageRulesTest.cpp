// Coverage on rosters made by hand: each rule by itself, its edges to the half second.
#include <boost/test/unit_test.hpp>

#include <sstream>

#include "roster/RosterCoverage.h"
#include "roster/RosterMatching.h"

using namespace yizhan;
using namespace yizhan::roster;

namespace {

constexpr int desk = 0, hall = 1;
constexpr int an = 0, bo = 1, cai = 2;
constexpr int english = 7, firstAid = 9;

/// "09:00", "12:00:00.5" on a day of its own.
Instant at(const std::string& text) {
    const int hours = std::stoi(text.substr(0, 2)), minutes = std::stoi(text.substr(3, 2));
    const double seconds = text.size() > 5 ? std::stod(text.substr(6)) : 0;
    return Instant{0}.plusMinutes(hours * 60 + minutes).plusMillis(static_cast<std::int64_t>(seconds * 1000));
}

Span span(const std::string& from, const std::string& to) { return {at(from), at(to)}; }

/// Two posts, three people, from 9 to 17; the desk needs one head all the time.
CoverageInput day() {
    CoverageInput input;
    input.range = span("09:00", "17:00");
    input.posts = 2;
    input.people = 3;
    input.needs = {{desk, input.range, 1, 1}};
    return input;
}

std::string textOf(Instant instant) {
    const std::string text = instant.text().substr(11, 12);
    if (!text.ends_with(".000")) return text;
    return text.ends_with(":00.000") ? text.substr(0, 5) : text.substr(0, 8);
}

const char* nameOf(CoverStatus status) {
    constexpr const char* names[] = {"ok", "thin", "gap", "over", "unqualified"};
    return names[static_cast<std::size_t>(status)];
}

/// "09:00 ok 1/1 | 12:00 gap 0/1 | …": from, status, heads of the plan / required.
std::string told(const CoverageInput& input, int post = desk) {
    std::ostringstream out;
    const auto all = coverageOf(input);
    for (const Segment& segment : all[static_cast<std::size_t>(post)].segments)
        out << (out.tellp() > 0 ? " | " : "") << textOf(segment.span.from) << ' ' << nameOf(segment.status) << ' '
            << (input.basis == Basis::planned ? segment.planned : segment.present) << '/' << segment.required;
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesCoverage)

BOOST_AUTO_TEST_CASE(an_empty_post_is_a_gap_from_end_to_end) {
    BOOST_TEST(told(day()) == "09:00 gap 0/1");
    const PostCoverage post = coverageOf(day())[desk];
    BOOST_TEST(post.demandMillis == 8 * 3'600'000);
    BOOST_TEST(post.coveredMillis == 0);
    BOOST_TEST(post.shortPersonMillis == 8 * 3'600'000);
    BOOST_TEST(post.worstGapMillis == 8 * 3'600'000);
    BOOST_TEST(told(day(), hall) == "09:00 ok 0/0");
}

BOOST_AUTO_TEST_CASE(shifts_that_touch_leave_no_gap_and_half_a_second_between_them_is_one) {
    CoverageInput input = day();
    input.planned = {{an, desk, 0, span("09:00", "12:00")}, {bo, desk, 1, span("12:00", "17:00")}};
    BOOST_TEST(told(input) == "09:00 ok 1/1");
    input.planned[1].span.from = at("12:00:00.5");
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 12:00 gap 0/1 | 12:00:00.500 ok 1/1");
    BOOST_TEST(coverageOf(input)[desk].shortPersonMillis == 500);
    input.planned[1].span.from = at("11:59:59.5");
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 11:59:59.500 ok 2/1 | 12:00 ok 1/1");
}

BOOST_AUTO_TEST_CASE(a_shift_counts_from_its_first_moment_and_no_more_at_its_last) {
    CoverageInput input = day();
    input.range = span("09:00", "09:00:00.5");
    input.planned = {{an, desk, 0, span("09:00:00.5", "17:00")}};
    BOOST_TEST(told(input) == "09:00 gap 0/1");
    input.planned = {{an, desk, 0, span("08:00", "09:00")}};
    BOOST_TEST(told(input) == "09:00 gap 0/1");
    input.planned = {{an, desk, 0, span("08:00", "09:00:00.5")}};
    BOOST_TEST(told(input) == "09:00 ok 1/1");
}

BOOST_AUTO_TEST_CASE(a_break_without_relief_takes_the_person_off_the_post) {
    CoverageInput input = day();
    input.planned = {{an, desk, 0, input.range, {{span("12:00", "12:30")}}}};
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 12:00 gap 0/1 | 12:30 ok 1/1");
}

BOOST_AUTO_TEST_CASE(a_relief_leaves_their_own_post_for_the_break) {
    CoverageInput input = day();
    input.needs.push_back({hall, input.range, 1, 1});
    input.planned = {{an, desk, 0, input.range, {{span("12:00", "12:30"), 1}}}, {bo, hall, 1, input.range}};
    BOOST_TEST(told(input) == "09:00 ok 1/1");
    BOOST_TEST(told(input, hall) == "09:00 ok 1/1 | 12:00 gap 0/1 | 12:30 ok 1/1");
}

BOOST_AUTO_TEST_CASE(a_relief_who_is_away_paused_or_not_yet_there_relieves_nobody) {
    CoverageInput input = day();
    input.planned = {{an, desk, 0, input.range, {{span("12:00", "13:00"), 1}}}, {bo, hall, 1, input.range}};
    const std::string gap = "09:00 ok 1/1 | 12:00 gap 0/1 | 13:00 ok 1/1";
    input.absences = {{bo, span("10:00", "14:00")}};
    BOOST_TEST(told(input) == gap);
    input.absences.clear();
    input.planned[1].pauses = {{span("12:00", "13:00")}};
    BOOST_TEST(told(input) == gap);
    input.planned[1].pauses.clear();
    input.planned[1].span = span("12:20", "17:00");
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 12:00 gap 0/1 | 12:20 ok 1/1");
}

BOOST_AUTO_TEST_CASE(one_relief_for_two_breaks_at_once_stands_on_the_first_post_only) {
    CoverageInput input = day();
    input.needs.push_back({hall, input.range, 1, 1});
    input.planned = {{an, desk, 0, input.range, {{span("12:00", "12:30"), 2}}},
                     {bo, hall, 1, input.range, {{span("12:00", "12:30"), 2}}},
                     {cai, desk, 2, span("11:00", "14:00")}};
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 11:00 ok 2/1 | 12:00 ok 1/1 | 12:30 ok 2/1 | 14:00 ok 1/1");
    BOOST_TEST(told(input, hall) == "09:00 ok 1/1 | 12:00 gap 0/1 | 12:30 ok 1/1");
}

BOOST_AUTO_TEST_CASE(nobody_counts_on_two_posts_nor_twice_on_one) {
    CoverageInput input = day();
    input.needs.push_back({hall, input.range, 1, 1});
    input.planned = {{an, desk, 0, span("09:00", "15:00")}, {an, hall, 1, input.range}, {an, desk, 2, input.range}};
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 15:00 gap 0/1");
    BOOST_TEST(told(input, hall) == "09:00 gap 0/1 | 15:00 ok 1/1");
}

BOOST_AUTO_TEST_CASE(leave_takes_a_person_off_for_its_own_time_only) {
    CoverageInput input = day();
    input.planned = {{an, desk, 0, input.range}};
    input.absences = {{an, span("13:00", "14:00:00.5")}, {an, span("13:30", "13:45")}};
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 13:00 gap 0/1 | 14:00:00.500 ok 1/1");
}

BOOST_AUTO_TEST_CASE(below_target_is_thin_and_above_the_most_is_over) {
    CoverageInput input = day();
    input.needs = {{desk, input.range, 1, 2, 2}};
    input.planned = {
        {an, desk, 0, input.range}, {bo, desk, 1, span("10:00", "14:00")}, {cai, desk, 2, span("12:00", "13:00")}};
    BOOST_TEST(told(input) == "09:00 thin 1/1 | 10:00 ok 2/1 | 12:00 over 3/1 | 13:00 ok 2/1 | 14:00 thin 1/1");
    BOOST_TEST(coverageOf(input)[desk].coveredMillis == 8 * 3'600'000);
}

BOOST_AUTO_TEST_CASE(of_needs_that_meet_the_higher_counts) {
    CoverageInput input = day();
    input.needs.push_back({desk, span("10:00", "12:00"), 2, 2});
    input.planned = {{an, desk, 0, input.range}};
    BOOST_TEST(told(input) == "09:00 ok 1/1 | 10:00 gap 1/2 | 12:00 ok 1/1");
    BOOST_TEST(coverageOf(input)[desk].shortPersonMillis == 2 * 3'600'000);
}

BOOST_AUTO_TEST_CASE(who_holds_two_skills_fills_one_place) {
    CoverageInput input = day();
    input.needs = {{desk, input.range, 2, 2, {}, {english, firstAid}}};
    input.planned = {{an, desk, 0, input.range}, {bo, desk, 1, input.range}};
    input.grants = {{an, english, input.range}, {an, firstAid, input.range}};
    BOOST_TEST(told(input) == "09:00 unqualified 2/2");
    input.grants.push_back({bo, english, span("08:00", "12:00")});
    BOOST_TEST(told(input) == "09:00 ok 2/2 | 12:00 unqualified 2/2");
    BOOST_TEST(coverageOf(input)[desk].coveredMillis == 3 * 3'600'000);
    BOOST_TEST(coverageOf(input)[desk].shortPersonMillis == 0);
}

BOOST_AUTO_TEST_CASE(a_skill_of_somebody_on_another_post_helps_nobody) {
    CoverageInput input = day();
    input.needs = {{desk, input.range, 1, 1, {}, {english}}};
    input.planned = {{an, desk, 0, input.range, {{span("12:00", "13:00"), 1}}}, {bo, hall, 1, input.range}};
    input.grants = {{bo, english, input.range}};
    BOOST_TEST(told(input) == "09:00 unqualified 1/1 | 12:00 ok 1/1 | 13:00 unqualified 1/1");
}

BOOST_AUTO_TEST_CASE(presence_is_judged_by_the_same_engine_and_leave_does_not_hide_who_came) {
    CoverageInput input = day();
    input.basis = Basis::present;
    input.planned = {{an, desk, 0, input.range}};
    input.absences = {{an, input.range}};
    input.present = {{an, desk, an, span("09:04:59.5", "17:00"), {{span("11:00", "11:20"), bo}}},
                     {bo, hall, bo, span("09:00", "11:10")}};
    BOOST_TEST(told(input) == "09:00 gap 0/1 | 09:04:59.500 ok 1/1 | 11:10 gap 0/1 | 11:20 ok 1/1");
    BOOST_TEST(told(input, hall) == "09:00 ok 1/0 | 11:00 ok 0/0");
}

BOOST_AUTO_TEST_CASE(what_lies_outside_the_range_changes_nothing_inside) {
    CoverageInput input = day();
    input.needs = {{desk, span("00:00", "23:00"), 1, 1}};
    input.planned = {{an, desk, 0, span("00:00", "23:59"), {{span("01:00", "02:00")}}},
                     {bo, desk, 1, span("18:00", "20:00")}};
    BOOST_TEST(told(input) == "09:00 ok 1/1");
    BOOST_TEST(coverageOf(input)[desk].demandMillis == 8 * 3'600'000);
}

BOOST_AUTO_TEST_CASE(a_gap_that_deepens_is_one_gap_in_the_worst_stretch) {
    CoverageInput input = day();
    input.needs = {{desk, input.range, 2, 2}};
    input.planned = {{an, desk, 0, span("10:00", "11:00")},
                     {bo, desk, 1, span("12:00", "17:00")},
                     {cai, desk, 2, span("12:00", "17:00")}};
    const PostCoverage post = coverageOf(input)[desk];
    BOOST_TEST(told(input) == "09:00 gap 0/2 | 10:00 gap 1/2 | 11:00 gap 0/2 | 12:00 ok 2/2");
    BOOST_TEST(post.worstGapMillis == 3 * 3'600'000);
    BOOST_TEST(post.shortPersonMillis == 5 * 3'600'000);
}

BOOST_AUTO_TEST_CASE(a_matching_finds_the_way_round) {
    // The first head could take either place, but only the second place is left to it by the others.
    BOOST_TEST(skillsSuffice({0b11, 0b01}, {0, 1}));
    BOOST_TEST(skillsSuffice({0b111, 0b011, 0b001}, {0, 1, 2}));
    BOOST_TEST(!skillsSuffice({0b111, 0b001, 0b001}, {0, 1, 2}));
    BOOST_TEST(!skillsSuffice({0b1}, {0, 0}));
    BOOST_TEST(skillsSuffice({0b1, 0b1}, {0, 0}));
    BOOST_TEST(skillsSuffice({}, {}));
    BOOST_TEST(!skillsSuffice({}, {0}));
}

BOOST_AUTO_TEST_SUITE_END()
