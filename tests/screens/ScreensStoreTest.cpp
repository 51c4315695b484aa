// Screens, their gaps and history, PINs and media as they are stored, on each database.
#include <boost/test/unit_test.hpp>

#include "screens/AttractStore.h"
#include "screens/ScreensFixture.h"
#include "screens/ScreensRules.h"
#include "screens/ScreensStore.h"
#include "support/TwoCentres.h"

namespace yizhan::screens {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::screens;
using namespace yizhan::screens::test;

namespace {

const CentreId chibi("chibi"), other("other");
const DeviceId a("a");

void onEachDatabase(const std::function<void(Database&)>& body) {
    yizhan::test::onTwoCentres(screens::embeddedFiles(), body);
}

void keep(Database& database, const Screen& screen, const CentreId& centre = chibi) {
    database.write([&](WriteTx& tx) { store::insert(tx, centre, screen); });
}

Screen kept(Database& database, const DeviceId& id = a) {
    return database.read([&](ReadTx& tx) { return store::find(tx, chibi, id); }).value();
}

Screen heard(const std::string& id, Instant when) {
    Screen screen = screenCalled(id);
    screen.firstBeatAt = screen.lastBeatAt = when;
    screen.shown = homeShown();
    return screen;
}

AttractItem itemOf(const std::string& id, int order) {
    AttractItem item;
    item.id = AttractId(id);
    item.file = FileId("f");
    item.caption = "caption";
    item.order = order;
    item.createdAt = item.updatedAt = {1000};
    return item;
}

std::string idsOf(const std::vector<AttractItem>& items) {
    std::string out;
    for (const AttractItem& item : items) out += item.id.text();
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreScreens)

BOOST_AUTO_TEST_CASE(what_was_stored_is_found_whole) {
    onEachDatabase([](Database& database) {
        Screen screen = heard("a", today("10:00:00"));
        screen.place = PlaceId("hall");
        screen.orientation = "portrait";
        screen.hours = {{1, {officeHours()}}};
        screen.heightMm = 850;
        screen.note = "left of the door";
        screen.shown.offlineSince = today("09:00:00");
        screen.shown.waiting = 3;
        keep(database, screen);
        const Screen found = kept(database);
        BOOST_TEST(found.name == "Hall screen");
        BOOST_TEST(found.place.text() == "hall");
        BOOST_TEST(found.orientation == "portrait");
        BOOST_TEST((found.hours == screen.hours));
        BOOST_TEST(found.heightMm.value() == 850);
        BOOST_TEST(found.shown.screen == "home");
        BOOST_TEST(found.shown.height == 1920);
        BOOST_TEST(found.shown.offlineSince->text() == today("09:00:00").text());
        BOOST_TEST(found.shown.waiting == 3);
        BOOST_TEST(!found.faultSince);
        BOOST_TEST(!database.read([](ReadTx& tx) { return store::find(tx, other, a); }));
    });
}

BOOST_AUTO_TEST_CASE(a_beat_leaves_what_people_set_and_people_leave_what_it_told) {
    onEachDatabase([](Database& database) {
        keep(database, screenCalled("a"));
        database.write([](WriteTx& tx) {
            Screen told = heard("a", today("10:00:00"));
            told.note = "not from a beat";
            store::updateTold(tx, chibi, told);
            Screen set = screenCalled("a");
            set.note = "by the window";
            set.version = 2;
            store::updateSet(tx, chibi, set);
        });
        const Screen found = kept(database);
        BOOST_TEST(found.note == "by the window");
        BOOST_TEST(found.version == 2);
        BOOST_TEST(found.lastBeatAt->text() == today("10:00:00").text());
        BOOST_TEST(found.shown.content == "c1");
    });
}

BOOST_AUTO_TEST_CASE(a_silence_is_raised_by_one_of_two_and_only_while_nobody_was_heard) {
    onEachDatabase([](Database& database) {
        keep(database, heard("a", today("10:00:00")));
        const auto raise = [&](Instant lastBeat) {
            return database.write([&](WriteTx& tx) { return store::raise(tx, chibi, a, lastBeat, lastBeat); });
        };
        BOOST_TEST(!raise(today("09:59:00")));
        BOOST_TEST(raise(today("10:00:00")));
        BOOST_TEST(!raise(today("10:00:00")));
        BOOST_TEST(kept(database).faultSince->text() == today("10:00:00").text());
    });
}

BOOST_AUTO_TEST_CASE(unheard_are_those_in_use_whose_silence_was_not_raised) {
    onEachDatabase([](Database& database) {
        keep(database, heard("a", today("10:00:00")));
        keep(database, heard("b", today("10:01:00")));
        keep(database, screenCalled("c"));
        keep(database, heard("d", today("10:00:00")), other);
        Screen revoked = heard("e", today("10:00:00"));
        revoked.revokedAt = today("10:00:10");
        keep(database, revoked);
        Screen raised = heard("f", today("10:00:00"));
        raised.faultSince = today("10:00:00");
        keep(database, raised);
        const auto found = database.read([](ReadTx& tx) { return store::unheardSince(tx, today("10:00:30")); });
        BOOST_REQUIRE_EQUAL(found.size(), 2U);
        BOOST_TEST(found[0].screen.id.text() == "a");
        BOOST_TEST(found[1].centre.text() == "other");
        BOOST_TEST(found[1].screen.id.text() == "d");
    });
}

BOOST_AUTO_TEST_CASE(pages_go_by_name_and_the_revoked_stand_apart) {
    onEachDatabase([](Database& database) {
        keep(database, screenCalled("a", "water"));
        keep(database, screenCalled("c", "tea"));
        keep(database, screenCalled("b", "tea"));
        database.write([](WriteTx& tx) { store::revoke(tx, chibi, a, {5000}); });
        database.read([](ReadTx& tx) {
            const auto first = store::page(tx, chibi, false, {}, 1);
            BOOST_REQUIRE_EQUAL(first.size(), 1U);
            BOOST_TEST(first[0].id.text() == "b");
            const auto rest = store::page(tx, chibi, false, {"tea", "b"}, 5);
            BOOST_REQUIRE_EQUAL(rest.size(), 1U);
            BOOST_TEST(rest[0].id.text() == "c");
            BOOST_TEST(store::page(tx, chibi, true, {}, 5).size() == 1U);
            return 0;
        });
    });
}

BOOST_AUTO_TEST_CASE(gaps_of_a_time_are_those_that_touch_it) {
    onEachDatabase([](Database& database) {
        const auto gap = [](const char* from, const char* to) { return Gap{today(from), today(to), {}}; };
        database.write([&](WriteTx& tx) {
            for (const Gap& one :
                 {gap("08:00:00", "09:00:00"), gap("09:30:00", "10:30:00"), gap("11:00:00", "11:10:00"),
                  gap("11:50:00", "12:30:00"), gap("13:00:00", "14:00:00")})
                store::insertGap(tx, chibi, a, one);
            store::insertGap(tx, chibi, DeviceId("b"), gap("10:00:00", "11:00:00"));
        });
        const auto found = database.read([](ReadTx& tx) {
            return store::gapsIn(tx, chibi, a, {today("10:00:00"), today("12:00:00")});
        });
        BOOST_REQUIRE_EQUAL(found.size(), 3U);
        BOOST_TEST(found[0].from.text() == today("09:30:00").text());
        BOOST_TEST(found[2].to->text() == today("12:30:00").text());
    });
}

BOOST_AUTO_TEST_CASE(what_happened_is_neither_changed_nor_removed) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            store::insertGap(tx, chibi, a, {{1000}, Instant{2000}, {}});
            store::insertHistory(tx, chibi, a, {{1000}, "content", "c1", "c2"});
        });
        for (const char* statement : {"DELETE FROM screen_gaps", "UPDATE screen_gaps SET since = ''",
                                      "DELETE FROM screen_history", "UPDATE screen_history SET was = ''"})
            BOOST_CHECK_THROW(database.write([&](WriteTx& tx) { tx.execute(statement); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(history_is_paged_newest_first) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            store::insertHistory(tx, chibi, a, {{1000}, "content", "c1", "c2"});
            store::insertHistory(tx, chibi, a, {{2000}, "app", "b1", "b2"});
            store::insertHistory(tx, chibi, a, {{2000}, "content", "c2", "c3"});
        });
        database.read([](ReadTx& tx) {
            const auto first = store::history(tx, chibi, a, {}, 2);
            BOOST_REQUIRE_EQUAL(first.size(), 2U);
            BOOST_TEST(first[0].became == "c3");
            const auto rest = store::history(tx, chibi, a, {first[1].at.text(), first[1].what}, 2);
            BOOST_REQUIRE_EQUAL(rest.size(), 1U);
            BOOST_TEST(rest[0].became == "c2");
            return 0;
        });
    });
}

