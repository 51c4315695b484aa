// The one error type of the product: what the reader is told, and what only the log is told.
#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace yizhan {

/// The kinds of refusal that a caller can tell apart; each is its HTTP status.
enum class Status : int {
    malformed = 400,
    unauthenticated = 401,
    forbidden = 403,
    notFound = 404,
    methodNotAllowed = 405,
    timeout = 408,
    conflict = 409,
    lengthRequired = 411,
    stale = 412,
    tooLarge = 413,
    uriTooLong = 414,
    unsupportedMedia = 415,
    invalid = 422,
    preconditionRequired = 428,
    tooMany = 429,
    headersTooLarge = 431,
    internal = 500,
    unavailable = 503
};

/// Named values that a text template ("{name}") takes in.
using TextArgs = std::vector<std::pair<std::string, std::string>>;

/// One field of a request that is not as it must be. `pointer` is a JSON pointer (RFC 6901).
struct Violation {
    std::string pointer;
    std::string code;
    TextArgs args = {};
};

/// One of several things that stand in the way of a change of state, with the place to mend it.
struct Blocker {
    std::string code;
    TextArgs args = {};
    std::string href = {};
};

/// Thrown by rules, stores and actions alike. `code` is also the key "error.<code>" of the public
/// text in each feature's texts; the internal cause goes to the log and never to the reader.
class Error : public std::exception {
public:
    Error(Status status, std::string code, TextArgs args = {})
        : _status(status), _code(std::move(code)), _args(std::move(args)) {}

    Error& because(std::string cause) {
        _cause = std::move(cause);
        return *this;
    }
    Error& at(std::vector<Violation> violations) {
        _violations = std::move(violations);
        return *this;
    }
    Error& blockedBy(std::vector<Blocker> blockers) {
        _blockers = std::move(blockers);
        return *this;
    }
    Error& retryAfter(int seconds) {
        _retryAfter = seconds;
        return *this;
    }

    Status status() const { return _status; }
    const std::string& code() const { return _code; }
    const TextArgs& args() const { return _args; }
    const std::string& cause() const { return _cause; }
    const std::vector<Violation>& violations() const { return _violations; }
    const std::vector<Blocker>& blockers() const { return _blockers; }
    /// Seconds for Retry-After, 0 when there is nothing to wait for.
    int retryAfter() const { return _retryAfter; }

    const char* what() const noexcept override { return _cause.empty() ? _code.c_str() : _cause.c_str(); }

private:
    Status _status;
    std::string _code;
    TextArgs _args;
    std::string _cause;
    std::vector<Violation> _violations;
    std::vector<Blocker> _blockers;
    int _retryAfter = 0;
};

inline Error notFound(std::string code = "not_found") { return Error(Status::notFound, std::move(code)); }

inline Error conflict(std::string code, TextArgs args = {}) {
    return Error(Status::conflict, std::move(code), std::move(args));
}

/// 422 for all fields that are not as they must be.
inline Error invalidFields(std::vector<Violation> violations) {
    Error error(Status::invalid, "invalid_fields");
    error.at(std::move(violations));
    return error;
}

/// 422 for one field.
inline Error invalidField(std::string pointer, std::string code, TextArgs args = {}) {
    return invalidFields({Violation{std::move(pointer), std::move(code), std::move(args)}});
}

/// What rules found, thrown as 422 when there is anything.
inline void refuseInvalid(std::vector<Violation> violations) {
    if (!violations.empty()) throw invalidFields(std::move(violations));
}

}  // namespace yizhan
