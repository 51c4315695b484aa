// All SQL of the files that a centre keeps.
#pragma once

#include <optional>
#include <vector>

#include "centre/FileKind.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/db/Database.h"

namespace yizhan::centre {

/// One upload. The same content uploaded twice is two of these over the same bytes on disk.
struct StoredFile {
    FileId id;
    std::string sha256;  ///< of the bytes as kept, lower-case hexadecimal
    FileKind kind = FileKind::jpeg;
    std::int64_t size = 0;  ///< bytes as kept
    Instant createdAt;
    StaffId createdBy;  ///< empty when the system itself brought it
};

}  // namespace yizhan::centre

namespace yizhan::centre::store {

void insertFile(WriteTx& tx, const CentreId& centre, const StoredFile& file);
std::optional<StoredFile> findFile(ReadTx& tx, const CentreId& centre, const FileId& id);

struct FileOfCentre {
    CentreId centre;
    StoredFile file;
};

/// Of all centres, by centre, content and id, so that files over the same bytes follow each other; at most
/// `limit`, behind `after` when given.
std::vector<FileOfCentre> filesByContent(ReadTx& tx, const std::optional<FileOfCentre>& after, int limit);

}  // namespace yizhan::centre::store
