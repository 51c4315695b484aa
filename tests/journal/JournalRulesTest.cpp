// The rules of the log, one boundary after the other.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

#include "journal/JournalRules.h"

namespace yizhan::journal {

namespace {

namespace data = boost::unit_test::data;

const Zone shanghai("Asia/Shanghai");
const Date day{2026, 11, 21};

Instant at(const std::string& text) { return Instant::parse(text).value(); }

/// A day's history up to now, and the status that follows.
struct Story {
    const char* name;
    std::vector<RowEffect> rows;
    bool expected;
    const char* now;
    const char* status;
    bool unclosed;
};

std::ostream& operator<<(std::ostream& out, const Story& story) { return out << story.name; }

RowEffect row(RowKind kind, const char* recordedAt, bool missed = false) {
    return {kind, isNumbered(kind, false), missed, at(recordedAt), std::nullopt, std::nullopt};
}

const char* const morning = "2026-11-21T09:00:00+08:00";
const char* const evening = "2026-11-21T18:00:00+08:00";
const char* const beforeCutoff = "2026-11-22T05:59:59.999+08:00";
const char* const cutoff = "2026-11-22T06:00:00+08:00";
const char* const later = "2026-11-22T11:00:00+08:00";

const std::vector<Story> stories = {
    {"nothing yet", {}, true, morning, "expected", false},
    {"nothing just before the cut-off", {}, true, beforeCutoff, "expected", false},
    {"nothing at the cut-off", {}, true, cutoff, "missed", true},
    {"nothing on a closed day", {}, false, later, "expected", false},
    {"only the system wrote", {row(RowKind::system, morning)}, true, later, "missed", true},
    {"opened in time", {row(RowKind::entry, morning)}, true, evening, "open", false},
    {"opened in time, not closed by the cut-off", {row(RowKind::entry, morning)}, true, cutoff, "open", true},
    {"opened in the last moment", {row(RowKind::entry, beforeCutoff)}, true, later, "open", true},
    {"opened at the cut-off", {row(RowKind::entry, cutoff)}, true, later, "missed", true},
    {"written though the centre was closed", {row(RowKind::entry, later)}, false, later, "open", true},
    {"missed, written down, then an entry",
     {row(RowKind::system, cutoff, true), row(RowKind::entry, later)},
     true,
     later,
     "missed",
     true},
    {"missed by then, opened again in the calendar",
     {row(RowKind::system, cutoff, true)},
     false,
     later,
     "missed",
     true},
    {"closed", {row(RowKind::entry, morning), row(RowKind::seal, evening)}, true, later, "closed", false},
    {"missed, closed late",
     {row(RowKind::system, cutoff, true), row(RowKind::seal, later)},
     true,
     later,
     "closed",
     false},
    {"countersigned",
     {row(RowKind::entry, morning), row(RowKind::seal, evening), row(RowKind::countersign, evening)},
     true,
     later,
     "countersigned",
     false},
    {"an addendum opens nothing again",
     {row(RowKind::entry, morning), row(RowKind::seal, evening), row(RowKind::addendum, later)},
     true,
     later,
     "closed",
     false},
};

DayRecord recordOf(const std::vector<RowEffect>& rows) {
    DayRecord record;
    record.date = day;
    for (const RowEffect& effect : rows) advance(record, effect);
    return record;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesJournal)

BOOST_DATA_TEST_CASE(status_follows_from_rows_calendar_and_clock, data::make(stories), story) {
    const DayRecord record = recordOf(story.rows);
    const Instant limit = cutoffOf(day, shanghai, {});
    BOOST_TEST(nameOf(statusOf(record, story.expected, limit, at(story.now))) == story.status);
    BOOST_TEST(isUnclosed(record, story.expected, limit, at(story.now)) == story.unclosed);
}

BOOST_AUTO_TEST_CASE(a_summary_counts_lines_entries_and_versions) {
    std::vector<RowEffect> rows = {row(RowKind::system, morning), row(RowKind::entry, morning),
                                   row(RowKind::entry, morning),  row(RowKind::correction, morning),
                                   row(RowKind::strike, morning), row(RowKind::sign, evening)};
    rows[0].previousCode = "7K3Q-M9TD";
    RowEffect closing = row(RowKind::seal, evening);
    closing.closing = ClosingStatement{Statement::asRecorded, "storm", true};
    rows.push_back(closing);
    RowEffect addendum = row(RowKind::addendum, later);
    addendum.numbered = isNumbered(RowKind::addendum, true);
    rows.push_back(addendum);
    const DayRecord record = recordOf(rows);
    BOOST_TEST(record.rows == 8);
    BOOST_TEST(record.entries == 5);
    BOOST_TEST(record.lines == 4);
    BOOST_TEST(record.version == 3);
    BOOST_TEST(record.forced);
    BOOST_TEST(record.lateClose);
    BOOST_TEST((record.previousCode == "7K3Q-M9TD"));
    BOOST_TEST((record.openedAt == at(morning)));
}

BOOST_AUTO_TEST_CASE(a_summary_never_goes_back) {
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        DayRecord record;
        for (int i = 0; i < 30; ++i) {
            const DayRecord before = record;
            advance(record, row(static_cast<RowKind>(random() % 8), morning, random() % 10 == 0));
            BOOST_TEST(record.rows == before.rows + 1, "seed " << seed);
            BOOST_TEST(record.version >= before.version, "seed " << seed);
            if (before.closedAt) BOOST_TEST(record.closedAt.has_value(), "seed " << seed);
            if (before.missedAt) BOOST_TEST((record.missedAt == before.missedAt), "seed " << seed);
        }
    }
}

BOOST_AUTO_TEST_CASE(late_is_more_than_the_allowed_minutes) {
    const Instant limit = cutoffOf(day, shanghai, {});
    const Instant event = at(morning);
    BOOST_TEST(!isLate(event, event.plusMinutes(60), limit, false, {}));
    BOOST_TEST(isLate(event, event.plusMinutes(60).plusMillis(1), limit, false, {}));
    BOOST_TEST(!isLate(event, event.plusMinutes(-4), limit, false, {}));
    BOOST_TEST(isLate(at(later), at(later), limit, false, {}));
    BOOST_TEST(!isLate(at(later), at(later), limit, true, {}));
}

BOOST_AUTO_TEST_CASE(an_event_belongs_to_its_day_up_to_the_cutoff) {
    const auto problem = [](const char* occurred, bool closed, const char* now) {
        const auto found = occurrenceViolation(at(occurred), day, shanghai, {}, closed, at(now));
        return found ? found->code : std::string();
    };
    BOOST_TEST(problem("2026-11-21T00:00:00+08:00", false, evening) == "");
    BOOST_TEST(problem("2026-11-20T23:59:59.999+08:00", false, evening) == "other_day");
    BOOST_TEST(problem("2026-11-21T18:05:00+08:00", false, evening) == "");
    BOOST_TEST(problem("2026-11-21T18:05:00.001+08:00", false, evening) == "in_the_future");
    BOOST_TEST(problem(cutoff, false, later) == "");
    BOOST_TEST(problem("2026-11-22T06:00:00.001+08:00", false, later) == "other_day");
    BOOST_TEST(problem("2026-11-22T10:00:00+08:00", true, later) == "");
    BOOST_TEST(problem("2026-11-20T23:00:00+08:00", true, later) == "other_day");
}

BOOST_AUTO_TEST_CASE(texts_of_the_book) {
    const auto problem = [](const std::string& text) {
        const auto found = textViolation("/text", text);
        return found ? found->code : std::string();
    };
    BOOST_TEST(problem("\u5f00\u9986\u524d\u68c0\u67e5\u5b8c\u6bd5\u3002\n\u7535\u6e90\u6b63\u5e38\u3002") == "");
    BOOST_TEST(problem("<b>'; DROP TABLE journal_rows; --</b>") == "");
    BOOST_TEST(problem("") == "required");
    BOOST_TEST(problem(" \n\u3000\u00a0\u200b\ufeff") == "required");
    BOOST_TEST(problem("tab\there") == "control_character");
    BOOST_TEST(problem("return\r\n") == "control_character");
    BOOST_TEST(problem("c1 \u0085") == "control_character");
    BOOST_TEST(problem(std::string("a\x7f")) == "control_character");
    std::string longest;
    for (std::size_t i = 0; i < longestText; ++i) longest += "\U00020BB7";
    BOOST_TEST(problem(longest) == "");
    BOOST_TEST(problem(longest + "x") == "too_long");
}

BOOST_AUTO_TEST_CASE(the_highest_role_signs) {
    BOOST_TEST((signingRole({Role::duty, Role::manager}) == Role::manager));
    BOOST_TEST((signingRole({Role::lead, Role::duty}) == Role::lead));
    BOOST_TEST((signingRole({Role::admin, Role::auditor}) == std::nullopt));
}

BOOST_AUTO_TEST_CASE(closing_time_is_the_end_of_the_last_window) {
    OpeningDay opening{day, true, {{{510}, {720}}, {{870}, {1020}}}, true, ""};
    BOOST_TEST((closesAt(opening, shanghai) == at("2026-11-21T17:00:00+08:00")));
    opening.open = false;
    BOOST_TEST((closesAt(opening, shanghai) == std::nullopt));
}

BOOST_AUTO_TEST_CASE(names_read_back) {
    for (int i = 0; i < 8; ++i) BOOST_TEST((rowKindNamed(nameOf(static_cast<RowKind>(i))) == static_cast<RowKind>(i)));
    for (int i = 0; i < 5; ++i)
        BOOST_TEST((statusNamed(nameOf(static_cast<DayStatus>(i))) == static_cast<DayStatus>(i)));
    BOOST_TEST((statementNamed("nothing_happened") == Statement::nothingHappened));
    BOOST_TEST((rowKindNamed("Entry") == std::nullopt));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::journal
