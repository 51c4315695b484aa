// What a post may ask for and when, what a shift may be, and how much one person may work.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/RosterWorkRules.h"

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const Zone& shanghai() {
    static const Zone zone("Asia/Shanghai");
    return zone;
}

Date day(const char* text) { return Date::parse(text).value(); }
TimeOfDay time(const char* text) { return TimeOfDay::parse(text).value(); }
/// "2026-11-21 09:00" in Shanghai.
Instant at(const std::string& text) {
    return shanghai().instantOf(Date::parse(text.substr(0, 10)).value(), TimeOfDay::parse(text.substr(11)).value());
}

DemandWindow window(const char* from, const char* to, int least = 1) {
    DemandWindow window;
    window.days = {1, 2, 3, 4, 5, 6, 7};
    window.from = time(from);
    window.to = time(to);
    window.least = least;
    return window;
}

std::string told(const std::vector<Violation>& found) {
    std::string out;
    for (const Violation& one : found) out += (out.empty() ? "" : " ") + one.pointer + ":" + one.code;
    return out;
}

std::string faultsOf(const DemandWindow& window) {
    Post post;
    post.name = "desk";
    post.demand = {window};
    return told(postViolations(post));
}

std::string hoursOn(const std::vector<DemandWindow>& demand, const char* date) {
    std::string out;
    for (const DemandWindow* one : windowsOn(demand, day(date)))
        out += (out.empty() ? "" : " ") + one->from.text() + "-" + one->to.text();
    return out;
}

Shift shift(const std::string& id, const std::string& from, const std::string& to, const char* staff = "an") {
    Shift shift;
    shift.id = ShiftId(id);
    shift.post = PostId("desk");
    shift.staff = StaffId(staff);
    shift.span = {at(from), at(to)};
    return shift;
}

const WorkPolicy policy{{11 * 60, Severity::hard},
                        {10 * 60, Severity::hard},
                        {48 * 60, Severity::soft},
                        {6, Severity::soft},
                        Severity::hard};

/// "code shift code shift" of all breaches.
std::string breachesOf(const std::vector<Shift>& shifts, const WorkPolicy& rules = policy) {
    std::vector<Piece> pieces;
    for (const Shift& one : shifts) pieces.push_back({&one, one.staff, one.span});
    std::string out;
    for (const Breach& breach : workBreaches(pieces, shanghai(), rules))
        out += (out.empty() ? "" : " ") + breach.code + ":" + breach.shift.text();
    return out;
}

