// SQL that is the same on both databases but for the lock in lockHead.
#include "journal/JournalStore.h"

#include "core/db/RowsOf.h"

#include <limits>
#include <string_view>

namespace yizhan::journal::store {

namespace {

constexpr std::string_view selectHead =
    "SELECT seq, hash, sealed_date, sealed_code, public_key, settled_through FROM journal_heads WHERE centre_id = $1";

constexpr std::string_view startHead =
    "INSERT INTO journal_heads (centre_id, seq, hash, settled_through) VALUES ($1, 0, $2, $3) "
    "ON CONFLICT (centre_id) DO NOTHING";

constexpr std::string_view updateHead =
    "UPDATE journal_heads SET seq = $2, hash = $3, sealed_date = $4, sealed_code = $5, public_key = $6, "
    "settled_through = $7 WHERE centre_id = $1";

constexpr std::string_view insertRowSql =
    "INSERT INTO journal_rows (centre_id, seq, id, date, kind, section, line, text, occurred_at, recorded_at, "
    "author_id, author_name, refers_to, strikes, late, href, payload, payload_sha256, prev_hash, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";

constexpr std::string_view storedColumns =
    "SELECT seq, id, date, kind, section, line, text, occurred_at, recorded_at, author_id, author_name, refers_to, "
    "strikes, late, href, payload, payload_sha256, prev_hash, hash FROM journal_rows ";

constexpr std::string_view entryColumns =
    "SELECT r.seq, r.id, r.kind, r.section, r.line, r.text, r.occurred_at, r.recorded_at, r.author_id, r.author_name, "
    "r.refers_to, r.late, r.href, r.prev_hash, r.hash, s.id, r.date FROM journal_rows r "
    "LEFT JOIN journal_rows s ON s.centre_id = r.centre_id AND s.refers_to = r.id AND s.strikes = 1 ";

constexpr std::string_view listed = "r.kind IN ('entry', 'addendum', 'correction', 'strike', 'system') ";

constexpr std::string_view dayColumns =
    "SELECT date, status, rows, entries, lines, version, opened_at, missed_at, closed_at, forced, late_close, "
    "previous_code FROM journal_days ";

constexpr std::string_view updateCounts =
    "UPDATE journal_days SET rows = $3, entries = $4, lines = $5, version = $6 WHERE centre_id = $1 AND date = $2";

constexpr std::string_view upsertDay =
    "INSERT INTO journal_days (centre_id, date, status, rows, entries, lines, version, opened_at, missed_at, "
    "closed_at, forced, late_close, previous_code) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
    "ON CONFLICT (centre_id, date) DO UPDATE SET status = excluded.status, rows = excluded.rows, "
    "entries = excluded.entries, lines = excluded.lines, version = excluded.version, opened_at = excluded.opened_at, "
    "missed_at = excluded.missed_at, closed_at = excluded.closed_at, forced = excluded.forced, "
    "late_close = excluded.late_close, previous_code = excluded.previous_code";

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
    std::string sql(a);
    sql += b;
    sql += c;
    return sql;
}

std::optional<std::int64_t> optionalInteger(const Row& row, std::size_t i) {
    if (row.isNull(i)) return std::nullopt;
    return row.integer(i);
}

Head headOf(const Row& row) {
    Head head{row.integer(0), row.blob(1), std::nullopt, row.blob(4), row.date(5)};
    if (!row.isNull(2)) head.lastSeal = PreviousSeal{row.date(2), row.text(3)};
    return head;
}

StoredRow storedRowOf(const Row& row) {
    return {row.integer(0),  row.text(1),     row.text(2),          row.text(3),  row.text(4),  optionalInteger(row, 5),
            row.text(6),     row.text(7),     row.text(8),          row.text(9),  row.text(10), row.optionalText(11),
            row.integer(12), row.integer(13), row.optionalText(14), row.blob(15), row.blob(16), row.blob(17),
            row.blob(18)};
}

Entry entryOf(const Row& row) {
    Entry entry;
    entry.seq = row.integer(0);
    entry.id = row.id<EntryId>(1);
    entry.kind = rowKindNamed(row.text(2)).value();
    entry.section = row.text(3);
    entry.line = optionalInteger(row, 4);
    entry.text = row.text(5);
    entry.occurredAt = row.instant(6);
    entry.recordedAt = row.instant(7);
    if (!row.text(8).empty()) entry.author = Person{row.id<StaffId>(8), row.text(9)};
    if (!row.isNull(10)) entry.refersTo = row.id<EntryId>(10);
    entry.late = row.flag(11);
    entry.href = row.text(12);
    entry.prevHash = row.blob(13);
    entry.hash = row.blob(14);
    if (!row.isNull(15)) entry.struckBy = row.id<EntryId>(15);
    return entry;
}

DayRecord dayOf(const Row& row) {
    return {row.date(0),
            statusNamed(row.text(1)).value(),
            row.integer(2),
            row.integer(3),
            row.integer(4),
            row.integer(5),
            row.optionalInstant(6),
            row.optionalInstant(7),
            row.optionalInstant(8),
            row.flag(9),
            row.flag(10),
            row.optionalText(11)};
}

}  // namespace

