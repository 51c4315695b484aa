// Statements on the handle, and SQLite's errors in the words of ours.
#include "core/db/sqlite/SqliteConnection.h"

#include <Poco/Data/DataException.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/Utility.h>
#include <Poco/URI.h>

#include <mutex>

#include "core/Error.h"

namespace yizhan {

namespace {

constexpr std::size_t mostStatements = 200;

Poco::Data::Session openSession(const std::string& path, SqliteConnection::Mode mode, bool create) {
    static std::once_flag registered;
    std::call_once(registered, [] {
        // Each connection is used by one thread at a time, so SQLite need not lock it for every column it reads.
        // Too late where something else in the process has used SQLite before: then it keeps its locks.
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        Poco::Data::SQLite::Connector::registerConnector();
    });
    std::string encoded;
    Poco::URI::encode(path, "?#%", encoded);
    const char* access = mode == SqliteConnection::Mode::inspector ? "ro" : create ? "rwc" : "rw";
    try {
        // One second: Poco tries again until then, and a file that is not there will not come.
        return Poco::Data::Session("SQLite", "file:" + encoded + "?mode=" + access, 1);
    } catch (const Poco::Exception& e) {
        throw Error(Status::unavailable, "storage_failed").because("cannot open " + path + ": " + e.message());
    }
}

/// Resets a statement whatever happens, so that it never holds a lock or a half-read cursor.
class Running {
public:
    explicit Running(sqlite3_stmt* statement) : _statement(statement) {}
    ~Running() {
        sqlite3_reset(_statement);
        sqlite3_clear_bindings(_statement);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    sqlite3_stmt* _statement;
};

Value columnOf(sqlite3_stmt* statement, int i) {
    const auto bytes = [&](const void* data) {
        return std::string(static_cast<const char*>(data),
                           static_cast<std::size_t>(sqlite3_column_bytes(statement, i)));
    };
    switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
            return {static_cast<std::int64_t>(sqlite3_column_int64(statement, i))};
        case SQLITE_FLOAT:
            return {sqlite3_column_double(statement, i)};
        case SQLITE_TEXT:
            return {bytes(sqlite3_column_text(statement, i))};
        case SQLITE_BLOB:
            return {Blob{bytes(sqlite3_column_blob(statement, i))}};
        default:
            return {};
    }
}

const char* codeFor(int primary) {
    switch (primary) {
        case SQLITE_FULL:
            return "storage_full";
        case SQLITE_READONLY:
            return "storage_read_only";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "storage_locked";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "storage_corrupt";
        default:
            return "storage_failed";
    }
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Mode mode, int busyTimeoutMs, bool create)
    : _path(path), _session(openSession(path, mode, create)), _handle(Poco::Data::SQLite::Utility::dbHandle(_session)) {
    try {
        configure(mode, busyTimeoutMs);
    } catch (...) {
        forgetStatements();
        throw;
    }
}

SqliteConnection::~SqliteConnection() { forgetStatements(); }

void SqliteConnection::configure(Mode mode, int busyTimeoutMs) {
    sqlite3_busy_timeout(_handle, busyTimeoutMs);
    sqlite3_extended_result_codes(_handle, 1);
    if (mode == Mode::writer) {
        query("PRAGMA journal_mode=WAL");
        script("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-4096; PRAGMA wal_autocheckpoint=0");
        // A file that cannot be written says so now and not at the first entry of the day.
        script("BEGIN IMMEDIATE; ROLLBACK");
    } else {
        script("PRAGMA query_only=ON; PRAGMA cache_size=-1024");
    }
}

void SqliteConnection::forgetStatements() {
    for (auto& [sql, prepared] : _statements) sqlite3_finalize(prepared.statement);
    _statements.clear();
}

SqliteConnection::Prepared& SqliteConnection::prepared(std::string_view sql) {
    if (const auto found = _statements.find(sql); found != _statements.end()) return found->second;
    if (_statements.size() >= mostStatements) forgetStatements();
    Prepared made;
    const int code = sqlite3_prepare_v3(_handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &made.statement, nullptr);
    if (code != SQLITE_OK || made.statement == nullptr) fail(code, sql);
    for (int i = 1, count = sqlite3_bind_parameter_count(made.statement); i <= count; ++i)
        made.places.push_back(sqlite3_bind_parameter_index(made.statement, ("$" + std::to_string(i)).c_str()));
    return _statements.emplace(std::string(sql), std::move(made)).first->second;
}

void SqliteConnection::bind(const Prepared& prepared, const Params& params) {
    if (params.size() != prepared.places.size())
        throw Error(Status::internal, "database_parameters")
            .because("the statement takes " + std::to_string(prepared.places.size()) + " values and got " +
                     std::to_string(params.size()) + ": " + sqlite3_sql(prepared.statement));
    for (std::size_t i = 0; i < params.size(); ++i) {
        sqlite3_stmt* statement = prepared.statement;
        const int place = prepared.places[i];
        const auto& value = params[i].variant();
        if (const auto* n = std::get_if<std::int64_t>(&value))
            sqlite3_bind_int64(statement, place, *n);
        else if (const auto* d = std::get_if<double>(&value))
            sqlite3_bind_double(statement, place, *d);
        else if (const auto* s = std::get_if<std::string>(&value))
            sqlite3_bind_text64(statement, place, s->data(), s->size(), SQLITE_STATIC, SQLITE_UTF8);
        else if (const auto* b = std::get_if<Blob>(&value)) {
            if (b->bytes.empty())
                sqlite3_bind_zeroblob(statement, place, 0);
            else
                sqlite3_bind_blob64(statement, place, b->bytes.data(), b->bytes.size(), SQLITE_STATIC);
        } else
            sqlite3_bind_null(statement, place);
    }
}

Rows SqliteConnection::query(std::string_view sql, const Params& params) {
    Prepared& statement = prepared(sql);
    const Running running(statement.statement);
    bind(statement, params);
    Rows rows;
    for (;;) {
        const int code = sqlite3_step(statement.statement);
        if (code == SQLITE_DONE) return rows;
        if (code != SQLITE_ROW) fail(code, sql);
        std::vector<Value> values;
        const int columns = sqlite3_column_count(statement.statement);
        values.reserve(static_cast<std::size_t>(columns));
        for (int i = 0; i < columns; ++i) values.push_back(columnOf(statement.statement, i));
        rows.emplace_back(std::move(values));
    }
}

std::int64_t SqliteConnection::execute(std::string_view sql, const Params& params) {
    query(sql, params);
    return sqlite3_changes64(_handle);
}

void SqliteConnection::script(std::string_view sql) {
    const int code = sqlite3_exec(_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
}

void SqliteConnection::fail(int code, std::string_view what) {
    const int primary = code & 0xFF;
    const std::string words =
        std::string(sqlite3_errmsg(_handle)) + " (" + std::to_string(sqlite3_extended_errcode(_handle)) + ")";
    if (primary == SQLITE_CONSTRAINT) throw Error(Status::conflict, "constraint").because(words);
    if (primary == SQLITE_ERROR || primary == SQLITE_MISUSE || primary == SQLITE_RANGE)
        throw Error(Status::internal, "database_statement").because(words + ": " + std::string(what.substr(0, 300)));
    throw Error(Status::unavailable, codeFor(primary)).because(_path + ": " + words);
}

}  // namespace yizhan
