// When a screen should be on, when its silence is a fault, and what share of its time it was alive.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include "screens/ScreensFixture.h"
#include "screens/ScreensListening.h"
#include "screens/ScreensPin.h"
#include "screens/ScreensRules.h"

using namespace yizhan;
using namespace yizhan::screens;
using namespace yizhan::screens::test;
namespace data = boost::unit_test::data;

namespace {

const Patience patience{10, 3};

std::vector<Span> dueToday() {
    std::vector<Span> due;
    append(due, zone, theDay, {officeHours()});
    return due;
}

std::string said(const std::vector<Violation>& found) {
    std::string out;
    for (const Violation& violation : found) out += violation.pointer + " " + violation.code + ";";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesScreens)

BOOST_AUTO_TEST_CASE(a_screen_is_silent_once_more_than_three_beats_are_missed) {
    Screen screen = screenCalled("a");
    BOOST_TEST(nameOf(stateOf(screen, today("10:00:00"), patience)) == "never_seen");
    screen.lastBeatAt = today("10:00:00");
    BOOST_TEST(nameOf(stateOf(screen, today("10:00:30"), patience)) == "alive");
    BOOST_TEST(nameOf(stateOf(screen, today("10:00:30.001"), patience)) == "silent");
    // A clock set back says nothing about the screen.
    BOOST_TEST(nameOf(stateOf(screen, today("09:00:00"), patience)) == "alive");
}

BOOST_AUTO_TEST_CASE(own_hours_replace_the_centres_but_not_its_closing_out_of_turn) {
    const ScreenHours own = {{6, {window(8 * 60, 20 * 60)}}};
    BOOST_TEST((windowsOn(std::nullopt, openDay()) == std::vector<Window>{officeHours()}));
    BOOST_TEST((windowsOn(own, openDay()) == own.at(6)));
    BOOST_TEST(windowsOn(own, openDay(theDay.plusDays(1))).empty());
    BOOST_TEST(windowsOn(own, closedOutOfTurn()).empty());
    // Closed by the week, as every Monday: whoever named hours for it meant them.
    const ScreenHours monday = {{1, {officeHours()}}};
    const OpeningDay closedMonday{{2026, 11, 23}, false, {}, true, ""};
    BOOST_TEST((windowsOn(monday, closedMonday) == std::vector<Window>{officeHours()}));
}

BOOST_AUTO_TEST_CASE(hours_are_kept_as_text_and_read_back) {
    const ScreenHours hours = {{1, {window(540, 720), window(780, 1050)}}, {2, {}}, {7, {window(0, 1440)}}};
    BOOST_TEST(textOf(hours) == "1=09:00-12:00,13:00-17:30;2=;7=00:00-24:00");
    BOOST_TEST((hoursOf(textOf(hours)) == hours));
    BOOST_TEST(hoursOf("").empty());
}

BOOST_AUTO_TEST_CASE(hours_that_cannot_be_are_refused_where_they_stand) {
    Screen screen = screenCalled("a");
    BOOST_TEST(said(violations(screen)).empty());
    screen.hours = {{2, {window(600, 600), window(700, 800), window(799, 900)}}};
    BOOST_TEST(said(violations(screen)) ==
               "/hours/1/windows/0/to ends_before_it_begins;/hours/1/windows/2/from windows_overlap;");
}

BOOST_AUTO_TEST_CASE(windows_that_adjoin_are_one_span_also_over_midnight) {
    std::vector<Span> spans;
    append(spans, zone, theDay, {window(540, 720), window(720, 1440)});
    append(spans, zone, theDay.plusDays(1), {window(0, 60), window(120, 180)});
    BOOST_REQUIRE_EQUAL(spans.size(), 2U);
    BOOST_TEST((spans[0] == Span{today("09:00:00"), at("2026-11-22T01:00:00+08:00")}));
}

BOOST_AUTO_TEST_CASE(silence_is_a_fault_only_while_the_screen_should_be_on) {
    const auto due = dueToday();
    const Instant evening = at("2026-11-20T17:31:00+08:00");
    const Instant longAgo{0};
    const auto fault = [&](Instant lastBeat, Instant now) { return isFault(due, lastBeat, longAgo, now, patience); };
    BOOST_TEST(!fault(today("09:59:30"), today("10:00:00")));
    BOOST_TEST(fault(today("09:59:29"), today("10:00:00")));
    // Not switched on in the morning: it has the first half minute to come.
    BOOST_TEST(!fault(evening, today("08:59:59")));
    BOOST_TEST(!fault(evening, today("09:00:30")));
    BOOST_TEST(fault(evening, today("09:00:31")));
    // Switched off just before closing.
    BOOST_TEST(!fault(today("17:29:50"), today("17:30:00")));
    BOOST_TEST(!fault(today("17:29:50"), today("23:00:00")));
}

BOOST_AUTO_TEST_CASE(nobody_is_silent_to_a_server_that_was_away) {
    const auto due = dueToday();
    const Instant lastBeat = today("10:00:00"), start = today("11:00:00");
    BOOST_TEST(!isFault(due, lastBeat, start, today("11:00:00"), patience));
    BOOST_TEST(!isFault(due, lastBeat, start, today("11:00:30"), patience));
    BOOST_TEST(isFault(due, lastBeat, start, today("11:00:31"), patience));
}

BOOST_AUTO_TEST_CASE(listening_begins_anew_after_a_pause_or_a_clock_set_back) {
    Listening listening;
    BOOST_TEST(listening.since(today("10:00:00"), patience).text() == today("10:00:00").text());
    BOOST_TEST(listening.since(today("10:00:30"), patience).text() == today("10:00:00").text());
    BOOST_TEST(listening.since(today("10:00:25"), patience).text() == today("10:00:00").text());
    BOOST_TEST(listening.since(today("10:01:01"), patience).text() == today("10:01:01").text());
    BOOST_TEST(listening.since(today("09:00:00"), patience).text() == today("09:00:00").text());
}

BOOST_AUTO_TEST_CASE(the_share_is_of_the_time_in_which_it_should_have_been_on) {
    // 8.5 hours; half an hour without a beat, ten minutes of it in the screen's own hours before opening.
    const auto due = dueToday();
    const Uptime whole = uptimeOf(due, {}, today("18:00:00"));
    BOOST_TEST(whole.share().value() == 1.0);
    const std::vector<Gap> gaps = {{today("08:40:00"), today("09:10:00"), {}},
                                   {today("12:00:00"), today("12:30:00"), today("12:20:00")},
                                   {today("17:40:00"), {}, {}}};
    const Uptime uptime = uptimeOf(due, gaps, today("18:00:00"));
    BOOST_TEST(uptime.dueMillis == 510 * 60'000);
    BOOST_TEST(uptime.aliveMillis == (510 - 40) * 60'000);
    BOOST_TEST(uptime.offlineMillis == 10 * 60'000);
    BOOST_REQUIRE_EQUAL(uptime.gaps.size(), 2U);
    BOOST_TEST(uptime.gaps[0].dueMillis == 10 * 60'000);
}

BOOST_AUTO_TEST_CASE(a_silence_that_lasts_counts_up_to_now) {
    const Uptime uptime = uptimeOf(within(dueToday(), {today("09:00:00"), today("10:00:00")}),
                                   {{today("09:30:00"), {}, {}}}, today("10:00:00"));
    BOOST_TEST(uptime.share().value() == 0.5);
    BOOST_TEST(!uptimeOf({}, {}, today("10:00:00")).share().has_value());
}

BOOST_AUTO_TEST_CASE(alive_and_missed_always_make_up_the_whole) {
    const unsigned seed = std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    const auto upTo = [&](std::int64_t most) { return static_cast<std::int64_t>(random()) % most; };
    const std::int64_t day = theDay.daysSinceEpoch() * 86'400'000;
    for (int round = 0; round < 500; ++round) {
        std::vector<Gap> gaps;
        std::int64_t clock = day;
        for (int i = 0; i < 6; ++i) {
            const std::int64_t from = clock + upTo(7'200'000), to = from + 1 + upTo(7'200'000);
            gaps.push_back({{from}, Instant{to}, Instant{from + upTo(to - from)}});
            clock = to;
        }
        const auto due = within(dueToday(), {{day}, {day + upTo(86'400'000)}});
        const Uptime uptime = uptimeOf(due, gaps, {clock});
        std::int64_t missed = 0;
        for (const JudgedGap& gap : uptime.gaps) missed += gap.dueMillis;
        BOOST_TEST(uptime.aliveMillis + missed == uptime.dueMillis);
        BOOST_TEST(uptime.aliveMillis >= 0);
        BOOST_TEST(uptime.offlineMillis <= missed);
    }
}

BOOST_AUTO_TEST_CASE(the_common_content_is_what_more_screens_show_than_any_other) {
    BOOST_TEST(commonContent({"a", "b", "a"}).value() == "a");
    BOOST_TEST(commonContent({"", "b", ""}).value() == "b");
    BOOST_TEST(!commonContent({"a", "b"}).has_value());
    BOOST_TEST(!commonContent({"a", "b", "b", "c", "c"}).has_value());
    BOOST_TEST(commonContent({"c", "b", "b", "c", "c"}).value() == "c");
    BOOST_TEST(!commonContent({}).has_value());
}

BOOST_AUTO_TEST_CASE(a_device_guesses_five_times_in_a_quarter_of_an_hour) {
    PinGuard guard;
    const DeviceId one("one"), other("other");
    const Instant start = today("10:00:00");
    for (int i = 0; i < 5; ++i) guard.begin(one, start.plusMinutes(i));
    try {
        guard.begin(one, start.plusMinutes(14));
        BOOST_ERROR("a sixth guess was let through");
    } catch (const Error& error) {
        BOOST_TEST(error.code() == "pin_locked");
        BOOST_TEST(error.retryAfter() == 60);
    }
    guard.begin(other, start);
    guard.begin(one, start.plusMinutes(15));
    guard.succeeded(other);
    for (int i = 0; i < 5; ++i) guard.begin(other, start);
}

BOOST_AUTO_TEST_CASE(a_pin_fits_its_own_hash_alone) {
    PinHash hash;
    const std::string kept = hash.of("0472");
    BOOST_TEST(kept.find("0472") == std::string::npos);
    BOOST_TEST(kept != hash.of("0472"));
    BOOST_TEST(hash.fits("0472", kept));
    BOOST_TEST(!hash.fits("472", kept));
    BOOST_TEST(!hash.fits("04720", kept));
}

BOOST_AUTO_TEST_SUITE_END()
