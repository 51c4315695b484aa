#include "support/TestApp.h"

#include <sodium.h>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <sstream>

#include "app/Sample.h"

namespace yizhan::test {

TestApp::TestApp(const TestAppOptions& options) : _options(options), _clock(options.now) {
    BOOST_REQUIRE(sodium_init() >= 0);
    if (options.dialect == Dialect::postgres) _postgres = std::make_unique<TestDatabase>(Dialect::postgres, Files{});
    start();
}

TestApp::~TestApp() { _app.reset(); }

void TestApp::start() {
    app::AppOptions options;
    options.dataDir = dataDir();
    options.shareDir = YIZHAN_SOURCE_DIR;
    options.clock = &_clock;
    options.settings = _options.settings;
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
