// One line a request, whole and without what is nobody's business.
#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/http/AccessLog.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::http;

namespace {

struct LogFile {
    ~LogFile() { ::close(options.descriptor); }

    std::vector<nlohmann::json> lines() const {
        std::vector<nlohmann::json> all;
        std::ifstream in(path);
        for (std::string line; std::getline(in, line);) all.push_back(nlohmann::json::parse(line));
        return all;
    }

    test::TempFolder folder;
    std::string path = folder / "log";
    AccessLogOptions options{.descriptor = ::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)};
};

AccessLine lineOf(int status) {
    return {Instant{1'795'223'107'000}, "id-1", "GET", "/api/v1/\"赤壁\"", "127.0.0.1", status, 12, 345};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiAccessLog)

BOOST_AUTO_TEST_CASE(a_line_tells_what_happened) {
    LogFile file;
    { AccessLog(file.options).write(lineOf(200)); }
    const auto lines = file.lines();
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines[0].at("time") == "2026-11-21T01:05:07.000Z");
    BOOST_TEST(lines[0].at("path") == "/api/v1/\"赤壁\"");
    BOOST_TEST(lines[0].at("status") == 200);
    BOOST_TEST(lines[0].at("bytes") == 12);
    BOOST_TEST(lines[0].at("micros") == 345);
    BOOST_TEST(lines[0].at("remote") == "127.0.0.1");
    BOOST_TEST(lines[0].at("id") == "id-1");
}

BOOST_AUTO_TEST_CASE(lines_of_many_threads_stay_whole) {
    LogFile file;
    {
        AccessLog log(file.options);
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) log.write(lineOf(200));
            });
        for (std::thread& thread : threads) thread.join();
        BOOST_TEST(log.dropped() == 0U);
    }
    BOOST_TEST(file.lines().size() == 1600U);
}

BOOST_AUTO_TEST_CASE(a_sample_keeps_every_refusal) {
    LogFile file;
    file.options.everyNth = 10;
    {
        AccessLog log(file.options);
        for (int i = 0; i < 100; ++i) log.write(lineOf(200));
        for (int i = 0; i < 7; ++i) log.write(lineOf(403));
    }
    BOOST_TEST(file.lines().size() == 17U);
}

BOOST_AUTO_TEST_CASE(it_can_be_off) {
    LogFile file;
    file.options.on = false;
    { AccessLog(file.options).write(lineOf(500)); }
    BOOST_TEST(file.lines().empty());
}

BOOST_AUTO_TEST_SUITE_END()
