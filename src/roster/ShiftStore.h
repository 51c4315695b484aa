// SQL of shifts, of who holds parts of them, and of what changed.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "roster/Roster.h"

namespace yizhan::roster::store {

std::optional<Shift> findShift(ReadTx& tx, const CentreId& centre, const ShiftId& id);

/// Shifts that meet a span; what is not given does not narrow it.
struct ShiftFilter {
    Span span;
    std::optional<PostId> post = {};
    std::optional<StaffId> staff = {};  ///< to whom it was given, whoever holds it now
    std::optional<ShiftState> state = {};
    std::optional<StaffId> holder = {};  ///< given to them, or a part of it was handed to them at some time
};
/// By start, behind `after` {start, id} when given; without a state all but cancelled ones.
std::vector<Shift> shifts(ReadTx& tx, const CentreId& centre, const ShiftFilter& filter,
                          const std::vector<std::string>& after, int limit);
/// All that meet the span and are not cancelled, by start and id; drafts where `drafts`.
std::vector<Shift> plannedShifts(ReadTx& tx, const CentreId& centre, const Span& span, bool drafts);
/// Those given to a person and those of which they hold a part, that meet the span and are not cancelled.
std::vector<Shift> shiftsAround(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Span& span);
/// Drafts that start inside, by start and id.
std::vector<Shift> draftsStarting(ReadTx& tx, const CentreId& centre, const Span& span);

void insertShift(WriteTx& tx, const CentreId& centre, const Shift& shift);
void updateShift(WriteTx& tx, const CentreId& centre, const Shift& shift);
void deleteShift(WriteTx& tx, const CentreId& centre, const ShiftId& id);
/// Its state, instant of publishing and version; nothing where it is no draft any more.
void publishShift(WriteTx& tx, const CentreId& centre, const Shift& shift);

/// Of one shift, in the order of writing.
std::vector<Holding> holdingsOf(ReadTx& tx, const CentreId& centre, const ShiftId& shift);
/// All that meet the span.
std::vector<Holding> holdings(ReadTx& tx, const CentreId& centre, const Span& span);
/// With the next seq of its shift.
void insertHolding(WriteTx& tx, const CentreId& centre, Holding holding);

/// That a shift changed: what, over which time, by whom.
struct Change {
    std::int64_t seq = 0;
    ShiftId shift;
    std::string change;  ///< "create", "update", "publish", "cancel", "delete", "hold"
    Span span;
    std::optional<StaffId> staff;
    std::string name;
    Instant at;
};
/// With the next numbers, in their order. A shift that moves is told of twice, where it was and where it is.
void noteChanges(WriteTx& tx, const CentreId& centre, const std::vector<Change>& changes);
/// The last change that touched the span; 0 when nothing ever did.
std::int64_t lastChange(ReadTx& tx, const CentreId& centre, const Span& span);
/// Changes behind `after` that touched the span, oldest first.
std::vector<Change> changesSince(ReadTx& tx, const CentreId& centre, const Span& span, std::int64_t after, int limit);

}  // namespace yizhan::roster::store
