// What visitors ask most these days, held in memory so that completions cost no look into the store.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "kiosk/KioskCatalogue.h"
#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk {

/// Immutable counts a centre, swapped whole. Safe from any thread.
class Uses {
public:
    /// So many days, today among them, count as lately.
    static constexpr std::int64_t days = 14;

    /// Reads the counts of all centres anew.
    void renew(Database& database, const Catalogue::Shelves& shelves, Instant now);
    /// Never null; empty for a centre of which nothing is counted.
    std::shared_ptr<const EntryUses> of(const CentreId& centre) const;

private:
    mutable std::mutex _mutex;
    std::map<CentreId, std::shared_ptr<const EntryUses>> _uses;
};

}  // namespace yizhan::kiosk
