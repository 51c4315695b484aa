// Visitors at the kiosk: questions answered from the index in memory, suggestions while they type.
#include <Poco/URI.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "Benchmarks.h"
#include "Figures.h"
#include "Server.h"
#include "Wrk.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

constexpr const char* questionsFile = YIZHAN_SOURCE_DIR "/tests/kiosk/golden/sanguo-chibi.tsv";

/// The questions of the golden set: plain, traditional, pinyin, English, and some that nothing answers.
std::vector<std::string> questions() {
    std::ifstream file(questionsFile);
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);)
        if (const std::size_t tab = line.find('\t'); tab != std::string::npos && tab > 0)
            out.push_back(line.substr(0, tab));
    if (out.empty()) throw std::runtime_error(std::string("no questions in ") + questionsFile);
    return out;
}

/// Everything up to each character of the question, as it is typed.
std::vector<std::string> typings(const std::string& question) {
    std::vector<std::string> out;
    for (std::size_t i = 1; i <= question.size(); ++i)
        if (i == question.size() || (static_cast<unsigned char>(question[i]) & 0xC0) != 0x80)
            out.push_back(question.substr(0, i));
    return out;
}

std::string suggestPath(const std::string& typed) {
    std::string encoded;
    Poco::URI::encode(typed, "+&=#?%", encoded);
    return "/api/v1/kiosk/suggest?lang=zh-CN&q=" + encoded;
}

void measure(const Server& server, const std::string& what, const std::string& requests, const Effort& effort) {
    for (const int connections : {1, 16}) {
        WrkSeries series;
        for (int round = 0; round < effort.rounds; ++round)
            series.add(wrk(server, {.requests = requests, .connections = connections, .seconds = effort.seconds}));
        series.print(what + ", " + std::to_string(connections) + (connections == 1 ? " visitor" : " visitors"));
    }
}

}  // namespace

void ask(const Effort& effort) {
    const auto all = questions();
    heading("Kiosk: " + std::to_string(all.size()) + " questions in random order");
    const test::TempFolder folder;
    const std::string asks = folder / "asks.txt";
    const std::string suggests = folder / "suggests.txt";
    {
        std::ofstream asking(asks), suggesting(suggests);
        for (const std::string& question : all) {
            asking << "POST /api/v1/kiosk/ask " << nlohmann::json{{"q", question}}.dump() << '\n';
            for (const std::string& typed : typings(question)) suggesting << "GET " << suggestPath(typed) << '\n';
        }
    }
    const Product product(folder / "data");
    measure(product, "ask", asks, effort);
    measure(product, "suggest", suggests, effort);
}

}  // namespace yizhan::bench
