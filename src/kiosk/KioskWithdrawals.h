// An entry that turned out to be wrong or harmful goes from every screen at once, and may come back.
#pragma once

#include <string>
#include <vector>

#include "core/db/Database.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

struct Withdrawal {
    std::string entryId;
    Instant at;
    StaffId by;
    std::string reason;
};

/// Records `kiosk.content`: each server leaves it out with its next answer, screens within ten seconds. Throws 404
/// `entry_unknown`, 409 `withdrawn_already`.
Withdrawal withdrawEntry(WriteTx& tx, const By& by, const CentreId& centre, const std::string& entryId,
                         const std::string& reason);
/// Throws 404 `entry_unknown` for one that is not withdrawn.
void restoreEntry(WriteTx& tx, const By& by, const CentreId& centre, const std::string& entryId);

namespace store {

bool entryExists(ReadTx& tx, const CentreId& centre, const std::string& entryId);
std::vector<Withdrawal> withdrawals(ReadTx& tx, const CentreId& centre);
std::optional<Withdrawal> findWithdrawal(ReadTx& tx, const CentreId& centre, const std::string& entryId);
void insertWithdrawal(WriteTx& tx, const CentreId& centre, const Withdrawal& withdrawal);
void removeWithdrawal(WriteTx& tx, const CentreId& centre, const std::string& entryId);

}  // namespace store

}  // namespace yizhan::kiosk
