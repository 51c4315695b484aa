// Text: folding, cutting into words, readings, stems. These decide whether a visitor is understood.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "core/Text.h"
#include "core/text/Readings.h"
#include "core/text/Segmenter.h"
#include "core/text/Stem.h"
#include "core/text/Syllables.h"

using namespace yizhan;
namespace data = boost::unit_test::data;

namespace {

using Pair = std::pair<std::string, std::string>;

std::string cutOf(const text::Segmenter& segmenter, const std::string& text) {
    const std::u32string points = text::decoded(text);
    std::string out;
    for (const text::Segment& segment : segmenter.cut(points))
        out += (out.empty() ? "" : "|") +
               text::encoded(std::u32string_view(points).substr(segment.begin, segment.end - segment.begin));
    return out;
}

const text::Readings& readings() {
    static const text::Readings shared;
    return shared;
}

}  // namespace

namespace std {
ostream& operator<<(ostream& out, const Pair& pair) { return out << pair.first << " -> " << pair.second; }
}  // namespace std

BOOST_AUTO_TEST_SUITE(RulesText)

BOOST_DATA_TEST_CASE(folding_joins_spellings,
                     data::make(std::vector<Pair>{{"曹操與劉備", "曹操与刘备"},
                                                  {"後漢書", "后汉书"},
                                                  {"関羽伝と呉の戦", "关羽传と吴の战"},
                                                  {"ＡＢＣ１２３", "abc123"},
                                                  {"Lü Bu", "lu bu"},
                                                  {"chìbì", "chibi"},
                                                  {"Cao Cao’s", "cao cao's"},
                                                  {"赤\u200b壁", "赤壁"},
                                                  {"\u202e赤壁", "赤壁"},
                                                  {"Straße", "strasse"},
                                                  {"", ""}}),
                     pair) {
    BOOST_TEST(text::folded(pair.first) == pair.second);
}

BOOST_AUTO_TEST_CASE(the_short_way_of_folding_agrees_with_unicode) {
    // A ligature at the end makes the whole text go the long way, by Unicode's tables.
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string alone = text::encoded(std::u32string{c, U'赤'});
        BOOST_REQUIRE_EQUAL(text::folded(alone) + "fi", text::folded(alone + "ﬁ"));
    }
}

BOOST_AUTO_TEST_CASE(words_between_blanks_are_cut_as_unicode_cuts_them) {
    // A mark that only Unicode's rules know makes the whole text go their way.
    for (const std::string words : {"who won at red cliffs?", " 3d film - when ", "a-b c!d", "208", ""})
        BOOST_TEST(cutOf(text::Segmenter(), words + " \u2026") == cutOf(text::Segmenter(), words));
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_survived) {
    BOOST_TEST(text::decoded("a\xFF\x62").size() == 3U);
    BOOST_TEST(text::folded("\xE8\xB5").find('\xE8') == std::string::npos);
    BOOST_TEST(text::lengthOf("赤壁a") == 3U);
    BOOST_TEST(text::clipped("赤壁之战", 2) == "赤壁");
}

BOOST_AUTO_TEST_CASE(characters_and_bigrams_of_a_run) {
    const std::u32string run = text::decoded("赤壁之");
    BOOST_TEST(text::charactersOf(run) == (std::vector<std::string>{"赤", "壁", "之"}),
               boost::test_tools::per_element());
    BOOST_TEST(text::bigramsOf(run) == (std::vector<std::string>{"赤壁", "壁之"}), boost::test_tools::per_element());
    BOOST_TEST(text::bigramsOf(U"赤").empty());
}

BOOST_AUTO_TEST_CASE(own_words_come_before_the_dictionary) {
    const text::Segmenter plain;
    BOOST_TEST(cutOf(plain, "诸葛亮借东风").find("诸葛亮") == std::string::npos);
    const text::Segmenter own({"诸葛亮", "诸葛", "借东风", "red cliffs"});
    BOOST_TEST(cutOf(own, "诸葛亮借东风") == "诸葛亮|借东风");
    BOOST_TEST(cutOf(own, "at red cliffs, 208") == "at|red cliffs|208");
    BOOST_TEST(cutOf(own, "red cliffside") == "red|cliffside");
    BOOST_TEST(cutOf(own, "，。") == "");
}

