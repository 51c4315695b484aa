// PNG (W3C PNG specification, third edition): chunks with length, type, data and check sum.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "centre/FileBytes.h"
#include "centre/FileStrip.h"

namespace yizhan::centre {

namespace {

constexpr std::size_t signatureLength = 8;
constexpr std::size_t headerLength = 13;
constexpr std::size_t anyLength = fileSizeLimit;

struct Kept {
    std::string_view type;
    std::size_t most;  ///< bytes that it can have; a longer one carries something else
};

// What a picture looks like depends on these; text, time, EXIF and private chunks are not among them.
constexpr std::array<Kept, 15> keptBesidePixels = {{{"tRNS", 256},
                                                    {"cHRM", 32},
                                                    {"gAMA", 4},
                                                    {"iCCP", anyLength},
                                                    {"sBIT", 4},
                                                    {"sRGB", 1},
                                                    {"cICP", 4},
                                                    {"mDCV", 24},
                                                    {"cLLI", 8},
                                                    {"bKGD", 6},
                                                    {"pHYs", 9},
                                                    {"acTL", 8},
                                                    {"fcTL", 26},
                                                    {"fdAT", anyLength},
                                                    {"hIST", 512}}};

bool isKept(std::string_view type, std::size_t length) {
    return std::any_of(keptBesidePixels.begin(), keptBesidePixels.end(),
                       [&](const Kept& kept) { return kept.type == type && length <= kept.most; });
}

/// A decoder that does not know the chunk cannot show the picture: its first letter is a capital.
bool isCritical(std::string_view type) { return type.front() >= 'A' && type.front() <= 'Z'; }

struct Chunk {
    std::string_view type;
    std::string_view data;
    std::string_view whole;  ///< with length and check sum
};

Chunk nextChunk(FileReader& in) {
    const std::string_view from = in.rest();
    const std::uint32_t length = in.big(4);
    const std::string_view type = in.take(4);
    const std::string_view data = in.take(length);
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (!std::all_of(type.begin(), type.end(), letter)) throw fileBroken("a chunk type that is no word");
    const std::string_view summed = from.substr(4, 4 + data.size());
    const auto sum = crc32_z(0, reinterpret_cast<const Bytef*>(summed.data()), summed.size());
    if (in.big(4) != sum) throw fileBroken("a chunk whose check sum is wrong");
    return {type, data, from.substr(0, 12 + data.size())};
}

/// Whether the bit depth is one that the colour type can have.
bool isDepthOf(std::uint8_t colour, std::uint8_t depth) {
    switch (colour) {
        case 0:
            return depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
        case 3:
            return depth == 1 || depth == 2 || depth == 4 || depth == 8;
        case 2:
        case 4:
        case 6:
            return depth == 8 || depth == 16;
        default:
            return false;
    }
}

class PngWalk {
public:
    explicit PngWalk(std::string_view bytes) : _in(bytes) {}

    std::string stripped() {
        _out = _in.take(signatureLength);
        const Chunk first = nextChunk(_in);
        if (first.type != "IHDR") throw fileBroken("does not begin with IHDR");
        header(first.data);
        _out += first.whole;
        for (Chunk chunk = nextChunk(_in); chunk.type != "IEND"; chunk = nextChunk(_in)) take(chunk);
        if (_pixels == Pixels::before) throw fileBroken("a picture without pixels");
        std::string end(4, '\0');
        end += "IEND\xAE\x42\x60\x82";
        return _out + end;
    }

private:
    enum class Pixels { before, within, behind };
    static constexpr std::uint8_t indexed = 3;

    void header(std::string_view data) {
        if (data.size() != headerLength) throw fileBroken("IHDR of another length");
        FileReader in(data);
        const std::uint32_t width = in.big(4);
        const std::uint32_t height = in.big(4);
        const std::uint8_t depth = in.byte();
        _colour = in.byte();
        if (!isDepthOf(_colour, depth)) throw fileBroken("a colour type without this depth");
        if (in.byte() != 0 || in.byte() != 0 || in.byte() > 1)
            throw fileBroken("an unknown compression, filter or order");
        requireSanePicture(width, height);
    }

    void take(const Chunk& chunk) {
        if (chunk.type == "IDAT") {
            if (_pixels == Pixels::behind) throw fileBroken("pixels that are not in one piece");
            if (_colour == indexed && !_palette) throw fileBroken("indexed pixels without a palette");
            _pixels = Pixels::within;
            _out += chunk.whole;
            return;
        }
        if (_pixels == Pixels::within) _pixels = Pixels::behind;
        if (chunk.type == "PLTE") {
            palette(chunk.data);
            _out += chunk.whole;
        } else if (isCritical(chunk.type)) {
            throw fileBroken("a critical chunk that nobody knows");
        } else if (isKept(chunk.type, chunk.data.size())) {
            _out += chunk.whole;
        }
    }

    void palette(std::string_view data) {
        if (_palette || _pixels != Pixels::before || _colour == 0 || _colour == 4)
            throw fileBroken("a palette where none may be");
        if (data.empty() || data.size() % 3 != 0 || data.size() > 768) throw fileBroken("a palette of wrong length");
        _palette = true;
    }

    FileReader _in;
    std::string _out;
    std::uint8_t _colour = 0;
    bool _palette = false;
    Pixels _pixels = Pixels::before;
};

}  // namespace

std::string strippedPng(std::string_view bytes) { return PngWalk(bytes).stripped(); }

}  // namespace yizhan::centre
