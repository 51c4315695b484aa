// Content packs on the command line and in the sample centre.
#pragma once

#include "app/App.h"

namespace yizhan::app {

/// Loads every pack of the shipped data/packs whose version the centre does not have yet.
void loadShippedPacks(App& app, const CentreId& centre);

}  // namespace yizhan::app
