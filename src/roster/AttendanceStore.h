// SQL of locked months.
#pragma once

#include <optional>
#include <string>

#include "core/db/Database.h"
#include "roster/Roster.h"

namespace yizhan::roster::store {

struct AttendanceLock {
    std::string month;  ///< "2026-11"
    std::string sheet;  ///< as it was answered then
    StaffId by;
    std::string name;
    Instant at;
};
std::optional<AttendanceLock> attendanceLock(ReadTx& tx, const CentreId& centre, const std::string& month);
void insertAttendanceLock(WriteTx& tx, const CentreId& centre, const AttendanceLock& lock);

}  // namespace yizhan::roster::store
