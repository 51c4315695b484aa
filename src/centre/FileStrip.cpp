#include "centre/FileStrip.h"

namespace yizhan::centre {

StrippedFile strippedFile(std::string_view bytes) {
    const auto kind = fileKindOf(bytes);
    if (!kind) throw fileNotTaken("begins with the signature of no kind that is taken");
    switch (*kind) {
        case FileKind::jpeg:
            return {*kind, strippedJpeg(bytes)};
        case FileKind::png:
            return {*kind, strippedPng(bytes)};
        case FileKind::webp:
            return {*kind, strippedWebp(bytes)};
        case FileKind::pdf:
            break;
    }
    requireSafePdf(bytes);
    return {*kind, std::string(bytes)};
}

}  // namespace yizhan::centre
