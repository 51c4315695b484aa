// What a card marks: the question's words and other names for the same, at their places in the text that is read.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "core/Text.h"
#include "kiosk/KioskFixture.h"
#include "kiosk/search/Marks.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

struct Case {
    std::string question;
    std::string text;
    std::string marked;  ///< the marked stretches, with | between
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.question << " in " << c.text; }

std::string markedIn(const std::string& question, const std::string& text) {
    const Marker marker(analysed(smallIndex().vocabulary(), text::folded(question)));
    std::string out;
    for (const Mark& mark : marker.marks(text))
        out += (out.empty() ? "" : "|") + text::encoded(text::decoded(text).substr(mark.from, mark.to - mark.from));
    return out;
}

const std::vector<Case> cases{
    {"赤壁之战在哪里", "赤壁之战的战场在长江边", "赤壁之战"},
    {"赤壁之战在哪里", "赤壁之戰的戰場在長江邊", "赤壁之戰"},
    {"孔明", "诸葛亮和孔明是一个人", "诸葛亮|孔明"},
    {"toilets", "The Toilets are behind the hall; a toilet is upstairs too.", "Toilets|toilet"},
    {"ＴＯＩＬＥＴ", "toilets", "toilets"},
    {"toilets", "Café-toilets", "toilets"},
    {"是谁", "是谁在那里", ""},
    {"赤壁", "", ""},
    {"厕所", "<b>厕所</b>", "厕所"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskMarks)

BOOST_DATA_TEST_CASE(the_words_asked_for_are_marked_where_they_stand, data::make(cases), c) {
    BOOST_TEST(markedIn(c.question, c.text) == c.marked);
}

BOOST_AUTO_TEST_CASE(marks_count_as_a_browser_does) {
    const Marker marker(analysed(smallIndex().vocabulary(), text::folded("厕所")));
    const std::vector<Mark> marks = marker.marks("🙂厕所");
    BOOST_REQUIRE(marks.size() == 1U);
    BOOST_TEST(marks.front().from == 2U);
    BOOST_TEST(marks.front().to == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
