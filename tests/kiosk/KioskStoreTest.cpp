// The kiosk's records on both databases, and the catalogue that is swapped while visitors ask.
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <fstream>
#include <thread>

#include "kiosk/KioskActions.h"
#include "kiosk/KioskCatalogue.h"
#include "kiosk/KioskFixture.h"
#include "kiosk/KioskMapFixture.h"
#include "kiosk/KioskStore.h"
#include "kiosk/map/MapActions.h"
#include "kiosk/map/MapJson.h"
#include "kiosk/map/MapStore.h"
#include "kiosk/pack/Document.h"
#include "kiosk/search/Search.h"
#include "kiosk/usage/Tally.h"
#include "kiosk/usage/Uses.h"
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

const CentreId chibi("chibi"), other("other");
const Instant noon = *Instant::parse("2026-11-21T12:00:00+08:00");

CentreInfo info(const CentreId& id) { return {id, id.text(), Zone("Asia/Shanghai"), "zh-CN", "12345", noon}; }

class TwoCentres : public ICentres {
public:
    std::optional<CentreInfo> find(ReadTx&, const CentreId& id) const override {
        if (id != chibi && id != other) return std::nullopt;
        return info(id);
    }
    std::vector<CentreInfo> all(ReadTx&) const override { return {info(chibi), info(other)}; }
    OpeningDay openingOn(ReadTx&, const CentreId&, const Date& date) const override {
        return {.date = date, .open = true, .windows = {{{540}, {1050}}}, .officeDay = true, .reason = ""};
    }
    std::optional<PlaceId> placeCalled(ReadTx&, const CentreId&, const std::string& called) const override {
        if (called == "nowhere") return std::nullopt;
        return PlaceId("place-of-" + called);
    }
};

By by(Instant at = noon) { return {Actor::system(), {}, at}; }

void import(TestDatabase& database, const PackReport& report, const CentreId& centre = chibi, Instant at = noon) {
    database->write([&](WriteTx& tx) { importPack(tx, by(at), centre, report); });
}

std::vector<Entry> entriesOf(TestDatabase& database, const CentreId& centre = chibi) {
    return database->read([&](ReadTx& tx) { return store::entries(tx, centre); });
}

PackReport version(const std::string& number, const std::string& entries) {
    std::string manifest = smallManifest();
    manifest.replace(manifest.find("1.0"), 3, number);
    PackReport report = readPack({"", manifest, entries});
    addReadings(report);
    return report;
}

void forEach(const std::function<void(TestDatabase&)>& body) { onEachDatabase({kiosk::embeddedFiles()}, body); }

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreKiosk)

BOOST_AUTO_TEST_CASE(a_pack_comes_back_as_it_went_in) {
    forEach([](TestDatabase& database) {
        const PackReport report = smallPack();
        import(database, report);
        const auto entries = entriesOf(database);
        BOOST_REQUIRE(entries.size() == report.entries.size());
        BOOST_TEST(entries[0].id == "small:year");
        BOOST_TEST(entries[0].questions.at("zh-CN").front() == "赤壁之战是哪一年？");
        BOOST_TEST(entries[0].sources.front().work.at("en") == "Records");
        BOOST_TEST(entries[3].readings.at("诸葛亮").front() == "zhu ge liang");
        BOOST_TEST((entries[5].provenance == Provenance::novel));
        const auto packs = database->read([](ReadTx& tx) { return store::packs(tx, chibi); });
        BOOST_REQUIRE(packs.size() == 1U);
        BOOST_TEST(packs[0].pack.aliases.at("诸葛亮").front() == "孔明");
        BOOST_TEST(packs[0].pack.topics.size() == 2U);
        BOOST_TEST(packs[0].entries == 8);
    });
}

BOOST_AUTO_TEST_CASE(a_newer_version_takes_the_place_of_the_old) {
    forEach([](TestDatabase& database) {
        import(database, smallPack());
        import(database, version("1.1", line("year", "哪一年？", "When?")));
        BOOST_TEST(entriesOf(database).size() == 1U);
        BOOST_TEST(entriesOf(database, other).empty());
    });
}

