// Facts of today inside texts that were written once.
#include <boost/test/unit_test.hpp>

#include "core/LivingFacts.h"
#include "support/TestDatabase.h"

using namespace yizhan;

namespace {

const Texts& texts() {
    static const Texts all = [] {
        Texts texts;
        for (const Embedded& file : core::embeddedFiles())
            if (file.name.starts_with("texts.")) texts.add(file);
        return texts;
    }();
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesLivingFacts)

BOOST_AUTO_TEST_CASE(living_facts_are_filled_in) {
    LivingFacts facts{
        {CentreId("c"), "赤壁中心", Zone("Asia/Shanghai"), "zh-CN", "0715-5700000", {}, {{"en", "Chibi Centre"}}},
        {.date = {2026, 11, 21}, .open = true, .windows = {{{540}, {1050}}}, .officeDay = true, .reason = ""}};
    const std::string text = "{{hours.today}} {{complaint.phone}} {{centre.name}} {{other}}";
    BOOST_TEST(filled(text, facts, texts(), "zh-CN") == "9:00–17:30 0715-5700000 赤壁中心 {{other}}");
    BOOST_TEST(filled("{{centre.name}}", facts, texts(), "en") == "Chibi Centre");
    facts.today.open = false;
    facts.centre.complaintPhone.clear();
    BOOST_TEST(filled("{{hours.today}}", facts, texts(), "en") == "closed today");
    BOOST_TEST(filled("{{complaint.phone}}", facts, texts(), "en") == "please ask at the enquiry desk");
    BOOST_TEST(filled("{{hours.today", facts, texts(), "en") == "{{hours.today");
}

BOOST_AUTO_TEST_CASE(facts_speak_the_language_of_the_text_around_them) {
    const LivingFacts closed{
        {CentreId("c"), "赤壁中心", Zone("Asia/Shanghai"), "zh-CN", "", {}, {{"en", "Chibi"}, {"ja", "セキヘキ"}}}, {}};
    const std::string text = "{{centre.name}} {{hours.today}}";
    BOOST_TEST(filled(text, closed, texts(), "ja") == "セキヘキ 本日休館");
    BOOST_TEST(filled(text, closed, texts(), "ko-KR") == "Chibi 오늘 휴관");
    BOOST_TEST(filled(text, closed, texts(), "fr") == "Chibi closed today");
}

BOOST_AUTO_TEST_CASE(a_fact_named_twice_is_filled_in_twice) {
    const LivingFacts facts{{CentreId("c"), "x", Zone("Asia/Shanghai"), "zh-CN", "", {}}, {}};
    BOOST_TEST(filled("{{centre.name}}, {{centre.name}}", facts, texts(), "en") == "x, x");
}

BOOST_AUTO_TEST_CASE(two_windows_a_day_are_both_told) {
    const OpeningDay day{.date = {2026, 11, 21},
                         .open = true,
                         .windows = {{{540}, {720}}, {{840}, {1050}}},
                         .officeDay = true,
                         .reason = ""};
    BOOST_TEST(hoursOf(day, texts(), Language::en) == "9:00–12:00, 14:00–17:30");
}

BOOST_AUTO_TEST_SUITE_END()