std::optional<Head> head(ReadTx& tx, const CentreId& centre) {
    const auto row = tx.one(selectHead, {centre});
    return row ? std::optional(headOf(*row)) : std::nullopt;
}

Head lockHead(WriteTx& tx, const CentreId& centre, const Date& before) {
    // SQLite has one writer at a time; PostgreSQL needs the row's lock.
    const std::string sql = joined(selectHead, tx.dialect() == Dialect::postgres ? " FOR UPDATE" : "");
    auto row = tx.one(sql, {centre});
    if (!row) {
        tx.execute(startHead, {centre, Blob{std::string(32, '\0')}, before});
        row = tx.one(sql, {centre});
    }
    return headOf(row.value());
}

void save(WriteTx& tx, const CentreId& centre, const Head& head) {
    const auto& seal = head.lastSeal;
    tx.execute(updateHead, {centre, head.seq, Blob{head.hash}, seal ? Value(seal->date) : Value(),
                            seal ? Value(seal->shortCode) : Value(),
                            head.publicKey.empty() ? Value() : Value(Blob{head.publicKey}), head.settledThrough});
}

std::vector<CentreId> centresWithRows(ReadTx& tx) {
    // One step of the primary key per centre, however many rows each has.
    std::vector<CentreId> centres;
    std::string last;
    while (const auto row =
               tx.one("SELECT centre_id FROM journal_rows WHERE centre_id > $1 ORDER BY centre_id LIMIT 1", {last}))
        centres.emplace_back(last = row->text(0));
    return centres;
}

void insertRow(WriteTx& tx, const CentreId& centre, const StoredRow& row) {
    tx.execute(insertRowSql, {centre,
                              row.seq,
                              row.id,
                              row.date,
                              row.kind,
                              row.section,
                              row.line,
                              row.text,
                              row.occurredAt,
                              row.recordedAt,
                              row.authorId,
                              row.authorName,
                              row.refersTo,
                              row.strikes,
                              row.late,
                              row.href,
                              Blob{row.payload},
                              Blob{row.payloadSha256},
                              Blob{row.prevHash},
                              Blob{row.hash}});
}

std::vector<StoredRow> rowsAfter(ReadTx& tx, const CentreId& centre, std::int64_t seq, int limit) {
    return allOf(tx.query(joined(storedColumns, "WHERE centre_id = $1 AND seq > $2 ORDER BY seq LIMIT $3"),
                          {centre, seq, limit}),
                 storedRowOf);
}

std::vector<std::pair<std::int64_t, std::string>> hashes(ReadTx& tx, const CentreId& centre, const Date& date,
                                                         std::int64_t beforeSeq) {
    std::vector<std::pair<std::int64_t, std::string>> out;
    for (const Row& row : tx.query("SELECT seq, hash FROM journal_rows WHERE centre_id = $1 AND date = $2 AND seq < $3 "
                                   "ORDER BY seq",
                                   {centre, date, beforeSeq}))
        out.emplace_back(row.integer(0), row.blob(1));
    return out;
}

