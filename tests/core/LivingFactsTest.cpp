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
        {.date = {2026, 11, 21}, .open = true, .windows = {{{540}, {1050}}}, .officeDay = true, .reason = ""},
        "0715-5700000",
        "赤壁中心",
        "Chibi Centre"};
    const std::string text = "{{hours.today}} {{complaint.phone}} {{centre.name}} {{other}}";
    BOOST_TEST(filled(text, facts, texts(), Language::zh) == "9:00–17:30 0715-5700000 赤壁中心 {{other}}");
    BOOST_TEST(filled("{{centre.name}}", facts, texts(), Language::en) == "Chibi Centre");
    facts.today.open = false;
    facts.complaintPhone.clear();
    BOOST_TEST(filled("{{hours.today}}", facts, texts(), Language::en) == "closed today");
    BOOST_TEST(filled("{{complaint.phone}}", facts, texts(), Language::en) == "please ask at the enquiry desk");
    BOOST_TEST(filled("{{hours.today", facts, texts(), Language::en) == "{{hours.today");
}

BOOST_AUTO_TEST_CASE(a_fact_named_twice_is_filled_in_twice) {
    const LivingFacts facts{{}, "", "x"};
    BOOST_TEST(filled("{{centre.name}}, {{centre.name}}", facts, texts(), Language::en) == "x, x");
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