BOOST_AUTO_TEST_CASE(a_faulty_pack_changes_nothing) {
    forEach([](TestDatabase& database) {
        import(database, smallPack());
        const std::string mark = database->read([](ReadTx& tx) { return store::contentMark(tx, chibi); });
        const PackReport faulty = version("2.0", smallEntries() + line("year", "又来？", "Again?"));
        BOOST_CHECK_THROW(import(database, faulty), Error);
        BOOST_TEST(entriesOf(database).size() == 8U);
        BOOST_TEST(database->read([](ReadTx& tx) { return store::contentMark(tx, chibi); }) == mark);
    });
}

BOOST_AUTO_TEST_CASE(a_folder_is_loaded_when_it_is_newer) {
    forEach([](TestDatabase& database) {
        std::ofstream(database.folder() / "pack.json") << smallManifest();
        std::ofstream(database.folder() / "entries.ndjson") << smallEntries();
        const auto load = [&](Loading loading) {
            return loadPack(*database, by(), chibi, database.folder().path(), loading).has_value();
        };
        BOOST_TEST(load(Loading::ifNewer));
        BOOST_TEST(!load(Loading::ifNewer));
        BOOST_TEST(load(Loading::always));
    });
}

BOOST_AUTO_TEST_CASE(years_are_kept_with_their_pack) {
    forEach([](TestDatabase& database) {
        PackReport report = smallPack();
        report.pack.timeline = {{{184, 220, {{"zh-CN", "汉末"}}}},
                                {{"small:zhou-yu", TimelineKind::person, 175, 210, {}},
                                 {"small:year", TimelineKind::event, 208, {}, {{"zh-CN", "火烧赤壁"}}}}};
        import(database, report);
        const auto kept = [&] {
            return database->read([](ReadTx& tx) { return store::findPack(tx, chibi, "small")->pack.timeline; });
        };
        BOOST_TEST(timelineText(kept()) == timelineText(report.pack.timeline));
        import(database, smallPack());
        BOOST_TEST(kept().items.empty());
    });
}

BOOST_AUTO_TEST_CASE(a_map_is_kept_a_centre_and_counts_up) {
    forEach([](TestDatabase& database) {
        const TwoCentres centres;
        std::vector<std::string> topics;
        database->listen([&](WriteTx&, const Event& event) { topics.push_back(event.topic); });
        const auto put = [&](const nlohmann::json& map) {
            return database->write(
                [&](WriteTx& tx) { return putMap(tx, by(), centres, info(chibi), mapFrom(map)).version; });
        };
        BOOST_TEST(put(smallMap()) == 1);
        BOOST_TEST(put(smallMap()) == 2);
        nlohmann::json strange = smallMap();
        strange["stands"][0]["place"] = "nowhere";
        BOOST_CHECK_THROW(put(strange), Error);
        database->read([](ReadTx& tx) {
            const auto stored = store::findMap(tx, chibi);
            BOOST_REQUIRE(stored.has_value());
            BOOST_TEST(stored->version == 2);
            BOOST_TEST(stored->map.stands[0].place == "place-of-咨询台");
            BOOST_TEST(stored->map.plans[0].points.size() == 3U);
            BOOST_TEST(store::hasMap(tx, chibi));
            BOOST_TEST(!store::hasMap(tx, other));
            BOOST_TEST(!store::findMap(tx, other));
        });
        BOOST_TEST(put({{"plans", nlohmann::json::array()}, {"stands", nlohmann::json::array()}}) == 3);
        BOOST_TEST(!database->read([](ReadTx& tx) { return store::hasMap(tx, chibi); }));
        BOOST_TEST(topics.size() == 3U);
    });
}

