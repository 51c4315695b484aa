#include "staff/StaffRules.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace yizhan::staff {

namespace {

/// `count` characters of `alphabet`, without the bias of a plain remainder.
std::string drawn(IRandom& random, std::string_view alphabet, std::size_t count) {
    const auto fair = 256 - 256 % alphabet.size();
    std::string out;
    while (out.size() < count)
        for (const char c : random.bytes(count)) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < fair && out.size() < count) out += alphabet[byte % alphabet.size()];
        }
    return out;
}

}  // namespace

std::string usernameKey(const std::string& username) {
    std::string key = username;
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 128 ? std::tolower(c) : c); });
    return key;
}

std::vector<Violation> passwordViolations(const std::string& password, const std::string& username,
                                          const std::string& pointer) {
    if (password.size() < shortestPassword)
        return {{pointer, "password_too_short", {{"least", std::to_string(shortestPassword)}}}};
    if (password.size() > longestPassword)
        return {{pointer, "password_too_long", {{"most", std::to_string(longestPassword)}}}};
    if (usernameKey(password) == usernameKey(username)) return {{pointer, "password_is_username"}};
    return {};
}

std::string textOf(const Roles& roles) {
    std::string out;
    for (const Role role : roles.list()) out += (out.empty() ? "" : ",") + std::string(nameOf(role));
    return out;
}

Roles rolesOf(const std::string& text) {
    Roles roles;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (const auto role = roleNamed(text.substr(at, comma - at))) roles.add(*role);
        at = comma + 1;
    }
    return roles;
}

void requireMayGive(const Actor& actor, const Roles& before, const Roles& after) {
    const bool all = actor.kind == Actor::Kind::system || actor.roles.has(Role::admin);
    const bool concernsAdmin = before.has(Role::admin) || after.has(Role::admin);
    if (after.has(Role::kiosk) || (concernsAdmin && !all) || (!all && !actor.roles.has(Role::manager)))
        throw Error(Status::forbidden, "role_not_yours_to_give");
}

std::string oneTimePassword(IRandom& random) {
    std::string out = drawn(random, "abcdefghjkmnpqrstuvwxyz23456789", 12);
    out.insert(8, "-");
    out.insert(4, "-");
    return out;
}

std::string digitCode(IRandom& random, int digits) {
    return drawn(random, "0123456789", static_cast<std::size_t>(digits));
}

}  // namespace yizhan::staff
