// The sample centre's duties, and its rota for the weeks that its roster is published.
#pragma once

#include <nlohmann/json.hpp>

#include "app/App.h"

namespace yizhan::app {

/// After makeRoster(), in the same transaction. Days on which nobody who may lead stands at a post are led by
/// `manager`.
void makeRota(WriteTx& tx, App& app, const nlohmann::json& sample, const Actor& manager, Instant now);

}  // namespace yizhan::app
