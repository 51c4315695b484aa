// Left questions on both databases: counted, gathered with those that ask the same, answered by two people.
#include <boost/test/unit_test.hpp>

#include "kiosk/KioskFixture.h"
#include "kiosk/KioskStore.h"
#include "kiosk/KioskWithdrawals.h"
#include "kiosk/questions/QuestionActions.h"
#include "kiosk/questions/QuestionStore.h"
#include "kiosk/search/Search.h"
#include "support/FakeClock.h"
#include "support/TestDatabase.h"

namespace yizhan::kiosk {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::kiosk;
using namespace yizhan::kiosk::test;
using yizhan::test::FakeClock;
using yizhan::test::onEachDatabase;
using yizhan::test::SeededRandom;
using yizhan::test::TestDatabase;

namespace {

const CentreId chibi("chibi");
const Instant noon = *Instant::parse("2026-11-21T12:00:00+08:00");

By by(const std::string& staff, Instant at = noon) {
    By who;
    who.actor.kind = Actor::Kind::session;
    who.actor.staff = StaffId(staff);
    who.now = at;
    return who;
}

CentreInfo centre() { return {chibi, "赤壁", Zone("Asia/Shanghai"), "zh-CN", "12345", noon}; }

/// What a test needs of the world around it.
struct Desk {
    explicit Desk(TestDatabase& given) : database(given) {}

    FakeClock clock{"2026-11-21T12:00:00+08:00"};
    SeededRandom random;
    IdSource ids{clock, random};
    TestDatabase& database;

