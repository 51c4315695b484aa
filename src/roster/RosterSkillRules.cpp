#include "roster/RosterSkillRules.h"

#include <algorithm>

namespace yizhan::roster {

namespace {

/// The part of the span on the days from `since` on, before `until`.
std::optional<SkillSpan> within(SkillSpan span, const Date& since, const std::optional<Date>& until) {
    span.from = std::max(span.from, since);
    if (until) span.to = span.to ? std::min(*span.to, until->plusDays(-1)) : until->plusDays(-1);
    if (span.to && *span.to < span.from) return std::nullopt;
    return span;
}

}  // namespace

std::vector<Violation> skillViolations(const std::vector<SkillSpan>& skills) {
    std::vector<Violation> found;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const std::string at = "/skills/" + std::to_string(i);
        const SkillSpan& one = skills[i];
        if (one.skill.empty()) found.push_back({at + "/skill", "roster_blank"});
        if (one.to && *one.to < one.from) found.push_back({at + "/to", "skill_ends_before_it_begins"});
        for (std::size_t k = 0; k < i; ++k) {
            const SkillSpan& other = skills[k];
            const bool apart = (one.to && *one.to < other.from) || (other.to && *other.to < one.from);
            if (one.skill == other.skill && !apart) found.push_back({at + "/from", "skill_spans_overlap"});
        }
    }
    return found;
}

bool holds(const SkillSpan& span, const Date& date) { return span.from <= date && (!span.to || date <= *span.to); }

std::vector<SkillSheet> skillsOver(const std::vector<SkillsSince>& versions) {
    std::vector<SkillSheet> out;
    // From the last to the first: a version counts until the earliest day of those after it, though a clock went back.
    std::optional<Date> until;
    for (auto one = versions.rbegin(); one != versions.rend(); ++one) {
        if (out.empty() || out.back().staff != one->sheet.staff) {
            out.push_back(one->sheet);
            out.back().skills.clear();
            until.reset();
        }
        for (const SkillSpan& span : one->sheet.skills)
            if (const auto part = within(span, one->since, until)) out.back().skills.push_back(*part);
        until = until ? std::min(*until, one->since) : one->since;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace yizhan::roster
