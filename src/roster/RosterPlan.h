// What is stored of posts, shifts and people for a stretch of time, and the coverage that follows from it.
#pragma once

#include <vector>

#include "core/Feature.h"
#include "roster/Roster.h"

namespace yizhan::roster {

/// A stretch of presence as coverage counts it; steps out are its pauses, relieved by the presence of `cover`.
struct Attendance {
    StaffId staff;
    PostId post;
    Span span;
    struct Away {
        Span span;
        std::optional<StaffId> cover;
    };
    std::vector<Away> away;
};

struct PlanRecords {
    Span range;
    std::vector<Post> posts;       ///< that stood on a date of the range (postsOver), by name
    std::vector<OpeningDay> days;  ///< that meet the range
    std::vector<Shift> shifts;     ///< that meet the range and are not cancelled
    std::vector<Holding> holdings;
    std::vector<SkillSheet> skills;  ///< as they were known on each day (skillsOver)
    std::vector<LeaveSpan> leave;    ///< in force
    std::vector<Attendance> presence;
};

/// Throws 422 for an end before the beginning and for more than 370 days.
void checkRange(const Span& range);
/// Everything of the centre that meets the range; drafts where `drafts`. Presence is known up to `now`.
PlanRecords readPlan(ReadTx& tx, const Services& services, const CentreInfo& centre, const Span& range, bool drafts,
                     Instant now);

/// The coverage of these posts, in their order; all people count wherever they are, so that nobody stands twice.
std::vector<PostCoverage> coverageOf(const PlanRecords& records, const Zone& zone, const std::vector<Post>& posts,
                                     Basis basis = Basis::planned);
/// The posts of the records with these ids, by name; all of them for none. Throws 422 `post_unknown` at `pointer`.
std::vector<Post> postsNamed(const PlanRecords& records, const std::vector<PostId>& ids, const std::string& pointer);

}  // namespace yizhan::roster
