// Days as they stand now: what the chain says of them, what the calendar expects, what time it is.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "journal/JournalContext.h"
#include "journal/JournalStore.h"

namespace yizhan::journal {

/// Throws 404 for a date that has no page (requireDay).
Day dayAt(ReadTx& tx, const Context& context, const Date& date);

/// The same for a record that is loaded already.
Day dayOf(ReadTx& tx, const Context& context, DayRecord record);

/// Newest first: every day with a row, every missed one, and today. Days whose cut-off passed
/// while no job ran are worked out, so that the list never lags behind the calendar.
std::vector<Day> listDays(ReadTx& tx, const Context& context, const DayRange& range);

/// Most days that a list works out by itself behind what the job has settled.
constexpr std::int64_t mostUnsettledDays = 400;

/// Writes down the missed ones of the days whose cut-off has passed since it was last done, at most
/// `most` days; gives the number of days settled. Doing it again changes nothing.
int settleDays(WriteTx& tx, const Context& context, int most);

/// Whether settleDays has something to do.
bool hasUnsettledDays(ReadTx& tx, const Context& context);

}  // namespace yizhan::journal
