#include "support/TestApp.h"

#include <sodium.h>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "app/Sample.h"

namespace yizhan::test {

TestApp::TestApp(const TestAppOptions& options) : _options(options), _clock(options.now) {
    BOOST_REQUIRE(sodium_init() >= 0);
    if (options.dialect == Dialect::postgres) _postgres = std::make_unique<TestDatabase>(Dialect::postgres, Files{});
    start();
}

TestApp::~TestApp() { _app.reset(); }

namespace {

using Json = nlohmann::json;

/// The shipped pack in small: some topics, few phrasings. To read it whole takes every test seconds.
void writeSmallPack(const std::filesystem::path& from, const std::filesystem::path& to) {
    constexpr std::size_t phrasings = 5;
    const std::set<std::string> topics = {"battle", "people", "places", "service"};
    std::vector<Json> entries;
    std::set<std::string> ids;
    std::ifstream lines(from / "entries.ndjson");
    for (std::string line; std::getline(lines, line);) {
        Json entry = Json::parse(line);
        if (!topics.contains(entry["topic"])) continue;
        ids.insert(entry["id"].get<std::string>());
        entries.push_back(std::move(entry));
    }
    std::filesystem::create_directories(to);
    std::filesystem::copy_file(from / "pack.json", to / "pack.json");
    std::ofstream out(to / "entries.ndjson");
    for (Json& entry : entries) {
        entry.erase("aliases");
        for (Json& asked : entry["questions"])
            if (asked.size() > phrasings) asked.erase(asked.begin() + phrasings, asked.end());
        Json related = Json::array();
        for (const Json& id : entry.value("related", Json::array()))
            if (ids.contains(id)) related.push_back(id);
        entry["related"] = related;
        out << entry.dump() << '\n';
    }
}

/// The sample centre with its places and accounts alone.
void writeBareSample(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::create_directories(to);
    std::ifstream file(from / "chibi.json");
    Json sample = Json::parse(file);
    sample.erase("posts");
    Json people = Json::array();
    for (Json& person : sample["people"])
        if (person.contains("username")) people.push_back(std::move(person));
    sample["people"] = people;
    std::ofstream(to / "chibi.json") << sample.dump();
}

}  // namespace

/// The shipped files, without content packs or with a small one.
std::string TestApp::testShare() const {
    const std::filesystem::path share = _folder / "share", source = YIZHAN_SOURCE_DIR;
    if (std::filesystem::create_directories(share / "data")) {
        std::filesystem::create_directory_symlink(source / "data/calendars", share / "data/calendars");
        if (_options.furnished)
            std::filesystem::create_directory_symlink(source / "data/sample", share / "data/sample");
        else
            writeBareSample(source / "data/sample", share / "data/sample");
        std::filesystem::create_directory_symlink(source / "kiosk-ui/dist", share / "ui");
        const char* pack = "packs/sanguo-chibi";
        if (_options.packs) writeSmallPack(source / "data" / pack, share / "data" / pack);
    }
    return share;
}

void TestApp::start() {
    app::AppOptions options;
    options.dataDir = dataDir();
    options.shareDir = testShare();
    options.clock = &_clock;
    // A thread of their own would run them at a moment that no test knows.
    options.jobsByThemselves = false;
    options.settings = {{"backup_at", ""}};
    for (const auto& [name, value] : _options.settings) options.settings[name] = value;
    options.settings["port"] = "0";
    options.settings["http.access_log"] = "false";
    // Real strength costs a tenth of a second a sign-in, and proves nothing here.
    options.settings["staff.password_memory_mib"] = "8";
    if (_postgres) options.settings["database"] = _postgres->url();
    _app = std::make_unique<app::App>(options);
    if (_options.sample) {
        setenv("YIZHAN_SAMPLE_PASSWORD", samplePassword, 1);
        std::ostringstream told;
        app::makeSample(*_app, told);
    }
    _conformance = std::make_shared<Conformance>(_app->router().table());
    _url = _app->serve();
    _app->jobs().runDue(_clock.now());
}

HttpClient TestApp::visitor() const {
    return HttpClient(
        _url, [conformance = _conformance](const std::string& method, const std::string& path, const HttpReply& reply) {
            conformance->check(method, path, reply);
        });
}

void TestApp::restart() {
    _app.reset();
    start();
}

void TestApp::restartWith(const std::string& setting, const std::string& value) {
    _options.settings[setting] = value;
    restart();
}

HttpClient TestApp::as(const std::string& username) const {
    HttpClient client = visitor();
    client.signIn(username, samplePassword);
    return client;
}

void onEachApp(const TestAppOptions& options, const std::function<void(TestApp&)>& body) {
    for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
        if (dialect == Dialect::postgres && !postgresAvailable()) continue;
        BOOST_TEST_CONTEXT((dialect == Dialect::sqlite ? "on SQLite" : "on PostgreSQL")) {
            TestAppOptions own = options;
            own.dialect = dialect;
            TestApp app(own);
            body(app);
        }
    }
}

}  // namespace yizhan::test
