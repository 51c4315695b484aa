#include "kiosk/KioskStore.h"

#include "kiosk/pack/Document.h"

namespace yizhan::kiosk::store {

namespace {

constexpr const char* packColumns = "SELECT name, version, manifest, entries, imported_at, timeline FROM kiosk_packs ";

constexpr const char* entryColumns = "SELECT entry_id, pack, document, readings FROM kiosk_entries ";

std::vector<Entry> allOf(const Rows& rows) {
    std::vector<Entry> out;
    for (const Row& row : rows) out.push_back(entryOf(row.text(0), row.text(1), row.text(2), row.text(3)));
    return out;
}

StoredPack packFrom(const Row& row) {
    StoredPack stored{packOf(row.text(0), row.text(1), row.text(2)), row.integer(3), row.instant(4)};
    stored.pack.timeline = timelineOf(row.text(5));
    return stored;
}

}  // namespace

std::vector<StoredPack> packs(ReadTx& tx, const CentreId& centre, const std::string& after, int limit) {
    std::vector<StoredPack> out;
    for (const Row& row :
         tx.query(std::string(packColumns) + "WHERE centre_id = $1 AND name > $2 ORDER BY name LIMIT $3",
                  {centre, after, limit}))
        out.push_back(packFrom(row));
    return out;
}

std::optional<StoredPack> findPack(ReadTx& tx, const CentreId& centre, const std::string& name) {
    const auto row = tx.one(std::string(packColumns) + "WHERE centre_id = $1 AND name = $2", {centre, name});
    if (!row) return std::nullopt;
    return packFrom(*row);
}

std::vector<Entry> entries(ReadTx& tx, const CentreId& centre) {
    return allOf(tx.query(std::string(entryColumns) + "WHERE centre_id = $1 ORDER BY pack, position", {centre}));
}

std::vector<Entry> shownEntries(ReadTx& tx, const CentreId& centre) {
    return allOf(tx.query(std::string(entryColumns) +
                              "WHERE centre_id = $1 AND entry_id NOT IN (SELECT entry_id FROM kiosk_withdrawals WHERE "
                              "centre_id = $1) ORDER BY pack, position",
                          {centre}));
}

std::string contentMark(ReadTx& tx, const CentreId& centre) {
    std::string mark;
    for (const Row& row :
         tx.query("SELECT name, version, imported_at FROM kiosk_packs WHERE centre_id = $1 ORDER BY name", {centre}))
        mark += row.text(0) + ' ' + row.text(1) + ' ' + row.text(2) + '\n';
    for (const Row& row :
         tx.query("SELECT entry_id FROM kiosk_withdrawals WHERE centre_id = $1 ORDER BY entry_id", {centre}))
        mark += '-' + row.text(0) + '\n';
    return mark;
}

void replacePack(WriteTx& tx, const CentreId& centre, const By& by, const Pack& pack,
                 const std::vector<Entry>& entries) {
    tx.execute("DELETE FROM kiosk_entries WHERE centre_id = $1 AND pack = $2", {centre, pack.name});
    tx.execute(
        "INSERT INTO kiosk_packs (centre_id, name, version, manifest, entries, imported_at, imported_by, timeline) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (centre_id, name) DO UPDATE SET "
        "version = excluded.version, manifest = excluded.manifest, entries = excluded.entries, "
        "imported_at = excluded.imported_at, imported_by = excluded.imported_by, timeline = excluded.timeline",
        {centre, pack.name, pack.version, manifestOf(pack), static_cast<std::int64_t>(entries.size()), by.now,
         by.actor.staff, timelineText(pack.timeline)});
    std::int64_t position = 0;
    for (const Entry& entry : entries)
        tx.execute(
            "INSERT INTO kiosk_entries (centre_id, entry_id, pack, position, document, readings) VALUES ($1, $2, $3, "
            "$4, $5, $6)",
            {centre, entry.id, pack.name, ++position, documentOf(entry), readingsText(entry.readings)});
}

void insertAsked(WriteTx& tx, const Asked& asked) {
    tx.execute(
        "INSERT INTO kiosk_question_log (centre_id, query_id, asked_at, question, language, band, entry_id) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (centre_id, query_id) DO NOTHING",
        {asked.centre, asked.queryId, asked.at, asked.question, asked.language, nameOf(asked.band), asked.entryId});
}

std::vector<std::string> mostAsked(ReadTx& tx, const CentreId& centre, Instant since, int limit) {
    std::vector<std::string> out;
    for (const Row& row :
         tx.query("SELECT entry_id, COUNT(*) AS times FROM kiosk_question_log WHERE centre_id = $1 AND asked_at >= $2 "
                  "AND band = 'answer' GROUP BY entry_id ORDER BY times DESC, entry_id LIMIT $3",
                  {centre, since, limit}))
        out.push_back(row.text(0));
    return out;
}

void forgetAsked(WriteTx& tx, Instant before) {
    tx.execute("DELETE FROM kiosk_question_log WHERE asked_at < $1", {before});
}

void addFeedback(WriteTx& tx, const CentreId& centre, const std::string& date, const std::string& entryId,
                 const std::string& verdict, std::int64_t times) {
    tx.execute(
        "INSERT INTO kiosk_feedback (centre_id, date, entry_id, verdict, times) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (centre_id, date, entry_id, verdict) DO UPDATE SET times = kiosk_feedback.times + excluded.times",
        {centre, date, entryId, verdict, times});
}

std::map<std::string, std::int64_t> feedback(ReadTx& tx, const CentreId& centre, const std::string& entryId) {
    std::map<std::string, std::int64_t> out;
    for (const Row& row : tx.query("SELECT verdict, times FROM kiosk_feedback WHERE centre_id = $1 AND entry_id = $2",
                                   {centre, entryId}))
        out[row.text(0)] += row.integer(1);
    return out;
}

std::optional<HelpCall> lastHelpCall(ReadTx& tx, const CentreId& centre, const DeviceId& device) {
    const auto row = tx.one(
        "SELECT id, called_at FROM kiosk_help_calls WHERE centre_id = $1 AND device_id = $2 "
        "ORDER BY called_at DESC LIMIT 1",
        {centre, device});
    if (!row) return std::nullopt;
    return HelpCall{row->id<HelpCallId>(0), row->instant(1)};
}

void insertHelpCall(WriteTx& tx, const CentreId& centre, const HelpCall& call, const DeviceId& device,
                    const std::string& language) {
    tx.execute(
        "INSERT INTO kiosk_help_calls (centre_id, id, called_at, device_id, language) VALUES ($1, $2, $3, $4, $5)",
        {centre, call.id, call.at, device, language});
}

}  // namespace yizhan::kiosk::store
