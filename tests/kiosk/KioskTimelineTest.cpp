// A pack's years: what is wrong with them is named with its place, and what is right is told in any language.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/KioskTimeline.h"
#include "kiosk/pack/Document.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

std::string era(const std::string& from, const std::string& to, const std::string& title = R"({"zh-CN":"汉末"})") {
    return R"({"from":)" + from + R"(,"to":)" + to + R"(,"title":)" + title + "}";
}

std::string item(const std::string& entry, const std::string& years, const std::string& kind = "event") {
    return R"({"entry":")" + entry + R"(","kind":")" + kind + "\"," + years + "}";
}

std::string timeline(const std::string& eras, const std::string& items) {
    return R"({"eras":[)" + eras + R"(],"items":[)" + items + "]}";
}

const std::string battle = item("year", R"("year":208)");

struct Fault {
    std::string timeline, pointer, code;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault) {
    return out << fault.pointer << ' ' << fault.code << ' ' << fault.timeline;
}

std::vector<Fault> faults() {
    const auto items = [](const std::string& one) { return timeline("", battle + "," + one); };
    const auto eras = [](const std::string& all) { return timeline(all, battle); };
    return {
        {"{\"eras\":", "/timeline", "json_syntax"},
        {"[1]", "/timeline", "wrong_type"},
        {R"({"eras":[]})", "/timeline/items", "required"},
        {R"({"items":[],"eras":[],"more":1})", "/timeline/more", "unknown_field"},
        {items(item("nobody", R"("year":208)")), "/timeline/items/1/entry", "entry_dead"},
        {items(item("zhou-yu", R"("year":208)", "horse")), "/timeline/items/1/kind", "not_in_list"},
        {items(item("zhou-yu", R"("year":20800)")), "/timeline/items/1/year", "out_of_range"},
        {items(item("zhou-yu", R"("year":208.5)")), "/timeline/items/1/year", "out_of_range"},
        {items(item("zhou-yu", R"("year":"208")")), "/timeline/items/1/year", "out_of_range"},
        {items(item("zhou-yu", R"("year":210,"until":175)", "person")), "/timeline/items/1/until", "ends_before_begin"},
        {items(item("zhou-yu", R"("year":null,"until":null)", "person")), "/timeline/items/1/year", "year_missing"},
        {items(item("zhou-yu", R"("year":null,"until":210)")), "/timeline/items/1/year", "year_missing"},
        {items(item("zhou-yu", R"("year":208,"title":{"en":"x"})")), "/timeline/items/1/title", "language_missing"},
        {items(item("zhou-yu", R"("year":208,"colour":"red")")), "/timeline/items/1/colour", "unknown_field"},
        {eras(era("207", "184")), "/timeline/eras/0/to", "ends_before_begin"},
        {eras(era("184", "207") + "," + era("200", "220")), "/timeline/eras/1/from", "era_order"},
        {eras(era("208", "220") + "," + era("184", "207")), "/timeline/eras/1/from", "era_order"},
        {eras(era("184", "99999")), "/timeline/eras/0/to", "out_of_range"},
        {eras(R"({"to":207,"title":{"zh-CN":"汉末"}})"), "/timeline/eras/0/from", "required"},
        {eras(era("184", "207", R"({"en":"Han"})")), "/timeline/eras/0/title", "language_missing"},
    };
}

PackReport read(const std::string& timeline) { return readPack({"", smallManifest(), smallEntries(), timeline}); }

PackReport sound() {
    return read(timeline(era("184", "207", R"({"zh-CN":"汉末","en":"Late Han"})") + "," + era("207", "220"),
                         item("zhou-yu", R"("year":175,"until":210)", "person") + "," +
                             item("zhuge-liang", R"("year":null,"until":234)", "person") + "," +
                             item("year", R"("year":208,"title":{"zh-CN":"火烧赤壁"})")));
}

std::string firstOf(const PackReport& report) {
    return report.ok() ? "" : report.errors.front().pointer + " " + report.errors.front().code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskTimeline)

BOOST_DATA_TEST_CASE(each_fault_is_named_with_its_place, data::make(faults()), fault) {
    const PackReport report = read(fault.timeline);
    std::string said;
    bool found = false;
    for (const Violation& violation : report.errors) {
        said += violation.pointer + " " + violation.code + "; ";
        found = found || (violation.pointer == fault.pointer && violation.code == fault.code);
    }
    BOOST_TEST(found, said);
}

BOOST_AUTO_TEST_CASE(a_sound_one_comes_in_with_its_pack) {
    const PackReport report = sound();
    BOOST_REQUIRE_MESSAGE(report.ok(), firstOf(report));
    BOOST_TEST(report.pack.timeline.eras.size() == 2U);
    BOOST_REQUIRE(report.pack.timeline.items.size() == 3U);
    BOOST_TEST(report.pack.timeline.items[0].entryId == "small:zhou-yu");
    BOOST_TEST(!report.pack.timeline.items[1].year);
    BOOST_TEST(read("").pack.timeline.items.empty());
}

BOOST_AUTO_TEST_CASE(one_document_may_hold_it) {
    const PackReport report =
        readPack({"one", "",
                  R"({"name":"one","version":"1","languages":["zh-CN","en"],"topics":[{"id":"battle","title":)"
                  R"({"zh-CN":"战"}}],"timeline":)" +
                      timeline("", battle) + R"(,"entries":[)" + line("year", "哪一年？", "When?") + "]}"});
    BOOST_REQUIRE_MESSAGE(report.ok(), firstOf(report));
    BOOST_TEST(report.pack.timeline.items.front().entryId == "one:year");
}

BOOST_AUTO_TEST_CASE(it_is_stored_as_it_is) {
    const Timeline before = sound().pack.timeline;
    const Timeline after = timelineOf(timelineText(before));
    BOOST_TEST(timelineText(after) == timelineText(before));
    BOOST_TEST(after.items[1].until.value_or(0) == 234);
    BOOST_TEST(timelineText({}).empty());
    BOOST_TEST(timelineOf("").items.empty());
}

BOOST_AUTO_TEST_CASE(it_is_told_in_the_reader_s_language_and_in_order) {
    PackReport report = sound();
    const Index index({report.pack}, report.entries);
    const ToldTimeline chinese = toldTimeline(index, "zh-CN"), english = toldTimeline(index, "en");
    BOOST_REQUIRE(chinese.items.size() == 3U);
    BOOST_TEST(chinese.items[0].title == "周瑜");
    BOOST_TEST(chinese.items[1].title == "火烧赤壁");
    BOOST_TEST(chinese.items[2].title == "诸葛亮");
    BOOST_TEST(english.items[1].title == "When was the Battle of Red Cliffs?");
    BOOST_TEST(english.eras[0].title == "Late Han");
    BOOST_TEST(english.eras[1].title == "汉末");
}

BOOST_AUTO_TEST_CASE(what_is_not_shown_has_no_year) {
    PackReport report = sound();
    std::erase_if(report.entries, [](const Entry& entry) { return entry.id == "small:year"; });
    const Index without({report.pack}, report.entries);
    BOOST_TEST(toldTimeline(without, "zh-CN").items.size() == 2U);
    BOOST_TEST(hasTimeline(without));
    BOOST_TEST(!hasTimeline(Index({report.pack}, {})));
    BOOST_TEST(!hasTimeline(smallIndex()));
}

BOOST_AUTO_TEST_SUITE_END()
