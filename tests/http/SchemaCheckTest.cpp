// Each keyword that schemas may use, and what stops the start.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <stdexcept>

#include "SchemaFaults.h"

using namespace yizhan;
using namespace yizhan::http;
using yizhan::test::faultsOf;

namespace {

struct Case {
    std::string schema, value, expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.schema << " on " << c.value; }

const std::vector<Case> cases = {
    {R"({})", R"({"anything":[1]})", ""},
    {R"({"type":"integer"})", "3", ""},
    {R"({"type":"integer"})", "3.5", " wrong_type"},
    {R"({"type":"integer"})", "18446744073709551615", " too_large"},
    {R"({"type":"number"})", "3", ""},
    {R"({"type":"number","minimum":0.5,"maximum":2})", "2.01", " too_large"},
    {R"({"type":"number","minimum":0.5})", "0.5", ""},
    {R"({"type":"boolean"})", "0", " wrong_type"},
    {R"({"type":["string","null"]})", "null", ""},
    {R"({"type":["string","null"]})", "false", " wrong_type"},
    {R"({"type":["string","null"],"enum":["a",null]})", "null", ""},
    {R"({"const":"x"})", R"("y")", " not_in_list"},
    {R"({"type":"string","minLength":2})", R"("壁")", " too_short"},
    {R"({"type":"string","maxLength":2})", R"("𠮷𠮷")", ""},
    {R"({"type":"string","maxLength":9,"pattern":"^[\\u4e00-\\u9fff]+$"})", R"("赤壁")", ""},
    {R"({"type":"string","maxLength":9,"pattern":"^[\\u4e00-\\u9fff]+$"})", R"("chibi")", " bad_pattern"},
    {R"({"type":"string","maxLength":9,"pattern":"b"})", R"("abc")", ""},
    {R"({"type":"string","format":"time"})", R"("24:00")", ""},
    {R"({"type":"string","format":"time"})", R"("9:00")", " bad_time"},
    {R"({"type":"string","format":"slug"})", R"("chi bi")", " bad_slug"},
    {R"({"type":"string","format":"email"})", R"("a@b.cn")", ""},
    {R"({"type":"string","format":"email"})", R"("a@b@c.cn")", " bad_email"},
    {R"({"type":"string","format":"uri"})", R"("https://example.org/a?b")", ""},
    {R"({"type":"string","format":"uri"})", "\"javascript:alert(1)\"", " bad_uri"},
    {R"({"type":"array","minItems":1})", "[]", " too_few"},
    {R"({"type":"array","items":{"type":"integer"}})", R"([1,"2",3,"4"])", "/1 wrong_type, /3 wrong_type"},
    {R"({"type":"object"})", R"({"free":1})", ""},
    {R"({"type":"object","properties":{"a":{}}})", R"({"a":1,"b":2})", "/b unknown_field"},
    {R"({"type":"object","properties":{"a":{}},"additionalProperties":true})", R"({"b":2})", ""},
    {R"({"type":"object","additionalProperties":{"type":"string"}})", R"({"en":"x","de":1})", "/de wrong_type"},
    {R"({"type":"object","required":["a"],"properties":{"a":{}}})", "{}", "/a required"},
    {R"({"oneOf":[{"type":"string"},{"type":"null"}]})", "1", " wrong_type"},
    {R"({"oneOf":[{"type":"string","maxLength":1},{"type":"null"}]})", R"("ab")", " too_long"}};

const std::vector<std::string> refused = {R"({"type":"object","patternProperties":{}})",
                                          R"({"allOf":[]})",
                                          R"({"type":"text"})",
                                          R"({"format":"ipv4"})",
                                          R"({"$ref":"#/components/schemas/Nowhere"})",
                                          R"({"$ref":"other.json"})",
                                          R"({"type":"string","maxLength":"9"})",
                                          R"({"type":"string","pattern":"a"})",
                                          R"({"type":"string","maxLength":5,"pattern":"("})",
                                          R"({"oneOf":[{"type":"string"},{"type":["string","null"]}]})",
                                          R"({"oneOf":[{"type":"object"},{"type":"object"}]})",
                                          R"({"type":"object","required":["a"],"properties":{"b":{}}})",
                                          R"({"enum":[]})",
                                          R"({"properties":{"a":{"nullable":true}}})",
                                          R"([])",
                                          R"({"oneOf":[{"type":"null"}],"type":"null"})"};

Json choice(const std::string& kind) {
    return {{"type", "object"},
            {"required", {"kind"}},
            {"properties", {{"kind", {{"const", kind}}}, {kind, {{"type", "integer"}}}}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesSchema)

BOOST_DATA_TEST_CASE(keywordsMeanWhatJsonSchemaSays, boost::unit_test::data::make(cases), one) {
    BOOST_TEST(faultsOf(Json::parse(one.schema), Json::parse(one.value)) == one.expected);
}

BOOST_DATA_TEST_CASE(whatIsNotCheckedStopsTheStart, boost::unit_test::data::make(refused), schema) {
    BOOST_CHECK_THROW(faultsOf(Json::parse(schema), Json()), std::logic_error);
}

BOOST_AUTO_TEST_CASE(choicesAreToldApartByTheirDiscriminator) {
    const Components components = {{"A", choice("a")}, {"B", choice("b")}};
    const Json schema{{"oneOf", {ref("A"), ref("B")}}, {"discriminator", {{"propertyName", "kind"}}}};
    BOOST_TEST(faultsOf(schema, {{"kind", "a"}, {"a", 1}}, components) == "");
    BOOST_TEST(faultsOf(schema, {{"kind", "a"}, {"b", 1}}, components) == "/b unknown_field");
    BOOST_TEST(faultsOf(schema, {{"kind", "c"}}, components) == "/kind not_in_list");
    BOOST_TEST(faultsOf(schema, {{"a", 1}}, components) == "/kind required");
    BOOST_TEST(faultsOf(schema, 1, components) == " wrong_type");
}

BOOST_AUTO_TEST_CASE(aSchemaMayHoldItself) {
    const Components components = {
        {"Tree", {{"type", "object"}, {"properties", {{"below", {{"type", "array"}, {"items", ref("Tree")}}}}}}}};
    BOOST_TEST(faultsOf(ref("Tree"), Json::parse(R"({"below":[{"below":[{"beside":1}]}]})"), components) ==
               "/below/0/below/0/beside unknown_field");
}

BOOST_AUTO_TEST_CASE(aReferenceRoundToItselfStopsTheStart) {
    BOOST_CHECK_THROW(Schemas({{"A", ref("B")}, {"B", ref("A")}}), std::logic_error);
}

BOOST_AUTO_TEST_CASE(aPatternThatRunsAwayIsStopped) {
    const Json schema{{"type", "string"}, {"maxLength", 60'000}, {"pattern", "^(a+)+$"}};
    BOOST_TEST(faultsOf(schema, std::string(40, 'a') + "b") == " bad_pattern");
    BOOST_TEST(
        faultsOf({{"type", "string"}, {"maxLength", 60'000}, {"pattern", "^[a-z]*$"}}, std::string(60'000, 'z')) == "");
}

BOOST_AUTO_TEST_CASE(aHundredViolationsAreEnough) {
    const Json schema{{"type", "array"}, {"items", {{"type", "string"}}}};
    Schemas schemas({});
    BOOST_TEST(violationsOf(schemas.compile(schema, "test"), Json(std::vector<int>(5000, 1))).size() == 100U);
}

BOOST_AUTO_TEST_SUITE_END()
