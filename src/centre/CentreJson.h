// Centres, days and places as JSON, and the schemas that say so.
#pragma once

#include "centre/Centre.h"
#include "core/http/Route.h"

namespace yizhan::centre {

/// Times with the offset of the centre itself, whichever centre the call is about.
http::Json toJson(const Centre& centre);
http::Json toJson(const OpeningDay& day, bool exception);
http::Json toJson(const http::Call& call, const Place& place);

/// Applies a merge patch that the schema has checked.
void applyPatch(Centre& centre, const http::Json& patch);
void applyPatch(Place& place, const http::Json& patch);
http::Json toJson(const http::Call& call, const OfficeYear& year);
OfficeYear officeYearFrom(const http::Json& body);
CalendarException exceptionFrom(const Date& date, const http::Json& body);

http::Components components();

}  // namespace yizhan::centre
