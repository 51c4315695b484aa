// The month's sheet as a file, its copies, and what AT-3 says of them.
#include "roster/RosterApiFixture.h"
#include "support/Verdicts.h"
#include "support/ZipMembers.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;
using yizhan::test::saidOf;
using yizhan::test::zipMembers;

namespace {

const std::string sheetPath = centrePath + "/attendance";

/// 23 November: duty comes 7 minutes late to a shift that nobody else has.
void oneLateDay(TestApp& app) {
    HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty");
    const Json post = madePost(deputy, "咨询台");
    drafted(lead, shiftOf(post, staffOf(duty), "2026-11-23 09:00", "2026-11-23 17:30"));
    BOOST_REQUIRE(lead.post(shiftsPath + "/publish", range("2026-11-23 00:00", "2026-11-24 00:00")).status == 200);
    app.clock().set("2026-11-23T09:07:00+08:00");
    BOOST_REQUIRE(duty.post(centrePath + "/presence/clock-in", {{"post_id", post["id"]}}).status == 201);
    app.clock().set("2026-11-23T17:30:00+08:00");
    BOOST_REQUIRE(app.as("duty").post(centrePath + "/presence/clock-out", Json::object()).status == 200);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiAttendanceExport)

BOOST_AUTO_TEST_CASE(a_month_goes_out_as_csv_and_as_a_workbook) {
    TestApp app({.now = "2026-11-23T08:00:00+08:00"});
    oneLateDay(app);
    HttpClient lead = app.as("lead");
    const auto csv = lead.get(sheetPath + ".csv?month=2026-11&lang=zh-CN");
    BOOST_REQUIRE_MESSAGE(csv.status == 200, csv.body);
    BOOST_TEST(csv.header("content-type") == "text/csv; charset=utf-8");
    BOOST_TEST(csv.header("content-disposition")
                   .starts_with("attachment; filename=\"attendance-2026-11.csv\"; filename*=UTF-8''"));
    BOOST_TEST(csv.body.starts_with("\xEF\xBB\xBF姓名,班次,应出勤（分钟）,实出勤（分钟）,迟到次数,迟到（分钟）"));
    BOOST_TEST(csv.body.find("\r\n陈敏,1,510,503,1,7,") != std::string::npos);
    BOOST_TEST(csv.body.find(",缺勤（分钟）,请假（分钟）,漏签退次数\r\n") != std::string::npos);
    BOOST_TEST(lead.get(sheetPath + ".csv?month=2026-11&lang=en").body.find("Name,Shifts,Rostered (min)") !=
               std::string::npos);
    const auto book = lead.get(sheetPath + ".xlsx?month=2026-11&lang=zh-CN");
    BOOST_REQUIRE(book.status == 200);
    BOOST_TEST(book.header("content-disposition").find("attendance-2026-11.xlsx") != std::string::npos);
    auto members = zipMembers(book.body);
    BOOST_TEST(members["xl/sharedStrings.xml"].find("赤壁古战场游客服务中心 2026-11 考勤表") != std::string::npos);
    BOOST_TEST(members["xl/sharedStrings.xml"].find("尚未锁定") != std::string::npos);
    BOOST_TEST(members["xl/worksheets/sheet1.xml"].find("<f>SUM(F3:F3)</f><v>7</v>") != std::string::npos);
    // Each file that went out stands in the trail, with who took it, how many people were in it and what it was for.
    HttpClient auditor = app.as("auditor");
    BOOST_TEST(lead.get(sheetPath + ".csv?month=2026-11&purpose=%E5%B7%A5%E8%B5%84%E6%A0%B8%E7%AE%97").status == 200);
    const std::string tooMuch(201, 'x');
    BOOST_TEST(faultsOf(lead.get(sheetPath + ".csv?month=2026-11&purpose=" + tooMuch)) == "/query/purpose:too_long");
    const Json trail = auditor.get(centrePath + "/audit?action=attendance.export").json()["items"];
    BOOST_REQUIRE(trail.size() == 4U);
    BOOST_TEST(trail[0]["after"]["purpose"] == "工资核算");
    BOOST_TEST(trail[0]["after"]["rows"] == "1");
    BOOST_TEST(trail[0]["after"]["month"] == "2026-11");
    BOOST_TEST(trail[1]["after"]["purpose"] == "");
    BOOST_TEST(trail[0]["subject_id"] == "2026-11");
    BOOST_TEST(trail[0]["actor"]["id"] == staffOf(lead));
    // A month without anybody has a header all the same.
    BOOST_TEST(lead.get(sheetPath + ".csv?month=2026-10&lang=en").body.starts_with("\xEF\xBB\xBFName,"));
    BOOST_TEST(faultsOf(lead.get(sheetPath + ".csv?month=2026-13")) == "/query/month:attendance_month");
    BOOST_TEST(faultsOf(lead.get(sheetPath + ".xlsx?month=2026-1")) == "/query/month:attendance_month");
    BOOST_TEST(app.visitor().get(sheetPath + ".xlsx?month=2026-11").status == 401);
}

BOOST_AUTO_TEST_CASE(whoever_is_on_duty_reads_no_row_but_their_own) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        oneLateDay(app);
        HttpClient lead = app.as("lead");
        const Json entry = {{"staff_id", staffOf(lead)},
                            {"post_id", lead.get(postsPath).json()["items"][0]["id"]},
                            {"from", at("2026-11-23 08:30")},
                            {"to", at("2026-11-23 08:40")},
                            {"reason", "补记"}};
        BOOST_REQUIRE(lead.post(centrePath + "/presence/entries", entry).status == 201);
        const auto look = [&](const char* who) {
            HttpClient client = app.as(who);
            const Json sheet = client.get(sheetPath + "?month=2026-11").json();
            const std::string csv = client.get(sheetPath + ".csv?month=2026-11&lang=zh-CN").body;
            std::string out = std::to_string(sheet["items"].size());
            for (const char* name : {"陈敏", "王海涛"})
                if (csv.find(name) != std::string::npos) out += std::string(" ") + name;
            return out;
        };
        BOOST_TEST(look("lead") == "2 陈敏 王海涛");
        BOOST_TEST(look("auditor") == "2 陈敏 王海涛");
        BOOST_TEST(look("duty") == "1 陈敏");
        BOOST_TEST(look("duty2") == "0");
        // A locked sheet is kept whole and shown no more of.
        app.clock().set("2026-12-02T08:00:00+08:00");
        HttpClient deputy = app.as("deputy");
        BOOST_TEST(deputy.post(sheetPath + "/2026-11/lock").json()["items"].size() == 2U);
        BOOST_TEST(look("duty") == "1 陈敏");
        BOOST_TEST(look("lead") == "2 陈敏 王海涛");
    });
}

