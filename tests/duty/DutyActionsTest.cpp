// Giving out duties where people are on leave: nobody who is away gets a turn, by hand or fairly.
#include <boost/test/unit_test.hpp>

#include "duty/DutyActions.h"
#include "duty/DutyDirectory.h"
#include "duty/DutyStore.h"
#include "support/FakeClock.h"
#include "support/TwoCentres.h"

namespace yizhan::duty {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::duty;

namespace {

const Date monday{2026, 11, 23};
const StaffId an("an"), bo("bo"), ci("ci"), gone("gone");

/// Open 9:00–17:30 every day.
class OpenCentres : public ICentres {
public:
    std::optional<CentreInfo> find(ReadTx&, const CentreId&) const override { return info; }
    std::vector<CentreInfo> all(ReadTx&) const override { return {info}; }
    OpeningDay openingOn(ReadTx&, const CentreId&, const Date& date) const override {
        return {date, true, {{{540}, {1050}}}, true, "", true};
    }

    CentreInfo info{CentreId("chibi"), "Chibi", Zone("Asia/Shanghai"),
                    "zh-CN",           "",      *Instant::parse("2026-11-01T08:00:00+08:00")};
};

/// All work here but who is gone; ci may lead.
class ThreePeople : public IPeople {
public:
    std::optional<std::string> nameOf(ReadTx&, const CentreId&, const StaffId& staff) const override {
        return staff.text();
    }
    bool works(ReadTx&, const CentreId&, const StaffId& staff) const override { return staff != gone; }
    std::vector<Colleague> withRole(ReadTx&, const CentreId&, const Roles&) const override { return {{ci, "ci"}}; }
};

class NoFiles : public IFiles {
public:
    std::optional<FileInfo> find(ReadTx&, const CentreId&, const FileId&) const override { return std::nullopt; }
    std::string bytesOf(const CentreId&, const FileInfo&) const override { return {}; }
};

/// an works every day; bo is on leave.
class TheirShifts : public IShifts {
public:
    std::vector<DayStaff> staffOn(ReadTx&, const CentreInfo&, const Date& from, const Date& to) const override {
        std::vector<DayStaff> out;
        for (Date date = from; date < to; date = date.plusDays(1)) out.push_back({date, {an}, {bo}});
        return out;
    }
    std::vector<PresentPerson> presentNow(ReadTx&, const CentreId&) const override { return {}; }
};

struct Rota {
    explicit Rota(test::TestDatabase& testDatabase)
        : database(*testDatabase), ids(clock, random), services{database, clock,  ids,   random,     settings, texts,
                                                                centres,  people, files, extensions, "",       ""} {
        settings.declare({{"duty.fair_days", Setting::Type::integer, "30", 7, 366, "x"}});
        extensions.shifts = std::make_shared<TheirShifts>();
        actor.staff = StaffId("lead");
        actor.roles = {Role::lead};
        database.write([&](WriteTx& tx) {
            test::addCentre(tx, CentreId("chibi"));
            for (const auto& [id, kind] : {std::pair("hall", DutyKind::cleaning), std::pair("first", DutyKind::lead)}) {
                Duty duty;
                duty.id = DutyId(id);
                duty.name = id;
                duty.kind = kind;
                createDuty(tx, by(), duty, {});
            }
        });
    }

    By by() { return {services, centres.info, actor, {}, clock.now()}; }

