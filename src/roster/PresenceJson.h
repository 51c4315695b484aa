// Presence as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "roster/Presence.h"

namespace yizhan::roster {

http::Json toJson(const http::Call& call, const Session& session);
http::Json toJson(const http::Call& call, const PresenceRecord& record);

http::Components presenceComponents();

}  // namespace yizhan::roster
