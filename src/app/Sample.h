// The sample centre `chibi`: something to look at in the first minute, and what the tests walk through.
#pragma once

#include <ostream>

#include "app/App.h"

namespace yizhan::app {

/// Makes the centre, its places, people, accounts, notices, packs and map where they are not there, and otherwise
/// only loads newer pack versions. Its accounts share one password: YIZHAN_SAMPLE_PASSWORD, or one
/// made now and told once on `out`.
void makeSample(App& app, std::ostream& out);

}  // namespace yizhan::app