BOOST_AUTO_TEST_CASE(words_of_japanese_and_korean_begin_where_they_may) {
    const text::Segmenter own({"は", "の", "ますか", "적벽", "표"});
    BOOST_TEST(cutOf(own, "曹操は何万の兵") == "曹操|は|何|万|の|兵");
    BOOST_TEST(cutOf(own, "はしの") == cutOf(text::Segmenter(), "はしの"));
    const text::Segmenter spelled({"にほんご", "のが", "がいど", "ですか"});
    BOOST_TEST(cutOf(spelled, "にほんごのがいどですか") == "にほんご|の|がいど|ですか");
    BOOST_TEST(cutOf(spelled, "にほんごのがですか") == "にほんご|のが|ですか");
    BOOST_TEST(cutOf(own, "행적벽") == "행적벽");
    BOOST_TEST(cutOf(own, "적벽에서") == "적벽|에서");
}

BOOST_DATA_TEST_CASE(names_are_read_right,
                     data::make(std::vector<Pair>{{"阚泽", "kan ze"},
                                                  {"夏侯惇", "xia hou dun"},
                                                  {"长坂坡", "chang ban po"},
                                                  {"吕布", "lv bu"},
                                                  {"乐进", "yue jin"},
                                                  {"单福", "shan fu"},
                                                  {"会稽", "kuai ji"},
                                                  {"大都督", "da du du"},
                                                  {"赤壁之战", "chi bi zhi zhan"},
                                                  {"208年，曹操", "nian cao cao"}}),
                     pair) {
    const auto found = readings().of(pair.first);
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST(text::joined(found.front(), " ") == pair.second);
}

BOOST_AUTO_TEST_CASE(a_pack_knows_readings_that_no_table_has) {
    const text::Readings own({{"赤壁", "hong ya"}, {"刘禅", "liu shan"}});
    BOOST_TEST(text::joined(own.of("赤壁").front(), " ") == "hong ya");
    BOOST_TEST(own.of("刘禅").size() == 1U);
    BOOST_TEST(readings().of("刘禅").size() == 2U);
    BOOST_TEST(readings().of("Wi-Fi 2026").empty());
}

BOOST_AUTO_TEST_CASE(every_common_character_has_a_reading) {
    BOOST_TEST(text::commonReading(U'赤') == "chi");
    BOOST_TEST(text::commonReading(U'女') == "nv");
    BOOST_TEST(text::commonReading(U'a').empty());
    BOOST_TEST(text::plainU("lve") == "lue");
}

BOOST_AUTO_TEST_CASE(letters_divide_into_syllables) {
    const auto first = [](const std::string& letters) {
        const auto ways = text::splitsOf(letters);
        return ways.empty() ? std::string() : text::joined(ways.front(), " ");
    };
    BOOST_TEST(first("chibizhizhan") == "chi bi zhi zhan");
    BOOST_TEST(first("chibi zhi zhan") == "chi bi zhi zhan");
    BOOST_TEST(first("lvbu") == "lv bu");
    BOOST_TEST(first("xi'an") == "xi an");
    BOOST_TEST(text::splitsOf("xian").size() == 2U);
    BOOST_TEST(first("asdfgh") == "");
    BOOST_TEST(first("") == "");
    BOOST_TEST(text::splitsOf(std::string(400, 'a')).empty());
    BOOST_TEST(text::splitsOf("xianxianxianxianxianxian").size() <= 4U);
}

BOOST_DATA_TEST_CASE(english_endings_meet,
                     data::make(std::vector<Pair>{{"soldiers", "soldier"},
                                                  {"burned", "burning"},
                                                  {"fired", "fire"},
                                                  {"ships", "ship"},
                                                  {"opened", "opening"},
                                                  {"planned", "planning"},
                                                  {"toilets", "toilet"},
                                                  {"Cao's", "Cao"},
                                                  {"histories", "history"}}),
                     pair) {
    BOOST_TEST(text::stemOf(text::folded(pair.first)) == text::stemOf(text::folded(pair.second)));
}

BOOST_AUTO_TEST_CASE(different_words_stay_different) {
    BOOST_TEST(text::stemOf("wind") != text::stemOf("wing"));
    BOOST_TEST(text::stemOf("this") == "this");
    BOOST_TEST(text::stemOf("red") == "red");
    BOOST_TEST(text::stemOf("king") == "king");
}

BOOST_AUTO_TEST_SUITE_END()
