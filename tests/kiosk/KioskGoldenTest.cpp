// The shipped pack under questions as people ask them (golden/sanguo-chibi.tsv): right answers and honest noes.
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "kiosk/KioskFixture.h"
#include "kiosk/search/Search.h"

using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;

namespace {

std::string nameOfEntry(const Found& found) {
    const std::string id(realIndex().entries()[found.entry].id);
    return id.substr(id.find(':') + 1);
}

/// "year": this entry at once; "?year": among what is shown; "none": an honest no; "no-answer": cards at
/// most; "!year": still wrong, and to be told when it is right.
bool isAsWanted(const Outcome& outcome, const std::string& wanted) {
    if (wanted == "none") return outcome.band == Band::none && outcome.results.empty();
    if (wanted == "no-answer") return outcome.band != Band::answer;
    if (!wanted.starts_with('?')) return outcome.band == Band::answer && nameOfEntry(outcome.results.front()) == wanted;
    for (const Found& found : outcome.results)
        if (nameOfEntry(found) == wanted.substr(1)) return true;
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskGolden)

BOOST_AUTO_TEST_CASE(visitors_are_understood) {
    if (!hasRealPack()) return;
    std::ifstream file(std::string(YIZHAN_SOURCE_DIR) + "/tests/kiosk/golden/sanguo-chibi.tsv");
    int count = 0;
    for (std::string line; std::getline(file, line); ++count) {
        const auto tab = line.find('\t');
        BOOST_REQUIRE(tab != std::string::npos);
        const std::string question = line.substr(0, tab), wanted = line.substr(tab + 1);
        const Outcome outcome = asked(realIndex(), question);
        const std::string got = outcome.results.empty() ? "" : nameOfEntry(outcome.results.front());
        const bool stillWrong = wanted.starts_with('!');
        BOOST_TEST(isAsWanted(outcome, stillWrong ? wanted.substr(1) : wanted) != stillWrong,
                   question << ": wanted " << wanted << ", got " << nameOf(outcome.band) << " " << got);
    }
    BOOST_TEST(count >= 40);
}

BOOST_AUTO_TEST_CASE(every_stored_question_finds_its_entry) {
    if (!hasRealPack()) return;
    int all = 0, first = 0, refused = 0;
    for (std::uint32_t place = 0; place < realIndex().phraseCount(); ++place) {
        const Phrase phrase = realIndex().phrase(place);
        const Outcome outcome = asked(realIndex(), phrase.text);
        ++all;
        if (outcome.results.empty())
            ++refused;
        else if (outcome.results.front().entry == phrase.entry)
            ++first;
    }
    BOOST_TEST(refused == 0);
    BOOST_TEST(first >= all * 97 / 100, first << " of " << all << " stored questions find their own entry first");
}

BOOST_AUTO_TEST_CASE(hiragana_finds_what_is_written_in_characters_while_it_is_typed) {
    if (!hasRealPack()) return;
    const auto first = [](const char* typed) {
        const std::vector<Suggestion> offered = suggested(realIndex(), typed, "ja");
        return offered.empty() ? "" : offered.front().text;
    };
    BOOST_TEST(first("こうめ") == "諸葛亮（孔明）");
    BOOST_TEST(first("ここのちゅうしゃ") == "駐車料金はいくらですか");
    BOOST_TEST(first("きょうは").starts_with("今日は"));
    BOOST_TEST(first("こうめいh") == first("こうめい"));
    BOOST_TEST(first("wi-fi") != "");
}

BOOST_AUTO_TEST_SUITE_END()
