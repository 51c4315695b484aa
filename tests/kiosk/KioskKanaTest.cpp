// Japanese questions in hiragana alone, as a kiosk's kana keys write them.
#include <boost/test/unit_test.hpp>

#include "core/Text.h"
#include "kiosk/search/Kana.h"

using namespace yizhan;
using namespace yizhan::kiosk;

namespace {

using Texts = std::vector<std::string>;

const Kana& kana() {
    static const Kana known({{"何時", {"なんじ"}}, {"何", {"なに", "なん"}}, {"開", {"あ", "ひら"}}, {"人", {"ひと"}}});
    return known;
}

Texts spelled(const std::string& written) { return kana().spellingsOf(text::folded(written)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskKana)

BOOST_AUTO_TEST_CASE(a_word_is_spelled_by_the_longest_reading_that_is_known) {
    BOOST_TEST(spelled("何時まで") == Texts{"なんじまで"}, boost::test_tools::per_element());
    BOOST_TEST(spelled("何人") == (Texts{"なにひと", "なんひと"}), boost::test_tools::per_element());
    BOOST_TEST(spelled("開いて") == (Texts{"あいて", "ひらいて"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(loanwords_are_spelled_in_hiragana_too) {
    BOOST_TEST(spelled("ドローン") == Texts{"どろーん"}, boost::test_tools::per_element());
    BOOST_TEST(spelled("ヴィラ") == Texts{"ゔぃら"}, boost::test_tools::per_element());
    BOOST_TEST(katakanaWords("ガイドはドローンとバスで") == (Texts{"ガイド", "ドローン"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_not_read_whole_is_not_spelled) {
    BOOST_TEST(spelled("何鳥").empty());
    BOOST_TEST(spelled("何o'clock").empty());
    BOOST_TEST(spelled("なんじ").empty());
    BOOST_TEST(spelled("").empty());
}

BOOST_AUTO_TEST_CASE(a_long_word_of_many_readings_stays_within_reason) {
    BOOST_TEST(spelled("何何何何何何何何").size() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()
