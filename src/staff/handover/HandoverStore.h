// SQL of handovers before leaving, their signatures, and departures.
#pragma once

#include "core/db/Database.h"
#include "staff/handover/Handover.h"

namespace yizhan::staff::store {

std::optional<Handover> findHandover(ReadTx& tx, const CentreId& centre, const HandoverId& id);
/// What is not given does not narrow the list.
struct HandoverFilter {
    std::optional<StaffId> giver = {};
    std::optional<StaffId> concerning = {};  ///< on any of the three sides
};
/// Newest first, behind the id `after`.
std::vector<Handover> handovers(ReadTx& tx, const CentreId& centre, const HandoverFilter& filter,
                                const std::string& after, int limit);
/// Whose giver went between the two.
std::vector<Handover> handoversDeparted(ReadTx& tx, const CentreId& centre, Instant from, Instant to);
void insertHandover(WriteTx& tx, const CentreId& centre, const Handover& handover);
/// What happens to it after it was written down; the list stays as it is.
void updateHandover(WriteTx& tx, const CentreId& centre, const Handover& handover);
void insertSignature(WriteTx& tx, const CentreId& centre, const HandoverId& id, const HandoverSignature& signature);

void insertDeparture(WriteTx& tx, const CentreId& centre, const Departure& departure);
/// Whether the person left for good after that time.
bool leftAfter(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant at);
std::vector<Departure> departures(ReadTx& tx, const CentreId& centre, Instant from, Instant to);

}  // namespace yizhan::staff::store
