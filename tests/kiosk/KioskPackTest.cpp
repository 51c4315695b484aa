// Reading packs: every kind of fault is named with its place, and a faulty pack gives nothing.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "kiosk/KioskFixture.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
namespace data = boost::unit_test::data;

namespace {

struct Fault {
    std::string name;
    std::string entries;
    std::string pointer;
    std::string code;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault) { return out << fault.name; }

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "the fixture has no " + what);
    return text.replace(at, what.size(), with);
}

const std::string good = line("one", "甲？", "One?");

std::vector<Fault> faults() {
    const auto with = [](const std::string& what, const std::string& instead) {
        return line("zero", "零？", "Zero?") + replaced(line("one", "甲？", "One?"), what, instead);
    };
    return {
        {"json", line("one", "甲？", "One?") + "{\"id\":\n", "/line/2", "json_syntax"},
        {"duplicate key", with("\"id\":\"one\"", "\"id\":\"one\",\"id\":\"two\""), "/line/2", "json_duplicate_key"},
        {"not an object", good + "[1]\n", "/line/2", "wrong_type"},
        {"unknown field", with("\"topic\"", "\"colour\":\"red\",\"topic\""), "/line/2/colour", "unknown_field"},
        {"no id", with("\"id\":\"one\",", ""), "/line/2/id", "required"},
        {"bad id", with("\"id\":\"one\"", "\"id\":\"One!\""), "/line/2/id", "bad_name"},
        {"duplicate id", good + good, "/line/2/id", "duplicate_id"},
        {"provenance", with("\"history\"", "\"rumour\""), "/line/2/provenance", "not_in_list"},
        {"no sources",
         with("\"sources\":[{\"work\":{\"zh-CN\":\"《三国志》\",\"en\":\"Records\"},\"locus\":\"卷一\"}]",
              "\"sources\":[]"),
         "/line/2/sources", "empty"},
        {"source without work", with("\"work\":{\"zh-CN\":\"《三国志》\",\"en\":\"Records\"},", ""),
         "/line/2/sources/0/work", "required"},
        {"title of the wrong type", with("\"title\":{\"zh-CN\":\"甲？\",\"en\":\"One?\"}", "\"title\":\"甲\""),
         "/line/2/title", "wrong_type"},
        {"empty title", with("\"title\":{\"zh-CN\":\"甲？\"", "\"title\":{\"zh-CN\":\"  \""), "/line/2/title/zh-CN",
         "empty"},
        {"no questions", with("\"en\":[\"One?\"]", "\"en\":[]"), "/line/2/questions/en", "empty"},
        {"bad language", with("\"en\":\"Answer: One?\"", "\"english!\":\"Answer: One?\""), "/line/2/answer/english!",
         "bad_language"},
        {"unknown fact", with("答：甲？", "{{weather.today}}"), "/line/2/answer/zh-CN", "fact_unknown"},
        {"fact in a title", with("\"title\":{\"zh-CN\":\"甲？\"", "\"title\":{\"zh-CN\":\"{{hours.today}}\""),
         "/line/2/title/zh-CN", "fact_unknown"},
        {"answer too long", with("答：甲？", std::string(601, 'x')), "/line/2/answer/zh-CN", "too_long"},
        {"dead reference", with("\"sources\"", "\"related\":[\"nobody\"],\"sources\""), "/line/2/related/0",
         "related_unknown"},
        {"reference to itself", with("\"sources\"", "\"related\":[\"one\"],\"sources\""), "/line/2/related/0",
         "related_unknown"},
        {"image elsewhere", with("\"sources\"", "\"image\":\"https://example.org/x.png\",\"sources\""), "/line/2/image",
         "bad_image"},
        {"image above", with("\"sources\"", "\"image\":\"/files/../x\",\"sources\""), "/line/2/image", "bad_image"},
        {"line too long", good + "{\"id\":\"" + std::string(70'000, 'x') + "\"}\n", "/line/2", "too_large"},
        {"nothing", "\n\n", "/entries", "empty"},
    };
}

bool has(const PackReport& report, const std::string& pointer, const std::string& code) {
    for (const Violation& violation : report.errors)
        if (violation.pointer == pointer && violation.code == code) return true;
    return false;
}

std::string said(const PackReport& report) {
    std::string out;
    for (const Violation& violation : report.errors) out += violation.pointer + " " + violation.code + "; ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesKioskPack)

BOOST_AUTO_TEST_CASE(a_sound_pack_is_read_whole) {
    const PackReport report = smallPack();
    BOOST_TEST(report.pack.name == "small");
    BOOST_TEST(report.entries.size() == 8U);
    BOOST_TEST(report.entries.front().id == "small:year");
    BOOST_TEST(report.entries[6].related.front() == "small:hours");
    BOOST_TEST(report.entries[3].readings.at("诸葛亮").front() == "zhu ge liang");
}

BOOST_DATA_TEST_CASE(each_fault_is_named_with_its_place, data::make(faults()), fault) {
    const PackReport report = readPack({"test", "", fault.entries});
    BOOST_TEST(has(report, fault.pointer, fault.code), said(report));
}

BOOST_AUTO_TEST_CASE(all_faults_are_reported_at_once) {
    const PackReport report = readPack({"test", "", "x\n" + good + good + "{}\n"});
    BOOST_TEST(has(report, "/line/1", "json_syntax"));
    BOOST_TEST(has(report, "/line/3/id", "duplicate_id"));
    BOOST_TEST(has(report, "/line/4/title", "required"));
}

BOOST_AUTO_TEST_CASE(the_report_has_an_end) {
    std::string entries;
    for (int i = 0; i < 2000; ++i) entries += "{}\n";
    BOOST_TEST(readPack({"test", "", entries}).errors.size() == mostPackErrors);
}

BOOST_AUTO_TEST_CASE(a_manifest_is_checked_too) {
    const auto errorsOf = [](const std::string& manifest) { return readPack({"", manifest, smallEntries()}); };
    BOOST_TEST(has(errorsOf("nonsense"), "/pack", "json_syntax"));
    BOOST_TEST(has(errorsOf("[]"), "/pack", "wrong_type"));
    BOOST_TEST(has(errorsOf(replaced(smallManifest(), "\"id\":\"service\"", "\"id\":\"other\"")), "/line/7/topic",
                   "topic_unknown"));
    BOOST_TEST(
        has(errorsOf(replaced(smallManifest(), "\"en\"]", "\"en\",\"ja\"]")), "/line/1/title", "language_missing"));
    BOOST_TEST(has(errorsOf(replaced(smallManifest(), "\"1.0\"", "1")), "/pack/version", "wrong_type"));
}

BOOST_AUTO_TEST_CASE(entries_alone_make_a_pack) {
    const PackReport report = readPack({"visitors", "", good});
    BOOST_TEST(report.ok(), said(report));
    BOOST_TEST(report.pack.version.size() == 16U);
    BOOST_TEST(report.pack.languages == (std::vector<std::string>{"zh-CN", "en"}), boost::test_tools::per_element());
    BOOST_TEST(report.pack.topics.front().id == "battle");
}

BOOST_AUTO_TEST_CASE(one_json_document_is_a_pack_as_well) {
    const std::string list = "[" + good.substr(0, good.size() - 1) + "]";
    BOOST_TEST(readPack({"list", "", list}).ok());
    const PackReport whole = readPack(
        {"", "",
         R"({"name":"whole","version":"2","languages":["zh-CN"],"topics":[{"id":"battle","title":{"zh-CN":"战"}}],"entries":)" +
             list + "}"});
    BOOST_TEST(whole.ok(), said(whole));
    BOOST_TEST(whole.pack.name == "whole");
    BOOST_TEST(has(readPack({"list", "", "[{}]"}), "/entries/0/id", "required"));
}

BOOST_AUTO_TEST_CASE(names_come_from_files) {
    BOOST_TEST(packNameOf("/a/b/My Pack.v2.ndjson") == "my-pack-v2");
    BOOST_TEST(packNameOf("包.ndjson") == "");
}

BOOST_AUTO_TEST_CASE(folders_and_files_are_found) {
    const yizhan::test::TempFolder folder;
    std::ofstream(folder / "pack.json") << smallManifest();
    std::ofstream(folder / "entries.ndjson") << smallEntries();
    std::ofstream(folder / "alone.ndjson") << good;
    BOOST_TEST(checkPack(folder.path()).ok());
    BOOST_TEST(checkPack(folder / "alone.ndjson").pack.name == "alone");
    BOOST_CHECK_THROW(checkPack(folder / "nowhere"), Error);
    BOOST_TEST(identityOf(packAt(folder.path()))->version == "1.0");
    BOOST_TEST(!identityOf(packAt(folder / "alone.ndjson")));
}

BOOST_AUTO_TEST_CASE(the_shipped_pack_is_sound) {
    if (!hasRealPack()) return;
    const PackReport report = checkPack(realPackPath());
    BOOST_TEST(report.ok(), said(report));
    BOOST_TEST(report.entries.size() >= 60U);
}

BOOST_AUTO_TEST_SUITE_END()
