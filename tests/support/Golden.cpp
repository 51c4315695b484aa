#include "support/Golden.h"

#include <Poco/Environment.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

namespace yizhan::test {

namespace {

/// The first line in which the two differ, for the message.
std::string firstDifference(const std::string& kept, const std::string& now) {
    std::istringstream a(kept), b(now);
    std::string before, after;
    for (int line = 1;; ++line) {
        const bool moreBefore = static_cast<bool>(std::getline(a, before));
        const bool moreAfter = static_cast<bool>(std::getline(b, after));
        if (!moreBefore && !moreAfter) return "no line differs";
        if (moreBefore != moreAfter || before != after)
            return "line " + std::to_string(line) + "\n  kept: " + (moreBefore ? before : "(end)") +
                   "\n  now:  " + (moreAfter ? after : "(end)");
    }
}

}  // namespace

void requireGolden(const std::string& name, const std::string& text) {
    const std::string path = std::string(YIZHAN_SOURCE_DIR) + "/tests/golden/" + name;
    if (Poco::Environment::get("YIZHAN_UPDATE_GOLDEN", "") == "1") {
        std::ofstream(path, std::ios::binary) << text;
        BOOST_TEST_MESSAGE("wrote " << path);
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    BOOST_REQUIRE_MESSAGE(
        kept == text,
        "tests/golden/" << name << " differs at " << firstDifference(kept, text)
                        << "\nIf that is meant, run the test with YIZHAN_UPDATE_GOLDEN=1 and read the difference.");
}

}  // namespace yizhan::test
