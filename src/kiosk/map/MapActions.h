// What can be done to a centre's map. Runs in the transaction that it is given.
#pragma once

#include "core/Centres.h"
#include "core/db/Database.h"
#include "kiosk/map/Map.h"

namespace yizhan::kiosk {

/// Puts the map in place of the one before, its version one higher (the first is 1). Stands are kept under the ids of
/// their places. Records `kiosk.content`. Throws Error 422 with everything that is wrong.
StoredMap putMap(WriteTx& tx, const By& by, const ICentres& centres, const CentreInfo& centre, CentreMap map);

}  // namespace yizhan::kiosk
