// What `yizhan pack check` advises: rare, exact, and never in the way.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/pack/Numbers.h"
#include "kiosk/pack/PackAdvice.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

struct Pair {
    std::string chinese, english;
    std::vector<double> contradicted;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.chinese << " / " << pair.english; }

const std::vector<Pair> pairs = {
    {"建安十三年冬，公元 208 年。", "In the winter of 208.", {}},
    {"公元 208 年。", "In the winter of 209.", {208}},
    {"公元 208 年。", "In that winter.", {208}},
    {"二〇八年，一百八十艘船。", "In 208, a hundred and eighty ships.", {}},
    {"二〇八年。", "In 218.", {208}},
    {"号称八十万人。", "He claimed 800,000 men.", {}},
    {"号称八十万人。", "He claimed eight hundred thousand.", {}},
    {"号称八十万人。", "He claimed 80,000 men.", {800'000}},
    {"约四百四十万人。", "About 4.4 million.", {}},
    {"十余万人，走十几里。", "Over a hundred thousand, a dozen li a day.", {}},
    {"随从只剩十余骑。", "With a dozen horsemen left.", {}},
    {"北兵十五六万人。", "150,000 to 160,000 northerners.", {}},
    {"第四十六回。", "In chapter 46.", {}},
    {"全书一百二十回。", "It has a hundred and twenty chapters.", {}},
    {"全书一百二十回。", "It has 102 chapters.", {120}},
    {"全书一百二十回。", "It is a long novel.", {}},
    {"摩崖高 13.5 米。", "It is 13.5 metres high.", {}},
    {"几十人到几百人。", "Some dozens, or hundreds: 40 at most.", {}},
    {"二十三岁。", "At twenty-three.", {}},
    {"二十三岁。", "At thirty-two.", {23}},
    {"", "", {}},
};

std::string entry(const std::string& zhAnswer, const std::string& enAnswer, const std::string& zhQuestions,
                  const std::string& zhTitle = "甲", const std::string& enTitle = "One") {
    return R"({"id":"one","topic":"battle","provenance":"history","questions":{"zh-CN":[)" + zhQuestions +
           R"(],"en":["1?","2?","3?"]},"title":{"zh-CN":")" + zhTitle + R"(","en":")" + enTitle +
           R"("},"answer":{"zh-CN":")" + zhAnswer + R"(","en":")" + enAnswer +
           R"("},"sources":[{"work":{"zh-CN":"《三国志》","en":"Records"},"locus":"卷一"}]})";
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

const std::string three = R"("甲？","乙？","丙？")";

std::string firstOf(const PackReport& report) {
    return report.ok() ? "" : report.errors.front().pointer + " " + report.errors.front().code;
}

std::string adviceFor(const std::string& entries, const std::string& readings = "") {
    const std::string manifest = R"({"name":"small","version":"1","languages":["zh-CN","en"],"readings":{)" + readings +
                                 R"(},"topics":[{"id":"battle","title":{"zh-CN":"赤壁之战","en":"The battle"}}]})";
    const PackReport report = readPack({"", manifest, entries});
    BOOST_REQUIRE_MESSAGE(report.ok(), firstOf(report));
    std::string out;
    for (const Violation& one : adviceOn(report)) out += (out.empty() ? "" : "; ") + one.pointer + " " + one.code;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskAdvice)

BOOST_DATA_TEST_CASE(numbers_are_held_against_each_other, data::make(pairs), pair) {
    const auto found = contradicted(pair.chinese, pair.english, true);
    BOOST_TEST(found == pair.contradicted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(other_languages_are_held_to_their_years) {
    BOOST_TEST(contradicted("公元 208 年，八十万人。", "208年、80万人。", false).empty());
    BOOST_TEST(contradicted("公元 208 年。", "209년 겨울입니다.", false).front() == 208);
}

BOOST_AUTO_TEST_CASE(a_good_entry_gets_no_advice) {
    BOOST_TEST(adviceFor(entry("公元 208 年。", "In 208.", three)) == "");
    BOOST_TEST(adviceFor(entry(repeated("字", 80) + "。", repeated("word ", 60), three)) == "");
}

BOOST_AUTO_TEST_CASE(each_advice_has_its_place) {
    BOOST_TEST(adviceFor(entry(repeated("字", 81), "x", three)) == "/line/1/answer/zh-CN answer_long");
    BOOST_TEST(adviceFor(entry("字", repeated("word ", 61), three)) == "/line/1/answer/en answer_wordy");
    BOOST_TEST(adviceFor(entry("字", "x", R"("甲？","乙？")")) == "/line/1/questions/zh-CN questions_few");
    BOOST_TEST(adviceFor(entry("字", "x", three + R"(,"4?","5?","6?","7?","8?","9?")")) ==
               "/line/1/questions/zh-CN questions_many");
    BOOST_TEST(adviceFor(entry("公元 208 年。", "In 209.", three)) == "/line/1/answer/en number_differs");
}

BOOST_AUTO_TEST_CASE(names_are_read_as_they_are_written) {
    const auto named = [](const std::string& zh, const std::string& en, const std::string& readings = "") {
        return adviceFor(entry("字", "x", three, zh, en), readings);
    };
    BOOST_TEST(named("周瑜", "Zhou Yu") == "");
    BOOST_TEST(named("周瑜", "Zhou Yun") == "/line/1/title/en name_unfit");
    BOOST_TEST(named("吕布", "Lü Bu") == "");
    BOOST_TEST(named("诸葛亮", "Zhuge Liang") == "");
    BOOST_TEST(named("赤壁", "Red Cliffs") == "");
    BOOST_TEST(named("黄盖", "Huang Ge") == "/line/1/title/en name_unfit");
    BOOST_TEST(named("黄盖", "Huang Ge", R"("黄盖":"huang ge")") == "");
    BOOST_TEST(named("甲", "One", R"("阚泽":"kan ze","吕岱":"lü dai","谁":"shei / shui")") == "");
    BOOST_TEST(named("甲", "One", R"("阚泽":"kan")") == "/pack/readings/阚泽 reading_unfit");
    BOOST_TEST(named("甲", "One", R"("阚泽":"kan xq")") == "/pack/readings/阚泽 reading_unfit");
}

BOOST_AUTO_TEST_CASE(the_shipped_pack_has_no_contradictions) {
    if (!hasRealPack()) return;
    for (const Violation& one : adviceOn(checkPack(realPackPath())))
        BOOST_TEST((one.code != "number_differs" && one.code != "reading_unfit"), one.pointer + " " + one.code);
}

BOOST_AUTO_TEST_SUITE_END()