BOOST_AUTO_TEST_CASE(a_centre_has_one_pin) {
    onEachDatabase([](Database& database) {
        BOOST_TEST(!database.read([](ReadTx& tx) { return store::pin(tx, chibi); }));
        for (const char* hash : {"first", "second"})
            database.write([&](WriteTx& tx) { store::putPin(tx, chibi, {hash, {1000}}); });
        BOOST_TEST(database.read([](ReadTx& tx) { return store::pin(tx, chibi); })->hash == "second");
        BOOST_TEST(!database.read([](ReadTx& tx) { return store::pin(tx, other); }));
    });
}

BOOST_AUTO_TEST_CASE(media_are_found_whole_and_in_their_order) {
    onEachDatabase([](Database& database) {
        AttractItem whole = itemOf("c", 10);
        whole.translations = {{"en", {{"caption", "Spring"}}}};
        whole.from = theDay;
        whole.to = theDay.plusDays(3);
        whole.window = officeHours();
        whole.seconds = 12;
        database.write([&](WriteTx& tx) {
            BOOST_TEST(store::lastOrder(tx, chibi) == -1);
            store::insertItem(tx, chibi, itemOf("a", 20));
            store::insertItem(tx, chibi, itemOf("b", 10));
            store::insertItem(tx, chibi, whole);
            BOOST_TEST(store::lastOrder(tx, chibi) == 20);
            AttractItem archived = itemOf("b", 10);
            archived.archived = true;
            store::updateItem(tx, chibi, archived);
        });
        database.read([&](ReadTx& tx) {
            BOOST_TEST(idsOf(store::items(tx, chibi, false, {}, 9)) == "ca");
            BOOST_TEST(idsOf(store::items(tx, chibi, false, {"10", "c"}, 9)) == "a");
            BOOST_TEST(idsOf(store::items(tx, chibi, true, {}, 9)) == "b");
            BOOST_TEST(store::items(tx, other, false, {}, 9).empty());
            const AttractItem found = store::findItem(tx, chibi, AttractId("c")).value();
            BOOST_TEST((found.translations == whole.translations));
            BOOST_TEST((found.from == whole.from && found.to == whole.to));
            BOOST_TEST((found.window == whole.window));
            BOOST_TEST(found.seconds == 12);
            return 0;
        });
    });
}

BOOST_AUTO_TEST_SUITE_END()
