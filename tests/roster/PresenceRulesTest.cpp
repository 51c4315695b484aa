// What follows from the records of presence: sessions, corrections, forgotten ends, the ladder of alerts.
#include <boost/test/unit_test.hpp>

#include "roster/PresenceRules.h"

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const Zone& shanghai() {
    static const Zone zone("Asia/Shanghai");
    return zone;
}

/// "09:05" of 21 November in Shanghai.
Instant at(const std::string& text) { return shanghai().instantOf({2026, 11, 21}, TimeOfDay::parse(text).value()); }

/// Writes the records of one session.
class Book {
public:
    Book& add(PresenceKind kind, const char* time, PresenceSource source = PresenceSource::self) {
        PresenceRecord record;
        record.id = RecordId(std::to_string(_records.size()));
        record.session = SessionId("s");
        record.staff = StaffId("an");
        record.kind = kind;
        record.at = at(time);
        record.source = source;
        if (kind == PresenceKind::clockIn) record.post = PostId("desk");
        _records.push_back(record);
        return *this;
    }
    Book& correct(int record, const char* time) {
        add(PresenceKind::correction, time == nullptr ? "00:00" : time, PresenceSource::lead);
        if (time == nullptr) _records.back().at.reset();
        _records.back().corrects = RecordId(std::to_string(record));
        return *this;
    }
    /// "09:00-17:30 (12:00-12:30)", "none", or the code of the refusal.
    std::string told() const {
        try {
            const auto session = sessionOf(_records);
            if (!session) return "none";
            std::string out = text(session->from) + "-" + (session->to ? text(*session->to) : "");
            for (const StepOut& away : session->away)
                out += " (" + text(away.from) + "-" + (away.to ? text(*away.to) : "") + ")";
            return out + (session->forgotten ? " forgotten" : "");
        } catch (const Error& error) {
            return error.violations().at(0).code;
        }
    }

private:
    static std::string text(Instant instant) { return shanghai().timeOf(instant).text(); }
    std::vector<PresenceRecord> _records;
};

Session session(const char* from, const char* to = nullptr) {
    Session out{SessionId("s"), StaffId("an"), PostId("desk"), at(from), {}, {}};
    if (to != nullptr) out.to = at(to);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesPresence)

using enum PresenceKind;

BOOST_AUTO_TEST_CASE(records_make_a_session) {
    BOOST_TEST(Book().told() == "none");
    BOOST_TEST(Book().add(clockIn, "09:00").told() == "09:00-");
    BOOST_TEST(Book().add(clockIn, "09:00").add(stepOut, "12:00").told() == "09:00- (12:00-)");
    BOOST_TEST(Book().add(clockIn, "09:00").add(stepOut, "12:00").add(stepIn, "12:30").add(clockOut, "17:30").told() ==
               "09:00-17:30 (12:00-12:30)");
    // Who leaves while out has been away to the end.
    BOOST_TEST(Book().add(clockIn, "09:00").add(stepOut, "17:00").add(clockOut, "17:30").told() ==
               "09:00-17:30 (17:00-17:30)");
    BOOST_TEST(Book().add(clockIn, "09:00").add(clockOut, "17:30", PresenceSource::system).told() ==
               "09:00-17:30 forgotten");
}

BOOST_AUTO_TEST_CASE(a_correction_moves_a_record_or_unmakes_it) {
    const Book day = Book().add(clockIn, "09:10").add(stepOut, "12:00").add(stepIn, "12:30").add(clockOut, "17:30");
    BOOST_TEST(Book(day).correct(0, "09:00").told() == "09:00-17:30 (12:00-12:30)");
    BOOST_TEST(Book(day).correct(0, "09:00").correct(0, "09:02").told() == "09:02-17:30 (12:00-12:30)");
    BOOST_TEST(Book(day).correct(3, nullptr).told() == "09:10- (12:00-12:30)");
    BOOST_TEST(Book(day).correct(1, nullptr).correct(2, nullptr).told() == "09:10-17:30");
    BOOST_TEST(Book(day).correct(0, nullptr).told() == "none");
    // A forgotten end that is set right is the person's again.
    BOOST_TEST(Book()
                   .add(clockIn, "09:00")
                   .add(clockOut, "17:30", PresenceSource::system)
                   .correct(1, nullptr)
                   .add(clockOut, "17:20", PresenceSource::lead)
                   .told() == "09:00-17:20");
}

