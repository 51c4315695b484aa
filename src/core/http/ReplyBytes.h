// An answer as bytes: status line, the headers every answer has, and the body, compressed where it pays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/Clock.h"
#include "core/http/Call.h"

namespace yizhan::http {

/// What of the request decides over the form of its answer.
struct ReplyFrame {
    std::string_view requestId;
    bool keepAlive = false;
    int idleSeconds = 0;  ///< for how long a kept connection waits for the next request
    bool http10 = false;
    Instant now = {};
};

/// Head of an answer whose body has `length` bytes; 204 and 304 have none. Cache-Control is
/// no-store unless the reply says otherwise. A header with a control character is left out.
std::string replyHead(const Reply& reply, std::size_t length, const ReplyFrame& frame);

/// Head of an event stream: no length, ends with the connection.
std::string streamHead(const ReplyFrame& frame);

/// Compresses JSON and text of more than 2 KB where the client takes gzip.
void compress(Reply& reply, const std::string& acceptEncoding);

/// A complete 503 with Retry-After, for when there is no thread to make a better one.
std::string_view busyAnswer();

}  // namespace yizhan::http
