// The four kinds of file that a centre keeps, told apart by their own bytes; pure.
//
// What a sender calls a file, and the type a browser declares for it, are never looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/Error.h"

namespace yizhan::centre {

enum class FileKind { jpeg, png, webp, pdf };

/// The kind whose signature the bytes begin with.
std::optional<FileKind> fileKindOf(std::string_view bytes);

/// "image/jpeg": the form of the API and of the database.
std::string_view mediaTypeOf(FileKind kind);
std::optional<FileKind> fileKindNamed(std::string_view mediaType);
/// Without a dot: "jpg".
std::string_view fileEndingOf(FileKind kind);
/// Pictures are shown where they stand; everything else is only handed over.
inline bool isPicture(FileKind kind) { return kind != FileKind::pdf; }

/// Bytes of one file as it is sent.
constexpr std::size_t fileSizeLimit = 10 * 1024 * 1024;
/// A picture's greatest side and area: whoever opens it must be able to hold it in memory.
constexpr std::uint32_t pictureSideLimit = 12'000;
constexpr std::uint64_t pictureAreaLimit = 60'000'000;

/// Throws 422 `file_broken` for a side of nothing, `picture_too_large` beyond the limits.
void requireSanePicture(std::uint32_t width, std::uint32_t height);

/// 415 `file_type_not_taken`; the cause is for the log.
Error fileNotTaken(std::string cause);
/// 422 `file_broken`; the cause is for the log.
Error fileBroken(std::string cause);

}  // namespace yizhan::centre
