// The timeline as GET /kiosk/timeline gives it.
#pragma once

#include "core/http/Route.h"
#include "kiosk/KioskTimeline.h"

namespace yizhan::kiosk {

http::Json toJson(const ToldTimeline& told);
http::Components timelineComponents();

}  // namespace yizhan::kiosk
