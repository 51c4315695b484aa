// Posts, skills and shifts as they are stored, on each database.
#include <boost/test/unit_test.hpp>

#include "core/db/Migrator.h"
#include "roster/PostStore.h"
#include "roster/RosterDemandRules.h"
#include "roster/ShiftStore.h"
#include "roster/SkillStore.h"
#include "support/TwoCentres.h"

namespace yizhan::roster {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const CentreId chibi("chibi"), other("other");

Instant at(const std::string& text) { return Instant::parse(text).value(); }
Date day(const char* text) { return Date::parse(text).value(); }

void onEachDatabase(const std::function<void(Database&)>& body) { test::onTwoCentres(roster::embeddedFiles(), body); }

Post postCalled(const std::string& id) {
    Post post;
    post.id = PostId(id);
    post.name = id;
    post.createdAt = post.updatedAt = at("2026-11-01T00:00:00Z");
    return post;
}

Shift shiftCalled(const std::string& id, const std::string& from, const std::string& to) {
    Shift shift;
    shift.id = ShiftId(id);
    shift.post = PostId("desk");
    shift.staff = StaffId("an");
    shift.span = {at("2026-11-" + from + ":00Z"), at("2026-11-" + to + ":00Z")};
    shift.createdAt = shift.updatedAt = at("2026-11-01T00:00:00Z");
    return shift;
}

std::string idsOf(const std::vector<Shift>& shifts) {
    std::string out;
    for (const Shift& shift : shifts) out += shift.id.text() + " ";
    return out;
}

Span span(const std::string& from, const std::string& to) {
    return {at("2026-11-" + from + ":00Z"), at("2026-11-" + to + ":00Z")};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreRoster)

BOOST_AUTO_TEST_CASE(a_post_keeps_every_field_of_its_demand) {
    onEachDatabase([](Database& database) {
        Post post = postCalled("desk");
        post.place = PlaceId("hall");
        post.duties = "接待、咨询";
        post.holder = StaffId("an");
        DemandWindow full{{1, 7}, {540}, {1050}, 2, 3, 4, {"english", "english"}, seasonOf("11-16", "02-28"), {}};
        DemandWindow bare{{}, {600}, {1440}, 0, {}, {}, {}, {}, Date{2026, 10, 1}};
        post.demand = {full, bare};
        post.since = day("2026-11-01");
        database.write([&](WriteTx& tx) { store::insertPost(tx, chibi, post); });
        Post found = database.read([](ReadTx& tx) { return store::findPost(tx, chibi, PostId("desk")); }).value();
        BOOST_TEST(found.name == "desk");
        BOOST_TEST(found.place->text() == "hall");
        BOOST_TEST(found.duties == "接待、咨询");
        BOOST_TEST(found.holder->text() == "an");
        BOOST_CHECK(found.demand == post.demand);
        BOOST_TEST(found.since.text() == "2026-11-01");
        found.archived = true;
        found.place.reset();
        found.version = 2;
        database.write([&](WriteTx& tx) { store::updatePost(tx, chibi, found); });
        database.read([](ReadTx& tx) {
            BOOST_TEST(store::activePosts(tx, chibi).empty());
            BOOST_TEST(store::posts(tx, chibi, true, {}, 10).size() == 1U);
            BOOST_TEST(!store::findPost(tx, chibi, PostId("desk"))->place);
            BOOST_TEST(!store::findPost(tx, other, PostId("desk")));
        });
    });
}

BOOST_AUTO_TEST_CASE(a_post_keeps_each_version_with_the_day_from_which_it_counts) {
    onEachDatabase([](Database& database) {
        Post post = postCalled("desk");
        const auto change = [&](const char* since, int least, bool archived = false) {
            ++post.version;
            post.demand = {DemandWindow{{1}, {540}, {1050}, least, {}, {}, {}, {}, {}}};
            post.archived = archived;
            post.since = day(since);
            database.write([&](WriteTx& tx) { store::updatePost(tx, chibi, post); });
        };
        post.since = day("2026-11-01");
        database.write([&](WriteTx& tx) {
            store::insertPost(tx, chibi, post);
            store::insertPost(tx, other, post);
        });
        change("2026-11-10", 2);
        change("2026-11-10", 3);
        change("2026-11-20", 3, true);
        const auto versions = [&](const char* from, const char* to) {
            std::string out;
            const auto found =
                database.read([&](ReadTx& tx) { return store::postVersions(tx, chibi, day(from), day(to)); });
            for (const Post& one : found)
                out += (out.empty() ? "" : " ") + std::to_string(one.version) + "@" + one.since.text().substr(8);
            return out;
        };
        BOOST_TEST(versions("2026-10-01", "2026-11-01") == "");
        BOOST_TEST(versions("2026-10-01", "2026-11-02") == "1@01");
        BOOST_TEST(versions("2026-11-09", "2026-11-11") == "1@01 2@10 3@10");
        BOOST_TEST(versions("2026-11-10", "2026-11-11") == "3@10");
        BOOST_TEST(versions("2026-11-10", "2026-12-01") == "3@10 4@20");
        database.read([](ReadTx& tx) {
            const auto last = store::postVersions(tx, chibi, day("2026-11-20"), day("2026-11-21"));
            BOOST_REQUIRE(last.size() == 1U);
            BOOST_TEST(last[0].archived);
            BOOST_TEST(last[0].demand.at(0).least == 3);
            BOOST_TEST(last[0].name == "desk");
        });
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("UPDATE post_versions SET since = ''"); }),
                          Error);
    });
}

