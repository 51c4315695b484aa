// The SQL of public holidays (CentreStore.h).
#include <nlohmann/json.hpp>

#include "centre/CentreStore.h"

#include "core/db/RowsOf.h"

namespace yizhan::centre::store {

namespace {

OfficeDay officeDayOf(const Row& row) {
    return {row.date(0), row.text(1) == "workday",
            nlohmann::json::parse(row.text(2)).get<std::map<std::string, std::string>>()};
}

OfficeYear officeYearOf(const Row& row) {
    return {static_cast<int>(row.integer(0)), row.text(1), row.text(2), {}, row.instant(3)};
}

}  // namespace

std::vector<OfficeDay> officeDays(ReadTx& tx, const CentreId& id, const Date& from, const Date& to, int without) {
    return allOf(tx.query("SELECT date, kind, name FROM office_days WHERE centre_id = $1 AND date >= $2 "
                          "AND date < $3 AND year <> $4 ORDER BY date, year",
                          {id, from, to, without}),
                 officeDayOf);
}

std::vector<OfficeYear> officeYears(ReadTx& tx, const CentreId& id) {
    return allOf(tx.query("SELECT year, country, source, imported_at FROM office_years WHERE centre_id = $1 "
                          "ORDER BY year DESC",
                          {id}),
                 officeYearOf);
}

std::optional<OfficeYear> officeYear(ReadTx& tx, const CentreId& id, int year) {
    const auto row = tx.one(
        "SELECT year, country, source, imported_at FROM office_years WHERE centre_id = $1 AND year = $2", {id, year});
    if (!row) return std::nullopt;
    OfficeYear found = officeYearOf(*row);
    for (const Row& day : tx.query(
             "SELECT date, kind, name FROM office_days WHERE centre_id = $1 AND year = $2 ORDER BY date", {id, year}))
        found.days.push_back(officeDayOf(day));
    return found;
}

void putOfficeYear(WriteTx& tx, const CentreId& id, const OfficeYear& year) {
    tx.execute("DELETE FROM office_days WHERE centre_id = $1 AND year = $2", {id, year.year});
    tx.execute(
        "INSERT INTO office_years (centre_id, year, country, source, imported_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (centre_id, year) DO UPDATE SET country = excluded.country, source = excluded.source, "
        "imported_at = excluded.imported_at",
        {id, year.year, year.country, year.source, year.importedAt});
    for (const OfficeDay& day : year.days)
        tx.execute("INSERT INTO office_days (centre_id, year, date, kind, name) VALUES ($1, $2, $3, $4, $5)",
                   {id, year.year, day.date, day.working ? "workday" : "holiday", nlohmann::json(day.name).dump()});
}

}  // namespace yizhan::centre::store
