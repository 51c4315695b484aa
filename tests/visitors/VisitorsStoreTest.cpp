// What visitors said as it is stored, and what is done with it, on each database.
#include <boost/test/unit_test.hpp>

#include <thread>

#include "support/TestDatabase.h"
#include "visitors/ComplaintStore.h"
#include "visitors/HelpCallStore.h"
#include "visitors/StaffActions.h"
#include "visitors/SuggestionStore.h"
#include "visitors/VisitorsActions.h"
#include "visitors/VisitorsFixture.h"

namespace yizhan::visitors {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::visitors;
using namespace yizhan::visitors::test;

namespace {

void forEach(const std::function<void(Database&)>& body) {
    yizhan::test::onEachDatabase({visitors::embeddedFiles()},
                                 [&](yizhan::test::TestDatabase& database) { body(*database); });
}

Complaint file(Database& database, const Filing& filing, Instant at = noon, const CentreId& centre = chibi) {
    return database.write([&](WriteTx& tx) { return complain(tx, by(at), info(centre), filing, Week(), Limits()); });
}

Suggestion put(Database& database, const std::string& id, Instant at = noon, const std::string& contact = "") {
    return database.write([&](WriteTx& tx) { return suggest(tx, by(at), info(), suggestion(id), contact, Week()); });
}

Complaint complaintOf(Database& database, const std::string& id) {
    return database.read([&](ReadTx& tx) { return *store::findComplaint(tx, chibi, ComplaintId(id)); });
}

Suggestion suggestionOf(Database& database, const std::string& id) {
    return database.read([&](ReadTx& tx) { return *store::findSuggestion(tx, chibi, SuggestionId(id)); });
}

Personal personalOf(Database& database, const std::string& id) {
    return database.read([&](ReadTx& tx) { return store::personalOf(tx, chibi, id); });
}

std::vector<std::string> unreadAtEndOf(Database& database, const std::string& date) {
    std::vector<std::string> ids;
    for (const Suggestion& one :
         database.read([&](ReadTx& tx) { return store::unreadAtEndOf(tx, chibi, day(date), 10); }))
        ids.push_back(one.id.text());
    return ids;
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

Rating rating(const std::string& id, Grade grade, About about) {
    Rating rating;
    rating.id = RatingId(id);
    rating.grade = grade;
    rating.about = about;
    return rating;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreVisitors)

BOOST_AUTO_TEST_CASE(a_complaint_comes_back_as_it_was_filed) {
    forEach([](Database& database) {
        Filing given = filing("a");
        given.complaint.occurredOn = day("2026-11-20");
        given.complaint.groupSize = 5;
        given.complaint.spot = {DeviceId("d"), PlaceId("p")};
        given.otherContact = "a@example.org";
        given.representatives = {"代表甲", " 代表乙 "};
        file(database, given);
        const Complaint found = complaintOf(database, "a");
        BOOST_TEST(found.number == "TS-2026-0001");
        BOOST_TEST(found.facts == "同一张票收了两次钱。");
        BOOST_TEST(found.occurredOn->text() == "2026-11-20");
        BOOST_TEST(found.groupSize == 5);
        BOOST_TEST(found.language == "zh-CN");
        BOOST_TEST(found.spot.place.text() == "p");
        BOOST_TEST(found.acceptBy.text() == "2026-11-27");
        BOOST_TEST(found.steps.empty());
        const Personal personal = personalOf(database, "a");
        BOOST_TEST(personal.at("name") == "投诉人甲");
        BOOST_TEST(personal.at("representative.2") == "代表乙");
        BOOST_TEST(personal.size() == 5U);
        BOOST_TEST(
            !database.read([](ReadTx& tx) { return store::findComplaint(tx, other, ComplaintId("a")).has_value(); }));
    });
}

BOOST_AUTO_TEST_CASE(numbers_have_no_gaps_whatever_fails_between) {
    forEach([](Database& database) {
        BOOST_TEST(file(database, filing("a")).number == "TS-2026-0001");
        Filing faulty = filing("b");
        faulty.phone = "";
        BOOST_CHECK_THROW(file(database, faulty), Error);
        BOOST_CHECK_THROW(database.write([&](WriteTx& tx) {
            complain(tx, by(), info(), filing("c"), Week(), Limits());
            throw std::runtime_error("the power failed");
        }),
                          std::runtime_error);
        BOOST_TEST(file(database, filing("d")).number == "TS-2026-0002");
        BOOST_TEST(file(database, filing("e"), noon, other).number == "TS-2026-0001");
        BOOST_TEST(put(database, "s").number == "JY-2026-0001");
        // Midnight of the centre, not of Greenwich.
        BOOST_TEST(file(database, filing("f"), *Instant::parse("2026-12-31T23:59:59+08:00")).number == "TS-2026-0003");
        BOOST_TEST(file(database, filing("g"), *Instant::parse("2027-01-01T00:00:00+08:00")).number == "TS-2027-0001");
    });
}

BOOST_AUTO_TEST_CASE(many_at_once_share_no_number) {
    forEach([](Database& database) {
        std::vector<std::thread> visitors;
        for (int t = 0; t < 4; ++t)
            visitors.emplace_back([&, t] {
                for (int i = 0; i < 5; ++i) put(database, std::to_string(t) + "-" + std::to_string(i));
            });
        for (std::thread& visitor : visitors) visitor.join();
        std::set<std::string> numbers;
        for (const Suggestion& one :
             database.read([](ReadTx& tx) { return store::suggestions(tx, chibi, std::nullopt, {}, 50); }))
            numbers.insert(one.number);
        BOOST_TEST(numbers.size() == 20U);
        BOOST_TEST(*numbers.begin() == "JY-2026-0001");
        BOOST_TEST(*numbers.rbegin() == "JY-2026-0020");
    });
}

BOOST_AUTO_TEST_CASE(what_is_told_holds_nothing_of_who_complains) {
    forEach([](Database& database) {
        std::vector<Event> events;
        database.listen([&](WriteTx&, const Event& event) { events.push_back(event); });
        Filing given = filing("a");
        given.otherContact = "a@example.org";
        given.complaint.groupSize = 4;
        given.representatives = {"代表甲"};
        file(database, given);
        put(database, "s", noon, "b@example.org");
        std::vector<std::string> topics;
        std::string all;
        for (const Event& event : events) {
            topics.push_back(event.topic);
            for (const auto& [name, value] : event.facts) all += value + '\n';
        }
        BOOST_TEST(topics == (std::vector<std::string>{"visitors.complaint", "journal.line", "visitors.suggestion"}),
                   boost::test_tools::per_element());
        BOOST_TEST(logLineOf(events[1]).date.text() == "2026-11-21");
        database.read([&](ReadTx& tx) {
            for (const Row& row : tx.query("SELECT changes FROM audit WHERE centre_id = $1", {chibi}))
                all += row.text(0) + '\n';
        });
        for (const char* secret : {"投诉人", "13800000000", "example.org", "代表", "退还", "收了两次", "椅子"})
            BOOST_TEST(all.find(secret) == std::string::npos, secret);
    });
}

BOOST_AUTO_TEST_CASE(only_an_unsatisfied_rating_is_told) {
    forEach([](Database& database) {
        std::vector<std::string> told;
        database.listen([&](WriteTx&, const Event& event) { told.push_back(event.topic); });
        database.write([](WriteTx& tx) {
            rate(tx, by(), info(), rating("a", Grade::satisfied, About::film));
            rate(tx, by(), info(), rating("b", Grade::fairly, About::film));
        });
        BOOST_TEST(told.empty());
        database.write([](WriteTx& tx) { rate(tx, by(), info(), rating("c", Grade::unsatisfied, About::film)); });
        BOOST_TEST(told == std::vector<std::string>{"visitors.rating"}, boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(ratings_are_listed_and_counted_by_the_centres_days) {
    forEach([](Database& database) {
        const Instant late = *Instant::parse("2026-11-21T23:59:00+08:00");
        database.write([&](WriteTx& tx) {
            rate(tx, by(noon), info(), rating("a", Grade::satisfied, About::film));
            rate(tx, by(noon), info(), rating("b", Grade::satisfied, About::film));
            rate(tx, by(late), info(), rating("c", Grade::unsatisfied, About::service));
            rate(tx, by(late.plusMinutes(2)), info(), rating("d", Grade::fairly, About::film));
            rate(tx, by(noon), info(other), rating("e", Grade::fairly, About::film));
        });
        database.read([](ReadTx& tx) {
            const auto first = store::ratings(tx, chibi, {{}, {}, {}, 2});
            BOOST_REQUIRE_EQUAL(first.size(), 2U);
            BOOST_TEST(first[0].id.text() == "d");
            BOOST_TEST(first[1].id.text() == "c");
            const auto rest = store::ratings(tx, chibi, {{}, {}, {first[1].at.text(), "c"}, 9});
            BOOST_REQUIRE_EQUAL(rest.size(), 2U);
            BOOST_TEST(rest[0].id.text() == "b");
            const Zone zone("Asia/Shanghai");
            BOOST_TEST(store::ratings(tx, chibi, {{}, zone.startOf(today.plusDays(1)), {}, 9}).size() == 3U);
            BOOST_TEST(store::ratings(tx, chibi, {zone.startOf(today.plusDays(1)), {}, {}, 9}).size() == 1U);
            const auto counts = store::ratingCounts(tx, chibi, today, today.plusDays(1));
            BOOST_REQUIRE_EQUAL(counts.size(), 2U);
            BOOST_TEST((counts[0].about == About::film));
            BOOST_TEST(counts[0].times == 2);
            BOOST_TEST((counts[1].grade == Grade::unsatisfied));
            BOOST_TEST(store::ratingCounts(tx, chibi, today.plusDays(-9), today).empty());
        });
    });
}

BOOST_AUTO_TEST_CASE(what_happened_cannot_be_changed_or_removed) {
    forEach([](Database& database) {
        database.write([](WriteTx& tx) { rate(tx, by(), info(), rating("a", Grade::satisfied, About::film)); });
        put(database, "s");
        database.write([&](WriteTx& tx) { readSuggestion(tx, by(), info(), suggestionOf(database, "s")); });
        for (const char* sql : {"UPDATE visitors_ratings SET grade = 'fairly'", "DELETE FROM visitors_ratings",
                                "UPDATE visitors_steps SET at = ''", "DELETE FROM visitors_steps"})
            BOOST_CHECK_THROW(database.write([&](WriteTx& tx) { tx.execute(sql); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(a_suggestion_is_read_answered_and_found_by_its_status) {
    forEach([](Database& database) {
        for (const char* id : {"a", "b", "c"}) put(database, id);
        database.write(
            [&](WriteTx& tx) { readSuggestion(tx, by(noon.plusMinutes(1)), info(), suggestionOf(database, "a")); });
        database.write([&](WriteTx& tx) {
            answerSuggestion(tx, by(noon.plusMinutes(2)), info(), suggestionOf(database, "b"), " 已加六把。 ");
        });
        const auto idsOf = [&](std::optional<SuggestionStatus> status) {
            std::string ids;
            for (const Suggestion& one :
                 database.read([&](ReadTx& tx) { return store::suggestions(tx, chibi, status, {}, 9); }))
                ids += one.id.text();
            return ids;
        };
        BOOST_TEST(idsOf({}) == "cba");
        BOOST_TEST(idsOf(SuggestionStatus::fresh) == "c");
        BOOST_TEST(idsOf(SuggestionStatus::read) == "a");
        BOOST_TEST(idsOf(SuggestionStatus::answered) == "b");
        const Suggestion answered = suggestionOf(database, "b");
        BOOST_REQUIRE_EQUAL(answered.steps.size(), 2U);
        BOOST_TEST((answered.steps[0].kind == StepKind::read));
        BOOST_TEST(answered.steps[1].text == "已加六把。");
        BOOST_TEST(answered.version == 2);
        BOOST_TEST(refusalOf([&] {
                       database.write(
                           [&](WriteTx& tx) { readSuggestion(tx, by(), info(), suggestionOf(database, "a")); });
                   }) == "suggestion_read_already");
    });
}

BOOST_AUTO_TEST_CASE(what_lay_too_long_in_the_box_is_known_for_each_day) {
    forEach([](Database& database) {
        put(database, "a");  // due on the 22nd
        put(database, "b", noon.plusSeconds(24 * 3600));
        BOOST_TEST(unreadAtEndOf(database, "2026-11-21").empty());
        BOOST_TEST(unreadAtEndOf(database, "2026-11-22") == std::vector<std::string>{"a"},
                   boost::test_tools::per_element());
        BOOST_TEST(unreadAtEndOf(database, "2026-11-23").size() == 2U);
        const Instant next = noon.plusSeconds(2 * 24 * 3600);
        for (const char* id : {"a", "b"})
            database.write([&](WriteTx& tx) { readSuggestion(tx, by(next), info(), suggestionOf(database, id)); });
        BOOST_TEST(unreadAtEndOf(database, "2026-11-22").size() == 1U);
        BOOST_TEST(unreadAtEndOf(database, "2026-11-23").empty());
        database.read([](ReadTx& tx) {
            BOOST_TEST(store::anyDueOn(tx, chibi, day("2026-11-23")));
            BOOST_TEST(!store::anyDueOn(tx, chibi, day("2026-11-24")));
        });
    });
}

BOOST_AUTO_TEST_CASE(a_complaint_is_accepted_and_settled_and_keeps_its_way) {
    forEach([](Database& database) {
        file(database, filing("a"));
        By lead = by(noon.plusMinutes(5));
        lead.actor.staff = StaffId("lead");
        database.write(
            [&](WriteTx& tx) { acceptComplaint(tx, lead, info(), complaintOf(database, "a"), "", Limits()); });
        BOOST_TEST(complaintOf(database, "a").settleBy->text() == "2027-01-20");
        database.write(
            [&](WriteTx& tx) { settleComplaint(tx, lead, info(), complaintOf(database, "a"), "票款已退。"); });
        const Complaint settled = complaintOf(database, "a");
        BOOST_TEST((settled.status == ComplaintStatus::settled));
        BOOST_REQUIRE_EQUAL(settled.steps.size(), 2U);
        BOOST_TEST(settled.steps[0].by.text() == "lead");
        BOOST_TEST(settled.steps[1].text == "票款已退。");
        BOOST_TEST(settled.version == 3);
        BOOST_TEST(refusalOf([&] {
                       database.write([&](WriteTx& tx) { refuseComplaint(tx, lead, info(), settled, "晚了"); });
                   }) == "complaint_decided_already");
    });
}

BOOST_AUTO_TEST_CASE(erasing_takes_who_complained_and_leaves_the_complaint) {
    forEach([](Database& database) {
        file(database, filing("a"));
        put(database, "s", noon, "b@example.org");
        database.write([&](WriteTx& tx) {
            erasePersonal(tx, by(), info(), complaintOf(database, "a"), "本人要求");
            erasePersonal(tx, by(), info(), suggestionOf(database, "s"), "本人要求");
        });
        BOOST_TEST(personalOf(database, "a").empty());
        BOOST_TEST(personalOf(database, "s").empty());
        const Complaint left = complaintOf(database, "a");
        BOOST_TEST(left.claim == "退还一张票的票款");
        BOOST_TEST((left.status == ComplaintStatus::received));
        BOOST_TEST((left.steps.back().kind == StepKind::erased));
        BOOST_TEST(suggestionOf(database, "s").hasContact);
        BOOST_TEST(refusalOf([&] {
                       database.write([&](WriteTx& tx) { erasePersonal(tx, by(), info(), left, "再来"); });
                   }) == "nothing_to_erase");
    });
}

BOOST_AUTO_TEST_CASE(personal_data_goes_when_it_has_been_kept_long_enough) {
    forEach([](Database& database) {
        const Limits limits{5, 60, 10};
        for (const char* id : {"open", "refused", "fresh"}) file(database, filing(id));
        put(database, "old", noon, "b@example.org");
        put(database, "new", noon.plusSeconds(5 * 24 * 3600), "b@example.org");
        database.write(
            [&](WriteTx& tx) { refuseComplaint(tx, by(), info(), complaintOf(database, "refused"), "无关"); });
        database.write([&](WriteTx& tx) {
            refuseComplaint(tx, by(noon.plusSeconds(5 * 24 * 3600)), info(), complaintOf(database, "fresh"), "无关");
        });
        const By later = by(noon.plusSeconds(11 * 24 * 3600));
        const auto forget = [&] {
            return database.write([&](WriteTx& tx) { return forgetPersonal(tx, later, info(), limits, "期满", 50); });
        };
        BOOST_TEST(forget() == 2);
        BOOST_TEST(personalOf(database, "old").empty());
        BOOST_TEST(personalOf(database, "refused").empty());
        for (const char* id : {"open", "fresh", "new"}) BOOST_TEST(!personalOf(database, id).empty(), id);
        BOOST_TEST(forget() == 0);
        BOOST_TEST(complaintOf(database, "refused").steps.back().text == "期满");
    });
}

BOOST_AUTO_TEST_CASE(a_call_is_taken_up_once_and_answered_once) {
    forEach([](Database& database) {
        const Event event{chibi,
                          "kiosk.help",
                          noon,
                          {{"id", "c"}, {"kiosk", "大厅一号屏"}, {"device", "d"}, {"place", ""}, {"language", "en"}}};
        database.write([&](WriteTx& tx) { takeUpCall(tx, event); });
        database.write([&](WriteTx& tx) { takeUpCall(tx, event); });
        const auto listed = [&](std::optional<bool> answered) {
            return database.read([&](ReadTx& tx) { return store::helpCalls(tx, chibi, answered, {}, 9); });
        };
        BOOST_REQUIRE_EQUAL(listed(false).size(), 1U);
        BOOST_TEST(listed(false)[0].kiosk == "大厅一号屏");
        const auto answer = [&] {
            database.write([&](WriteTx& tx) {
                auto call = store::findHelpCall(tx, chibi, HelpCallId("c"));
                answerHelpCall(tx, by(noon.plusSeconds(90)), chibi, *call);
            });
        };
        answer();
        BOOST_TEST(listed(false).empty());
        BOOST_REQUIRE_EQUAL(listed(true).size(), 1U);
        BOOST_TEST(listed(true)[0].answered->at.millis - noon.millis == 90'000);
        BOOST_TEST(refusalOf(answer) == "help_call_answered_already");
    });
}

BOOST_AUTO_TEST_SUITE_END()
