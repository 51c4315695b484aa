// Screens as JSON, and the schemas that say so.
#pragma once

#include <optional>

#include "core/http/Route.h"
#include "screens/Attract.h"
#include "screens/ScreensRules.h"

namespace yizhan::screens {

/// What depends on the hour and on the other screens.
struct Standing {
    State state = State::neverSeen;
    bool shouldBeOn = false;
    bool contentDiffers = false;
};

http::Json toJson(const CentreInfo& centre, const Screen& screen, const Standing& standing);
http::Json toJson(const CentreInfo& centre, const HistoryRow& row);
http::Json toJson(const CentreInfo& centre, const JudgedGap& gap);
http::Json toJson(const CentreInfo& centre, const AttractItem& item, bool due);

/// A beat's body, which the schema has checked.
Shown shownFrom(const http::Json& body);
/// Applies a merge patch that the schema has checked. Throws 422 for a weekday named twice.
void applyPatch(Screen& screen, const http::Json& patch);
void applyPatch(AttractItem& item, const http::Json& patch);

http::Components components();

}  // namespace yizhan::screens
