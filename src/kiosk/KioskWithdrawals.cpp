#include "kiosk/KioskWithdrawals.h"

#include "core/Audit.h"
#include "core/Error.h"
#include "core/Events.h"

namespace yizhan::kiosk {

namespace {

void told(WriteTx& tx, const By& by, const CentreId& centre, const std::string& action, const std::string& entryId,
          const std::string& reason) {
    audit(tx, by.actor, by.origin, by.now,
          {centre, "kiosk.entry." + action, "entry", entryId, {{"reason", {}, reason}}});
    tx.record({centre, "kiosk.content", by.now, {{"entry", entryId}, {"done", action}}});
}

}  // namespace

Withdrawal withdrawEntry(WriteTx& tx, const By& by, const CentreId& centre, const std::string& entryId,
                         const std::string& reason) {
    if (!store::entryExists(tx, centre, entryId)) throw notFound("entry_unknown");
    if (store::findWithdrawal(tx, centre, entryId)) throw conflict("withdrawn_already");
    const Withdrawal withdrawal{entryId, by.now, by.actor.staff, reason};
    store::insertWithdrawal(tx, centre, withdrawal);
    told(tx, by, centre, "withdraw", entryId, reason);
    return withdrawal;
}

void restoreEntry(WriteTx& tx, const By& by, const CentreId& centre, const std::string& entryId) {
    const auto withdrawal = store::findWithdrawal(tx, centre, entryId);
    if (!withdrawal) throw notFound("entry_unknown");
    store::removeWithdrawal(tx, centre, entryId);
    told(tx, by, centre, "restore", entryId, withdrawal->reason);
}

}  // namespace yizhan::kiosk
