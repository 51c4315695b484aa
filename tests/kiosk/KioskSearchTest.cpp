// Searching the small pack: every spelling finds its entry, nonsense finds none.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/search/Search.h"
#include "kiosk/search/Spelling.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

struct Case {
    std::string question;
    std::string entry;  ///< "" for none
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.question << " -> " << c.entry; }

std::string firstOf(const Index& index, const Outcome& outcome) {
    return std::string(outcome.results.empty() ? "" : index.entries()[outcome.results.front().entry].id.substr(6));
}

const std::vector<Case> spellings{{"赤壁之战是哪一年", "year"},
                                  {"火烧赤壁是哪一年", "year"},
                                  {"火燒赤壁是哪一年？", "year"},
                                  {"赤壁之战什么时候打的", "year"},
                                  {"赤壁之战在哪儿", "place"},
                                  {"孔明", "zhuge-liang"},
                                  {"公瑾是谁", "zhou-yu"},
                                  {"zhugeliang", "zhuge-liang"},
                                  {"zhu ge liang", "zhuge-liang"},
                                  {"kongming", "zhuge-liang"},
                                  {"chibi zhi zhan shei ying le", "winner"},
                                  {"who won at red cliffs", "winner"},
                                  {"Who won at Red Clifs?", "winner"},
                                  {"where is the toilet", "toilets"},
                                  {"厕所", "toilets"},
                                  {"厕所在哪", "toilets"},
                                  {"ZGL", "zhuge-liang"},
                                  {"诸葛良是谁", "zhuge-liang"},
                                  {"草船借剑是真的吗", "arrows"}};

const std::vector<Case> nonsense{{"今天股票涨了吗", ""},
                                 {"asdfgh", ""},
                                 {"怎么修自行车", ""},
                                 {"", ""},
                                 {"？？？", ""},
                                 {"\" * NEAR AND -", ""},
                                 {"'; DROP TABLE x;--", ""},
                                 {"🙂🙂", ""},
                                 {"<script>", ""},
                                 {"\xFF\xFE", ""},
                                 {"是谁", ""},
                                 {"的", ""}};

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskSearch)

BOOST_DATA_TEST_CASE(every_spelling_finds_its_entry, data::make(spellings), wanted) {
    const Outcome outcome = asked(smallIndex(), wanted.question);
    BOOST_TEST(firstOf(smallIndex(), outcome) == wanted.entry);
    BOOST_TEST((outcome.band != Band::none));
}

BOOST_DATA_TEST_CASE(nonsense_finds_nothing, data::make(nonsense), wanted) {
    const Outcome outcome = asked(smallIndex(), wanted.question);
    BOOST_TEST((outcome.band == Band::none));
    BOOST_TEST(outcome.results.empty());
}

BOOST_AUTO_TEST_CASE(a_plain_question_is_answered_at_once) {
    BOOST_TEST((asked(smallIndex(), "火烧赤壁是哪一年").band == Band::answer));
    BOOST_TEST((asked(smallIndex(), "who won at red cliffs").band == Band::answer));
    BOOST_TEST((asked(smallIndex(), "孔明").band == Band::answer));
}

BOOST_AUTO_TEST_CASE(a_bare_subject_gives_cards) {
    const Outcome outcome = asked(smallIndex(), "chibi zhi zhan");
    BOOST_TEST((outcome.band == Band::cards));
    BOOST_TEST(outcome.results.size() == 3U);
}

BOOST_AUTO_TEST_CASE(initials_give_a_list_to_pick_from) {
    BOOST_TEST((asked(smallIndex(), "zgl").band == Band::cards));
}

BOOST_AUTO_TEST_CASE(two_characters_of_the_same_sound_are_only_asked_back) {
    const Outcome outcome = asked(smallIndex(), "州郁");
    BOOST_TEST((outcome.band == Band::none));
    BOOST_REQUIRE(!outcome.didYouMean.empty());
    BOOST_TEST(outcome.didYouMean.front() == "周瑜");
}

BOOST_AUTO_TEST_CASE(a_very_long_question_is_read_by_its_beginning) {
    std::string text = "赤壁之战是哪一年";
    for (int i = 0; i < 20'000; ++i) text += "啦";
    BOOST_CHECK_NO_THROW(asked(smallIndex(), text));
    BOOST_CHECK_NO_THROW(asked(smallIndex(), std::string(100'000, 'a')));
}

BOOST_AUTO_TEST_CASE(an_empty_index_knows_nothing) {
    const Index empty({}, {});
    BOOST_TEST((asked(empty, "赤壁").band == Band::none));
    BOOST_TEST(suggested(empty, "赤", "zh-CN").empty());
}

BOOST_AUTO_TEST_CASE(typing_is_completed) {
    const auto texts = [](const std::string& typed, const std::string& language) {
        std::vector<std::string> out;
        for (const Suggestion& suggestion : suggested(smallIndex(), typed, language)) out.push_back(suggestion.text);
        return out;
    };
    BOOST_TEST(texts("草船", "zh-CN").front() == "草船借箭是真的吗？");
    BOOST_TEST(texts("caochuan", "zh-CN").front() == "草船借箭是真的吗？");
    BOOST_TEST(texts("where are", "en").front() == "Where are the toilets?");
    BOOST_TEST(texts("tois", "en").empty());
    BOOST_TEST(texts("toil", "en").front() == "Where are the toilets?");
    BOOST_TEST(texts("赤", "zh-CN").size() == 3U);
    BOOST_TEST(texts("", "zh-CN").empty());
}

BOOST_AUTO_TEST_CASE(what_is_asked_most_is_offered_first) {
    const auto texts = [](const std::string& typed, const std::string& language, const EntryUses& uses) {
        std::vector<std::string> out;
        for (const Suggestion& suggestion : suggested(smallIndex(), typed, language, 8, uses))
            out.push_back(suggestion.text);
        return out;
    };
    const EntryUses uses{{"small:winner", 9}, {"small:place", 2}};
    BOOST_TEST(texts("赤壁之战", "zh-CN", uses) ==
                   (std::vector<std::string>{"赤壁之战谁赢了？", "赤壁之战在哪里？", "赤壁之战是哪一年？"}),
               boost::test_tools::per_element());
    BOOST_TEST(texts("赤壁之战", "zh-CN", {}).front() == "赤壁之战是哪一年？");
    BOOST_TEST(texts("chibizhizhan", "zh-CN", uses).front() == "赤壁之战谁赢了？");
    BOOST_TEST(texts("草船", "zh-CN", uses).front() == "草船借箭是真的吗？");
}

BOOST_AUTO_TEST_CASE(the_keyboard_offers_our_own_words) {
    const auto words = smallIndex().vocabulary().spokenWords().spoken("zhugeliang", 12);
    BOOST_REQUIRE(!words.empty());
    BOOST_TEST(words.front().text == "诸葛亮");
    BOOST_TEST(words.front().pinyin == "zhu ge liang");
    BOOST_TEST(smallIndex().vocabulary().spokenWords().spoken("chi", 12).front().text == "赤壁之战");
    BOOST_TEST(smallIndex().vocabulary().spokenWords().spoken("qqq", 12).empty());
}

BOOST_AUTO_TEST_CASE(slips_are_counted) {
    BOOST_TEST(slipsBetween("cliff", "clif", 2) == 1);
    BOOST_TEST(slipsBetween("zhuge", "zhgue", 2) == 1);
    BOOST_TEST(slipsBetween("ship", "shop", 2) == 1);
    BOOST_TEST(slipsBetween("ship", "fleet", 2) == 3);
}

BOOST_AUTO_TEST_SUITE_END()