BOOST_AUTO_TEST_CASE(a_post_that_was_there_before_posts_had_versions_counts_from_the_start) {
    std::vector<Embedded> before, all;
    for (const Embedded& file : roster::embeddedFiles()) {
        all.push_back(file);
        if (file.name.find("post_versions") == std::string_view::npos) before.push_back(file);
    }
    for (const auto& files : {core::embeddedFiles(), centre::embeddedFiles()})
        all.insert(all.end(), files.begin(), files.end());
    test::onTwoCentres(before, [&](Database& database) {
        const Dialect dialect = database.read([](ReadTx& tx) { return tx.dialect(); });
        database.write([](WriteTx& tx) {
            tx.execute(
                "INSERT INTO posts (centre_id, id, name, place_id, duties, holder_id, demand, archived, created_at, "
                "updated_at, version, name_en) VALUES ($1, 'desk', 'desk', NULL, '', 'an', $2, $3, $4, $4, 7, '')",
                {chibi, R"([{"from":"09:00","to":"17:30","least":2,"days":[1]}])", false, at("2026-11-01T00:00:00Z")});
        });
        migrate(database, migrationsAmong(all, dialect), at("2026-11-22T00:00:00Z"));
        database.read([](ReadTx& tx) {
            const auto found = store::postVersions(tx, chibi, day("2020-01-01"), day("2020-01-02"));
            BOOST_REQUIRE(found.size() == 1U);
            BOOST_TEST(found[0].version == 7);
            BOOST_TEST(found[0].holder->text() == "an");
            BOOST_TEST(found[0].demand.at(0).least == 2);
        });
    });
}

BOOST_AUTO_TEST_CASE(a_skill_sheet_is_written_whole) {
    onEachDatabase([](Database& database) {
        database.read([](ReadTx& tx) { BOOST_TEST(store::skillSheet(tx, chibi, StaffId("an")).version == 0); });
        const std::vector<SkillSpan> skills = {{"英语", {2026, 1, 1}, Date{2026, 12, 31}}, {"film", {2026, 5, 1}, {}}};
        for (const std::int64_t version : {1, 2})
            database.write([&](WriteTx& tx) {
                store::putSkillSheet(tx, chibi, {StaffId("an"), skills, at("2026-11-01T00:00:00Z"), version},
                                     {2026, 11, static_cast<int>(version)});
            });
        database.read([&](ReadTx& tx) {
            BOOST_CHECK(store::skillSheet(tx, chibi, StaffId("an")).skills == skills);
            BOOST_TEST(store::skillSheets(tx, chibi).size() == 1U);
            BOOST_TEST(store::skillSheets(tx, chibi)[0].version == 2);
            const auto known = [&](const char* from, const char* to) {
                std::string out;
                for (const SkillsSince& one : store::skillVersions(tx, chibi, day(from), day(to)))
                    out += one.since.text() + " " + std::to_string(one.sheet.version) + ";";
                return out;
            };
            BOOST_TEST(known("2026-10-01", "2026-11-01") == "");
            BOOST_TEST(known("2026-11-01", "2026-11-02") == "2026-11-01 1;");
            BOOST_TEST(known("2026-11-01", "2026-11-03") == "2026-11-01 1;2026-11-02 2;");
            BOOST_TEST(known("2026-11-02", "2026-11-03") == "2026-11-02 2;");
            BOOST_CHECK(store::skillVersions(tx, chibi, day("2026-11-02"), day("2026-11-03"))[0].sheet.skills ==
                        skills);
        });
    });
}