    LeftQuestion leave(const std::string& question, Instant at = noon) {
        const auto alike = [](const std::string& a, const std::string& b) { return alikeness(smallIndex(), a, b); };
        return database->write(
            [&](WriteTx& tx) { return leaveQuestion(tx, by("", at), chibi, question, "zh-CN", ids, alike); });
    }
    LeftQuestion now(const QuestionId& id) {
        return *database->read([&](ReadTx& tx) { return store::findQuestion(tx, chibi, id); });
    }
    std::vector<LeftQuestion> open() {
        return database->read([&](ReadTx& tx) { return store::questions(tx, chibi, {QuestionStatus::open, {}, 50}); });
    }
};

Entry draft() {
    Entry entry;
    entry.topic = "service";
    entry.provenance = Provenance::service;
    entry.title["zh-CN"] = "充电桩在哪里？";
    entry.answer["zh-CN"] = "在停车场东侧。";
    entry.sources = {{{{"zh-CN", "本中心服务公告"}}, ""}};
    return entry;
}

void forEach(const std::function<void(Desk&)>& body) {
    onEachDatabase({embeddedFiles()}, [&](TestDatabase& database) {
        Desk desk(database);
        body(desk);
    });
}

std::string refusal(const std::function<void()>& fn) {
    try {
        fn();
    } catch (const Error& error) {
        return error.code();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreKioskQuestions)

BOOST_AUTO_TEST_CASE(a_question_left_twice_counts_up) {
    forEach([](Desk& desk) {
        const auto first = desk.leave("停车场有充电桩吗？");
        desk.leave("有轮椅吗", noon.plusSeconds(1));
        const auto again = desk.leave("停车场有充电桩吗", noon.plusSeconds(2));
        BOOST_TEST(again.id.text() == first.id.text());
        BOOST_TEST(again.times == 2);
        BOOST_CHECK_THROW(desk.leave(" ？！ "), Error);
        const auto page = desk.database->read([](ReadTx& tx) {
            return store::questions(tx, chibi, {std::nullopt, {}, 1});
        });
        BOOST_REQUIRE(page.size() == 1U);
        BOOST_TEST(page[0].times == 2);
        const auto next = desk.database->read([&](ReadTx& tx) {
            return store::questions(tx, chibi, {std::nullopt, {page[0].askedAt.text(), page[0].id.text()}, 5});
        });
        BOOST_REQUIRE(next.size() == 1U);
        BOOST_TEST(next[0].question == "有轮椅吗");
    });
}

BOOST_AUTO_TEST_CASE(what_asks_the_same_stands_together) {
    forEach([](Desk& desk) {
        const auto first = desk.leave("停车场有充电桩吗？");
        const auto same = desk.leave("请问停车场有充电桩吗", noon.plusSeconds(5));
        const auto other = desk.leave("几点有讲解", noon.plusSeconds(6));
        BOOST_REQUIRE(same.kin.has_value());
        BOOST_TEST(same.kin->text() == first.id.text());
        BOOST_TEST(!other.kin.has_value());
        BOOST_TEST(desk.open().size() == 2U);
    });
}

BOOST_AUTO_TEST_CASE(one_answers_another_approves_and_it_is_published) {
    forEach([](Desk& desk) {
        const auto left = desk.leave("停车场有充电桩吗？");
        const auto same = desk.leave("请问停车场有充电桩吗");
        desk.database->write([&](WriteTx& tx) {
            answerQuestion(tx, by("anna"), chibi, *store::findQuestion(tx, chibi, left.id), draft());
        });
        BOOST_TEST(nameOf(desk.now(left.id).status) == "answered");
        const auto approve = [&](const std::string& who) {
            return refusal([&] {
                desk.database->write([&](WriteTx& tx) {
                    approveQuestion(tx, by(who), centre(), *store::findQuestion(tx, chibi, left.id));
                });
            });
        };
        BOOST_TEST(approve("anna") == "same_person");
        BOOST_TEST(approve("bert") == "");
        BOOST_TEST(approve("carl") == "nothing_to_approve");
        const auto published = desk.now(left.id);
        BOOST_TEST(nameOf(published.status) == "published");
        BOOST_TEST(published.entryId == "own:" + left.id.text());
        BOOST_TEST(nameOf(desk.now(same.id).status) == "published");
        BOOST_TEST(desk.now(same.id).entryId == published.entryId);
        const auto entries = desk.database->read([](ReadTx& tx) { return store::entries(tx, chibi); });
        BOOST_REQUIRE(entries.size() == 1U);
        BOOST_TEST(entries[0].questions.at("zh-CN").size() == 2U);
        BOOST_TEST(entries[0].answer.at("zh-CN") == "在停车场东侧。");
        BOOST_TEST(!entries[0].readings.empty());
    });
}

BOOST_AUTO_TEST_CASE(an_answer_goes_back_and_a_question_may_be_dismissed) {
    forEach([](Desk& desk) {
        const auto left = desk.leave("停车场有充电桩吗？");
        const auto change = [&](auto&& action) {
            return refusal([&] {
                desk.database->write([&](WriteTx& tx) { action(tx, *store::findQuestion(tx, chibi, left.id)); });
            });
        };
        BOOST_TEST(change([](WriteTx& tx, const LeftQuestion& q) {
                       sendBackQuestion(tx, by("bert"), chibi, q, "哪一侧？");
                   }) == "nothing_to_approve");
        change([](WriteTx& tx, const LeftQuestion& q) { answerQuestion(tx, by("anna"), chibi, q, draft()); });
        change([](WriteTx& tx, const LeftQuestion& q) { sendBackQuestion(tx, by("bert"), chibi, q, "哪一侧？"); });
        BOOST_TEST(nameOf(desk.now(left.id).status) == "open");
        BOOST_TEST(desk.now(left.id).remark == "哪一侧？");
        BOOST_TEST(desk.now(left.id).draft.has_value());
        change([](WriteTx& tx, const LeftQuestion& q) { dismissQuestion(tx, by("bert"), chibi, q, "不归本中心"); });
        BOOST_TEST(change([](WriteTx& tx, const LeftQuestion& q) {
                       answerQuestion(tx, by("anna"), chibi, q, draft());
                   }) == "question_done");
        BOOST_TEST(desk.open().empty());
    });
}

BOOST_AUTO_TEST_CASE(what_is_withdrawn_is_not_shown_until_it_is_restored) {
    forEach([](Desk& desk) {
        const PackReport report = smallPack();
        desk.database->write(
            [&](WriteTx& tx) { store::replacePack(tx, chibi, by("anna"), report.pack, report.entries); });
        const auto shown = [&] {
            return desk.database->read([](ReadTx& tx) { return store::shownEntries(tx, chibi).size(); });
        };
        const auto mark = [&] { return desk.database->read([](ReadTx& tx) { return store::contentMark(tx, chibi); }); };
        const std::size_t all = shown();
        const std::string before = mark();
        const auto withdraw = [&](const std::string& id) {
            return refusal([&] {
                desk.database->write([&](WriteTx& tx) { withdrawEntry(tx, by("anna"), chibi, id, "说错了"); });
            });
        };
        BOOST_TEST(withdraw("small:nowhere") == "entry_unknown");
        BOOST_TEST(withdraw("small:year") == "");
        BOOST_TEST(withdraw("small:year") == "withdrawn_already");
        BOOST_TEST(shown() == all - 1);
        BOOST_TEST(mark() != before);
        desk.database->write([&](WriteTx& tx) { restoreEntry(tx, by("anna"), chibi, "small:year"); });
        BOOST_TEST(shown() == all);
        BOOST_TEST(mark() == before);
    });
}

BOOST_AUTO_TEST_SUITE_END()
