// Handovers before leaving as JSON, and the schemas that say so.
#pragma once

#include "core/Feature.h"
#include "staff/handover/Handover.h"

namespace yizhan::staff {

http::Json toJson(const Services& services, const http::Call& call, ReadTx& tx, const Handover& handover);
Handover handoverFrom(const http::Json& body);

http::Components handoverComponents();

}  // namespace yizhan::staff
