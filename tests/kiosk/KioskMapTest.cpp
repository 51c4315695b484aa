// A centre's plans: every fault has its pointer, nothing is lost between editing and keeping.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/KioskMapFixture.h"
#include "kiosk/map/MapJson.h"
#include "kiosk/map/MapRules.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

struct Fault {
    std::string where;  ///< changed in the small map
    std::string value;
    std::string pointer, code;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault) { return out << fault.where << '=' << fault.value; }

std::vector<Fault> faults() {
    const std::string plan = "/plans/0";
    return {
        {plan + "/points/1/id", R"("hall")", plan + "/points/1/id", "duplicate_id"},
        {plan + "/routes/1/id", R"("a")", plan + "/routes/1/id", "duplicate_id"},
        {plan + "/routes/0/from", R"("gate")", plan + "/routes/0/from", "point_unknown"},
        {plan + "/routes/1/to", R"("gate")", plan + "/routes/1/to", "point_unknown"},
        {plan + "/routes/1/metres", "0", plan + "/routes/1/metres", "not_positive"},
        {plan + "/routes/1/minutes", "0", plan + "/routes/1/minutes", "not_positive"},
        {plan + "/routes/1/points/1/0", "401", plan + "/routes/1/points/1/0", "outside_plan"},
        {plan + "/shapes/0/points/2/1", "300.5", plan + "/shapes/0/points/2/1", "outside_plan"},
        {plan + "/points/2/x", "-1", plan + "/points/2/x", "outside_plan"},
        {plan + "/points/2/y", "301", plan + "/points/2/y", "outside_plan"},
        {plan + "/title", R"({"en":"The area"})", plan + "/title", "language_missing"},
        {plan + "/points/0/title", R"({"en":"Hall"})", plan + "/points/0/title", "language_missing"},
        {plan + "/shapes/0/label", R"({"en":"River"})", plan + "/shapes/0/label", "language_missing"},
        {plan + "/title/chinese", R"("x")", plan + "/title/chinese", "bad_language"},
        {"/stands/1/plan", R"("hall")", "/stands/1/plan", "plan_unknown"},
        {"/stands/1/y", "301", "/stands/1/y", "outside_plan"},
        {"/stands/1/place", R"("咨询台")", "/stands/1/place", "place_twice"},
    };
}

std::vector<Violation> wrongIn(const nlohmann::json& map) { return violationsOf(mapFrom(map), "zh-CN"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskMap)

BOOST_AUTO_TEST_CASE(a_sound_map_has_no_faults) { BOOST_TEST(wrongIn(smallMap()).empty()); }

BOOST_DATA_TEST_CASE(each_fault_is_named_with_its_place, data::make(faults()), fault) {
    nlohmann::json map = smallMap();
    map[nlohmann::json::json_pointer(fault.where)] = nlohmann::json::parse(fault.value);
    const auto wrong = wrongIn(map);
    BOOST_REQUIRE(!wrong.empty());
    BOOST_TEST(wrong[0].pointer == fault.pointer);
    BOOST_TEST(wrong[0].code == fault.code);
}

BOOST_AUTO_TEST_CASE(two_plans_need_two_ids) {
    nlohmann::json map = smallMap();
    map["plans"].push_back(map["plans"][0]);
    const auto wrong = wrongIn(map);
    BOOST_REQUIRE(wrong.size() == 1U);
    BOOST_TEST(wrong[0].pointer == "/plans/1/id");
}

BOOST_AUTO_TEST_CASE(faults_have_an_end) {
    nlohmann::json map = smallMap();
    for (int i = 0; i < 300; ++i) map["plans"][0]["shapes"][0]["points"].push_back({401, 301});
    BOOST_TEST(wrongIn(map).size() == 100U);
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_in_keeping) {
    const nlohmann::json kept = toJson(mapFrom(smallMap()));
    BOOST_TEST(kept["plans"] == smallMap()["plans"]);
    BOOST_TEST(kept["stands"][1]["facing"].is_null());
    BOOST_TEST(kept.dump().find("60.5") != std::string::npos);
    BOOST_TEST(kept.dump().find("400.0") == std::string::npos);
    BOOST_TEST(toJson(mapFrom(kept)) == kept);
}

BOOST_AUTO_TEST_CASE(a_screen_sees_one_language_and_where_it_stands) {
    const CentreMap map = mapFrom(smallMap());
    const auto told = toldMapJson(map, smallIndex(), "en", PlaceId("南侧台阶"));
    const auto& plan = told["plans"][0];
    BOOST_TEST(plan["title"] == "The area");
    BOOST_TEST(plan["shapes"][0]["label"] == "Yangtze");
    BOOST_TEST(!plan["shapes"][1].contains("label"));
    BOOST_TEST(plan["points"][1]["title"] == "卫生间");
    BOOST_TEST(plan["points"][1]["entry_id"] == "small:toilets");
    BOOST_TEST(plan["points"][2]["entry_id"].is_null());
    BOOST_TEST(told["here"]["y"] == 150);
    BOOST_TEST(told["here"]["facing"].is_null());
    BOOST_TEST(toldMapJson(map, smallIndex(), "en", PlaceId())["here"]["facing"] == 90);
    BOOST_TEST(toldMapJson({}, smallIndex(), "en", PlaceId())["here"].is_null());
    BOOST_TEST(languagesOf(map).size() == 3U);
}

BOOST_AUTO_TEST_CASE(an_entry_may_be_named_without_its_pack) {
    nlohmann::json map = smallMap();
    map["plans"][0]["points"][1]["entry"] = "toilets";
    BOOST_TEST(toldMapJson(mapFrom(map), smallIndex(), "zh-CN", PlaceId())["plans"][0]["points"][1]["entry_id"] ==
               "small:toilets");
}

BOOST_AUTO_TEST_SUITE_END()
