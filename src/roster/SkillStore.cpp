#include "roster/SkillStore.h"

#include <nlohmann/json.hpp>

#include "core/db/RowsOf.h"

namespace yizhan::roster::store {

namespace {

using nlohmann::json;

SkillSheet sheetOf(const Row& row) {
    SkillSheet sheet;
    sheet.staff = row.id<StaffId>(0);
    for (const json& one : json::parse(row.text(1))) {
        SkillSpan span{
            one["skill"].get<std::string>(), Date::parse(one["from"].get<std::string>()).value_or(Date{}), {}};
        if (one.contains("to")) span.to = Date::parse(one["to"].get<std::string>());
        sheet.skills.push_back(std::move(span));
    }
    sheet.updatedAt = row.instant(2);
    sheet.version = row.integer(3);
    return sheet;
}

std::string textOf(const std::vector<SkillSpan>& skills) {
    json out = json::array();
    for (const SkillSpan& one : skills) {
        json stored = {{"skill", one.skill}, {"from", one.from.text()}};
        if (one.to) stored["to"] = one.to->text();
        out.push_back(std::move(stored));
    }
    return out.dump();
}

}  // namespace

SkillSheet skillSheet(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto row =
        tx.one("SELECT staff_id, skills, updated_at, version FROM skill_sheets WHERE centre_id = $1 AND staff_id = $2",
               {centre, staff});
    SkillSheet empty;
    empty.staff = staff;
    return row ? sheetOf(*row) : empty;
}

std::vector<SkillSheet> skillSheets(ReadTx& tx, const CentreId& centre) {
    return allOf(
        tx.query(
            "SELECT staff_id, skills, updated_at, version FROM skill_sheets WHERE centre_id = $1 ORDER BY staff_id",
            {centre}),
        sheetOf);
}

std::vector<SkillsSince> skillVersions(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    constexpr std::size_t behindSheet = 4;
    return allOf(tx.query("SELECT v.staff_id, v.skills, v.recorded_at, v.version, v.since FROM skill_sheet_versions v "
                          "WHERE v.centre_id = $1 AND v.since < $3 AND NOT EXISTS (SELECT 1 FROM skill_sheet_versions "
                          "n WHERE n.centre_id = $1 AND n.staff_id = v.staff_id AND n.version > v.version "
                          "AND n.since <= $2) ORDER BY v.staff_id, v.version",
                          {centre, from, to}),
                 [](const Row& row) {
                     return SkillsSince{row.date(behindSheet), sheetOf(row)};
                 });
}

void putSkillSheet(WriteTx& tx, const CentreId& centre, const SkillSheet& sheet, const Date& since) {
    const std::string skills = textOf(sheet.skills);
    tx.execute(
        "INSERT INTO skill_sheets (centre_id, staff_id, skills, updated_at, version) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (centre_id, staff_id) DO UPDATE SET skills = excluded.skills, updated_at = excluded.updated_at, "
        "version = excluded.version",
        {centre, sheet.staff, skills, sheet.updatedAt, sheet.version});
    tx.execute(
        "INSERT INTO skill_sheet_versions (centre_id, staff_id, version, since, skills, recorded_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, sheet.staff, sheet.version, since, skills, sheet.updatedAt});
}

}  // namespace yizhan::roster::store
