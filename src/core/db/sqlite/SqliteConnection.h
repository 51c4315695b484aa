// One connection to an SQLite file: opened by Poco::Data, its statements run on the bare handle.
//
// Poco's Statement costs ten times the C API per run and passes surplus parameters in silence, so
// only the session's life is left to it.
#pragma once

#include <Poco/Data/Session.h>
#include <sqlite3.h>

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/db/Value.h"

namespace yizhan {

class SqliteConnection {
public:
    enum class Mode { writer, reader, inspector };

    /// Throws Error 503 `storage_…` with a sentence that names the file.
    SqliteConnection(const std::string& path, Mode mode, int busyTimeoutMs, bool create);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Rows query(std::string_view sql, const Params& params = {});
    std::int64_t execute(std::string_view sql, const Params& params = {});
    void script(std::string_view sql);
    /// False once SQLite itself has ended the transaction (full disk, I/O error).
    bool inTransaction() const { return sqlite3_get_autocommit(_handle) == 0; }
    sqlite3* handle() { return _handle; }

private:
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        std::vector<int> places;  ///< bind index of $1, $2, …
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };

    void configure(Mode mode, int busyTimeoutMs);
    Prepared& prepared(std::string_view sql);
    void bind(const Prepared& prepared, const Params& params);
    void forgetStatements();
    [[noreturn]] void fail(int code, std::string_view what);

    std::string _path;
    Poco::Data::Session _session;
    sqlite3* _handle = nullptr;
    std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> _statements;
};

}  // namespace yizhan
