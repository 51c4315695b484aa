// How soon a restarted server answers, and what it holds in memory when it has been used.
#include <memory>
#include <stdexcept>
#include <thread>

#include "Benchmarks.h"
#include "Client.h"
#include "Figures.h"
#include "Server.h"
#include "Stopwatch.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

constexpr int starts = 9;
constexpr double settleSeconds = 10;

void askOnce(const Server& server) {
    const Answer answer = Client(server.port()).send("POST", "/api/v1/kiosk/ask", R"({"q":"火烧赤壁是哪一年"})");
    if (answer.status != 200 || answer.body.find("\"answered\":true") == std::string::npos)
        throw std::runtime_error("the question was not answered: " + answer.body);
}

}  // namespace

void start(const Effort&) {
    heading("Start: the second one, with the sample data");
    const test::TempFolder folder;
    const std::string data = folder / "data";
    const double first = Product(data).startMillis();
    Series millis;
    std::unique_ptr<Product> product;
    for (int i = 0; i < starts; ++i) {
        product.reset();
        product = std::make_unique<Product>(data);
        millis.add(product->startMillis());
    }
    figure("first start, which makes the centre", number(first), "ms");
    figure("later start, exec to \"listening on\"", millis.text(), "ms, wanted ≤ 500");
    signIn(product->port(), "duty");
    askOnce(*product);
    std::this_thread::sleep_for(std::chrono::duration<double>(settleSeconds));
    figure("PSS ten seconds after a sign-in and an ask", number(product->memory("Pss"), 1), "MB, wanted < 40");
    remark("of which its own: " + number(product->memory("Private_Dirty") + product->memory("Private_Clean"), 1) +
           " MB; resident, shared libraries in full: " + number(product->memory("Rss"), 1) + " MB");
}

}  // namespace yizhan::bench
