// Leave: who is away when and why, and the steps that it went through (AT-4 to AT-11).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Id.h"
#include "roster/RosterCoverage.h"

namespace yizhan::roster {

using LeaveId = Id<struct LeaveTag>;

/// `outside` is work elsewhere (AT-11): away from the post, not from work.
enum class LeaveKind { personal, sick, annual, marriage, maternity, bereavement, compensatory, outside };
enum class LeaveLadder { staff, lead, annual, outside };
enum class LeaveState { pending, approved, rejected, withdrawn, recalled, ended };
/// Who decides a step; `homeUnit` and `filed` happen outside the centre or on paper and are recorded here.
enum class StepRole { lead, deputy, manager, homeUnit, filed };
enum class StepState { waiting, approved, rejected, skipped };
enum class SubstituteState { none, asked, agreed, declined };
enum class ReturnVia { clockIn, reportBack };

constexpr std::array<std::string_view, 8> leaveKindNames{"personal",  "sick",        "annual",       "marriage",
                                                         "maternity", "bereavement", "compensatory", "outside"};
constexpr std::array<std::string_view, 4> leaveLadderNames{"staff", "lead", "annual", "outside"};
constexpr std::array<std::string_view, 6> leaveStateNames{"pending",   "approved", "rejected",
                                                          "withdrawn", "recalled", "ended"};
constexpr std::array<std::string_view, 5> stepRoleNames{"lead", "deputy", "manager", "home_unit", "filed"};
constexpr std::array<std::string_view, 4> stepStateNames{"waiting", "approved", "rejected", "skipped"};
constexpr std::array<std::string_view, 4> substituteStateNames{"none", "asked", "agreed", "declined"};
constexpr std::array<std::string_view, 2> returnViaNames{"clock_in", "report_back"};

inline std::string_view nameOf(LeaveKind kind) { return leaveKindNames.at(static_cast<std::size_t>(kind)); }
inline std::string_view nameOf(LeaveLadder ladder) { return leaveLadderNames.at(static_cast<std::size_t>(ladder)); }
inline std::string_view nameOf(LeaveState state) { return leaveStateNames.at(static_cast<std::size_t>(state)); }
inline std::string_view nameOf(StepRole role) { return stepRoleNames.at(static_cast<std::size_t>(role)); }
inline std::string_view nameOf(StepState state) { return stepStateNames.at(static_cast<std::size_t>(state)); }
inline std::string_view nameOf(SubstituteState state) {
    return substituteStateNames.at(static_cast<std::size_t>(state));
}
inline std::string_view nameOf(ReturnVia via) { return returnViaNames.at(static_cast<std::size_t>(via)); }

/// The value whose name it is; nothing for a name that is none of them.
template <class T, std::size_t count>
std::optional<T> named(const std::array<std::string_view, count>& names, std::string_view name) {
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == name) return static_cast<T>(i);
    return std::nullopt;
}

struct LeaveStep {
    StepRole role = StepRole::lead;
    StepState state = StepState::waiting;
    std::optional<StaffId> by = {};
    std::string name = {};  ///< of whoever decided
    std::optional<Instant> at = {};
    std::string note = {};
};

/// What a leave does to the posts in its time, in person-minutes and minutes.
struct CoverageDelta {
    struct Gap {
        std::string post;  ///< its id
        std::string name;
        Span span;
        std::int64_t minutes = 0;
    };
    std::int64_t shortBefore = 0;
    std::int64_t shortAfter = 0;
    std::vector<Gap> gaps;  ///< only those that were none before
};

struct Leave {
    LeaveId id;
    StaffId staff;
    LeaveKind kind = LeaveKind::personal;
    Span span;
    Instant until;     ///< where it really ends: `span.to`, earlier after an early return or a recall
    int halfDays = 0;  ///< in half working days
    LeaveLadder ladder = LeaveLadder::staff;
    std::string reason;
    std::optional<StaffId> substitute;
    SubstituteState substituteState = SubstituteState::none;
    LeaveState state = LeaveState::pending;
    std::vector<LeaveStep> steps;
    CoverageDelta coverage;  ///< as it was when it was last decided
    int shiftsMet = 0;
    std::optional<Instant> approvedAt;  ///< the last step
    std::optional<Instant> returnedAt;
    std::optional<StaffId> returnedBy;
    std::optional<ReturnVia> returnVia;
    std::optional<Instant> overdueAt;  ///< when its overdue end was told of
    std::optional<StaffId> enteredBy;
    Instant createdAt, updatedAt;
    std::int64_t version = 1;

    /// The one to decide next; nothing when all are done.
    const LeaveStep* next() const {
        for (const LeaveStep& step : steps)
            if (step.state == StepState::waiting) return &step;
        return nullptr;
    }
    Span taken() const { return {span.from, until}; }
};

/// Leave in force: approved, and as far as it was really taken.
struct LeaveSpan {
    StaffId staff;
    Span span;
    LeaveKind kind = LeaveKind::personal;
};

}  // namespace yizhan::roster
