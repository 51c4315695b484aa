// What the wire counts, in the names that /metrics gives it.
#pragma once

#include "core/http/EventHub.h"
#include "core/http/Metrics.h"
#include "core/http/Server.h"

namespace yizhan::http {

/// Connections open, waiting, accepted and turned away; requests; refusals by the framing layer by their code;
/// time-outs by what was waited for; bytes; event streams. Both parts must live as long as the metrics are asked.
void offerWireFigures(Metrics& metrics, const Server& server, const EventHub& hub);

}  // namespace yizhan::http
