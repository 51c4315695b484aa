// The SQL of the centres' maps.
#pragma once

#include <optional>

#include "core/db/Database.h"
#include "kiosk/map/Map.h"

namespace yizhan::kiosk::store {

std::optional<StoredMap> findMap(ReadTx& tx, const CentreId& centre);
/// Whether there is one with a plan in it, without reading it.
bool hasMap(ReadTx& tx, const CentreId& centre);
void putMap(WriteTx& tx, const CentreId& centre, const By& by, const StoredMap& stored);

}  // namespace yizhan::kiosk::store
