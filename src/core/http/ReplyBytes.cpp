// Rendering of heads, the security headers, gzip.
#include "core/http/ReplyBytes.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include "core/http/Framing.h"

namespace yizhan::http {

namespace {

constexpr std::size_t compressFrom = 2048;

// The pages and their workers load our own files only: no inline script or style, no other site, no frame.
constexpr std::string_view pagePolicy =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"
    "Permissions-Policy: camera=(self), microphone=(), geolocation=(), payment=(), usb=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";
// An answer that is no page can do nothing if a browser is made to show it as one.
constexpr std::string_view dataPolicy =
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox\r\n";
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::array<std::pair<int, std::string_view>, 27> reasons = {{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
}};

std::string_view reasonOf(int status) {
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const auto& r) { return r.first == status; });
    return found == reasons.end() ? std::string_view("Answer") : found->second;
}

bool hasHeader(const Reply& reply, std::string_view name) {
    return std::any_of(reply.headers.begin(), reply.headers.end(), [&](const auto& h) { return h.first == name; });
}

bool isPrintable(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

void append(std::string& out, std::string_view name, std::string_view value) {
    if (!isPrintable(name) || !isPrintable(value)) return;
    out.append(name).append(": ").append(value).append("\r\n");
}

/// "Sat, 21 Nov 2026 09:05:07 GMT", made once a second by each thread.
const std::string& httpDate(Instant now) {
    thread_local std::int64_t second = -1;
    thread_local std::string text;
    if (second == now.millis / 1000) return text;
    second = now.millis / 1000;
    const std::time_t time = static_cast<std::time_t>(second);
    std::tm parts = {};
    ::gmtime_r(&time, &parts);
    char buffer[64];
    // The program never leaves the C locale, so the names are English.
    text.assign(buffer, std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &parts));
    return text;
}

void appendCommon(std::string& out, int status, const ReplyFrame& frame) {
    out.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reasonOf(status)).append("\r\n");
    append(out, "Date", httpDate(frame.now));
    append(out, "X-Request-Id", frame.requestId);
    out.append(always);
    if (!frame.keepAlive) {
        append(out, "Connection", "close");
        return;
    }
    if (frame.http10) append(out, "Connection", "keep-alive");
    // A client that keeps connections longer than we do would send its next request into a closed one.
    append(out, "Keep-Alive", "timeout=" + std::to_string(frame.idleSeconds));
}

/// A script is here because a worker takes its policy from its own file.
bool isOfPage(std::string_view type) {
    return type.substr(0, 9) == "text/html" || type.substr(0, 15) == "text/javascript";
}

bool isText(std::string_view type) {
    return type.substr(0, 16) == "application/json" || type.substr(0, 24) == "application/problem+json" ||
           type.substr(0, 5) == "text/";
}

/// gzip at the cheapest level; "" when zlib cannot.
std::string gzipped(const std::string& body) {
    z_stream stream = {};
    constexpr int gzipWindow = 15 + 16;
    if (::deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(::deflateBound(&stream, body.size()), '\0');
    // zlib only reads through next_in; its type is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(whole ? stream.total_out : 0);
    ::deflateEnd(&stream);
    return out;
}

}  // namespace

std::string replyHead(const Reply& reply, std::size_t length, const ReplyFrame& frame) {
    std::string out;
    out.reserve(1024);
    appendCommon(out, reply.status, frame);
    if (!reply.type.empty()) append(out, "Content-Type", reply.type);
    if (reply.status != 204 && reply.status != 304) append(out, "Content-Length", std::to_string(length));
    for (const auto& [name, value] : reply.headers) append(out, name, value);
    if (!hasHeader(reply, "Cache-Control")) append(out, "Cache-Control", "no-store");
    if (!hasHeader(reply, "Content-Security-Policy")) out.append(isOfPage(reply.type) ? pagePolicy : dataPolicy);
    out.append("\r\n");
    return out;
}

std::string streamHead(const ReplyFrame& frame) {
    std::string out;
    appendCommon(out, 200, frame);
    append(out, "Content-Type", "text/event-stream; charset=utf-8");
    append(out, "Cache-Control", "no-store");
    append(out, "X-Accel-Buffering", "no");
    out.append("\r\n");
    return out;
}

void compress(Reply& reply, const std::string& acceptEncoding) {
    if (reply.body.size() < compressFrom || !isText(reply.type) || hasHeader(reply, "Content-Encoding")) return;
    reply.header("Vary", "Accept-Encoding");
    if (!acceptsCoding(acceptEncoding, "gzip")) return;
    std::string smaller = gzipped(reply.body);
    if (smaller.empty()) return;
    reply.body = std::move(smaller);
    reply.header("Content-Encoding", "gzip");
}

std::string_view busyAnswer() {
    static constexpr std::string_view answer =
        "HTTP/1.1 503 Service Unavailable\r\n"
        "Content-Type: application/problem+json; charset=utf-8\r\n"
        "Content-Length: 73\r\n"
        "Retry-After: 2\r\n"
        "Cache-Control: no-store\r\n"
        "Connection: close\r\n\r\n"
        R"({"type":"about:blank","title":"Busy","status":503,"code":"server_busy"})"
        "\r\n";
    return answer;
}

}  // namespace yizhan::http
