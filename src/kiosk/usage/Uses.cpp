#include "kiosk/usage/Uses.h"

namespace yizhan::kiosk {

void Uses::renew(Database& database, const Catalogue::Shelves& shelves, Instant now) {
    std::map<CentreId, std::shared_ptr<const EntryUses>> fresh;
    for (const auto& [centre, shelf] : shelves) {
        const CentreInfo& info = shelf->centre;
        const Date tomorrow = info.zone.dateOf(now).plusDays(1);
        const auto used = database.read(
            [&](ReadTx& tx) { return store::usedEntries(tx, info.id, tomorrow.plusDays(-days), tomorrow); });
        fresh.emplace(centre, std::make_shared<const EntryUses>(used.begin(), used.end()));
    }
    const std::lock_guard lock(_mutex);
    _uses.swap(fresh);
}

std::shared_ptr<const EntryUses> Uses::of(const CentreId& centre) const {
    const std::lock_guard lock(_mutex);
    const auto found = _uses.find(centre);
    return found == _uses.end() ? std::make_shared<const EntryUses>() : found->second;
}

}  // namespace yizhan::kiosk
