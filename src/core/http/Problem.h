// The one way from an Error to what a reader sees: application/problem+json (RFC 9457).
#pragma once

#include <exception>

#include "core/Error.h"
#include "core/Texts.h"
#include "core/http/Call.h"

namespace yizhan::http {

class Problems {
public:
    explicit Problems(const Texts& texts) : _texts(texts) {}

    /// {type, title, status, detail, code, request_id, errors?, blockers?} in the language that the
    /// request's Accept-Language prefers. Causes go to the log, never in here.
    Reply reply(const Error& error, const Request& request) const;
    /// Of anything thrown: an Error as above, everything else 500 `internal`.
    Reply reply(std::exception_ptr thrown, const Request& request) const;

private:
    std::string detail(const Error& error, Language language) const;
    std::string message(const std::string& kind, const std::string& code, const TextArgs& args,
                        Language language) const;

    const Texts& _texts;
};

/// The JSON Schema of the document above, for OpenAPI.
Json problemSchema();

}  // namespace yizhan::http
