#include <sqlite3.h>

#include <stdexcept>

#include "core/Text.h"
#include "retrieval/Engines.h"

namespace yizhan::bench {

namespace {

class TrigramEngine : public Engine {
public:
    explicit TrigramEngine(const Collection& collection) {
        run("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'trigram')");
        run("BEGIN");
        sqlite3_stmt* insert = prepared("INSERT INTO texts (rowid, text) VALUES (?, ?)");
        for (std::size_t i = 0; i < collection.entries.size(); ++i) {
            const std::string text = text::folded(collection.textOf(i));
            sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(i));
            sqlite3_bind_text(insert, 2, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        _search = prepared("SELECT rowid, rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 5");
    }
    ~TrigramEngine() override {
        sqlite3_finalize(_search);
        sqlite3_close(_db);
    }
    TrigramEngine(const TrigramEngine&) = delete;
    TrigramEngine& operator=(const TrigramEngine&) = delete;

    std::string name() const override { return "FTS5 trigram"; }

    Finding find(const Question& question) override {
        const std::string query = queryOf(question.text);
        Finding finding;
        if (query.empty()) return finding;
        sqlite3_bind_text(_search, 1, query.c_str(), static_cast<int>(query.size()), SQLITE_TRANSIENT);
        while (sqlite3_step(_search) == SQLITE_ROW) {
            if (finding.places.empty()) finding.sureness = -sqlite3_column_double(_search, 1);
            finding.places.push_back(static_cast<std::size_t>(sqlite3_column_int64(_search, 0)));
        }
        sqlite3_reset(_search);
        return finding;
    }

private:
    static std::string queryOf(const std::string& question) {
        const std::u32string points = text::decoded(text::folded(question));
        std::string query;
        for (std::size_t i = 0; i + 3 <= points.size(); ++i) {
            const std::u32string_view three = std::u32string_view(points).substr(i, 3);
            if (three.find_first_of(U"\"\0 ") != std::u32string_view::npos) continue;
            query += (query.empty() ? "\"" : " OR \"") + text::encoded(three) + '"';
        }
        return query;
    }
    void run(const char* sql) {
        if (_db == nullptr) sqlite3_open(":memory:", &_db);
        if (sqlite3_exec(_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(_db));
    }
    sqlite3_stmt* prepared(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(_db));
        return statement;
    }

    sqlite3* _db = nullptr;
    sqlite3_stmt* _search = nullptr;
};

}  // namespace

std::unique_ptr<Engine> trigramEngine(const Collection& collection) {
    return std::make_unique<TrigramEngine>(collection);
}

}  // namespace yizhan::bench
