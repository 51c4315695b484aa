// The sample centre's first leaves, in different states.
#pragma once

#include <nlohmann/json.hpp>

#include "app/App.h"

namespace yizhan::app {

/// The `leaves` of `sample`: each on the person's first shift from so many days behind `first` on, with somebody who
/// can stand in where it lasts whole days, agreed and approved as far as it says there. None opens a gap.
void makeLeaves(WriteTx& tx, App& app, const CentreInfo& centre, const nlohmann::json& sample, const Date& first,
                Instant now);

}  // namespace yizhan::app
