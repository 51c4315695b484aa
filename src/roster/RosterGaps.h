// What is missing on posts, as things that stand in the way, and what a change makes worse.
#pragma once

#include <vector>

#include "roster/RosterActions.h"
#include "roster/RosterPlan.h"

namespace yizhan::roster {

/// A blocker for each stretch of gap or of too few with a skill, in the order of time, at most a hundred.
std::vector<Blocker> gapBlockers(const By& by, const std::vector<Post>& posts,
                                 const std::vector<PostCoverage>& coverage);
/// A blocker for each breach of severity hard.
std::vector<Blocker> breachBlockers(ReadTx& tx, const By& by, const std::vector<Breach>& breaches);
/// Throws 403 `force_by_manager` and 422 for a blank reason; gives the reason trimmed.
std::string forceReason(const By& by, const std::string& given);
/// Minutes in which somebody is required and not enough or not the right people stand there.
std::int64_t uncoveredMinutes(const std::vector<PostCoverage>& coverage);

/// Looks at the published cover of some posts before a change and again after it.
class GapCheck {
public:
    /// Nothing is read where not `wanted`.
    GapCheck(ReadTx& tx, const By& by, const Span& span, std::vector<PostId> posts, bool wanted);

    /// By how many minutes the posts are covered less than before; 0 when it is no worse.
    std::int64_t newMinutes(ReadTx& tx, const By& by) const;
    /// Throws 409 `coverage_gap` where it is worse than before, unless forced: then it goes into the day's log.
    void refuseNew(WriteTx& tx, const By& by, const std::optional<std::string>& force) const;

private:
    std::vector<PostCoverage> coverage(ReadTx& tx, const By& by, std::vector<Post>* posts = nullptr) const;

    Span _span;
    std::vector<PostId> _posts;
    std::int64_t _before = 0;
    bool _wanted;
};

}  // namespace yizhan::roster
