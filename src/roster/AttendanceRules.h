// Presence held against the shifts: late, early, absent, and the month's sum of each person; pure.
#pragma once

#include <map>
#include <vector>

#include "roster/Presence.h"
#include "roster/leave/LeaveRules.h"

namespace yizhan::roster {

/// How somebody kept a shift, or the part of one that they held. Minutes are whole ones that have passed.
struct Kept {
    std::int64_t rosteredMinutes = 0;  ///< without breaks
    std::int64_t lateMinutes = 0;
    std::int64_t earlyMinutes = 0;
    std::int64_t goneMinutes = 0;  ///< between coming and leaving, not there without a step out; breaks do not count
    bool absent = false;           ///< never there in all its time
    bool forgotten = false;        ///< their last presence in it was closed by the system
};

/// `sessions`: any; those of the piece's person count, on whichever post. An open one lasts until `now`.
Kept keptOf(const Piece& piece, const std::vector<Session>& sessions, Instant now);

struct AttendanceRow {
    StaffId staff;
    int shifts = 0;
    std::int64_t rosteredMinutes = 0;
    std::int64_t workedMinutes = 0;  ///< there, without steps out and without the breaks of their shifts
    std::int64_t lateMinutes = 0, earlyMinutes = 0;
    std::int64_t absentMinutes = 0;  ///< of shifts to which they never came, and gone in the middle of others
    int late = 0, early = 0, absent = 0, forgotten = 0;
    std::int64_t leaveMinutes = 0;  ///< rostered time on leave, part of rosteredMinutes
    std::map<LeaveKind, std::int64_t> leave;
};

/// What a sheet is made of.
struct AttendanceInput {
    std::vector<Piece> pieces;  ///< as they are held
    std::vector<Session> sessions;
    std::vector<LeaveSpan> leave;  ///< in force
    /// As if no leave had put a shift into a substitute's hands: there a person's time on leave is found.
    std::vector<Piece> original;
};

/// One row a person who was rostered, there or on leave, by id. Rostered time on leave is leave, neither absent nor
/// late; what is left of a shift is kept or not as a shift of its own. Pieces that have not ended by `now` do not count
/// yet; sessions count as far as they lie in the month.
std::vector<AttendanceRow> sheetOf(const AttendanceInput& input, const Span& month, Instant now);

}  // namespace yizhan::roster
