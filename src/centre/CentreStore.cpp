#include "centre/CentreStore.h"

#include <nlohmann/json.hpp>

#include "centre/CentreRules.h"
#include "core/db/RowsOf.h"

namespace yizhan::centre::store {

namespace {

constexpr const char* centreColumns =
    "SELECT centre_id, name, zone, first_language, complaint_phone, address, translations, created_at, updated_at, "
    "version FROM centres ";
constexpr const char* placeColumns =
    "SELECT id, name, kind, translations, archived, created_at, updated_at, version FROM places ";

/// Most centres have none, and every request asks.
Translations translationsOf(const std::string& json) {
    return json == "{}" ? Translations{} : nlohmann::json::parse(json).get<Translations>();
}

Centre centreOf(const Row& row) {
    return {row.id<CentreId>(0),         row.text(1), row.text(2), row.text(3),    row.text(4),    row.text(5),
            translationsOf(row.text(6)), {},          {},          row.instant(7), row.instant(8), row.integer(9)};
}

Place placeOf(const Row& row) {
    return {row.id<PlaceId>(0), row.text(1),    row.text(2),    translationsOf(row.text(3)),
            row.flag(4),        row.instant(5), row.instant(6), row.integer(7)};
}

CalendarException exceptionOf(const Row& row) {
    return {row.date(0), row.flag(1), windowsOf(row.text(2)), row.flag(3), row.text(4), row.flag(5)};
}

std::string jsonOf(const Translations& translations) { return nlohmann::json(translations).dump(); }

/// Rows of seq, since, day, opens, closes; a week without any hours has one row without them.
std::vector<Week> weeksOf(const Rows& rows) {
    std::vector<Week> out;
    std::int64_t last = 0;
    for (const Row& row : rows) {
        if (row.integer(0) != last) out.push_back({row.date(1), {}});
        last = row.integer(0);
        if (!row.isNull(2))
            out.back().hours[static_cast<int>(row.integer(2))].push_back(
                windowsOf(row.text(3) + "-" + row.text(4)).at(0));
    }
    return out;
}

constexpr const char* ofWeeks =
    "SELECT w.seq, w.since, h.day, h.opens, h.closes FROM centre_weeks w LEFT JOIN centre_week_windows h ON "
    "h.centre_id = w.centre_id AND h.seq = w.seq WHERE w.centre_id = $1 AND ";

/// The week that was set last.
void takeHours(ReadTx& tx, Centre& centre) {
    const auto last =
        weeksOf(tx.query(std::string(ofWeeks) + "w.seq = (SELECT MAX(seq) FROM centre_weeks WHERE centre_id = $1) "
                                                "ORDER BY h.day, h.opens",
                         {centre.id}));
    if (last.empty()) return;
    centre.hours = last.front().hours;
    centre.hoursSince = last.front().since;
}

}  // namespace

std::optional<Centre> findEssentials(ReadTx& tx, const CentreId& id) {
    const auto row = tx.one(
        "SELECT name, zone, first_language, complaint_phone, created_at, translations FROM centres "
        "WHERE centre_id = $1",
        {id});
    if (!row) return std::nullopt;
    Centre centre;
    centre.id = id;
    centre.name = row->text(0);
    centre.zone = row->text(1);
    centre.firstLanguage = row->text(2);
    centre.complaintPhone = row->text(3);
    centre.createdAt = row->instant(4);
    centre.translations = translationsOf(row->text(5));
    return centre;
}

std::optional<Centre> find(ReadTx& tx, const CentreId& id) {
    const auto row = tx.one(std::string(centreColumns) + "WHERE centre_id = $1", {id});
    if (!row) return std::nullopt;
    Centre centre = centreOf(*row);
    takeHours(tx, centre);
    return centre;
}

std::vector<Centre> all(ReadTx& tx) {
    std::vector<Centre> out;
    for (const Row& row : tx.query(std::string(centreColumns) + "ORDER BY name, centre_id"))
        out.push_back(centreOf(row));
    for (Centre& centre : out) takeHours(tx, centre);
    return out;
}

void insert(WriteTx& tx, const Centre& centre) {
    tx.execute(
        "INSERT INTO centres (centre_id, name, zone, first_language, complaint_phone, address, translations, "
        "created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {centre.id, centre.name, centre.zone, centre.firstLanguage, centre.complaintPhone, centre.address,
         jsonOf(centre.translations), centre.createdAt, centre.updatedAt, centre.version});
    addWeek(tx, centre.id, {centre.hoursSince, centre.hours});
}

