// How long a leave is, who decides it, and what it may not be; pure.
#pragma once

#include <string_view>
#include <vector>

#include "core/Access.h"
#include "core/Centres.h"
#include "core/Error.h"
#include "roster/Roster.h"
#include "roster/leave/Leave.h"

namespace yizhan::roster {

/// Up to so many half working days, these steps.
struct LeaveTier {
    int mostHalves = 0;
    std::vector<StepRole> steps;
    bool operator==(const LeaveTier&) const = default;
};

/// The centre's figures. The sample's: staff ½ and 2 days (AT-4), leads 1 and 3 days (AT-5), a substitute from one day
/// (AT-6), annual leave in three steps (AT-8).
struct LeavePolicy {
    std::vector<LeaveTier> staff, lead, annual, outside;
    std::vector<StepRole> skipped;
    int substituteHalves = 2;  ///< from so many half days a substitute is needed; 0: never
    int longestDays = 0;
    int backDays = 0;    ///< so many days after its beginning a leave can still be asked for
    int yearHalves = 0;  ///< of the counted kinds in a year; 0: no limit (AT-10)
    std::vector<LeaveKind> counted;
};

/// "1 lead; 4 lead deputy; more lead deputy manager": tiers by half working days, rising, the last one "more".
/// Nothing for anything else.
std::optional<std::vector<LeaveTier>> tiersFrom(std::string_view text);
/// "lead deputy", "" for none; nothing where a word is none of them.
std::optional<std::vector<StepRole>> stepRolesFrom(std::string_view text);
std::optional<std::vector<LeaveKind>> leaveKindsFrom(std::string_view text);

/// AT-4, AT-5, AT-8, AT-11: which ladder a leave of this kind goes up.
LeaveLadder ladderOf(LeaveKind kind, const Roles& applicant);
/// The steps of a leave of that length. A step that is skipped by setting, or that the applicant would decide
/// themselves or somebody below them, stands there as skipped; where none is left, whoever is next above decides.
std::vector<LeaveStep> stepsOf(const LeavePolicy& policy, LeaveLadder ladder, int halfDays, const Roles& applicant);
/// Whether somebody with these roles decides such a step; who stands higher in the centre stands in for who is lower.
/// What the home unit decides, and the filing, is recorded by deputy, manager or admin.
bool decides(const Roles& roles, StepRole step);
/// Whether the step is decided in the centre; the others record what was decided or done elsewhere.
bool isInHouse(StepRole step);
/// Whether each of these steps of the centre's own can be decided by another one of these people, given by their roles.
bool eachByAnother(const std::vector<StepRole>& steps, const std::vector<Roles>& people);

/// The steps of a leave that has become longer: each that is demanded and not among them, at its place. None goes, and
/// what was decided stays decided.
std::vector<LeaveStep> withDemanded(const std::vector<LeaveStep>& had, const std::vector<LeaveStep>& demanded);

/// The time that a person works on one date.
struct WorkingDay {
    Instant noon;
    std::vector<Span> work;  ///< without overlap, in order
    bool rostered = true;    ///< false: nobody has a shift on the date yet
};
/// What the person is rostered for on each date; on dates for which nobody has a shift, the whole of the centre's
/// opening hours, for who will work then is not known yet. A shift belongs to the date on which it starts.
std::vector<WorkingDay> workingDays(const std::vector<OpeningDay>& days, const std::vector<Piece>& everybodys,
                                    const StaffId& staff, const Zone& zone);
/// The length of a leave in half working days: of each date none, one where at most half of the working time is taken
/// or only one side of noon, else two.
int halfDaysOf(const std::vector<WorkingDay>& days, const Span& leave);
/// On how many of its dates the leave is measured by opening hours because there is no roster yet.
int unrosteredDays(const std::vector<WorkingDay>& days, const Span& leave);

/// What cannot be, by JSON pointer, whoever asks: an end before the beginning, too long, too late, too far ahead.
std::vector<Violation> leaveViolations(const Span& span, Instant now, const LeavePolicy& policy);

/// What is left of the pieces outside the leave of those who hold them. A piece without leave stays as it is.
std::vector<Piece> withoutLeave(const std::vector<Piece>& pieces, const std::vector<LeaveSpan>& leave);
/// The parts of `whole` that none of the cuts takes.
std::vector<Span> without(const Span& whole, std::vector<Span> cuts);

/// Where leave ends that goes on from `until` without a break: the leave that is there then, and what follows it. Of
/// one person, in any order.
Instant endOfChain(Instant until, std::vector<LeaveSpan> leave);

/// The stretches of gap, or of too few with a skill, in which the first coverage has none; whole minutes.
std::vector<Span> newHoles(const PostCoverage& before, const PostCoverage& after);

}  // namespace yizhan::roster
