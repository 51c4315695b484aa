// What names, passwords and roles may be, and who may give them; pure.
#pragma once

#include <string>
#include <vector>

#include "core/Error.h"
#include "staff/Staff.h"

namespace yizhan::staff {

constexpr std::size_t shortestPassword = 8;
constexpr std::size_t longestPassword = 200;

/// The form in which two usernames are the same: ASCII letters in lower case.
std::string usernameKey(const std::string& username);

/// 422 for a password that is too short, too long, or the username itself.
std::vector<Violation> passwordViolations(const std::string& password, const std::string& username,
                                          const std::string& pointer);

/// "manager,duty", the stored form.
std::string textOf(const Roles& roles);
Roles rolesOf(const std::string& text);

/// Throws 403 `role_not_yours_to_give` unless `actor` may turn `before` into `after`: an admin may do
/// all, a manager all but what concerns the admin role; a device's role belongs to no person.
void requireMayGive(const Actor& actor, const Roles& before, const Roles& after);

/// A password for once: letters and digits that are not taken for one another, in groups of four.
std::string oneTimePassword(IRandom& random);
/// `digits` decimal digits, each equally likely.
std::string digitCode(IRandom& random, int digits);

}  // namespace yizhan::staff
