// Buckets: their burst, their refill, their bound.
#include <boost/test/unit_test.hpp>

#include "core/http/RateLimit.h"

using namespace yizhan;
using yizhan::http::RateLimit;

BOOST_AUTO_TEST_SUITE(RulesRateLimit)

BOOST_AUTO_TEST_CASE(aBurstThenTheRate) {
    RateLimit limit({});
    Instant now{1'000'000};
    for (int i = 0; i < 100; ++i) BOOST_TEST(limit.take("203.0.113.7", 1, 20, now) == 0);
    BOOST_TEST(limit.take("203.0.113.7", 1, 20, now) == 1);
    BOOST_TEST(limit.take("203.0.113.7", 2, 20, now) == 0);
    BOOST_TEST(limit.take("203.0.113.8", 1, 20, now) == 0);
    now = now.plusMillis(500);
    for (int i = 0; i < 10; ++i) BOOST_TEST(limit.take("203.0.113.7", 1, 20, now) == 0);
    BOOST_TEST(limit.take("203.0.113.7", 1, 20, now) > 0);
    BOOST_TEST(limit.take("203.0.113.7", 1, 20, now.plusSeconds(-3600)) > 0);
    BOOST_TEST(limit.take("203.0.113.7", 1, 0, now) == 0);
}

BOOST_AUTO_TEST_CASE(aTokenGivenBackCanBeTakenAgain) {
    RateLimit limit({.burstSeconds = 1});
    const Instant now{1'000'000};
    BOOST_TEST(limit.take("a", 1, 1, now) == 0);
    BOOST_TEST(limit.take("a", 1, 1, now) == 1);
    limit.giveBack("a", 1, 1);
    BOOST_TEST(limit.take("a", 1, 1, now) == 0);
}

BOOST_AUTO_TEST_CASE(aSlowRateTellsHowLongToWait) {
    RateLimit limit({.burstSeconds = 1, .percent = 10});
    const Instant now{1'000'000};
    BOOST_TEST(limit.take("a", 1, 1, now) == 0);
    BOOST_TEST(limit.take("a", 1, 1, now) == 10);
}

BOOST_AUTO_TEST_CASE(anIpv6CallerIsItsNetwork) {
    RateLimit limit({.burstSeconds = 1});
    const Instant now{1'000'000};
    BOOST_TEST(limit.take("2001:db8:1:2:3:4:5:6", 1, 1, now) == 0);
    BOOST_TEST(limit.take("2001:db8:1:2:ffff::9", 1, 1, now) == 1);
    BOOST_TEST(limit.take("2001:db8:1:3::1", 1, 1, now) == 0);
}

BOOST_AUTO_TEST_CASE(beyondTheBoundNewcomersShareOneBucket) {
    RateLimit limit({.burstSeconds = 1, .mostBuckets = 10});
    Instant now{1'000'000};
    for (int i = 0; i < 10; ++i) BOOST_TEST(limit.take("a" + std::to_string(i), 1, 1, now) == 0);
    BOOST_TEST(limit.take("b", 1, 1, now) == 0);
    BOOST_TEST(limit.take("c", 1, 1, now) == 1);
    now = now.plusSeconds(10);
    BOOST_TEST(limit.take("d", 1, 1, now) == 0);
    BOOST_TEST(limit.take("e", 1, 1, now) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
