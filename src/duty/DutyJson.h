// Duties and the rota as JSON, and the schemas that say so.
#pragma once

#include "core/http/Route.h"
#include "duty/DutyActions.h"

namespace yizhan::duty {

http::Json toJson(const http::Call& call, const Duty& duty);
/// With the names of people as they are now.
http::Json toJson(const Services& services, const http::Call& call, ReadTx& tx, const RotaItem& item);

/// Applies a body that the schema has checked.
void applyPatch(Duty& duty, const http::Json& patch);

http::Components dutyComponents();

}  // namespace yizhan::duty
