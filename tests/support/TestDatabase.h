// Fresh databases for tests: SQLite in a temporary folder, and PostgreSQL where a server is named.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>

#include "core/Embedded.h"
#include "core/db/Database.h"

namespace yizhan::core {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::test {

/// A folder that goes with the object.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::string& path() const { return _path; }
    std::string operator/(const std::string& name) const { return _path + "/" + name; }

private:
    std::string _path;
};

/// What a feature embeds (its migrations); core's own are always there.
using Files = std::initializer_list<std::span<const Embedded>>;

/// True where YIZHAN_TEST_POSTGRES names a server to test against.
bool postgresAvailable();

/// A migrated database of its own, gone with the object.
class TestDatabase {
public:
    TestDatabase(Dialect dialect, Files files);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    Database& operator*() { return *_database; }
    Database* operator->() { return _database.get(); }
    /// To open the same data once more.
    const std::string& url() const { return _url; }
    const TempFolder& folder() const { return _folder; }

private:
    TempFolder _folder;
    std::string _url;
    std::string _schema;
    std::unique_ptr<Database> _database;
};

/// Runs the body on SQLite and, where there is a server, on PostgreSQL.
void onEachDatabase(Files files, const std::function<void(TestDatabase&)>& body);

}  // namespace yizhan::test
