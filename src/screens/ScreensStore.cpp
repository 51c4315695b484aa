#include "screens/ScreensStore.h"

#include "core/db/RowsOf.h"
#include "screens/ScreensRules.h"

namespace yizhan::screens::store {

namespace {

constexpr const char* columns =
    "device_id, name, place_id, orientation, hours, height_mm, note, first_beat_at, beat_at, fault_since, revoked_at, "
    "shown_screen, shown_orientation, shown_width, shown_height, shown_content, shown_app, offline_since, "
    "shown_waiting, created_at, updated_at, version";
/// Sorts behind every instant.
constexpr const char* afterAll = "~";

std::string selected(const char* rest) { return std::string("SELECT ") + columns + " FROM screens " + rest; }

/// `at`: the column of the device's id.
Screen screenOf(const Row& row, std::size_t at = 0) {
    Screen screen;
    screen.id = row.id<DeviceId>(at);
    screen.name = row.text(at + 1);
    screen.place = row.id<PlaceId>(at + 2);
    screen.orientation = row.text(at + 3);
    if (!row.isNull(at + 4)) screen.hours = hoursOf(row.text(at + 4));
    if (!row.isNull(at + 5)) screen.heightMm = row.integer(at + 5);
    screen.note = row.text(at + 6);
    screen.firstBeatAt = row.optionalInstant(at + 7);
    screen.lastBeatAt = row.optionalInstant(at + 8);
    screen.faultSince = row.optionalInstant(at + 9);
    screen.revokedAt = row.optionalInstant(at + 10);
    screen.shown = {row.text(at + 11), row.text(at + 12), row.integer(at + 13),         row.integer(at + 14),
                    row.text(at + 15), row.text(at + 16), row.optionalInstant(at + 17), row.integer(at + 18)};
    screen.createdAt = row.instant(at + 19);
    screen.updatedAt = row.instant(at + 20);
    screen.version = row.integer(at + 21);
    return screen;
}

Value hoursValue(const Screen& screen) { return screen.hours ? Value(textOf(*screen.hours)) : Value(); }

Gap gapOf(const Row& row) { return {row.instant(0), row.optionalInstant(1), row.optionalInstant(2)}; }

}  // namespace

std::optional<Screen> find(ReadTx& tx, const CentreId& centre, const DeviceId& id) {
    const auto row = tx.one(selected("WHERE centre_id = $1 AND device_id = $2"), {centre, id});
    if (!row) return std::nullopt;
    return screenOf(*row);
}

std::vector<Screen> page(ReadTx& tx, const CentreId& centre, bool revoked, const std::vector<std::string>& after,
                         int limit) {
    const std::string name = after.empty() ? "" : after.at(0);
    const std::string id = after.empty() ? "" : after.at(1);
    const std::string which = revoked ? "NOT NULL" : "NULL";
    return allOf(tx.query(selected("WHERE centre_id = $1 AND (name, device_id) > ($2, $3) AND revoked_at IS ") + which +
                              " ORDER BY name, device_id LIMIT $4",
                          {centre, name, id, limit}),
                 [](const Row& row) { return screenOf(row); });
}

std::vector<std::string> contentsSince(ReadTx& tx, const CentreId& centre, Instant since) {
    std::vector<std::string> found;
    for (const Row& row : tx.query("SELECT shown_content FROM screens "
                                   "WHERE centre_id = $1 AND revoked_at IS NULL AND beat_at >= $2",
                                   {centre, since}))
        found.push_back(row.text(0));
    return found;
}

std::vector<Unheard> unheardSince(ReadTx& tx, Instant before) {
    std::vector<Unheard> found;
    for (const Row& row : tx.query(std::string("SELECT centre_id, ") + columns +
                                       " FROM screens WHERE fault_since IS NULL AND revoked_at IS NULL "
                                       "AND beat_at < $1 ORDER BY centre_id, device_id",
                                   {before}))
        found.push_back({row.id<CentreId>(0), screenOf(row, 1)});
    return found;
}

void insert(WriteTx& tx, const CentreId& centre, const Screen& screen) {
    const Shown& shown = screen.shown;
    tx.execute(std::string("INSERT INTO screens (centre_id, ") + columns +
                   ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
                   "$20, $21, $22, $23)",
               {centre,
                screen.id,
                screen.name,
                screen.place,
                screen.orientation,
                hoursValue(screen),
                screen.heightMm,
                screen.note,
                screen.firstBeatAt,
                screen.lastBeatAt,
                screen.faultSince,
                screen.revokedAt,
                shown.screen,
                shown.orientation,
                shown.width,
                shown.height,
                shown.content,
                shown.app,
                shown.offlineSince,
                shown.waiting,
                screen.createdAt,
                screen.updatedAt,
                screen.version});
}

void updateSet(WriteTx& tx, const CentreId& centre, const Screen& screen) {
    tx.execute(
        "UPDATE screens SET orientation = $3, hours = $4, height_mm = $5, note = $6, updated_at = $7, version = $8 "
        "WHERE centre_id = $1 AND device_id = $2",
        {centre, screen.id, screen.orientation, hoursValue(screen), screen.heightMm, screen.note, screen.updatedAt,
         screen.version});
}

void updateTold(WriteTx& tx, const CentreId& centre, const Screen& screen) {
    const Shown& shown = screen.shown;
    tx.execute(
        "UPDATE screens SET name = $3, place_id = $4, first_beat_at = $5, beat_at = $6, fault_since = $7, "
        "shown_screen = $8, shown_orientation = $9, shown_width = $10, shown_height = $11, shown_content = $12, "
        "shown_app = $13, offline_since = $14, shown_waiting = $15 WHERE centre_id = $1 AND device_id = $2",
        {centre, screen.id, screen.name, screen.place, screen.firstBeatAt, screen.lastBeatAt, screen.faultSince,
         shown.screen, shown.orientation, shown.width, shown.height, shown.content, shown.app, shown.offlineSince,
         shown.waiting});
}

bool raise(WriteTx& tx, const CentreId& centre, const DeviceId& id, Instant lastBeat, Instant faultSince) {
    return tx.execute(
               "UPDATE screens SET fault_since = $4 WHERE centre_id = $1 AND device_id = $2 AND beat_at = $3 "
               "AND fault_since IS NULL AND revoked_at IS NULL",
               {centre, id, lastBeat, faultSince}) == 1;
}

void revoke(WriteTx& tx, const CentreId& centre, const DeviceId& id, Instant at) {
    tx.execute("UPDATE screens SET revoked_at = $3 WHERE centre_id = $1 AND device_id = $2 AND revoked_at IS NULL",
               {centre, id, at});
}

// A clock set back may come to the same instant again: what stands there stays.
void insertGap(WriteTx& tx, const CentreId& centre, const DeviceId& id, const Gap& gap) {
    tx.execute(
        "INSERT INTO screen_gaps (centre_id, device_id, since, until, offline_since) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT DO NOTHING",
        {centre, id, gap.from, gap.to, gap.offlineFrom});
}

std::vector<Gap> gapsIn(ReadTx& tx, const CentreId& centre, const DeviceId& id, const Span& span) {
    std::vector<Gap> found;
    for (const Row& row : tx.query("SELECT since, until, offline_since FROM screen_gaps WHERE centre_id = $1 "
                                   "AND device_id = $2 AND until > $3 AND until <= $4 ORDER BY until",
                                   {centre, id, span.from, span.to}))
        found.push_back(gapOf(row));
    // Gaps do not overlap: of those that end behind the span only the first can begin in it.
    const auto next = tx.one(
        "SELECT since, until, offline_since FROM screen_gaps WHERE centre_id = $1 AND device_id = $2 "
        "AND until > $3 ORDER BY until LIMIT 1",
        {centre, id, span.to});
    if (next && gapOf(*next).from < span.to) found.push_back(gapOf(*next));
    return found;
}

void insertHistory(WriteTx& tx, const CentreId& centre, const DeviceId& id, const HistoryRow& row) {
    tx.execute(
        "INSERT INTO screen_history (centre_id, device_id, at, what, was, became) VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT DO NOTHING",
        {centre, id, row.at, row.what, row.was, row.became});
}

std::vector<HistoryRow> history(ReadTx& tx, const CentreId& centre, const DeviceId& id,
                                const std::vector<std::string>& after, int limit) {
    const std::string at = after.empty() ? afterAll : after.at(0);
    const std::string what = after.empty() ? "" : after.at(1);
    std::vector<HistoryRow> found;
    for (const Row& row : tx.query("SELECT at, what, was, became FROM screen_history WHERE centre_id = $1 "
                                   "AND device_id = $2 AND (at, what) < ($3, $4) ORDER BY at DESC, what DESC LIMIT $5",
                                   {centre, id, at, what, limit}))
        found.push_back({row.instant(0), row.text(1), row.text(2), row.text(3)});
    return found;
}

std::optional<Pin> pin(ReadTx& tx, const CentreId& centre) {
    const auto row = tx.one("SELECT pin_hash, set_at FROM screen_pins WHERE centre_id = $1", {centre});
    if (!row) return std::nullopt;
    return Pin{row->text(0), row->instant(1)};
}

void putPin(WriteTx& tx, const CentreId& centre, const Pin& pin) {
    tx.execute(
        "INSERT INTO screen_pins (centre_id, pin_hash, set_at) VALUES ($1, $2, $3) "
        "ON CONFLICT (centre_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at = excluded.set_at",
        {centre, pin.hash, pin.setAt});
}

}  // namespace yizhan::screens::store
