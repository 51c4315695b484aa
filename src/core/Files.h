// What every feature may know of a centre's files, without knowing the feature that keeps them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/Id.h"
#include "core/db/Database.h"

namespace yizhan {

struct FileInfo {
    FileId id;
    std::string sha256;     ///< of the bytes as kept, lower-case hexadecimal
    std::string type;       ///< "image/jpeg"
    std::int64_t size = 0;  ///< bytes as kept
    bool picture = false;   ///< shown where it stands; everything else is only handed over
    StaffId keptBy = {};    ///< empty where no person kept it
};

/// Implemented by the feature `centre`; injected where others need it.
class IFiles {
public:
    virtual ~IFiles() = default;
    virtual std::optional<FileInfo> find(ReadTx& tx, const CentreId& centre, const FileId& id) const = 0;
    /// From the disk. Throws 503 `file_missing` where the bytes cannot be read or are not as many as were kept.
    virtual std::string bytesOf(const CentreId& centre, const FileInfo& file) const = 0;
};

}  // namespace yizhan
