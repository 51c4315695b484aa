#include "roster/RosterGaps.h"

#include <algorithm>

#include "roster/RosterDemandRules.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

namespace {

constexpr std::size_t mostBlockers = 100;
constexpr std::int64_t millisPerMinute = 60'000;

bool uncovered(const Segment& segment) {
    return segment.required > 0 && (segment.status == CoverStatus::gap || segment.status == CoverStatus::unqualified);
}

struct Hole {
    const Post* post;
    const Segment* segment;
};

}  // namespace

std::vector<Blocker> gapBlockers(const By& by, const std::vector<Post>& posts,
                                 const std::vector<PostCoverage>& coverage) {
    std::vector<Hole> holes;
    for (std::size_t i = 0; i < posts.size(); ++i)
        for (const Segment& segment : coverage[i].segments)
            if (uncovered(segment)) holes.push_back({&posts[i], &segment});
    std::stable_sort(holes.begin(), holes.end(),
                     [](const Hole& a, const Hole& b) { return a.segment->span.from < b.segment->span.from; });
    std::vector<Blocker> out;
    for (const Hole& hole : holes) {
        if (out.size() == mostBlockers) break;
        const Segment& segment = *hole.segment;
        const std::string date = by.centre.zone.dateOf(segment.span.from).text();
        out.push_back({segment.status == CoverStatus::gap ? "gap" : "unqualified",
                       {{"post", hole.post->name},
                        {"when", whenText(by.centre.zone, segment.span)},
                        {"planned", std::to_string(segment.planned)},
                        {"required", std::to_string(segment.required)},
                        {"missing", std::to_string(segment.required - segment.planned)}},
                       "/console/roster?date=" + date + "&post=" + hole.post->id.text()});
    }
    return out;
}

std::vector<Blocker> breachBlockers(ReadTx& tx, const By& by, const std::vector<Breach>& breaches) {
    std::vector<Blocker> out;
    for (const Breach& breach : breaches) {
        if (breach.severity != Severity::hard || out.size() == mostBlockers) continue;
        TextArgs args = breach.args;
        args.emplace_back("name", nameOf(tx, by, breach.staff));
        Blocker blocker{"work_" + breach.code, std::move(args), "/console/roster?shift=" + breach.shift.text()};
        const auto same = [&](const Blocker& other) {
            return other.code == blocker.code && other.args == blocker.args;
        };
        if (std::none_of(out.begin(), out.end(), same)) out.push_back(std::move(blocker));
    }
    return out;
}

std::string forceReason(const By& by, const std::string& given) {
    if (!by.actor.roles.has(Role::manager)) throw Error(Status::forbidden, "force_by_manager");
    std::string reason = trimmed(given);
    if (reason.empty()) throw invalidField("/force_reason", "roster_blank");
    return reason;
}

std::int64_t uncoveredMinutes(const std::vector<PostCoverage>& coverage) {
    std::int64_t millis = 0;
    for (const PostCoverage& post : coverage) millis += post.demandMillis - post.coveredMillis;
    return (millis + millisPerMinute - 1) / millisPerMinute;
}

GapCheck::GapCheck(ReadTx& tx, const By& by, const Span& span, std::vector<PostId> posts, bool wanted)
    : _span(span), _posts(std::move(posts)), _wanted(wanted) {
    if (_wanted) _before = uncoveredMinutes(coverage(tx, by));
}

std::vector<PostCoverage> GapCheck::coverage(ReadTx& tx, const By& by, std::vector<Post>* posts) const {
    const PlanRecords records = readPlan(tx, by.services, by.centre, _span, false, by.now);
    std::vector<Post> own;
    for (const Post& post : records.posts)
        if (std::find(_posts.begin(), _posts.end(), post.id) != _posts.end()) own.push_back(post);
    auto found = coverageOf(records, by.centre.zone, own);
    if (posts != nullptr) *posts = std::move(own);
    return found;
}

std::int64_t GapCheck::newMinutes(ReadTx& tx, const By& by) const {
    return _wanted ? std::max<std::int64_t>(0, uncoveredMinutes(coverage(tx, by)) - _before) : 0;
}

void GapCheck::refuseNew(WriteTx& tx, const By& by, const std::optional<std::string>& force) const {
    std::vector<Post> posts;
    const auto after = coverage(tx, by, &posts);
    const std::int64_t more = uncoveredMinutes(after) - _before;
    if (more <= 0) return;
    if (!force) throw conflict("coverage_gap").blockedBy(gapBlockers(by, posts, after));
    log(tx, by, "line.roster_forced",
        {{"by", by.actor.name},
         {"when", whenText(by.centre.zone, _span)},
         {"minutes", std::to_string(more)},
         {"breaches", "0"},
         {"reason", forceReason(by, *force)}});
}

}  // namespace yizhan::roster
