#include "roster/CoverageOracle.h"

#include <algorithm>

namespace yizhan::roster::test {

namespace {

constexpr int nowhere = -1;

bool during(const Span& span, Instant at) { return at >= span.from && at < span.to; }

bool paused(const Stint& stint, Instant at) {
    for (const Pause& pause : stint.pauses)
        if (during(pause.span, at)) return true;
    return false;
}

bool runsFor(const Stint& stint, int person, Instant at) {
    return stint.person == person && during(stint.span, at) && !paused(stint, at);
}

/// The post on which the person stands, if any.
int postOf(const std::vector<Stint>& stints, int person, Instant at) {
    for (const Stint& relieved : stints)
        for (const Pause& pause : relieved.pauses) {
            if (!pause.cover || !during(relieved.span, at) || !during(pause.span, at)) continue;
            for (const Stint& relief : stints)
                if (relief.group == *pause.cover && runsFor(relief, person, at)) return relieved.post;
        }
    for (const Stint& own : stints)
        if (runsFor(own, person, at)) return own.post;
    return nowhere;
}

bool can(const CoverageInput& input, int person, int skill, Instant at) {
    for (const SkillGrant& grant : input.grants)
        if (grant.person == person && grant.skill == skill && during(grant.span, at)) return true;
    return false;
}

/// Tries every way of giving the wanted skills, one after the other, to somebody who is still free.
bool canAll(const CoverageInput& input, std::vector<int> free, std::vector<int> wanted, Instant at) {
    if (wanted.empty()) return true;
    const int skill = wanted.back();
    wanted.pop_back();
    for (std::size_t i = 0; i < free.size(); ++i) {
        if (!can(input, free[i], skill, at)) continue;
        std::vector<int> rest = free;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        if (canAll(input, rest, wanted, at)) return true;
    }
    return false;
}

std::vector<int> wantedSkills(const CoverageInput& input, int post, Instant at) {
    std::vector<int> wanted;
    for (const Need& need : input.needs) {
        if (need.post != post || !during(need.span, at)) continue;
        for (const int skill : need.skills) {
            const auto times = std::count(need.skills.begin(), need.skills.end(), skill);
            while (std::count(wanted.begin(), wanted.end(), skill) < times) wanted.push_back(skill);
        }
    }
    return wanted;
}

}  // namespace

Minute oracleAt(const CoverageInput& input, int post, Instant at) {
    std::vector<int> planned, present;
    for (int person = 0; person < input.people; ++person) {
        bool away = false;
        for (const Absence& absence : input.absences) away |= absence.person == person && during(absence.span, at);
        if (!away && postOf(input.planned, person, at) == post) planned.push_back(person);
        if (postOf(input.present, person, at) == post) present.push_back(person);
    }
    int least = 0, target = 0, most = 1'000'000;
    for (const Need& need : input.needs) {
        if (need.post != post || !during(need.span, at)) continue;
        least = std::max(least, need.least);
        target = std::max(target, need.target);
        most = std::min(most, need.most.value_or(most));
    }
    const auto& judged = input.basis == Basis::planned ? planned : present;
    const int heads = static_cast<int>(judged.size());
    CoverStatus status = CoverStatus::ok;
    if (heads < target) status = CoverStatus::thin;
    if (heads > most) status = CoverStatus::over;
    if (!canAll(input, judged, wantedSkills(input, post, at), at)) status = CoverStatus::unqualified;
    if (heads < least) status = CoverStatus::gap;
    return {least, static_cast<int>(planned.size()), static_cast<int>(present.size()), status};
}

}  // namespace yizhan::roster::test
