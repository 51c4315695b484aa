// When a medium of the waiting picture is due, and in which words.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "screens/AttractRules.h"
#include "screens/ScreensFixture.h"

using namespace yizhan;
using namespace yizhan::screens;
using namespace yizhan::screens::test;
namespace data = boost::unit_test::data;

namespace {

/// The weekend of the sample day, from nine to noon.
AttractItem weekend() {
    AttractItem item;
    item.from = theDay;
    item.to = theDay.plusDays(2);
    item.window = window(540, 720);
    return item;
}

bool due(const std::string& when) { return isDue(weekend(), zone, at(when)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesAttract)

BOOST_DATA_TEST_CASE(due_in_its_days_and_hours,
                     data::make({"2026-11-21T09:00:00+08:00", "2026-11-21T11:59:59+08:00", "2026-11-22T10:00:00+08:00",
                                 "2026-11-21T01:00:00Z"}),
                     when) {
    BOOST_TEST(due(when));
}

BOOST_DATA_TEST_CASE(not_due_outside,
                     data::make({"2026-11-20T10:00:00+08:00", "2026-11-21T08:59:59+08:00", "2026-11-21T12:00:00+08:00",
                                 "2026-11-23T10:00:00+08:00", "2026-11-21T10:00:00Z"}),
                     when) {
    BOOST_TEST(!due(when));
}

BOOST_AUTO_TEST_CASE(without_days_and_hours_it_is_always_due_until_it_is_put_away) {
    AttractItem item;
    BOOST_TEST(isDue(item, zone, today("03:00:00")));
    BOOST_TEST(!dueUntil(item, zone, today("03:00:00")).has_value());
    item.archived = true;
    BOOST_TEST(!isDue(item, zone, today("03:00:00")));
}

BOOST_AUTO_TEST_CASE(the_end_is_that_of_the_hours_or_of_the_days) {
    AttractItem item = weekend();
    BOOST_TEST(dueUntil(item, zone, today("10:00:00"))->text() == today("12:00:00").text());
    item.window.reset();
    BOOST_TEST(dueUntil(item, zone, today("10:00:00"))->text() == at("2026-11-23T00:00:00+08:00").text());
    item.window = window(540, 1440);
    BOOST_TEST(dueUntil(item, zone, at("2026-11-22T10:00:00+08:00"))->text() == at("2026-11-23T00:00:00+08:00").text());
}

BOOST_AUTO_TEST_CASE(days_and_hours_that_end_before_they_begin_are_refused) {
    AttractItem item = weekend();
    BOOST_TEST(violations(item).empty());
    item.to = item.from;
    item.window = window(720, 720);
    const auto found = violations(item);
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_TEST(found[0].pointer == "/to");
    BOOST_TEST(found[1].pointer == "/window/to");
}

BOOST_AUTO_TEST_CASE(a_caption_is_read_in_the_nearest_language) {
    AttractItem item;
    item.caption = "春到赤壁";
    item.translations = {{"en", {{"caption", "Spring"}}}, {"ja", {{"caption", "春"}}}, {"ko", {{"caption", ""}}}};
    const auto read = [&](const std::string& tag) {
        const Caption caption = captionIn(tag, item, "zh-CN");
        return caption.language + " " + caption.text;
    };
    BOOST_TEST(read("") == "zh-CN 春到赤壁");
    BOOST_TEST(read("zh-TW") == "zh-CN 春到赤壁");
    BOOST_TEST(read("ja-JP") == "ja 春");
    BOOST_TEST(read("ko") == "en Spring");
    BOOST_TEST(read("fr") == "en Spring");
    item.translations.clear();
    BOOST_TEST(read("fr") == "zh-CN 春到赤壁");
}

BOOST_AUTO_TEST_SUITE_END()
