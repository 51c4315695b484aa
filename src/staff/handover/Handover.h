// Handing over before leaving or taking another post (LG-2): the list, its three signatures, the check afterwards.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::staff {

using HandoverId = Id<struct StaffHandoverTag>;

enum class HandoverKind { leaving, transfer };
enum class HandoverSide { giver, taker, supervisor };
enum class HandoverState { open, signedByAll, departed, checked };
constexpr std::array<std::string_view, 2> handoverKindNames{"leaving", "transfer"};
constexpr std::array<std::string_view, 3> handoverSideNames{"giver", "taker", "supervisor"};
constexpr std::array<std::string_view, 4> handoverStateNames{"open", "signed", "departed", "checked"};
inline std::string_view nameOf(HandoverKind kind) { return handoverKindNames.at(static_cast<std::size_t>(kind)); }
inline std::string_view nameOf(HandoverSide side) { return handoverSideNames.at(static_cast<std::size_t>(side)); }
inline std::string_view nameOf(HandoverState state) { return handoverStateNames.at(static_cast<std::size_t>(state)); }

struct HandoverItem {
    std::string what;
    std::string note;
};

struct HandoverSignature {
    HandoverSide side = HandoverSide::giver;
    StaffId staff;
    std::string name;
    std::string digest;    ///< of the list that was signed
    bool onPaper = false;  ///< by somebody without an account; recorded by another
    StaffId recordedBy;
    Instant at;
};

struct Handover {
    HandoverId id;
    HandoverKind kind = HandoverKind::leaving;
    StaffId giver, taker, supervisor;
    Date lastDay;
    std::vector<HandoverItem> items;
    std::vector<HandoverSignature> signatures;
    std::optional<Instant> departedAt;
    std::optional<Instant> checkedAt;
    std::optional<StaffId> checkedBy;
    std::string checkNote;
    Instant createdAt, updatedAt;
    std::int64_t version = 1;

    const StaffId& on(HandoverSide side) const {
        return side == HandoverSide::giver ? giver : side == HandoverSide::taker ? taker : supervisor;
    }
    bool signedBy(HandoverSide side) const {
        for (const HandoverSignature& one : signatures)
            if (one.side == side) return true;
        return false;
    }
    HandoverState state() const {
        if (checkedAt) return HandoverState::checked;
        if (departedAt) return HandoverState::departed;
        return signatures.size() == handoverSideNames.size() ? HandoverState::signedByAll : HandoverState::open;
    }
};

/// Somebody went, with or without a handover.
struct Departure {
    std::string id;
    StaffId staff;
    HandoverKind kind = HandoverKind::leaving;
    std::optional<HandoverId> handover;
    std::optional<StaffId> recordedBy;
    Instant at;
};

}  // namespace yizhan::staff
