// What every feature may know of a centre's people, without knowing the feature that keeps them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/Access.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/db/Database.h"

namespace yizhan {

/// Somebody who works here, as others call them.
struct Colleague {
    StaffId id;
    std::string name;
};

/// Somebody who agreed that visitors see who they are.
struct ShownPerson {
    StaffId id;
    std::string name;
    std::string nameEn;  ///< "" where nobody wrote it
    std::optional<FileId> photo;
};

/// Implemented by the feature `staff`; injected where others need it.
class IPeople {
public:
    virtual ~IPeople() = default;
    /// The name of somebody who works here or did; nothing for a stranger.
    virtual std::optional<std::string> nameOf(ReadTx& tx, const CentreId& centre, const StaffId& staff) const = 0;
    /// Whether they work here now.
    virtual bool works(ReadTx& tx, const CentreId& centre, const StaffId& staff) const = 0;
    /// Whether they worked here at that time: taken on by then, and not gone before it.
    virtual bool worked(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant) const {
        return works(tx, centre, staff);
    }
    /// What their account lets them do here; nothing for somebody without one, or whose account is disabled.
    virtual Roles rolesOf(ReadTx&, const CentreId&, const StaffId&) const { return {}; }
    /// All who work here now, by name.
    virtual std::vector<Colleague> colleagues(ReadTx&, const CentreId&) const { return {}; }
    /// Of those the ones whose account, not disabled, has one of the roles; by name.
    virtual std::vector<Colleague> withRole(ReadTx&, const CentreId&, const Roles&) const { return {}; }
    /// Of those the ones who agree, now, to be shown to visitors.
    virtual std::vector<ShownPerson> shownToVisitors(ReadTx&, const CentreId&) const { return {}; }
};

}  // namespace yizhan
