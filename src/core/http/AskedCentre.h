// Which centre a call is about that names none in its path: a kiosk's, a phone's.
#pragma once

#include "core/Error.h"
#include "core/http/Route.h"

namespace yizhan::http {

/// The device's own centre, else the one asked for (`centre` in the query of what reads, in the body of all else), else
/// the person's; "" where none of them says.
std::string askedCentre(const Call& call);

/// 422 `centre_required` at the place where the call could have said it.
Error centreRequired(const Call& call);

/// askedCentre(), else the only centre. Throws 404 `centre_unknown`, 422 `centre_required`.
CentreInfo centreOf(const ICentres& centres, ReadTx& tx, const Call& call);

/// How the centre is asked for, in a body and in a query.
Json askedCentreSchema();
QueryParam askedCentreParam();

}  // namespace yizhan::http
