#include "centre/FileDirectory.h"

#include "centre/FileStore.h"

namespace yizhan::centre {

std::optional<FileInfo> FileDirectory::find(ReadTx& tx, const CentreId& centre, const FileId& id) const {
    const auto file = store::findFile(tx, centre, id);
    if (!file) return std::nullopt;
    return FileInfo{file->id,   file->sha256,          std::string(mediaTypeOf(file->kind)),
                    file->size, isPicture(file->kind), file->createdBy};
}

std::string FileDirectory::bytesOf(const CentreId& centre, const FileInfo& file) const {
    std::string bytes = _shelf.get(centre, file.sha256);
    if (bytes.size() == static_cast<std::size_t>(file.size)) return bytes;
    throw Error(Status::unavailable, "file_missing")
        .because(_shelf.pathOf(centre, file.sha256) + ": has another length than was kept");
}

}  // namespace yizhan::centre
