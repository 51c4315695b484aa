#include "app/App.h"

#include <Poco/Logger.h>

#include "app/CoreFeature.h"
#include "core/Append.h"
#include "core/http/WireFigures.h"

namespace yizhan::app {

namespace {

constexpr int stopGraceMillis = 10'000;

}  // namespace

App::App(const AppOptions& options)
    : _clock(options.clock != nullptr ? options.clock : &_systemClock),
      _random(options.random != nullptr ? options.random : &_systemRandom),
      _ids(*_clock, *_random),
      _share(Share::find(options.shareDir)),
      _dataDir(options.dataDir, options.mayCreate && !options.readOnly),
      _keptFiles(_dataDir.path()),
      _jobsByThemselves(options.jobsByThemselves) {
    loadSettings(options);
    openDatabase(options);
    makeFeatures();
    _settings.check();
    if (!options.readOnly) migrateAll();
    connectEvents();
    makeRouter();
}

App::~App() { stop(); }

void App::loadSettings(const AppOptions& options) {
    _settings.declare(coreSettings());
    if (!options.configFile.empty()) _settings.load(options.configFile);
    for (const auto& [name, value] : options.settings) _settings.set(name, value);
}

void App::openDatabase(const AppOptions& options) {
    DatabaseOptions database;
    database.url = _settings.text("database");
    if (database.url.empty()) database.url = _dataDir.path() + "/yizhan.db";
    database.readers = static_cast<int>(_settings.integer("database.connections"));
    database.create = options.mayCreate;
    database.readOnly = options.readOnly;
    _database = Database::open(database);
}

void App::makeFeatures() {
    _services = std::make_unique<Services>(Services{*_database, *_clock, _ids, *_random, _settings, _texts, _centres,
                                                    _people, _keptFiles, _extensions, _dataDir.path(), _share.data});
    _builtIn = builtInFeatures(*_services);
    for (const Feature& feature : _builtIn.features) {
        _settings.declare(feature.settings);
        for (const Embedded& file : feature.files)
            if (file.name.starts_with("texts.")) _texts.add(file);
        append(_extensions.closingChecks, feature.closingChecks);
        append(_extensions.evidenceRules, feature.evidenceRules);
        append(_extensions.held, feature.held);
        append(_extensions.exporters, feature.exporters);
        if (feature.shifts) _extensions.shifts = feature.shifts;
        if (feature.dutyLeads) _extensions.dutyLeads = feature.dutyLeads;
    }
}

std::vector<Migration> App::migrations() const {
    std::vector<Migration> all;
    for (const Feature& feature : _builtIn.features) append(all, migrationsAmong(feature.files, _database->dialect()));
    return all;
}

void App::migrateAll() {
    for (const std::string& name : migrate(*_database, migrations(), _clock->now()))
        Poco::Logger::get("database").information("applied the change %s", name);
}

void App::connectEvents() {
    _database->listen([this](WriteTx& tx, const Event& event) {
        for (const Feature& feature : _builtIn.features)
            for (const Subscription& subscription : feature.subscriptions)
                if (subscription.topic == event.topic) subscription.handle(tx, event);
        tx.afterCommit([this, centre = event.centre] {
            if (auto* hub = _live.load()) hub->notify(centre);
        });
    });
}

void App::makeRouter() {
    http::RouteTable table;
    for (Feature& feature : _builtIn.features) table.add(feature);
    const http::RouterParts parts{*_database, *_clock, _ids, _texts, _centres, _builtIn.staff->sessions};
    _router =
        std::make_unique<http::Router>(parts, std::move(table), http::RouterOptions::of(_settings, YIZHAN_VERSION));
}

http::ServerOptions App::serverOptions() const {
    http::ServerOptions options;
    options.address = _settings.text("listen");
    options.port = static_cast<std::uint16_t>(_settings.integer("port"));
    options.threads = static_cast<int>(_settings.integer("http.threads"));
    options.queue = static_cast<int>(_settings.integer("http.queue"));
    options.perAddress = static_cast<int>(_settings.integer("http.per_address"));
    options.trustedProxy = _settings.flag("http.trusted_proxy");
    return options;
}

std::string App::serve() {
    _dataDir.hold();
    for (const Feature& feature : _builtIn.features)
        if (feature.warmUp) feature.warmUp(*_database);
    _files = std::make_unique<http::StaticFiles>(_share.ui);
    _accessLog = std::make_unique<http::AccessLog>(http::AccessLogOptions{.on = _settings.flag("http.access_log")});
    _hub = std::make_unique<http::EventHub>(*_database, *_router);
    const http::ServerParts parts{*_router, *_files, _hub.get(), *_accessLog, *_clock, *_random};
    _server = std::make_unique<http::Server>(serverOptions(), parts);
    _live = _hub.get();
    _backups = std::make_unique<BackupJob>(*_services);
    offerFigures();
    _server->start();
    startJobs();
    return _server->url();
}

void App::startJobs() {
    std::vector<Job> jobs;
    for (const Feature& feature : _builtIn.features) append(jobs, feature.jobs);
    // The last, because it may take a while.
    if (_backups->isOn()) jobs.push_back(_backups->job());
    _scheduler = std::make_unique<Scheduler>(*_database, *_clock, std::move(jobs));
    if (_jobsByThemselves) _scheduler->start();
}

/// Asked only while the server answers, which is gone before what they ask.
void App::offerFigures() {
    http::offerWireFigures(_router->metrics(), *_server, *_hub);
    if (_backups->isOn()) _backups->offer(_router->metrics(), *_clock);
}

void App::stop() {
    if (_scheduler) _scheduler->stop();
    if (_server) _server->stop(stopGraceMillis);
    _live = nullptr;
    _server.reset();
    _hub.reset();
    _accessLog.reset();
}

}  // namespace yizhan::app
