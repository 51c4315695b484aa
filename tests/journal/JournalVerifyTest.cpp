// Whatever is altered behind the program's back, verify names it.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <random>
#include <set>

#include <sqlite3.h>

#include "core/Hash.h"
#include "journal/JournalChain.h"
#include "journal/JournalFixture.h"
#include "journal/JournalKey.h"

namespace yizhan::test {

using namespace journal;

namespace {

/// Someone with a tool of their own and all rights on the file.
class Intruder {
public:
    explicit Intruder(const std::string& path) {
        BOOST_TEST_REQUIRE(sqlite3_open(path.c_str(), &_database) == SQLITE_OK);
        sqlite3_busy_timeout(_database, 5000);
        run("PRAGMA ignore_check_constraints = ON");
        run("DROP TRIGGER journal_rows_no_update");
        run("DROP TRIGGER journal_rows_no_delete");
    }
    ~Intruder() { sqlite3_close(_database); }
    Intruder(const Intruder&) = delete;
    Intruder& operator=(const Intruder&) = delete;

    void run(const std::string& sql) {
        char* message = nullptr;
        const int code = sqlite3_exec(_database, sql.c_str(), nullptr, nullptr, &message);
        BOOST_TEST(code == SQLITE_OK, sql << ": " << (message == nullptr ? "" : message));
        sqlite3_free(message);
    }

    std::vector<std::string> columnsOf(const std::string& table) {
        std::vector<std::string> names;
        visit("SELECT name FROM pragma_table_info('" + table + "')", [&](sqlite3_stmt* row) {
            names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
        });
        return names;
    }

