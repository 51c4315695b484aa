#include "roster/RosterEvidence.h"

#include <algorithm>
#include <set>

#include "roster/EvidenceDay.h"
#include "roster/PresenceEvidence.h"
#include "roster/PresenceStore.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/leave/LeaveEvidence.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerMinute = 60'000;
constexpr std::size_t leastQualified = 2;

bool asksForPeople(const EvidenceDay& day) {
    return std::any_of(day.records.posts.begin(), day.records.posts.end(), [&](const Post& post) {
        for (const DemandWindow* window : windowsOn(post, day.date))
            if (window->least > 0 && !openParts(*window, day.records.days.front()).empty()) return true;
        return false;
    });
}

/// A stretch of time in which a post had too few.
struct Hole {
    std::size_t post = 0;
    Span span;
};

std::vector<Hole> holesOf(const std::vector<PostCoverage>& coverage, std::int64_t leastMillis) {
    std::vector<Hole> holes;
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        std::optional<Span> open;
        const auto close = [&] {
            if (open && open->millis() >= leastMillis) holes.push_back({i, *open});
            open.reset();
        };
        for (const Segment& segment : coverage[i].segments) {
            if (segment.status != CoverStatus::gap)
                close();
            else if (open)
                open->to = segment.span.to;
            else
                open = segment.span;
        }
        close();
    }
    return holes;
}

Verdict::Evidence holeEvidence(const EvidenceDay& day, const Hole& hole, const char* key) {
    const Post& post = day.records.posts[hole.post];
    return {"post", post.id.text(), day.href() + "&post=" + post.id.text(),
            day.words(key, {{"post", post.name},
                            {"from", day.timeOf(hole.span.from)},
                            {"to", day.timeOf(hole.span.to)},
                            {"minutes", std::to_string(hole.span.millis() / millisPerMinute)}})};
}

std::vector<Verdict::Evidence> coveredEvidence(const EvidenceDay& day, const std::vector<PostCoverage>& coverage) {
    std::vector<Verdict::Evidence> out;
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        if (coverage[i].demandMillis == 0) continue;
        const Post& post = day.records.posts[i];
        const std::int64_t percent = coverage[i].coveredMillis * 100 / coverage[i].demandMillis;
        out.push_back(
            {"post", post.id.text(), day.href() + "&post=" + post.id.text(),
             day.words("evidence.post_covered", {{"post", post.name}, {"percent", std::to_string(percent)}})});
    }
    return out;
}

void addAlerts(ReadTx& tx, const EvidenceDay& day, std::vector<Verdict::Evidence>& out) {
    for (const auto& alert : store::alerts(tx, day.centre.id, day.span))
        for (const Post& post : day.records.posts)
            if (post.id == alert.post)
                out.push_back({"alert", post.id.text(), day.href() + "&post=" + post.id.text(),
                               day.words("evidence.post_alert_" + std::to_string(alert.level),
                                         {{"post", post.name}, {"time", day.timeOf(alert.raisedAt)}})});
}

/// VC-1: somebody stood where somebody was needed the whole day but for the grace.
Verdict judgeNoPostEmpty(ReadTx& tx, const EvidenceDay& day) {
    if (!asksForPeople(day)) return nothingToJudge(day, "evidence.no_demand");
    const auto live = coverageOf(day.records, day.centre.zone, day.records.posts, Basis::present);
    auto evidence = coveredEvidence(day, live);
    const auto holes = holesOf(live, day.graceMillis());
    for (const Hole& hole : holes) evidence.push_back(holeEvidence(day, hole, "evidence.post_empty"));
    addAlerts(tx, day, evidence);
    return verdictOf(day, !holes.empty(), std::move(evidence));
}

/// PR-1: an empty stretch that somebody who had stepped out of that post, with a record, does not explain.
Verdict judgeNoLeaving(ReadTx&, const EvidenceDay& day) {
    if (!asksForPeople(day)) return nothingToJudge(day, "evidence.no_demand");
    const auto live = coverageOf(day.records, day.centre.zone, day.records.posts, Basis::present);
    std::vector<Verdict::Evidence> evidence;
    for (const Hole& hole : holesOf(live, day.graceMillis())) {
        const bool recorded = std::any_of(day.sessions.begin(), day.sessions.end(), [&](const Session& session) {
            return session.post == day.records.posts[hole.post].id &&
                   std::any_of(session.away.begin(), session.away.end(), [&](const StepOut& away) {
                       return Span{away.from, away.to.value_or(day.now)}.holds(hole.span);
                   });
        });
        if (!recorded) evidence.push_back(holeEvidence(day, hole, "evidence.post_left"));
    }
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, broken ? std::move(evidence) : coveredEvidence(day, live));
}

