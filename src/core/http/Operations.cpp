// Health, readiness, metrics.
#include "core/http/Operations.h"

namespace yizhan::http {

bool Operations::owns(const std::string& path) { return path == "/healthz" || path == "/readyz" || path == "/metrics"; }

Reply Operations::reply(const Request& request) {
    if (request.method != "GET" && request.method != "HEAD")
        throw Error(Status::methodNotAllowed, "method_not_allowed");
    if (request.path == "/metrics") return metrics(request);
    if (request.path == "/readyz") _database.ping();
    return Reply::json({{"status", "ok"}});
}

Reply Operations::metrics(const Request& request) {
    if (!request.loopback) {
        const Actor actor = _authenticator.authenticate(request, _clock.now());
        if (!actor.roles.has(Role::admin)) throw Error(Status::forbidden, "not_allowed");
    }
    Reply reply;
    reply.type = "text/plain; version=0.0.4; charset=utf-8";
    reply.body = _metrics.text();
    return reply;
}

}  // namespace yizhan::http
