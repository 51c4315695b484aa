// VC-8: every important matter stands truthfully in the log. What a day's record says of that.
#pragma once

#include "core/Feature.h"
#include "journal/JournalContext.h"

namespace yizhan::journal {

/// met: closed in time and by its rules · broken: missed, not closed by the cut-off, closed late or
/// forced · not due: the centre is closed and nothing was written, or the cut-off has not passed.
Verdict judgeTruthfulLog(ReadTx& tx, const Context& context, const Date& date);

}  // namespace yizhan::journal
