// A date as the clauses of the roster look at it, and what their judges share.
#pragma once

#include "core/EvidenceOfDay.h"
#include "roster/Presence.h"
#include "roster/RosterPlan.h"

namespace yizhan::roster {

/// One date with everything that is known of it.
struct EvidenceDay {
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
    std::int64_t graceMillis() const { return services.settings.integer("roster.grace_minutes") * 60'000; }
    std::string timeOf(Instant at) const {
        const bool midnight = at == centre.zone.startOf(date.plusDays(1));
        return midnight ? "24:00" : centre.zone.timeOf(at).text();
    }
};

/// Not due, with the reason in words: there is nothing on which the clause could be held.
Verdict nothingToJudge(const EvidenceDay& day, const char* key);
/// About all of the date, as "so many of so many".
Verdict::Evidence countEvidence(const EvidenceDay& day, const char* key, std::size_t count);
Verdict::Evidence shiftEvidence(ReadTx& tx, const EvidenceDay& day, const Piece& piece, const char* key,
                                std::int64_t minutes = 0);
std::string nameOf(ReadTx& tx, const EvidenceDay& day, const StaffId& staff);

/// Asked only about a date that has begun, when the centre was there.
using EvidenceJudge = Verdict (*)(ReadTx&, const EvidenceDay&);
EvidenceRule evidenceRule(const Services& services, const char* clause, EvidenceJudge judge);

}  // namespace yizhan::roster
