#include "kiosk/pack/PackReader.h"

#include <sys/stat.h>
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/Hash.h"
#include "core/Text.h"
#include "core/http/JsonGuard.h"
#include "core/text/Readings.h"
#include "kiosk/KioskTimeline.h"
#include "kiosk/pack/PackFields.h"

namespace yizhan::kiosk {

namespace {

constexpr std::size_t longestLine = 64U * 1024;
constexpr std::size_t longestSpokenAlias = 5;

/// An entry as it was written, and where.
struct Written {
    Json json;
    std::string at;
};

class PackParser {
public:
    explicit PackParser(const PackSource& source) : _source(source) {}

    PackReport run() {
        if (_source.entries.size() + _source.manifest.size() + _source.timeline.size() > mostPackBytes) {
            refuse("/pack", "too_large", {{"most", std::to_string(mostPackBytes)}});
            return std::move(_report);
        }
        std::vector<Written> written = readEntries();
        readManifest();
        for (const Written& entry : written) readEntry(entry);
        if (written.empty() && _report.ok()) refuse("/entries", "empty");
        if (!_described) describe();
        for (std::size_t i = 0; i < _report.entries.size(); ++i) checkTogether(_report.entries[i], _report.places[i]);
        readYears();
        return std::move(_report);
    }

private:
    void refuse(std::string at, std::string code, TextArgs args = {}) {
        if (_report.errors.size() < mostPackErrors)
            _report.errors.push_back({std::move(at), std::move(code), std::move(args)});
    }

    std::optional<Json> parsed(const std::string& text, const std::string& at) {
        try {
            return http::readJson(text, {.depth = 16, .elements = 2'000'000});
        } catch (const Error& error) {
            const auto& found = error.violations();
            refuse(at, found.empty() ? "json_syntax" : found.front().code,
                   found.empty() ? TextArgs{} : found.front().args);
            return std::nullopt;
        }
    }

    std::vector<Written> readEntries();
    std::vector<Written> readLines();
    std::optional<std::vector<Written>> readDocument();
    void readManifest();
    void readEntry(const Written& written);
    void describe();
    void readYears();
    void checkTogether(const Entry& entry, const std::string& at);
    void checkLanguages(const Entry& entry, const std::string& at);

