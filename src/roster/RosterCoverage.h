// The one answer to "who stands where": posts' needs against people, planned and live, cut at every boundary; pure.
//
// Everything is half-open [from, to) and exact to the millisecond. At each instant a person stands on one post at
// most: on nothing while absent; else where they relieve a break; else where they work, the first stint given winning.
// A paused stint takes its person off the post; who relieves the pause must have a running stint of the named group
// that is not paused itself, and leaves their own post for it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/Clock.h"

namespace yizhan::roster {

struct Span {
    Instant from;
    Instant to;

    bool operator==(const Span&) const = default;
    bool empty() const { return to <= from; }
    std::int64_t millis() const { return to.millis - from.millis; }
    bool meets(const Span& other) const { return from < other.to && other.from < to; }
    bool holds(const Span& other) const { return from <= other.from && other.to <= to; }
    /// Empty where they do not meet.
    Span within(const Span& other) const {
        return {from < other.from ? other.from : from, other.to < to ? other.to : to};
    }
};

enum class CoverStatus { ok, thin, gap, over, unqualified };

/// Whose heads decide the status.
enum class Basis { planned, present };

/// A break or an absence in the middle; `cover` names the group whose running stint stands in.
struct Pause {
    Span span;
    std::optional<int> cover = {};
};

/// A person who works on a post: a shift or the part of one that they hold, or a stretch of presence. Those with the
/// same group are found as reliefs together (the parts of one shift; all the presence of one person).
struct Stint {
    int person = 0;
    int post = 0;
    int group = 0;
    Span span;
    std::vector<Pause> pauses = {};
};

struct Absence {
    int person = 0;
    Span span;
};

/// That a person may do something for some time.
struct SkillGrant {
    int person = 0;
    int skill = 0;
    Span span;
};

/// What a post asks for. Each skill named is one head that must have it; of needs that meet on one post the highest
/// numbers and the lowest `most` count, and each skill as often as the one that asks for it most.
struct Need {
    int post = 0;
    Span span;
    int least = 0;
    int target = 0;
    std::optional<int> most = {};
    std::vector<int> skills = {};
};

/// People, posts, groups and skills are numbered from 0.
struct CoverageInput {
    Span range;
    int posts = 0;
    int people = 0;
    std::vector<Need> needs;
    std::vector<Stint> planned;
    std::vector<Stint> present;
    std::vector<Absence> absences;  ///< of the plan only: presence is what it is
    std::vector<SkillGrant> grants;
    Basis basis = Basis::planned;
};

/// A stretch in which nothing changes; neighbours differ.
struct Segment {
    Span span;
    int required = 0;
    int planned = 0;
    int present = 0;
    CoverStatus status = CoverStatus::ok;

    bool operator==(const Segment&) const = default;
};

struct PostCoverage {
    std::vector<Segment> segments;       ///< the whole range without a hole
    std::int64_t demandMillis = 0;       ///< in which somebody is required
    std::int64_t coveredMillis = 0;      ///< of these, neither gap nor unqualified
    std::int64_t shortPersonMillis = 0;  ///< missing heads × time
    std::int64_t worstGapMillis = 0;     ///< the longest stretch of gap at a time
};

/// By post. O(n log n) in stints, pauses, absences, grants and needs. A post may ask for at most 64 different skills;
/// throws std::length_error beyond.
std::vector<PostCoverage> coverageOf(const CoverageInput& input);

}  // namespace yizhan::roster
