// Posts with what they need, people's skills, shifts and who holds them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "roster/RosterCoverage.h"
#include "roster/leave/Leave.h"

namespace yizhan::roster {

using PostId = Id<struct PostTag>;
using ShiftId = Id<struct ShiftTag>;
using SwapId = Id<struct SwapTag>;

/// A stretch of the year by month and day, both included; one that ends before it begins runs over New Year.
struct Season {
    int fromMonth = 1, fromDay = 1, toMonth = 12, toDay = 31;
    bool operator==(const Season&) const = default;
};

/// When a post needs how many people (RO-2). Windows of a date stand for the whole date; without any, those of the
/// seasons that hold it; without any, those of the week.
struct DemandWindow {
    std::vector<int> days;  ///< 1 = Monday … 7 = Sunday; of no use with a date
    TimeOfDay from, to;
    int least = 1;
    std::optional<int> target;        ///< `least` where not given
    std::optional<int> most;          ///< no limit where not given
    std::vector<std::string> skills;  ///< each is one head that must have it; at most `least` of them
    std::optional<Season> season;
    std::optional<Date> date;
    bool operator==(const DemandWindow&) const = default;
};

/// What a post asked for on the days before `until`.
struct FormerDemand {
    Date until;
    std::vector<DemandWindow> demand;
};

struct Post {
    PostId id;
    std::string name;
    std::string nameEn;  ///< what visitors read in other languages; "" where nobody wrote it
    std::optional<PlaceId> place;
    std::string duties;             ///< what is written down for whoever stands here (RO-5)
    std::optional<StaffId> holder;  ///< who answers for the post (RO-5)
    std::vector<DemandWindow> demand;
    bool archived = false;
    Date since;  ///< the day from which it is so, which may be to come
    Instant createdAt, updatedAt;
    std::int64_t version = 1;
    std::vector<FormerDemand> former = {};  ///< where it was read for a stretch of days (postsOver): the oldest first
};

/// What a person can do, from a date to a last date.
struct SkillSpan {
    std::string skill;
    Date from;
    std::optional<Date> to;
    bool operator==(const SkillSpan&) const = default;
};

struct SkillSheet {
    StaffId staff;
    std::vector<SkillSpan> skills;
    std::optional<Instant> updatedAt;
    std::int64_t version = 0;  ///< 0 until it is first written
};

/// What was on record from a day on, until the next version.
struct SkillsSince {
    Date since;
    SkillSheet sheet;
};

enum class ShiftRole { a, b };
enum class ShiftState { draft, published, cancelled };
constexpr std::array<std::string_view, 2> roleNames{"A", "B"};
constexpr std::array<std::string_view, 3> shiftStateNames{"draft", "published", "cancelled"};
inline std::string_view nameOf(ShiftRole role) { return roleNames.at(static_cast<std::size_t>(role)); }
inline std::string_view nameOf(ShiftState state) { return shiftStateNames.at(static_cast<std::size_t>(state)); }

/// Without a cover the person is off the post; with one, whoever holds that shift then stands in.
struct ShiftBreak {
    Span span;
    std::optional<ShiftId> cover;
    bool operator==(const ShiftBreak&) const = default;
};

struct Shift {
    ShiftId id;
    PostId post;
    StaffId staff;
    ShiftRole role = ShiftRole::a;
    std::optional<ShiftId> backsUp;  ///< the A shift for which this B stands by
    Span span;
    std::vector<ShiftBreak> breaks;
    ShiftState state = ShiftState::draft;
    std::string cancelReason;
    std::optional<Instant> publishedAt;
    std::optional<Instant> acknowledgedAt;
    Instant createdAt, updatedAt;
    std::int64_t version = 1;
};

/// That part of a shift is held by another than the one it was given to: a swap or a take-over holds the shift itself,
/// so it moves and is cancelled with it. Of parts that meet the later written one holds.
struct Holding {
    ShiftId shift;
    std::int64_t seq = 0;
    Span span;
    StaffId staff;
    std::optional<SwapId> swap;
    Instant recordedAt;
    std::optional<LeaveId> leave = {};  ///< because of this leave: a substitute, or the person back before its end
};

/// A stretch of a shift with the one who holds it.
struct Piece {
    const Shift* shift = nullptr;
    StaffId staff;
    Span span;
};

enum class Severity { soft, hard };
constexpr std::array<std::string_view, 2> severityNames{"soft", "hard"};
inline std::string_view nameOf(Severity severity) { return severityNames.at(static_cast<std::size_t>(severity)); }

/// A rule of work that a shift breaks; never silently.
struct Breach {
    ShiftId shift;
    StaffId staff;
    std::string code;  ///< "rest", "day", "week", "run", "overlap", "skill", "pair", "opening", "leave"
    Severity severity = Severity::soft;
    TextArgs args = {};
};

}  // namespace yizhan::roster
