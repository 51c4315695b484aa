// SQLite's own backup over two connections of its own; the server's are left alone.
#include "core/db/sqlite/SqliteCopy.h"

#include <sqlite3.h>

#include "core/Error.h"

namespace yizhan {

namespace {

constexpr int waitMillis = 10'000;

Error failed(int code, const std::string& words) {
    const int primary = code & 0xFF;
    const bool full = primary == SQLITE_FULL;
    const bool corrupt = primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    Error error(Status::unavailable, full ? "storage_full" : corrupt ? "storage_corrupt" : "storage_failed");
    error.because(words);
    return error;
}

class Opened {
public:
    Opened(const std::string& path, int flags) : _path(path) {
        const int code = sqlite3_open_v2(path.c_str(), &_handle, flags, nullptr);
        if (code == SQLITE_OK) {
            sqlite3_busy_timeout(_handle, waitMillis);
            return;
        }
        const std::string words = sqlite3_errmsg(_handle);
        sqlite3_close(_handle);
        throw failed(code, "cannot open " + path + ": " + words);
    }
    ~Opened() { sqlite3_close(_handle); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    sqlite3* get() const { return _handle; }
    [[noreturn]] void fail(int code) const { throw failed(code, _path + ": " + sqlite3_errmsg(_handle)); }

    /// The first value of the first row, as text.
    std::string ask(const char* sql) const {
        std::string answer;
        const auto keep = [](void* into, int, char** values, char**) {
            auto& text = *static_cast<std::string*>(into);
            if (text.empty() && values[0] != nullptr) text = values[0];
            return 0;
        };
        const int code = sqlite3_exec(_handle, sql, keep, &answer, nullptr);
        if (code != SQLITE_OK) fail(code);
        return answer;
    }

private:
    std::string _path;
    sqlite3* _handle = nullptr;
};

}  // namespace

void copySqlite(const std::string& from, const std::string& to) {
    const Opened source(from, SQLITE_OPEN_READONLY);
    const Opened target(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    // Nobody else sees the copy before it is whole, and who packs it flushes what it packs.
    target.ask("PRAGMA synchronous=OFF");
    sqlite3_backup* copying = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copying == nullptr) target.fail(sqlite3_errcode(target.get()));
    // In one step, which is one snapshot: in several, each write in between would begin it anew.
    sqlite3_backup_step(copying, -1);
    if (const int code = sqlite3_backup_finish(copying); code != SQLITE_OK) target.fail(code);
    const std::string found = target.ask("PRAGMA quick_check(1)");
    if (found != "ok") throw failed(SQLITE_CORRUPT, from + " is damaged: " + found);
    target.ask("PRAGMA journal_mode=DELETE");
}

}  // namespace yizhan
