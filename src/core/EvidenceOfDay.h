// Evidence by clause where a feature looks at a whole day at once.
#pragma once

#include <utility>
#include <vector>

#include "core/Feature.h"

namespace yizhan {

/// Met or broken; a day that still runs (`over` is false) is not due until something is broken.
template <class Day>
Verdict verdictOf(const Day& day, bool broken, std::vector<Verdict::Evidence> evidence) {
    const auto fine = day.over ? Verdict::Status::met : Verdict::Status::notDue;
    return {broken ? Verdict::Status::broken : fine, std::move(evidence)};
}

/// `dayOf` reads what is known of the date, `judge` looks at it; where the day does not count, nothing is due.
template <class Day>
EvidenceRule dayRule(const Services& services, const char* clause,
                     Day (*dayOf)(ReadTx&, const Services&, const CentreId&, const Date&),
                     Verdict (*judge)(ReadTx&, const Day&)) {
    return {clause, [&services, dayOf, judge](ReadTx& tx, const CentreId& id, const Date& date) -> Verdict {
                const Day day = dayOf(tx, services, id, date);
                if (!day.counts) return {Verdict::Status::notDue, {}};
                return judge(tx, day);
            }};
}

}  // namespace yizhan
