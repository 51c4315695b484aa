#include "roster/AttendanceStore.h"

namespace yizhan::roster::store {

std::optional<AttendanceLock> attendanceLock(ReadTx& tx, const CentreId& centre, const std::string& month) {
    const auto row = tx.one(
        "SELECT month, sheet, locked_by, name, locked_at FROM attendance_locks WHERE centre_id = $1 AND month = $2",
        {centre, month});
    if (!row) return std::nullopt;
    return AttendanceLock{row->text(0), row->text(1), row->id<StaffId>(2), row->text(3), row->instant(4)};
}

void insertAttendanceLock(WriteTx& tx, const CentreId& centre, const AttendanceLock& lock) {
    tx.execute(
        "INSERT INTO attendance_locks (centre_id, month, sheet, locked_by, name, locked_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, lock.month, lock.sheet, lock.by, lock.name, lock.at});
}

}  // namespace yizhan::roster::store
