// SQL of locked months.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// That a copy of a month's sheet went out.
struct AttendanceSend {
    std::string month;
    std::string to;  ///< "home_unit" or "office"
    StaffId by;
    std::string name;
    std::string note;
    Instant at;
};
/// In the order of writing.
std::vector<AttendanceSend> attendanceSends(ReadTx& tx, const CentreId& centre, const std::string& month);
/// With the next number.
void insertAttendanceSend(WriteTx& tx, const CentreId& centre, const AttendanceSend& send);

}  // namespace yizhan::roster::store
