// The store itself, on both engines: durability, isolation, failures that must not spread.
#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <mutex>
#include <set>
#include <thread>

#include "core/Error.h"
#include "core/EventStore.h"
#include "core/db/Migrator.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

void makeTable(Database& db) {
    db.write([](WriteTx& tx) {
        tx.script("CREATE TABLE notes (n BIGINT PRIMARY KEY, words TEXT NOT NULL CHECK (words <> 'bad'))");
    });
}

std::int64_t count(Database& db) {
    return db.read([](ReadTx& tx) { return tx.one("SELECT COUNT(*) FROM notes")->integer(0); });
}

void add(WriteTx& tx, int n, const std::string& words) {
    tx.execute("INSERT INTO notes (n, words) VALUES ($1, $2)", {n, words});
}

std::string codeOf(const std::function<void()>& fn) {
    try {
        fn();
    } catch (const Error& error) {
        return error.code();
    }
    return "";
}

/// Files of this process cannot grow beyond `bytes` while the object lives: a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &_before);
        rlimit limit = _before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit _before{};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreDatabase)

BOOST_AUTO_TEST_CASE(values_come_back_as_they_went_in) {
    onEachDatabase({}, [](TestDatabase& db) {
        db->write([](WriteTx& tx) {
            const bool sqlite = tx.dialect() == Dialect::sqlite;
            tx.script(std::string("CREATE TABLE kinds (i BIGINT, d DOUBLE PRECISION, t TEXT, b ") +
                      (sqlite ? "BLOB" : "BYTEA") + ", n TEXT)");
            tx.execute(
                "INSERT INTO kinds (i, d, t, b, n) VALUES ($1, $2, $3, $4, $5)",
                {std::int64_t{1} << 53, 0.1, "'; DROP TABLE kinds; --", Blob{std::string("\0\xff\\x", 4)}, nullptr});
        });
        const Row row = *db->read([](ReadTx& tx) { return tx.one("SELECT i, d, t, b, n FROM kinds"); });
        BOOST_TEST(row.integer(0) == std::int64_t{1} << 53);
        BOOST_TEST(std::get<double>(row.value(1).variant()) == 0.1);
        BOOST_TEST(row.text(2) == "'; DROP TABLE kinds; --");
        BOOST_TEST(row.blob(3) == std::string("\0\xff\\x", 4));
        BOOST_TEST(row.isNull(4));
    });
}

BOOST_AUTO_TEST_CASE(a_failed_function_leaves_nothing_and_spoils_no_neighbour) {
    onEachDatabase({}, [](TestDatabase& db) {
        makeTable(*db);
        std::vector<std::thread> writers;
        std::atomic<int> refused{0};
        std::atomic<int> told{0};
        for (int i = 0; i < 40; ++i)
            writers.emplace_back([&, i] {
                try {
                    db->write([&, i](WriteTx& tx) {
                        tx.afterCommit([&] { ++told; });
                        add(tx, i, "fine");
                        if (i % 4 == 0) add(tx, 1000 + i, "bad");
                    });
                } catch (const Error& error) {
                    refused += error.code() == "constraint" ? 1 : 100;
                }
            });
        for (auto& writer : writers) writer.join();
        BOOST_TEST(refused == 10);
        BOOST_TEST(count(*db) == 30);
        // However often a function had to run, what it promised for afterwards is done once.
        BOOST_TEST(told == 30);
    });
}

BOOST_AUTO_TEST_CASE(counters_never_lose_an_increment) {
    onEachDatabase({}, [](TestDatabase& db) {
        makeTable(*db);
        std::vector<std::thread> writers;
        for (int i = 0; i < 8; ++i)
            writers.emplace_back([&] {
                for (int k = 0; k < 10; ++k)
                    db->write([](WriteTx& tx) {
                        const auto n = tx.one("SELECT COALESCE(MAX(n), 0) FROM notes")->integer(0);
                        tx.execute("INSERT INTO notes (n, words) VALUES ($1, $2)", {n + 1, "x"});
                    });
            });
        for (auto& writer : writers) writer.join();
        BOOST_TEST(count(*db) == 80);
        BOOST_TEST(db->read([](ReadTx& tx) { return tx.one("SELECT MAX(n) FROM notes")->integer(0); }) == 80);
    });
}

