// What the index is made of: words as numbers, lists that do not depend on who made them, entries as they are told.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "core/Text.h"
#include "kiosk/KioskFixture.h"
#include "kiosk/search/Analysis.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;

namespace {

/// All that a search sees of a token.
void checkSame(const Index& one, const Index& other, const std::string& token) {
    const std::uint32_t number = one.tokenOf(token);
    BOOST_REQUIRE_EQUAL(number, other.tokenOf(token));
    BOOST_REQUIRE_EQUAL(one.weightOf(token, number), other.weightOf(token, number));
    BOOST_REQUIRE(std::ranges::equal(one.unitsWith(number), other.unitsWith(number)));
    const auto same = [](Mention a, Mention b) {
        return a.entry() == b.entry() && a.field() == b.field() && a.count() == b.count();
    };
    BOOST_REQUIRE(std::ranges::equal(one.entriesWith(number), other.entriesWith(number), same));
}

void checkSame(const Index& one, const Index& other) {
    BOOST_REQUIRE_EQUAL(one.phraseCount(), other.phraseCount());
    for (std::uint32_t place = 0; place < one.phraseCount(); ++place) {
        const Phrase a = one.phrase(place), b = other.phrase(place);
        BOOST_REQUIRE(a.entry == b.entry && a.text == b.text && a.folded == b.folded && a.language == b.language);
        for (const std::string& token : analysed(one.vocabulary(), text::folded(a.text)).tokens)
            checkSame(one, other, token);
    }
    const auto same = [](const Unit& a, const Unit& b) { return a.phrase == b.phrase && a.weight == b.weight; };
    BOOST_REQUIRE(std::ranges::equal(one.units(), other.units(), same));
    for (const char letter : {'c', 's', 'z'}) {
        const std::string begin(1, letter);
        BOOST_TEST(one.phrasesBeginning(begin, 1000) == other.phrasesBeginning(begin, 1000));
        BOOST_TEST(one.phrasesSounding(begin, 1000) == other.phrasesSounding(begin, 1000));
        BOOST_TEST(std::ranges::equal(one.stemsWith(letter), other.stemsWith(letter)));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskIndex)

BOOST_AUTO_TEST_CASE(words_are_found_by_their_numbers) {
    Lexicon lexicon;
    BOOST_TEST(lexicon.find("") == Lexicon::none);
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < 5000; ++i) BOOST_REQUIRE_EQUAL(lexicon.add("\u8d64" + std::to_string(i)), i);
    for (const bool settled : {false, true}) {
        if (settled) lexicon.settle();
        for (std::uint32_t i = 0; i < 5000; ++i) BOOST_REQUIRE_EQUAL(lexicon.find("\u8d64" + std::to_string(i)), i);
        BOOST_TEST(lexicon[17] == "\u8d6417");
        BOOST_TEST(lexicon.find("\u8d64") == Lexicon::none);
        BOOST_TEST(lexicon.find("\u8d645000") == Lexicon::none);
    }
    BOOST_TEST(lexicon.add("") == 5000U);
    BOOST_TEST(lexicon.find("") == 5000U);
}

BOOST_AUTO_TEST_CASE(a_mention_keeps_what_it_was_given) {
    const Mention mention(Mention::mostEntries - 1, Field::more, 23);
    BOOST_TEST(mention.entry() == Mention::mostEntries - 1);
    BOOST_TEST((mention.field() == Field::more));
    BOOST_TEST(mention.count() == 4.6F);
    BOOST_TEST(Mention(3, Field::phrase, 1U << 20U).entry() == 3U);
}

BOOST_AUTO_TEST_CASE(the_index_is_the_same_however_many_threads_build_it) {
    const PackReport pack = smallPack();
    const Index alone({pack.pack}, pack.entries, 1);
    for (const std::size_t threads : {2U, 3U, 5U}) checkSame(alone, Index({pack.pack}, pack.entries, threads));
    if (!hasRealPack()) return;
    PackReport real = readPack(packAt(realPackPath()));
    addReadings(real);
    checkSame(Index({real.pack}, real.entries, 1), Index({real.pack}, real.entries, 2));
}

BOOST_AUTO_TEST_CASE(entries_are_told_as_they_were_written) {
    const PackReport pack = smallPack();
    const Index index({pack.pack}, pack.entries);
    BOOST_REQUIRE_EQUAL(index.entries().size(), pack.entries.size());
    for (const Entry& entry : pack.entries) {
        const KeptEntry* kept = index.find(entry.id);
        BOOST_REQUIRE(kept != nullptr);
        BOOST_TEST(kept->topic == entry.topic);
        BOOST_TEST((kept->provenance == entry.provenance));
        BOOST_TEST(std::ranges::equal(kept->related, entry.related));
        BOOST_REQUIRE_EQUAL(kept->answer.size(), entry.answer.size());
        for (const KeptText& one : kept->answer) BOOST_TEST(one.text == entry.answer.at(std::string(one.tag)));
        BOOST_REQUIRE_EQUAL(kept->sources.size(), entry.sources.size());
        BOOST_TEST(kept->sources.front().locus == entry.sources.front().locus);
        BOOST_TEST(kept->sources.front().work.back().text == entry.sources.front().work.rbegin()->second);
        BOOST_TEST(std::ranges::equal(index.questionsOf(*kept, "en"), entry.questions.at("en")));
        BOOST_TEST(index.questionsOf(*kept, "ja").empty());
    }
    BOOST_TEST(index.find("small:nothing") == nullptr);
    BOOST_TEST(Index({pack.pack}, {}).find("small:year") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_question_is_asked_of_its_words_not_of_its_grammar) {
    const auto wanted = [](const std::string& question) {
        std::string out;
        for (const Wanted& word : analysed(smallIndex().vocabulary(), text::folded(question)).wanted)
            out += (out.empty() ? "" : "|") + word.text;
        return out;
    };
    BOOST_TEST(wanted("曹操在赤壁带了多少兵？") == "曹操|赤壁|带|兵");
    BOOST_TEST(wanted("赤壁で曹操は何万の兵を率いましたか") == "赤壁|曹操|兵|率");
    BOOST_TEST(wanted("お手洗いはどこにありますか") == "お手洗い");
    BOOST_TEST(wanted("조조는 왜 황개를 믿었나요?") == "조조|황개|믿");
    BOOST_TEST(wanted("화장실은 어디인가요?") == "화장실");
    BOOST_TEST(analysed(smallIndex().vocabulary(), "どこですか").asking);
    BOOST_TEST(analysed(smallIndex().vocabulary(), "어디예요").asking);
}

BOOST_AUTO_TEST_SUITE_END()
