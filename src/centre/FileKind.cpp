#include "centre/FileKind.h"

#include <algorithm>
#include <array>

namespace yizhan::centre {

namespace {

struct Names {
    FileKind kind;
    std::string_view mediaType;
    std::string_view ending;
};

constexpr std::array<Names, 4> names = {{{FileKind::jpeg, "image/jpeg", "jpg"},
                                         {FileKind::png, "image/png", "png"},
                                         {FileKind::webp, "image/webp", "webp"},
                                         {FileKind::pdf, "application/pdf", "pdf"}}};

const Names& namesOf(FileKind kind) {
    return *std::find_if(names.begin(), names.end(), [&](const Names& row) { return row.kind == kind; });
}

Error refusal(Status status, const char* code, std::string cause) {
    Error error(status, code);
    error.because(std::move(cause));
    return error;
}

}  // namespace

std::optional<FileKind> fileKindOf(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) return FileKind::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return FileKind::png;
    if (bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") return FileKind::webp;
    if (bytes.starts_with("%PDF-")) return FileKind::pdf;
    return std::nullopt;
}

std::string_view mediaTypeOf(FileKind kind) { return namesOf(kind).mediaType; }

std::string_view fileEndingOf(FileKind kind) { return namesOf(kind).ending; }

std::optional<FileKind> fileKindNamed(std::string_view mediaType) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const Names& row) { return row.mediaType == mediaType; });
    return found == names.end() ? std::nullopt : std::optional(found->kind);
}

void requireSanePicture(std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0) throw fileBroken("a picture without width or height");
    if (std::max(width, height) <= pictureSideLimit && std::uint64_t{width} * height <= pictureAreaLimit) return;
    throw Error(
        Status::invalid, "picture_too_large",
        {{"side", std::to_string(pictureSideLimit)}, {"megapixels", std::to_string(pictureAreaLimit / 1'000'000)}});
}

Error fileNotTaken(std::string cause) {
    return refusal(Status::unsupportedMedia, "file_type_not_taken", std::move(cause));
}

Error fileBroken(std::string cause) { return refusal(Status::invalid, "file_broken", std::move(cause)); }

}  // namespace yizhan::centre
