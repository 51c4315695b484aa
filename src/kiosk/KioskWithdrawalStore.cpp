#include "kiosk/KioskWithdrawals.h"

namespace yizhan::kiosk::store {

namespace {

constexpr const char* columns = "SELECT entry_id, withdrawn_at, withdrawn_by, reason FROM kiosk_withdrawals ";

Withdrawal withdrawalFrom(const Row& row) { return {row.text(0), row.instant(1), row.id<StaffId>(2), row.text(3)}; }

}  // namespace

bool entryExists(ReadTx& tx, const CentreId& centre, const std::string& entryId) {
    return tx.one("SELECT 1 FROM kiosk_entries WHERE centre_id = $1 AND entry_id = $2", {centre, entryId}).has_value();
}

std::vector<Withdrawal> withdrawals(ReadTx& tx, const CentreId& centre) {
    std::vector<Withdrawal> out;
    for (const Row& row : tx.query(std::string(columns) + "WHERE centre_id = $1 ORDER BY entry_id", {centre}))
        out.push_back(withdrawalFrom(row));
    return out;
}

std::optional<Withdrawal> findWithdrawal(ReadTx& tx, const CentreId& centre, const std::string& entryId) {
    const auto row = tx.one(std::string(columns) + "WHERE centre_id = $1 AND entry_id = $2", {centre, entryId});
    if (!row) return std::nullopt;
    return withdrawalFrom(*row);
}

void insertWithdrawal(WriteTx& tx, const CentreId& centre, const Withdrawal& withdrawal) {
    tx.execute(
        "INSERT INTO kiosk_withdrawals (centre_id, entry_id, withdrawn_at, withdrawn_by, reason) "
        "VALUES ($1, $2, $3, $4, $5)",
        {centre, withdrawal.entryId, withdrawal.at, withdrawal.by, withdrawal.reason});
}

void removeWithdrawal(WriteTx& tx, const CentreId& centre, const std::string& entryId) {
    tx.execute("DELETE FROM kiosk_withdrawals WHERE centre_id = $1 AND entry_id = $2", {centre, entryId});
}

}  // namespace yizhan::kiosk::store