/// Shifts of the same hours on so many days from a Monday on.
std::vector<Shift> daily(int days, const std::string& from, const std::string& to, const char* first = "2026-11-16") {
    std::vector<Shift> out;
    for (int i = 0; i < days; ++i) {
        const std::string date = day(first).plusDays(i).text();
        out.push_back(shift(std::to_string(i), date + " " + from, date + " " + to));
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesRosterDemand)

BOOST_AUTO_TEST_CASE(a_window_that_cannot_be_is_refused_where_it_is_wrong) {
    BOOST_TEST(faultsOf(window("09:00", "17:30")) == "");
    BOOST_TEST(faultsOf(window("09:00", "09:00")) == "/demand/0/to:ends_before_it_begins");
    DemandWindow one = window("09:00", "17:30", 2);
    one.target = 1;
    BOOST_TEST(faultsOf(one) == "/demand/0/target:demand_target_below_least");
    one.target = 3;
    one.most = 2;
    BOOST_TEST(faultsOf(one) == "/demand/0/max:demand_most_below_target");
    one.most = 3;
    one.skills = {"english", "english", "film"};
    BOOST_TEST(faultsOf(one) == "/demand/0/skills:demand_skills_exceed_least");
    one.skills = {"", "film"};
    BOOST_TEST(faultsOf(one) == "/demand/0/skills/0:roster_blank");
    one.skills.clear();
    one.days.clear();
    BOOST_TEST(faultsOf(one) == "/demand/0/days:too_few");
    one.date = day("2026-10-01");
    BOOST_TEST(faultsOf(one) == "");
    one.season = Season{4, 1, 10, 31};
    BOOST_TEST(faultsOf(one) == "/demand/0/season:demand_date_and_season");
}

BOOST_AUTO_TEST_CASE(a_post_is_on_each_day_what_it_was_then) {
    const auto version = [](int number, const char* since, int least, bool archived = false, const char* id = "desk") {
        Post post;
        post.id = PostId(id);
        post.name = std::string(id) + " " + std::to_string(number);
        post.version = number;
        post.archived = archived;
        post.demand = {window("09:00", "17:30", least)};
        post.since = day(since);
        return post;
    };
    // "desk 2: 1 1 2 2": each post by name, with what it asks for on each day of the range.
    const auto stood = [&](const std::vector<Post>& versions, const char* from, const char* to) {
        std::string out;
        for (const Post& post : postsOver(versions, day(from), day(to))) {
            out += (out.empty() ? "" : " | ") + post.name + (post.archived ? " away:" : ":");
            for (Date date = day(from); date < day(to); date = date.plusDays(1)) {
                const auto windows = windowsOn(post, date);
                out += " " + (windows.empty() ? "-" : std::to_string(windows.front()->least));
            }
        }
        return out;
    };
    const std::vector<Post> all = {version(1, "2026-11-01", 1), version(2, "2026-11-10", 2),
                                   version(3, "2026-11-10", 3), version(4, "2026-11-12", 3, true),
                                   version(5, "2026-11-14", 5)};
    BOOST_TEST(stood(all, "2026-10-30", "2026-11-01") == "");
    BOOST_TEST(stood(all, "2026-10-31", "2026-11-02") == "desk 1: - 1");
    BOOST_TEST(stood(all, "2026-11-09", "2026-11-10") == "desk 1: 1");
    BOOST_TEST(stood(all, "2026-11-09", "2026-11-11") == "desk 3: 1 3");
    BOOST_TEST(stood(all, "2026-11-09", "2026-11-13") == "desk 3 away: 1 3 3 -");
    BOOST_TEST(stood(all, "2026-11-12", "2026-11-14") == "");
    BOOST_TEST(stood(all, "2026-11-11", "2026-11-16") == "desk 5: 3 - - 5 5");
    BOOST_TEST(stood(all, "2027-01-01", "2027-01-02") == "desk 5: 5");
    // A clock that went back: what was written later counts from its day on.
    BOOST_TEST(stood({version(1, "2026-11-10", 1), version(2, "2026-11-08", 2)}, "2026-11-07", "2026-11-11") ==
               "desk 2: - 2 2 2");
    // Each by its own versions, by name.
    BOOST_TEST(stood({version(1, "2026-11-01", 1, false, "film"), version(1, "2026-11-10", 1, false, "desk")},
                     "2026-11-09", "2026-11-11") == "desk 1: - 1 | film 1: 1 1");
}

BOOST_AUTO_TEST_CASE(the_date_counts_before_the_season_before_the_week) {
    DemandWindow week = window("09:00", "17:30"), weekend = window("09:00", "18:00"), summer = window("08:00", "19:00");
    week.days = {1, 2, 3, 4, 5};
    weekend.days = {6, 7};
    summer.season = seasonOf("07-01", "08-31");
    DemandWindow opening = window("10:00", "12:00"), evening = window("18:00", "21:00");
    opening.date = evening.date = day("2026-08-15");
    const std::vector<DemandWindow> demand = {week, weekend, summer, opening, evening};
    BOOST_TEST(hoursOn(demand, "2026-06-30") == "09:00-17:30");
    BOOST_TEST(hoursOn(demand, "2026-07-01") == "08:00-19:00");
    BOOST_TEST(hoursOn(demand, "2026-08-15") == "10:00-12:00 18:00-21:00");
    BOOST_TEST(hoursOn(demand, "2026-08-31") == "08:00-19:00");
    BOOST_TEST(hoursOn(demand, "2026-09-05") == "09:00-18:00");
    BOOST_TEST(hoursOn({weekend}, "2026-09-04") == "");
}

BOOST_AUTO_TEST_CASE(a_season_runs_over_new_year_and_needs_days_that_exist) {
    const Season winter = seasonOf("11-16", "02-29").value();
    BOOST_TEST(!holds(winter, day("2026-11-15")));
    BOOST_TEST(holds(winter, day("2026-11-16")));
    BOOST_TEST(holds(winter, day("2027-02-28")));
    BOOST_TEST(holds(winter, day("2028-02-29")));
    BOOST_TEST(!holds(winter, day("2027-03-01")));
    BOOST_TEST(!seasonOf("02-30", "03-01"));
    BOOST_TEST(!seasonOf("13-01", "03-01"));
    BOOST_TEST(!seasonOf("2-1", "03-01"));
}

BOOST_AUTO_TEST_CASE(only_open_hours_ask_for_people_and_the_rest_is_told) {
    const OpeningDay split{
        day("2026-11-21"), true, {{time("08:30"), time("12:00")}, {time("14:30"), time("17:00")}}, false, ""};
    std::string parts;
    for (const Window& part : openParts(window("09:00", "17:30"), split))
        parts += part.from.text() + "-" + part.to.text() + " ";
    BOOST_TEST(parts == "09:00-12:00 14:30-17:00 ");
    BOOST_TEST(openParts(window("12:00", "14:30"), split).empty());
    DemandWindow inside = window("09:00", "11:00"), onClosed = window("09:00", "10:00");
    onClosed.date = day("2026-12-24");
    const OpeningDay closed{day("2026-12-24"), false, {}, true, "storm"};
    const auto found = demandOutside({inside, window("09:00", "17:00"), onClosed}, {split}, {closed});
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_TEST(found[0].window == 1U);
    BOOST_TEST(found[0].weekday == 6);
    BOOST_TEST(found[1].window == 2U);
}

BOOST_AUTO_TEST_CASE(a_local_day_knows_its_instants_also_where_clocks_change) {
    const LocalDay plain(shanghai(), day("2026-11-21"));
    BOOST_TEST(plain.at(time("09:00")).text() == "2026-11-21T01:00:00.000Z");
    BOOST_TEST(plain.format(plain.at(time("09:00")).plusMillis(500)) == "2026-11-21T09:00:00.500+08:00");
    const Zone berlin("Europe/Berlin");
    const LocalDay longer(berlin, day("2026-10-25"));
    BOOST_TEST(longer.end().millis - longer.start().millis == 25 * 3'600'000);
    BOOST_TEST(longer.at(time("09:00")).text() == "2026-10-25T08:00:00.000Z");
    BOOST_TEST(longer.format(longer.start()) == "2026-10-25T00:00:00.000+02:00");
    BOOST_TEST(longer.format(longer.at(time("09:00"))) == "2026-10-25T09:00:00.000+01:00");
}

BOOST_AUTO_TEST_CASE(skills_have_dates_that_may_not_overlap) {
    BOOST_TEST(told(skillViolations({{"english", day("2026-01-01"), day("2026-06-30")},
                                     {"english", day("2026-07-01"), {}},
                                     {"film", day("2026-01-01"), {}}})) == "");
    BOOST_TEST(told(skillViolations({{"english", day("2026-01-01"), {}}, {"english", day("2027-01-01"), {}}})) ==
               "/skills/1/from:skill_spans_overlap");
    BOOST_TEST(told(skillViolations({{"film", day("2026-02-01"), day("2026-01-31")}, {"", day("2026-02-01"), {}}})) ==
               "/skills/0/to:skill_ends_before_it_begins /skills/1/skill:roster_blank");
}

BOOST_AUTO_TEST_CASE(of_a_past_day_counts_what_was_known_on_it) {
    const auto version = [](const char* who, const char* since, std::vector<SkillSpan> skills) {
        return SkillsSince{day(since), {StaffId(who), std::move(skills), {}, 1}};
    };
    const auto known = [](const std::vector<SkillsSince>& versions) {
        std::string out;
        for (const SkillSheet& sheet : skillsOver(versions)) {
            out += sheet.staff.text() + ":";
            for (const SkillSpan& one : sheet.skills)
                out += " " + one.skill + " " + one.from.text() + "/" + (one.to ? one.to->text() : "");
            out += ";";
        }
        return out;
    };
    const SkillSpan english{"english", day("2026-01-01"), {}};
    const SkillSpan film{"film", day("2026-11-05"), day("2026-11-12")};
    BOOST_TEST(known({}) == "");
    // Entered late: it counts from the day on which it was entered.
    BOOST_TEST(known({version("an", "2026-11-10", {english, film})}) ==
               "an: english 2026-11-10/ film 2026-11-10/2026-11-12;");
    // Taken away: the days before keep it. What was written twice on a day counts as it was last.
    BOOST_TEST(known({version("an", "2026-11-01", {english, film}), version("an", "2026-11-10", {english}),
                      version("an", "2026-11-10", {}), version("bo", "2026-11-02", {english})}) ==
               "an: english 2026-11-01/2026-11-09 film 2026-11-05/2026-11-09;bo: english 2026-11-02/;");
    // A clock that went back: what was written later counts from its day on.
    BOOST_TEST(known({version("an", "2026-11-10", {film}), version("an", "2026-11-08", {english})}) ==
               "an: english 2026-11-08/;");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesRosterShift)

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told_where_it_is_wrong) {
    BOOST_TEST(told(shiftViolations(shift("1", "2026-11-21 09:00", "2026-11-21 17:30"))) == "");
    BOOST_TEST(told(shiftViolations(shift("1", "2026-11-21 17:30", "2026-11-21 09:00"))) ==
               "/end:ends_before_it_begins");
    BOOST_TEST(told(shiftViolations(shift("1", "2026-11-21 09:00", "2026-11-21 09:00"))) ==
               "/end:ends_before_it_begins");
    // Over midnight is a shift of the day on which it starts; more than a day is none.
    BOOST_TEST(told(shiftViolations(shift("1", "2026-11-21 22:00", "2026-11-22 06:00"))) == "");
    BOOST_TEST(told(shiftViolations(shift("1", "2026-11-21 09:00", "2026-11-22 09:01"))) == "/end:shift_too_long");
    Shift one = shift("1", "2026-11-21 09:00", "2026-11-21 17:30");
    one.breaks = {{{at("2026-11-21 08:59"), at("2026-11-21 09:30")}, {}},
                  {{at("2026-11-21 09:15"), at("2026-11-21 09:45")}, ShiftId("1")},
                  {{at("2026-11-21 12:00"), at("2026-11-21 12:00")}, {}}};
    BOOST_TEST(told(shiftViolations(one)) ==
               "/breaks/0/start:shift_break_outside /breaks/1/start:shift_breaks_overlap "
               "/breaks/1/cover_shift_id:shift_covers_itself /breaks/2/end:ends_before_it_begins");
    one.breaks.clear();
    one.backsUp = ShiftId("2");
    BOOST_TEST(told(shiftViolations(one)) == "/backs_up:shift_a_backs_nobody");
    one.role = ShiftRole::b;
    BOOST_TEST(told(shiftViolations(one)) == "");
}

