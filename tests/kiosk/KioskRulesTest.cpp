// The kiosk's plain decisions: languages, versions, bands, the home page's choices.
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskRules.h"

using namespace yizhan;
using namespace yizhan::kiosk;

BOOST_AUTO_TEST_SUITE(RulesKiosk)

BOOST_AUTO_TEST_CASE(any_language_tag_is_served) {
    const std::vector<std::string> content{"zh-CN", "en"};
    BOOST_TEST(readersLanguage("zh-CN", content, "zh-CN") == "zh-CN");
    BOOST_TEST(readersLanguage("zh-Hant", content, "zh-CN") == "zh-CN");
    BOOST_TEST(readersLanguage("zh-TW", content, "en") == "zh-CN");
    BOOST_TEST(readersLanguage("zh-Hant-HK", {"zh-CN", "zh-TW"}, "en") == "zh-TW");
    BOOST_TEST(readersLanguage("EN-gb", content, "zh-CN") == "en");
    BOOST_TEST(readersLanguage("xx", content, "zh-CN") == "zh-CN");
    BOOST_TEST(readersLanguage("", content, "zh-CN") == "zh-CN");
    BOOST_TEST(readersLanguage("ja", {"en"}, "zh-CN") == "zh-CN");
    BOOST_TEST(readersLanguage("-;drop", content, "en") == "en");
}

BOOST_AUTO_TEST_CASE(a_missing_text_falls_back) {
    const LocalText both{{"zh-CN", "赤壁"}, {"en", "Red Cliffs"}};
    BOOST_TEST(toldIn("ja", both).text == "Red Cliffs");
    BOOST_TEST(toldIn("zh-CN", both).text == "赤壁");
    BOOST_TEST(toldIn("ja", {{"zh-CN", "赤壁"}}).tag == "zh-CN");
    BOOST_TEST(toldIn("ja", {{"ko", "적벽"}}).text == "적벽");
    BOOST_TEST(toldIn("ja", LocalText{}).text.empty());
}

BOOST_AUTO_TEST_CASE(versions_compare_as_numbers) {
    BOOST_TEST(isNewer("1.10", "1.9"));
    BOOST_TEST(!isNewer("1.9", "1.10"));
    BOOST_TEST(!isNewer("1.0.0", "1.0.0"));
    BOOST_TEST(isNewer("1.0.1", "1.0"));
    BOOST_TEST(isNewer("ab12", "cd34"));
    BOOST_TEST(!isNewer("ab12", "ab12"));
}

BOOST_AUTO_TEST_CASE(the_band_follows_coverage_and_margin) {
    Evidence sure{.coverage = 0.9, .similarity = 0.8, .margin = 0.2};
    BOOST_TEST((bandOf(sure) == Band::answer));
    sure.margin = 0;
    BOOST_TEST((bandOf(sure) == Band::cards));
    BOOST_TEST((bandOf({.coverage = 0.2, .similarity = 0.69, .margin = 0.5}) == Band::none));
    BOOST_TEST((bandOf({.coverage = 1, .similarity = 1, .margin = 0, .exact = true}) == Band::answer));
    BOOST_TEST(
        (bandOf({.coverage = 1, .similarity = 0.9, .margin = 0.5, .bySound = true, .syllables = 2}) == Band::none));
    BOOST_TEST((bandOf({.coverage = 0, .similarity = 0.5, .margin = 0.5, .meaningful = false}) == Band::none));
}

BOOST_AUTO_TEST_CASE(a_text_is_offered_at_most) {
    TextEvidence text{.entry = 1, .sentence = 1, .score = 2.5, .ahead = 1};
    BOOST_TEST((bandOf(text) == Band::cards));
    text.sentence = 0.1;
    text.ahead = 0;
    BOOST_TEST((bandOf(text) == Band::none));
}

BOOST_AUTO_TEST_CASE(services_are_known_by_their_ids) {
    const auto keyOf = [](const std::string& id, Provenance provenance) {
        return serviceKeyOf("p:" + id, "battle", provenance).value_or("");
    };
    BOOST_TEST(keyOf("toilets", Provenance::service) == "toilets");
    BOOST_TEST(keyOf("wheelchair", Provenance::service) == "rental");
    BOOST_TEST(keyOf("lost-child", Provenance::service) == "");
    BOOST_TEST(keyOf("map", Provenance::history) == "");
    BOOST_TEST(serviceKeyOf("p:map", "service", Provenance::history).value_or("") == "map");
}

BOOST_AUTO_TEST_CASE(a_list_of_questions_holds_questions) {
    BOOST_TEST(askedAs("阚泽", {"阚泽", "阚泽是谁？", "谁是阚泽？"}) == "阚泽是谁？");
    BOOST_TEST(askedAs("赤壁之战是哪一年？", {"火烧赤壁是哪一年？"}) == "赤壁之战是哪一年？");
    BOOST_TEST(askedAs("Kan Ze", {"Tell me about Kan Ze", "Who was Kan Ze?"}) == "Who was Kan Ze?");
    BOOST_TEST(askedAs("赤壁の戦い", {"赤壁の戦い", "赤壁の戦いとは何ですか"}) == "赤壁の戦いとは何ですか");
    BOOST_TEST(askedAs("阚泽", {"讲讲阚泽"}) == "讲讲阚泽");
    BOOST_TEST(askedAs("阚泽", {}) == "阚泽");
}

BOOST_AUTO_TEST_CASE(asked_now_is_topped_up_with_mixed_provenance) {
    const std::vector<Offered> order{{"p:a", Provenance::history},
                                     {"p:b", Provenance::history},
                                     {"p:c", Provenance::novel},
                                     {"p:d", Provenance::service},
                                     {"p:e", Provenance::history}};
    BOOST_TEST(askedNow({}, order, 4) == (std::vector<std::string>{"p:a", "p:c", "p:d", "p:b"}),
               boost::test_tools::per_element());
    BOOST_TEST(askedNow({"p:c", "p:c"}, order, 3) == (std::vector<std::string>{"p:c", "p:a", "p:d"}),
               boost::test_tools::per_element());
    BOOST_TEST(askedNow({}, {}, 4).empty());
}

BOOST_AUTO_TEST_SUITE_END()