std::vector<Entry> entries(ReadTx& tx, const CentreId& centre, const Date& date, const EntryRange& range) {
    static const std::string newest =
        joined(joined(entryColumns, "WHERE r.centre_id = $1 AND r.date = $2 AND r.seq < $3 AND "), listed,
               "ORDER BY r.seq DESC LIMIT $4");
    static const std::string oldest =
        joined(joined(entryColumns, "WHERE r.centre_id = $1 AND r.date = $2 AND r.seq > $3 AND "), listed,
               "ORDER BY r.seq LIMIT $4");
    const std::int64_t start = range.newestFirst ? std::numeric_limits<std::int64_t>::max() : 0;
    return allOf(
        tx.query(range.newestFirst ? newest : oldest, {centre, date, range.beyond.value_or(start), range.limit}),
        entryOf);
}

std::optional<std::pair<Date, Entry>> entry(ReadTx& tx, const CentreId& centre, const EntryId& id) {
    const auto row =
        tx.one(joined(joined(entryColumns, "WHERE r.centre_id = $1 AND r.id = $2 AND "), listed), {centre, id});
    if (!row) return std::nullopt;
    return std::pair(row->date(16), entryOf(*row));
}

std::map<Date, std::vector<Mark>> marks(ReadTx& tx, const CentreId& centre, const Date& first, const Date& last) {
    std::map<Date, std::vector<Mark>> out;
    for (const Row& found :
         tx.query(joined(storedColumns,
                         "WHERE centre_id = $1 AND date >= $2 AND date <= $3 "
                         "AND (kind = 'sign' OR kind = 'seal' OR kind = 'countersign') ORDER BY date, seq"),
                  {centre, first, last})) {
        const StoredRow row = storedRowOf(found);
        auto more = readPayload(row);
        if (!more || !more->mark)
            throw Error(Status::internal, "log_altered")
                .because("mark " + std::to_string(row.seq) + " is not as written");
        out[found.date(2)].push_back(std::move(*more->mark));
    }
    return out;
}

std::optional<DayRecord> day(ReadTx& tx, const CentreId& centre, const Date& date) {
    const auto row = tx.one(joined(dayColumns, "WHERE centre_id = $1 AND date = $2"), {centre, date});
    return row ? std::optional(dayOf(*row)) : std::nullopt;
}

std::vector<DayRecord> days(ReadTx& tx, const CentreId& centre, const DayRange& range) {
    std::string sql = joined(dayColumns, "WHERE centre_id = $1 AND date >= $2 AND date < $3 ");
    Params params = {centre, range.from.value_or(Date{1900, 1, 1}), range.before.value_or(Date{2200, 1, 1})};
    if (range.status) {
        sql += "AND status = $4 ORDER BY date DESC LIMIT $5";
        params.emplace_back(nameOf(*range.status));
    } else {
        sql += "ORDER BY date DESC LIMIT $4";
    }
    params.emplace_back(range.limit);
    return allOf(tx.query(sql, params), dayOf);
}

void save(WriteTx& tx, const CentreId& centre, const DayRecord& day) {
    tx.execute(upsertDay, {centre, day.date, nameOf(day.status), day.rows, day.entries, day.lines, day.version,
                           day.openedAt, day.missedAt, day.closedAt, day.forced, day.lateClose, day.previousCode});
}

void saveChange(WriteTx& tx, const CentreId& centre, const DayRecord& before, const DayRecord& after) {
    DayRecord counted = after;
    counted.rows = before.rows;
    counted.entries = before.entries;
    counted.lines = before.lines;
    counted.version = before.version;
    if (before.rows == 0 || counted != before)
        save(tx, centre, after);
    else
        tx.execute(updateCounts, {centre, after.date, after.rows, after.entries, after.lines, after.version});
}

}  // namespace yizhan::journal::store
