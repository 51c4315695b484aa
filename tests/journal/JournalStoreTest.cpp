// Lines of the log on both databases: what is stored, what is refused, and that nothing is changed.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>

#include "core/EventStore.h"
#include "core/Hash.h"
#include "core/db/Migrator.h"
#include "journal/JournalBook.h"
#include "journal/JournalChain.h"
#include "journal/JournalFixture.h"
#include "journal/PersonalStore.h"

namespace yizhan::test {

using namespace journal;

namespace {

void onEachBook(const std::function<void(Book&)>& body) {
    onEachDatabase({journal::embeddedFiles()}, [&](TestDatabase& database) {
        Book book(database);
        body(book);
    });
}

std::int64_t count(Book& book, const std::string& table) {
    return book.database.read([&](ReadTx& tx) { return tx.one("SELECT count(*) FROM " + table)->integer(0); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreJournal)

BOOST_AUTO_TEST_CASE(an_entry_is_chained_and_reads_back) {
    onEachBook([](Book& book) {
        const Entry first = book.write("\u5f00\u9986\u524d\u68c0\u67e5\u5b8c\u6bd5\u3002");
        const Entry second = book.write("quote \" and \\ and <b>");
        BOOST_TEST(first.seq == 1);
        BOOST_TEST(first.prevHash == firstPrevHash());
        BOOST_TEST(second.prevHash == first.hash);
        BOOST_TEST((second.line == 2));
        const auto stored = book.entries(book.today());
        BOOST_TEST_REQUIRE(stored.size() == 2u);
        BOOST_TEST(stored[0].text == first.text);
        BOOST_TEST(stored[1].text == second.text);
        BOOST_TEST((stored[0].author == Person{book.duty().staff, book.duty().name}));
        BOOST_TEST((stored[0].recordedAt == book.clock.now()));
        BOOST_TEST(!stored[0].late);
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(nameOf(book.day(book.today()).status) == "open");
    });
}

BOOST_AUTO_TEST_CASE(a_book_from_before_its_checks_were_reworded_goes_on) {
    std::vector<Embedded> first;
    for (const Embedded& file : journal::embeddedFiles())
        if (file.name.find("quick_checks") == std::string_view::npos) first.push_back(file);
    onEachDatabase({first}, [](TestDatabase& database) {
        Book book(database);
        const Entry before = book.write("one");
        book.strike(before.id);
        book.forceClose(book.today());
        auto migrations = migrationsAmong(core::embeddedFiles(), database->dialect());
        const auto own = migrationsAmong(journal::embeddedFiles(), database->dialect());
        migrations.insert(migrations.end(), own.begin(), own.end());
        BOOST_TEST(migrate(*database, migrations, book.clock.now()).size() == 1u);
        BOOST_TEST(book.entries(book.today()).front().text == "one");
        BOOST_TEST(nameOf(book.day(book.today()).status) == "closed");
        book.write("afterwards");
        BOOST_TEST(book.verify().ok());
        BOOST_CHECK_THROW(book.database.write([](WriteTx& tx) { tx.execute("DELETE FROM journal_rows"); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(rows_can_be_neither_changed_nor_removed) {
    onEachBook([](Book& book) {
        book.write("one");
        for (const char* sql : {"UPDATE journal_rows SET text = 'other'", "DELETE FROM journal_rows"})
            BOOST_CHECK_THROW(book.database.write([&](WriteTx& tx) { tx.execute(sql); }), Error);
        BOOST_TEST(book.entries(book.today()).front().text == "one");
    });
}

BOOST_AUTO_TEST_CASE(a_strike_is_a_row_and_happens_once) {
    onEachBook([](Book& book) {
        const Entry entry = book.write("186 visitors");
        const Entry strike = book.strike(entry.id, "miscounted");
        BOOST_TEST((strike.refersTo == entry.id));
        BOOST_TEST((strike.line == std::nullopt));
        BOOST_TEST(refusal([&] { book.strike(entry.id); }) == "already_struck");
        BOOST_TEST(refusal([&] { book.strike(strike.id); }) == "strike_entry");
        BOOST_TEST(refusal([&] { book.strike(EntryId("01940000-0000-7000-8000-00000000ffff")); }) == "not_found");
        const auto rows = book.entries(book.today());
        BOOST_TEST_REQUIRE(rows.size() == 2u);
        BOOST_TEST((rows[0].struckBy == strike.id));
        BOOST_TEST(rows[0].text == "186 visitors");
        BOOST_TEST(book.day(book.today()).record.entries == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_correction_takes_its_row_back) {
    onEachBook([](Book& book) {
        const Entry old = book.write("186 visitors");
        const Entry corrected =
            book.write(book.today(), {"visitors", "168 visitors", std::nullopt, old.id, true}, book.duty());
        BOOST_TEST(nameOf(corrected.kind) == "correction");
        BOOST_TEST((corrected.line == 2));
        BOOST_TEST((book.entries(book.today())[0].struckBy == corrected.id));
        const auto again = [&](const std::optional<EntryId>& row) {
            return refusal([&] { book.write(book.today(), {"visitors", "x", std::nullopt, row, true}, book.duty()); });
        };
        BOOST_TEST(again(old.id) == "already_struck");
        BOOST_TEST(again(std::nullopt) == "/refers_to required");
        BOOST_TEST(again(EntryId("01940000-0000-7000-8000-00000000ffff")) == "/refers_to entry_unknown");
        BOOST_TEST(again(corrected.id) == "");
    });
}

BOOST_AUTO_TEST_CASE(what_is_refused_leaves_no_trace) {
    onEachBook([](Book& book) {
        const auto writing = [&](const std::string& date, const NewEntry& entry) {
            return refusal([&] { book.write(onDate(date), entry, book.duty()); });
        };
        BOOST_TEST(writing("2026-11-22", {"routine", "x"}) == "day_not_begun");
        BOOST_TEST(writing("2026-11-19", {"routine", "x"}) == "before_centre");
        BOOST_TEST(writing("2026-11-21", {"routine", "  "}) == "/text required");
        BOOST_TEST(writing("2026-11-21", {"routine", "x", at("2026-11-21T10:06:00+08:00")}) ==
                   "/occurred_at in_the_future");
        BOOST_TEST(writing("2026-11-21", {"routine", "x", at("2026-11-20T10:00:00+08:00")}) ==
                   "/occurred_at other_day");
        for (const char* table : {"journal_rows", "journal_days", "events"}) BOOST_TEST(count(book, table) == 0);
    });
}

BOOST_AUTO_TEST_CASE(late_entries_say_so) {
    onEachBook([](Book& book) {
        const auto lateOn = [&](const std::string& date, const std::optional<Instant>& occurred) {
            return book.write(onDate(date), {"routine", "x", occurred}, book.duty()).late;
        };
        BOOST_TEST(!lateOn("2026-11-21", at("2026-11-21T09:00:00+08:00")));
        BOOST_TEST(lateOn("2026-11-21", at("2026-11-21T08:59:59+08:00")));
        BOOST_TEST(lateOn("2026-11-20", std::nullopt));
        BOOST_TEST(book.verify().ok());
    });
}

BOOST_AUTO_TEST_CASE(an_entry_tells_the_event_feed) {
    onEachBook([](Book& book) {
        const Entry entry = book.write("one");
        const auto events =
            book.database.read([&](ReadTx& tx) { return eventsAfter(tx, book.centres.info.id, 0, 10); });
        BOOST_TEST_REQUIRE(events.size() == 1u);
        BOOST_TEST(events[0].event.topic == "journal.entry");
        const TextArgs& facts = events[0].event.facts;
        BOOST_TEST((std::find(facts.begin(), facts.end(), std::pair<std::string, std::string>("id", entry.id.text())) !=
                    facts.end()));
    });
}

BOOST_AUTO_TEST_CASE(the_system_writes_what_other_features_ask_for) {
    onEachDatabase({journal::embeddedFiles()}, [](TestDatabase& storage) {
        const auto database = Database::open({.url = storage.url()});
        Book book(storage);
        const Subscription& subscription = book.feature.subscriptions.front();
        database->listen([&](WriteTx& tx, const Event& event) {
            if (event.topic == subscription.topic) subscription.handle(tx, event);
        });
        const LogLine line{
            book.centres.info.id, book.today(), "line.forced", {{"name", "a"}, {"reason", "b"}}, "/console/log/today"};
        database->write([&](WriteTx& tx) { tx.record(asEvent(line, book.clock.now())); });
        const auto rows = book.entries(book.today());
        BOOST_TEST_REQUIRE(rows.size() == 1u);
        BOOST_TEST(nameOf(rows[0].kind) == "system");
        BOOST_TEST(rows[0].text == book.texts.get("line.forced", Language::zh, line.args));
        BOOST_TEST(rows[0].href == "/console/log/today");
        BOOST_TEST(!rows[0].author.has_value());
        BOOST_TEST(refusal([&] { book.strike(rows[0].id); }) == "system_entry");
        BOOST_TEST(nameOf(book.day(book.today()).status) == "expected");
    });
}

BOOST_AUTO_TEST_CASE(erasing_personal_texts_keeps_the_chain_whole) {
    onEachBook([](Book& book) {
        const EntryId id = book.database.write([&](WriteTx& tx) {
            OpenBook open = openBook(tx, book.context(), book.today());
            Draft draft;
            draft.section = "incident";
            draft.text = "a visitor slipped";
            draft.occurredAt = book.clock.now();
            draft.author = {book.duty().staff, book.duty().name};
            draft.personal = {{"name", "someone"}, {"phone", "0715"}};
            return append(tx, book.context(), open, draft).id;
        });
        const auto kept = [&] {
            return book.database.read([&](ReadTx& tx) { return store::personalOf(tx, book.centres.info.id, id); });
        };
        BOOST_TEST_REQUIRE(kept().size() == 2u);
        BOOST_TEST((kept()[0].text == "someone"));
        BOOST_TEST(book.verify().ok());
        book.database.write([&](WriteTx& tx) { erasePersonalTexts(tx, book.context(), id); });
        BOOST_TEST((kept()[0].text == std::nullopt));
        BOOST_TEST(kept()[0].salt == "");
        BOOST_TEST(book.verify().ok());
        BOOST_TEST(refusal([&] {
                       book.database.write([&](WriteTx& tx) { erasePersonalTexts(tx, book.context(), id); });
                   }) == "not_found");
    });
}

BOOST_AUTO_TEST_CASE(lists_page_by_key_in_both_orders) {
    onEachBook([](Book& book) {
        for (int i = 0; i < 7; ++i) book.write("line " + std::to_string(i));
        const auto page = [&](bool newest, const std::optional<std::int64_t>& beyond) {
            std::vector<std::int64_t> seqs;
            for (const Entry& entry : book.database.read([&](ReadTx& tx) {
                     return store::entries(tx, book.centres.info.id, book.today(), {newest, beyond, 3});
                 }))
                seqs.push_back(entry.seq);
            return seqs;
        };
        BOOST_TEST((page(true, std::nullopt) == std::vector<std::int64_t>{7, 6, 5}));
        BOOST_TEST((page(true, 5) == std::vector<std::int64_t>{4, 3, 2}));
        BOOST_TEST((page(false, std::nullopt) == std::vector<std::int64_t>{1, 2, 3}));
        BOOST_TEST((page(false, 6) == std::vector<std::int64_t>{7}));
    });
}

BOOST_AUTO_TEST_CASE(many_writers_make_one_chain) {
    onEachBook([](Book& book) {
        std::atomic<int> failures{0};
        {
            std::vector<std::jthread> writers;
            for (int w = 0; w < 8; ++w)
                writers.emplace_back([&, w] {
                    for (int i = 0; i < 10; ++i) {
                        try {
                            book.write(std::to_string(w) + "/" + std::to_string(i));
                        } catch (const std::exception&) {
                            ++failures;
                        }
                    }
                });
        }
        BOOST_TEST(failures == 0);
        const VerifyReport report = book.verify();
        BOOST_TEST(report.ok());
        BOOST_TEST(report.rows == 80);
        BOOST_TEST(book.day(book.today()).record.lines == 80);
    });
}

BOOST_AUTO_TEST_CASE(the_day_prints_as_a_page) {
    onEachBook([](Book& book) {
        const Entry first = book.write("two\nlines");
        book.strike(first.id, "wrong");
        book.forceClose(book.today());
        const auto page = book.database.read([&](ReadTx& tx) { return bookPage(tx, book.context(), book.today()); });
        const std::string text = bookText(page, book.context());
        for (const std::string& part :
             {std::string("two\n    lines"), book.texts.get("book.status.closed", Language::zh),
              hex(first.hash).substr(0, 4), page.day.closing()->seal->shortCode})
            BOOST_TEST(text.find(part) != std::string::npos, part);
        BOOST_TEST(bookJson(page, book.context()).find("\"short_code\"") != std::string::npos);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::test
