// What may be said, by when it is looked at, and when that was not done.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <random>

#include "visitors/VisitorsFixture.h"
#include "visitors/VisitorsRules.h"

using namespace yizhan;
using namespace yizhan::visitors;
using namespace yizhan::visitors::test;
namespace data = boost::unit_test::data;

namespace {

/// "pointer code" of each violation.
std::vector<std::string> wrongIn(const Filing& filing) {
    std::vector<std::string> found;
    for (const Violation& violation : violationsOf(filing, today))
        found.push_back(violation.pointer + " " + violation.code);
    return found;
}

bool only(const std::vector<std::string>& found, const std::string& expected) {
    return found == std::vector<std::string>{expected};
}

Complaint complaintIn(ComplaintStatus status) {
    Complaint complaint;
    complaint.status = status;
    complaint.acceptBy = day("2026-11-27");
    if (status == ComplaintStatus::accepted || status == ComplaintStatus::settled)
        complaint.settleBy = day("2027-01-20");
    return complaint;
}

template <class Fn>
std::string refusalOf(const Fn& fn) {
    try {
        fn();
    } catch (const Error& error) {
        return error.code();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesVisitors)

BOOST_AUTO_TEST_CASE(blanks_around_a_text_and_control_characters_are_no_part_of_it) {
    BOOST_TEST(tidied(" \t\n加座位\u3000\u00a0") == "加座位");
    BOOST_TEST(tidied("a\x01\x7f"
                      "b\nc\td") == "ab\nc d");
    BOOST_TEST(tidied(" \u3000 ").empty());
    BOOST_TEST(isBlank("\u200b\u202e \u3000"));
    BOOST_TEST(!isBlank("？"));
}

BOOST_AUTO_TEST_CASE(numbers_have_at_least_four_figures) {
    BOOST_TEST(numberOf("TS", 2026, 1) == "TS-2026-0001");
    BOOST_TEST(numberOf("JY", 2026, 9999) == "JY-2026-9999");
    BOOST_TEST(numberOf("JY", 2026, 12345) == "JY-2026-12345");
}

BOOST_AUTO_TEST_CASE(five_working_days_leave_out_weekends_and_holidays_and_count_made_up_days) {
    BOOST_TEST(workingDaysAfter(today, 5, Week()).text() == "2026-11-27");
    BOOST_TEST(workingDaysAfter(day("2026-11-20"), 5, Week()).text() == "2026-11-27");
    BOOST_TEST(workingDaysAfter(day("2026-11-19"), 5, Week()).text() == "2026-11-26");
    BOOST_TEST(workingDaysAfter(today, 5, Week{{day("2026-11-25"), day("2026-11-27")}}).text() == "2026-12-01");
    const Calendar sundayToo = [](const Date& date) {
        OpeningDay opening = Week()(date);
        opening.officeDay = opening.officeDay || date == day("2026-11-22");
        return opening;
    };
    BOOST_TEST(workingDaysAfter(today, 5, sundayToo).text() == "2026-11-26");
}

BOOST_AUTO_TEST_CASE(a_calendar_without_working_days_still_gives_a_day) {
    const Calendar never = [](const Date& date) { return OpeningDay{.date = date, .windows = {}, .reason = ""}; };
    BOOST_TEST((workingDaysAfter(today, 5, never) > today));
    BOOST_TEST((nextOpenDay(today, never) > today));
}

BOOST_AUTO_TEST_CASE(working_days_are_the_days_that_were_counted) {
    std::random_device device;
    const unsigned seed = device();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 200; ++round) {
        Week week;
        for (int i = 0; i < 8; ++i) week.holidays.insert(today.plusDays(static_cast<int>(random() % 20)));
        const int wanted = 1 + static_cast<int>(random() % 7);
        const Date found = workingDaysAfter(today, wanted, week);
        int counted = 0;
        for (Date date = today.plusDays(1); date <= found; date = date.plusDays(1))
            counted += week(date).officeDay ? 1 : 0;
        BOOST_TEST(counted == wanted, "seed " << seed);
        BOOST_TEST(week(found).officeDay, "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(the_next_open_day_is_never_the_day_itself) {
    BOOST_TEST(nextOpenDay(today, Week()).text() == "2026-11-22");
    BOOST_TEST(nextOpenDay(today, Week{{}, {day("2026-11-22"), day("2026-11-23")}}).text() == "2026-11-24");
}

BOOST_AUTO_TEST_CASE(a_complaint_with_all_that_it_needs_is_taken) {
    BOOST_TEST(wrongIn(filing("a")).empty());
    Filing foreign = filing("a");
    foreign.phone = "+44 (0)20 7946-0018";
    foreign.complaint.occurredOn = today;
    BOOST_TEST(wrongIn(foreign).empty());
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named_all_at_once) {
    Filing empty = filing("a");
    empty.name = "\u3000";
    empty.complaint.respondent = empty.complaint.claim = empty.complaint.facts = " ";
    empty.phone = "-----";
    BOOST_TEST(wrongIn(empty).size() == 5U);
}

BOOST_DATA_TEST_CASE(no_phone, data::make({"", "1234", "call me", "12345x", "１２３４５"}), typed) {
    Filing wrong = filing("a");
    wrong.phone = typed;
    BOOST_TEST(only(wrongIn(wrong), "/complainant/phone bad_phone"));
}

BOOST_AUTO_TEST_CASE(nothing_happened_tomorrow) {
    Filing wrong = filing("a");
    wrong.complaint.occurredOn = today.plusDays(1);
    BOOST_TEST(only(wrongIn(wrong), "/occurred_on day_to_come"));
}

BOOST_AUTO_TEST_CASE(from_four_people_on_somebody_speaks_for_them) {
    Filing group = filing("a");
    group.complaint.groupSize = 3;
    BOOST_TEST(wrongIn(group).empty());
    group.complaint.groupSize = 4;
    BOOST_TEST(only(wrongIn(group), "/representatives representatives_missing"));
    group.representatives = {"代表甲"};
    BOOST_TEST(wrongIn(group).empty());
    group.representatives = {"代表甲", " "};
    BOOST_TEST(only(wrongIn(group), "/representatives/1 empty"));
    group.complaint.groupSize = 2;
    group.representatives = {"代表甲", "代表乙", "代表丙"};
    BOOST_TEST(only(wrongIn(group), "/representatives representatives_too_many"));
}

BOOST_AUTO_TEST_CASE(a_complaint_goes_its_way_once_and_in_order) {
    using enum ComplaintStatus;
    const auto decide = [](ComplaintStatus status) {
        return refusalOf([&] { requireUndecided(complaintIn(status)); });
    };
    const auto settle = [](ComplaintStatus status) {
        return refusalOf([&] { requireUnsettled(complaintIn(status)); });
    };
    BOOST_TEST(decide(received).empty());
    for (const auto status : {accepted, refused, settled}) BOOST_TEST(decide(status) == "complaint_decided_already");
    BOOST_TEST(settle(accepted).empty());
    BOOST_TEST(settle(received) == "complaint_not_accepted");
    BOOST_TEST(settle(refused) == "complaint_not_accepted");
    BOOST_TEST(settle(settled) == "complaint_settled_already");
}

BOOST_AUTO_TEST_CASE(a_complaint_is_overdue_the_day_after_its_limit) {
    using enum ComplaintStatus;
    BOOST_TEST(!isOverdue(complaintIn(received), day("2026-11-27")));
    BOOST_TEST(isOverdue(complaintIn(received), day("2026-11-28")));
    BOOST_TEST(!isOverdue(complaintIn(accepted), day("2027-01-20")));
    BOOST_TEST(isOverdue(complaintIn(accepted), day("2027-01-21")));
    BOOST_TEST(!isOverdue(complaintIn(refused), day("2028-01-01")));
    BOOST_TEST(!isOverdue(complaintIn(settled), day("2028-01-01")));
}

BOOST_AUTO_TEST_CASE(a_suggestion_is_overdue_while_nobody_has_read_it) {
    Suggestion waiting;
    waiting.dueOn = day("2026-11-22");
    BOOST_TEST(!isOverdue(waiting, day("2026-11-22")));
    BOOST_TEST(isOverdue(waiting, day("2026-11-23")));
    waiting.status = SuggestionStatus::read;
    BOOST_TEST(!isOverdue(waiting, day("2026-11-23")));
}

BOOST_AUTO_TEST_CASE(the_box_was_emptied_or_not) {
    BoxDay past{day("2026-11-20"), today, true};
    BOOST_TEST((judgeBox(past) == BoxState::notDue));
    past.dueRead = true;
    BOOST_TEST((judgeBox(past) == BoxState::met));
    past.olderUnread = true;
    BOOST_TEST((judgeBox(past) == BoxState::broken));
    past = {day("2026-11-20"), today, true, false, true};
    BOOST_TEST((judgeBox(past) == BoxState::broken));
    past.open = false;
    BOOST_TEST((judgeBox(past) == BoxState::notDue));
}

BOOST_AUTO_TEST_CASE(today_there_is_still_time_but_not_for_what_lay_there_yesterday) {
    BoxDay now{today, today, true, false, true};
    BOOST_TEST((judgeBox(now) == BoxState::notDue));
    now.olderUnread = true;
    BOOST_TEST((judgeBox(now) == BoxState::broken));
    now.date = today.plusDays(1);
    BOOST_TEST((judgeBox(now) == BoxState::notDue));
}

BOOST_AUTO_TEST_SUITE_END()