BOOST_AUTO_TEST_CASE(a_reader_sees_one_moment) {
    onEachDatabase({}, [](TestDatabase& db) {
        makeTable(*db);
        db->read([&](ReadTx& tx) {
            BOOST_TEST(tx.one("SELECT COUNT(*) FROM notes")->integer(0) == 0);
            db->write([](WriteTx& other) { add(other, 1, "later"); });
            BOOST_TEST(tx.one("SELECT COUNT(*) FROM notes")->integer(0) == 0);
        });
        BOOST_TEST(count(*db) == 1);
    });
}

BOOST_AUTO_TEST_CASE(a_wrong_number_of_values_is_refused) {
    onEachDatabase({}, [](TestDatabase& db) {
        makeTable(*db);
        for (const Params& params : {Params{1}, Params{1, "a", 2}})
            BOOST_CHECK_THROW(
                db->write([&](WriteTx& tx) { tx.execute("INSERT INTO notes (n, words) VALUES ($1, $2)", params); }),
                Error);
        BOOST_TEST(count(*db) == 0);
    });
}

BOOST_AUTO_TEST_CASE(events_reach_listeners_inside_the_transaction_and_hooks_after_it) {
    onEachDatabase({}, [](TestDatabase& db) {
        makeTable(*db);
        std::vector<std::string> heard;
        db->listen([&](WriteTx& tx, const Event& event) {
            heard.push_back(event.topic);
            if (event.topic == "test.bad") add(tx, 9, "bad");
        });
        std::atomic<int> after{0};
        const Event good{CentreId("chibi"), "test.good", Instant{0}, {{"k", "v"}}};
        const Event bad{CentreId("chibi"), "test.bad", Instant{0}};
        db->write([&](WriteTx& tx) {
            tx.record(good);
            tx.afterCommit([&] { ++after; });
        });
        BOOST_CHECK_THROW(db->write([&](WriteTx& tx) {
            tx.afterCommit([&] { ++after; });
            tx.record(bad);
        }),
                          Error);
        BOOST_TEST(after == 1);
        BOOST_TEST(heard.size() == 2u);
        const auto stored = db->read([](ReadTx& tx) { return eventsAfter(tx, CentreId("chibi"), 0, 10); });
        BOOST_REQUIRE(stored.size() == 1u);
        BOOST_TEST(stored[0].event.facts[0].second == "v");
    });
}

