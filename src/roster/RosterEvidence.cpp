#include "roster/RosterEvidence.h"

#include <algorithm>
#include <set>

#include "core/EvidenceOfDay.h"
#include "core/KnownCentre.h"
#include "roster/AttendanceRules.h"
#include "roster/PresenceStore.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterPlan.h"
#include "roster/RosterShiftRules.h"
#include "roster/leave/LeaveEvidence.h"

namespace yizhan::roster {

namespace {

using Status = Verdict::Status;
constexpr std::int64_t millisPerMinute = 60'000;
constexpr std::size_t leastQualified = 2;

/// One date with everything that is known of it.
struct Day {
    const Services& services;
    CentreInfo centre;
    Date date;
    Instant now;
    Span span;    ///< of the date, or of what has passed of it
    bool over;    ///< nothing can be added to it but corrections
    bool counts;  ///< the centre was there, and the date has begun
    PlanRecords records;
    std::vector<Session> sessions;
    std::vector<Piece> pieces;  ///< of published shifts that start on the date

    std::string words(const std::string& key, const TextArgs& args = {}) const {
        return services.texts.get(key, languageOf(centre.firstLanguage), args);
    }
    std::string href() const { return "/console/roster?date=" + date.text(); }
    std::int64_t graceMillis() const { return services.settings.integer("roster.grace_minutes") * millisPerMinute; }
    std::string timeOf(Instant at) const {
        const bool midnight = at == centre.zone.startOf(date.plusDays(1));
        return midnight ? "24:00" : centre.zone.timeOf(at).text();
    }
};

Day dayOf(ReadTx& tx, const Services& services, const CentreId& id, const Date& date) {
    const CentreInfo centre = knownCentre(services.centres, tx, id);
    const Instant now = services.clock.now();
    const Instant start = centre.zone.startOf(date), end = centre.zone.startOf(date.plusDays(1));
    Day day{services, centre, date, now, {start, std::min(end, now)}, end <= now, true, {}, {}, {}};
    day.counts = start < now && centre.zone.dateOf(centre.createdAt) <= date;
    if (!day.counts) return day;
    day.records = readPlan(tx, services, centre, day.span, false, now);
    day.sessions = store::sessions(tx, id, {start, end});
    for (const Shift& shift : day.records.shifts)
        if (start <= shift.span.from)
            for (const Piece& piece : piecesOf(shift, day.records.holdings)) day.pieces.push_back(piece);
    return day;
}

bool asksForPeople(const Day& day) {
    return std::any_of(day.records.posts.begin(), day.records.posts.end(), [&](const Post& post) {
        for (const DemandWindow* window : windowsOn(post.demand, day.date))
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

Verdict::Evidence holeEvidence(const Day& day, const Hole& hole, const char* key) {
    const Post& post = day.records.posts[hole.post];
    return {"post", post.id.text(), day.href() + "&post=" + post.id.text(),
            day.words(key, {{"post", post.name},
                            {"from", day.timeOf(hole.span.from)},
                            {"to", day.timeOf(hole.span.to)},
                            {"minutes", std::to_string(hole.span.millis() / millisPerMinute)}})};
}

std::vector<Verdict::Evidence> coveredEvidence(const Day& day, const std::vector<PostCoverage>& coverage) {
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

void addAlerts(ReadTx& tx, const Day& day, std::vector<Verdict::Evidence>& out) {
    for (const auto& alert : store::alerts(tx, day.centre.id, day.span))
        for (const Post& post : day.records.posts)
            if (post.id == alert.post)
                out.push_back({"alert", post.id.text(), day.href() + "&post=" + post.id.text(),
                               day.words("evidence.post_alert_" + std::to_string(alert.level),
                                         {{"post", post.name}, {"time", day.timeOf(alert.raisedAt)}})});
}

/// VC-1: somebody stood where somebody was needed the whole day but for the grace.
Verdict judgeNoPostEmpty(ReadTx& tx, const Day& day) {
    if (!asksForPeople(day))
        return {Status::notDue, {{"roster", day.date.text(), day.href(), day.words("evidence.no_demand")}}};
    const auto live = coverageOf(day.records, day.centre.zone, day.records.posts, Basis::present);
    auto evidence = coveredEvidence(day, live);
    const auto holes = holesOf(live, day.graceMillis());
    for (const Hole& hole : holes) evidence.push_back(holeEvidence(day, hole, "evidence.post_empty"));
    addAlerts(tx, day, evidence);
    return verdictOf(day, !holes.empty(), std::move(evidence));
}

/// PR-1: an empty stretch that somebody who had stepped out of that post, with a record, does not explain.
Verdict judgeNoLeaving(ReadTx&, const Day& day) {
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
    return verdictOf(day, broken, std::move(evidence));
}

/// RO-2: the published roster had enough people.
Verdict judgeEnoughPlanned(ReadTx&, const Day& day) {
    const auto planned = coverageOf(day.records, day.centre.zone, day.records.posts);
    auto evidence = coveredEvidence(day, planned);
    const auto holes = holesOf(planned, 1);
    for (const Hole& hole : holes) evidence.push_back(holeEvidence(day, hole, "evidence.post_unplanned"));
    return verdictOf(day, !holes.empty(), std::move(evidence));
}

std::string nameOf(ReadTx& tx, const Day& day, const StaffId& staff) {
    return day.services.people.nameOf(tx, day.centre.id, staff).value_or("");
}

Verdict::Evidence shiftEvidence(ReadTx& tx, const Day& day, const Piece& piece, const char* key,
                                std::int64_t minutes = 0) {
    return {"shift", piece.shift->id.text(), "/console/roster?shift=" + piece.shift->id.text(),
            day.words(key, {{"name", nameOf(tx, day, piece.staff)},
                            {"from", day.timeOf(piece.span.from)},
                            {"to", day.timeOf(piece.span.to)},
                            {"minutes", std::to_string(minutes)}})};
}

/// RO-3: each A shift has a B that stands by for it.
Verdict judgeAAndB(ReadTx& tx, const Day& day) {
    std::set<ShiftId> backed;
    for (const Shift& shift : day.records.shifts)
        if (shift.backsUp) backed.insert(*shift.backsUp);
    std::vector<Verdict::Evidence> evidence;
    std::set<ShiftId> told;
    for (const Piece& piece : day.pieces)
        if (piece.shift->role == ShiftRole::a && backed.count(piece.shift->id) == 0 &&
            told.insert(piece.shift->id).second)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.shift_without_b"));
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, std::move(evidence));
}

/// RO-4: of each skill that a post asks for, two people have it on that date.
Verdict judgeTwoWhoCan(ReadTx&, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    for (const Post& post : day.records.posts) {
        std::set<std::string> wanted;
        for (const DemandWindow* window : windowsOn(post.demand, day.date))
            wanted.insert(window->skills.begin(), window->skills.end());
        for (const std::string& skill : wanted) {
            const auto holds = [&](const SkillSheet& sheet) {
                return std::any_of(sheet.skills.begin(), sheet.skills.end(), [&](const SkillSpan& one) {
                    return one.skill == skill && one.from <= day.date && (!one.to || day.date <= *one.to);
                });
            };
            const auto count =
                static_cast<std::size_t>(std::count_if(day.records.skills.begin(), day.records.skills.end(), holds));
            if (count < leastQualified)
                evidence.push_back(
                    {"post", post.id.text(), "/console/roster/posts",
                     day.words("evidence.skill_scarce",
                               {{"post", post.name}, {"skill", skill}, {"count", std::to_string(count)}})});
        }
    }
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, std::move(evidence));
}

/// RO-5: each post has written duties and somebody who answers for it.
Verdict judgePostRecords(ReadTx&, const Day& day) {
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

/// AT-1: nobody late, early or absent, of the shifts that have ended.
Verdict judgeOnTime(ReadTx& tx, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    for (const Piece& piece : withoutLeave(day.pieces, day.records.leave)) {
        if (piece.span.to > day.now) continue;
        const Kept kept = keptOf(piece, day.sessions, day.now);
        if (kept.absent) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.absent"));
        if (kept.lateMinutes > 0)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.came_late", kept.lateMinutes));
        if (kept.earlyMinutes > 0)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.left_early", kept.earlyMinutes));
    }
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, std::move(evidence));
}

/// AT-2: each shift has a signing in and out of its person's own.
Verdict judgeSigned(ReadTx& tx, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    for (const Piece& piece : withoutLeave(day.pieces, day.records.leave)) {
        if (piece.span.to > day.now) continue;
        const Kept kept = keptOf(piece, day.sessions, day.now);
        if (kept.absent) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.not_signed_in"));
        if (kept.forgotten) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.not_signed_out"));
    }
    const bool broken = !evidence.empty();
    return verdictOf(day, broken, std::move(evidence));
}

/// AT-7: who stepped out said when they would be back, had somebody stand in, and was back by then but for the grace.
Verdict judgeSteppingOut(ReadTx& tx, const Day& day) {
    std::vector<Verdict::Evidence> evidence;
    bool broken = false;
    for (const Session& session : day.sessions)
        for (const StepOut& away : session.away) {
            const Instant back = away.to.value_or(day.now);
            const bool late = away.expectedBack && back.millis - away.expectedBack->millis > day.graceMillis();
            const char* key = !away.cover ? "evidence.out_uncovered" : late ? "evidence.out_too_long" : "evidence.out";
            broken |= !away.cover || late;
            evidence.push_back({"presence", session.id.text(), day.href(),
                                day.words(key, {{"name", nameOf(tx, day, session.staff)},
                                                {"from", day.timeOf(away.from)},
                                                {"to", day.timeOf(back)}})});
        }
    return verdictOf(day, broken, std::move(evidence));
}

}  // namespace

std::vector<EvidenceRule> evidenceRules(const Services& services) {
    std::vector<EvidenceRule> rules = {
        dayRule(services, "VC-1", dayOf, judgeNoPostEmpty),   dayRule(services, "PR-1", dayOf, judgeNoLeaving),
        dayRule(services, "RO-2", dayOf, judgeEnoughPlanned), dayRule(services, "RO-3", dayOf, judgeAAndB),
        dayRule(services, "RO-4", dayOf, judgeTwoWhoCan),     dayRule(services, "RO-5", dayOf, judgePostRecords),
        dayRule(services, "AT-1", dayOf, judgeOnTime),        dayRule(services, "AT-2", dayOf, judgeSigned),
        dayRule(services, "AT-7", dayOf, judgeSteppingOut)};
    for (EvidenceRule& one : leaveEvidenceRules(services)) rules.push_back(std::move(one));
    return rules;
}

}  // namespace yizhan::roster
