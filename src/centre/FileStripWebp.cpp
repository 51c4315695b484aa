// WebP (RFC 9649): a RIFF container of chunks, each padded to an even length.
#include "centre/FileBytes.h"
#include "centre/FileStrip.h"

namespace yizhan::centre {

namespace {

// Flags of VP8X. Those of EXIF and XMP are never set in what is kept.
constexpr std::uint8_t animationFlag = 0x02, alphaFlag = 0x10, profileFlag = 0x20;

struct Chunk {
    std::string_view type;
    std::string_view data;
};

struct Size {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool operator==(const Size&) const = default;
};

Chunk nextChunk(FileReader& in) {
    const std::string_view type = in.take(4);
    const std::uint32_t length = in.little(4);
    const std::string_view data = in.take(length);
    if (length % 2 != 0) in.take(1);
    return {type, data};
}

void append(std::string& out, std::string_view type, std::string_view data) {
    out += type;
    appendLittle(out, static_cast<std::uint32_t>(data.size()), 4);
    out += data;
    if (data.size() % 2 != 0) out += '\0';
}

bool isImage(std::string_view type) { return type == "VP8 " || type == "VP8L"; }

/// RFC 6386, 9.1: a key frame with its start code.
Size lossySize(std::string_view data) {
    FileReader in(data);
    const std::uint32_t tag = in.little(3);
    const std::size_t firstPartition = tag >> 5;
    if ((tag & 1) != 0 || in.take(3) != "\x9D\x01\x2A") throw fileBroken("VP8 without a key frame");
    const std::uint32_t width = in.little(2) & 0x3FFF;
    const std::uint32_t height = in.little(2) & 0x3FFF;
    if (firstPartition == 0 || firstPartition > in.left()) throw fileBroken("VP8 whose first partition is not there");
    return {width, height};
}

/// RFC 9649, 3.4: 14 bits of width - 1, 14 of height - 1, alpha, 3 bits of version.
Size losslessSize(std::string_view data) {
    FileReader in(data);
    if (in.byte() != 0x2F) throw fileBroken("VP8L without its signature");
    const std::uint32_t bits = in.little(4);
    if (bits >> 29 != 0) throw fileBroken("VP8L of an unknown version");
    if (in.left() == 0) throw fileBroken("VP8L without pixels");
    return {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
}

Size sizeOf(const Chunk& image) { return image.type == "VP8L" ? losslessSize(image.data) : lossySize(image.data); }

/// One picture: VP8L, or VP8 with its alpha before it. Anything else beside them is left out.
class ImageParts {
public:
    void take(const Chunk& chunk) {
        if (chunk.type == "ALPH") {
            if (_alpha || _image || chunk.data.size() < 2) throw fileBroken("alpha in a wrong place");
            _alpha = true;
        } else if (isImage(chunk.type)) {
            if (_image || (_alpha && chunk.type == "VP8L")) throw fileBroken("more than one picture");
            _size = sizeOf(chunk);
            _image = true;
        } else {
            return;
        }
        append(_kept, chunk.type, chunk.data);
    }

    bool any() const { return _image || _alpha; }
    /// Throws unless the picture is there and of this size.
    const std::string& of(const Size& expected) const {
        if (!_image || _size != expected) throw fileBroken("a picture that is not there, or of another size");
        return _kept;
    }

private:
    bool _alpha = false, _image = false;
    Size _size;
    std::string _kept;
};

class ExtendedWalk {
public:
    ExtendedWalk(std::string_view header, FileReader& in) : _in(in) {
        if (header.size() != 10) throw fileBroken("VP8X of another length");
        FileReader fields(header);
        _flags = fields.byte();
        fields.take(3);
        _canvas.width = fields.little(3) + 1;
        _canvas.height = fields.little(3) + 1;
        requireSanePicture(_canvas.width, _canvas.height);
    }

    std::string stripped() {
        while (_in.left() > 0) take(nextChunk(_in));
        const bool animated = (_flags & animationFlag) != 0;
        if (animated && (!_animation || _frames.empty() || _still.any()))
            throw fileBroken("an animation without frames");
        if (!animated && (_animation || !_frames.empty())) throw fileBroken("frames without an animation");
        const std::string& pixels = animated ? _frames : _still.of(_canvas);
        std::string header(
            1, static_cast<char>((_flags & (alphaFlag | animationFlag)) | (_profile.empty() ? 0 : profileFlag)));
        header.append(3, '\0');
        appendLittle(header, _canvas.width - 1, 3);
        appendLittle(header, _canvas.height - 1, 3);
        std::string out;
        append(out, "VP8X", header);
        return out + _profile + _loop + pixels;
    }

private:
    void take(const Chunk& chunk) {
        if (chunk.type == "VP8X") throw fileBroken("VP8X twice");
        if (chunk.type == "ICCP" && _profile.empty()) append(_profile, chunk.type, chunk.data);
        if (chunk.type == "ANIM") {
            if (_animation || chunk.data.size() != 6) throw fileBroken("ANIM twice or of another length");
            _animation = true;
            append(_loop, chunk.type, chunk.data);
        }
        if (chunk.type == "ANMF") frame(chunk.data);
        _still.take(chunk);
    }

    void frame(std::string_view data) {
        FileReader in(data);
        const std::string_view header = in.take(16);
        FileReader fields(header);
        const std::uint32_t x = 2 * fields.little(3);
        const std::uint32_t y = 2 * fields.little(3);
        Size size;
        size.width = fields.little(3) + 1;
        size.height = fields.little(3) + 1;
        if (x + size.width > _canvas.width || y + size.height > _canvas.height)
            throw fileBroken("a frame beyond the canvas");
        ImageParts parts;
        while (in.left() > 0) parts.take(nextChunk(in));
        append(_frames, "ANMF", std::string(header) + parts.of(size));
    }

    FileReader& _in;
    std::uint8_t _flags = 0;
    Size _canvas;
    bool _animation = false;
    std::string _profile, _loop, _frames;  ///< as whole chunks
    ImageParts _still;
};

}  // namespace

std::string strippedWebp(std::string_view bytes) {
    FileReader file(bytes);
    file.take(4);
    FileReader in(file.take(file.little(4)));
    if (in.take(4) != "WEBP") throw fileBroken("a RIFF of something else");
    const Chunk first = nextChunk(in);
    std::string kept = "WEBP";
    if (first.type == "VP8X") {
        kept += ExtendedWalk(first.data, in).stripped();
    } else {
        if (!isImage(first.type)) throw fileBroken("does not begin with a picture");
        const Size size = sizeOf(first);
        requireSanePicture(size.width, size.height);
        append(kept, first.type, first.data);
    }
    std::string out;
    append(out, "RIFF", kept);
    return out;
}

}  // namespace yizhan::centre