BOOST_AUTO_TEST_CASE(times_that_do_not_follow_one_another_are_refused) {
    const Book day = Book().add(clockIn, "09:10").add(stepOut, "12:00").add(stepIn, "12:30").add(clockOut, "17:30");
    BOOST_TEST(Book(day).correct(0, "12:01").told() == "presence_order");
    BOOST_TEST(Book(day).correct(1, "12:31").told() == "presence_order");
    BOOST_TEST(Book(day).correct(3, "12:29").told() == "presence_order");
    BOOST_TEST(Book(day).correct(1, nullptr).told() == "presence_order");
    BOOST_TEST(Book(day).add(stepOut, "18:00").told() == "presence_order");
}

BOOST_AUTO_TEST_CASE(sessions_that_touch_do_not_meet) {
    BOOST_TEST(!meet(session("09:00", "12:00"), session("12:00", "17:00")));
    BOOST_TEST(meet(session("09:00", "12:00"), session("11:59", "17:00")));
    BOOST_TEST(meet(session("09:00"), session("11:59", "17:00")));
    BOOST_TEST(!meet(session("12:00"), session("09:00", "12:00")));
}

BOOST_AUTO_TEST_CASE(a_forgotten_session_ends_at_closing_time_or_with_the_shift) {
    const OpeningDay day{{2026, 11, 21}, true, {{{540}, {1050}}}, false, ""};
    const auto end = [&](const Session& one, const std::vector<Piece>& shifts) {
        return shanghai().timeOf(forgottenEnd(one, day, shifts, shanghai())).text();
    };
    BOOST_TEST(end(session("09:00"), {}) == "17:30");
    Shift late;
    late.span = {at("12:00"), at("20:00")};
    BOOST_TEST(end(session("12:00"), {{&late, StaffId("an"), late.span}}) == "20:00");
    BOOST_TEST(end(session("12:00"), {{&late, StaffId("bo"), late.span}}) == "17:30");
    // Who came after closing time was there: until the end of the date, as nobody knows better.
    BOOST_TEST(end(session("18:00"), {}) == "00:00");
}

BOOST_AUTO_TEST_CASE(the_ladder_has_three_steps_of_the_grace) {
    const auto minutes = [](std::int64_t n) { return n * 60'000; };
    BOOST_TEST(levelReached(minutes(5) - 1, 5) == 0);
    BOOST_TEST(levelReached(minutes(5), 5) == 1);
    BOOST_TEST(levelReached(minutes(10), 5) == 2);
    BOOST_TEST(levelReached(minutes(15) - 1, 5) == 2);
    BOOST_TEST(levelReached(minutes(15), 5) == 3);
    BOOST_TEST(levelReached(minutes(500), 5) == 3);
}

BOOST_AUTO_TEST_CASE(a_gap_runs_from_its_first_stretch_to_now) {
    const auto stretch = [](const char* from, const char* to, CoverStatus status) {
        return Segment{{at(from), at(to)}, 1, 1, 0, status};
    };
    PostCoverage post;
    Instant since;
    BOOST_TEST(!runningGap(post, &since));
    post.segments = {stretch("09:00", "10:00", CoverStatus::gap), stretch("10:00", "11:00", CoverStatus::ok)};
    BOOST_TEST(!runningGap(post, &since));
    post.segments.push_back(stretch("11:00", "11:30", CoverStatus::gap));
    post.segments.push_back(stretch("11:30", "12:00", CoverStatus::gap));
    BOOST_TEST(runningGap(post, &since).has_value());
    BOOST_TEST(shanghai().timeOf(since).text() == "11:00");
}

BOOST_AUTO_TEST_SUITE_END()
