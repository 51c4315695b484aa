#include "journal/PersonalStore.h"

namespace yizhan::journal::store {

void insertPersonal(WriteTx& tx, const CentreId& centre, const Personal& personal) {
    tx.execute("INSERT INTO journal_personal (centre_id, row_id, field, salt, text) VALUES ($1, $2, $3, $4, $5)",
               {centre, personal.row, personal.field, Blob{personal.salt}, personal.text});
}

std::vector<Personal> personalOf(ReadTx& tx, const CentreId& centre, const EntryId& row) {
    std::vector<Personal> out;
    for (const Row& found :
         tx.query("SELECT field, salt, text, erased_at FROM journal_personal WHERE centre_id = $1 AND row_id = $2 "
                  "ORDER BY field",
                  {centre, row}))
        out.push_back({row, found.text(0), found.blob(1), found.optionalText(2), found.optionalText(3)});
    return out;
}

std::int64_t countPersonal(ReadTx& tx, const CentreId& centre) {
    return tx.one("SELECT count(*) FROM journal_personal WHERE centre_id = $1", {centre})->integer(0);
}

std::int64_t erasePersonal(WriteTx& tx, const CentreId& centre, const EntryId& row, Instant at) {
    return tx.execute(
        "UPDATE journal_personal SET salt = NULL, text = NULL, erased_at = $3 "
        "WHERE centre_id = $1 AND row_id = $2 AND erased_at IS NULL",
        {centre, row, at});
}

}  // namespace yizhan::journal::store
