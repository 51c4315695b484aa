// The strict reading of heads and chunks: RFC 9112 §§2–7, RFC 3986 for the target.
#include "core/http/Framing.h"

#include <algorithm>
#include <array>

#include "core/http/Text.h"

namespace yizhan::http {

namespace {

constexpr std::string_view tokenMarks = "!#$%&'*+-.^_`|~";
constexpr std::array<std::string_view, 6> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
/// Fields that decide over framing or identity: a second one is an attempt to be read in two ways.
constexpr std::array<std::string_view, 9> single = {
    "host",   "content-length", "transfer-encoding", "authorization", "content-type", "x-csrf-token", "idempotency-key",
    "expect", "last-event-id"};

bool isLetterOrDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool isToken(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isLetterOrDigit(c) || tokenMarks.find(c) != std::string_view::npos;
    });
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool isDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// Undoes %XX once; the result is UTF-8 without control characters.
std::string unescape(std::string_view text, bool plusIsSpace) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0) throw malformed("bad percent escape in the target");
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        if (isControl(c)) throw malformed("control character in the target");
        out += c;
    }
    if (badUtf8At(out)) throw malformed("target is not UTF-8");
    return out;
}

bool listHas(std::string_view list, std::string_view wanted) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (lowered(trimmed(list.substr(0, comma))) == wanted) return true;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return false;
}

/// ";q=0" in any of its forms: not wanted.
bool isWeightZero(std::string_view part) {
    const auto equals = part.find('=');
    return equals != std::string_view::npos &&
           trimmed(part.substr(equals + 1)).find_first_not_of("0.") == std::string_view::npos;
}

void parseTarget(std::string_view target, const FramingLimits& limits, Head& into) {
    if (target.size() > limits.targetBytes) throw Error(Status::uriTooLong, "uri_too_long");
    if (target.empty() || target.front() != '/') throw malformed("target is not a path");
    const bool clean = std::none_of(target.begin(), target.end(), [](char c) {
        return isControl(c) || static_cast<unsigned char>(c) > 0x7E || c == '"' || c == '<' || c == '>' || c == '\\' ||
               c == '#';
    });
    if (!clean) throw malformed("character not allowed in the target");
    const auto mark = std::min(target.find('?'), target.size());
    into.request.path = decodePath(target.substr(0, mark));
    if (mark < target.size()) into.request.query = parseQuery(target.substr(mark + 1));
}

void parseRequestLine(std::string_view line, const FramingLimits& limits, Head& into) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) throw malformed("request line without three words");
    into.method = line.substr(0, first);
    if (!isToken(into.method)) throw malformed("method is no token");
    const std::string_view version = line.substr(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") throw malformed("unknown version");
    into.http10 = version == "HTTP/1.0";
    into.request.method = into.isHead() ? "GET" : into.method;
    parseTarget(line.substr(first + 1, last - first - 1), limits, into);
}

void parseField(std::string_view line, Head& into) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon))) throw malformed("bad header name");
    std::string name = lowered(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    const bool clean = std::none_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; });
    if (!clean || badUtf8At(value)) throw malformed("bad character in header " + name);
    const auto [place, fresh] = into.request.headers.try_emplace(std::move(name), value);
    if (fresh) return;
    if (std::find(single.begin(), single.end(), place->first) != single.end())
        throw malformed("second header " + place->first);
    place->second.append(place->first == "cookie" ? "; " : ", ").append(value);
}

void checkHost(const Head& head) {
    const auto host = head.request.headers.find("host");
    if (host == head.request.headers.end()) {
        if (!head.http10) throw malformed("no Host");
        return;
    }
    const std::string& name = host->second;
    const bool clean = std::all_of(name.begin(), name.end(), [](char c) {
        return isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
    });
    if (name.empty() || !clean) throw malformed("bad Host");
}

void readBodyFraming(Head& head) {
    const std::string& length = head.request.header("content-length");
    const std::string& coding = head.request.header("transfer-encoding");
    const bool sized = head.request.headers.contains("content-length");
    head.chunked = head.request.headers.contains("transfer-encoding");
    if (sized && head.chunked) throw malformed("both Content-Length and Transfer-Encoding");
    if (head.chunked && (head.http10 || lowered(coding) != "chunked")) throw malformed("unknown Transfer-Encoding");
    if (sized) {
        if (!isDigits(length)) throw malformed("bad Content-Length");
        // 15 digits are beyond every limit and within every integer.
        head.length = length.size() > 15 ? 999'999'999'999'999 : std::stoull(length);
        return;
    }
    const bool carries = head.method == "POST" || head.method == "PUT" || head.method == "PATCH";
    if (carries && !head.chunked) throw Error(Status::lengthRequired, "length_required");
}

void readConnectionWishes(Head& head) {
    const std::string& connection = head.request.header("connection");
    const bool close = listHas(connection, "close");
    head.keepAlive = !close && (!head.http10 || listHas(connection, "keep-alive"));
    const std::string& expect = head.request.header("expect");
    if (expect.empty()) return;
    if (lowered(expect) != "100-continue") throw malformed("unknown expectation");
    head.expectsContinue = !head.http10;
}

}  // namespace

Error malformed(std::string why) {
    Error error(Status::malformed, "request_malformed");
    error.because(std::move(why));
    return error;
}

