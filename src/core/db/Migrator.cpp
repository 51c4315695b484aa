// Order, checksums and the tokens that make one file serve both databases.
#include "core/db/Migrator.h"

#include <algorithm>
#include <map>
#include <regex>

#include "core/Error.h"
#include "core/Hash.h"

namespace yizhan {

namespace {

std::string appendOnly(const std::string& table, Dialect dialect) {
    std::string out;
    for (const std::string verb : {"UPDATE", "DELETE"}) {
        const std::string name = table + (verb == "UPDATE" ? "_no_update" : "_no_delete");
        if (dialect == Dialect::sqlite)
            out += "CREATE TRIGGER " + name + " BEFORE " + verb + " ON " + table + " BEGIN SELECT RAISE(ABORT, '" +
                   table + " is append-only'); END;\n";
        else
            out += "CREATE TRIGGER " + name + " BEFORE " + verb + " ON " + table +
                   " FOR EACH ROW EXECUTE FUNCTION refuse_change();\n";
    }
    return out;
}

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

struct Applied {
    std::string name;
    std::string sha256;
};

std::map<std::string, Applied> appliedIn(Database& database) {
    return database.write([](WriteTx& tx) {
        tx.script(
            "CREATE TABLE IF NOT EXISTS schema_migrations (id TEXT PRIMARY KEY, name TEXT NOT NULL, "
            "sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)");
        std::map<std::string, Applied> applied;
        for (const Row& row : tx.query("SELECT id, name, sha256 FROM schema_migrations"))
            applied[row.text(0)] = {row.text(1), row.text(2)};
        return applied;
    });
}

void refuseStrangers(const std::map<std::string, Applied>& applied, const std::map<std::string, Migration>& known) {
    for (const auto& [id, row] : applied) {
        const auto found = known.find(id);
        if (found == known.end())
            throw Error(Status::unavailable, "database_newer")
                .because("the database is newer than this program: it holds the change " + row.name);
        if (sha256Hex(found->second.text) != row.sha256)
            throw Error(Status::unavailable, "database_changed")
                .because("the change " + row.name + " in this program is not the one the database was made with");
    }
}

}  // namespace

std::vector<Migration> migrationsAmong(std::span<const Embedded> files, Dialect dialect) {
    const std::string other = dialect == Dialect::sqlite ? ".postgres.sql" : ".sqlite.sql";
    std::vector<Migration> out;
    for (const Embedded& file : files) {
        std::string name(file.name);
        if (!name.starts_with("migrations/") || name.ends_with(other)) continue;
        name = name.substr(11);
        const std::string id = name.substr(0, name.find('_'));
        out.push_back({id, name.substr(0, name.find('.')), std::string(file.text)});
    }
    return out;
}

std::vector<std::string> appliedMigrations(ReadTx& tx) {
    std::vector<std::string> ids;
    for (const Row& row : tx.query("SELECT id FROM schema_migrations ORDER BY id")) ids.push_back(row.text(0));
    return ids;
}

std::string expandTokens(const std::string& sql, Dialect dialect) {
    const bool sqlite = dialect == Dialect::sqlite;
    std::string out = sql;
    replaceAll(out, "{int64}", sqlite ? "INTEGER" : "BIGINT");
    replaceAll(out, "{bool}", sqlite ? "INTEGER" : "BIGINT");
    replaceAll(out, "{blob}", sqlite ? "BLOB" : "BYTEA");
    replaceAll(out, " {strict}", sqlite ? " STRICT" : "");
    static const std::regex token(R"(\{append_only ([a-z_]+)\};?)");
    std::smatch match;
    while (std::regex_search(out, match, token))
        out = match.prefix().str() + appendOnly(match[1].str(), dialect) + match.suffix().str();
    return out;
}

std::vector<std::string> migrate(Database& database, std::vector<Migration> migrations, Instant now) {
    std::map<std::string, Migration> known;
    for (Migration& migration : migrations) known[migration.id] = std::move(migration);
    const auto applied = appliedIn(database);
    refuseStrangers(applied, known);
    std::vector<std::string> names;
    for (const auto& entry : known) {
        const Migration& migration = entry.second;
        if (applied.contains(migration.id)) continue;
        database.write([&](WriteTx& tx) {
            tx.script(expandTokens(migration.text, tx.dialect()));
            tx.execute("INSERT INTO schema_migrations (id, name, sha256, applied_at) VALUES ($1, $2, $3, $4)",
                       {migration.id, migration.name, sha256Hex(migration.text), now});
        });
        names.push_back(migration.name);
    }
    return names;
}

}  // namespace yizhan
