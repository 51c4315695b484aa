// What other features may ask of a centre's files (core/Files.h).
#pragma once

#include "centre/FileShelf.h"
#include "core/Files.h"

namespace yizhan::centre {

class FileDirectory : public IFiles {
public:
    /// `dataDir` is DIR of --data.
    explicit FileDirectory(std::string dataDir) : _shelf(std::move(dataDir)) {}

    std::optional<FileInfo> find(ReadTx& tx, const CentreId& centre, const FileId& id) const override;
    std::string bytesOf(const CentreId& centre, const FileInfo& file) const override;

private:
    FileShelf _shelf;
};

}  // namespace yizhan::centre
