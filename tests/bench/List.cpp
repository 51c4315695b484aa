// The page of the log that every console shows: the newest 50 of a book of 100,000 entries.
#include <fstream>
#include <random>

#include "Benchmarks.h"
#include "Book.h"
#include "Client.h"
#include "Figures.h"
#include "Server.h"
#include "Wrk.h"
#include "core/http/Call.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

constexpr std::int64_t entryCount = 100'000;
constexpr int pageCount = 5'000;

/// Pages from anywhere in the book: no two in a row are the same, so nothing is answered from what was kept.
void writePages(const std::string& file, const std::string& path) {
    std::ofstream out(file);
    std::mt19937 random(1);
    std::uniform_int_distribution<std::int64_t> seq(51, entryCount);
    for (int i = 0; i < pageCount; ++i)
        out << "GET " << path << "&cursor=" << http::Page::cursor({std::to_string(seq(random))}) << '\n';
}

}  // namespace

void list(const Effort& effort) {
    heading("Lists: 50 of " + number(entryCount) + " entries of one day, wrk with 64 connections");
    const test::TempFolder folder;
    const std::string data = folder / "data";
    const std::string path = "/api/v1/centres/chibi/log-days/" + fillBook(data, entryCount) + "/entries?limit=50";
    requireChain(data, entryCount);
    const Server bare({"/proc/self/exe", "bare-http"}, folder / "bare.log");
    const Product product(data);
    const std::string duty = signIn(product.port(), "duty");
    const std::string pages = folder / "pages.txt";
    writePages(pages, path);
    const WrkLoad bareLoad{.seconds = effort.seconds};
    const WrkLoad newestLoad{.path = path, .fields = duty, .seconds = effort.seconds};
    const WrkLoad anyLoad{.path = path, .fields = duty, .requests = pages, .seconds = effort.seconds};
    wrk(product, {.path = path, .fields = duty, .seconds = 1});
    WrkSeries handler, newest, any;
    for (int round = 0; round < effort.rounds; ++round) {
        handler.add(wrk(bare, bareLoad));
        newest.add(wrk(product, newestLoad));
        any.add(wrk(product, anyLoad));
    }
    handler.print("bare Poco handler, 200 bytes");
    newest.print("newest 50");
    any.print("50 from anywhere in the book");
    ratio("newest 50 / bare handler", quotients(newest.perSecond, handler.perSecond), "≥ 0.083", 3);
    ratio("50 from anywhere / bare handler", quotients(any.perSecond, handler.perSecond), "", 3);
    const std::size_t bytes = Client(product.port(), duty).send("GET", path).body.size();
    remark("an answer is " + number(static_cast<double>(bytes)) + " bytes; the access log was on");
}

}  // namespace yizhan::bench
