// The sample centre's first leaves, in different states.
#pragma once

#include <nlohmann/json.hpp>

#include "app/App.h"

namespace yizhan::app {

/// The `leaves` of `sample`: each on a shift of the person's from so many days behind `first` on, when one of its
/// substitutes can stand in, agreed and approved as far as it says there. None that is in force opens a gap.
void makeLeaves(WriteTx& tx, App& app, const CentreInfo& centre, const nlohmann::json& sample, const Date& first,
                Instant now);

}  // namespace yizhan::app
