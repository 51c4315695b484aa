// Who is asking, and what their roles let them do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan {

enum class Role { admin, manager, deputy, lead, duty, auditor, kiosk };

std::string_view nameOf(Role role);
std::optional<Role> roleNamed(std::string_view name);

/// A set of roles.
class Roles {
public:
    Roles() = default;
    Roles(std::initializer_list<Role> roles) {
        for (const Role role : roles) add(role);
    }

    void add(Role role) { _bits |= bit(role); }
    bool has(Role role) const { return (_bits & bit(role)) != 0; }
    bool meets(const Roles& other) const { return (_bits & other._bits) != 0; }
    bool empty() const { return _bits == 0; }
    std::vector<Role> list() const;
    bool operator==(const Roles&) const = default;

private:
    static unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
    unsigned _bits = 0;
};

/// The author of a request. The system itself (jobs, command line) is an actor too.
struct Actor {
    enum class Kind { anonymous, session, token, device, system };

    Kind kind = Kind::anonymous;
    StaffId staff = StaffId{};
    std::string name = {};
    Roles roles = {};
    CentreId centre = CentreId{};  ///< where the roles hold; an admin's hold everywhere
    DeviceId device = DeviceId{};  ///< the registered desk or kiosk the request comes from, if any
    PlaceId place = PlaceId{};
    std::optional<Instant> confirmedAt = {};  ///< last proof of password; signatures ask for it

    bool isPerson() const { return kind == Kind::session || kind == Kind::token; }
    bool mayEnter(const CentreId& id) const { return centre == id || roles.has(Role::admin) || kind == Kind::system; }
    static Actor system() {
        Actor a;
        a.kind = Kind::system;
        return a;
    }
};

/// Something that a feature lets certain roles do; deny is the default.
struct Permission {
    std::string name;  ///< "journal.write": feature.verb
    Roles roles;
};

/// How long a proof of password lets its owner sign.
constexpr std::int64_t signatureWindowSeconds = 600;

/// Throws 403 `sign_in_required` (a token or device cannot sign) or `confirmation_required`.
void requireFreshSignIn(const Actor& actor, Instant now);

}  // namespace yizhan
