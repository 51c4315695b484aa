// Notices as they are stored, on each database.
#include <boost/test/unit_test.hpp>

#include "core/Zone.h"
#include "notices/NoticesFixture.h"
#include "notices/NoticesStore.h"
#include "notices/ShowingStore.h"

using namespace yizhan;
using namespace yizhan::notices;
using namespace yizhan::notices::test;

namespace {

const Instant second = at("2026-11-02T01:00:00Z"), third = at("2026-11-03T01:00:00Z");

Notice kept(Database& database, Notice notice) {
    database.write([&](WriteTx& tx) { store::insert(tx, chibi, notice); });
    return notice;
}

Notice published(Database& database, Notice notice, Instant when = second) {
    notice = publishedAt(std::move(notice), when);
    database.write([&](WriteTx& tx) { store::publish(tx, chibi, notice); });
    return notice;
}

void withdrawn(Database& database, Notice notice, Instant when) {
    notice.state = State::withdrawn;
    notice.withdrawnReason = "不再办理";
    notice.published->until = when;
    notice.published->withdrawnReason = notice.withdrawnReason;
    database.write([&](WriteTx& tx) {
        store::update(tx, chibi, notice);
        store::endStanding(tx, chibi, notice, StaffId("manager"));
    });
}

std::optional<Notice> found(Database& database, const char* id, const CentreId& centre = chibi) {
    return database.read([&](ReadTx& tx) { return store::find(tx, centre, NoticeId(id)); });
}

/// The ids and numbers of what stood on a date in Shanghai: "a1 b2".
std::string stood(Database& database, Kind kind, const Date& date) {
    const Zone zone("Asia/Shanghai");
    return database.read([&](ReadTx& tx) {
        std::string out;
        for (const Version& version :
             store::stoodOn(tx, chibi, kind, date, zone.startOf(date), zone.startOf(date.plusDays(1))))
            out += (out.empty() ? "" : " ") + version.notice.text() + std::to_string(version.number);
        return out;
    });
}

std::string standing(Database& database, const Date& date) {
    return database.read([&](ReadTx& tx) {
        std::vector<std::string> ids;
        for (const Version& version : store::standing(tx, chibi, date))
            ids.push_back(version.notice.text() + std::to_string(version.number));
        std::sort(ids.begin(), ids.end());
        std::string out;
        for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
        return out;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreNotices)

BOOST_AUTO_TEST_CASE(what_was_written_is_found_whole) {
    onEachDatabase([](Database& database) {
        Notice notice = noticeCalled("a", Kind::charges);
        notice.content.validTo = Date{2026, 12, 31};
        kept(database, notice);
        const auto back = found(database, "a");
        BOOST_REQUIRE(back.has_value());
        BOOST_TEST((back->content == notice.content));
        BOOST_TEST((back->kind == Kind::charges));
        BOOST_TEST((back->state == State::draft));
        BOOST_TEST(!back->published);
        BOOST_TEST(!back->changed());
        BOOST_TEST(back->createdAt.text() == notice.createdAt.text());
        BOOST_TEST(!found(database, "a", CentreId("other")));
    });
}

BOOST_AUTO_TEST_CASE(the_published_text_stays_while_another_is_written) {
    onEachDatabase([](Database& database) {
        Notice notice = published(database, kept(database, noticeCalled("a")));
        notice.content.words.body = "新的正文";
        notice.content.nextReview.reset();
        notice.content.translations.clear();
        ++notice.version;
        database.write([&](WriteTx& tx) { store::update(tx, chibi, notice); });
        const auto back = found(database, "a");
        BOOST_TEST(back->changed());
        BOOST_TEST(back->content.words.body == "新的正文");
        BOOST_TEST(!back->content.nextReview);
        BOOST_TEST(back->published->content.words.body == "a的正文");
        BOOST_TEST(back->published->publisher == "副主任");
        BOOST_TEST(!back->published->until);
        BOOST_TEST(back->version == notice.version);
    });
}

BOOST_AUTO_TEST_CASE(every_published_text_stays_with_the_time_it_stood) {
    onEachDatabase([](Database& database) {
        Notice notice = published(database, kept(database, noticeCalled("a")));
        notice.content.words.title = "第二版";
        notice = published(database, notice, third);
        withdrawn(database, notice, third.plusMinutes(5));
        database.read([&](ReadTx& tx) {
            const auto all = store::versions(tx, chibi, notice.id, 0, 10);
            BOOST_REQUIRE_EQUAL(all.size(), 2U);
            BOOST_TEST(all[0].number == 2);
            BOOST_TEST(all[0].content.words.title == "第二版");
            BOOST_TEST(all[0].until->text() == third.plusMinutes(5).text());
            BOOST_TEST(all[0].withdrawnReason == "不再办理");
            BOOST_TEST(all[1].content.words.title == "a");
            BOOST_TEST(all[1].until->text() == third.text());
            BOOST_TEST(all[1].withdrawnReason == "");
            BOOST_TEST(store::versions(tx, chibi, notice.id, 2, 10).size() == 1U);
            BOOST_TEST(store::versions(tx, chibi, notice.id, 0, 1).size() == 1U);
            BOOST_TEST(store::hasVersion(tx, chibi, notice.id, 2));
            BOOST_TEST(!store::hasVersion(tx, chibi, notice.id, 3));
            BOOST_TEST(!store::hasVersion(tx, CentreId("other"), notice.id, 1));
            return 0;
        });
        BOOST_TEST((found(database, "a")->state == State::withdrawn));
        BOOST_TEST(found(database, "a")->published->withdrawnReason == "不再办理");
    });
}

BOOST_AUTO_TEST_CASE(no_published_text_is_changed_or_removed) {
    onEachDatabase([](Database& database) {
        withdrawn(database, published(database, kept(database, noticeCalled("a"))), third);
        for (const char* statement : {"UPDATE notice_versions SET body = 'x'", "DELETE FROM notice_versions",
                                      "UPDATE notice_withdrawals SET reason = 'x'", "DELETE FROM notice_withdrawals"})
            BOOST_CHECK_THROW(database.write([&](WriteTx& tx) { tx.execute(statement); }), Error);
    });
}

BOOST_AUTO_TEST_CASE(lists_go_from_the_newest_and_by_state_and_kind) {
    onEachDatabase([](Database& database) {
        kept(database, noticeCalled("a", Kind::charges));
        published(database, kept(database, noticeCalled("b", Kind::charges)));
        published(database, kept(database, noticeCalled("c", Kind::services)));
        const auto ids = [&](const store::Filter& filter, const std::string& after, int limit) {
            return database.read([&](ReadTx& tx) {
                std::string out;
                for (const Notice& notice : store::page(tx, chibi, filter, after, limit)) out += notice.id.text();
                return out;
            });
        };
        BOOST_TEST(ids({}, "", 10) == "cba");
        BOOST_TEST(ids({}, "", 2) == "cb");
        BOOST_TEST(ids({}, "b", 2) == "a");
        BOOST_TEST(ids({State::published, {}}, "", 10) == "cb");
        BOOST_TEST(ids({{}, Kind::charges}, "", 10) == "ba");
        BOOST_TEST(ids({State::published, Kind::charges}, "", 10) == "b");
        BOOST_TEST(ids({State::withdrawn, {}}, "", 10) == "");
    });
}

BOOST_AUTO_TEST_CASE(what_stands_is_published_and_valid_today) {
    onEachDatabase([](Database& database) {
        kept(database, noticeCalled("a"));
        Notice ends = noticeCalled("b");
        ends.content.validTo = Date{2026, 11, 21};
        published(database, kept(database, ends));
        Notice begins = noticeCalled("c");
        begins.content.validFrom = {2026, 11, 22};
        published(database, kept(database, begins));
        Notice again = published(database, kept(database, noticeCalled("d")));
        published(database, again, third);
        withdrawn(database, published(database, kept(database, noticeCalled("e"))), third);
        BOOST_TEST(standing(database, {2026, 11, 21}) == "b1 d2");
        BOOST_TEST(standing(database, {2026, 11, 22}) == "c1 d2");
        BOOST_TEST(standing(database, {2026, 10, 31}) == "");
    });
}

BOOST_AUTO_TEST_CASE(past_days_tell_what_stood_then) {
    onEachDatabase([](Database& database) {
        // Published on the 2nd at 9:00 in Shanghai, the next version on the 3rd, withdrawn on the 5th.
        Notice notice = published(database, kept(database, noticeCalled("a")));
        notice.content.validTo = Date{2026, 11, 30};
        notice = published(database, notice, third);
        withdrawn(database, notice, at("2026-11-04T16:30:00Z"));
        Notice other = noticeCalled("b", Kind::charges);
        published(database, kept(database, other));
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 1}) == "");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 2}) == "a1");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 3}) == "a2");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 5}) == "a2");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 6}) == "");
        BOOST_TEST(stood(database, Kind::charges, {2026, 11, 6}) == "b1");
    });
}

