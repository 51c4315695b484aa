// What follows from the records of presence; pure.
#pragma once

#include <vector>

#include "core/Error.h"
#include "core/Zone.h"
#include "roster/Presence.h"

namespace yizhan::roster {

/// The session of its records, in the order of writing, corrections applied; nothing when its clock-in never was.
/// Throws 422 `presence_order` where the times then do not follow one another.
std::optional<Session> sessionOf(const std::vector<PresenceRecord>& records);
/// When a record happened as the corrections in the list leave it; nothing where it never was.
std::optional<Instant> timeNow(const PresenceRecord& record, const std::vector<PresenceRecord>& records);
/// Whether a clock-in or clock-out that counts was entered by a lead and not signed by the person.
bool signedByLead(const std::vector<PresenceRecord>& records);
/// Whether two stretches of one person meet; an open one has no end.
bool meet(const Session& a, const Session& b);
/// What is longer was typed wrongly.
constexpr std::int64_t longestPresenceMillis = 24 * 3'600'000LL;
/// Whether the session, up to now where it is open, is longer than that.
bool tooLong(const Session& session, Instant now);
/// The last instant that the session knows.
Instant lastOf(const Session& session);

/// When a session that nobody ended is over: at closing time of its date or the end of the person's last shift of it,
/// whichever is later; at the date's end where both are before its last record.
Instant forgottenEnd(const Session& session, const OpeningDay& day, const std::vector<Piece>& shifts, const Zone& zone);

/// How many of the alert levels a gap has reached that has lasted so long: 0 to 3 (grace, its double and its triple).
int levelReached(std::int64_t lastedMillis, std::int64_t graceMinutes);
/// Since when the last stretch is without enough people, without interruption up to the end; nothing where it is not.
std::optional<Segment> runningGap(const PostCoverage& coverage, Instant* since);

}  // namespace yizhan::roster
