// Who is there: what was recorded, and the stretches of presence that follow from it.
#pragma once

#include <array>

#include "roster/Roster.h"

namespace yizhan::roster {

using RecordId = Id<struct PresenceRecordTag>;
using SessionId = Id<struct PresenceSessionTag>;

enum class PresenceKind { clockIn, clockOut, stepOut, stepIn, correction };
constexpr std::array<std::string_view, 5> presenceKindNames{"clock_in", "clock_out", "step_out", "step_in",
                                                            "correction"};
inline std::string_view nameOf(PresenceKind kind) { return presenceKindNames.at(static_cast<std::size_t>(kind)); }

/// How somebody proved to be there: signed in, with a PIN or a badge at a desk, by a lead's word, or by closing time.
enum class PresenceSource { self, pin, badge, lead, system };
constexpr std::array<std::string_view, 5> presenceSourceNames{"self", "pin", "badge", "lead", "system"};
inline std::string_view nameOf(PresenceSource source) {
    return presenceSourceNames.at(static_cast<std::size_t>(source));
}

/// Never changed; a correction gives another record another time, or none: then it never was.
struct PresenceRecord {
    RecordId id;
    std::int64_t seq = 0;
    SessionId session;
    StaffId staff;
    PresenceKind kind = PresenceKind::clockIn;
    std::optional<Instant> at;
    std::optional<PostId> post;           ///< of a clock-in
    std::optional<StaffId> cover;         ///< of a step out: who stands in
    std::optional<Instant> expectedBack;  ///< of a step out
    std::optional<RecordId> corrects;
    PresenceSource source = PresenceSource::self;
    std::optional<DeviceId> device;
    std::optional<StaffId> recordedBy;
    std::string reason;
    Instant recordedAt;
};

struct StepOut {
    Instant from;
    std::optional<Instant> to;
    std::optional<StaffId> cover;
    std::optional<Instant> expectedBack;
    bool operator==(const StepOut&) const = default;
};

/// From a clock-in to its clock-out.
struct Session {
    SessionId id;
    StaffId staff;
    PostId post;
    Instant from;
    std::optional<Instant> to;
    std::vector<StepOut> away;
    bool forgotten = false;  ///< closed by the centre's closing time, not by the person

    bool out() const { return !away.empty() && !away.back().to; }
};

}  // namespace yizhan::roster
