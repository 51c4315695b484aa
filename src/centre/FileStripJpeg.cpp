// JPEG (ITU-T T.81): markers, each with a length, and behind each start of scan its coded data.
#include "centre/FileBytes.h"
#include "centre/FileStrip.h"

namespace yizhan::centre {

namespace {

using namespace std::string_view_literals;

// Markers behind their FF.
constexpr std::uint8_t stuffing = 0x00, restartFirst = 0xD0, restartLast = 0xD7;
constexpr std::uint8_t frameBaseline = 0xC0, frameProgressive = 0xC2, frameLast = 0xCF;
constexpr std::uint8_t huffmanTables = 0xC4, imageEnd = 0xD9, scanStart = 0xDA, quantisationTables = 0xDB;
constexpr std::uint8_t restartInterval = 0xDD, application0 = 0xE0, application1 = 0xE1, application2 = 0xE2;
constexpr std::uint8_t application14 = 0xEE, application15 = 0xEF, comment = 0xFE;

constexpr std::string_view exifHead = "Exif\0\0"sv;
constexpr std::uint32_t orientationTag = 0x0112, shortType = 3;

/// The orientation (1 to 8) of an EXIF block behind its head; 1 where it has none or cannot be read, since
/// nothing else of it stays.
std::uint32_t orientationOf(std::string_view tiff) {
    const bool big = tiff.starts_with("MM\0*"sv);
    if (!big && !tiff.starts_with("II*\0"sv)) return 1;
    const auto number = [&](std::size_t at, std::size_t count) {
        FileReader in(tiff.substr(at, count));
        return big ? in.big(count) : in.little(count);
    };
    if (tiff.size() < 8) return 1;
    const std::size_t directory = number(4, 4);
    if (directory > tiff.size() || tiff.size() - directory < 2) return 1;
    const std::size_t end = directory + 2 + 12 * std::size_t{number(directory, 2)};
    for (std::size_t at = directory + 2; at + 12 <= std::min(end, tiff.size()); at += 12) {
        if (number(at, 2) != orientationTag) continue;
        const std::uint32_t value = number(at + 8, 2);
        return number(at + 2, 2) == shortType && value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

/// An EXIF block with one field.
std::string exifOf(std::uint32_t orientation) {
    std::string out(exifHead);
    out += "MM\0*\0\0\0\x08\0\x01"sv;
    appendBig(out, orientationTag, 2);
    appendBig(out, shortType, 2);
    appendBig(out, 1, 4);
    appendBig(out, orientation, 2);
    out.append(6, '\0');
    return out;
}

void append(std::string& out, std::uint8_t marker, std::string_view payload) {
    out += '\xFF';
    out += static_cast<char>(marker);
    appendBig(out, static_cast<std::uint32_t>(payload.size() + 2), 2);
    out += payload;
}

class JpegWalk {
public:
    explicit JpegWalk(std::string_view bytes) : _in(bytes) {}

    std::string stripped() {
        _in.take(2);
        for (std::uint8_t code = marker(); code != imageEnd; code = marker()) segment(code);
        if (!_scanned) throw fileBroken("a picture without a scan");
        std::string out = "\xFF\xD8";
        if (!_density.empty()) append(out, application0, _density);
        if (_orientation > 1) append(out, application1, exifOf(_orientation));
        return out + _kept + "\xFF\xD9";
    }

private:
    /// The next marker, behind its fill bytes.
    std::uint8_t marker() {
        if (_in.byte() != 0xFF) throw fileBroken("no marker where one must be");
        std::uint8_t code = 0xFF;
        while (code == 0xFF) code = _in.byte();
        return code;
    }

    void segment(std::uint8_t code) {
        if (code < frameBaseline) throw fileBroken("a marker that is reserved");
        const std::uint32_t length = _in.big(2);
        if (length < 2) throw fileBroken("a segment shorter than its length");
        const std::string_view payload = _in.take(length - 2);
        if (code >= application0 && code <= application15) return application(code, payload);
        if (code == comment) return;
        switch (code) {
            case huffmanTables:
                huffman(payload);
                break;
            case quantisationTables:
                quantisation(payload);
                break;
            case restartInterval:
                if (payload.size() != 2) throw fileBroken("a restart interval of another length");
                break;
            case scanStart:
                return scan(payload);
            default:
                frame(code, payload);
        }
        append(_kept, code, payload);
    }

    void application(std::uint8_t code, std::string_view payload) {
        // Of JFIF without its thumbnail, which may show what was cut out of the picture.
        if (code == application0 && payload.starts_with("JFIF\0"sv) && payload.size() >= 14 && _density.empty())
            _density = std::string(payload.substr(0, 12)) + std::string(2, '\0');
        if (code == application1 && payload.starts_with(exifHead) && _orientation == 0)
            _orientation = orientationOf(payload.substr(exifHead.size()));
        if (code == application2 && payload.starts_with("ICC_PROFILE\0"sv)) append(_kept, code, payload);
        if (code == application14 && payload.starts_with("Adobe") && payload.size() >= 12)
            append(_kept, code, payload.substr(0, 12));
    }

    void frame(std::uint8_t code, std::string_view payload) {
        if (code > frameLast) throw fileBroken("a marker that has no place here");
        if (code > frameProgressive) throw fileNotTaken("JPEG of a process that browsers do not show");
        if (_framed) throw fileBroken("two frames");
        FileReader in(payload);
        if (in.big(1) != 8) throw fileNotTaken("JPEG of more than 8 bits");
        const std::uint32_t height = in.big(2);
        const std::uint32_t width = in.big(2);
        _components = in.byte();
        if (_components < 1 || _components > 4 || in.left() != 3 * _components) throw fileBroken("wrong components");
        requireSanePicture(width, height);
        _framed = true;
    }

    void quantisation(std::string_view payload) {
        FileReader in(payload);
        while (in.left() > 0) in.take(in.byte() >> 4 == 0 ? 64 : 128);
        _quantised = true;
    }

    void huffman(std::string_view payload) {
        FileReader in(payload);
        while (in.left() > 0) {
            in.byte();
            std::size_t values = 0;
            for (const char count : in.take(16)) values += static_cast<std::uint8_t>(count);
            if (values > 256) throw fileBroken("a Huffman table of too many values");
            in.take(values);
        }
        _coded = true;
    }

    void scan(std::string_view payload) {
        if (!_framed || !_quantised || !_coded) throw fileBroken("a scan before what it needs");
        FileReader in(payload);
        const std::size_t components = in.byte();
        if (components < 1 || components > _components || in.left() != 2 * components + 3)
            throw fileBroken("a scan of other components than the frame's");
        append(_kept, scanStart, payload);
        const std::string_view coded = codedData();
        if (coded.empty()) throw fileBroken("a scan without data");
        _kept += coded;
        _scanned = true;
    }

    /// Up to the next marker; a stuffed FF 00 and restart markers are part of the data.
    std::string_view codedData() {
        const std::string_view rest = _in.rest();
        for (auto at = rest.find('\xFF'); at != std::string_view::npos; at = rest.find('\xFF', at + 2)) {
            const auto next = at + 1 < rest.size() ? static_cast<std::uint8_t>(rest[at + 1]) : stuffing;
            if (next != stuffing && (next < restartFirst || next > restartLast)) return _in.take(at);
        }
        throw fileBroken("a scan without end");
    }

    FileReader _in;
    std::string _density;            ///< JFIF's block
    std::uint32_t _orientation = 0;  ///< 0 until an EXIF block was seen
    std::size_t _components = 0;
    bool _framed = false, _quantised = false, _coded = false, _scanned = false;
    std::string _kept;
};

}  // namespace

std::string strippedJpeg(std::string_view bytes) { return JpegWalk(bytes).stripped(); }

}  // namespace yizhan::centre