BOOST_AUTO_TEST_CASE(questions_are_logged_in_batches) {
    forEach([](TestDatabase& database) {
        Tally tally;
        for (int i = 0; i < 3; ++i)
            tally.add({chibi, "q" + std::to_string(i), noon, "哪一年", "zh-CN", Band::answer,
                       i == 0 ? "small:place" : "small:year"});
        tally.add({chibi, "q9", noon, "股票", "zh-CN", Band::none, ""});
        tally.judge(chibi, {2026, 11, 21}, "small:year", "useful");
        tally.judge(chibi, {2026, 11, 21}, "small:year", "useful");
        tally.flush(*database);
        tally.judge(chibi, {2026, 11, 21}, "small:year", "useful");
        tally.flush(*database);
        tally.flush(*database);
        database->read([](ReadTx& tx) {
            const auto most = store::mostAsked(tx, chibi, noon.plusSeconds(-1), 4);
            BOOST_TEST(most == (std::vector<std::string>{"small:year", "small:place"}),
                       boost::test_tools::per_element());
            BOOST_TEST(store::mostAsked(tx, chibi, noon.plusSeconds(1), 4).empty());
            BOOST_TEST(store::feedback(tx, chibi, "small:year").at("useful") == 3);
        });
        database->write([](WriteTx& tx) { store::forgetAsked(tx, noon.plusSeconds(1)); });
        BOOST_TEST(
            database->read([](ReadTx& tx) { return store::mostAsked(tx, chibi, noon.plusSeconds(-1), 4).empty(); }));
    });
}

BOOST_AUTO_TEST_CASE(use_is_counted_by_day_and_language) {
    forEach([](TestDatabase& database) {
        const Date friday{2026, 11, 20}, saturday{2026, 11, 21}, sunday{2026, 11, 22};
        Tally tally;
        int number = 0;
        const auto ask = [&](const Date& date, const char* language, Band band, const char* entry) {
            tally.add({chibi, "q" + std::to_string(++number), noon, "?", language, band, entry, date});
        };
        ask(friday, "zh-CN", Band::answer, "small:year");
        ask(saturday, "zh-CN", Band::answer, "small:year");
        ask(saturday, "zh-CN", Band::cards, "small:place");
        tally.flush(*database);
        ask(saturday, "en", Band::none, "");
        ask(saturday, "en", Band::answer, "small:place");
        ask(saturday, "en", Band::answer, "small:place");
        tally.flush(*database);
        database->write([](WriteTx& tx) { store::forgetAsked(tx, noon.plusSeconds(1)); });
        database->read([&](ReadTx& tx) {
            const auto days = usageDays(store::usage(tx, chibi, friday, sunday), friday, sunday);
            BOOST_REQUIRE(days.size() == 2U);
            BOOST_TEST(days[0].all.asked() == 1);
            BOOST_TEST(days[1].all.answered == 3);
            BOOST_TEST(days[1].languages.at("zh-CN").cards == 1);
            BOOST_TEST(days[1].languages.at("en").none == 1);
            BOOST_TEST(totalOf(days).asked() == 6);
            const auto used = store::usedEntries(tx, chibi, friday, sunday);
            BOOST_REQUIRE(used.size() == 2U);
            BOOST_TEST(used[0].first == "small:place");
            BOOST_TEST(used[0].second == 2);
            BOOST_TEST(store::usedEntries(tx, chibi, friday, saturday).size() == 1U);
            BOOST_TEST(store::usage(tx, other, friday, sunday).empty());
        });
    });
}

BOOST_AUTO_TEST_CASE(lately_goes_back_two_weeks) {
    forEach([](TestDatabase& database) {
        const TwoCentres centres;
        Catalogue catalogue(*database, centres);
        catalogue.renewAll();
        Uses uses;
        BOOST_TEST(uses.of(chibi)->empty());
        const Date today{2026, 11, 21};
        database->write([&](WriteTx& tx) {
            store::addUse(tx, {chibi, today, "en", Band::answer, "small:year"}, 2);
            store::addUse(tx, {chibi, today.plusDays(-13), "zh-CN", Band::answer, "small:year"}, 3);
            store::addUse(tx, {chibi, today.plusDays(-14), "zh-CN", Band::answer, "small:year"}, 100);
            store::addUse(tx, {chibi, today, "en", Band::none, ""}, 7);
        });
        uses.renew(*database, *catalogue.shelves(), noon);
        BOOST_TEST(uses.of(chibi)->at("small:year") == 5);
        BOOST_TEST(uses.of(chibi)->size() == 1U);
        BOOST_TEST(uses.of(other)->empty());
    });
}

