#include "retrieval/Collection.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "kiosk/pack/PackReader.h"

namespace yizhan::bench {

namespace {

using Json = nlohmann::json;

constexpr const char* packFolder = YIZHAN_SOURCE_DIR "/data/packs/sanguo-chibi";
constexpr const char* phrasingsFile = YIZHAN_BENCH_FOLDER "/retrieval/sanguo-chibi.tsv";
constexpr const char* unanswerableFile = YIZHAN_BENCH_FOLDER "/retrieval/unanswerable.tsv";

/// Lines of `id TAB language TAB question`.
std::vector<std::vector<std::string>> rowsOf(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        std::istringstream in(line);
        std::vector<std::string> row;
        for (std::string cell; std::getline(in, cell, '\t');) row.push_back(cell);
        if (row.size() == 3) rows.push_back(std::move(row));
    }
    return rows;
}

void append(std::string& out, const kiosk::LocalText& texts) {
    for (const auto& [language, text] : texts) out += text + '\n';
}

}  // namespace

std::string Collection::textOf(std::size_t place) const {
    const kiosk::Entry& entry = entries.at(place);
    std::string out;
    append(out, entry.title);
    for (const auto& [language, asked] : entry.questions)
        for (const std::string& question : asked) out += question + '\n';
    append(out, entry.answer);
    append(out, entry.more);
    return out;
}

Collection Collection::halved() const {
    Collection half{packs, {}, {}};
    for (std::size_t i = 0; i < entries.size(); i += 2) half.entries.push_back(entries[i]);
    for (Question question : questions) {
        const bool kept = question.right != Question::noDocument && question.right % 2 == 0;
        question.right = kept ? question.right / 2 : Question::noDocument;
        half.questions.push_back(std::move(question));
    }
    return half;
}

Collection Collection::leftOut() const {
    Collection out{packs, entries, {}};
    for (std::size_t place = 0; place < out.entries.size(); ++place)
        for (auto& [language, asked] : out.entries[place].questions) {
            std::vector<std::string> kept;
            for (std::size_t i = 0; i < asked.size(); ++i) {
                if (i % 3 == 2)
                    out.questions.push_back({asked[i], language, place});
                else
                    kept.push_back(asked[i]);
            }
            asked = std::move(kept);
        }
    return out;
}

Collection heldBackPhrasings() {
    kiosk::PackReport report = kiosk::readPack(kiosk::packAt(packFolder));
    kiosk::addReadings(report);
    Collection out{{report.pack}, std::move(report.entries), {}};
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < out.entries.size(); ++i) places[out.entries[i].id] = i;
    for (const auto& row : rowsOf(phrasingsFile)) {
        const auto place = places.find(report.pack.name + ':' + row[0]);
        if (place == places.end()) throw std::runtime_error("a phrasing asks for the unknown entry " + row[0]);
        out.questions.push_back({row[2], row[1], place->second});
    }
    for (const auto& row : rowsOf(unanswerableFile)) out.questions.push_back({row[2], row[1], Question::noDocument});
    return out;
}

std::optional<Collection> cmrc() {
    const char* folder = std::getenv("YIZHAN_MEASURING_DATA");
    std::ifstream file((folder != nullptr ? std::string(folder) : YIZHAN_SOURCE_DIR "/../shared/data") +
                       "/cmrc2018_dev.json");
    if (!file) return std::nullopt;
    kiosk::Pack pack;
    pack.name = "cmrc";
    pack.version = "1";
    pack.languages = {"zh-CN"};
    Collection out{{pack}, {}, {}};
    const Json all = Json::parse(file);
    for (const Json& article : all.at("data"))
        for (const Json& paragraph : article.at("paragraphs")) {
            kiosk::Entry entry;
            entry.pack = "cmrc";
            entry.id = "cmrc:" + paragraph.at("id").get<std::string>();
            entry.topic = "text";
            entry.answer["zh-CN"] = paragraph.at("context").get<std::string>();
            for (const Json& asked : paragraph.at("qas"))
                out.questions.push_back({asked.at("question").get<std::string>(), "zh-CN", out.entries.size()});
            out.entries.push_back(std::move(entry));
        }
    return out;
}

}  // namespace yizhan::bench