    std::string quoted(const std::string& table, const std::string& column, std::int64_t rowid) {
        return text("SELECT quote(" + column + ") FROM " + table + " WHERE rowid = " + std::to_string(rowid));
    }
    std::string text(const std::string& sql) {
        std::string value;
        visit(sql, [&](sqlite3_stmt* row) { value = reinterpret_cast<const char*>(sqlite3_column_text(row, 0)); });
        return value;
    }

private:
    void visit(const std::string& sql, const std::function<void(sqlite3_stmt*)>& each) {
        sqlite3_stmt* statement = nullptr;
        BOOST_TEST_REQUIRE(sqlite3_prepare_v2(_database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, sql);
        while (sqlite3_step(statement) == SQLITE_ROW) each(statement);
        sqlite3_finalize(statement);
    }

    sqlite3* _database = nullptr;
};

/// The SQL literal with one byte of it changed: a number, a character of a text, a nibble of bytes.
std::string altered(const std::string& column, const std::string& literal, std::mt19937& random) {
    if (literal == "NULL") return column == "line" ? "7" : "'x'";
    if (literal == "''") return "'x'";
    if (literal.starts_with("X'")) {
        std::string out = literal;
        const std::size_t at = 2 + random() % (out.size() - 3);
        out[at] = out[at] == '0' ? '1' : '0';
        return out;
    }
    if (literal.starts_with("'")) {
        std::string out = literal;
        char& byte = out[1 + random() % (out.size() - 2)];
        byte = static_cast<unsigned char>(byte) >= 0x80 ? static_cast<char>(byte ^ 1) : byte == 'a' ? 'b' : 'a';
        return out;
    }
    return std::to_string(std::stoll(literal) ^ 1);
}

/// A book with a row of every kind: two days, the first closed and countersigned.
void fill(Book& book) {
    const Date date = book.today();
    const Entry first = book.write("opening check done");
    book.write("northeast wind, 9 to 15 degrees");
    book.write(date, {"visitors", "168", std::nullopt, first.id, true}, book.duty());
    book.database.write([&](WriteTx& tx) {
        writeLogLine(tx, book.context(), {book.centres.info.id, date, "line.missed", {}, "/console/log/today"});
        OpenBook open = openBook(tx, book.context(), date);
        Draft draft;
        draft.section = "incident";
        draft.text = "a visitor slipped";
        draft.occurredAt = book.clock.now();
        draft.author = {book.duty().staff, book.duty().name};
        draft.personal = {{"name", "someone"}};
        append(tx, book.context(), open, draft);
    });
    book.strike(book.write("struck").id);
    book.sign(date, book.duty2());
    book.forceClose(date);
    book.countersign(date, book.lead());
    book.write("addendum");
    book.clock.set("2026-11-22T09:00:00+08:00");
    book.write("next day");
}

struct Altered {
    TestDatabase storage{Dialect::sqlite, {journal::embeddedFiles()}};
    Book book{storage};
    Altered() { fill(book); }
    std::string found() {
        const VerifyReport report = book.verify();
        return report.ok() ? "" : std::to_string(report.firstBad->seq) + " " + report.firstBad->code;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreJournalVerify)

BOOST_AUTO_TEST_CASE(an_untouched_book_holds) {
    Altered fixture;
    const VerifyReport report = fixture.book.verify();
    BOOST_TEST(report.ok());
    BOOST_TEST(report.rows == 13);
    BOOST_TEST(report.sealedDays == 1);
    BOOST_TEST(report.head == fixture.book.entries(fixture.book.today()).back().hash);
}

BOOST_AUTO_TEST_CASE(one_byte_in_any_column_of_any_row_is_named) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    std::set<std::string> kinds;
    for (std::int64_t seq = 1; seq <= 13; ++seq) {
        kinds.insert(intruder.quoted("journal_rows", "kind", seq));
        for (const std::string& column : intruder.columnsOf("journal_rows")) {
            const std::string before = intruder.quoted("journal_rows", column, seq);
            // A neighbour's number is taken; any other moves the row away just the same.
            const std::string after = column == "seq" ? std::to_string(seq + 1000) : altered(column, before, random);
            const auto put = [&](const std::string& value) {
                intruder.run("UPDATE journal_rows SET " + column + " = " + value +
                             " WHERE rowid = " + std::to_string(seq));
            };
            put(after);
            const VerifyReport report = fixture.book.verify();
            BOOST_TEST(!report.ok(), "seed " << seed << ": " << column << " of row " << seq << " is now " << after);
            if (report.firstBad)
                BOOST_TEST(report.firstBad->seq == seq,
                           "seed " << seed << ": " << column << ", " << report.firstBad->code);
            put(before);
        }
    }
    BOOST_TEST(kinds.size() == 8u);
    BOOST_TEST(fixture.found() == "");
}

BOOST_AUTO_TEST_CASE(one_byte_in_any_summary_is_named) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    for (const std::string table : {"journal_heads", "journal_days", "journal_personal"})
        for (const std::string& column : intruder.columnsOf(table)) {
            // Up to where the job has looked for missed days; statuses are worked out without it.
            if (column == "settled_through") continue;
            const std::string before = intruder.quoted(table, column, 1);
            const std::string after = column == "status" ? "'open'" : altered(column, before, random);
            intruder.run("UPDATE " + table + " SET " + column + " = " + after + " WHERE rowid = 1");
            BOOST_TEST(!fixture.book.verify().ok(),
                       "seed " << seed << ": " << table << "." << column << " is now " << after);
            intruder.run("UPDATE " + table + " SET " + column + " = " + before + " WHERE rowid = 1");
        }
    BOOST_TEST(fixture.found() == "");
}

BOOST_AUTO_TEST_CASE(a_row_removed_leaves_a_gap) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    for (std::int64_t seq = 12; seq > 0; --seq) {
        intruder.run("DELETE FROM journal_rows WHERE seq = " + std::to_string(seq));
        BOOST_TEST(fixture.found() == std::to_string(seq) + " gap");
    }
}

BOOST_AUTO_TEST_CASE(a_row_removed_with_the_later_ones_renumbered_breaks_the_link) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    intruder.run("DELETE FROM journal_rows WHERE seq = 4");
    for (int seq = 5; seq <= 13; ++seq)
        intruder.run("UPDATE journal_rows SET seq = seq - 1 WHERE seq = " + std::to_string(seq));
    BOOST_TEST(fixture.found() == "4 link_broken");
}

BOOST_AUTO_TEST_CASE(a_cut_tail_is_named_by_the_head_the_days_and_a_seal_kept_outside) {
    Altered fixture;
    const Seal outside = *fixture.book.day(onDate("2026-11-21")).closing()->seal;
    BOOST_TEST(fixture.book.verify(outside).ok());
    Intruder intruder(fixture.storage.url());
    intruder.run("DELETE FROM journal_rows WHERE seq >= 10");
    BOOST_TEST(fixture.found() == "10 tail_cut");
    const std::string hash = intruder.quoted("journal_rows", "hash", 9);
    intruder.run(
        "UPDATE journal_heads SET seq = 9, sealed_date = NULL, sealed_code = NULL, public_key = NULL, hash = " + hash);
    BOOST_TEST(fixture.found() == "10 tail_cut");
    intruder.run("DELETE FROM journal_days WHERE date = '2026-11-22'");
    intruder.run(
        "UPDATE journal_days SET status = 'open', rows = 9, entries = 7, lines = 7, version = 2, closed_at = NULL, "
        "forced = 0");
    BOOST_TEST(fixture.found() == "");
    BOOST_TEST(fixture.book.verify(outside).firstBad->code == "tail_cut");
}

