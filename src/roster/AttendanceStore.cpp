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

std::vector<AttendanceSend> attendanceSends(ReadTx& tx, const CentreId& centre, const std::string& month) {
    std::vector<AttendanceSend> out;
    for (const Row& row : tx.query("SELECT month, receiver, sent_by, name, note, sent_at FROM attendance_sends "
                                   "WHERE centre_id = $1 AND month = $2 ORDER BY seq",
                                   {centre, month}))
        out.push_back({row.text(0), row.text(1), row.id<StaffId>(2), row.text(3), row.text(4), row.instant(5)});
    return out;
}

void insertAttendanceSend(WriteTx& tx, const CentreId& centre, const AttendanceSend& send) {
    const auto row =
        tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM attendance_sends WHERE centre_id = $1 AND month = $2",
               {centre, send.month});
    tx.execute(
        "INSERT INTO attendance_sends (centre_id, month, seq, receiver, sent_by, name, note, sent_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {centre, send.month, row->integer(0), send.to, send.by, send.name, send.note, send.at});
}

}  // namespace yizhan::roster::store