BOOST_AUTO_TEST_CASE(copies_of_a_locked_month_are_recorded_and_judged) {
    onEachApp({.now = "2026-11-23T08:00:00+08:00"}, [](TestApp& app) {
        oneLateDay(app);
        app.clock().set("2026-12-02T08:00:00+08:00");
        HttpClient deputy = app.as("deputy");
        const std::string send = sheetPath + "/2026-11/send";
        BOOST_TEST(refusalOf(deputy.post(send, {{"to", "office"}})) == "409 attendance_not_locked");
        BOOST_TEST(deputy.get(sheetPath + "?month=2026-11").json()["due"] == "2026-12-05");
        const Date second{2026, 12, 2};
        BOOST_TEST(saidOf(app, "AT-3", second).status == "not due");
        BOOST_REQUIRE(deputy.post(sheetPath + "/2026-11/lock").status == 201);
        BOOST_TEST(deputy.post(send, {{"to", "friends"}}).status == 422);
        BOOST_TEST(app.as("lead").post(send, {{"to", "office"}}).status == 403);
        BOOST_TEST(faultsOf(deputy.post(sheetPath + "/2026-13/send", {{"to", "office"}})) ==
                   "/path/month:attendance_month");
        const auto sent = deputy.post(send, {{"to", "home_unit"}, {"note", "纸质一份"}});
        BOOST_REQUIRE_MESSAGE(sent.status == 201, sent.body);
        BOOST_TEST(sent.json()["sent"][0]["by_name"] == "周岩");
        app.clock().set("2026-12-06T08:00:00+08:00");
        BOOST_TEST(saidOf(app, "AT-3", second).status == "not due");
        BOOST_TEST(saidOf(app, "AT-3", {2026, 12, 5}).status == "broken");
        BOOST_TEST(
            saidOf(app, "AT-3", {2026, 12, 5}).evidence ==
            "2026-11 考勤表 2026-12-02 报送派出单位（周岩）\n2026-11 考勤表还没有报送中心办公室，最迟 2026-12-05\n");
        HttpClient again = app.as("deputy");
        BOOST_REQUIRE(again.post(send, {{"to", "office"}}).status == 201);
        BOOST_TEST(saidOf(app, "AT-3", {2026, 12, 6}).status == "met");
        BOOST_TEST(
            saidOf(app, "AT-3", {2026, 12, 6}).evidence ==
            "2026-11 考勤表 2026-12-02 报送派出单位（周岩）\n2026-11 考勤表 2026-12-06 才报送中心办公室（周岩）\n");
        // The fifth stays what it was: late is not in time.
        BOOST_TEST(saidOf(app, "AT-3", {2026, 12, 5}).status == "broken");
        const Json sheet = again.get(sheetPath + "?month=2026-11").json();
        BOOST_TEST(sheet["sent"].size() == 2U);
        BOOST_TEST(sheet["sent"][0]["note"] == "纸质一份");
        // The centre began in November: it owes no sheet of October.
        BOOST_TEST(saidOf(app, "AT-3", {2026, 11, 23}).status == "not due");
    });
}

BOOST_AUTO_TEST_SUITE_END()
