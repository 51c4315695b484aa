// PDF (ISO 32000): looked over, never changed.
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "centre/FileStrip.h"
#include "core/Hash.h"

namespace yizhan::centre {

namespace {

using std::string_view_literals::operator""sv;

constexpr auto blanks = "\0\t\n\f\r "sv;
constexpr auto nameEnds = "\0\t\n\f\r ()<>[]{}/%"sv;
/// How far from its end a file's last mark may stand (ISO 32000-1, annex H).
constexpr std::size_t tailLength = 1024;
constexpr std::size_t nameLimit = 127;
constexpr std::size_t inflatedLimit = 32 * 1024 * 1024;

constexpr std::array refusedNames = {"JavaScript"sv, "Launch"sv,    "EmbeddedFile"sv, "EmbeddedFiles"sv,
                                     "EF"sv,         "RichMedia"sv, "XFA"sv,          "Encrypt"sv};
// An object stream packed in any other way cannot be looked into.
constexpr std::array packings = {
    "ASCIIHexDecode"sv,  "AHx"sv,   "ASCII85Decode"sv, "A85"sv, "LZWDecode"sv, "LZW"sv, "RL"sv,
    "RunLengthDecode"sv, "Crypt"sv, "DecodeParms"sv,   "DP"sv};

template <std::size_t n>
bool isAmong(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Error notSafe(std::string cause) {
    Error error(Status::invalid, "pdf_not_safe");
    error.because(std::move(cause));
    return error;
}

/// Behind the slash: "J#61vaScript" is JavaScript.
std::string unescaped(std::string_view raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto byte = raw[i] == '#' && i + 2 < raw.size() ? fromHex(raw.substr(i + 1, 2)) : std::nullopt;
        out += byte ? byte->front() : raw[i];
        if (byte) i += 2;
    }
    return out;
}

void eachName(std::string_view text, const std::function<void(std::string_view)>& visit) {
    for (auto at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
        const auto end = std::min(text.find_first_of(nameEnds, at + 1), text.size());
        visit(unescaped(text.substr(at + 1, std::min(end - at - 1, nameLimit))));
    }
}

/// Undoes zlib's packing up to the end that it marks itself; bytes behind it are not read.
std::string inflated(std::string_view packed, std::size_t most) {
    z_stream stream = {};
    if (::inflateInit(&stream) != Z_OK)
        throw Error(Status::unavailable, "storage_failed").because("zlib has no memory");
    // zlib only reads through next_in; its type is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    std::array<char, 16 * 1024> piece = {};
    int state = Z_OK;
    while (state == Z_OK && out.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        state = ::inflate(&stream, Z_NO_FLUSH);
        out.append(piece.data(), piece.size() - stream.avail_out);
    }
    ::inflateEnd(&stream);
    if (out.size() > most) throw notSafe("object streams that are too large when unpacked");
    if (state != Z_STREAM_END) throw fileBroken("an object stream that cannot be unpacked");
    return out;
}

class PdfWalk {
public:
    explicit PdfWalk(std::string_view bytes) : _bytes(bytes) {}

    void walk() {
        std::size_t at = 0;
        for (std::size_t body = bodyBehind(at); body != std::string_view::npos; body = bodyBehind(at)) {
            const std::string_view outside = _bytes.substr(at, body - at);
            look(outside);
            const auto end = _bytes.find("endstream", body);
            if (end == std::string_view::npos) throw fileBroken("a stream without end");
            lookInside(outside, _bytes.substr(body, end - body));
            at = end + "endstream"sv.size();
        }
        look(_bytes.substr(at));
        if (!_root || !_pages) throw fileBroken("names no catalogue or no pages");
    }

private:
    /// Where the next stream's bytes begin: the word behind a dictionary and before a line's end.
    std::size_t bodyBehind(std::size_t from) const {
        constexpr auto word = "stream"sv;
        for (auto at = _bytes.find(word, from); at != std::string_view::npos; at = _bytes.find(word, at + 1)) {
            const auto before = at == 0 ? at : _bytes.find_last_not_of(blanks, at - 1);
            const auto after = at + word.size();
            const bool opens = before != std::string_view::npos && before > 0 && _bytes.substr(before - 1, 2) == ">>";
            if (opens && after < _bytes.size() && (_bytes[after] == '\n' || _bytes[after] == '\r'))
                return after + (_bytes.substr(after, 2) == "\r\n" ? 2 : 1);
        }
        return std::string_view::npos;
    }

    void look(std::string_view text) {
        eachName(text, [this](std::string_view name) {
            if (isAmong(refusedNames, name)) throw notSafe("holds /" + std::string(name));
            _root = _root || name == "Root";
            _pages = _pages || name == "Pages";
        });
    }

    /// Looks into the body if the dictionary that ends `outside` is an object stream's.
    void lookInside(std::string_view outside, std::string_view body) {
        const auto begin = outside.rfind("obj");
        bool objects = false, filtered = false, strange = false;
        eachName(begin == std::string_view::npos ? outside : outside.substr(begin), [&](std::string_view name) {
            objects = objects || name == "ObjStm";
            filtered = filtered || name == "FlateDecode" || name == "Fl";
            strange = strange || isAmong(packings, name);
        });
        if (!objects) return;
        if (strange) throw notSafe("an object stream that cannot be looked into");
        if (!filtered) return look(body);
        const std::string text = inflated(body, inflatedLimit - _inflated);
        _inflated += text.size();
        look(text);
    }

    std::string_view _bytes;
    std::size_t _inflated = 0;
    bool _root = false, _pages = false;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A number behind blanks, cut off with them; nothing where there is none.
std::optional<std::size_t> numberFrom(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::string_view withoutBlanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text;
}

/// "xref", or the head of an object: "12 0 obj".
bool isCrossReference(std::string_view text) {
    if (withoutBlanks(text).starts_with("xref")) return true;
    return numberFrom(text) && numberFrom(text) && withoutBlanks(text).starts_with("obj");
}

/// `startxref`, the place of the last cross-reference, `%%EOF`, near the end of the file.
void requireTail(std::string_view bytes) {
    const auto mark = bytes.rfind("%%EOF");
    const auto start = bytes.substr(0, std::min(mark, bytes.size())).rfind("startxref");
    if (mark == std::string_view::npos || start == std::string_view::npos || bytes.size() - mark > tailLength)
        throw fileBroken("a PDF without its end");
    std::string_view between = bytes.substr(start + "startxref"sv.size(), mark - start - "startxref"sv.size());
    const auto place = numberFrom(between);
    if (!place || !withoutBlanks(between).empty() || *place >= start ||
        !isCrossReference(bytes.substr(*place, tailLength)))
        throw fileBroken("a PDF whose cross-reference is not where it says");
}

}  // namespace

void requireSafePdf(std::string_view bytes) {
    constexpr auto head = "%PDF-1.7"sv;
    if (bytes.size() < head.size() || !isDigit(bytes[5]) || bytes[6] != '.' || !isDigit(bytes[7]))
        throw fileBroken("a PDF without a version");
    requireTail(bytes);
    PdfWalk(bytes).walk();
}

}  // namespace yizhan::centre
