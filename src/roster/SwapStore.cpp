// SQL of swaps (Swaps.h).
#include <algorithm>

#include "roster/Swaps.h"

#include "core/db/RowsOf.h"
#include "core/db/Where.h"

namespace yizhan::roster {

std::optional<SwapState> swapStateNamed(std::string_view name) {
    const auto found = std::find(swapStateNames.begin(), swapStateNames.end(), name);
    if (found == swapStateNames.end()) return std::nullopt;
    return static_cast<SwapState>(found - swapStateNames.begin());
}

namespace store {

namespace {

const std::string ofSwaps =
    "SELECT id, shift_id, kind, starts, ends, giver_id, taker_id, reason, status, requested_by, decided_by, "
    "decided_at, decision, confirm_by, accepted_at, created_at, updated_at, version FROM swaps ";

Swap swapOf(const Row& row) {
    Swap swap;
    swap.id = row.id<SwapId>(0);
    swap.shift = row.id<ShiftId>(1);
    swap.kind = row.text(2) == nameOf(SwapKind::takeOver) ? SwapKind::takeOver : SwapKind::swap;
    swap.span = {row.instant(3), row.instant(4)};
    swap.giver = row.id<StaffId>(5);
    swap.taker = row.id<StaffId>(6);
    swap.reason = row.text(7);
    swap.state = swapStateNamed(row.text(8)).value_or(SwapState::asked);
    swap.requestedBy = idIf<StaffId>(row, 9);
    swap.decidedBy = idIf<StaffId>(row, 10);
    swap.decidedAt = row.optionalInstant(11);
    swap.decision = row.text(12);
    swap.confirmBy = row.optionalInstant(13);
    swap.acceptedAt = row.optionalInstant(14);
    swap.createdAt = row.instant(15);
    swap.updatedAt = row.instant(16);
    swap.version = row.integer(17);
    return swap;
}

std::vector<Swap> swapsOf(const Rows& rows) { return allOf(rows, swapOf); }

}  // namespace

std::optional<Swap> findSwap(ReadTx& tx, const CentreId& centre, const SwapId& id) {
    const auto row = tx.one(ofSwaps + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return swapOf(*row);
}

std::vector<Swap> swaps(ReadTx& tx, const CentreId& centre, const SwapFilter& filter, const std::string& after,
                        int limit) {
    Where where = olderThan(centre, after);
    if (filter.state) where.add("status = " + where.place(nameOf(*filter.state)));
    if (filter.shift) where.add("shift_id = " + where.place(*filter.shift));
    if (filter.staff) {
        const std::string one = where.place(*filter.staff);
        where.add("(giver_id = " + one + " OR taker_id = " + one + ")");
    }
    const std::string most = where.place(limit);
    return swapsOf(tx.query(ofSwaps + where.text() + " ORDER BY id DESC LIMIT " + most, where.params()));
}

std::vector<Swap> openSwaps(ReadTx& tx, const CentreId& centre, const ShiftId& shift) {
    return swapsOf(
        tx.query(ofSwaps + "WHERE centre_id = $1 AND shift_id = $2 AND status IN ('asked', 'accepted') ORDER BY id",
                 {centre, shift}));
}

std::vector<Swap> unconfirmedSwaps(ReadTx& tx, const CentreId& centre, Instant now) {
    return swapsOf(tx.query(ofSwaps + "WHERE centre_id = $1 AND status = 'in_force' AND kind = 'take_over' AND "
                                      "accepted_at IS NULL AND confirm_by <= $2 AND ends > $2 AND NOT EXISTS (SELECT 1 "
                                      "FROM swap_alerts a WHERE a.centre_id = $1 AND a.swap_id = swaps.id) ORDER BY id",
                            {centre, now}));
}

void insertSwapAlert(WriteTx& tx, const CentreId& centre, const SwapId& id, Instant now) {
    tx.execute("INSERT INTO swap_alerts (centre_id, swap_id, told_at) VALUES ($1, $2, $3)", {centre, id, now});
}

void insertSwap(WriteTx& tx, const CentreId& centre, const Swap& swap) {
    tx.execute(
        "INSERT INTO swaps (centre_id, id, shift_id, kind, starts, ends, giver_id, taker_id, reason, status, "
        "requested_by, decided_by, decided_at, decision, confirm_by, accepted_at, created_at, updated_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        {centre, swap.id, swap.shift, nameOf(swap.kind), swap.span.from, swap.span.to, swap.giver, swap.taker,
         swap.reason, nameOf(swap.state), swap.requestedBy, swap.decidedBy, swap.decidedAt, swap.decision,
         swap.confirmBy, swap.acceptedAt, swap.createdAt, swap.updatedAt, swap.version});
}

void updateSwap(WriteTx& tx, const CentreId& centre, const Swap& swap) {
    tx.execute(
        "UPDATE swaps SET status = $3, decided_by = $4, decided_at = $5, decision = $6, accepted_at = $7, "
        "updated_at = $8, version = $9 WHERE centre_id = $1 AND id = $2",
        {centre, swap.id, nameOf(swap.state), swap.decidedBy, swap.decidedAt, swap.decision, swap.acceptedAt,
         swap.updatedAt, swap.version});
}

}  // namespace store

}  // namespace yizhan::roster
