#include "centre/FileSamples.h"

#include <zlib.h>

#include <vector>

namespace yizhan::test {

using std::string_view_literals::operator""sv;

namespace {

std::string big(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

std::string little(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

std::string packed(std::string_view text) {
    std::string out(compressBound(text.size()), '\0');
    uLongf size = out.size();
    compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    out.resize(size);
    return out;
}

}  // namespace

std::string jpegSegment(int marker, std::string_view payload) {
    std::string out = "\xFF";
    out += static_cast<char>(marker);
    return out + big(static_cast<std::uint32_t>(payload.size() + 2), 2) + std::string(payload);
}

std::string jpegExif(int orientation, bool bigEndian) {
    const auto number = [&](std::uint32_t value, int bytes) {
        return bigEndian ? big(value, bytes) : little(value, bytes);
    };
    const std::string maker(secret);
    const std::uint32_t fields = 3, words = 8 + 2 + fields * 12 + 4;
    std::string out = std::string("Exif\0\0"sv);
    out += bigEndian ? "MM\0*"sv : "II*\0"sv;
    out += number(8, 4) + number(fields, 2);
    out += number(0x010F, 2) + number(2, 2) + number(static_cast<std::uint32_t>(maker.size()), 4) + number(words, 4);
    out += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(static_cast<std::uint32_t>(orientation), 2) +
           number(0, 2);
    out += number(0x8825, 2) + number(4, 2) + number(1, 4) + number(words, 4);
    out += number(0, 4) + maker;
    return jpegSegment(0xE1, out);
}

std::string jpegTables() {
    // Each Huffman table has one code of one bit: no difference in DC, end of block in AC.
    const std::string one = std::string("\x01") + std::string(15, '\0') + std::string(1, '\0');
    return jpegSegment(0xDB, std::string(1, '\0') + std::string(64, '\x10')) +
           jpegSegment(0xC4, std::string(1, '\0') + one) + jpegSegment(0xC4, "\x10" + one);
}

std::string jpegFrame(int marker, int width, int height) {
    return jpegSegment(marker, "\x08" + big(static_cast<std::uint32_t>(height), 2) +
                                   big(static_cast<std::uint32_t>(width), 2) + std::string("\x01\x01\x11\x00", 4));
}

std::string jpegScan() { return jpegSegment(0xDA, "\x01\x01\x00\x00\x3F\x00"sv) + "\x3F"; }

std::string jpeg(std::string_view extra) {
    return "\xFF\xD8" + std::string(extra) + jpegTables() + jpegFrame(0xC0, 8, 8) + jpegScan() + "\xFF\xD9";
}

std::string pngChunk(std::string_view type, std::string_view data) {
    const std::string body = std::string(type) + std::string(data);
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return big(static_cast<std::uint32_t>(data.size()), 4) + body + big(static_cast<std::uint32_t>(sum), 4);
}

std::string pngHeader(std::uint32_t width, std::uint32_t height, int depth, int colour) {
    std::string data = big(width, 4) + big(height, 4);
    data += static_cast<char>(depth);
    data += static_cast<char>(colour);
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", data + std::string(3, '\0'));
}

std::string png(std::string_view beforePixels, std::string_view behindPixels) {
    return pngHeader(2, 2) + std::string(beforePixels) + pngChunk("IDAT", packed("\0\x20\x60\0\xA0\xE0"sv)) +
           std::string(behindPixels) + pngChunk("IEND", {});
}

std::string webpChunk(std::string_view type, std::string_view data) {
    return std::string(type) + little(static_cast<std::uint32_t>(data.size()), 4) + std::string(data) +
           std::string(data.size() % 2, '\0');
}

std::string webpFile(std::string_view chunks) { return webpChunk("RIFF", "WEBP" + std::string(chunks)); }

std::string webpExtended(int flags, std::uint32_t width, std::uint32_t height) {
    return webpChunk("VP8X", std::string(1, static_cast<char>(flags)) + std::string(3, '\0') + little(width - 1, 3) +
                                 little(height - 1, 3));
}

std::string webpLossless(std::uint32_t width, std::uint32_t height) {
    // No transform, no cache, no entropy image; then five prefix codes of one symbol each: 1 0 0 0, last first.
    const std::uint32_t codes = 0x11111U << 3;
    return webpChunk("VP8L", "\x2F" + little((width - 1) | (height - 1) << 14, 4) + little(codes, 4));
}

std::string webpLossy(std::uint32_t width, std::uint32_t height) {
    const std::string partition = "\x01\x02\x03\x04";
    const std::uint32_t tag = static_cast<std::uint32_t>(partition.size()) << 5 | 1U << 4;
    return webpChunk("VP8 ",
                     little(tag, 3) + "\x9D\x01\x2A" + little(width, 2) + little(height, 2) + partition + "\x05");
}

std::string webpFrame(std::uint32_t width, std::uint32_t height, std::string_view image) {
    return webpChunk("ANMF", std::string(6, '\0') + little(width - 1, 3) + little(height - 1, 3) + little(100, 3) +
                                 std::string(1, '\0') + std::string(image));
}

std::string pdf(std::string_view extra) {
    const std::vector<std::string> bodies = {
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>", std::string(extra)};
    std::string out = "%PDF-1.7\n%\xE7\xAB\x99\xE9\n", places = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::string place = std::to_string(out.size());
        places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        out += std::to_string(i + 1) + " 0 obj\n" + bodies[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(bodies.size() + 1);
    const std::string place = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n" + places + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" +
           place + "\n%%EOF\n";
}

std::string pdfObjectStream(std::string_view text) {
    const std::string body = packed(text);
    return "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + std::to_string(body.size()) +
           " >>\nstream\n" + body + "\nendstream";
}

}  // namespace yizhan::test
