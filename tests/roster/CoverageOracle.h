// The rules of coverage written down a second time, as plainly as they can be said: asked minute by minute, with
// nothing shared with the engine but the types. Slow on purpose.
#pragma once

#include <vector>

#include "roster/RosterCoverage.h"

namespace yizhan::roster::test {

struct Minute {
    int required = 0;
    int planned = 0;
    int present = 0;
    CoverStatus status = CoverStatus::ok;
    bool operator==(const Minute&) const = default;
};

/// What holds on `post` in the minute that begins at `at`. Right where every boundary is a full minute.
Minute oracleAt(const CoverageInput& input, int post, Instant at);

}  // namespace yizhan::roster::test
