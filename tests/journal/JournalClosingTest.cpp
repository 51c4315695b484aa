// Closing, signatures, seals and missed days on both databases.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <filesystem>
#include <thread>

#include "core/Hash.h"
#include "journal/JournalChain.h"
#include "journal/JournalEvidence.h"
#include "journal/JournalFixture.h"
#include "journal/JournalKey.h"

namespace yizhan::test {

using namespace journal;

namespace {

void onEachBook(const std::function<void(Book&)>& body) {
    onEachDatabase({journal::embeddedFiles()}, [&](TestDatabase& database) {
        Book book(database);
        body(book);
    });
}

ClosingView closing(Book& book, const Date& date) {
    return book.database.read([&](ReadTx& tx) { return closingOf(tx, book.context(), date); });
}

void runJob(Book& book) { book.feature.jobs.front().run(book.database, book.clock.now()); }

std::vector<std::string> statuses(Book& book, const DayRange& range = {}) {
    std::vector<std::string> out;
    for (const Day& day : book.database.read([&](ReadTx& tx) { return listDays(tx, book.context(), range); }))
        out.push_back(day.record.date.text() + " " + std::string(nameOf(day.status)) +
                      (day.unclosed ? " unclosed" : ""));
    return out;
}

Verdict::Status verdict(Book& book, const std::string& date) {
    return book.database.read([&](ReadTx& tx) { return judgeTruthfulLog(tx, book.context(), onDate(date)).status; });
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreJournalClosing)

BOOST_AUTO_TEST_CASE(a_day_closes_after_its_last_window) {
    onEachBook([](Book& book) {
        const Date date = book.today();
        const Entry entry = book.write("one");
        BOOST_TEST_REQUIRE(closing(book, date).blockers.size() == 1u);
        BOOST_TEST(closing(book, date).blockers[0].code == "still_open");
        BOOST_TEST(refusal([&] { book.close(date, book.duty()); }) == "closing_blocked");
        book.clock.set("2026-11-21T17:30:00+08:00");
        BOOST_TEST(closing(book, date).blockers.empty());
        const std::string shown = closing(book, date).digest;
        const Day day = book.close(date, book.duty(), {Statement::nothingHappened, std::nullopt, "[[[1,2]]]"});
        BOOST_TEST(nameOf(day.status) == "closed");
        BOOST_TEST(day.record.version == 2);
        BOOST_TEST(!day.record.forced);
        BOOST_TEST(!day.record.lateClose);
        const Mark& mark = *day.closing();
        BOOST_TEST(mark.digest == shown);
        BOOST_TEST(mark.strokes == "[[[1,2]]]");
        BOOST_TEST((mark.closing->statement == Statement::nothingHappened));
        BOOST_TEST(mark.seal->rows == 1);
        BOOST_TEST(mark.seal->head == entry.hash);
        BOOST_TEST(mark.seal->shortCode == shortCode(mark.digest));
        BOOST_TEST(signatureFits(mark.seal->signature, sealBytes(*mark.seal), mark.seal->publicKey));
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(book.verify().sealedDays == 1);
        BOOST_TEST(refusal([&] { book.close(date, book.manager()); }) == "already_closed");
    });
}

BOOST_AUTO_TEST_CASE(only_a_manager_forces_and_the_reason_stands_in_the_log) {
    onEachBook([](Book& book) {
        const Date date = book.today();
        book.write("one");
        for (const Actor& actor : {book.duty(), book.lead(), book.person("05", Role::deputy)})
            BOOST_TEST(refusal([&] {
                           book.close(date, actor, {Statement::asRecorded, "power cut", ""});
                       }) == "force_needs_manager");
        BOOST_TEST(refusal([&] {
                       book.close(date, book.manager(), {Statement::asRecorded, " ", ""});
                   }) == "/force_reason required");
        const Day day = book.close(date, book.manager(), {Statement::asRecorded, "power cut", ""});
        BOOST_TEST(day.record.forced);
        BOOST_TEST((day.closing()->closing->forceReason == "power cut"));
        const auto rows = book.entries(date);
        BOOST_TEST_REQUIRE(rows.size() == 2u);
        BOOST_TEST(nameOf(rows[1].kind) == "system");
        BOOST_TEST(rows[1].text.find("power cut") != std::string::npos);
        BOOST_TEST(day.closing()->seal->rows == 2);
        BOOST_TEST((verdict(book, date.text()) == Verdict::Status::broken));
    });
}

BOOST_AUTO_TEST_CASE(other_features_stand_in_the_way_with_their_checks) {
    onEachBook([](Book& book) {
        book.extensions.closingChecks.push_back(
            {"rounds", [](ReadTx&, const CentreId&, const Date& date) {
                 return std::vector<Blocker>{{"round_due", {{"date", date.text()}}, "/console/rounds"}};
             }});
        book.clock.set("2026-11-21T18:00:00+08:00");
        try {
            book.close(book.today(), book.duty());
            BOOST_TEST(false);
        } catch (const Error& error) {
            BOOST_TEST_REQUIRE(error.blockers().size() == 1u);
            BOOST_TEST(error.blockers()[0].href == "/console/rounds");
        }
        BOOST_TEST(book.forceClose(book.today()).record.forced);
    });
}

BOOST_AUTO_TEST_CASE(an_addendum_stands_behind_the_seal_and_leaves_it) {
    onEachBook([](Book& book) {
        const Date date = book.today();
        const Entry entry = book.write("one");
        const Seal seal = *book.forceClose(date).closing()->seal;
        const Entry addendum = book.write("forgotten");
        BOOST_TEST(nameOf(addendum.kind) == "addendum");
        BOOST_TEST((addendum.line == std::nullopt));
        const Entry corrected = book.write(date, {"routine", "better", std::nullopt, entry.id, true}, book.duty());
        BOOST_TEST(nameOf(corrected.kind) == "addendum");
        BOOST_TEST((book.entries(date)[0].struckBy == corrected.id));
        const Day day = book.day(date);
        BOOST_TEST((*day.closing()->seal == seal));
        BOOST_TEST(day.record.version == 2);
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(book.verify(seal).ok());
    });
}

BOOST_AUTO_TEST_CASE(signatures_are_of_different_people) {
    onEachBook([](Book& book) {
        const Date date = book.today();
        book.write("one");
        BOOST_TEST(refusal([&] { book.countersign(date, book.lead()); }) == "not_closed");
        BOOST_TEST(book.sign(date, book.duty2()).record.version == 2);
        BOOST_TEST(refusal([&] { book.sign(date, book.duty2()); }) == "same_person");
        const Day closed = book.forceClose(date);
        BOOST_TEST(closed.closing()->seal->rows == 3);
        BOOST_TEST(refusal([&] { book.sign(date, book.manager()); }) == "same_person");
        BOOST_TEST(refusal([&] { book.countersign(date, book.manager()); }) == "same_person");
        const Day day = book.countersign(date, book.lead());
        BOOST_TEST(nameOf(day.status) == "countersigned");
        BOOST_TEST(day.record.version == 4);
        BOOST_TEST(refusal([&] { book.countersign(date, book.person("05", Role::deputy)); }) ==
                   "already_countersigned");
        book.sign(date, book.duty());
        BOOST_TEST_REQUIRE(book.day(date).marks.size() == 4u);
        BOOST_TEST((book.day(date).marks[2].role == Role::lead));
        BOOST_TEST(book.day(date).marks[3].digest == day.closing()->digest);
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(a_signature_needs_a_fresh_proof_of_password) {
    onEachBook([](Book& book) {
        Actor old = book.manager();
        old.confirmedAt = book.clock.now().plusSeconds(-signatureWindowSeconds - 1);
        Actor token = book.manager();
        token.kind = Actor::Kind::token;
        for (const auto& [actor, code] :
             {std::pair(old, "confirmation_required"), std::pair(token, "sign_in_required")}) {
            BOOST_TEST(refusal([&] { book.close(book.today(), actor, {Statement::asRecorded, "x", ""}); }) == code);
            BOOST_TEST(refusal([&] { book.sign(book.today(), actor); }) == code);
            BOOST_TEST(refusal([&] { book.countersign(book.today(), actor); }) == code);
        }
        BOOST_TEST(book.verify().rows == 0);
    });
}

BOOST_AUTO_TEST_CASE(the_short_code_stands_in_the_next_days_first_row) {
    onEachBook([](Book& book) {
        book.write("one");
        const std::string code = book.forceClose(book.today()).closing()->seal->shortCode;
        BOOST_TEST((book.day(book.today()).record.previousCode == std::nullopt));
        book.clock.set("2026-11-22T09:00:00+08:00");
        book.write("two");
        BOOST_TEST((book.day(book.today()).record.previousCode == code));
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(of_two_closing_at_once_one_wins) {
    onEachBook([](Book& book) {
        const Date date = book.today();
        book.write("one");
        std::atomic<int> closed{0};
        std::atomic<int> refused{0};
        {
            std::vector<std::jthread> people;
            for (int i = 0; i < 4; ++i)
                people.emplace_back([&] {
                    try {
                        book.forceClose(date);
                        ++closed;
                    } catch (const Error& error) {
                        if (error.code() == "already_closed") ++refused;
                    }
                });
        }
        BOOST_TEST(closed == 1);
        BOOST_TEST(refused == 3);
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(book.verify().sealedDays == 1);
        BOOST_TEST(book.day(date).marks.size() == 1u);
    });
}

BOOST_AUTO_TEST_CASE(an_empty_day_closes_with_a_line_that_says_so) {
    onEachBook([](Book& book) {
        book.clock.set("2026-11-21T18:00:00+08:00");
        const Day day = book.close(book.today(), book.duty(), {Statement::nothingHappened, std::nullopt, ""});
        BOOST_TEST(day.closing()->seal->rows == 1);
        BOOST_TEST(book.entries(book.today())[0].text == book.texts.get("line.empty_day", Language::zh));
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(a_chain_with_seals_keeps_its_key) {
    onEachBook([](Book& book) {
        book.write("one");
        book.forceClose(book.today());
        const std::string path = keyPath(book.services.dataDir, book.centres.info.id);
        std::filesystem::rename(path, path + ".kept");
        book.clock.set("2026-11-22T18:00:00+08:00");
        BOOST_TEST(refusal([&] { book.close(book.today(), book.duty()); }) == "seal_key_missing");
        SealKey::loadOrCreate(path, book.random);
        BOOST_TEST(refusal([&] { book.close(book.today(), book.duty()); }) == "seal_key_differs");
        BOOST_TEST(book.verify().firstBad->code == "seal_key_wrong");
        std::filesystem::rename(path + ".kept", path);
        book.close(book.today(), book.duty());
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(missed_days_follow_the_calendar_and_the_job_writes_them_down) {
    onEachBook([](Book& book) {
        book.write("one");  // the 21st is kept, the 20th was not
        book.centres.closed = {onDate("2026-11-22")};
        book.clock.set("2026-11-25T10:00:00+08:00");
        const Lines expected = {"2026-11-25 expected", "2026-11-24 missed unclosed", "2026-11-23 missed unclosed",
                                "2026-11-21 open unclosed", "2026-11-20 missed unclosed"};
        BOOST_TEST(statuses(book) == expected, boost::test_tools::per_element());
        runJob(book);
        const std::int64_t rows = book.verify().rows;
        BOOST_TEST(rows == 4);
        BOOST_TEST(statuses(book) == expected, boost::test_tools::per_element());
        runJob(book);
        BOOST_TEST(book.verify().rows == rows);
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(book.entries(onDate("2026-11-24"))[0].text == book.texts.get("line.missed", Language::zh));
        BOOST_TEST(
            (statuses(book, {std::nullopt, std::nullopt, DayStatus::missed, 2}) == Lines{expected[1], expected[2]}));
        BOOST_TEST((statuses(book, {onDate("2026-11-21"), onDate("2026-11-24"), std::nullopt, 50}) ==
                    Lines{expected[2], expected[3]}));
    });
}

BOOST_AUTO_TEST_CASE(the_job_catches_up_after_a_long_absence) {
    onEachBook([](Book& book) {
        book.clock.set("2027-02-28T10:00:00+08:00");
        runJob(book);
        BOOST_TEST(book.verify().rows == 100);
        BOOST_TEST(statuses(book, {std::nullopt, std::nullopt, DayStatus::missed, 500}).size() == 100u);
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(just_before_the_cutoff_nothing_is_missed) {
    onEachBook([](Book& book) {
        book.clock.set("2026-11-21T05:59:59+08:00");
        runJob(book);
        BOOST_TEST(nameOf(book.day(onDate("2026-11-20")).status) == "expected");
        book.clock.set("2026-11-21T06:00:00+08:00");
        BOOST_TEST(nameOf(book.day(onDate("2026-11-20")).status) == "missed");
        runJob(book);
        BOOST_TEST(nameOf(book.day(onDate("2026-11-20")).status) == "missed");
    });
}

BOOST_AUTO_TEST_CASE(a_missed_day_stays_flagged_and_can_be_closed_late) {
    onEachBook([](Book& book) {
        const Date date = onDate("2026-11-20");
        runJob(book);
        book.write(date, {"routine", "written the day after"}, book.duty());
        BOOST_TEST(nameOf(book.day(date).status) == "missed");
        const Day day = book.close(date, book.duty());
        BOOST_TEST(nameOf(day.status) == "closed");
        BOOST_TEST(day.record.lateClose);
        BOOST_TEST(day.record.missedAt.has_value());
        BOOST_TEST(!day.unclosed);
        BOOST_TEST((verdict(book, "2026-11-20") == Verdict::Status::broken));
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(truthful_log_is_judged_from_the_days) {
    onEachBook([](Book& book) {
        using enum Verdict::Status;
        book.centres.closed = {onDate("2026-11-22")};
        BOOST_TEST((verdict(book, "2026-11-20") == broken));
        BOOST_TEST((verdict(book, "2026-11-21") == notDue));
        book.write("one");
        BOOST_TEST((verdict(book, "2026-11-21") == notDue));
        book.clock.set("2026-11-21T17:31:00+08:00");
        book.close(book.today(), book.duty());
        BOOST_TEST((verdict(book, "2026-11-21") == met));
        book.clock.set("2026-11-24T09:00:00+08:00");
        BOOST_TEST((verdict(book, "2026-11-22") == notDue));
        BOOST_TEST((verdict(book, "2026-11-23") == broken));
        BOOST_TEST((verdict(book, "2026-12-01") == notDue));
        const auto evidence = book.database.read([&](ReadTx& tx) {
            return book.feature.evidenceRules.front().judge(tx, book.centres.info.id, onDate("2026-11-21")).evidence;
        });
        BOOST_TEST_REQUIRE(evidence.size() == 1u);
        BOOST_TEST(evidence[0].summary.find(book.day(onDate("2026-11-21")).closing()->seal->shortCode) !=
                   std::string::npos);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::test
