// Centres, hours, calendars and places as the databases keep them, and what cannot be done to them.
#include <boost/test/unit_test.hpp>

#include "centre/CentreActions.h"
#include "centre/CentreDirectory.h"
#include "centre/CentreRules.h"
#include "centre/CentreStore.h"
#include "core/AuditStore.h"
#include "core/EventStore.h"
#include "core/db/Migrator.h"
#include "support/TwoCentres.h"

using namespace yizhan;
using namespace yizhan::centre;
using namespace yizhan::test;

namespace {

const CentreId chibi("chibi");
const Instant morning{1'795'226'400'000};

Date date(const char* text) { return Date::parse(text).value(); }

/// The code of the error and, for 422, of its first violation: "invalid_fields /zone zone_unknown".
std::string refusalOf(const std::function<void()>& fn) {
    try {
        fn();
    } catch (const Error& error) {
        const auto& violations = error.violations();
        return error.code() + (violations.empty() ? "" : " " + violations[0].pointer + " " + violations[0].code);
    }
    return "";
}

/// A database with what the system can do to it.
struct Fixture {
    TestDatabase& db;
    Actor system = Actor::system();
    By by{system, {}, morning};

    explicit Fixture(TestDatabase& database) : db(database) {}

    Centre create(const std::string& id, const std::string& name = "赤壁游客服务中心",
                  const std::string& zone = "Asia/Shanghai") {
        Centre centre;
        centre.id = CentreId(id);
        centre.name = name;
        centre.zone = zone;
        return db->write([&](WriteTx& tx) { return createCentre(tx, by, centre); });
    }
    std::optional<Centre> find(const CentreId& id) {
        return db->read([&](ReadTx& tx) { return store::find(tx, id); });
    }
    std::string put(const CalendarException& exception) {
        return refusalOf([&] { db->write([&](WriteTx& tx) { putException(tx, by, chibi, exception); }); });
    }
    Place place(int n, const std::string& name) {
        Place place;
        place.id = PlaceId("0190c0de-0000-7000-8000-00000000000" + std::to_string(n));
        place.name = name;
        place.kind = "hall";
        return db->write([&](WriteTx& tx) { return createPlace(tx, by, chibi, place); });
    }
    std::vector<std::string> actions() {
        std::vector<std::string> out;
        const auto rows = db->read([](ReadTx& tx) { return auditRows(tx, chibi, {}, 1'000, 50); });
        for (auto row = rows.rbegin(); row != rows.rend(); ++row) out.push_back(row->action);
        return out;
    }
};

void onEach(const std::function<void(Fixture&)>& body) {
    onEachDatabase({centre::embeddedFiles()}, [&](TestDatabase& db) {
        Fixture fixture(db);
        body(fixture);
    });
}

CalendarException exceptionOn(const char* day, const char* windows, const char* reason = "event") {
    const auto parsed = windowsOf(windows);
    return {date(day), !parsed.empty(), parsed, false, reason};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreCentre)

BOOST_AUTO_TEST_CASE(a_centre_comes_back_as_it_went_in) {
    onEach([](Fixture& f) {
        const Centre made = f.create("chibi");
        const auto found = f.find(chibi);
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(found->name == "赤壁游客服务中心");
        BOOST_TEST(found->zone == "Asia/Shanghai");
        BOOST_TEST((found->hours == defaultHours()));
        BOOST_TEST(found->createdAt.millis == morning.millis);
        BOOST_TEST(found->version == 1);
        BOOST_TEST(!f.find(CentreId("wuhan")).has_value());
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_centre_is_refused) {
    onEach([](Fixture& f) {
        f.create("chibi");
        BOOST_TEST(refusalOf([&] { f.create("chibi"); }) == "centre_exists");
        BOOST_TEST(refusalOf([&] { f.create("Chi Bi"); }) == "invalid_fields /id bad_slug");
        BOOST_TEST(refusalOf([&] { f.create("a"); }) == "invalid_fields /id bad_slug");
        BOOST_TEST(refusalOf([&] { f.create("wuhan", "Wuhan", "Asia/Wuchang"); }) ==
                   "invalid_fields /zone zone_unknown");
        BOOST_TEST(refusalOf([&] { f.create("wuhan", ""); }) == "constraint");
        BOOST_TEST(!f.find(CentreId("wuhan")).has_value());
    });
}

BOOST_AUTO_TEST_CASE(hours_are_replaced_as_a_whole) {
    onEach([](Fixture& f) {
        const Centre before = f.create("chibi");
        Centre changed = before;
        changed.hours = {{6, windowsOf("08:00-12:00,13:00-20:00")}, {7, windowsOf("10:00-16:00")}};
        changed.translations["en"]["name"] = "Red Cliff Visitor Centre";
        f.db->write([&](WriteTx& tx) { saveCentre(tx, f.by, before, changed, {}); });
        const auto found = f.find(chibi);
        BOOST_TEST((found->hours == changed.hours));
        BOOST_TEST((found->translations == changed.translations));
        BOOST_TEST(found->version == 2);

        Centre wrong = *found;
        wrong.hours[6] = windowsOf("12:00-08:00");
        BOOST_TEST(refusalOf([&] { f.db->write([&](WriteTx& tx) { saveCentre(tx, f.by, *found, wrong, {}); }); }) ==
                   "invalid_fields /weekly_hours/5/windows/0/to ends_before_it_begins");
        BOOST_TEST((f.find(chibi)->hours == changed.hours));
    });
}

BOOST_AUTO_TEST_CASE(a_past_day_keeps_the_hours_that_it_had) {
    onEach([](Fixture& f) {
        Centre now = f.create("chibi");
        const auto hoursOf = [&](const char* from, const char* to) {
            std::string out;
            for (const auto& [day, exceptional] :
                 f.db->read([&](ReadTx& tx) { return calendar(tx, chibi, date(from), date(to)); }))
                out += (out.empty() ? "" : " ") + day.date.text().substr(8) + ":" + textOf(day.windows);
            return out;
        };
        const auto change = [&](const char* at, const char* windows, const std::optional<Date>& since = {}) {
            const By by{f.system, {}, Instant::parse(at).value()};
            Centre changed = now;
            changed.hours.clear();
            for (int day = 1; *windows != '\0' && day <= 7; ++day) changed.hours[day] = windowsOf(windows);
            now = f.db->write([&](WriteTx& tx) { return saveCentre(tx, by, now, changed, since); });
        };
        // 23:30 of the 22nd where the centre is: the 23rd has not begun.
        change("2026-11-22T15:30:00Z", "10:00-16:00");
        BOOST_TEST(hoursOf("2026-11-20", "2026-11-24") ==
                   "20:09:00-17:30 21:09:00-17:30 22:10:00-16:00 23:10:00-16:00");
        change("2026-11-24T02:00:00Z", "08:00-20:00");
        change("2026-11-24T03:00:00Z", "");
        BOOST_TEST(hoursOf("2026-11-21", "2026-11-26") == "21:09:00-17:30 22:10:00-16:00 23:10:00-16:00 24: 25:");
        BOOST_TEST(hoursOf("2026-11-22", "2026-11-23") == "22:10:00-16:00");
        BOOST_TEST(f.find(chibi)->hours.empty());
        // Winter hours are set ahead, and what is changed of them meanwhile stays ahead, until a day is said.
        change("2026-11-24T04:00:00Z", "09:00-16:00", date("2026-11-26"));
        change("2026-11-24T05:00:00Z", "09:30-16:00");
        BOOST_TEST(f.find(chibi)->hoursSince.text() == "2026-11-26");
        BOOST_TEST(hoursOf("2026-11-24", "2026-11-28") == "24: 25: 26:09:30-16:00 27:09:30-16:00");
        change("2026-11-24T06:00:00Z", "10:00-15:00", date("2026-11-25"));
        BOOST_TEST(hoursOf("2026-11-24", "2026-11-28") == "24: 25:10:00-15:00 26:10:00-15:00 27:10:00-15:00");
        BOOST_TEST(refusalOf([&] { change("2026-11-24T06:00:00Z", "10:00-15:00", date("2026-11-23")); }) ==
                   "invalid_fields /hours_since since_past");
        BOOST_CHECK_THROW(f.db->write([](WriteTx& tx) { tx.execute("DELETE FROM centre_week_windows"); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(the_hours_of_a_centre_that_was_there_before_weeks_had_days_count_from_the_start) {
    std::vector<Embedded> before, all;
    for (const Embedded& file : centre::embeddedFiles()) {
        all.push_back(file);
        if (file.name.find("centre_weeks") == std::string_view::npos) before.push_back(file);
    }
    for (const Embedded& file : core::embeddedFiles()) all.push_back(file);
    onEachDatabase({before}, [&](TestDatabase& db) {
        db->write([](WriteTx& tx) {
            addCentre(tx, chibi);
            for (const char* opens : {"09:00", "13:00"})
                tx.execute("INSERT INTO centre_hours (centre_id, day, opens, closes) VALUES ($1, 6, $2, $3)",
                           {chibi, opens, opens[1] == '9' ? "12:00" : "17:30"});
        });
        const auto dialect = db->read([](ReadTx& tx) { return tx.dialect(); });
        migrate(*db, migrationsAmong(all, dialect), morning);
        db->read([](ReadTx& tx) {
            const auto weeks = store::weeks(tx, chibi, date("1999-01-02"), date("2026-11-24"));
            BOOST_REQUIRE(weeks.size() == 1U);
            BOOST_TEST((weeks[0].hours == WeeklyHours{{6, windowsOf("09:00-12:00,13:00-17:30")}}));
            BOOST_TEST(textOf(calendar(tx, chibi, date("1999-01-02"), date("1999-01-03")).front().first.windows) ==
                       "09:00-12:00,13:00-17:30");
        });
    });
}

BOOST_AUTO_TEST_CASE(a_date_that_is_over_can_no_longer_be_made_to_differ) {
    onEach([](Fixture& f) {
        f.create("chibi");
        BOOST_TEST(f.put(exceptionOn("2026-11-20", "", "storm")) == "calendar_day_over");
        BOOST_TEST(f.put(exceptionOn("2026-11-21", "", "storm")) == "");
        f.by.now = Instant::parse("2026-11-21T16:00:00Z").value();
        BOOST_TEST(refusalOf([&] {
                       f.db->write([&](WriteTx& tx) { removeException(tx, f.by, chibi, date("2026-11-21")); });
                   }) == "calendar_day_over");
        BOOST_TEST(f.put(exceptionOn("2026-11-21", "09:00-17:30")) == "calendar_day_over");
        const CentreDirectory directory;
        f.db->read([&](ReadTx& tx) {
            BOOST_TEST(!directory.openingOn(tx, chibi, date("2026-11-21")).open);
            BOOST_TEST(directory.openingOn(tx, chibi, date("2026-11-20")).open);
        });
    });
}

BOOST_AUTO_TEST_CASE(centres_are_listed_by_name) {
    onEach([](Fixture& f) {
        f.create("zz", "A");
        f.create("chibi", "B");
        const auto all = f.db->read([](ReadTx& tx) { return store::all(tx); });
        BOOST_REQUIRE(all.size() == 2U);
        BOOST_TEST(all[0].id.text() == "zz");
        BOOST_TEST(all[1].hours.size() == 7U);
    });
}

BOOST_AUTO_TEST_CASE(exceptions_stand_until_they_are_taken_back) {
    onEach([](Fixture& f) {
        f.create("chibi");
        BOOST_TEST(f.put(exceptionOn("2026-11-21", "10:00-12:00")) == "");
        BOOST_TEST(f.put(exceptionOn("2026-11-21", "", "storm")) == "");
        const CentreDirectory directory;
        const auto opening = [&](const char* day) {
            return f.db->read([&](ReadTx& tx) { return directory.openingOn(tx, chibi, date(day)); });
        };
        BOOST_TEST(!opening("2026-11-21").open);
        BOOST_TEST(opening("2026-11-21").reason == "storm");
        BOOST_TEST(opening("2026-11-22").open);
        const auto remove = [&] {
            f.db->write([&](WriteTx& tx) { removeException(tx, f.by, chibi, date("2026-11-21")); });
        };
        remove();
        BOOST_TEST(opening("2026-11-21").open);
        BOOST_TEST(refusalOf(remove) == "not_found");
        const std::vector<std::string> expected = {"centre.create", "calendar.put", "calendar.put", "calendar.delete"};
        BOOST_TEST(f.actions() == expected, boost::test_tools::per_element());
        BOOST_TEST(f.db->read([](ReadTx& tx) { return lastEventSeq(tx, chibi); }) == 4);
    });
}

BOOST_AUTO_TEST_CASE(an_exception_is_either_open_or_closed) {
    onEach([](Fixture& f) {
        f.create("chibi");
        CalendarException open = exceptionOn("2026-11-21", "");
        open.open = true;
        BOOST_TEST(f.put(open) == "invalid_fields /windows open_without_windows");
        CalendarException closed = exceptionOn("2026-11-21", "09:00-10:00");
        closed.open = false;
        BOOST_TEST(f.put(closed) == "invalid_fields /windows closed_with_windows");
        BOOST_TEST(f.put(exceptionOn("2026-11-21", "09:00-12:00,11:00-13:00")) ==
                   "invalid_fields /windows/1/from windows_overlap");
    });
}

BOOST_AUTO_TEST_CASE(the_calendar_is_half_open_and_bounded) {
    onEach([](Fixture& f) {
        f.create("chibi");
        for (const char* day : {"2026-11-21", "2026-11-22", "2026-11-24"})
            BOOST_TEST(f.put(exceptionOn(day, "10:00-12:00")) == "");
        const auto days = [&](const char* from, const char* to) {
            return f.db->read([&](ReadTx& tx) { return calendar(tx, chibi, date(from), date(to)); });
        };
        const auto shown = days("2026-11-22", "2026-11-24");
        BOOST_REQUIRE(shown.size() == 2U);
        BOOST_TEST(shown[0].second);
        BOOST_TEST(textOf(shown[0].first.windows) == "10:00-12:00");
        BOOST_TEST(!shown[1].second);
        BOOST_TEST(shown[1].first.date.text() == "2026-11-23");
        BOOST_TEST(days("2026-01-01", "2027-02-05").size() == 400U);
        BOOST_TEST(refusalOf([&] { days("2026-01-01", "2027-02-06"); }) == "invalid_fields /to too_many_days");
        BOOST_TEST(refusalOf([&] { days("2026-11-21", "2026-11-21"); }) == "invalid_fields /to ends_before_it_begins");
    });
}

BOOST_AUTO_TEST_CASE(places_are_paged_by_name) {
    onEach([](Fixture& f) {
        f.create("chibi");
        f.place(1, "b");
        f.place(2, "a");
        Place away = f.place(3, "c");
        f.place(4, "a");
        const Place before = away;
        away.archived = true;
        f.db->write([&](WriteTx& tx) { savePlace(tx, f.by, chibi, before, away); });
        const auto page = [&](bool archived, const std::vector<std::string>& after, int limit) {
            std::string out;
            for (const Place& place :
                 f.db->read([&](ReadTx& tx) { return store::places(tx, chibi, archived, after, limit); }))
                out += place.id.text().back();
            return out;
        };
        BOOST_TEST(page(false, {}, 10) == "241");
        BOOST_TEST(page(false, {}, 2) == "24");
        BOOST_TEST(page(false, {"a", "0190c0de-0000-7000-8000-000000000004"}, 2) == "1");
        BOOST_TEST(page(true, {}, 10) == "3");
        const auto found = f.db->read([&](ReadTx& tx) { return store::findPlace(tx, chibi, away.id); });
        BOOST_TEST(found->version == 2);
        BOOST_TEST(found->archived);
        BOOST_TEST(
            !f.db->read([&](ReadTx& tx) { return store::findPlace(tx, CentreId("wuhan"), away.id); }).has_value());
    });
}

BOOST_AUTO_TEST_CASE(others_ask_the_directory) {
    onEach([](Fixture& f) {
        f.create("chibi");
        f.create("sydney", "Sydney", "Australia/Sydney");
        const CentreDirectory directory;
        f.db->read([&](ReadTx& tx) {
            BOOST_TEST(directory.all(tx).size() == 2U);
            BOOST_TEST(!directory.find(tx, CentreId("wuhan")).has_value());
            const auto sydney = directory.find(tx, CentreId("sydney"));
            BOOST_REQUIRE(sydney.has_value());
            BOOST_TEST(sydney->zone.format(Instant::parse("2026-11-20T23:00:00Z").value()) ==
                       "2026-11-21T10:00:00.000+11:00");
        });
    });
}

BOOST_AUTO_TEST_SUITE_END()
