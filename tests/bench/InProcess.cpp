// Parts of a request by themselves, without network, threads or flush: where time goes, and what a change of
// code changes. The data are a book of 2,000 entries in a temporary folder.
#include <benchmark/benchmark.h>

#include <memory>

#include "Benchmarks.h"
#include "Book.h"
#include "Figures.h"
#include "app/App.h"
#include "core/http/Framing.h"
#include "journal/JournalAppend.h"
#include "journal/JournalJson.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

constexpr std::int64_t bookEntries = 2'000;
constexpr int pageEntries = 50;

/// The data of all benchmarks below, made by the first that asks.
class Desk {
public:
    static Desk& get() {
        static Desk desk;
        return desk;
    }

    Database& database() { return _app->database(); }
    const Zone& zone() const { return _centre->zone; }
    const CentreId& centre() const { return _centre->id; }
    journal::Context context() const {
        return {_app->services(), *_centre, journal::policyOf(_app->settings()), _app->clock().now()};
    }
    std::vector<journal::Entry> newest(ReadTx& tx) const {
        return journal::store::entries(tx, centre(), context().today(), {true, std::nullopt, pageEntries});
    }
    http::Router& router() { return _app->router(); }

private:
    Desk() {
        fillBook(_folder / "data", bookEntries);
        app::AppOptions options;
        options.dataDir = _folder / "data";
        _app = std::make_unique<app::App>(options);
        _centre = database().read([&](ReadTx& tx) { return _app->services().centres.find(tx, CentreId("chibi")); });
    }

    test::TempFolder _folder;
    std::unique_ptr<app::App> _app;
    std::optional<CentreInfo> _centre;
};

void appendEntry(benchmark::State& state) {
    Desk& desk = Desk::get();
    const journal::Context context = desk.context();
    desk.database().write([&](WriteTx& tx) {
        auto book = journal::openBook(tx, context, context.today());
        journal::Draft draft;
        draft.section = "visitors";
        draft.text = "团队到达服务大厅，二十六人，导游领取讲解器二十六台。";
        draft.occurredAt = context.now;
        for (auto _ : state) benchmark::DoNotOptimize(journal::append(tx, context, book, draft));
    });
}

void queryNewest(benchmark::State& state) {
    Desk& desk = Desk::get();
    desk.database().read([&](ReadTx& tx) {
        for (auto _ : state) benchmark::DoNotOptimize(desk.newest(tx));
    });
}

void writeNewest(benchmark::State& state) {
    Desk& desk = Desk::get();
    const auto entries = desk.database().read([&](ReadTx& tx) { return desk.newest(tx); });
    for (auto _ : state) benchmark::DoNotOptimize(journal::entryListJson(entries, "", desk.zone()));
}

void readHead(benchmark::State& state) {
    const std::string bytes =
        "GET /api/v1/centres/chibi/log-days/2026-11-21/entries?limit=50 HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Cookie: yizhan_session=" +
        std::string(64, 'a') + "\r\nAccept-Language: zh-CN\r\n\r\n";
    for (auto _ : state) {
        http::Head head;
        http::parseHead(bytes, {}, head);
        benchmark::DoNotOptimize(head);
    }
}

void emptyRead(benchmark::State& state) {
    Desk& desk = Desk::get();
    for (auto _ : state) desk.database().read([](ReadTx&) {});
}

void refusedRequest(benchmark::State& state) {
    Desk& desk = Desk::get();
    http::Request request;
    request.method = "GET";
    request.path = "/api/v1/centres/chibi/log-days/today/entries";
    request.loopback = true;
    for (auto _ : state) benchmark::DoNotOptimize(desk.router().dispatch(request));
}

}  // namespace

void inProcess(const std::vector<std::string>& options) {
    heading("In process");
    benchmark::RegisterBenchmark("append an entry, without its flush", appendEntry);
    benchmark::RegisterBenchmark("query the newest 50", queryNewest);
    benchmark::RegisterBenchmark("write the newest 50 as JSON", writeNewest);
    benchmark::RegisterBenchmark("read the head of a request", readHead);
    benchmark::RegisterBenchmark("an empty snapshot", emptyRead);
    benchmark::RegisterBenchmark("a request of nobody, refused", refusedRequest);
    std::vector<std::string> words = {"bench"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    int count = static_cast<int>(pointers.size());
    benchmark::Initialize(&count, pointers.data());
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}

}  // namespace yizhan::bench
