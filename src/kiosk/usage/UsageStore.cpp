#include <algorithm>

#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk::store {

namespace {

Band bandNamed(const std::string& name) {
    const auto found = std::find(bandNames.begin(), bandNames.end(), name);
    return found == bandNames.end() ? Band::none : static_cast<Band>(found - bandNames.begin());
}

}  // namespace

void addUse(WriteTx& tx, const UseKey& key, std::int64_t times) {
    tx.execute(
        "INSERT INTO kiosk_usage (centre_id, date, language, band, entry_id, times) VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (centre_id, date, language, band, entry_id) DO UPDATE SET "
        "times = kiosk_usage.times + excluded.times",
        {key.centre, key.date, key.language, nameOf(key.band), key.entryId, times});
}

std::vector<UsageRow> usage(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    std::vector<UsageRow> out;
    for (const Row& row :
         tx.query("SELECT date, language, band, CAST(SUM(times) AS BIGINT) FROM kiosk_usage WHERE centre_id = $1 AND "
                  "date >= $2 AND date < $3 GROUP BY date, language, band ORDER BY date, language, band",
                  {centre, from, to}))
        out.push_back({row.date(0), row.text(1), bandNamed(row.text(2)), row.integer(3)});
    return out;
}

std::vector<std::pair<std::string, std::int64_t>> usedEntries(ReadTx& tx, const CentreId& centre, const Date& from,
                                                              const Date& to) {
    std::vector<std::pair<std::string, std::int64_t>> out;
    for (const Row& row :
         tx.query("SELECT entry_id, CAST(SUM(times) AS BIGINT) AS used FROM kiosk_usage WHERE centre_id = $1 AND "
                  "date >= $2 AND date < $3 AND band = 'answer' GROUP BY entry_id ORDER BY used DESC, entry_id",
                  {centre, from, to}))
        out.emplace_back(row.text(0), row.integer(1));
    return out;
}

}  // namespace yizhan::kiosk::store
