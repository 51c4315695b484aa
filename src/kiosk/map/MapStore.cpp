#include "kiosk/map/MapStore.h"

#include "kiosk/map/MapJson.h"

namespace yizhan::kiosk::store {

std::optional<StoredMap> findMap(ReadTx& tx, const CentreId& centre) {
    const auto row = tx.one("SELECT document, version FROM kiosk_maps WHERE centre_id = $1", {centre});
    if (!row) return std::nullopt;
    return StoredMap{mapFrom(http::Json::parse(row->text(0))), row->integer(1)};
}

bool hasMap(ReadTx& tx, const CentreId& centre) {
    return tx.one("SELECT 1 FROM kiosk_maps WHERE centre_id = $1 AND plans > 0", {centre}).has_value();
}

void putMap(WriteTx& tx, const CentreId& centre, const By& by, const StoredMap& stored) {
    tx.execute(
        "INSERT INTO kiosk_maps (centre_id, document, plans, version, updated_at, updated_by) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (centre_id) DO UPDATE SET document = excluded.document, "
        "plans = excluded.plans, version = excluded.version, updated_at = excluded.updated_at, "
        "updated_by = excluded.updated_by",
        {centre, toJson(stored.map).dump(), static_cast<std::int64_t>(stored.map.plans.size()), stored.version, by.now,
         by.actor.staff});
}

}  // namespace yizhan::kiosk::store