BOOST_AUTO_TEST_CASE(the_later_written_holder_holds_and_only_their_part) {
    const Shift one = shift("1", "2026-11-21 09:00", "2026-11-21 17:00");
    const auto part = [&](std::int64_t seq, const char* from, const char* to, const char* staff) {
        return Holding{
            ShiftId("1"),   seq, {at(std::string("2026-11-21 ") + from), at(std::string("2026-11-21 ") + to)},
            StaffId(staff), {},  {}};
    };
    const auto held = [&](const std::vector<Holding>& holdings) {
        std::string out;
        for (const Piece& piece : piecesOf(one, holdings))
            out += piece.staff.text() + " " + shanghai().timeOf(piece.span.from).text() + " ";
        return out;
    };
    BOOST_TEST(held({}) == "an 09:00 ");
    BOOST_TEST(held({part(1, "12:00", "17:00", "bo")}) == "an 09:00 bo 12:00 ");
    BOOST_TEST(held({part(1, "12:00", "17:00", "bo"), part(2, "13:00", "14:00", "cai")}) ==
               "an 09:00 bo 12:00 cai 13:00 bo 14:00 ");
    // Given back, the shift is whole again.
    BOOST_TEST(held({part(2, "08:00", "18:00", "an"), part(1, "12:00", "17:00", "bo")}) == "an 09:00 ");
    Holding other = part(3, "09:00", "17:00", "bo");
    other.shift = ShiftId("2");
    BOOST_TEST(held({other}) == "an 09:00 ");
}

