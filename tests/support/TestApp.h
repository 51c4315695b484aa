// The whole program on a free port of this machine, with a data folder and a clock of the test's own.
#pragma once

#include <memory>
#include <string>

#include "app/App.h"
#include "support/Conformance.h"
#include "support/FakeClock.h"
#include "support/HttpClient.h"
#include "support/TestDatabase.h"

namespace yizhan::test {

constexpr const char* samplePassword = "the sample password";
/// A Saturday forenoon in the sample centre, which is open.
constexpr const char* sampleNow = "2026-11-21T10:00:00+08:00";

struct TestAppOptions {
    bool sample = true;
    bool packs = false;      ///< with some of the kiosk's shipped content
    bool furnished = false;  ///< with the sample's notices, map, colleagues without accounts, posts and shifts
    Dialect dialect = Dialect::sqlite;
    std::map<std::string, std::string> settings = {};
    std::string now = sampleNow;
};

class TestApp {
public:
    explicit TestApp(const TestAppOptions& options = {});
    ~TestApp();
    TestApp(const TestApp&) = delete;
    TestApp& operator=(const TestApp&) = delete;

    /// A client that nobody has signed in with.
    HttpClient visitor() const;
    /// A client signed in as one of the sample accounts.
    HttpClient as(const std::string& username) const;

    FakeClock& clock() { return _clock; }
    app::App& app() { return *_app; }
    Database& database() { return _app->database(); }
    const std::string& url() const { return _url; }
    std::string dataDir() const { return _folder / "data"; }
    /// Ends the server and starts it again on the same data.
    void restart();
    /// The same with another setting from now on.
    void restartWith(const std::string& setting, const std::string& value);

private:
    void start();
    std::string testShare() const;

    TestAppOptions _options;
    TempFolder _folder;
    FakeClock _clock;
    std::unique_ptr<TestDatabase> _postgres;
    std::unique_ptr<app::App> _app;
    std::shared_ptr<Conformance> _conformance;
    std::string _url;
};

/// Runs the body with a program on SQLite and, where there is a server, on PostgreSQL.
void onEachApp(const TestAppOptions& options, const std::function<void(TestApp&)>& body);

}  // namespace yizhan::test
