// The composition root: settings, store, features, routes, server and jobs, put together once.
// main and the tests build the same App.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/AppOptions.h"
#include "app/BackupJob.h"
#include "app/DataDir.h"
#include "app/Features.h"
#include "centre/CentreDirectory.h"
#include "centre/FileDirectory.h"
#include "core/Feature.h"
#include "core/db/Migrator.h"
#include "core/http/Router.h"
#include "core/http/Server.h"
#include "staff/StaffDirectory.h"

namespace yizhan::app {

class App {
public:
    /// Opens the data, brings it to this program's schema and makes the features ready. Throws Error
    /// or std::runtime_error with one clear sentence when that cannot be.
    explicit App(const AppOptions& options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Starts to answer on the configured address, and the jobs. Returns the address:
    /// "http://127.0.0.1:8080".
    std::string serve();
    /// Lets running requests finish, then ends everything; harmless the second time.
    void stop();

    Database& database() { return *_database; }
    const IClock& clock() const { return *_clock; }
    const Services& services() const { return *_services; }
    const Settings& settings() const { return _settings; }
    const Texts& texts() const { return _texts; }
    const Share& share() const { return _share; }
    staff::StaffParts& staff() { return *_builtIn.staff; }
    /// All that make this program's schema, unordered.
    std::vector<Migration> migrations() const;
    const std::vector<Feature>& features() const { return _builtIn.features; }
    http::Router& router() { return *_router; }
    Scheduler& jobs() { return *_scheduler; }

private:
    void loadSettings(const AppOptions& options);
    void openDatabase(const AppOptions& options);
    void makeFeatures();
    void migrateAll();
    void connectEvents();
    void makeRouter();
    void startJobs();
    void offerFigures();
    http::ServerOptions serverOptions() const;

    SystemClock _systemClock;
    SystemRandom _systemRandom;
    const IClock* _clock;
    IRandom* _random;
    IdSource _ids;
    Share _share;
    DataDir _dataDir;
    Settings _settings;
    Texts _texts;
    std::unique_ptr<Database> _database;
    centre::CentreDirectory _centres;
    staff::StaffDirectory _people;
    centre::FileDirectory _keptFiles;
    bool _jobsByThemselves;
    Extensions _extensions;
    std::unique_ptr<Services> _services;
    BuiltIn _builtIn;
    std::unique_ptr<http::Router> _router;
    std::unique_ptr<BackupJob> _backups;
    std::unique_ptr<http::EventHub> _hub;
    std::unique_ptr<http::StaticFiles> _files;
    std::unique_ptr<http::AccessLog> _accessLog;
    std::unique_ptr<http::Server> _server;
    std::unique_ptr<Scheduler> _scheduler;
    /// What events and commits wake; empty while nothing is served.
    std::atomic<http::EventHub*> _live{nullptr};
};

}  // namespace yizhan::app
