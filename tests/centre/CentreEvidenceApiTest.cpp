// What the calendar says of RO-1 on a day.
#include <boost/test/unit_test.hpp>

#include "support/Verdicts.h"

using namespace yizhan;
using namespace yizhan::test;

namespace {

const std::string calendarPath = "/centres/chibi/calendar/";

Json windows(const char* from, const char* to) { return {{{"from", from}, {"to", to}}}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiCentreEvidence)

BOOST_AUTO_TEST_CASE(hours_are_set_by_the_week_or_by_an_exception) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const Date today{2026, 11, 21};
        BOOST_TEST(saidOf(app, "RO-1", today).status == "met");
        BOOST_TEST(saidOf(app, "RO-1", today).evidence == "开放 09:00-17:30\n");
        BOOST_TEST(saidOf(app, "RO-1", today.plusDays(1)).status == "not due");
        BOOST_TEST(saidOf(app, "RO-1", today.plusDays(-1)).status == "not due");
        // Beyond 8:00 to 18:00 is pointed out, not broken.
        const Json late = {{"open", true}, {"windows", windows("09:00", "21:00")}, {"reason", "夜场"}};
        BOOST_REQUIRE(manager.put(calendarPath + "2026-11-21", late).status == 200);
        BOOST_TEST(saidOf(app, "RO-1", today).status == "met");
        BOOST_TEST(saidOf(app, "RO-1", today).evidence ==
                   "例外开放 09:00-21:00：夜场\n提醒：开放时间 09:00-21:00 超出 08:00–18:00\n");
        BOOST_REQUIRE(manager.put(calendarPath + "2026-11-21", {{"open", false}, {"reason", "停电"}}).status == 200);
        BOOST_TEST(saidOf(app, "RO-1", today).evidence == "例外关闭：停电\n");
    });
}

BOOST_AUTO_TEST_CASE(no_hours_at_all_break_it) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const Json centre = manager.get("/centres/chibi").json();
    Json week = Json::array();
    for (int day = 1; day <= 7; ++day) week.push_back({{"day", day}, {"windows", Json::array()}});
    const auto patched =
        manager.patch("/centres/chibi", {{"weekly_hours", week}}, centre["version"].get<std::int64_t>());
    BOOST_REQUIRE_MESSAGE(patched.status == 200, patched.body);
    BOOST_TEST(saidOf(app, "RO-1", {2026, 11, 21}).status == "broken");
    BOOST_TEST(saidOf(app, "RO-1", {2026, 11, 21}).evidence == "没有设开放时间\n");
}

BOOST_AUTO_TEST_CASE(the_bounds_are_settings) {
    TestApp app({.settings = {{"centre.hours_earliest", "09:30"}}});
    BOOST_TEST(saidOf(app, "RO-1", {2026, 11, 21}).evidence ==
               "开放 09:00-17:30\n提醒：开放时间 09:00-17:30 超出 09:30–18:00\n");
    BOOST_CHECK_THROW(TestApp({.settings = {{"centre.hours_latest", "late"}}}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