BOOST_AUTO_TEST_CASE(counts_wait_until_they_can_be_written) {
    forEach([](TestDatabase& database) {
        Tally tally;
        tally.judge(chibi, {2026, 11, 21}, "small:year", "unheard");
        tally.add({chibi, "q1", noon, "哪一年", "zh-CN", Band::answer, "small:year"});
        BOOST_CHECK_THROW(tally.flush(*database), Error);
        BOOST_TEST(database->read([](ReadTx& tx) { return store::mostAsked(tx, chibi, noon, 4).empty(); }));
        BOOST_CHECK_THROW(tally.flush(*database), Error);
    });
}

BOOST_AUTO_TEST_CASE(a_call_for_help_is_told_once) {
    forEach([](TestDatabase& database) {
        const FakeClock clock("2026-11-21T12:00:00+08:00");
        SeededRandom random;
        IdSource ids(clock, random);
        std::vector<std::string> topics;
        database->listen([&](WriteTx&, const Event& event) { topics.push_back(event.topic); });
        const auto call = [&](Instant at) {
            return database->write(
                [&](WriteTx& tx) { return callForHelp(tx, by(at), info(chibi), "大厅一号屏", "zh-CN", ids); });
        };
        const auto first = call(noon);
        const auto second = call(noon.plusSeconds(10));
        BOOST_TEST(second.id.text() == first.id.text());
        BOOST_TEST(!second.fresh);
        BOOST_TEST(topics == (std::vector<std::string>{"journal.line", "kiosk.help"}),
                   boost::test_tools::per_element());
        BOOST_TEST(call(noon.plusSeconds(60)).fresh);
        BOOST_TEST(topics.size() == 4U);
    });
}

BOOST_AUTO_TEST_CASE(the_catalogue_follows_the_store) {
    forEach([](TestDatabase& database) {
        const TwoCentres centres;
        Catalogue catalogue(*database, centres);
        BOOST_TEST(catalogue.shelves()->empty());
        catalogue.renewAll();
        BOOST_TEST(catalogue.shelves()->size() == 2U);
        const auto before = catalogue.shelves()->at(chibi);
        BOOST_TEST(before->index->entries().empty());
        import(database, smallPack());
        catalogue.renew(chibi);
        const auto after = catalogue.shelves()->at(chibi);
        BOOST_TEST(after->index->entries().size() == 8U);
        BOOST_TEST(before->index->entries().empty());
        catalogue.renewAll();
        BOOST_TEST(catalogue.shelves()->at(chibi)->index.get() == after->index.get());
    });
}

BOOST_AUTO_TEST_CASE(visitors_ask_while_the_content_is_swapped) {
    forEach([](TestDatabase& database) {
        const TwoCentres centres;
        Catalogue catalogue(*database, centres);
        import(database, smallPack());
        catalogue.renewAll();
        std::atomic<bool> ending{false};
        std::atomic<int> wrong{0}, right{0};
        std::vector<std::thread> visitors;
        for (int i = 0; i < 3; ++i)
            visitors.emplace_back([&] {
                while (!ending) {
                    const auto shelf = catalogue.shelves()->at(chibi);
                    const Outcome outcome = asked(*shelf->index, "火烧赤壁是哪一年");
                    const bool found = outcome.band == Band::answer &&
                                       shelf->index->entries()[outcome.results.front().entry].id == "small:year";
                    ++(found ? right : wrong);
                }
            });
        for (int i = 1; i <= 8; ++i) {
            import(database, smallPack(), chibi, noon.plusSeconds(i));
            if (i % 2 == 0)
                catalogue.renewLater(chibi);
            else
                catalogue.renew(chibi);
        }
        while (right < 50 && wrong == 0) std::this_thread::yield();
        ending = true;
        for (std::thread& visitor : visitors) visitor.join();
        BOOST_TEST(wrong == 0);
    });
}

BOOST_AUTO_TEST_SUITE_END()