void update(WriteTx& tx, const Centre& centre) {
    tx.execute(
        "UPDATE centres SET name = $2, zone = $3, first_language = $4, complaint_phone = $5, address = $6, "
        "translations = $7, updated_at = $8, version = $9 WHERE centre_id = $1",
        {centre.id, centre.name, centre.zone, centre.firstLanguage, centre.complaintPhone, centre.address,
         jsonOf(centre.translations), centre.updatedAt, centre.version});
}

std::vector<Week> weeks(ReadTx& tx, const CentreId& id, const Date& from, const Date& to) {
    return weeksOf(tx.query(std::string(ofWeeks) +
                                "w.since < $3 AND NOT EXISTS (SELECT 1 FROM centre_weeks n WHERE n.centre_id = $1 "
                                "AND n.seq > w.seq AND n.since <= $2) ORDER BY w.seq, h.day, h.opens",
                            {id, from, to}));
}

void addWeek(WriteTx& tx, const CentreId& id, const Week& week) {
    const auto last = tx.one("SELECT COALESCE(MAX(seq), 0) FROM centre_weeks WHERE centre_id = $1", {id});
    const std::int64_t seq = last->integer(0) + 1;
    tx.execute("INSERT INTO centre_weeks (centre_id, seq, since) VALUES ($1, $2, $3)", {id, seq, week.since});
    for (const auto& [day, windows] : week.hours)
        for (const Window& window : windows)
            tx.execute(
                "INSERT INTO centre_week_windows (centre_id, seq, day, opens, closes) VALUES ($1, $2, $3, $4, $5)",
                {id, seq, day, window.from.text(), window.to.text()});
}

std::optional<CalendarException> exceptionOn(ReadTx& tx, const CentreId& id, const Date& date) {
    const auto found = exceptions(tx, id, date, date.plusDays(1));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<CalendarException> exceptions(ReadTx& tx, const CentreId& id, const Date& from, const Date& to) {
    return allOf(tx.query("SELECT date, open, windows, office_day, reason, office_given FROM calendar_exceptions "
                          "WHERE centre_id = $1 AND date >= $2 AND date < $3 ORDER BY date",
                          {id, from, to}),
                 exceptionOf);
}

void putException(WriteTx& tx, const CentreId& id, const CalendarException& exception) {
    tx.execute(
        "INSERT INTO calendar_exceptions (centre_id, date, open, windows, office_day, reason, office_given) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (centre_id, date) DO UPDATE SET open = excluded.open, "
        "windows = excluded.windows, office_day = excluded.office_day, reason = excluded.reason, "
        "office_given = excluded.office_given",
        {id, exception.date, exception.open, textOf(exception.windows), exception.officeDay, exception.reason,
         exception.officeGiven});
}

bool deleteException(WriteTx& tx, const CentreId& id, const Date& date) {
    return tx.execute("DELETE FROM calendar_exceptions WHERE centre_id = $1 AND date = $2", {id, date}) > 0;
}

std::optional<Place> findPlace(ReadTx& tx, const CentreId& centre, const PlaceId& id) {
    const auto row = tx.one(std::string(placeColumns) + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return placeOf(*row);
}

std::optional<PlaceId> placeNamed(ReadTx& tx, const CentreId& centre, const std::string& name) {
    const auto row =
        tx.one("SELECT id FROM places WHERE centre_id = $1 AND archived = 0 AND name = $2 ORDER BY id LIMIT 1",
               {centre, name});
    if (!row) return std::nullopt;
    return row->id<PlaceId>(0);
}

std::vector<Place> places(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                          int limit) {
    const std::string name = after.empty() ? "" : after.at(0);
    const std::string id = after.empty() ? "" : after.at(1);
    return allOf(
        tx.query(std::string(placeColumns) +
                     "WHERE centre_id = $1 AND archived = $2 AND (name, id) > ($3, $4) ORDER BY name, id LIMIT $5",
                 {centre, archived, name, id, limit}),
        placeOf);
}

void insertPlace(WriteTx& tx, const CentreId& centre, const Place& place) {
    tx.execute(
        "INSERT INTO places (centre_id, id, name, kind, translations, archived, created_at, updated_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {centre, place.id, place.name, place.kind, jsonOf(place.translations), place.archived, place.createdAt,
         place.updatedAt, place.version});
}

void updatePlace(WriteTx& tx, const CentreId& centre, const Place& place) {
    tx.execute(
        "UPDATE places SET name = $3, kind = $4, translations = $5, archived = $6, updated_at = $7, version = $8 "
        "WHERE centre_id = $1 AND id = $2",
        {centre, place.id, place.name, place.kind, jsonOf(place.translations), place.archived, place.updatedAt,
         place.version});
}

}  // namespace yizhan::centre::store
