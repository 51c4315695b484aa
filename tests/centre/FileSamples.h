// Small files of each kind, put together byte by byte, with the metadata that a phone or an office leaves in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yizhan::test {

/// Words that stand in every metadata block of the samples; nothing of it may be left.
constexpr std::string_view secret = "taken by Lu Su at the east gate";

/// A JPEG segment with marker and length.
std::string jpegSegment(int marker, std::string_view payload);
/// An EXIF segment with a maker's name, this orientation and a GPS pointer, in either byte order.
std::string jpegExif(int orientation, bool bigEndian);
/// The quantisation and Huffman tables that every JPEG sample has.
std::string jpegTables();
/// SOF of one grey component.
std::string jpegFrame(int marker, int width, int height);
/// A scan of one grey block.
std::string jpegScan();
/// A grey picture of 8 × 8; `extra` stands behind its SOI.
std::string jpeg(std::string_view extra = {});

/// A chunk with length and a right check sum.
std::string pngChunk(std::string_view type, std::string_view data);
std::string pngHeader(std::uint32_t width, std::uint32_t height, int depth = 8, int colour = 0);
/// A grey picture of 2 × 2; `beforePixels` and `behindPixels` are whole chunks.
std::string png(std::string_view beforePixels = {}, std::string_view behindPixels = {});

std::string webpChunk(std::string_view type, std::string_view data);
/// RIFF and WEBP around whole chunks.
std::string webpFile(std::string_view chunks);
std::string webpExtended(int flags, std::uint32_t width, std::uint32_t height);
/// One colour, lossless.
std::string webpLossless(std::uint32_t width, std::uint32_t height);
/// The head of a lossy key frame and a few bytes behind it.
std::string webpLossy(std::uint32_t width, std::uint32_t height);
/// A frame of an animation that shows `image` (whole chunks) at the canvas' corner.
std::string webpFrame(std::uint32_t width, std::uint32_t height, std::string_view image);

/// A page without marks; `extra` is one more object's body, such as "<< /S /URI >>".
std::string pdf(std::string_view extra = "<< >>");
/// The body of an object stream over `text`, packed by zlib.
std::string pdfObjectStream(std::string_view text);

}  // namespace yizhan::test
