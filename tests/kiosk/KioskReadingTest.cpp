// Entries without stored phrasings, long texts only: what they say is read before they are offered.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "core/Text.h"
#include "kiosk/KioskFixture.h"
#include "kiosk/search/Reading.h"
#include "kiosk/search/Search.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;

namespace {

std::string languageOf(const std::string& text) {
    const std::u32string points = text::decoded(text);
    const auto hasAny = [&](text::Script script) {
        return std::any_of(points.begin(), points.end(), [&](char32_t c) { return text::scriptOf(c) == script; });
    };
    return hasAny(text::Script::kana) ? "ja" : hasAny(text::Script::han) ? "zh-CN" : "en";
}

/// Texts of a local gazetteer's kind, as a centre may take them over whole.
const Index& gazetteer() {
    static const Index index = [] {
        const std::vector<std::string> texts{
            "陆水湖在城区南面，一九五八年开工筑坝，是为三峡工程做试验的水库。湖中有小岛八百多座，游船半小时一班。",
            "羊楼洞的砖茶清代运往恰克图。茶商在此设庄，压制的青砖上印有川字。石板街上的车辙还看得见。",
            "江边的渡口从前有渡船。茶庄的掌柜过江去汉口。清代修过石阶，砖是本地烧的。后来公路通了，渡口停用。",
            "湖の遊覧船は桟橋から三十分ごとに出ます。トイレは桟橋のとなりです。",
            "The tea road began at Yangloudong. Bricks of green tea were carried to Kyakhta by camel and by cart."};
        std::vector<Entry> entries;
        for (const std::string& text : texts) {
            Entry entry;
            entry.pack = "gazetteer";
            entry.id = "gazetteer:" + std::to_string(entries.size());
            entry.topic = "text";
            entry.answer[languageOf(text)] = text;
            entries.push_back(std::move(entry));
        }
        Pack pack;
        pack.name = "gazetteer";
        pack.version = "1";
        pack.languages = {"zh-CN", "en", "ja"};
        return Index({pack}, entries);
    }();
    return index;
}

Reading readingOf(const Index& index, const std::string& question, std::size_t entry) {
    return Reader(index, text::folded(question)).read(index.entries()[entry]);
}

std::string firstOf(const std::string& question) {
    const Outcome outcome = asked(gazetteer(), question);
    BOOST_TEST((outcome.band != Band::answer), question << " is answered from a text");
    return outcome.results.empty() ? "" : std::string(gazetteer().entries()[outcome.results.front().entry].id);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskReading)

BOOST_AUTO_TEST_CASE(one_sentence_that_says_it_is_more_than_words_over_a_page) {
    const std::string question = "清代的砖茶运往哪里？";
    const Reading said = readingOf(gazetteer(), question, 1), strewn = readingOf(gazetteer(), question, 2);
    BOOST_TEST(said.sentence > 0.6);
    BOOST_TEST(said.entry >= said.sentence);
    BOOST_TEST(strewn.sentence < 0.5 * said.sentence);
    BOOST_TEST(readingOf(gazetteer(), question, 0).entry < 0.2);
}

BOOST_AUTO_TEST_CASE(question_words_need_not_be_spoken_of) {
    BOOST_TEST(readingOf(gazetteer(), "陆水湖在哪里", 0).entry == readingOf(gazetteer(), "陆水湖", 0).entry);
    BOOST_TEST(readingOf(gazetteer(), "陆水湖", 0).entry == 1.0);
}

BOOST_AUTO_TEST_CASE(each_way_of_writing_and_naming_is_read_alike) {
    BOOST_TEST(readingOf(gazetteer(), "陸水湖的水庫", 0).entry == readingOf(gazetteer(), "陆水湖的水库", 0).entry);
    BOOST_TEST(readingOf(gazetteer(), "Where was TEA carried?", 4).sentence > 0.9);
    const auto& entries = smallIndex().entries();
    const auto kongming = std::find_if(entries.begin(), entries.end(),
                                       [](const KeptEntry& entry) { return entry.id == "small:zhuge-liang"; });
    BOOST_TEST(Reader(smallIndex(), "孔明").read(*kongming).entry == 1.0);
}

BOOST_AUTO_TEST_CASE(a_text_that_says_it_is_offered_and_never_taken_for_the_answer) {
    BOOST_TEST(firstOf("清代的砖茶运往哪里") == "gazetteer:1");
    BOOST_TEST(firstOf("三峡工程的试验水库是哪个湖") == "gazetteer:0");
    BOOST_TEST(firstOf("which animals carried the green tea bricks") == "gazetteer:4");
    BOOST_TEST(firstOf("トイレはどこですか") == "gazetteer:3");
    BOOST_TEST(firstOf("砖头涨价了吗") == "");
    BOOST_TEST(firstOf("小岛上的公路哪年通车") == "");
}

BOOST_AUTO_TEST_CASE(nothing_asked_is_nothing_read) {
    for (const std::string question : {"", "是谁", "？", "的"}) {
        const Reading reading = readingOf(gazetteer(), question, 0);
        BOOST_TEST(reading.entry == 0);
        BOOST_TEST(reading.sentence == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
