// SQL of people's skills.
#pragma once

#include <vector>

#include "core/db/Database.h"
#include "roster/Roster.h"

namespace yizhan::roster::store {

/// An empty sheet of version 0 where none was written.
SkillSheet skillSheet(ReadTx& tx, const CentreId& centre, const StaffId& staff);
std::vector<SkillSheet> skillSheets(ReadTx& tx, const CentreId& centre);
/// What skillsOver() makes the sheets of the days from `from` on, before `to`, of.
std::vector<SkillsSince> skillVersions(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);
/// Keeps the version for good, as it counts from `since` on.
void putSkillSheet(WriteTx& tx, const CentreId& centre, const SkillSheet& sheet, const Date& since);

}  // namespace yizhan::roster::store
