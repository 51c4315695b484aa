#include "support/TestDatabase.h"

#include <Poco/Environment.h>
#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/TemporaryFile.h>
#include <boost/test/unit_test.hpp>

#include "core/Hash.h"
#include "core/Id.h"
#include "core/db/Migrator.h"
#include "core/db/postgres/PgConnection.h"

namespace yizhan::test {

namespace {

std::string serverUrl() { return Poco::Environment::get("YIZHAN_TEST_POSTGRES", ""); }

std::string freshName() { return "yz_" + hex(SystemRandom().bytes(8)); }

}  // namespace

TempFolder::TempFolder() : _path(Poco::TemporaryFile::tempName() + freshName()) {
    Poco::File(_path).createDirectories();
}

TempFolder::~TempFolder() {
    try {
        Poco::File(_path).remove(true);
    } catch (const Poco::Exception&) {
        // A test that took the right to write away gives it back itself.
    }
}

bool postgresAvailable() { return !serverUrl().empty(); }

TestDatabase::TestDatabase(Dialect dialect, Files files) {
    if (dialect == Dialect::sqlite) {
        _url = _folder / "yizhan.db";
    } else {
        _schema = freshName();
        PgConnection(serverUrl()).script("CREATE SCHEMA " + _schema);
        const std::string joint = serverUrl().find('?') == std::string::npos ? "?" : "&";
        _url = serverUrl() + joint + "options=-csearch_path%3D" + _schema;
    }
    _database = Database::open({.url = _url});
    std::vector<Migration> migrations = migrationsAmong(core::embeddedFiles(), dialect);
    for (const auto& part : files) {
        auto more = migrationsAmong(part, dialect);
        migrations.insert(migrations.end(), more.begin(), more.end());
    }
    migrate(*_database, migrations, Instant{1'700'000'000'000});
}

TestDatabase::~TestDatabase() {
    _database.reset();
    if (!_schema.empty()) PgConnection(serverUrl()).script("DROP SCHEMA " + _schema + " CASCADE");
}

void onEachDatabase(Files files, const std::function<void(TestDatabase&)>& body) {
    for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
        if (dialect == Dialect::postgres && !postgresAvailable()) continue;
        BOOST_TEST_CONTEXT((dialect == Dialect::sqlite ? "on SQLite" : "on PostgreSQL")) {
            TestDatabase database(dialect, files);
            body(database);
        }
    }
}

}  // namespace yizhan::test
