// Cuts a body at its boundary lines, strictly: what does not fit is refused, not guessed.
#include "core/http/Multipart.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/Error.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

Error malformed(const char* cause) {
    Error error(Status::malformed, "malformed_multipart");
    error.because(cause);
    return error;
}

struct FieldValue {
    std::string word;                           ///< "form-data"
    std::map<std::string, std::string> params;  ///< names in lower case
};

/// A quoted string at the start of `rest` (which begins behind the quote); cut off with its closing quote.
std::string quoted(std::string_view& rest) {
    std::string out;
    while (!rest.empty() && rest.front() != '"') {
        if (rest.front() == '\\' && rest.size() > 1 && (rest[1] == '"' || rest[1] == '\\')) rest.remove_prefix(1);
        out += rest.front();
        rest.remove_prefix(1);
    }
    if (rest.empty()) throw malformed("a quoted text without end");
    rest.remove_prefix(1);
    return out;
}

/// `form-data; name="file"; filename="a;b.png"`.
FieldValue parsed(std::string_view text) {
    FieldValue value;
    const auto end = std::min(text.find(';'), text.size());
    value.word = lowered(trimmed(text.substr(0, end)));
    std::string_view rest = text.substr(end);
    while (!rest.empty()) {
        rest = trimmed(rest.substr(1));
        const auto equals = rest.find('=');
        if (rest.empty() || equals == std::string_view::npos) break;
        const std::string name = lowered(trimmed(rest.substr(0, equals)));
        rest = trimmed(rest.substr(equals + 1));
        std::string content;
        if (!rest.empty() && rest.front() == '"') {
            rest.remove_prefix(1);
            content = quoted(rest);
            rest = trimmed(rest);
            if (!rest.empty() && rest.front() != ';') throw malformed("something behind a quoted text");
        } else {
            const auto stop = std::min(rest.find(';'), rest.size());
            content = std::string(trimmed(rest.substr(0, stop)));
            rest.remove_prefix(stop);
        }
        if (!value.params.emplace(name, std::move(content)).second) throw malformed("a parameter twice");
    }
    return value;
}

Part headOf(std::string_view head) {
    Part part;
    part.type = "text/plain";
    bool named = false;
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) throw malformed("a header line without a colon");
        const std::string name = lowered(trimmed(line.substr(0, colon)));
        if (name == "content-type") part.type = parsed(line.substr(colon + 1)).word;
        if (name != "content-disposition") continue;
        FieldValue value = parsed(line.substr(colon + 1));
        named = value.word == "form-data" && !value.params["name"].empty();
        part.name = value.params["name"];
        part.filename = value.params["filename"];
    }
    if (!named) throw malformed("a part without a name");
    if (badUtf8At(part.name) || badUtf8At(part.filename)) throw malformed("a name that is not UTF-8");
    return part;
}

std::string boundaryOf(const Request& request) {
    const FieldValue type = parsed(request.header("content-type"));
    if (type.word != "multipart/form-data") throw Error(Status::unsupportedMedia, "content_type_unsupported");
    const auto boundary = type.params.find("boundary");
    if (boundary == type.params.end() || boundary->second.empty() || boundary->second.size() > 70)
        throw malformed("no boundary, or one too long");
    return boundary->second;
}

}  // namespace

std::vector<Part> readMultipart(const Request& request, const MultipartLimits& limits) {
    const std::string open = "--" + boundaryOf(request);
    const std::string between = "\r\n" + open;
    std::string_view rest = request.body;
    if (!rest.starts_with(open)) throw malformed("the body does not begin with its boundary");
    rest.remove_prefix(open.size());
    std::vector<Part> parts;
    while (!rest.starts_with("--")) {
        if (!rest.starts_with("\r\n")) throw malformed("something behind a boundary");
        if (parts.size() >= limits.parts) throw malformed("too many parts");
        const auto headEnd = rest.substr(0, limits.headBytes + 4).find("\r\n\r\n");
        if (headEnd == std::string_view::npos) throw malformed("a part's head without end, or too long");
        Part part = headOf(headEnd < 2 ? std::string_view() : rest.substr(2, headEnd - 2));
        rest.remove_prefix(headEnd + 4);
        const auto end = rest.find(between);
        if (end == std::string_view::npos) throw malformed("the last boundary is missing");
        part.data = rest.substr(0, end);
        parts.push_back(std::move(part));
        rest.remove_prefix(end + between.size());
    }
    if (rest != "--" && rest != "--\r\n") throw malformed("something behind the last boundary");
    return parts;
}

const Part& partNamed(const std::vector<Part>& parts, const std::string& name) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.name == name; });
    if (found == parts.end()) throw invalidField("/" + name, "required");
    return *found;
}

}  // namespace yizhan::http
