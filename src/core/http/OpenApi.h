// The OpenAPI 3.1 document, written from the table of routes: what it says is what is checked.
#pragma once

#include <map>
#include <string>

#include "core/http/RouteTable.h"

namespace yizhan::http {

/// The whole document. `version` is the program's. Throws std::logic_error where two routes would get
/// one operationId.
Json openApiOf(const RouteTable& table, const std::string& version);

/// "getCentreLogDaysByDate" of GET /centres/{centre}/log-days/{date}.
std::string operationIdOf(const Route& route);

}  // namespace yizhan::http
