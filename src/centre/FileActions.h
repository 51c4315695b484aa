// What can be done with a centre's files, and the proof that their bytes are still those that were kept.
#pragma once

#include <string>
#include <vector>

#include "centre/CentreActions.h"
#include "centre/FileStore.h"

namespace yizhan::centre {

/// Enters a file whose bytes are already on the shelf, with author and time, into the centre and the audit
/// trail. Gives it as stored.
StoredFile keepFile(WriteTx& tx, const By& by, const CentreId& centre, StoredFile file);

struct FileProblem {
    enum class Kind { missing, altered };

    CentreId centre;
    FileId id;
    std::string sha256;  ///< what the bytes should give
    Kind kind = Kind::missing;
    std::string cause;  ///< for the operator: the path, and what is wrong with it
};

/// Every file of every centre whose bytes cannot be read or are not those that were kept; each content is
/// read and hashed once.
std::vector<FileProblem> filesProblems(ReadTx& tx, const std::string& dataDir);

}  // namespace yizhan::centre
