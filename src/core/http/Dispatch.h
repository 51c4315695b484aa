// The seam between the wire (sockets, framing, time limits) and the routes (permission, checks, handlers).
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/http/Call.h"

namespace yizhan::http {

/// A caller who follows a centre's events; the wire hands the connection to the event hub.
struct StreamTicket {
    CentreId centre;
    Actor actor;
    std::int64_t after = -1;      ///< Last-Event-ID; -1: only what comes from now on
    Request head = {};            ///< without its body: who is asked again by stillAllowed
    std::string permission = {};  ///< that the caller must still have
};

using Outcome = std::variant<Reply, StreamTicket>;

/// Implemented by the Router; the wire calls it with complete requests only.
class IDispatcher {
public:
    virtual ~IDispatcher() = default;
    /// Never throws: what goes wrong is a problem+json reply.
    virtual Outcome dispatch(const Request& request) = 0;
    /// Most bytes of body that the route takes; known before the body is read.
    virtual std::size_t bodyLimit(const std::string& method, const std::string& path) const = 0;
    /// problem+json for what the wire itself refuses (framing, size, time-out).
    virtual Reply refuse(const Request& request, const Error& error) = 0;
    /// False once the caller of an open stream has lost session or role.
    virtual bool stillAllowed(const StreamTicket& ticket) = 0;
};

}  // namespace yizhan::http
