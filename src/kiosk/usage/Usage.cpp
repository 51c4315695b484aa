#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk {

void BandCounts::add(Band band, std::int64_t times) {
    (band == Band::answer ? answered : band == Band::cards ? cards : none) += times;
}

std::vector<UsageDay> usageDays(const std::vector<UsageRow>& rows, const Date& from, const Date& to) {
    std::vector<UsageDay> days;
    for (Date date = from; date < to; date = date.plusDays(1)) days.push_back({date, {}, {}});
    for (const UsageRow& row : rows) {
        if (row.date < from || !(row.date < to)) continue;
        UsageDay& day = days[static_cast<std::size_t>(row.date.daysSinceEpoch() - from.daysSinceEpoch())];
        day.all.add(row.band, row.times);
        day.languages[row.language].add(row.band, row.times);
    }
    return days;
}

BandCounts totalOf(const std::vector<UsageDay>& days) {
    BandCounts total;
    for (const UsageDay& day : days) {
        total.answered += day.all.answered;
        total.cards += day.all.cards;
        total.none += day.all.none;
    }
    return total;
}

}  // namespace yizhan::kiosk