BOOST_AUTO_TEST_CASE(a_whole_chain_gone_is_named) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    intruder.run("DELETE FROM journal_rows");
    BOOST_TEST(fixture.found() == "1 tail_cut");
    intruder.run("DELETE FROM journal_heads");
    BOOST_TEST(fixture.found() == "1 tail_cut");
}

BOOST_AUTO_TEST_CASE(a_row_rewritten_with_all_its_hashes_breaks_the_seal) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    const CentreId& centre = fixture.book.centres.info.id;
    auto rows = fixture.book.database.read([&](ReadTx& tx) { return store::rowsAfter(tx, centre, 0, 100); });
    std::string prev = firstPrevHash();
    for (StoredRow& row : rows) {
        if (row.seq == 2) row.text = "fair weather";
        row.payload = payloadOf(row, readPayload(row).value_or(More{}));
        row.payloadSha256 = sha256(row.payload);
        row.prevHash = prev;
        row.hash = rowHash(static_cast<std::uint64_t>(row.seq), prev, row.payloadSha256,
                           {centre.text(), row.recordedAt, row.authorId, row.kind, subjectOf(row.date)});
        prev = row.hash;
    }
    intruder.run("DELETE FROM journal_rows");
    fixture.book.database.write([&](WriteTx& tx) {
        for (const StoredRow& row : rows) store::insertRow(tx, centre, row);
    });
    const std::string found = fixture.found();
    BOOST_TEST((found == "8 signature_wrong" || found == "10 seal_wrong"), found);
}

BOOST_AUTO_TEST_CASE(a_seal_made_with_another_key_is_named) {
    Altered fixture;
    const std::string path = keyPath(fixture.book.services.dataDir, fixture.book.centres.info.id);
    std::filesystem::remove(path);
    SealKey::loadOrCreate(path, fixture.book.random);
    const std::int64_t sealRow = 10;
    BOOST_TEST(fixture.found() == std::to_string(sealRow) + " seal_key_wrong");
}

BOOST_AUTO_TEST_CASE(rows_of_a_centre_that_is_not_there_are_looked_at) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    intruder.run("UPDATE journal_rows SET centre_id = 'chibj' WHERE seq = 13");
    const auto reports = fixture.book.database.read(
        [&](ReadTx& tx) { return verifyAll(tx, fixture.book.centres, fixture.book.services.dataDir); });
    BOOST_TEST_REQUIRE(reports.size() == 2u);
    BOOST_TEST(reports[0].report.firstBad->code == "tail_cut");
    BOOST_TEST(reports[1].centre.text() == "chibj");
    BOOST_TEST(reports[1].report.firstBad->code == "gap");
}

BOOST_AUTO_TEST_CASE(an_outside_seal_must_be_genuine_and_of_a_centre_here) {
    Altered fixture;
    Seal seal = *fixture.book.day(onDate("2026-11-21")).closing()->seal;
    const auto all = [&](const Seal& outside) {
        return refusal([&] {
            fixture.book.database.read([&](ReadTx& tx) {
                return verifyAll(tx, fixture.book.centres, fixture.book.services.dataDir, outside);
            });
        });
    };
    BOOST_TEST(all(seal) == "");
    Seal forged = seal;
    forged.rows = 3;
    BOOST_TEST(all(forged) == "seal_not_genuine");
    Seal foreign = seal;
    foreign.centre = CentreId("elsewhere");
    BOOST_TEST(all(foreign) == "centre_unknown");
}

BOOST_AUTO_TEST_CASE(personal_texts_cannot_vanish_unnoticed) {
    Altered fixture;
    Intruder intruder(fixture.storage.url());
    intruder.run("UPDATE journal_personal SET salt = NULL, text = NULL, erased_at = '2026-11-22T00:00:00.000Z'");
    BOOST_TEST(fixture.found() == "5 personal_removed");
    intruder.run("DELETE FROM journal_personal");
    BOOST_TEST(fixture.found() == "5 personal_removed");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace yizhan::test