Error bodyTooLarge(std::size_t limit) {
    return Error(Status::tooLarge, "body_too_large", {{"limit", std::to_string(limit)}});
}

std::optional<std::size_t> headSize(std::string_view bytes, std::size_t scanned) {
    // A TLS greeting on the plain port is told at once what it is.
    if (!bytes.empty() && isControl(bytes[0]) && bytes[0] != '\r') throw malformed("not HTTP");
    for (auto at = bytes.find('\n', scanned); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r') throw malformed("bare line feed");
        if (at >= 3 && bytes.substr(at - 3, 2) == "\r\n") return at + 1;
    }
    return std::nullopt;
}

void parseHead(std::string_view bytes, const FramingLimits& limits, Head& into) {
    std::size_t lines = 0;
    std::optional<Error> aboutLine;
    while (true) {
        const auto end = bytes.find("\r\n");
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end + 2);
        if (line.empty()) break;
        // A bad request line is told after the fields, which say in what language.
        if (lines == 0) {
            try {
                parseRequestLine(line, limits, into);
            } catch (const Error& error) {
                aboutLine = error;
            }
        } else if (lines > limits.fields) {
            throw Error(Status::headersTooLarge, "headers_too_large");
        } else {
            parseField(line, into);
        }
        ++lines;
    }
    if (aboutLine) throw *aboutLine;
    checkHost(into);
    if (std::find(methods.begin(), methods.end(), into.method) == methods.end())
        throw Error(Status::methodNotAllowed, "method_not_allowed");
    readBodyFraming(into);
    readConnectionWishes(into);
}

std::string decodePath(std::string_view path) {
    std::string decoded = unescape(path, false);
    const auto count = [](std::string_view text, char c) { return std::count(text.begin(), text.end(), c); };
    if (count(decoded, '/') != count(path, '/') || count(decoded, '\\') > 0)
        throw malformed("encoded slash in the path");
    std::string_view rest = decoded;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto slash = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, slash);
        if (segment == "." || segment == "..") throw malformed("dot segment in the path");
        rest.remove_prefix(slash);
    }
    return decoded;
}

std::map<std::string, std::string> parseQuery(std::string_view query) {
    std::map<std::string, std::string> values;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) continue;
        const auto equals = std::min(pair.find('='), pair.size());
        std::string value = equals < pair.size() ? unescape(pair.substr(equals + 1), true) : std::string();
        if (!values.try_emplace(unescape(pair.substr(0, equals), true), std::move(value)).second)
            throw malformed("query parameter given twice");
    }
    return values;
}

bool acceptsCoding(std::string_view field, std::string_view coding) {
    bool any = false;
    while (!field.empty()) {
        const auto comma = std::min(field.find(','), field.size());
        const std::string_view part = field.substr(0, comma);
        field.remove_prefix(std::min(comma + 1, field.size()));
        const std::string_view name = trimmed(part.substr(0, part.find(';')));
        if (name == "*") any = !isWeightZero(part);
        if (lowered(name) == coding) return !isWeightZero(part);
    }
    return any;
}

std::size_t ChunkedBody::take(std::string_view bytes, std::string& body) {
    std::size_t taken = 0;
    while (_state != State::complete) {
        const std::string_view rest = bytes.substr(taken);
        std::size_t used = 0;
        switch (_state) {
            case State::size:
                used = takeSize(rest, body.size());
                break;
            case State::data:
                used = takeData(rest, body);
                break;
            case State::dataEnd:
                used = takeLineEnd(rest, State::size);
                break;
            case State::lastLine:
                used = takeLineEnd(rest, State::complete);
                break;
            case State::complete:
                break;
        }
        if (used == 0) break;
        taken += used;
    }
    return taken;
}

std::size_t ChunkedBody::takeSize(std::string_view bytes, std::size_t taken) {
    constexpr std::size_t mostDigits = 8;
    const auto end = std::min(bytes.find('\r'), bytes.size());
    if (end > mostDigits) throw malformed("bad chunk size");
    std::size_t size = 0;
    for (const char c : bytes.substr(0, end)) {
        const int digit = hexValue(c);
        if (digit < 0) throw malformed("bad chunk size");
        size = size * 16 + static_cast<std::size_t>(digit);
    }
    if (bytes.size() < end + 2) return 0;
    if (end == 0 || bytes[end + 1] != '\n') throw malformed("bad chunk size");
    if (size > _limit - taken) throw bodyTooLarge(_limit);
    _left = size;
    _state = size == 0 ? State::lastLine : State::data;
    return end + 2;
}

std::size_t ChunkedBody::takeData(std::string_view bytes, std::string& body) {
    const std::size_t count = std::min(_left, bytes.size());
    body.append(bytes.substr(0, count));
    _left -= count;
    if (_left == 0) _state = State::dataEnd;
    return count;
}

/// After the last chunk anything but an empty line would be a trailer.
std::size_t ChunkedBody::takeLineEnd(std::string_view bytes, State next) {
    if (!bytes.empty() && bytes[0] != '\r') throw malformed("chunk without its end");
    if (bytes.size() < 2) return 0;
    if (bytes[1] != '\n') throw malformed("chunk without its end");
    _state = next;
    return 2;
}

}  // namespace yizhan::http