    Database& database;
    test::FakeClock clock{"2026-11-21T10:00:00+08:00"};
    test::SeededRandom random;
    IdSource ids;
    Settings settings;
    Texts texts;
    OpenCentres centres;
    ThreePeople people;
    NoFiles files;
    Extensions extensions;
    Services services;
    Actor actor;
};

void onEachRota(const std::function<void(Rota&)>& body) {
    test::onEachDatabase({centre::embeddedFiles(), duty::embeddedFiles()}, [&](test::TestDatabase& database) {
        Rota rota(database);
        body(rota);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(DutyActions)

BOOST_AUTO_TEST_CASE(somebody_on_leave_gets_no_turn) {
    onEachRota([](Rota& rota) {
        const auto gave = [&](const StaffId& staff) {
            return rota.database.write(
                [&](WriteTx& tx) { return assign(tx, rota.by(), monday, DutyId("hall"), staff).rostered; });
        };
        try {
            gave(bo);
            BOOST_ERROR("bo is on leave");
        } catch (const Error& error) {
            BOOST_REQUIRE(error.violations().size() == 1U);
            BOOST_TEST(error.violations()[0].pointer == "/staff_id");
            BOOST_TEST(error.violations()[0].code == "rota_away");
        }
        BOOST_TEST(!rota.database.read(
            [](ReadTx& tx) { return store::turnOf(tx, CentreId("chibi"), monday, DutyId("hall")).has_value(); }));
        BOOST_TEST(gave(an));
        BOOST_TEST(!gave(ci));
    });
}

BOOST_AUTO_TEST_CASE(a_fill_takes_who_is_there_and_says_where_nobody_may_lead) {
    onEachRota([](Rota& rota) {
        const auto done =
            rota.database.write([&](WriteTx& tx) { return fillRota(tx, rota.by(), monday, monday.plusDays(2)); });
        BOOST_REQUIRE(done.turns.size() == 2U);
        for (const Turn& turn : done.turns) BOOST_TEST((turn.staff == an));
        BOOST_REQUIRE(done.unfilled.size() == 2U);
        BOOST_TEST((done.unfilled[0].why == Unfilled::noLead));
        // ci leads Monday by hand: that stays when it is filled again.
        rota.database.write([&](WriteTx& tx) { assign(tx, rota.by(), monday, DutyId("first"), ci); });
        const auto again =
            rota.database.write([&](WriteTx& tx) { return fillRota(tx, rota.by(), monday, monday.plusDays(2)); });
        BOOST_TEST(again.turns.empty());
        BOOST_TEST(again.unfilled.size() == 1U);
    });
}

BOOST_AUTO_TEST_CASE(a_turn_of_somebody_who_is_away_or_gone_is_empty_and_is_filled) {
    onEachRota([](Rota& rota) {
        const CentreId chibi("chibi");
        const auto give = [&](const Date& date, const StaffId& staff) {
            rota.database.write([&](WriteTx& tx) {
                store::putTurn(tx, chibi, {date, DutyId("hall"), staff}, {true, {}, rota.clock.now()});
            });
        };
        const auto itemOn = [&](const Date& date) {
            return rota.database.read([&](ReadTx& tx) {
                return rotaOf(tx, rota.services, rota.centres.info, date, date.plusDays(1)).front().items.front();
            });
        };
        const Date sunday = monday.plusDays(-1);
        give(sunday, gone);
        give(monday, bo);
        give(monday.plusDays(1), an);
        BOOST_TEST((itemOn(sunday).absence == Absence::left));
        BOOST_TEST(itemOn(sunday).isEmpty());
        BOOST_TEST((itemOn(monday).absence == Absence::onLeave));
        BOOST_TEST(!itemOn(monday.plusDays(1)).isEmpty());
        const auto done =
            rota.database.write([&](WriteTx& tx) { return fillRota(tx, rota.by(), sunday, monday.plusDays(2)); });
        BOOST_REQUIRE(done.turns.size() == 2U);
        for (const Turn& turn : done.turns) BOOST_TEST((turn.staff == an));
        BOOST_TEST(!itemOn(monday).isEmpty());
        // Whoever left since was here on a day that is over.
        give(sunday, gone);
        rota.clock.set("2026-11-23T08:00:00+08:00");
        BOOST_TEST(!itemOn(sunday).isEmpty());
        // What was done was done.
        give(monday, bo);
        rota.database.write([&](WriteTx& tx) { markDone(tx, rota.by(), monday, DutyId("hall"), ""); });
        BOOST_TEST(!itemOn(monday).isEmpty());
    });
}

BOOST_AUTO_TEST_CASE(only_who_may_lead_leads_a_day) {
    onEachRota([](Rota& rota) {
        const CentreId chibi("chibi");
        const DutyId first("first");
        const DutyDirectory directory(rota.services);
        const auto leads = [&] {
            return rota.database.read([&](ReadTx& tx) { return directory.leadsOn(tx, chibi, monday); });
        };
        try {
            rota.database.write([&](WriteTx& tx) { assign(tx, rota.by(), monday, first, an); });
            BOOST_ERROR("an may not lead");
        } catch (const Error& error) {
            BOOST_REQUIRE(error.violations().size() == 1U);
            BOOST_TEST(error.violations()[0].code == "rota_may_not_lead");
        }
        BOOST_TEST(leads().empty());
        rota.database.write([&](WriteTx& tx) { assign(tx, rota.by(), monday, first, ci); });
        BOOST_TEST((leads() == std::vector{ci}));
        rota.database.write([&](WriteTx& tx) {
            store::putTurn(tx, chibi, {monday, first, bo}, {true, {}, rota.clock.now()});
        });
        BOOST_TEST(leads().empty());
    });
}

BOOST_AUTO_TEST_SUITE_END()
