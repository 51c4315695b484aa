// The people of a centre, how they sign in, and the devices that stand in its rooms.
#pragma once

#include <optional>
#include <string>

#include "core/Access.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::staff {

struct Person {
    StaffId id;
    std::string name;
    std::string nameEn;
    std::string title;
    std::string phone;
    bool active = true;
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
    std::string username = {};  ///< of the person's account, "" without one
    Roles roles = {};
    std::optional<Date> shownSince = {};  ///< since when they agree that visitors see them; nothing: they do not
    std::optional<FileId> photo = {};     ///< what visitors then see
};

struct Account {
    AccountId id;
    CentreId centre;
    StaffId staff;
    std::string name;  ///< the person's
    std::string username;
    std::string passwordHash;
    Roles roles;
    bool disabled = false;
    bool mustChangePassword = false;
    std::optional<Instant> lastSignInAt = {};
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
    std::string nameEn = {};  ///< the person's, for readers of English; "" where it is the same
};

/// A sign-in. The token itself is known to the browser alone; here is its SHA-256.
struct Session {
    std::string tokenHash;
    std::string csrfToken;
    Instant createdAt;
    Instant lastSeenAt;
    Instant confirmedAt;  ///< when the password was last given
    Account account;
};

struct ApiToken {
    std::string id;
    std::string name;
    Instant createdAt;
    std::optional<Instant> expiresAt = {};
    std::optional<Instant> lastUsedAt = {};
};

struct Device {
    DeviceId id;
    CentreId centre;
    std::string kind;  ///< "kiosk" or "desk"
    std::string name;
    std::optional<std::string> place = {};
    std::optional<Instant> pairingExpiresAt = {};
    std::optional<Instant> pairedAt = {};
    std::optional<Instant> lastSeenAt = {};
    std::optional<Instant> revokedAt = {};
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;
};

}  // namespace yizhan::staff
