// The backup that the server makes of itself each night.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "CommandLine.h"
#include "app/BackupJob.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;
namespace fs = std::filesystem;

namespace {

Instant at(const char* text) { return Instant::parse(text).value(); }

std::vector<std::string> backupsOf(const TestApp& app) {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(app.dataDir() + "/backups", missing))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

void nextMorning(TestApp& app, const std::string& now) {
    app.clock().set(now);
    app.app().jobs().runDue(app.clock().now());
}

bool metricsHave(const TestApp& app, const std::string& line) {
    return app.visitor().get("/metrics").body.find("\n" + line) != std::string::npos;
}

/// What the day's log says of backups.
std::vector<std::string> linesOf(const TestApp& app) {
    std::vector<std::string> lines;
    const Json entries = app.as("auditor").get("/centres/chibi/log-days/2026-11-22/entries").json();
    for (const Json& entry : entries["items"])
        if (const auto text = entry["text"].get<std::string>(); text.find("备份") != std::string::npos)
            lines.push_back(text);
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemBackupJob)

BOOST_AUTO_TEST_CASE(names_tell_their_time_and_no_other_file_is_one) {
    const Instant night = at("2026-11-22T03:00:12.345+08:00");
    BOOST_TEST(app::backupNameAt(night) == "yizhan-20261121T190012Z.tar.zst");
    BOOST_TEST(app::backupInstant("yizhan-20261121T190012Z.tar.zst")->text() == "2026-11-21T19:00:12.000Z");
    for (const char* other :
         {"", "yizhan.tar.zst", "yizhan-20261121T190012Z.tar.zst.old", "yizhan-2026112xT190012Z.tar.zst",
          "yizhan-20261321T190012Z.tar.zst", "before-restore-20261121T190012Z"})
        BOOST_TEST(!app::backupInstant(other).has_value(), other);
}

BOOST_AUTO_TEST_CASE(one_is_due_once_its_time_of_day_has_passed) {
    const Zone zone("Asia/Shanghai");
    const TimeOfDay three{180};
    const Instant last = at("2026-11-21T03:00:30+08:00");
    BOOST_TEST(!app::backupDue(at("2026-11-21T23:59:00+08:00"), zone, three, last));
    BOOST_TEST(!app::backupDue(at("2026-11-22T02:59:59+08:00"), zone, three, last));
    BOOST_TEST(app::backupDue(at("2026-11-22T03:00:00+08:00"), zone, three, last));
    BOOST_TEST(app::backupDue(at("2026-11-25T01:00:00+08:00"), zone, three, last));
    BOOST_TEST(!app::backupDue(at("2026-11-20T12:00:00+08:00"), zone, three, last));
}

BOOST_AUTO_TEST_CASE(the_oldest_go_and_strangers_stay) {
    const std::vector<std::string> names = {"yizhan-20261123T190000Z.tar.zst", "mine.tar.zst",
                                            "yizhan-20261121T190000Z.tar.zst", "yizhan-20261122T190000Z.tar.zst"};
    BOOST_TEST((app::surplusBackups(names, 2) == std::vector<std::string>{"yizhan-20261121T190000Z.tar.zst"}));
    BOOST_TEST(app::surplusBackups(names, 3).empty());
}

BOOST_AUTO_TEST_CASE(each_night_leaves_a_backup_that_restores_and_old_ones_go) {
    TestApp app({.settings = {{"backup_at", "03:00"}, {"backup_keep", "2"}}});
    nextMorning(app, "2026-11-21T23:00:00+08:00");
    BOOST_TEST(backupsOf(app).empty());
    BOOST_TEST(metricsHave(app, "yizhan_backup_age_seconds Nan"));
    for (const char* now : {"2026-11-22T03:00:05+08:00", "2026-11-22T09:00:00+08:00", "2026-11-23T03:00:05+08:00"})
        nextMorning(app, now);
    BOOST_TEST(backupsOf(app).size() == 2U);
    nextMorning(app, "2026-11-24T03:00:05+08:00");
    const auto names = backupsOf(app);
    BOOST_TEST_REQUIRE(names.size() == 2U);
    BOOST_TEST(names.back() == "yizhan-20261123T190005Z.tar.zst");
    app.clock().advanceSeconds(90);
    BOOST_TEST(metricsHave(app, "yizhan_backup_age_seconds 90"));
    const TempFolder folder;
    BOOST_TEST(run({"restore", app.dataDir() + "/backups/" + names.back(), "--data", folder / "d"}).code == 0);
    // After a restart the newest is known, and a night that was slept through is made up for.
    app.restart();
    app.app().jobs().runDue(app.clock().now());
    BOOST_TEST((backupsOf(app) == names));
    nextMorning(app, "2026-11-26T08:00:00+08:00");
    BOOST_TEST(backupsOf(app).back() == "yizhan-20261126T000000Z.tar.zst");
}

BOOST_AUTO_TEST_CASE(a_backup_that_fails_is_told_and_tried_again) {
    TestApp app({.settings = {{"backup_at", "03:00"}}});
    std::ofstream(app.dataDir() + "/backups") << "no folder";
    nextMorning(app, "2026-11-22T03:00:05+08:00");
    BOOST_TEST(metricsHave(app, "yizhan_backup_failures_total 1"));
    const Json trail = app.as("auditor").get("/centres/chibi/audit?action=backup.fail").json();
    BOOST_TEST_REQUIRE(trail["items"].size() == 1U);
    BOOST_TEST(trail["items"][0]["after"]["cause"].get<std::string>().find("backups") != std::string::npos);
    BOOST_TEST(linesOf(app).size() == 1U);
    nextMorning(app, "2026-11-22T03:30:00+08:00");
    BOOST_TEST(metricsHave(app, "yizhan_backup_failures_total 1"));
    nextMorning(app, "2026-11-22T04:00:05+08:00");
    BOOST_TEST(metricsHave(app, "yizhan_backup_failures_total 2"));
    BOOST_TEST(linesOf(app).size() == 1U, "the day's log says it once");
    nextMorning(app, "2026-11-22T05:00:05+08:00");
    fs::remove(app.dataDir() + "/backups");
    nextMorning(app, "2026-11-22T06:00:06+08:00");
    BOOST_TEST(backupsOf(app).size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_empty_time_turns_it_off_and_a_wrong_one_stops_the_start) {
    TestApp app;
    nextMorning(app, "2026-11-25T09:00:00+08:00");
    BOOST_TEST(backupsOf(app).empty());
    const TempFolder folder;
    std::ofstream(folder / "conf") << "backup_at = 3 o'clock\n";
    const Ran ran = run({"check", "--data", app.dataDir(), "--config", folder / "conf"});
    BOOST_TEST(ran.code == 2);
    BOOST_TEST(ran.err.find("line 1") != std::string::npos);
    BOOST_TEST(ran.err.find("backup_at must be a time such as 03:00") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
