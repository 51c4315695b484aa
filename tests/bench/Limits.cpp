#include "Limits.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "Figures.h"
#include "Stopwatch.h"

namespace yizhan::bench {

namespace {

constexpr const char* createTable =
    "CREATE TABLE IF NOT EXISTS lines (id INTEGER PRIMARY KEY, centre_id TEXT NOT NULL, at TEXT NOT NULL, "
    "text TEXT NOT NULL)";
constexpr const char* createIndex = "CREATE INDEX IF NOT EXISTS lines_at ON lines (centre_id, at)";
constexpr const char* insertLine = "INSERT INTO lines (id, centre_id, at, text) VALUES ($1, $2, $3, $4)";

const std::string lineCentre = "chibi";
const std::string lineTime = "2026-11-21T09:05:07.123Z";
const std::string lineText(290, 'x');

void require(bool fine, sqlite3* handle) {
    if (!fine) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle));
}

void execute(sqlite3* handle, const char* sql) {
    require(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, handle);
}

void bindText(sqlite3_stmt* statement, int place, const std::string& text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

class BareHandler : public Poco::Net::HTTPRequestHandler {
public:
    void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override {
        static const std::string body = "{\"text\":\"" + std::string(189, 'x') + "\"}";
        response.setContentType("application/json");
        response.sendBuffer(body.data(), body.size());
    }
};

class BareFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
        return new BareHandler;
    }
};

}  // namespace

double flushMicros(const std::string& file) {
    constexpr int times = 200;
    const std::string block(4096, 'x');
    const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (opened < 0) throw std::runtime_error("cannot write " + file);
    Series micros;
    for (int i = 0; i < times; ++i) {
        const Stopwatch watch;
        if (::write(opened, block.data(), block.size()) < 0 || ::fdatasync(opened) != 0) break;
        micros.add(watch.millis() * 1000);
    }
    ::close(opened);
    return micros.median();
}

BareCommit::BareCommit(const std::string& file) {
    require(sqlite3_open(file.c_str(), &_handle) == SQLITE_OK, _handle);
    execute(_handle, "PRAGMA journal_mode=WAL");
    execute(_handle, "PRAGMA synchronous=FULL");
    execute(_handle, createTable);
    execute(_handle, createIndex);
    require(sqlite3_prepare_v2(_handle, insertLine, -1, &_insert, nullptr) == SQLITE_OK, _handle);
    bindText(_insert, 2, lineCentre);
    bindText(_insert, 3, lineTime);
    bindText(_insert, 4, lineText);
}

BareCommit::~BareCommit() {
    sqlite3_finalize(_insert);
    sqlite3_close(_handle);
}

double BareCommit::run(double seconds) {
    const std::int64_t first = _next;
    const Stopwatch watch;
    while (watch.seconds() < seconds) {
        sqlite3_bind_int64(_insert, 1, ++_next);
        require(sqlite3_step(_insert) == SQLITE_DONE, _handle);
        sqlite3_reset(_insert);
    }
    return static_cast<double>(_next - first) / watch.seconds();
}

BareQueue::BareQueue(const std::string& file) : _database(Database::open({.url = file})) {
    _database->write([](WriteTx& tx) {
        tx.script(createTable);
        tx.script(createIndex);
    });
}

double BareQueue::run(double seconds, int threads) {
    const std::int64_t first = _next;
    const Stopwatch watch;
    std::vector<std::thread> writers;
    for (int i = 0; i < threads; ++i)
        writers.emplace_back([&] {
            while (watch.seconds() < seconds) {
                const std::int64_t id = ++_next;
                _database->write([&](WriteTx& tx) { tx.execute(insertLine, {id, lineCentre, lineTime, lineText}); });
            }
        });
    for (std::thread& writer : writers) writer.join();
    return static_cast<double>(_next - first) / watch.seconds();
}

int serveBareHttp() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    constexpr int threads = 64;
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setKeepAlive(true);
    params->setMaxKeepAliveRequests(0);
    params->setMaxThreads(threads);
    params->setMaxQueued(256);
    Poco::ThreadPool pool(threads, threads);
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    Poco::Net::HTTPServer server(new BareFactory, pool, socket, params);
    server.start();
    std::cout << "listening on http://127.0.0.1:" << socket.address().port() << std::endl;
    int signal = 0;
    sigwait(&ends, &signal);
    server.stopAll(true);
    return 0;
}

}  // namespace yizhan::bench
