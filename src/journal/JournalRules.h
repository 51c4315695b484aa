// The rules of the log as plain functions: which day it is, what may be written, what is late.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Access.h"
#include "core/Centres.h"
#include "core/Error.h"
#include "journal/Journal.h"

namespace yizhan::journal {

/// Longest text of an entry or reason, in code points.
constexpr std::size_t longestText = 4000;
/// How far a client's clock may run ahead of ours.
constexpr std::int64_t clockToleranceSeconds = 300;

/// The instant until which `date` can be opened and closed in time: the policy's hour next morning.
Instant cutoffOf(const Date& date, const Zone& zone, const Policy& policy);

/// The end of the day's last opening window; nothing on a day without one.
std::optional<Instant> closesAt(const OpeningDay& opening, const Zone& zone);

/// The status that the record, the calendar and the clock give together. It is right also before
/// the job has written down a missed day. A day once missed stays so until it is closed, late.
DayStatus statusOf(const DayRecord& record, bool expected, Instant cutoff, Instant now);

/// Past the cut-off, due to be kept (or begun), and not closed.
bool isUnclosed(const DayRecord& record, bool expected, Instant cutoff, Instant now);

/// A day that was expected and has no row by a person from before its cut-off.
bool isMissed(const DayRecord& record, bool expected, Instant cutoff, Instant now);

/// What is wrong with a text of the book, if anything: `required` (nothing but blanks),
/// `too_long`, `control_character` (any but the newline).
std::optional<Violation> textViolation(const std::string& pointer, std::string_view text);

/// When an entry's event may have happened: inside the log day up to its cut-off and not in the
/// future; an addendum may tell of anything since. Codes `in_the_future`, `other_day`.
std::optional<Violation> occurrenceViolation(Instant occurredAt, const Date& date, const Zone& zone,
                                             const Policy& policy, bool closed, Instant now);

/// Written longer after the event than the policy allows, or into a day whose cut-off has passed.
bool isLate(Instant occurredAt, Instant recordedAt, Instant cutoff, bool closed, const Policy& policy);

/// After closing every entry is an addendum.
RowKind kindOfNewEntry(bool correction, bool closed);

/// Entries, corrections and system lines of an unclosed day have numbers in the book.
bool isNumbered(RowKind kind, bool closed);

/// What a row means for its day's summary.
struct RowEffect {
    RowKind kind = RowKind::entry;
    bool numbered = false;
    bool missed = false;  ///< the system's line that says that the day was missed
    Instant recordedAt;
    std::optional<std::string> previousCode = {};
    std::optional<ClosingStatement> closing = {};
};

/// The day's summary with one more row: the record of a day is this fold over its rows, which is
/// how it is kept and how verify works it out again.
void advance(DayRecord& record, const RowEffect& row);

/// The role under which a person signs: the highest of manager, deputy, lead, duty.
std::optional<Role> signingRole(const Roles& roles);

/// Throws 409: `system_entry`, `strike_entry` or `already_struck`, where the row cannot be taken back.
void requireStrikeable(const Entry& entry);

}  // namespace yizhan::journal
