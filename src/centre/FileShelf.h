// The bytes of files on disk: DIR/files/<centre>/<ab>/<sha256>, written once and never changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/Error.h"
#include "core/Id.h"

namespace yizhan::centre {

class FileShelf {
public:
    /// `dataDir` is DIR of --data.
    explicit FileShelf(std::string dataDir) : _dataDir(std::move(dataDir)) {}

    /// Durable under its name when it returns: bytes, name and folders. The same content once more replaces
    /// what lies there by the same, which also mends it. Throws 503 `storage_full` or, for any other trouble with
    /// the disk, `file_not_kept`; nothing of it is left then.
    void put(const CentreId& centre, const std::string& sha256, std::string_view bytes) const;

    /// Throws 503 `file_missing`, its cause saying which file and why, where it cannot be read.
    std::string get(const CentreId& centre, const std::string& sha256) const;

    std::string pathOf(const CentreId& centre, const std::string& sha256) const;

    /// Removes what uploads left that a crash cut off more than an hour ago. Returns how many.
    int removeAbandoned() const;

private:
    std::string folderOf(const CentreId& centre, const std::string& sha256) const;

    std::string _dataDir;
};

}  // namespace yizhan::centre
