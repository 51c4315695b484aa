// What the board says of clocking in and out (AT-1, AT-2, AT-7).
#include "roster/PresenceEvidence.h"

#include <algorithm>

#include "roster/AttendanceRules.h"
#include "roster/EvidenceDay.h"
#include "roster/PresenceRules.h"
#include "roster/PresenceStore.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerMinute = 60'000;

/// What people held of shifts that have ended, less their leave.
std::vector<Piece> endedPieces(const EvidenceDay& day) {
    auto pieces = withoutLeave(day.pieces, day.records.leave);
    pieces.erase(
        std::remove_if(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.span.to > day.now; }),
        pieces.end());
    return pieces;
}

/// AT-1: nobody late, early, absent or gone in between for longer than the grace, of the shifts that have ended.
Verdict judgeOnTime(ReadTx& tx, const EvidenceDay& day) {
    std::vector<Verdict::Evidence> evidence;
    const auto pieces = endedPieces(day);
    if (pieces.empty()) return nothingToJudge(day, "evidence.no_shifts");
    for (const Piece& piece : pieces) {
        const Kept kept = keptOf(piece, day.sessions, day.now);
        if (kept.absent) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.absent"));
        if (kept.lateMinutes > 0)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.came_late", kept.lateMinutes));
        if (kept.earlyMinutes > 0)
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.left_early", kept.earlyMinutes));
        if (kept.goneMinutes * millisPerMinute > day.graceMillis())
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.gone_between", kept.goneMinutes));
    }
    const bool broken = !evidence.empty();
    if (!broken) evidence.push_back(countEvidence(day, "evidence.on_time", pieces.size()));
    return verdictOf(day, broken, std::move(evidence));
}

/// Whether what shows the person there in that time was entered by a lead: a lead's word is a record, no signature.
bool enteredByLead(ReadTx& tx, const EvidenceDay& day, const Piece& piece) {
    return std::any_of(day.sessions.begin(), day.sessions.end(), [&](const Session& session) {
        const Span there{session.from, session.to.value_or(day.now)};
        return session.staff == piece.staff && there.meets(piece.span) &&
               signedByLead(store::recordsOf(tx, day.centre.id, session.id));
    });
}

/// AT-2: each shift has a signing in and out of its person's own.
Verdict judgeSigned(ReadTx& tx, const EvidenceDay& day) {
    std::vector<Verdict::Evidence> evidence;
    const auto pieces = endedPieces(day);
    if (pieces.empty()) return nothingToJudge(day, "evidence.no_shifts");
    for (const Piece& piece : pieces) {
        const Kept kept = keptOf(piece, day.sessions, day.now);
        if (kept.absent) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.not_signed_in"));
        if (kept.forgotten) evidence.push_back(shiftEvidence(tx, day, piece, "evidence.not_signed_out"));
        if (!kept.absent && enteredByLead(tx, day, piece))
            evidence.push_back(shiftEvidence(tx, day, piece, "evidence.signed_by_lead"));
    }
    const bool broken = !evidence.empty();
    if (!broken) evidence.push_back(countEvidence(day, "evidence.signed", pieces.size()));
    return verdictOf(day, broken, std::move(evidence));
}

/// AT-7: who stepped out said when they would be back, had somebody stand in, and was back by then but for the grace.
Verdict judgeSteppingOut(ReadTx& tx, const EvidenceDay& day) {
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
    if (evidence.empty()) return nothingToJudge(day, "evidence.nobody_out");
    return verdictOf(day, broken, std::move(evidence));
}

}  // namespace

std::vector<EvidenceRule> presenceEvidenceRules(const Services& services) {
    return {evidenceRule(services, "AT-1", judgeOnTime), evidenceRule(services, "AT-2", judgeSigned),
            evidenceRule(services, "AT-7", judgeSteppingOut)};
}

}  // namespace yizhan::roster
