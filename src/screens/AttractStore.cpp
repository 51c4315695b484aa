#include "screens/AttractStore.h"

#include "core/db/RowsOf.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace yizhan::screens::store {

namespace {

constexpr const char* columns =
    "id, file_id, caption, translations, from_date, to_date, window_from, window_to, seconds, position, archived, "
    "created_at, updated_at, version";

std::optional<Date> dateAt(const Row& row, std::size_t at) {
    if (row.isNull(at)) return std::nullopt;
    return row.date(at);
}

AttractItem itemOf(const Row& row) {
    AttractItem item;
    item.id = row.id<AttractId>(0);
    item.file = row.id<FileId>(1);
    item.caption = row.text(2);
    item.translations = nlohmann::json::parse(row.text(3)).get<Translations>();
    item.from = dateAt(row, 4);
    item.to = dateAt(row, 5);
    const auto opens = TimeOfDay::parse(row.text(6)), closes = TimeOfDay::parse(row.text(7));
    if (opens && closes) item.window = Window{*opens, *closes};
    item.seconds = static_cast<int>(row.integer(8));
    item.order = static_cast<int>(row.integer(9));
    item.archived = row.flag(10);
    item.createdAt = row.instant(11);
    item.updatedAt = row.instant(12);
    item.version = row.integer(13);
    return item;
}

Value opensAt(const AttractItem& item) { return item.window ? Value(item.window->from.text()) : Value(); }
Value closesAt(const AttractItem& item) { return item.window ? Value(item.window->to.text()) : Value(); }

std::int64_t numberOf(const std::string& text) {
    std::int64_t number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::optional<AttractItem> findItem(ReadTx& tx, const CentreId& centre, const AttractId& id) {
    const auto row =
        tx.one(std::string("SELECT ") + columns + " FROM attract_items WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return itemOf(*row);
}

std::vector<AttractItem> items(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                               int limit) {
    const std::int64_t order = after.empty() ? -1 : numberOf(after.at(0));
    const std::string id = after.empty() ? "" : after.at(1);
    return allOf(tx.query(std::string("SELECT ") + columns +
                              " FROM attract_items WHERE centre_id = $1 AND archived = $2 "
                              "AND (position, id) > ($3, $4) ORDER BY position, id LIMIT $5",
                          {centre, archived, order, id, limit}),
                 itemOf);
}

int lastOrder(ReadTx& tx, const CentreId& centre) {
    const auto row = tx.one(
        "SELECT position FROM attract_items WHERE centre_id = $1 AND archived = 0 ORDER BY position DESC LIMIT 1",
        {centre});
    return row ? static_cast<int>(row->integer(0)) : -1;
}

void insertItem(WriteTx& tx, const CentreId& centre, const AttractItem& item) {
    tx.execute(std::string("INSERT INTO attract_items (centre_id, ") + columns +
                   ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
               {centre, item.id, item.file, item.caption, nlohmann::json(item.translations).dump(), item.from, item.to,
                opensAt(item), closesAt(item), item.seconds, item.order, item.archived, item.createdAt, item.updatedAt,
                item.version});
}

void updateItem(WriteTx& tx, const CentreId& centre, const AttractItem& item) {
    tx.execute(
        "UPDATE attract_items SET file_id = $3, caption = $4, translations = $5, from_date = $6, to_date = $7, "
        "window_from = $8, window_to = $9, seconds = $10, position = $11, archived = $12, updated_at = $13, "
        "version = $14 WHERE centre_id = $1 AND id = $2",
        {centre, item.id, item.file, item.caption, nlohmann::json(item.translations).dump(), item.from, item.to,
         opensAt(item), closesAt(item), item.seconds, item.order, item.archived, item.updatedAt, item.version});
}

}  // namespace yizhan::screens::store
