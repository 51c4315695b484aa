// Role names and the freshness of a sign-in.
#include "core/Access.h"

#include <array>

#include "core/Error.h"

namespace yizhan {

namespace {
constexpr std::array<std::string_view, 7> roleNames = {"admin", "manager", "deputy", "lead",
                                                       "duty",  "auditor", "kiosk"};
}

std::string_view nameOf(Role role) { return roleNames.at(static_cast<std::size_t>(role)); }

std::optional<Role> roleNamed(std::string_view name) {
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        if (roleNames[i] == name) return static_cast<Role>(i);
    return std::nullopt;
}

std::vector<Role> Roles::list() const {
    std::vector<Role> out;
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        if (has(static_cast<Role>(i))) out.push_back(static_cast<Role>(i));
    return out;
}

void requireFreshSignIn(const Actor& actor, Instant now) {
    if (actor.kind != Actor::Kind::session) throw Error(Status::forbidden, "sign_in_required");
    if (!actor.confirmedAt || actor.confirmedAt->plusSeconds(signatureWindowSeconds) < now)
        throw Error(Status::forbidden, "confirmation_required");
}

}  // namespace yizhan
