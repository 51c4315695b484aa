// Presence held against shifts, and the month's sheet computed by hand.
#include <boost/test/unit_test.hpp>

#include "core/Zone.h"
#include "roster/AttendanceRules.h"
#include "roster/RosterShiftRules.h"

using namespace yizhan;
using namespace yizhan::roster;

namespace {

const Zone& shanghai() {
    static const Zone zone("Asia/Shanghai");
    return zone;
}

/// "03 09:00" of November 2026 in Shanghai.
Instant at(const std::string& text) {
    return shanghai().instantOf({2026, 11, std::stoi(text.substr(0, 2))}, TimeOfDay::parse(text.substr(3)).value());
}

Shift shift(const char* staff, const std::string& from, const std::string& to) {
    Shift out;
    out.id = ShiftId(std::string(staff) + from);
    out.staff = StaffId(staff);
    out.span = {at(from), at(to)};
    return out;
}

Session session(const char* staff, const std::string& from, const std::string& to, bool forgotten = false) {
    return {SessionId(std::string(staff) + from), StaffId(staff), PostId("desk"), at(from), at(to), {}, forgotten};
}

std::string told(const Kept& kept) {
    return std::to_string(kept.rosteredMinutes) + (kept.absent ? " absent" : "") +
           (kept.lateMinutes > 0 ? " late " + std::to_string(kept.lateMinutes) : "") +
           (kept.earlyMinutes > 0 ? " early " + std::to_string(kept.earlyMinutes) : "") +
           (kept.goneMinutes > 0 ? " gone " + std::to_string(kept.goneMinutes) : "") +
           (kept.forgotten ? " forgotten" : "");
}

std::string keptBy(const std::vector<Session>& sessions) {
    Shift one = shift("an", "02 09:00", "02 17:30");
    one.breaks = {{{at("02 12:00"), at("02 12:30")}, {}}};
    return told(keptOf({&one, one.staff, one.span}, sessions, at("30 00:00")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesAttendance)

BOOST_AUTO_TEST_CASE(a_shift_is_kept_late_early_or_not_at_all) {
    BOOST_TEST(keptBy({session("an", "02 08:55", "02 17:30")}) == "480");
    BOOST_TEST(keptBy({session("an", "02 09:12", "02 17:00")}) == "480 late 12 early 30");
    // In and out again in between is no early leaving, but gone all the same, less the break.
    BOOST_TEST(keptBy({session("an", "02 09:00", "02 11:00"), session("an", "02 13:00", "02 18:00")}) == "480 gone 90");
    BOOST_TEST(keptBy({session("an", "02 17:20", "02 17:30"), session("an", "02 09:00", "02 09:10")}) ==
               "480 gone 460");
    BOOST_TEST(keptBy({session("an", "02 08:00", "02 12:00"), session("an", "02 12:30", "02 17:30")}) == "480");
    BOOST_TEST(keptBy({session("an", "02 09:00", "02 10:00"), session("an", "02 10:30", "02 11:00"),
                       session("an", "02 11:00", "02 12:10"), session("an", "02 12:20", "02 17:00")}) ==
               "480 early 30 gone 30");
    // Out with a record is no absence: the step out is judged by itself.
    Session stepped = session("an", "02 09:00", "02 17:30");
    stepped.away = {{at("02 10:00"), at("02 16:00"), {}, {}}};
    BOOST_TEST(keptBy({stepped}) == "480");
    BOOST_TEST(keptBy({}) == "480 absent");
    BOOST_TEST(keptBy({session("bo", "02 09:00", "02 17:30")}) == "480 absent");
    BOOST_TEST(keptBy({session("an", "02 17:30", "02 18:00")}) == "480 absent");
    BOOST_TEST(keptBy({session("an", "02 09:00", "02 17:30", true)}) == "480 forgotten");
    // Less than a minute is not told as one.
    Session nearly = session("an", "02 09:00", "02 17:30");
    nearly.from = nearly.from.plusSeconds(59);
    BOOST_TEST(keptBy({nearly}) == "480");
}

BOOST_AUTO_TEST_CASE(the_month_is_the_one_computed_by_hand) {
    Shift first = shift("an", "02 09:00", "02 17:30");  // 8 h without the break
    first.breaks = {{{at("02 12:00"), at("02 12:30")}, {}}};
    const Shift second = shift("an", "03 09:00", "03 12:00");  // 3 h, never came
    const Shift third = shift("an", "04 09:00", "04 12:00");   // 3 h, 20 minutes late
    const Shift other = shift("bo", "03 09:00", "03 17:30");   // 8 h 30, left half an hour early
    const Shift later = shift("bo", "28 09:00", "28 17:30");   // has not ended yet
    const Shift fourth = shift("an", "06 09:00", "06 17:30");  // 8 h 30, there for 20 minutes only
    std::vector<Piece> pieces;
    for (const Shift* one : std::initializer_list<const Shift*>{&first, &second, &third, &other, &later, &fourth})
        pieces.push_back({one, one->staff, one->span});
    Session out = session("bo", "03 09:00", "03 17:00");
    out.away = {{at("03 10:00"), at("03 10:15"), {}, {}}};
    const std::vector<Session> sessions = {
        session("an", "02 08:50", "02 17:30"),        // 8 h 40 there, less the half hour of break
        session("an", "04 09:20", "04 12:00", true),  // 2 h 40
        session("an", "06 09:00", "06 09:10"),
        session("an", "06 17:20", "06 17:30"),
        out,                                     // 8 h less a quarter outside
        session("cai", "05 10:00", "05 11:00"),  // not rostered at all
    };
    const Span november{at("01 00:00"), shanghai().startOf({2026, 12, 1})};
    const auto sheet = sheetOf({pieces, sessions, {}, pieces}, november, at("28 12:00"));
    BOOST_REQUIRE_EQUAL(sheet.size(), 3U);
    const AttendanceRow& an = sheet[0];
    BOOST_TEST(an.staff.text() == "an");
    BOOST_TEST(an.shifts == 4);
    BOOST_TEST(an.rosteredMinutes == 480 + 180 + 180 + 510);
    BOOST_TEST(an.workedMinutes == 490 + 160 + 20);
    BOOST_TEST(an.lateMinutes == 20);
    BOOST_TEST(an.late == 1);
    BOOST_TEST(an.absent == 1);
    BOOST_TEST(an.absentMinutes == 180 + 490);
    BOOST_TEST(an.early == 0);
    BOOST_TEST(an.forgotten == 1);
    const AttendanceRow& bo = sheet[1];
    BOOST_TEST(bo.shifts == 1);
    BOOST_TEST(bo.rosteredMinutes == 510);
    BOOST_TEST(bo.workedMinutes == 465);
    BOOST_TEST(bo.earlyMinutes == 30);
    BOOST_TEST(bo.late == 0);
    const AttendanceRow& cai = sheet[2];
    BOOST_TEST(cai.shifts == 0);
    BOOST_TEST(cai.workedMinutes == 60);
}

BOOST_AUTO_TEST_CASE(a_month_with_leave_a_swap_and_a_substitute_is_the_one_computed_by_hand) {
    const auto fullDay = [](const char* staff, const std::string& day) {
        Shift one = shift(staff, day + " 09:00", day + " 17:30");  // 8 h without the half hour of break
        one.breaks = {{{at(day + " 12:00"), at(day + " 12:30")}, {}}};
        return one;
    };
    const std::vector<Shift> shifts = {fullDay("an", "02"), fullDay("an", "03"), fullDay("an", "04"),
                                       fullDay("an", "05"), shift("cai", "06 09:00", "06 17:30")};
    // On the 4th an is sick and bo stands in; on the 6th bo has taken cai's afternoon.
    const Holding sub{shifts[2].id, 1, shifts[2].span, StaffId("bo"), {}, at("01 09:00"), LeaveId("sick")};
    const Holding swap{shifts[4].id, 1, {at("06 13:00"), at("06 17:30")}, StaffId("bo"), SwapId("s"), at("01 09:00")};
    AttendanceInput input;
    for (const Shift& one : shifts) {
        for (const Piece& piece : piecesOf(one, {sub, swap})) input.pieces.push_back(piece);
        for (const Piece& piece : piecesOf(one, {swap})) input.original.push_back(piece);
    }
    input.leave = {{StaffId("an"), {at("03 13:00"), at("03 17:30")}, LeaveKind::personal},
                   {StaffId("an"), {at("04 00:00"), at("05 00:00")}, LeaveKind::sick}};
    Session out = session("bo", "04 09:00", "04 17:00");
    out.away = {{at("04 10:00"), at("04 10:20"), {}, {}}};
    input.sessions = {session("an", "02 08:50", "02 17:30"), session("an", "03 09:10", "03 13:00"), out,
                      session("cai", "06 09:00", "06 13:00"), session("bo", "06 13:00", "06 17:30", true)};
    const auto sheet = sheetOf(input, {at("01 00:00"), shanghai().startOf({2026, 12, 1})}, at("30 00:00"));
    BOOST_REQUIRE_EQUAL(sheet.size(), 3U);
    const AttendanceRow &an = sheet[0], &bo = sheet[1], &cai = sheet[2];
    BOOST_TEST(an.shifts == 4);
    BOOST_TEST(an.rosteredMinutes == 480 + 480 + 480 + 480);
    BOOST_TEST(an.workedMinutes == 490 + 200);  // the 2nd; the 3rd from 9:10 to 13:00 less the break
    BOOST_TEST(an.late == 1);
    BOOST_TEST(an.lateMinutes == 10);
    BOOST_TEST(an.early == 0);  // 13:00 is where the leave begins
    BOOST_TEST(an.absent == 1);
    BOOST_TEST(an.absentMinutes == 480);  // the 5th
    BOOST_TEST(an.leaveMinutes == 270 + 480);
    BOOST_TEST(an.leave.at(LeaveKind::personal) == 270);
    BOOST_TEST(an.leave.at(LeaveKind::sick) == 480);
    BOOST_TEST(bo.shifts == 2);
    BOOST_TEST(bo.rosteredMinutes == 480 + 270);
    BOOST_TEST(bo.workedMinutes == 430 + 270);  // the 4th less break and step out
    BOOST_TEST(bo.earlyMinutes == 30);
    BOOST_TEST(bo.forgotten == 1);
    BOOST_TEST(bo.leaveMinutes == 0);
    BOOST_TEST(cai.rosteredMinutes == 240);
    BOOST_TEST(cai.workedMinutes == 240);
    BOOST_TEST(cai.absent + cai.late + cai.early == 0);
}

BOOST_AUTO_TEST_CASE(of_a_session_over_the_months_end_only_its_part_counts) {
    const Span november{at("01 00:00"), shanghai().startOf({2026, 12, 1})};
    Session night = session("an", "30 22:00", "30 23:00");
    night.to = november.to.plusMinutes(360);
    const auto sheet = sheetOf({{}, {night}, {}, {}}, november, november.to.plusMinutes(600));
    BOOST_REQUIRE_EQUAL(sheet.size(), 1U);
    BOOST_TEST(sheet[0].workedMinutes == 120);
}

BOOST_AUTO_TEST_SUITE_END()
