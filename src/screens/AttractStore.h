// All SQL of the media of the waiting picture.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "screens/Attract.h"

namespace yizhan::screens::store {

std::optional<AttractItem> findItem(ReadTx& tx, const CentreId& centre, const AttractId& id);
/// In their order; behind `after` {order, id} when given; at most `limit`.
std::vector<AttractItem> items(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                               int limit);
/// The greatest order of those not archived; -1 where there is none.
int lastOrder(ReadTx& tx, const CentreId& centre);
void insertItem(WriteTx& tx, const CentreId& centre, const AttractItem& item);
/// Everything but id and created_at.
void updateItem(WriteTx& tx, const CentreId& centre, const AttractItem& item);

}  // namespace yizhan::screens::store