BOOST_AUTO_TEST_CASE(shifts_are_found_by_the_time_they_meet) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            store::insertPost(tx, chibi, postCalled("desk"));
            for (const auto& [id, from, to] :
                 {std::tuple("night", "20T22:00", "21T06:00"), std::tuple("early", "21T06:00", "21T12:00"),
                  std::tuple("late", "21T12:00", "21T18:00")})
                store::insertShift(tx, chibi, shiftCalled(id, from, to));
            Shift gone = shiftCalled("gone", "21T06:00", "21T12:00");
            gone.state = ShiftState::cancelled;
            gone.cancelReason = "sick";
            store::insertShift(tx, chibi, gone);
            Shift out = shiftCalled("out", "21T06:00", "21T12:00");
            out.state = ShiftState::published;
            out.publishedAt = at("2026-11-01T00:00:00Z");
            out.breaks = {{span("21T08:00", "21T08:30"), ShiftId("late")}, {span("21T09:00", "21T09:10"), {}}};
            store::insertShift(tx, chibi, out);
        });
        database.read([](ReadTx& tx) {
            const auto planned = [&](const char* from, const char* to, bool drafts) {
                return idsOf(store::plannedShifts(tx, chibi, span(from, to), drafts));
            };
            BOOST_TEST(planned("21T00:00", "22T00:00", true) == "night early out late ");
            BOOST_TEST(planned("21T00:00", "22T00:00", false) == "out ");
            BOOST_TEST(planned("21T06:00", "21T12:00", true) == "early out ");
            BOOST_TEST(planned("21T05:59", "21T06:00", true) == "night ");
            BOOST_TEST(idsOf(store::draftsStarting(tx, chibi, span("21T00:00", "21T12:00"))) == "early ");
            const Shift out = store::findShift(tx, chibi, ShiftId("out")).value();
            BOOST_REQUIRE(out.breaks.size() == 2U);
            BOOST_TEST(out.breaks[0].cover->text() == "late");
            BOOST_TEST(out.breaks[1].span.to.text() == "2026-11-21T09:10:00.000Z");
            store::ShiftFilter filter{span("21T00:00", "22T00:00")};
            BOOST_TEST(idsOf(store::shifts(tx, chibi, filter, {}, 2)) == "night early ");
            BOOST_TEST(idsOf(store::shifts(tx, chibi, filter, {"2026-11-21T06:00:00.000Z", "early"}, 9)) ==
                       "out late ");
            filter.state = ShiftState::cancelled;
            BOOST_TEST(idsOf(store::shifts(tx, chibi, filter, {}, 9)) == "gone ");
            BOOST_TEST(idsOf(store::shifts(tx, other, filter, {}, 9)) == "");
        });
    });
}

BOOST_AUTO_TEST_CASE(who_holds_a_part_has_the_shift_among_theirs_and_no_row_is_taken_back) {
    onEachDatabase([](Database& database) {
        database.write([](WriteTx& tx) {
            store::insertPost(tx, chibi, postCalled("desk"));
            store::insertShift(tx, chibi, shiftCalled("one", "21T01:00", "21T09:00"));
            const Instant now = at("2026-11-20T00:00:00Z");
            store::insertHolding(tx, chibi, {ShiftId("one"), 0, span("21T04:00", "21T09:00"), StaffId("bo"), {}, now});
            store::insertHolding(tx, chibi,
                                 {ShiftId("one"), 0, span("21T05:00", "21T06:00"), StaffId("cai"), SwapId("s"), now});
        });
        database.read([](ReadTx& tx) {
            const Span week = span("20T00:00", "27T00:00");
            for (const char* staff : {"an", "bo", "cai"})
                BOOST_TEST(idsOf(store::shiftsAround(tx, chibi, StaffId(staff), week)) == "one ");
            BOOST_TEST(idsOf(store::shiftsAround(tx, chibi, StaffId("dan"), week)) == "");
            const auto held = store::holdingsOf(tx, chibi, ShiftId("one"));
            BOOST_REQUIRE(held.size() == 2U);
            BOOST_TEST(held[1].seq == 2);
            BOOST_TEST(held[1].swap->text() == "s");
            BOOST_TEST(store::holdings(tx, chibi, span("21T08:00", "21T08:30")).size() == 1U);
        });
        BOOST_CHECK_THROW(
            database.write([](WriteTx& tx) { tx.execute("DELETE FROM shift_holdings WHERE centre_id = $1", {chibi}); }),
            Error);
    });
}

BOOST_AUTO_TEST_CASE(a_range_knows_its_last_change_and_what_came_after_one_seen) {
    onEachDatabase([](Database& database) {
        const auto change = [](const char* shift, const char* from, const char* to) {
            return store::Change{
                0, ShiftId(shift), "update", span(from, to), StaffId("lead"), "王海涛", at("2026-11-01T00:00:00Z")};
        };
        database.write([&](WriteTx& tx) {
            store::noteChanges(tx, chibi, {change("a", "21T01:00", "21T09:00"), change("b", "28T01:00", "28T09:00")});
            store::noteChanges(tx, chibi, {change("a", "22T01:00", "22T09:00")});
        });
        database.read([](ReadTx& tx) {
            BOOST_TEST(store::lastChange(tx, chibi, span("20T00:00", "27T00:00")) == 3);
            BOOST_TEST(store::lastChange(tx, chibi, span("27T00:00", "30T00:00")) == 2);
            BOOST_TEST(store::lastChange(tx, chibi, span("21T09:00", "22T01:00")) == 0);
            BOOST_TEST(store::lastChange(tx, other, span("20T00:00", "27T00:00")) == 0);
            const auto since = store::changesSince(tx, chibi, span("20T00:00", "27T00:00"), 1, 10);
            BOOST_REQUIRE(since.size() == 1U);
            BOOST_TEST(since[0].name == "王海涛");
        });
    });
}

BOOST_AUTO_TEST_SUITE_END()