BOOST_AUTO_TEST_CASE(nobody_stands_on_two_posts_at_once) {
    const Shift own = shift("1", "2026-11-21 09:00", "2026-11-21 12:00");
    Shift other = shift("2", "2026-11-21 11:59", "2026-11-21 15:00");
    const std::vector<Piece> mine = {{&own, own.staff, own.span}};
    const auto clashes = [&] {
        const std::vector<Piece> others = {{&other, other.staff, other.span}};
        return clash(mine, others) != nullptr;
    };
    BOOST_TEST(!clashes());  // the same post: a breach of rules, not an impossibility
    other.post = PostId("hall");
    BOOST_TEST(clashes());
    other.span.from = own.span.to;
    BOOST_TEST(!clashes());
    other.span.from = own.span.from;
    other.staff = StaffId("bo");
    BOOST_TEST(!clashes());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RulesRosterWork)

BOOST_AUTO_TEST_CASE(a_good_week_breaks_nothing) {
    BOOST_TEST(breachesOf(daily(5, "09:00", "17:30")) == "");
    BOOST_TEST(breachesOf({}) == "");
}

BOOST_AUTO_TEST_CASE(rest_is_counted_between_the_work_of_two_dates) {
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 13:00", "2026-11-16 22:00"),
                           shift("2", "2026-11-17 09:00", "2026-11-17 12:00")}) == "");
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 13:00", "2026-11-16 22:01"),
                           shift("2", "2026-11-17 09:00", "2026-11-17 12:00")}) == "rest:1 rest:2");
    // The pause between two shifts of the same date is no rest.
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 08:30", "2026-11-16 12:00"),
                           shift("2", "2026-11-16 14:30", "2026-11-16 17:00")}) == "");
    // A night belongs to the date on which it starts.
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 22:00", "2026-11-17 06:00"),
                           shift("2", "2026-11-17 17:00", "2026-11-17 20:00")}) == "");
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 22:00", "2026-11-17 06:00"),
                           shift("2", "2026-11-17 16:59", "2026-11-17 20:00")}) == "rest:1 rest:2");
}

