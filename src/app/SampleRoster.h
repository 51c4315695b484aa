// The sample centre's posts, its first four weeks of shifts, and some leave in them.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "app/App.h"

namespace yizhan::app {

/// Six posts of `sample` and shifts for its people in turns, from the day after today on, published, and its leaves.
/// `people` stand in turns; eleven of them make whole weeks without a gap or a broken rule of work.
void makeRoster(WriteTx& tx, App& app, const nlohmann::json& sample, const Actor& manager,
                const std::vector<StaffId>& people, Instant now);

}  // namespace yizhan::app
