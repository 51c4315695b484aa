// The words for schemas: what they leave out, what they add, and that all of it can be checked.
#include <boost/test/unit_test.hpp>

#include "SchemaFaults.h"
#include "core/http/Route.h"
#include "core/http/Schema.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::faultsOf;

BOOST_AUTO_TEST_SUITE(RulesSchemaWords)

BOOST_AUTO_TEST_CASE(a_limit_of_zero_is_none_and_not_written) {
    BOOST_TEST(schema::text() == R"({"type":"string"})"_json);
    BOOST_TEST(schema::text(80) == R"({"type":"string","maxLength":80})"_json);
    BOOST_TEST(schema::text(80, 1) == R"({"type":"string","maxLength":80,"minLength":1})"_json);
    BOOST_TEST(schema::list(schema::flag(), 7, 2) ==
               R"({"type":"array","items":{"type":"boolean"},"maxItems":7,"minItems":2})"_json);
    BOOST_TEST(schema::list(schema::flag()) == R"({"type":"array","items":{"type":"boolean"}})"_json);
}

BOOST_AUTO_TEST_CASE(a_number_keeps_its_zero) {
    BOOST_TEST(schema::number(0) == R"({"type":"integer","minimum":0})"_json);
    BOOST_TEST(schema::amount(0, 0.5) == R"({"type":"number","minimum":0,"maximum":0.5})"_json);
    BOOST_TEST(schema::amount() == R"({"type":"number"})"_json);
}

BOOST_AUTO_TEST_CASE(null_fits_whatever_may_be_null) {
    const Components known = {{"Word", schema::text(3)}};
    const std::vector<Json> all = {schema::nullable(schema::uuid()), schema::nullable(schema::oneOf({"a", "b"})),
                                   schema::nullable(schema::whole({{"a", schema::flag()}})),
                                   schema::nullable(ref("Word"))};
    for (const Json& one : all) {
        BOOST_TEST_INFO(one.dump());
        BOOST_TEST(faultsOf(one, nullptr, known) == "");
        BOOST_TEST(faultsOf(one, 1, known) != "");
    }
    BOOST_TEST(faultsOf(schema::nullable(schema::oneOf({"a", "b"})), "b") == "");
    BOOST_TEST(faultsOf(schema::nullable(ref("Word")), "long", known) != "");
}

BOOST_AUTO_TEST_CASE(an_object_is_closed_and_a_whole_one_has_all_its_members) {
    const Json fields = {{"a", schema::flag()}, {"b", schema::flag()}};
    const std::string one = R"({"a":true})", more = R"({"a":true,"b":true,"c":1})";
    BOOST_TEST(faultsOf(schema::object(fields), Json::parse(one)) == "");
    BOOST_TEST(faultsOf(schema::object(fields, {"b"}), Json::parse(one)) == "/b required");
    BOOST_TEST(faultsOf(schema::whole(fields), Json::parse(one)) == "/b required");
    BOOST_TEST(faultsOf(schema::whole(fields), Json::parse(more)) == "/c unknown_field");
    BOOST_TEST(faultsOf(schema::byName(schema::text(2)), {{"x", "ab"}, {"y", "abc"}}) == "/y too_long");
}

BOOST_AUTO_TEST_SUITE_END()
