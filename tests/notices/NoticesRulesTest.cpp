// What a notice may be, when it may be published, who reads which words, and what the board of a day says.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "notices/NoticesFixture.h"
#include "notices/NoticesRules.h"

using namespace yizhan;
using namespace yizhan::notices;
using namespace yizhan::notices::test;
namespace data = boost::unit_test::data;

namespace {

const Date today{2026, 11, 21};

std::string said(const std::vector<Violation>& found) {
    std::string out;
    for (const Violation& violation : found) out += (out.empty() ? "" : " ") + violation.pointer + ":" + violation.code;
    return out;
}

std::string said(const std::vector<Blocker>& found) {
    std::string out;
    for (const Blocker& blocker : found) out += (out.empty() ? "" : " ") + blocker.code;
    return out;
}

Version versionOf(Kind kind, const char* id = "a", const char* when = "2026-11-02T00:00:00Z") {
    return publishedAt(noticeCalled(id, kind), at(when)).published.value();
}

std::string keysOf(const std::vector<BuiltIn>& builtIns) {
    std::string out;
    for (const BuiltIn& builtIn : builtIns) out += (out.empty() ? "" : " ") + std::string(builtIn.key);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesNotices)

BOOST_AUTO_TEST_CASE(every_kind_and_state_is_known_by_its_name) {
    for (const std::string_view name : kindNames) BOOST_TEST(nameOf(kindNamed(name).value()) == name);
    for (const std::string_view name : stateNames) BOOST_TEST(nameOf(stateNamed(name).value()) == name);
    BOOST_TEST(!kindNamed("gossip"));
    BOOST_TEST(!stateNamed(""));
    BOOST_TEST(isBoardItem(Kind::complaints));
    BOOST_TEST(!isBoardItem(Kind::other));
}

BOOST_AUTO_TEST_CASE(texts_are_kept_without_blanks_around_and_channels_once) {
    Content typed = contentCalled("承诺");
    typed.words = {"  承诺\n", "第一行\r\n第二行\r\n"};
    typed.channels = {"web", "screen", "web"};
    const Content kept = tidied(typed);
    BOOST_TEST(kept.words.title == "承诺");
    BOOST_TEST(kept.words.body == "第一行\n第二行");
    BOOST_TEST((kept.channels == std::vector<std::string>{"screen", "web"}));
}

BOOST_AUTO_TEST_CASE(a_sound_text_has_nothing_wrong) {
    Content content = contentCalled("承诺");
    content.words.body = "今日{{hours.today}}，投诉 {{complaint.phone}}，{{centre.name}}";
    content.validTo = content.validFrom;
    BOOST_TEST(said(violations(content)) == "");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_field_by_field) {
    Content content = contentCalled("承诺");
    content.words.title = "";
    content.words.body = "{{weather}}";
    content.translations["en"].body = "{{hours.tomorrow}}";
    content.translations["not a tag"] = {"x", "x"};
    content.channels.clear();
    content.validTo = content.validFrom.plusDays(-1);
    BOOST_TEST(said(violations(content)) ==
               "/title:notice_blank /body:notice_fact_unknown /translations/en/body:notice_fact_unknown "
               "/translations:notice_language /channels:too_few /valid_to:notice_ends_before_it_begins");
}

BOOST_AUTO_TEST_CASE(nobody_needs_nine_languages) {
    Content content = contentCalled("承诺");
    for (const char* tag : {"ja", "ko", "fr", "de", "es", "ru", "it"}) content.translations[tag] = {"x", "x"};
    BOOST_TEST(said(violations(content)) == "");
    content.translations["pt"] = {"x", "x"};
    BOOST_TEST(said(violations(content)) == "/translations:too_many");
}

BOOST_AUTO_TEST_CASE(a_board_item_needs_person_basis_and_review) {
    Notice notice = noticeCalled("a", Kind::charges);
    BOOST_TEST(said(publishBlockers(notice, today)) == "");
    notice.content.responsible.clear();
    notice.content.basis.clear();
    notice.content.nextReview.reset();
    BOOST_TEST(said(publishBlockers(notice, today)) ==
               "notice_needs_responsible notice_needs_basis notice_needs_review");
    notice.kind = Kind::other;
    BOOST_TEST(said(publishBlockers(notice, today)) == "notice_needs_responsible");
    notice.kind = Kind::urgent;
    BOOST_TEST(said(publishBlockers(notice, today)) == "");
}

BOOST_AUTO_TEST_CASE(what_is_past_is_not_published) {
    Notice notice = noticeCalled("a");
    notice.content.nextReview = today;
    notice.content.validTo = today;
    BOOST_TEST(said(publishBlockers(notice, today)) == "");
    BOOST_TEST(said(publishBlockers(notice, today.plusDays(1))) == "notice_review_past notice_is_over");
}

BOOST_AUTO_TEST_CASE(no_gap_opens_between_what_stands_and_what_comes) {
    Notice notice = noticeCalled("a");
    notice.content.validFrom = today.plusDays(10);
    BOOST_TEST(said(publishBlockers(notice, today)) == "");
    notice = publishedAt(noticeCalled("a"), at("2026-11-02T00:00:00Z"));
    notice.content.validFrom = today.plusDays(1);
    BOOST_TEST(said(publishBlockers(notice, today)) == "notice_begins_later");
    // What is over leaves no gap that was not there.
    notice.published->content.validTo = today.plusDays(-1);
    BOOST_TEST(said(publishBlockers(notice, today)) == "");
}

BOOST_AUTO_TEST_CASE(both_ends_of_the_dates_are_valid_days) {
    Content content = contentCalled("承诺");
    content.validTo = Date{2026, 11, 30};
    BOOST_TEST(!isValidOn(content, {2026, 10, 31}));
    BOOST_TEST(isValidOn(content, {2026, 11, 1}));
    BOOST_TEST(isValidOn(content, {2026, 11, 30}));
    BOOST_TEST(!isValidOn(content, {2026, 12, 1}));
    content.validTo.reset();
    BOOST_TEST(isValidOn(content, {2199, 12, 31}));
}

BOOST_AUTO_TEST_CASE(an_urgent_notice_stands_first_then_the_items_in_their_order) {
    std::vector<Version> shown = {versionOf(Kind::other, "d"), versionOf(Kind::complaints, "c"),
                                  versionOf(Kind::commitments, "b", "2026-11-02T00:00:00Z"),
                                  versionOf(Kind::commitments, "a", "2026-11-03T00:00:00Z"),
                                  versionOf(Kind::urgent, "e")};
    std::sort(shown.begin(), shown.end(), standsBefore);
    std::string order;
    for (const Version& version : shown) order += version.notice.text();
    BOOST_TEST(order == "eabcd");
}

BOOST_AUTO_TEST_CASE(screens_show_what_is_sent_there_and_everything_urgent) {
    Version version = versionOf(Kind::charges);
    BOOST_TEST(isForScreens(version));
    version.content.channels = {"board", "leaflet"};
    BOOST_TEST(!isForScreens(version));
    version.kind = Kind::urgent;
    BOOST_TEST(isForScreens(version));
}

BOOST_AUTO_TEST_CASE(everybody_reads_the_words_nearest_to_their_own) {
    Content content = contentCalled("承诺");
    content.translations["ja"] = {"日", "本"};
    const auto readBy = [&](const char* tag) { return toldIn(tag, content, "zh-CN").language; };
    BOOST_TEST(readBy("") == "zh-CN");
    BOOST_TEST(readBy("zh-Hant") == "zh-CN");
    BOOST_TEST(readBy("EN-gb") == "en");
    BOOST_TEST(readBy("ja-JP") == "ja");
    BOOST_TEST(readBy("ko") == "en");
    BOOST_TEST(toldIn("ko", content, "zh-CN").words.title == "In English: 承诺");
    content.translations.clear();
    BOOST_TEST(readBy("ko") == "zh-CN");
    content.translations["zh-TW"] = {"諾", "諾"};
    BOOST_TEST(readBy("zh-tw") == "zh-TW");
    BOOST_TEST(readBy("zh-HK") == "zh-TW");
}

BOOST_AUTO_TEST_CASE(a_built_in_text_gives_way_to_the_centres_own) {
    BOOST_TEST(keysOf(builtInsBeside({})) == "hours first_contact told_at_once time_limits complaint");
    BOOST_TEST(keysOf(builtInsBeside({versionOf(Kind::commitments), versionOf(Kind::complaints)})) ==
               "hours told_at_once time_limits");
    // Today's hours are a living fact, whatever else the centre says.
    BOOST_TEST(keysOf(builtInsBeside({versionOf(Kind::other), versionOf(Kind::urgent)})) ==
               "hours first_contact told_at_once time_limits complaint");
}

BOOST_DATA_TEST_CASE(a_stretch_goes_on_for_ten_minutes, data::make({0, 1, 599, 600}), seconds) {
    Showing showing;
    showing.lastAt = at("2026-11-21T02:00:00Z");
    BOOST_TEST(continues(showing, showing.lastAt.plusSeconds(seconds)));
    BOOST_TEST(!continues(showing, showing.lastAt.plusSeconds(601)));
    // A clock that was set back begins nothing new.
    BOOST_TEST(continues(showing, showing.lastAt.plusSeconds(-seconds)));
}

BOOST_AUTO_TEST_CASE(an_item_is_missing_sound_or_overdue) {
    BOOST_TEST((itemStateOn({}, today) == ItemState::missing));
    Version sound = versionOf(Kind::charges), late = sound;
    late.content.nextReview = today.plusDays(-1);
    BOOST_TEST((itemStateOn({sound}, today) == ItemState::met));
    BOOST_TEST((itemStateOn({sound, late}, today) == ItemState::overdue));
    // The day of the review itself is not late.
    BOOST_TEST((itemStateOn({late}, today.plusDays(-1)) == ItemState::met));
    late.content.nextReview.reset();
    BOOST_TEST((itemStateOn({late}, today) == ItemState::met));
}

BOOST_AUTO_TEST_SUITE_END()
