// What the regulation board says of DC-2 to DC-8 and DC-14, on days made by hand.
#include <boost/test/unit_test.hpp>

#include "notices/NoticesEvidence.h"
#include "notices/NoticesFixture.h"
#include "notices/NoticesStore.h"

using namespace yizhan;
using namespace yizhan::notices;
using namespace yizhan::notices::test;

namespace {

const Date today{2026, 11, 21};

const Texts& texts() {
    static const Texts all = [] {
        Texts texts;
        for (const Embedded& file : notices::embeddedFiles())
            if (file.name.starts_with("texts.")) texts.add(file);
        return texts;
    }();
    return all;
}

/// The centre that began on 1 November in Shanghai.
const CentreInfo& centreInfo() {
    static const CentreInfo info{chibi, "赤壁中心", Zone("Asia/Shanghai"), "zh-CN", "", at("2026-10-31T16:00:00Z")};
    return info;
}

std::string said(const Verdict& verdict) {
    switch (verdict.status) {
        case Verdict::Status::met:
            return "met";
        case Verdict::Status::broken:
            return "broken";
        case Verdict::Status::notDue:
            return "not due";
        case Verdict::Status::notWatched:
            break;
    }
    return "not watched";
}

Verdict judged(Database& database, Kind kind, const Date& date) {
    return database.read([&](ReadTx& tx) { return judgeItem(tx, {texts(), centreInfo(), today}, kind, date); });
}

Verdict boardOn(Database& database, const Date& date) {
    return database.read([&](ReadTx& tx) { return judgeBoard(tx, {texts(), centreInfo(), today}, date); });
}

Notice published(Database& database, Notice notice, const char* when, bool first = true) {
    const Notice after = publishedAt(notice, at(when));
    database.write([&](WriteTx& tx) {
        if (first) store::insert(tx, chibi, notice);
        store::publish(tx, chibi, after);
    });
    return after;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesNoticesEvidence)

BOOST_AUTO_TEST_CASE(an_item_that_nobody_wrote_is_broken) {
    onEachDatabase([](Database& database) {
        const Verdict verdict = judged(database, Kind::charges, today);
        BOOST_TEST(said(verdict) == "broken");
        BOOST_REQUIRE_EQUAL(verdict.evidence.size(), 1U);
        BOOST_TEST(verdict.evidence[0].kind == "notice");
        BOOST_TEST(verdict.evidence[0].id == "charges");
        BOOST_TEST(verdict.evidence[0].href == "/console/notices");
        BOOST_TEST(verdict.evidence[0].summary == "没有公布“收费标准”");
    });
}

BOOST_AUTO_TEST_CASE(a_draft_is_no_notice) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) { store::insert(tx, chibi, noticeCalled("a", Kind::charges)); });
        BOOST_TEST(said(judged(database, Kind::charges, today)) == "broken");
    });
}

BOOST_AUTO_TEST_CASE(from_the_day_of_publishing_on_the_item_is_met_with_the_notice_as_evidence) {
    onEachDatabase([](Database& database) {
        // The 3rd, 0:10 in Shanghai; by UTC it is still the 2nd.
        published(database, noticeCalled("a", Kind::charges), "2026-11-02T16:10:00Z");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 2})) == "broken");
        const Verdict verdict = judged(database, Kind::charges, {2026, 11, 3});
        BOOST_TEST(said(verdict) == "met");
        BOOST_REQUIRE_EQUAL(verdict.evidence.size(), 1U);
        BOOST_TEST(verdict.evidence[0].id == "a");
        BOOST_TEST(verdict.evidence[0].href == "/console/notices/a");
        BOOST_TEST(verdict.evidence[0].summary == "《a》第 1 版，2026-11-03 公布");
        BOOST_TEST(said(judged(database, Kind::services, {2026, 11, 3})) == "broken");
    });
}

BOOST_AUTO_TEST_CASE(days_before_the_centre_and_days_to_come_are_not_due) {
    onEachDatabase([](Database& database) {
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 10, 31})) == "not due");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 1})) == "broken");
        BOOST_TEST(said(judged(database, Kind::charges, today.plusDays(1))) == "not due");
        BOOST_TEST(said(boardOn(database, today.plusDays(1))) == "not due");
        BOOST_TEST(said(boardOn(database, {2026, 10, 31})) == "not due");
    });
}

BOOST_AUTO_TEST_CASE(a_review_that_was_missed_breaks_the_item_until_it_is_made_good) {
    onEachDatabase([](Database& database) {
        Notice notice = noticeCalled("a", Kind::charges);
        notice.content.nextReview = Date{2026, 11, 10};
        notice = published(database, notice, "2026-11-02T01:00:00Z");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 10})) == "met");
        const Verdict late = judged(database, Kind::charges, {2026, 11, 11});
        BOOST_TEST(said(late) == "broken");
        BOOST_TEST(late.evidence.at(0).summary == "《a》第 1 版应在 2026-11-10 前复核，没有复核");
        notice.content.nextReview = Date{2027, 5, 1};
        published(database, notice, "2026-11-13T01:00:00Z", false);
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 12})) == "broken");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 13})) == "met");
    });
}

BOOST_AUTO_TEST_CASE(what_is_over_or_has_not_begun_does_not_count) {
    onEachDatabase([](Database& database) {
        Notice notice = noticeCalled("a", Kind::charges);
        notice.content.validFrom = {2026, 11, 5};
        notice.content.validTo = Date{2026, 11, 8};
        published(database, notice, "2026-11-02T01:00:00Z");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 4})) == "broken");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 5})) == "met");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 8})) == "met");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 9})) == "broken");
    });
}

BOOST_AUTO_TEST_CASE(the_day_of_withdrawal_is_the_last_that_is_met) {
    onEachDatabase([](Database& database) {
        Notice notice = published(database, noticeCalled("a", Kind::charges), "2026-11-02T01:00:00Z");
        notice.state = State::withdrawn;
        notice.withdrawnReason = notice.published->withdrawnReason = "价格全部取消";
        notice.published->until = at("2026-11-07T02:00:00Z");
        database.write([&](WriteTx& tx) {
            store::update(tx, chibi, notice);
            store::endStanding(tx, chibi, notice, StaffId("manager"));
        });
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 7})) == "met");
        BOOST_TEST(said(judged(database, Kind::charges, {2026, 11, 8})) == "broken");
    });
}

BOOST_AUTO_TEST_CASE(the_board_is_met_with_all_eight_and_names_what_it_lacks) {
    onEachDatabase([](Database& database) {
        for (std::size_t i = 0; i + 1 < boardItems; ++i) {
            const Kind kind = static_cast<Kind>(i);
            published(database, noticeCalled(std::string(nameOf(kind)), kind), "2026-11-02T01:00:00Z");
        }
        const Verdict lacking = boardOn(database, today);
        BOOST_TEST(said(lacking) == "broken");
        BOOST_REQUIRE_EQUAL(lacking.evidence.size(), 1U);
        BOOST_TEST(lacking.evidence[0].summary == "没有公布“监督投诉”");
        published(database, noticeCalled("complaints", Kind::complaints), "2026-11-20T01:00:00Z");
        BOOST_TEST(said(boardOn(database, {2026, 11, 19})) == "broken");
        const Verdict whole = boardOn(database, today);
        BOOST_TEST(said(whole) == "met");
        BOOST_TEST(whole.evidence.size() == 8U);
    });
}

BOOST_AUTO_TEST_SUITE_END()
