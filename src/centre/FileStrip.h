// What of a sent file is kept: its content, without where, when, by whom and with what it was made; pure.
//
// Each format is walked from its first byte to its last by its own lengths and written out again from the
// parts that showing it needs; nothing is decoded. What is not on a format's list of kept parts is left out,
// also when nobody has heard of it, and so is everything behind the end of a picture.
#pragma once

#include <string>
#include <string_view>

#include "centre/FileKind.h"

namespace yizhan::centre {

struct StrippedFile {
    FileKind kind = FileKind::jpeg;
    std::string bytes;
};

/// Throws 415 `file_type_not_taken` for anything but the four kinds, 422 `file_broken`, `picture_too_large`
/// or `pdf_not_safe`. What it gives it takes again unchanged.
StrippedFile strippedFile(std::string_view bytes);

/// Keeps the frame, its tables and scans, JFIF's pixel density, Adobe's colour transform and the colour
/// profile. Of EXIF stays the orientation alone, written anew, so that the picture still stands upright.
/// Baseline and progressive Huffman coding, as browsers show it; other processes are 415.
std::string strippedJpeg(std::string_view bytes);

/// Keeps pixels, palette, transparency, colour space, pixel density and animation. Check sums must be right.
std::string strippedPng(std::string_view bytes);

/// Keeps pixels, alpha, colour profile and animation frames; the flags of VP8X say what is left.
std::string strippedWebp(std::string_view bytes);

/// A PDF is kept byte for byte, because whoever signed or numbered it may prove it by its bytes: its own
/// metadata stays in it. It must begin with its header and end with a cross-reference that is where the file
/// says, and name a catalogue and pages.
///
/// Refused as 422 `pdf_not_safe`: names, outside streams or in object streams (which are inflated for it, up
/// to 32 MB), that run or carry something else: JavaScript, Launch, EmbeddedFile(s), EF, RichMedia, XFA; and
/// Encrypt, since nobody can look into it, nor open it once the password is lost. Names are compared after
/// their #xx escapes. This keeps out what careless senders send; it is no virus scanner, since a file made to
/// deceive can be read differently by different programs. Therefore a PDF is only ever served as a download.
void requireSafePdf(std::string_view bytes);

}  // namespace yizhan::centre