BOOST_AUTO_TEST_CASE(a_past_day_knows_no_version_of_later) {
    onEachDatabase([](Database& database) {
        Notice notice = noticeCalled("a");
        notice.content.validTo = Date{2026, 11, 10};
        notice = published(database, kept(database, notice));
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 11}) == "");
        notice.content.validTo.reset();
        published(database, notice, at("2026-11-12T01:00:00Z"));
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 10}) == "a1");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 11}) == "");
        BOOST_TEST(stood(database, Kind::commitments, {2026, 11, 12}) == "a2");
    });
}

BOOST_AUTO_TEST_CASE(a_showing_is_found_by_screen_and_version_and_goes_on) {
    onEachDatabase([](Database& database) {
        const Notice notice = published(database, kept(database, noticeCalled("a")));
        const Showing first{ShowingId("c1"), notice.id, 1, DeviceId("hall"), "大厅屏", second, second};
        Showing later = first;
        later.id = ShowingId("c2");
        later.firstAt = later.lastAt = third;
        database.write([&](WriteTx& tx) {
            store::insertShowing(tx, chibi, first);
            store::insertShowing(tx, chibi, later);
            store::extendShowing(tx, chibi, later.id, third.plusMinutes(1));
            store::extendShowing(tx, chibi, later.id, third);
        });
        database.read([&](ReadTx& tx) {
            const auto last = store::lastShowing(tx, chibi, DeviceId("hall"), notice.id, 1);
            BOOST_TEST(last->id.text() == "c2");
            BOOST_TEST(last->lastAt.text() == third.plusMinutes(1).text());
            BOOST_TEST(last->deviceName == "大厅屏");
            BOOST_TEST(!store::lastShowing(tx, chibi, DeviceId("gate"), notice.id, 1));
            BOOST_TEST(!store::lastShowing(tx, chibi, DeviceId("hall"), notice.id, 2));
            const auto all = store::showings(tx, chibi, notice.id, "", 10);
            BOOST_REQUIRE_EQUAL(all.size(), 2U);
            BOOST_TEST(all[0].id.text() == "c2");
            BOOST_TEST(store::showings(tx, chibi, notice.id, "c2", 10).at(0).id.text() == "c1");
            return 0;
        });
    });
}

BOOST_AUTO_TEST_SUITE_END()
