// What must hold before a part of a shift comes into other hands.
#pragma once

#include "roster/Swaps.h"

namespace yizhan::roster {

/// Who holds all of the part; nothing where several do.
std::optional<StaffId> holderOf(ReadTx& tx, const By& by, const Shift& shift, const Span& part);
/// Throws 422 at the pointer where the taker does not work here, is on leave, or stands on another post at that time.
void checkTaker(ReadTx& tx, const By& by, const Shift& shift, const Swap& swap, const std::string& pointer);
/// The swap's shift as it is now, once more before the part changes hands. Throws 409 `shift_not_published`,
/// `shift_over`, `attendance_month_locked`, `swap_stale` (the giver no longer holds the part), 422 as checkTaker().
Shift shiftToSwap(ReadTx& tx, const By& by, const Swap& swap);
/// By how many minutes the shift's post would be covered less if the taker held the part; 0 when it is no worse.
std::int64_t minutesLost(ReadTx& tx, const By& by, const Shift& shift, const Swap& swap);

}  // namespace yizhan::roster