BOOST_AUTO_TEST_CASE(append_only_tables_refuse_update_and_delete) {
    onEachDatabase({}, [](TestDatabase& db) {
        db->write([](WriteTx& tx) {
            tx.execute(
                "INSERT INTO audit (centre_id, seq, at, action, subject_kind, subject_id, remote, request_id, changes) "
                "VALUES ($1, 1, $2, $2, $2, $2, $2, $2, $2)",
                {"chibi", "x"});
        });
        BOOST_TEST(codeOf([&] { db->write([](WriteTx& tx) { tx.execute("UPDATE audit SET action = $1", {"y"}); }); }) ==
                   "constraint");
        BOOST_TEST(codeOf([&] { db->write([](WriteTx& tx) { tx.execute("DELETE FROM audit"); }); }) == "constraint");
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(FaultStorage)

BOOST_AUTO_TEST_CASE(a_full_disk_answers_nobody_wrongly_and_heals) {
    TestDatabase db(Dialect::sqlite, {});
    makeTable(*db);
    db->write([](WriteTx& tx) { add(tx, 0, "before"); });
    std::vector<int> kept;
    std::set<std::string> refusals;  // Boost.Test is for one thread: judged when all have ended
    std::mutex mutex;
    {
        const FullDisk full(200 * 1024);
        std::vector<std::thread> writers;
        for (int t = 0; t < 8; ++t)
            writers.emplace_back([&, t] {
                for (int k = 1; k <= 20; ++k) {
                    const int n = t * 100 + k;
                    const auto code =
                        codeOf([&] { db->write([n](WriteTx& tx) { add(tx, n, std::string(4000, 'x')); }); });
                    const std::lock_guard lock(mutex);
                    if (code.empty())
                        kept.push_back(n);
                    else
                        refusals.insert(code);
                }
            });
        for (auto& writer : writers) writer.join();
    }
    BOOST_TEST(kept.size() < 160u);
    refusals.erase("storage_full");
    refusals.erase("storage_failed");
    BOOST_TEST(refusals.empty());
    BOOST_TEST(count(*db) == static_cast<std::int64_t>(kept.size()) + 1);
    db->write([](WriteTx& tx) { add(tx, 9999, "room again"); });
    BOOST_TEST(count(*db) == static_cast<std::int64_t>(kept.size()) + 2);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_refused_in_words) {
    const TempFolder folder;
    std::ofstream(folder / "yizhan.db") << std::string(8192, 'z');
    BOOST_TEST(codeOf([&] { Database::open({.url = folder / "yizhan.db"}); }) == "storage_corrupt");
}

BOOST_AUTO_TEST_CASE(a_locked_file_is_refused_in_words) {
    TestDatabase db(Dialect::sqlite, {});
    makeTable(*db);
    const auto other = Database::open({.url = db.url(), .busyTimeoutMs = 20});
    db->write([&](WriteTx& tx) {
        add(tx, 1, "holding");
        BOOST_TEST(codeOf([&] { other->write([](WriteTx& late) { add(late, 2, "late"); }); }) == "storage_locked");
    });
    other->write([](WriteTx& tx) { add(tx, 2, "free again"); });
    BOOST_TEST(count(*db) == 2);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_refused_in_words) {
    const TempFolder folder;
    BOOST_TEST(codeOf([&] { Database::open({.url = folder / "no/such/yizhan.db"}); }) == "storage_failed");
}

BOOST_AUTO_TEST_CASE(an_unreachable_postgres_is_refused_in_words) {
    BOOST_TEST(codeOf([] { Database::open({.url = "postgresql://127.0.0.1:1/none?connect_timeout=2"}); }) ==
               "storage_failed");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(StoreMigrator)

BOOST_AUTO_TEST_CASE(applies_once_in_order_and_remembers) {
    onEachDatabase({}, [](TestDatabase& db) {
        const std::vector<Migration> first = {{"20990101T0000", "b", "CREATE TABLE two (x BIGINT REFERENCES one (x))"},
                                              {"20980101T0000", "a", "CREATE TABLE one (x {int64} PRIMARY KEY)"}};
        auto all = migrationsAmong(core::embeddedFiles(), db->dialect());
        all.insert(all.end(), first.begin(), first.end());
        const auto applied = migrate(*db, all, Instant{0});
        BOOST_TEST(applied.size() == 2u);
        BOOST_TEST(applied[0] == "a");
        BOOST_TEST(migrate(*db, all, Instant{0}).empty());
        all.back().text += " ";
        BOOST_TEST(codeOf([&] { migrate(*db, all, Instant{0}); }) == "database_changed");
        all.pop_back();
        BOOST_TEST(codeOf([&] { migrate(*db, all, Instant{0}); }) == "database_newer");
    });
}

BOOST_AUTO_TEST_CASE(a_broken_migration_leaves_nothing) {
    onEachDatabase({}, [](TestDatabase& db) {
        auto all = migrationsAmong(core::embeddedFiles(), db->dialect());
        all.push_back({"20990101T0000", "broken", "CREATE TABLE half (x BIGINT); CREATE TABLE half (x BIGINT)"});
        BOOST_CHECK_THROW(migrate(*db, all, Instant{0}), Error);
        BOOST_CHECK_THROW(db->read([](ReadTx& tx) { return tx.query("SELECT * FROM half").size(); }), Error);
    });
}

BOOST_AUTO_TEST_SUITE_END()
