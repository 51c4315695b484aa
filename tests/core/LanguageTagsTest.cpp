// Which of the languages that content has serves a reader.
#include <boost/test/unit_test.hpp>

#include "core/Centres.h"
#include "core/LanguageTags.h"

using namespace yizhan;

BOOST_AUTO_TEST_SUITE(RulesLanguageTags)

BOOST_AUTO_TEST_CASE(the_nearest_is_the_same_then_the_same_script_then_the_same_language) {
    const std::vector<std::string_view> has{"zh-CN", "zh-TW", "en"};
    BOOST_TEST(nearestTag("ZH-tw", has).value() == 1U);
    BOOST_TEST(nearestTag("zh-HK", has).value() == 1U);
    BOOST_TEST(nearestTag("zh", has).value() == 0U);
    BOOST_TEST(nearestTag("zh-Hant", {"en", "zh-CN"}).value() == 1U);
    BOOST_TEST(nearestTag("en-GB", has).value() == 2U);
    BOOST_TEST(!nearestTag("ko", has));
    BOOST_TEST(!nearestTag("", has));
}

BOOST_AUTO_TEST_CASE(a_reader_is_served_in_the_nearest_else_english_else_chinese_else_the_first) {
    const std::vector<std::string_view> has{"fr", "ja", "zh-CN", "en"};
    BOOST_TEST(servingTag("ja-JP", has) == 1U);
    BOOST_TEST(servingTag("ko", has) == 3U);
    BOOST_TEST(servingTag("ko", {"fr", "ja", "zh-CN"}) == 2U);
    BOOST_TEST(servingTag("ko", {"fr", "ja"}) == 0U);
    BOOST_TEST(servingTag("", has) == 0U);
}

BOOST_AUTO_TEST_CASE(a_centre_is_named_as_its_reader_knows_it) {
    CentreInfo centre{CentreId("c"), "赤壁", Zone("Asia/Shanghai"), "zh-CN", "", {}};
    BOOST_TEST(centre.nameIn("en") == "赤壁");
    centre.names = {{"en", "Red Cliffs"}, {"ja", "セキヘキ"}};
    BOOST_TEST(centre.nameIn("en-GB") == "Red Cliffs");
    BOOST_TEST(centre.nameIn("ja") == "セキヘキ");
    BOOST_TEST(centre.nameIn("ko") == "Red Cliffs");
    BOOST_TEST(centre.nameIn("zh-TW") == "赤壁");
    BOOST_TEST(centre.nameIn("") == "赤壁");
}

BOOST_AUTO_TEST_CASE(our_own_words_are_in_the_languages_that_we_speak) {
    BOOST_TEST((wordsFor("zh-TW") == Language::zh));
    BOOST_TEST((wordsFor("") == Language::zh));
    BOOST_TEST((wordsFor("ja-JP") == Language::ja));
    BOOST_TEST((wordsFor("ko") == Language::ko));
    BOOST_TEST((wordsFor("fr") == Language::en));
}

BOOST_AUTO_TEST_SUITE_END()
