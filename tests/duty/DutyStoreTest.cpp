// Duties, turns and marks as they are stored, on each database.
#include <boost/test/unit_test.hpp>

#include "duty/DutyStore.h"
#include "support/TwoCentres.h"

namespace yizhan::duty {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::duty;

namespace {

const CentreId chibi("chibi"), other("other");
const Date monday{2026, 11, 23};

Instant at(const std::string& text) { return Instant::parse(text).value(); }

void onEachDatabase(const std::function<void(Database&)>& body) { test::onTwoCentres(duty::embeddedFiles(), body); }

Duty dutyCalled(const std::string& id, DutyKind kind = DutyKind::cleaning) {
    Duty duty;
    duty.id = DutyId(id);
    duty.name = id;
    duty.nameEn = "In English";
    duty.kind = kind;
    duty.weekdays = {1, 3, 7};
    duty.note = "twice";
    duty.createdAt = duty.updatedAt = at("2026-11-01T00:00:00Z");
    return duty;
}

std::string idsOf(const std::vector<Duty>& duties) {
    std::string out;
    for (const Duty& duty : duties) out += duty.id.text() + " ";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(DutyStore)

BOOST_AUTO_TEST_CASE(a_duty_comes_back_as_it_was_written) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            Duty duty = dutyCalled("hall");
            store::insertDuty(tx, chibi, duty);
            store::insertDuty(tx, chibi, dutyCalled("door", DutyKind::closing));
            store::insertDuty(tx, other, dutyCalled("hall"));
            auto read = store::findDuty(tx, chibi, duty.id).value();
            BOOST_TEST(read.nameEn == "In English");
            BOOST_TEST((read.weekdays == std::vector<int>{1, 3, 7}));
            BOOST_TEST(read.note == "twice");
            BOOST_TEST(idsOf(store::duties(tx, chibi, false)) == "hall door ");
            read.active = false;
            read.putAwayAt = at("2026-11-20T00:00:00Z");
            read.version = 2;
            store::updateDuty(tx, chibi, read);
            BOOST_TEST(idsOf(store::duties(tx, chibi, false)) == "door ");
            BOOST_TEST(idsOf(store::duties(tx, chibi, true)) == "hall door ");
            BOOST_TEST((store::findDuty(tx, chibi, duty.id)->putAwayAt == read.putAwayAt));
            BOOST_TEST(idsOf(store::duties(tx, other, false)) == "hall ");
        });
    });
}

