// Where one request ends and the next begins, decided strictly over bytes: no socket is in sight.
//
// RFC 9112 with nothing forgiven: what two programs could read differently is refused, because a
// proxy before us would be the other program. Every refusal is an Error that ends the connection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/http/Call.h"

namespace yizhan::http {

struct FramingLimits {
    std::size_t headBytes = 32 * 1024;   ///< request line and fields together; more: 431
    std::size_t targetBytes = 8 * 1024;  ///< path and query as sent; more: 414
    std::size_t fields = 100;            ///< header fields; more: 431
};

/// The head of a request and what it says of the body and of the connection.
struct Head {
    Request request;      ///< without body, remote and id; GET where the method is HEAD
    std::string method;   ///< as sent
    bool http10 = false;  ///< the older version, which closes unless asked not to
    bool keepAlive = true;
    bool expectsContinue = false;  ///< the sender waits for "100 Continue" before the body
    bool chunked = false;
    std::uint64_t length = 0;  ///< Content-Length; 0 when absent or chunked

    bool isHead() const { return method == "HEAD"; }
    bool hasBody() const { return chunked || length > 0; }
};

/// How many bytes the head at the start of `bytes` takes, its empty line included; nothing while
/// it is not complete. `scanned` bytes were looked at before. Throws 400 for a bare LF.
std::optional<std::size_t> headSize(std::string_view bytes, std::size_t scanned);

/// Reads a complete head. `into` holds what was understood when it throws: 400 `request_malformed`,
/// 405 `method_not_allowed`, 411 `length_required`, 414 `uri_too_long`, 431 `headers_too_large`.
void parseHead(std::string_view bytes, const FramingLimits& limits, Head& into);

/// The path of a target, percent-decoded once. Throws 400 for a bad escape, a control character, bytes
/// that are not UTF-8, an encoded slash or backslash, and for the segments "." and "..".
std::string decodePath(std::string_view path);

/// "a=1&b=x+y" by name, decoded. Throws 400 for a name given twice and for the escapes as above.
std::map<std::string, std::string> parseQuery(std::string_view query);

/// Whether an Accept-Encoding field allows a coding such as "gzip" (RFC 9110 §12.5.3).
bool acceptsCoding(std::string_view field, std::string_view coding);

/// Takes a chunked body apart as its bytes arrive. No extensions, no trailers.
class ChunkedBody {
public:
    explicit ChunkedBody(std::size_t limit) : _limit(limit) {}

    /// Moves what belongs to the body from the front of `bytes` into `body`; returns how many bytes
    /// were used up, framing included. Throws 400 for a bad chunk, 413 `body_too_large`.
    std::size_t take(std::string_view bytes, std::string& body);
    bool complete() const { return _state == State::complete; }

private:
    enum class State { size, data, dataEnd, lastLine, complete };

    std::size_t takeSize(std::string_view bytes, std::size_t taken);
    std::size_t takeData(std::string_view bytes, std::string& body);
    std::size_t takeLineEnd(std::string_view bytes, State next);

    std::size_t _limit;
    std::size_t _left = 0;  ///< bytes of the present chunk still to come
    State _state = State::size;
};

/// 413 `body_too_large`, naming the limit.
Error bodyTooLarge(std::size_t limit);
/// 400 `request_malformed`; `why` goes to the log only.
Error malformed(std::string why);

}  // namespace yizhan::http
