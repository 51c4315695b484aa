// Leave as it is stored, on each database.
#include <boost/test/unit_test.hpp>

#include "roster/leave/LeaveStore.h"
#include "support/TwoCentres.h"

namespace yizhan::roster {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const CentreId chibi("chibi"), other("other");
const StaffId an("an"), bo("bo"), cai("cai");

/// "23 09:00" of November 2026, UTC.
Instant at(const std::string& text) {
    return Instant::parse("2026-11-" + text.substr(0, 2) + "T" + text.substr(3) + ":00Z").value();
}

void onEachDatabase(const std::function<void(Database&)>& body) { test::onTwoCentres(roster::embeddedFiles(), body); }

Leave leaveCalled(const std::string& id, const StaffId& staff, const std::string& from, const std::string& to) {
    Leave leave;
    leave.id = LeaveId(id);
    leave.staff = staff;
    leave.span = {at(from), at(to)};
    leave.until = leave.span.to;
    leave.halfDays = 2;
    leave.reason = "家事";
    leave.steps = {{StepRole::lead}, {StepRole::deputy}};
    leave.createdAt = leave.updatedAt = at("01 00:00");
    return leave;
}

void insert(Database& database, const Leave& leave) {
    database.write([&](WriteTx& tx) { store::insertLeave(tx, chibi, leave); });
}

std::string listed(Database& database, const store::LeaveFilter& filter, const std::string& after = "") {
    return database.read([&](ReadTx& tx) {
        std::string out;
        for (const Leave& leave : store::leaves(tx, chibi, filter, after, 10)) out += leave.id.text() + " ";
        return out;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreLeave)

BOOST_AUTO_TEST_CASE(a_leave_keeps_every_field) {
    onEachDatabase([](Database& database) {
        Leave leave = leaveCalled("a", an, "23 09:00", "24 09:00");
        leave.kind = LeaveKind::maternity;
        leave.ladder = LeaveLadder::lead;
        leave.substitute = bo;
        leave.substituteState = SubstituteState::asked;
        leave.coverage = {30, 90, {{"desk", "咨询台", {at("23 09:00"), at("23 10:00")}, 60}}};
        leave.shiftsMet = 1;
        leave.enteredBy = cai;
        insert(database, leave);
        leave.state = LeaveState::ended;
        leave.until = at("23 12:00");
        leave.substituteState = SubstituteState::agreed;
        for (LeaveStep& step : leave.steps) step = {step.role, StepState::approved, bo, "Bo", at("22 10:00"), "好"};
        leave.approvedAt = at("22 10:00");
        leave.returnedAt = leave.until;
        leave.returnedBy = an;
        leave.returnVia = ReturnVia::reportBack;
        leave.overdueAt = at("24 10:00");
        leave.halfDays = 1;
        leave.version = 5;
        database.write([&](WriteTx& tx) { store::updateLeave(tx, chibi, leave); });
        const Leave found = database.read([](ReadTx& tx) { return store::findLeave(tx, chibi, LeaveId("a")); }).value();
        BOOST_CHECK(found.kind == LeaveKind::maternity);
        BOOST_CHECK(found.ladder == LeaveLadder::lead);
        BOOST_CHECK(found.state == LeaveState::ended);
        BOOST_CHECK(found.substituteState == SubstituteState::agreed);
        BOOST_CHECK(found.taken() == (Span{at("23 09:00"), at("23 12:00")}));
        BOOST_TEST(found.steps[1].name == "Bo");
        BOOST_TEST(found.steps[1].note == "好");
        BOOST_TEST(found.next() == nullptr);
        BOOST_TEST(found.coverage.shortAfter == 90);
        BOOST_TEST(found.coverage.gaps.at(0).name == "咨询台");
        BOOST_CHECK(found.overdueAt == at("24 10:00"));
        BOOST_CHECK(found.returnedBy == an);
        BOOST_TEST(found.version == 5);
        BOOST_TEST(!database.read([](ReadTx& tx) { return store::findLeave(tx, other, LeaveId("a")); }).has_value());
    });
}

BOOST_AUTO_TEST_CASE(lists_are_narrowed_and_paged) {
    onEachDatabase([](Database& database) {
        insert(database, leaveCalled("a", an, "23 09:00", "24 09:00"));
        Leave second = leaveCalled("b", bo, "24 09:00", "25 09:00");
        second.substitute = cai;
        second.substituteState = SubstituteState::asked;
        insert(database, second);
        Leave third = leaveCalled("c", an, "26 09:00", "27 09:00");
        third.state = LeaveState::approved;
        third.approvedAt = at("20 00:00");
        insert(database, third);
        BOOST_TEST(listed(database, {}) == "c b a ");
        BOOST_TEST(listed(database, {}, "c") == "b a ");
        BOOST_TEST(listed(database, {.state = LeaveState::pending}) == "b a ");
        BOOST_TEST(listed(database, {.staff = an}) == "c a ");
        BOOST_TEST(listed(database, {.concerning = cai}) == "b ");
        BOOST_TEST(listed(database, {.meets = Span{at("24 09:00"), at("26 09:00")}}) == "b ");
        BOOST_TEST(listed(database, {.waitsFor = cai}) == "b ");
        BOOST_TEST(listed(database, {.waitsFor = cai, .decidable = {StepRole::lead}}) == "b a ");
        BOOST_TEST(listed(database, {.waitsFor = an, .decidable = {StepRole::lead}}) == "");
        BOOST_TEST(listed(database, {.waitsFor = cai, .decidable = {StepRole::manager}}) == "b ");
        // A lead who speaks for cai sees what waits for cai, but for their own leave.
        BOOST_TEST(listed(database, {.waitsFor = an, .speaksFor = {cai}}) == "b ");
        BOOST_TEST(listed(database, {.waitsFor = bo, .speaksFor = {cai}}) == "");
        const auto asked = database.read([](ReadTx& tx) { return store::substitutesAsked(tx, chibi); });
        BOOST_TEST((asked == std::vector<StaffId>{cai}));
        second.substitute = an;
        database.write([&](WriteTx& tx) { store::updateLeave(tx, chibi, second); });
        BOOST_TEST(listed(database, {.concerning = cai}) == "");
    });
}

BOOST_AUTO_TEST_CASE(in_force_is_what_was_approved_and_taken) {
    onEachDatabase([](Database& database) {
        insert(database, leaveCalled("pending", an, "23 09:00", "24 09:00"));
        Leave cut = leaveCalled("cut", an, "25 09:00", "26 09:00");
        cut.state = LeaveState::recalled;
        cut.approvedAt = at("20 00:00");
        cut.until = at("25 12:00");
        insert(database, cut);
        Leave never = leaveCalled("never", bo, "25 09:00", "26 09:00");
        never.state = LeaveState::recalled;
        never.approvedAt = at("20 00:00");
        never.until = never.span.from;
        insert(database, never);
        const auto spans = database.read([](ReadTx& tx) {
            return store::leaveSpans(tx, chibi, {at("20 00:00"), at("30 00:00")});
        });
        BOOST_REQUIRE(spans.size() == 1U);
        BOOST_CHECK(spans[0].span == (Span{at("25 09:00"), at("25 12:00")}));
        BOOST_TEST(database.read([](ReadTx& tx) {
            return store::leaveSpans(tx, chibi, {at("25 12:00"), at("30 00:00")}).size();
        }) == 0U);
    });
}

BOOST_AUTO_TEST_CASE(a_decision_stays_with_the_cover_that_was_shown) {
    onEachDatabase([](Database& database) {
        insert(database, leaveCalled("a", an, "23 09:00", "24 09:00"));
        const CoverageDelta shown{0, 60, {}};
        database.write([&](WriteTx& tx) {
            store::insertDecision(tx, chibi, LeaveId("a"),
                                  {"approve", "lead", bo, "Bo", "好", shown, at("20 00:00"), cai});
            store::insertDecision(tx, chibi, LeaveId("a"), {"overdue", "", {}, "", "", {}, at("25 00:00")});
        });
        const auto all = database.read([](ReadTx& tx) { return store::decisions(tx, chibi, LeaveId("a")); });
        BOOST_REQUIRE(all.size() == 2U);
        BOOST_TEST(all[0].coverage.shortAfter == 60);
        BOOST_TEST(all[0].note == "好");
        BOOST_TEST((all[0].substitute == cai));
        BOOST_TEST(!all[1].staff.has_value());
        BOOST_TEST(!all[1].substitute.has_value());
        BOOST_CHECK_THROW(
            database.write([](WriteTx& tx) { tx.execute("UPDATE leave_decisions SET note = 'no' WHERE seq = 1", {}); }),
            Error);
        BOOST_CHECK_THROW(database.write([](WriteTx& tx) { tx.execute("DELETE FROM leave_decisions", {}); }), Error);
    });
}

BOOST_AUTO_TEST_SUITE_END()