    const PackSource& _source;
    PackReport _report;
    Json _manifest = nullptr;
    Json _timeline = nullptr;
    std::string _manifestAt = "/pack";
    bool _described = false;                  ///< pack.json was there
    std::map<std::string, std::string> _ids;  ///< id → place of its first coming
};

std::vector<Written> PackParser::readLines() {
    std::vector<Written> out;
    std::istringstream in(_source.entries);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        const std::string at = "/line/" + std::to_string(++number);
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        if (line.size() > longestLine) {
            refuse(at, "too_large", {{"most", std::to_string(longestLine)}});
            continue;
        }
        if (out.size() == mostEntries) {
            refuse(at, "too_many", {{"most", std::to_string(mostEntries)}});
            break;
        }
        if (auto json = parsed(line, at)) out.push_back({std::move(*json), at});
    }
    return out;
}

/// The entries where the text is one JSON document; nothing where it must be NDJSON.
std::optional<std::vector<Written>> PackParser::readDocument() {
    const auto first = _source.entries.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return std::nullopt;
    const bool list = _source.entries[first] == '[';
    if (!list && !Json::accept(_source.entries)) return std::nullopt;
    auto json = parsed(_source.entries, "/entries");
    if (!json) return std::vector<Written>{};
    if (json->is_object() && !json->contains("entries")) return std::nullopt;
    if (json->is_object()) {
        _manifest = *json;
        _manifest.erase("entries");
        if (_manifest.contains("timeline")) _timeline = std::move(_manifest["timeline"]);
        _manifest.erase("timeline");
        _manifestAt.clear();
        Json entries = std::move((*json)["entries"]);
        *json = std::move(entries);
    }
    std::vector<Written> out;
    if (!json->is_array()) {
        refuse("/entries", "wrong_type", {{"expected", "array"}});
        return out;
    }
    if (json->size() > mostEntries) refuse("/entries", "too_many", {{"most", std::to_string(mostEntries)}});
    for (std::size_t i = 0; i < std::min(json->size(), mostEntries); ++i)
        out.push_back({std::move((*json)[i]), "/entries/" + std::to_string(i)});
    return out;
}

std::vector<Written> PackParser::readEntries() {
    auto document = readDocument();
    return document ? std::move(*document) : readLines();
}

void PackParser::readManifest() {
    Pack& pack = _report.pack;
    if (!_source.manifest.empty()) _manifest = parsed(_source.manifest, "/pack").value_or(Json(nullptr));
    _described = !_manifest.is_null() && !(_manifest.is_object() && _manifest.empty());
    if (!_described) {
        if (!_source.manifest.empty()) _described = true;  // unreadable, and said so
        pack.name = _source.name;
        pack.version = sha256Hex(_source.entries).substr(0, 16);
        if (!isSlugText(pack.name)) refuse("/pack/name", "bad_name");
        return;
    }
    if (!_manifest.is_object()) return refuse(_manifestAt, "wrong_type", {{"expected", "object"}});
    PackFields fields(_manifest, _manifestAt, _report.errors);
    fields.refuseOthers({"name", "version", "languages", "aliases", "topics", "readings"});
    pack.name = fields.slug("name");
    pack.version = fields.text("version", {64});
    pack.languages = fields.texts("languages", 20, {35});
    pack.aliases = fields.groups("aliases", {60});
    pack.spokenAs = fields.map("readings", {120});
    fields.each("topics", 100, true, [&](PackFields& topic) {
        topic.refuseOthers({"id", "title", "image"});
        pack.topics.push_back({topic.slug("id"), topic.localText("title", {60}), topic.image()});
    });
}

void PackParser::readEntry(const Written& written) {
    if (!written.json.is_object()) return refuse(written.at, "wrong_type", {{"expected", "object"}});
    PackFields fields(written.json, written.at, _report.errors);
    fields.refuseOthers({"id", "topic", "provenance", "questions", "title", "answer", "more", "sources", "aliases",
                         "image", "related"});
    Entry entry;
    entry.pack = _report.pack.name;
    entry.id = fields.slug("id");
    entry.topic = fields.slug("topic");
    const std::string provenance = fields.text("provenance", {20});
    if (const auto known = provenanceNamed(provenance))
        entry.provenance = *known;
    else if (!provenance.empty())
        fields.refuse("/provenance", "not_in_list", {{"list", "history, novel, legend, service"}});
    entry.questions = fields.localTexts("questions", 20, {200});
    entry.title = fields.localText("title", {120});
    entry.answer = fields.localText("answer", {600, true});
    entry.more = fields.localText("more", {4000, true, false});
    fields.each("sources", 20, true, [&](PackFields& source) {
        source.refuseOthers({"work", "locus"});
        entry.sources.push_back({source.localText("work", {200}), source.text("locus", {200, false, false})});
    });
    entry.aliases = fields.texts("aliases", 50, {60, false, false});
    entry.image = fields.image();
    entry.related = fields.texts("related", 20, {130, false, false});
    const auto [first, fresh] = _ids.try_emplace(entry.id, written.at);
    if (!fresh && !entry.id.empty()) fields.refuse("/id", "duplicate_id", {{"id", entry.id}, {"first", first->second}});
    _report.entries.push_back(std::move(entry));
    _report.places.push_back(written.at);
}

/// A pack that comes without pack.json is what its entries make of it.
void PackParser::describe() {
    Pack& pack = _report.pack;
    std::set<std::string> topics;
    for (const Entry& entry : _report.entries) {
        std::vector<std::string> all;
        for (const auto& [tag, title] : entry.title)
            if (entry.answer.contains(tag) && entry.questions.contains(tag)) all.push_back(tag);
        if (pack.languages.empty() && topics.empty())
            pack.languages = all;
        else
            std::erase_if(pack.languages,
                          [&](const std::string& tag) { return std::find(all.begin(), all.end(), tag) == all.end(); });
        topics.insert(entry.topic);
    }
    // Chinese first where it is there: sorted tags would put English before it.
    std::stable_partition(pack.languages.begin(), pack.languages.end(),
                          [](const std::string& tag) { return tag.starts_with("zh"); });
    if (pack.languages.empty() && !_report.entries.empty()) refuse("/pack/languages", "no_common_language");
    for (const std::string& topic : topics)
        pack.topics.push_back({topic, {{pack.languages.empty() ? "en" : pack.languages.front(), topic}}, ""});
}

void PackParser::readYears() {
    if (!_source.timeline.empty()) _timeline = parsed(_source.timeline, "/timeline").value_or(Json(nullptr));
    if (_timeline.is_null()) return;
    const std::string first = _report.pack.languages.empty() ? "" : _report.pack.languages.front();
    const auto isEntry = [&](const std::string& id) { return _ids.contains(id); };
    _report.pack.timeline = readTimeline(_timeline, first, isEntry, _report.errors);
}

void PackParser::checkLanguages(const Entry& entry, const std::string& at) {
    for (const std::string& language : _report.pack.languages) {
        const auto missing = [&](const char* field) {
            refuse(at + "/" + field, "language_missing", {{"language", language}});
        };
        if (!entry.title.empty() && !entry.title.contains(language)) missing("title");
        if (!entry.answer.empty() && !entry.answer.contains(language)) missing("answer");
        if (!entry.questions.empty() && !entry.questions.contains(language)) missing("questions");
    }
}

void PackParser::checkTogether(const Entry& entry, const std::string& at) {
    checkLanguages(entry, at);
    const auto& topics = _report.pack.topics;
    const auto isTopic = [&](const Topic& topic) { return topic.id == entry.topic; };
    if (!entry.topic.empty() && !topics.empty() && std::none_of(topics.begin(), topics.end(), isTopic))
        refuse(at + "/topic", "topic_unknown", {{"topic", entry.topic}});
    for (std::size_t i = 0; i < entry.related.size(); ++i)
        if (!_ids.contains(entry.related[i]) || entry.related[i] == entry.id)
            refuse(at + "/related/" + std::to_string(i), "related_unknown", {{"id", entry.related[i]}});
}

std::string fileText(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(Status::notFound, "pack_unreadable", {{"path", path}});
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

bool isFolder(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

bool isThere(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
}

std::vector<std::string> readingsOf(const text::Readings& readings, const std::string& phrase) {
    std::vector<std::string> out;
    for (const text::Syllables& reading : readings.of(phrase)) out.push_back(text::joined(reading, " "));
    return out;
}

}  // namespace

PackReport readPack(const PackSource& source) {
    PackReport report = PackParser(source).run();
    for (Entry& entry : report.entries) {
        entry.id.insert(0, report.pack.name + ":");
        for (std::string& other : entry.related) other.insert(0, report.pack.name + ":");
    }
    for (TimelineItem& item : report.pack.timeline.items) item.entryId.insert(0, report.pack.name + ":");
    return report;
}

std::optional<Pack> identityOf(const PackSource& source) {
    const Json manifest = Json::parse(source.manifest, nullptr, false);
    if (!manifest.is_object() || !manifest.contains("name") || !manifest.contains("version")) return std::nullopt;
    if (!manifest["name"].is_string() || !manifest["version"].is_string()) return std::nullopt;
    Pack pack;
    pack.name = manifest["name"].get<std::string>();
    pack.version = manifest["version"].get<std::string>();
    return pack;
}

std::string packNameOf(std::string_view fileName) {
    fileName.remove_prefix(fileName.find_last_of('/') + 1);
    std::string out;
    for (const char c : fileName.substr(0, fileName.find_last_of('.'))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool capital = c >= 'A' && c <= 'Z';
        if (plain || capital)
            out += capital ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out.substr(0, 64);
}

PackSource packAt(const std::string& path) {
    if (!isFolder(path)) return {packNameOf(path), "", fileText(path)};
    const std::string timeline = path + "/timeline.json";
    return {"", fileText(path + "/pack.json"), fileText(path + "/entries.ndjson"),
            isThere(timeline) ? fileText(timeline) : ""};
}

void addReadings(PackReport& report) {
    const text::Readings readings(report.pack.spokenAs);
    const auto add = [&](const std::string& phrase, Readings& into) {
        if (!text::hasHan(phrase)) return;
        auto found = readingsOf(readings, phrase);
        if (!found.empty()) into.emplace(phrase, std::move(found));
    };
    Pack& pack = report.pack;
    for (const auto& [name, others] : pack.aliases) {
        add(name, pack.readings);
        for (const std::string& other : others) add(other, pack.readings);
    }
    for (const Topic& topic : pack.topics)
        for (const auto& [language, title] : topic.title) add(title, pack.readings);
    // Characters are read the Chinese way in Chinese texts only: in Japanese they sound otherwise.
    const auto isChinese = [](const std::string& tag) { return tag.starts_with("zh"); };
    for (Entry& entry : report.entries) {
        for (const auto& [language, title] : entry.title)
            if (isChinese(language)) add(title, entry.readings);
        for (const auto& [language, questions] : entry.questions)
            if (isChinese(language))
                for (const std::string& question : questions) add(question, entry.readings);
        // Nobody types a whole description in pinyin.
        for (const std::string& alias : entry.aliases)
            if (text::lengthOf(alias) <= longestSpokenAlias) add(alias, entry.readings);
    }
}

}  // namespace yizhan::kiosk
