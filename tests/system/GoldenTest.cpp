// What a person has read and agreed to: who may do what, the interface, the schema, the settings.
#include <boost/test/unit_test.hpp>

#include <set>

#include "support/Golden.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

std::string rolesOf(const http::RouteTable& table, const std::string& permission) {
    for (const Permission& known : table.permissions) {
        if (known.name != permission) continue;
        std::string out;
        for (const Role role : known.roles.list()) out += (out.empty() ? "" : " ") + std::string(nameOf(role));
        return out;
    }
    return "nobody";
}

std::string routeLines(const http::RouteTable& table) {
    std::set<std::string> lines;
    for (const http::Route& route : table.routes) {
        std::string line = route.path + " " + route.method + "  ";
        if (const auto* needs = std::get_if<http::Needs>(&route.guard))
            line += needs->permission + ": " + rolesOf(table, needs->permission);
        else
            line += "OPEN, " + std::get<http::Open>(route.guard).because;
        lines.insert(line);
    }
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

std::string sqliteSchema(ReadTx& tx) {
    std::string out;
    for (const Row& row :
         tx.query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"))
        out += row.text(0) + ";\n\n";
    return out;
}

std::string postgresSchema(ReadTx& tx) {
    std::string out;
    const auto print = [&](const std::string& sql) {
        for (const Row& row : tx.query(sql)) out += row.text(0) + "\n";
    };
    print(
        "SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' "
        "ELSE '' END "
        "FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position");
    print(
        "SELECT c.relname || ': ' || pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = "
        "k.conrelid "
        "WHERE k.connamespace = current_schema()::regnamespace ORDER BY 1");
    print(
        "SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema() "
        "ORDER BY 1");
    print(
        "SELECT DISTINCT event_object_table || ' ' || trigger_name || ' before ' || event_manipulation FROM "
        "information_schema.triggers "
        "WHERE trigger_schema = current_schema() ORDER BY 1");
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemGolden)

BOOST_AUTO_TEST_CASE(who_may_do_what_was_read_by_a_person) {
    TestApp app({.sample = false});
    requireGolden("routes.txt", routeLines(app.app().router().table()));
}

BOOST_AUTO_TEST_CASE(the_interface_is_the_one_clients_were_made_for) {
    TestApp app({.sample = false});
    requireGolden("openapi.json", Json::parse(app.app().router().document()).dump(2) + "\n");
}

BOOST_AUTO_TEST_CASE(the_settings_file_lists_every_setting) {
    TestApp app({.sample = false});
    const std::string sample = app.app().settings().sampleFile();
    requireGolden("settings.conf", sample);
}

BOOST_AUTO_TEST_CASE(the_schema_is_the_golden_one) {
    onEachApp({.sample = false}, [](TestApp& app) {
        const bool sqlite = app.database().dialect() == Dialect::sqlite;
        const std::string schema =
            app.database().read([&](ReadTx& tx) { return sqlite ? sqliteSchema(tx) : postgresSchema(tx); });
        requireGolden(sqlite ? "schema.sqlite.sql" : "schema.postgres.txt", schema);
    });
}

BOOST_AUTO_TEST_SUITE_END()
