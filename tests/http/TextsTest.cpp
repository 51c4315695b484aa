// Every code that the program can answer has words in both languages.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;

const fs::path source = fs::path(YIZHAN_SOURCE_DIR) / "src";

std::string textOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// Keys and templates of every texts file of one language.
std::map<std::string, std::string> textsIn(const std::string& name) {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        if (entry.path().filename() != name) continue;
        const auto json = nlohmann::json::parse(textOf(entry.path()));
        for (const auto& [key, text] : json.items())
            BOOST_TEST(out.emplace(key, text.get<std::string>()).second,
                       key << " stands in two files, " << entry.path());
    }
    return out;
}

/// The keys that C++ files ask for: error.<code> of what is thrown, field.<code>, blocker.<code>.
std::set<std::pair<std::string, std::string>> keysAsked() {
    const std::vector<std::pair<std::regex, std::string>> patterns = {
        {std::regex(R"re(\bError\(\s*(?:yizhan::)?Status::\w+,\s*"(\w+)")re"), "error."},
        {std::regex(R"re(\bError \w+\(\s*Status::\w+,\s*"(\w+)")re"), "error."},
        {std::regex(R"re(\b(?:conflict|notFound)\(\s*"(\w+)")re"), "error."},
        {std::regex(R"re(\binvalidField\(\s*[^;{}]*?,\s*"(\w+)"\s*[,)])re"), "field."},
        {std::regex(R"re(\bViolation\{[^;{}]*?,\s*"(\w+)"\s*[,}])re"), "field."},
        {std::regex(R"re(\bBlocker\{\s*"(\w+)")re"), "blocker."}};
    std::set<std::pair<std::string, std::string>> out;
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        const auto ending = entry.path().extension();
        if (ending != ".cpp" && ending != ".h") continue;
        const std::string text = textOf(entry.path());
        for (const auto& [pattern, kind] : patterns)
            for (std::sregex_iterator hit(text.begin(), text.end(), pattern), end; hit != end; ++hit)
                out.emplace(kind + (*hit)[1].str(), entry.path().filename().string());
    }
    return out;
}

std::set<std::string> placesIn(const std::string& text) {
    static const std::regex place(R"(\{(\w+)\})");
    std::set<std::string> out;
    for (std::sregex_iterator hit(text.begin(), text.end(), place), end; hit != end; ++hit) out.insert((*hit)[1].str());
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesTexts)

BOOST_AUTO_TEST_CASE(everyCodeHasWordsInBothLanguages) {
    const auto chinese = textsIn("texts.zh-CN.json");
    const auto english = textsIn("texts.en.json");
    const auto asked = keysAsked();
    BOOST_TEST(asked.size() > 40U);
    for (const auto& [key, file] : asked) {
        BOOST_TEST(chinese.contains(key), key << " of " << file << " has no Chinese words");
        BOOST_TEST(english.contains(key), key << " of " << file << " has no English words");
    }
}

BOOST_AUTO_TEST_CASE(bothLanguagesSayTheSameThings) {
    const auto chinese = textsIn("texts.zh-CN.json");
    const auto english = textsIn("texts.en.json");
    for (const auto& [key, text] : chinese) {
        BOOST_TEST_CONTEXT(key) {
            BOOST_REQUIRE(english.contains(key));
            BOOST_TEST(placesIn(text) == placesIn(english.at(key)));
            BOOST_TEST(text.find("!") == std::string::npos);
            BOOST_TEST(text.find("！") == std::string::npos);
            BOOST_TEST(english.at(key).find('!') == std::string::npos);
        }
    }
    for (const auto& [key, text] : english) BOOST_TEST(chinese.contains(key), key << " is in English only");
}

BOOST_AUTO_TEST_CASE(visitorsOfFourLanguagesAreToldTheSame) {
    const auto english = textsIn("texts.en.json");
    for (const char* name : {"texts.ja.json", "texts.ko.json"}) {
        const auto other = textsIn(name);
        for (const auto& [key, text] : other) {
            BOOST_TEST_CONTEXT(name << ": " << key) {
                BOOST_REQUIRE(english.contains(key));
                BOOST_TEST(placesIn(text) == placesIn(english.at(key)));
            }
        }
        for (const auto& [key, text] : english) {
            const bool toVisitors = key.starts_with("fact.") || (key.starts_with("notice.") && key.ends_with(".body"));
            BOOST_TEST((!toVisitors || other.contains(key)), name << " lacks " << key);
        }
    }
}

BOOST_AUTO_TEST_CASE(everyStatusHasATitle) {
    const auto chinese = textsIn("texts.zh-CN.json");
    const std::string header = textOf(source / "core" / "Error.h");
    const std::regex status(R"(= (\d{3}),?\n)");
    int seen = 0;
    for (std::sregex_iterator hit(header.begin(), header.end(), status), end; hit != end; ++hit, ++seen)
        BOOST_TEST(chinese.contains("title." + (*hit)[1].str()), (*hit)[1].str());
    BOOST_TEST(seen > 10);
}

BOOST_AUTO_TEST_SUITE_END()