BOOST_AUTO_TEST_CASE(a_days_hours_are_counted_without_breaks) {
    Shift one = shift("1", "2026-11-16 08:00", "2026-11-16 18:30");
    BOOST_TEST(breachesOf({one}) == "day:1");
    one.breaks = {{{at("2026-11-16 12:00"), at("2026-11-16 12:30")}, {}}};
    BOOST_TEST(breachesOf({one}) == "");
    BOOST_TEST(breachesOf({one, shift("2", "2026-11-16 19:00", "2026-11-16 19:01")}) == "day:1 day:2");
}

BOOST_AUTO_TEST_CASE(a_week_runs_from_monday) {
    auto six = daily(6, "09:00", "17:00");
    BOOST_TEST(breachesOf(six) == "");
    six[5].span.to = six[5].span.to.plusMinutes(1);
    BOOST_TEST(breachesOf(six) == "week:0 week:1 week:2 week:3 week:4 week:5");
    // The same hours over two weeks are within both.
    BOOST_TEST(breachesOf(daily(6, "09:00", "17:30", "2026-11-19")) == "");
}

BOOST_AUTO_TEST_CASE(a_run_of_days_is_counted_over_the_week) {
    BOOST_TEST(breachesOf(daily(6, "09:00", "12:00", "2026-11-19")) == "");
    BOOST_TEST(breachesOf(daily(7, "09:00", "12:00", "2026-11-19")) == "run:0 run:1 run:2 run:3 run:4 run:5 run:6");
}

