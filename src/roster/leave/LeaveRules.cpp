#include "roster/leave/LeaveRules.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace yizhan::roster {

namespace {

constexpr TimeOfDay noonTime{12 * 60};
constexpr std::int64_t millisPerDay = 86'400'000;
constexpr int furthestDays = 366;

std::vector<std::string_view> wordsOf(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

template <class T, std::size_t count>
std::optional<std::vector<T>> allNamed(const std::array<std::string_view, count>& names, std::string_view text) {
    std::vector<T> out;
    for (const std::string_view word : wordsOf(text, " ,")) {
        const auto one = named<T>(names, word);
        if (!one) return std::nullopt;
        out.push_back(*one);
    }
    return out;
}

/// 1 for a lead, 3 for a manager, 0 for staff.
int rankOf(const Roles& roles) {
    if (roles.has(Role::manager)) return 3;
    if (roles.has(Role::deputy)) return 2;
    return roles.has(Role::lead) ? 1 : 0;
}

/// The first step that somebody of that rank does not decide for themselves.
StepRole above(int rank) { return static_cast<StepRole>(rank); }

std::int64_t takenOf(const std::vector<Span>& work, const Span& leave) {
    std::int64_t millis = 0;
    for (const Span& one : work)
        if (const Span part = one.within(leave); !part.empty()) millis += part.millis();
    return millis;
}

int halvesOn(const WorkingDay& day, const Span& leave) {
    const std::int64_t taken = takenOf(day.work, leave);
    if (taken == 0) return 0;
    std::int64_t whole = 0;
    for (const Span& one : day.work) whole += one.millis();
    const std::int64_t forenoon = takenOf(day.work, leave.within({leave.from, std::max(leave.from, day.noon)}));
    const bool oneSide = forenoon == 0 || forenoon == taken;
    return oneSide || taken * 2 <= whole ? 1 : 2;
}

std::vector<Span> holesOf(const PostCoverage& coverage) {
    std::vector<Span> holes;
    for (const Segment& segment : coverage.segments) {
        const bool hole =
            segment.required > 0 && (segment.status == CoverStatus::gap || segment.status == CoverStatus::unqualified);
        if (!hole) continue;
        if (!holes.empty() && holes.back().to == segment.span.from)
            holes.back().to = segment.span.to;
        else
            holes.push_back(segment.span);
    }
    return holes;
}

}  // namespace

std::optional<std::vector<LeaveTier>> tiersFrom(std::string_view text) {
    std::vector<LeaveTier> tiers;
    int last = 0;
    for (const std::string_view part : wordsOf(text, ";")) {
        const auto words = wordsOf(part, " ,");
        if (words.size() < 2 || last == std::numeric_limits<int>::max()) return std::nullopt;
        int most = std::numeric_limits<int>::max();
        if (words.front() != "more") {
            const auto [end, failure] =
                std::from_chars(words.front().data(), words.front().data() + words.front().size(), most);
            if (failure != std::errc() || end != words.front().data() + words.front().size()) return std::nullopt;
        }
        if (most <= last) return std::nullopt;
        last = most;
        LeaveTier tier{most, {}};
        for (std::size_t i = 1; i < words.size(); ++i) {
            const auto role = named<StepRole>(stepRoleNames, words[i]);
            if (!role) return std::nullopt;
            tier.steps.push_back(*role);
        }
        tiers.push_back(std::move(tier));
    }
    if (last != std::numeric_limits<int>::max()) return std::nullopt;
    return tiers;
}

std::optional<std::vector<StepRole>> stepRolesFrom(std::string_view text) {
    return allNamed<StepRole>(stepRoleNames, text);
}

std::optional<std::vector<LeaveKind>> leaveKindsFrom(std::string_view text) {
    return allNamed<LeaveKind>(leaveKindNames, text);
}

LeaveLadder ladderOf(LeaveKind kind, const Roles& applicant) {
    if (kind == LeaveKind::annual) return LeaveLadder::annual;
    if (kind == LeaveKind::outside) return LeaveLadder::outside;
    return rankOf(applicant) > 0 ? LeaveLadder::lead : LeaveLadder::staff;
}

std::vector<LeaveStep> stepsOf(const LeavePolicy& policy, LeaveLadder ladder, int halfDays, const Roles& applicant) {
    const std::array<const std::vector<LeaveTier>*, 4> ladders{&policy.staff, &policy.lead, &policy.annual,
                                                               &policy.outside};
    const auto& tiers = *ladders.at(static_cast<std::size_t>(ladder));
    const auto tier =
        std::find_if(tiers.begin(), tiers.end(), [&](const LeaveTier& one) { return halfDays <= one.mostHalves; });
    const int rank = rankOf(applicant);
    std::vector<LeaveStep> steps;
    bool anybody = false;
    if (tier != tiers.end())
        for (const StepRole role : tier->steps) {
            const bool skipped = std::find(policy.skipped.begin(), policy.skipped.end(), role) != policy.skipped.end();
            const bool own = static_cast<int>(role) < rank;
            steps.push_back({role, skipped || own ? StepState::skipped : StepState::waiting});
            anybody |= !skipped && !own;
        }
    if (!anybody) steps.push_back({above(rank)});
    return steps;
}

bool decides(const Roles& roles, StepRole step) {
    switch (step) {
        case StepRole::lead:
            return roles.meets({Role::lead, Role::deputy, Role::manager});
        case StepRole::deputy:
            return roles.meets({Role::deputy, Role::manager});
        case StepRole::manager:
            return roles.has(Role::manager);
        case StepRole::homeUnit:
        case StepRole::filed:
            return roles.meets({Role::deputy, Role::manager, Role::admin});
    }
    return false;
}

bool isInHouse(StepRole step) {
    return step == StepRole::lead || step == StepRole::deputy || step == StepRole::manager;
}

bool eachByAnother(const std::vector<StepRole>& steps, const std::vector<Roles>& people) {
    // Whoever decides a step decides all below it too: it is enough that the higher steps do not take all of them.
    for (const StepRole lowest : {StepRole::manager, StepRole::deputy, StepRole::lead}) {
        const auto needed = std::count_if(steps.begin(), steps.end(), [&](StepRole step) { return lowest <= step; });
        const auto there =
            std::count_if(people.begin(), people.end(), [&](const Roles& roles) { return decides(roles, lowest); });
        if (there < needed) return false;
    }
    return true;
}

std::vector<LeaveStep> withDemanded(const std::vector<LeaveStep>& had, const std::vector<LeaveStep>& demanded) {
    std::vector<LeaveStep> left = had, steps;
    for (const LeaveStep& step : demanded) {
        const auto same =
            std::find_if(left.begin(), left.end(), [&](const LeaveStep& one) { return one.role == step.role; });
        if (same == left.end()) {
            steps.push_back(step);
            continue;
        }
        steps.insert(steps.end(), left.begin(), same + 1);
        left.erase(left.begin(), same + 1);
    }
    steps.insert(steps.end(), left.begin(), left.end());
    return steps;
}

std::vector<WorkingDay> workingDays(const std::vector<OpeningDay>& days, const std::vector<Piece>& everybodys,
                                    const StaffId& staff, const Zone& zone) {
    std::set<Date> rostered;
    for (const Piece& piece : everybodys) rostered.insert(zone.dateOf(piece.shift->span.from));
    std::vector<WorkingDay> out;
    for (const OpeningDay& day : days) {
        WorkingDay one{zone.instantOf(day.date, noonTime), {}, rostered.count(day.date) != 0};
        for (const Piece& piece : everybodys)
            if (piece.staff == staff && zone.dateOf(piece.shift->span.from) == day.date) one.work.push_back(piece.span);
        if (!one.rostered && !day.windows.empty())
            one.work.push_back(
                {zone.instantOf(day.date, day.windows.front().from), zone.instantOf(day.date, day.windows.back().to)});
        out.push_back(std::move(one));
    }
    return out;
}

int halfDaysOf(const std::vector<WorkingDay>& days, const Span& leave) {
    int halves = 0;
    for (const WorkingDay& day : days) halves += halvesOn(day, leave);
    return halves;
}

int unrosteredDays(const std::vector<WorkingDay>& days, const Span& leave) {
    return static_cast<int>(std::count_if(days.begin(), days.end(), [&](const WorkingDay& day) {
        return !day.rostered && takenOf(day.work, leave) > 0;
    }));
}

std::vector<Violation> leaveViolations(const Span& span, Instant now, const LeavePolicy& policy) {
    std::vector<Violation> found;
    if (span.empty()) found.push_back({"/to", "ends_before_it_begins"});
    if (span.millis() > policy.longestDays * millisPerDay)
        found.push_back({"/to", "leave_too_long", {{"most", std::to_string(policy.longestDays)}}});
    if (span.from.millis + policy.backDays * millisPerDay < now.millis)
        found.push_back({"/from", "leave_too_late", {{"most", std::to_string(policy.backDays)}}});
    if (now.millis + furthestDays * millisPerDay < span.from.millis) found.push_back({"/from", "leave_too_early"});
    return found;
}

std::vector<Span> without(const Span& whole, std::vector<Span> cuts) {
    std::sort(cuts.begin(), cuts.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::vector<Span> parts;
    Instant from = whole.from;
    for (const Span& cut : cuts) {
        if (cut.empty() || !cut.meets(whole)) continue;
        if (from < cut.from) parts.push_back({from, cut.from});
        from = std::max(from, cut.to);
    }
    if (from < whole.to) parts.push_back({from, whole.to});
    return parts;
}

std::vector<Piece> withoutLeave(const std::vector<Piece>& pieces, const std::vector<LeaveSpan>& leave) {
    std::vector<Piece> out;
    for (const Piece& piece : pieces) {
        std::vector<Span> cuts;
        for (const LeaveSpan& one : leave)
            if (one.staff == piece.staff) cuts.push_back(one.span);
        for (const Span& part : without(piece.span, std::move(cuts))) out.push_back({piece.shift, piece.staff, part});
    }
    return out;
}

Instant endOfChain(Instant until, std::vector<LeaveSpan> leave) {
    std::sort(leave.begin(), leave.end(),
              [](const LeaveSpan& a, const LeaveSpan& b) { return a.span.from < b.span.from; });
    for (const LeaveSpan& one : leave)
        if (one.span.from <= until) until = std::max(until, one.span.to);
    return until;
}

std::vector<Span> newHoles(const PostCoverage& before, const PostCoverage& after) {
    const std::vector<Span> old = holesOf(before);
    std::vector<Span> out;
    for (const Span& hole : holesOf(after))
        for (const Span& part : without(hole, old)) out.push_back(part);
    return out;
}

}  // namespace yizhan::roster
