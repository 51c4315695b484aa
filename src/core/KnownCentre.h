// A centre that must be there.
#pragma once

#include "core/Centres.h"
#include "core/Error.h"

namespace yizhan {

/// Throws 404 `centre_unknown`.
inline CentreInfo knownCentre(const ICentres& centres, ReadTx& tx, const CentreId& id) {
    auto centre = centres.find(tx, id);
    if (!centre) throw notFound("centre_unknown");
    return *std::move(centre);
}

}  // namespace yizhan
