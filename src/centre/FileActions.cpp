#include "centre/FileActions.h"

#include "centre/FileShelf.h"
#include "core/Hash.h"

namespace yizhan::centre {

namespace {

constexpr int filesAtOnce = 500;

using Finding = std::optional<std::pair<FileProblem::Kind, std::string>>;

Finding findingOn(const FileShelf& shelf, const CentreId& centre, const std::string& sha256) {
    try {
        if (sha256Hex(shelf.get(centre, sha256)) == sha256) return std::nullopt;
        return std::pair(FileProblem::Kind::altered,
                         shelf.pathOf(centre, sha256) + ": holds other bytes than were kept");
    } catch (const Error& error) {
        return std::pair(FileProblem::Kind::missing, error.cause());
    }
}

}  // namespace

StoredFile keepFile(WriteTx& tx, const By& by, const CentreId& centre, StoredFile file) {
    file.createdAt = by.now;
    file.createdBy = by.actor.staff;
    store::insertFile(tx, centre, file);
    audit(tx, by.actor, by.origin, by.now,
          {centre,
           "file.create",
           "file",
           file.id.text(),
           {{"sha256", {}, file.sha256},
            {"type", {}, std::string(mediaTypeOf(file.kind))},
            {"size", {}, std::to_string(file.size)}}});
    return file;
}

std::vector<FileProblem> filesProblems(ReadTx& tx, const std::string& dataDir) {
    const FileShelf shelf(dataDir);
    std::vector<FileProblem> problems;
    std::optional<store::FileOfCentre> last;
    Finding finding;
    for (auto files = store::filesByContent(tx, last, filesAtOnce); !files.empty();
         files = store::filesByContent(tx, last, filesAtOnce)) {
        for (const auto& [centre, file] : files) {
            const bool sameBytes = last && last->centre == centre && last->file.sha256 == file.sha256;
            if (!sameBytes) finding = findingOn(shelf, centre, file.sha256);
            if (finding) problems.push_back({centre, file.id, file.sha256, finding->first, finding->second});
            last = store::FileOfCentre{centre, file};
        }
    }
    return problems;
}

}  // namespace yizhan::centre