BOOST_AUTO_TEST_CASE(terms_are_kept_in_their_order_for_good) {
    onEachDatabase([](Database& database) {
        const DutyId hall("hall");
        const std::vector<DutyTerm> terms = {{monday, {1, 3, 7}}, {monday.plusDays(3), {}}, {monday.plusDays(3), {2}}};
        database.write([&](WriteTx& tx) {
            store::insertDuty(tx, chibi, dutyCalled("hall"));
            store::insertDuty(tx, chibi, dutyCalled("door", DutyKind::closing));
            BOOST_TEST(store::findDuty(tx, chibi, hall)->terms.empty());
            for (const DutyTerm& term : terms) store::addTerm(tx, chibi, hall, term, at("2026-11-20T00:00:00Z"));
            BOOST_TEST((store::findDuty(tx, chibi, hall)->terms == terms));
            for (const Duty& duty : store::duties(tx, chibi, true))
                BOOST_TEST(((duty.id == hall) == (duty.terms == terms)));
        });
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("UPDATE duty_terms SET weekdays = ''"); }),
                          Error);
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("DELETE FROM duty_terms"); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(a_turn_is_one_person_s_and_changes_hands) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            store::insertDuty(tx, chibi, dutyCalled("hall"));
            const DutyId hall("hall");
            store::putTurn(tx, chibi, {monday, hall, StaffId("an")}, {true, {}, at("2026-11-20T00:00:00Z")});
            store::putTurn(tx, chibi, {monday, hall, StaffId("bo")},
                           {false, StaffId("lead"), at("2026-11-21T00:00:00Z")});
            store::putTurn(tx, chibi, {monday.plusDays(1), hall, StaffId("an")},
                           {true, {}, at("2026-11-20T00:00:00Z")});
            BOOST_TEST((store::turnOf(tx, chibi, monday, hall)->staff == StaffId("bo")));
            BOOST_TEST(store::turns(tx, chibi, monday, monday.plusDays(2)).size() == 2U);
            BOOST_TEST(store::turns(tx, chibi, monday, monday.plusDays(1)).size() == 1U);
            store::removeTurn(tx, chibi, monday, hall);
            BOOST_TEST(!store::turnOf(tx, chibi, monday, hall).has_value());
            BOOST_TEST(!store::wasTold(tx, chibi, monday, hall));
            store::noteTold(tx, chibi, monday, hall, true, at("2026-11-20T00:00:00Z"));
            BOOST_TEST(store::wasTold(tx, chibi, monday, hall));
            BOOST_TEST(!store::wasTold(tx, chibi, monday.plusDays(1), hall));
            store::noteTold(tx, chibi, monday, hall, false, at("2026-11-20T01:00:00Z"));
            BOOST_TEST(!store::wasTold(tx, chibi, monday, hall));
            store::noteTold(tx, chibi, monday, hall, true, at("2026-11-20T02:00:00Z"));
            BOOST_TEST(store::wasTold(tx, chibi, monday, hall));
            BOOST_TEST(store::turnsOf(tx, chibi, StaffId("an"), monday).size() == 1U);
            BOOST_TEST(store::turnsOf(tx, chibi, StaffId("an"), monday.plusDays(2)).empty());
            BOOST_TEST(store::turnsOf(tx, other, StaffId("an"), monday).empty());
        });
    });
}

BOOST_AUTO_TEST_CASE(a_mark_stays_and_stands_once) {
    onEachDatabase([](Database& database) {
        const Mark mark{monday, DutyId("hall"), StaffId("an"), StaffId("lead"), "done", at("2026-11-23T08:00:00Z")};
        database.write([&](WriteTx& tx) {
            store::insertDuty(tx, chibi, dutyCalled("hall"));
            store::insertMark(tx, chibi, mark);
            const auto marks = store::marks(tx, chibi, monday, monday.plusDays(1));
            BOOST_REQUIRE(marks.size() == 1U);
            BOOST_TEST(marks[0].note == "done");
            BOOST_TEST((marks[0].by == StaffId("lead")));
        });
        BOOST_CHECK_THROW(database.write([&](WriteTx& tx) { store::insertMark(tx, chibi, mark); }), Error);
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("UPDATE rota_marks SET note = ''"); }), Error);
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("DELETE FROM rota_marks"); }), Error);
        database.write(
            [](WriteTx& tx) { store::noteTold(tx, chibi, monday, DutyId("hall"), true, at("2026-11-20T00:00:00Z")); });
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("UPDATE rota_tellings SET empty = 0"); }), Error);
        Mark back = mark;
        back.seq = 1;
        back.takenBack = Mark::TakenBack{StaffId("lead"), "wrong day", at("2026-11-23T09:00:00Z")};
        Mark again = mark;
        again.round = 2;
        database.write([&](WriteTx& tx) {
            store::insertTakenBack(tx, chibi, back);
            store::insertMark(tx, chibi, again);
            const auto marks = store::marks(tx, chibi, monday, monday.plusDays(1));
            BOOST_REQUIRE(marks.size() == 2U);
            BOOST_TEST(marks[0].takenBack->reason == "wrong day");
            BOOST_TEST((marks[0].takenBack->by == StaffId("lead")));
            BOOST_TEST(!marks[1].takenBack.has_value());
            BOOST_TEST(marks[1].seq == 2);
        });
        BOOST_CHECK_THROW(database.write([&](WriteTx& tx) { store::insertTakenBack(tx, chibi, back); }), Error);
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("DELETE FROM rota_taken_back"); }), Error);
    });
}

BOOST_AUTO_TEST_SUITE_END()
