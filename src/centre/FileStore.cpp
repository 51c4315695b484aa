#include "centre/FileStore.h"

namespace yizhan::centre::store {

namespace {

/// Columns from `at` on: id, sha256, type, size, created_at, created_by.
StoredFile fileOf(const Row& row, std::size_t at) {
    StoredFile file;
    file.id = row.id<FileId>(at);
    file.sha256 = row.text(at + 1);
    file.kind = fileKindNamed(row.text(at + 2)).value();
    file.size = row.integer(at + 3);
    file.createdAt = row.instant(at + 4);
    file.createdBy = row.id<StaffId>(at + 5);
    return file;
}

}  // namespace

void insertFile(WriteTx& tx, const CentreId& centre, const StoredFile& file) {
    const Value author = file.createdBy.empty() ? Value() : Value(file.createdBy);
    tx.execute(
        "INSERT INTO files (centre_id, id, sha256, type, size, created_at, created_by) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {centre, file.id, file.sha256, mediaTypeOf(file.kind), file.size, file.createdAt, author});
}

std::optional<StoredFile> findFile(ReadTx& tx, const CentreId& centre, const FileId& id) {
    const auto row = tx.one(
        "SELECT id, sha256, type, size, created_at, created_by FROM files "
        "WHERE centre_id = $1 AND id = $2",
        {centre, id});
    if (!row) return std::nullopt;
    return fileOf(*row, 0);
}

std::vector<FileOfCentre> filesByContent(ReadTx& tx, const std::optional<FileOfCentre>& after, int limit) {
    const FileOfCentre from = after.value_or(FileOfCentre{});
    std::vector<FileOfCentre> out;
    for (const Row& row : tx.query("SELECT centre_id, id, sha256, type, size, created_at, created_by FROM files "
                                   "WHERE (centre_id, sha256, id) > ($1, $2, $3) "
                                   "ORDER BY centre_id, sha256, id LIMIT $4",
                                   {from.centre, from.file.sha256, from.file.id, limit}))
        out.push_back({row.id<CentreId>(0), fileOf(row, 1)});
    return out;
}

}  // namespace yizhan::centre::store
