// What a shift may be, who holds which part of it, and which other shifts it cannot stand beside; pure.
#pragma once

#include <string>
#include <vector>

#include "core/Error.h"
#include "core/Zone.h"
#include "roster/Roster.h"

namespace yizhan::roster {

constexpr std::int64_t longestShiftMillis = 24 * 3'600'000LL;

std::optional<ShiftRole> roleNamed(std::string_view name);
std::optional<ShiftState> shiftStateNamed(std::string_view name);

/// What cannot be, by JSON pointer, wherever else the person is: an end before its start, more than a day, breaks
/// outside the shift or over one another, a relief by the shift itself, a B without reason to back up.
std::vector<Violation> shiftViolations(const Shift& shift);

/// Who holds which part of the shift, in the order of time; the parts touch and fill it.
std::vector<Piece> piecesOf(const Shift& shift, const std::vector<Holding>& holdings);

/// The first piece of the same person on another post at the same time; nothing when there is none. `others` may hold
/// pieces of the same shift, which count as itself.
const Piece* clash(const std::vector<Piece>& own, const std::vector<Piece>& others);

/// The same time of day so many days later, whatever the clocks did in between.
Instant sameTimeLater(const Zone& zone, Instant at, int days);

}  // namespace yizhan::roster
