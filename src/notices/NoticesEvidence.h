// What the notices say of DC-2 to DC-8 and DC-14 on a day: it follows from what stood; nobody fills it in.
#pragma once

#include <vector>

#include "core/Feature.h"
#include "notices/NoticesRules.h"

namespace yizhan::notices {

/// For whom a day is judged, in whose words, and which day it is now.
struct Board {
    const Texts& texts;
    const CentreInfo& centre;
    Date today;
};

/// One of the eight items on one date: met when a notice of the kind stood at some time of that day, was valid on
/// it and no review was overdue; broken otherwise; not due before the centre began and after today.
Verdict judgeItem(ReadTx& tx, const Board& board, Kind kind, const Date& date);
/// All eight items (DC-14): one that is missing or overdue breaks it, and is the evidence then.
Verdict judgeBoard(ReadTx& tx, const Board& board, const Date& date);

std::vector<EvidenceRule> evidenceRules(const Services& services);

}  // namespace yizhan::notices