/// RO-2: the published roster had enough people.
Verdict judgeEnoughPlanned(ReadTx&, const EvidenceDay& day) {
    if (!asksForPeople(day)) return nothingToJudge(day, "evidence.no_demand");
    const auto planned = coverageOf(day.records, day.centre.zone, day.records.posts);
    auto evidence = coveredEvidence(day, planned);
    const auto holes = holesOf(planned, 1);
    for (const Hole& hole : holes) evidence.push_back(holeEvidence(day, hole, "evidence.post_unplanned"));
    return verdictOf(day, !holes.empty(), std::move(evidence));
}

/// RO-3: each A shift has a B that stands by for it.
Verdict judgeAAndB(ReadTx& tx, const EvidenceDay& day) {
    std::set<ShiftId> backed;
    for (const Shift& shift : day.records.shifts)
        if (shift.backsUp) backed.insert(*shift.backsUp);
    std::vector<Verdict::Evidence> evidence;
    std::set<ShiftId> judged;
    for (const Piece& piece : day.pieces)
        if (piece.shift->role == ShiftRole::a && judged.insert(piece.shift->id).second &&
            backed.count(piece.shift->id) == 0)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.shift_without_b"));
    if (judged.empty()) return nothingToJudge(day, "evidence.no_shifts");
    const bool broken = !evidence.empty();
    if (!broken) evidence.push_back(countEvidence(day, "evidence.shifts_backed", judged.size()));
    return verdictOf(day, broken, std::move(evidence));
}

/// The skills that a post asks for in the opening hours of the date.
std::set<std::string> wantedOn(const EvidenceDay& day, const Post& post) {
    std::set<std::string> wanted;
    for (const DemandWindow* window : windowsOn(post, day.date))
        if (!openParts(*window, day.records.days.front()).empty())
            wanted.insert(window->skills.begin(), window->skills.end());
    return wanted;
}

/// How many of those who worked here on the date have the skill then, as it was known.
std::size_t countWhoCan(ReadTx& tx, const EvidenceDay& day, const std::string& skill) {
    const auto can = [&](const SkillSheet& sheet) {
        return std::any_of(sheet.skills.begin(), sheet.skills.end(),
                           [&](const SkillSpan& one) { return one.skill == skill && holds(one, day.date); }) &&
               day.services.people.worked(tx, day.centre.id, sheet.staff, day.span.to);
    };
    return static_cast<std::size_t>(std::count_if(day.records.skills.begin(), day.records.skills.end(), can));
}

/// RO-4: of each skill that a post asks for, two people have it on that date.
Verdict judgeTwoWhoCan(ReadTx& tx, const EvidenceDay& day) {
    std::vector<Verdict::Evidence> evidence;
    bool broken = false;
    for (const Post& post : day.records.posts)
        for (const std::string& skill : wantedOn(day, post)) {
            const std::size_t count = countWhoCan(tx, day, skill);
            broken |= count < leastQualified;
            const char* key = count < leastQualified ? "evidence.skill_scarce" : "evidence.skill_enough";
            evidence.push_back(
                {"post", post.id.text(), "/console/roster/posts",
                 day.words(key, {{"post", post.name}, {"skill", skill}, {"count", std::to_string(count)}})});
        }
    if (evidence.empty()) return nothingToJudge(day, "evidence.no_skills");
    return verdictOf(day, broken, std::move(evidence));
}

/// RO-5: each post has written duties and somebody who answers for it.
Verdict judgePostRecords(ReadTx&, const EvidenceDay& day) {
    std::vector<Verdict::Evidence> evidence;
    for (const Post& post : day.records.posts) {
        const char* key = post.duties.empty() ? "evidence.post_without_duties" : "evidence.post_without_holder";
        if (post.duties.empty() || !post.holder)
            evidence.push_back(
                {"post", post.id.text(), "/console/roster/posts", day.words(key, {{"post", post.name}})});
    }
    if (day.records.posts.empty())
        evidence.push_back({"post", "", "/console/roster/posts", day.words("evidence.no_posts")});
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, std::move(evidence));
}

}  // namespace

std::vector<EvidenceRule> evidenceRules(const Services& services) {
    std::vector<EvidenceRule> rules = {
        evidenceRule(services, "VC-1", judgeNoPostEmpty),   evidenceRule(services, "PR-1", judgeNoLeaving),
        evidenceRule(services, "RO-2", judgeEnoughPlanned), evidenceRule(services, "RO-3", judgeAAndB),
        evidenceRule(services, "RO-4", judgeTwoWhoCan),     evidenceRule(services, "RO-5", judgePostRecords)};
    for (auto&& part : {presenceEvidenceRules(services), leaveEvidenceRules(services)})
        rules.insert(rules.end(), part.begin(), part.end());
    return rules;
}

}  // namespace yizhan::roster
