// The addresses for whoever runs the server: /healthz, /readyz and /metrics, outside the API.
#pragma once

#include <string>

#include "core/Clock.h"
#include "core/db/Database.h"
#include "core/http/Metrics.h"
#include "core/http/Problem.h"
#include "core/http/Route.h"

namespace yizhan::http {

class Operations {
public:
    Operations(Database& database, const IClock& clock, IAuthenticator& authenticator, const Metrics& metrics)
        : _database(database), _clock(clock), _authenticator(authenticator), _metrics(metrics) {}

    static bool owns(const std::string& path);
    /// For a path that this owns. /healthz: 200 while the process answers. /readyz: 200, or 503 while the
    /// store does not. /metrics: from this machine or with an admin's sign-in, else 403 `not_allowed`.
    Reply reply(const Request& request);

private:
    Reply metrics(const Request& request);

    Database& _database;
    const IClock& _clock;
    IAuthenticator& _authenticator;
    const Metrics& _metrics;
};

}  // namespace yizhan::http
