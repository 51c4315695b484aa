// Passwords, roles and the slowing down of guesses.
#include <boost/test/unit_test.hpp>

#include "staff/Lockout.h"
#include "staff/StaffRules.h"
#include "support/FakeClock.h"

using namespace yizhan;
using namespace yizhan::staff;

namespace {

Actor actorWith(Roles roles) {
    Actor actor;
    actor.kind = Actor::Kind::session;
    actor.roles = roles;
    return actor;
}

bool locked(Lockout& lockout, const std::string& account, const std::string& address, Instant now) {
    try {
        lockout.require(account, address, now);
        return false;
    } catch (const Error& error) {
        BOOST_TEST(error.retryAfter() > 0);
        return true;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesStaff)

BOOST_AUTO_TEST_CASE(a_password_is_long_enough_and_not_the_username) {
    BOOST_TEST(passwordViolations("1234567", "a", "/p").at(0).code == "password_too_short");
    BOOST_TEST(passwordViolations("12345678", "a", "/p").empty());
    BOOST_TEST(passwordViolations(std::string(201, 'x'), "a", "/p").at(0).code == "password_too_long");
    BOOST_TEST(passwordViolations("Chen.Min.1", "chen.min.1", "/p").at(0).code == "password_is_username");
}

BOOST_AUTO_TEST_CASE(roles_survive_their_text) {
    for (unsigned bits = 0; bits < 64; ++bits) {
        Roles roles;
        for (unsigned i = 0; i < 6; ++i)
            if ((bits & (1U << i)) != 0) roles.add(static_cast<Role>(i));
        BOOST_TEST((rolesOf(textOf(roles)) == roles));
    }
}

BOOST_AUTO_TEST_CASE(who_may_give_which_role) {
    const auto may = [](Roles who, Roles before, Roles after) {
        try {
            requireMayGive(actorWith(who), before, after);
            return true;
        } catch (const Error&) {
            return false;
        }
    };
    BOOST_TEST(may({Role::manager}, {}, {Role::duty}));
    BOOST_TEST(may({Role::manager}, {Role::duty}, {Role::manager}));
    BOOST_TEST(!may({Role::manager}, {}, {Role::admin}));
    BOOST_TEST(!may({Role::manager}, {Role::admin}, {Role::duty}));
    BOOST_TEST(may({Role::admin}, {}, {Role::admin}));
    BOOST_TEST(!may({Role::admin}, {}, {Role::kiosk}));
    BOOST_TEST(!may({Role::lead}, {}, {Role::duty}));
}

BOOST_AUTO_TEST_CASE(codes_are_of_the_right_length_and_all_characters_come) {
    test::SeededRandom random;
    std::string seen;
    for (int i = 0; i < 200; ++i) {
        const std::string code = digitCode(random, 6);
        BOOST_TEST(code.size() == 6u);
        seen += code;
        BOOST_TEST(oneTimePassword(random).size() == 14u);
    }
    for (const char digit : std::string("0123456789")) BOOST_TEST(seen.find(digit) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(five_failures_of_an_account_or_twenty_of_an_address_wait_for_the_window) {
    const Instant start{1'000'000'000};
    Lockout lockout;
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST(!locked(lockout, "a", "x", start.plusSeconds(i)));
        lockout.failed("a", "x", start.plusSeconds(i));
    }
    BOOST_TEST(locked(lockout, "a", "y", start.plusSeconds(10)));
    BOOST_TEST(!locked(lockout, "b", "x", start.plusSeconds(10)));
    BOOST_TEST(!locked(lockout, "a", "y", start.plusSeconds(15 * 60 + 1)));
    for (int i = 0; i < 15; ++i) lockout.failed("n" + std::to_string(i), "x", start.plusSeconds(20));
    BOOST_TEST(locked(lockout, "fresh", "x", start.plusSeconds(21)));
    Lockout other;
    for (int i = 0; i < 4; ++i) other.failed("a", "x", start);
    other.succeeded("a");
    other.failed("a", "x", start);
    BOOST_TEST(!locked(other, "a", "x", start));
}

BOOST_AUTO_TEST_SUITE_END()