BOOST_AUTO_TEST_CASE(two_shifts_at_once_are_told_of_both) {
    BOOST_TEST(breachesOf({shift("1", "2026-11-16 09:00", "2026-11-16 12:00"),
                           shift("2", "2026-11-16 11:00", "2026-11-16 13:00")}) == "overlap:1 overlap:2");
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_off_says_nothing_and_severity_is_the_settings) {
    WorkPolicy rules = policy;
    rules.runDays.severity.reset();
    BOOST_TEST(breachesOf(daily(7, "09:00", "12:00", "2026-11-19"), rules) == "");
    const auto long1 = shift("1", "2026-11-16 08:00", "2026-11-16 18:30");
    const std::vector<Piece> pieces = {{&long1, long1.staff, long1.span}};
    rules.dayMinutes.severity = Severity::soft;
    const auto found = workBreaches(pieces, shanghai(), rules);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(nameOf(found[0].severity) == "soft");
    BOOST_CHECK((found[0].args == TextArgs{{"date", "2026-11-16"}, {"hours", "10.5"}, {"limit", "10"}}));
}

BOOST_AUTO_TEST_CASE(a_and_b_of_one_duty_are_not_off_together) {
    Shift a = shift("a", "2026-11-16 09:00", "2026-11-16 17:00");
    Shift b = shift("b", "2026-11-16 09:00", "2026-11-16 17:00", "bo");
    b.role = ShiftRole::b;
    b.backsUp = a.id;
    a.breaks = {{{at("2026-11-16 12:00"), at("2026-11-16 12:30")}, {}}};
    b.breaks = {{{at("2026-11-16 12:30"), at("2026-11-16 13:00")}, {}}};
    BOOST_TEST(pairBreaches({a, b}, {}).empty());
    b.breaks[0].span.from = at("2026-11-16 12:29");
    BOOST_TEST(pairBreaches({a, b}, {}).size() == 2U);
    b.breaks.clear();
    BOOST_TEST(pairBreaches({a, b}, {{StaffId("bo"), {at("2026-11-16 00:00"), at("2026-11-16 12:10")}}}).size() == 2U);
    BOOST_TEST(pairBreaches({a, b}, {{StaffId("bo"), {at("2026-11-16 00:00"), at("2026-11-16 12:00")}}}).empty());
}

BOOST_AUTO_TEST_CASE(a_copied_week_keeps_its_times_of_day_over_a_change_of_clocks) {
    const Zone berlin("Europe/Berlin");
    const auto local = [&](const char* date, const char* clock) { return berlin.instantOf(day(date), time(clock)); };
    const auto then = [&](const char* date, const char* clock, int days) {
        const Instant at = sameTimeLater(berlin, local(date, clock), days);
        return berlin.dateOf(at).text() + " " + berlin.timeOf(at).text();
    };
    // Clocks go back on 25 October and forward on 29 March.
    BOOST_TEST(then("2026-10-18", "09:00", 7) == "2026-10-25 09:00");
    BOOST_TEST(then("2026-10-25", "17:30", 7) == "2026-11-01 17:30");
    BOOST_TEST(then("2026-03-22", "09:00", 7) == "2026-03-29 09:00");
    BOOST_TEST(then("2026-03-22", "00:00", 7) == "2026-03-29 00:00");
    // Of a time that is skipped there, whatever the zone makes of it, but on that day.
    BOOST_TEST(then("2026-03-22", "02:30", 7).starts_with("2026-03-29 03:"));
    BOOST_TEST(sameTimeLater(shanghai(), at("2026-11-16 09:00").plusSeconds(30), 7).text() ==
               at("2026-11-23 09:00").plusSeconds(30).text());
}

BOOST_AUTO_TEST_SUITE_END()
