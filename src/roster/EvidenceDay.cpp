#include "roster/EvidenceDay.h"

#include <algorithm>

#include "core/KnownCentre.h"
#include "roster/PresenceStore.h"
#include "roster/RosterShiftRules.h"

namespace yizhan::roster {

namespace {

EvidenceDay dayOf(ReadTx& tx, const Services& services, const CentreId& id, const Date& date) {
    const CentreInfo centre = knownCentre(services.centres, tx, id);
    const Instant now = services.clock.now();
    const Instant start = centre.zone.startOf(date), end = centre.zone.startOf(date.plusDays(1));
    EvidenceDay day{services, centre, date, now, {start, std::min(end, now)}, end <= now, true, {}, {}, {}};
    day.counts = start < now && centre.zone.dateOf(centre.createdAt) <= date;
    if (!day.counts) return day;
    day.records = readPlan(tx, services, centre, day.span, false, now);
    day.sessions = store::sessions(tx, id, {start, end});
    for (const Shift& shift : day.records.shifts)
        if (start <= shift.span.from)
            for (const Piece& piece : piecesOf(shift, day.records.holdings)) day.pieces.push_back(piece);
    return day;
}

}  // namespace

Verdict nothingToJudge(const EvidenceDay& day, const char* key) {
    return {Verdict::Status::notDue, {{"roster", day.date.text(), day.href(), day.words(key)}}};
}

Verdict::Evidence countEvidence(const EvidenceDay& day, const char* key, std::size_t count) {
    return {"roster", day.date.text(), day.href(), day.words(key, {{"count", std::to_string(count)}})};
}

std::string nameOf(ReadTx& tx, const EvidenceDay& day, const StaffId& staff) {
    return day.services.people.nameOf(tx, day.centre.id, staff).value_or("");
}

Verdict::Evidence shiftEvidence(ReadTx& tx, const EvidenceDay& day, const Piece& piece, const char* key,
                                std::int64_t minutes) {
    return {"shift", piece.shift->id.text(), "/console/roster?shift=" + piece.shift->id.text(),
            day.words(key, {{"name", nameOf(tx, day, piece.staff)},
                            {"from", day.timeOf(piece.span.from)},
                            {"to", day.timeOf(piece.span.to)},
                            {"minutes", std::to_string(minutes)}})};
}

EvidenceRule evidenceRule(const Services& services, const char* clause, EvidenceJudge judge) {
    return dayRule(services, clause, dayOf, judge);
}

}  // namespace yizhan::roster
