#include "roster/PresenceStore.h"

#include "core/db/RowsOf.h"

#include <algorithm>

namespace yizhan::roster::store {

namespace {

constexpr const char* none = "-";
/// A session ends with its day, or soon after when the server was down; more than this before, none is looked for.
constexpr std::int64_t longestSessionMillis = 48 * 3'600'000LL;

const std::string ofRecords =
    "SELECT id, seq, session_id, staff_id, kind, at, post_id, cover_id, expected_back, corrects, source, device_id, "
    "recorded_by, reason, recorded_at FROM presence_records ";
const std::string ofSessions = "SELECT id, staff_id, post_id, starts, ends, away, forgotten FROM presence_sessions ";

template <class T, class Names>
T named(const Names& names, std::string_view name) {
    return static_cast<T>(std::find(names.begin(), names.end(), name) - names.begin());
}

PresenceRecord recordOf(const Row& row) {
    PresenceRecord record;
    record.id = row.id<RecordId>(0);
    record.seq = row.integer(1);
    record.session = row.id<SessionId>(2);
    record.staff = row.id<StaffId>(3);
    record.kind = named<PresenceKind>(presenceKindNames, row.text(4));
    record.at = row.optionalInstant(5);
    record.post = idIf<PostId>(row, 6);
    record.cover = idIf<StaffId>(row, 7);
    record.expectedBack = row.optionalInstant(8);
    record.corrects = idIf<RecordId>(row, 9);
    record.source = named<PresenceSource>(presenceSourceNames, row.text(10));
    record.device = idIf<DeviceId>(row, 11);
    record.recordedBy = idIf<StaffId>(row, 12);
    record.reason = row.text(13);
    record.recordedAt = row.instant(14);
    return record;
}

std::string wordOf(const std::optional<Instant>& at) { return at ? at->text() : none; }

std::string textOf(const std::vector<StepOut>& away) {
    std::string out;
    for (const StepOut& one : away)
        out += one.from.text() + ' ' + wordOf(one.to) + ' ' + (one.cover ? one.cover->text() : none) + ' ' +
               wordOf(one.expectedBack) + '\n';
    return out;
}

std::string_view taken(std::string_view& text, char end) {
    const std::string_view word = text.substr(0, text.find(end));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

std::vector<StepOut> awayOf(std::string_view text) {
    std::vector<StepOut> out;
    while (!text.empty()) {
        std::string_view line = taken(text, '\n');
        StepOut one;
        one.from = Instant::parse(taken(line, ' ')).value_or(Instant{});
        one.to = Instant::parse(taken(line, ' '));
        if (const auto cover = taken(line, ' '); cover != none) one.cover = StaffId(std::string(cover));
        one.expectedBack = Instant::parse(line);
        out.push_back(std::move(one));
    }
    return out;
}

Session sessionOf(const Row& row) {
    return {row.id<SessionId>(0),   row.id<StaffId>(1),  row.id<PostId>(2), row.instant(3),
            row.optionalInstant(4), awayOf(row.text(5)), row.flag(6)};
}

std::vector<Session> sessionsOf(const Rows& rows) { return allOf(rows, sessionOf); }

}  // namespace

std::int64_t insertRecord(WriteTx& tx, const CentreId& centre, const PresenceRecord& record) {
    const auto row = tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM presence_records WHERE centre_id = $1", {centre});
    tx.execute(
        "INSERT INTO presence_records (centre_id, seq, id, session_id, staff_id, kind, at, post_id, cover_id, "
        "expected_back, corrects, source, device_id, recorded_by, reason, recorded_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        {centre, row->integer(0), record.id, record.session, record.staff, nameOf(record.kind), record.at, record.post,
         record.cover, record.expectedBack, record.corrects, nameOf(record.source), record.device, record.recordedBy,
         record.reason, record.recordedAt});
    return row->integer(0);
}

std::optional<PresenceRecord> findRecord(ReadTx& tx, const CentreId& centre, const RecordId& id) {
    const auto row = tx.one(ofRecords + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return recordOf(*row);
}

std::vector<PresenceRecord> recordsOf(ReadTx& tx, const CentreId& centre, const SessionId& session) {
    return allOf(tx.query(ofRecords + "WHERE centre_id = $1 AND session_id = $2 ORDER BY seq", {centre, session}),
                 recordOf);
}

void putSession(WriteTx& tx, const CentreId& centre, const SessionId& id, const std::optional<Session>& session) {
    if (!session) {
        tx.execute("DELETE FROM presence_sessions WHERE centre_id = $1 AND id = $2", {centre, id});
        return;
    }
    tx.execute(
        "INSERT INTO presence_sessions (centre_id, id, staff_id, post_id, starts, ends, away, forgotten) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (centre_id, id) DO UPDATE SET starts = excluded.starts, "
        "ends = excluded.ends, away = excluded.away, forgotten = excluded.forgotten",
        {centre, id, session->staff, session->post, session->from, session->to, textOf(session->away),
         session->forgotten});
}

std::optional<Session> openSession(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto row = tx.one(ofSessions + "WHERE centre_id = $1 AND staff_id = $2 AND ends IS NULL", {centre, staff});
    if (!row) return std::nullopt;
    return sessionOf(*row);
}

std::vector<Session> openSessions(ReadTx& tx, const CentreId& centre) {
    return sessionsOf(tx.query(ofSessions + "WHERE centre_id = $1 AND ends IS NULL ORDER BY starts, id", {centre}));
}

std::optional<Session> lastSession(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto row =
        tx.one(ofSessions + "WHERE centre_id = $1 AND staff_id = $2 ORDER BY starts DESC LIMIT 1", {centre, staff});
    if (!row) return std::nullopt;
    return sessionOf(*row);
}

std::vector<Session> sessions(ReadTx& tx, const CentreId& centre, const Span& span,
                              const std::optional<StaffId>& staff) {
    std::string where = "WHERE centre_id = $1 AND starts > $2 AND starts < $3 AND (ends IS NULL OR ends > $4)";
    Params params = {centre, span.from.plusMillis(-longestSessionMillis), span.to, span.from};
    if (staff) {
        params.emplace_back(*staff);
        where += " AND staff_id = $5";
    }
    return sessionsOf(tx.query(ofSessions + where + " ORDER BY starts, id", params));
}

std::vector<Session> sessionsPage(ReadTx& tx, const CentreId& centre, const Span& span,
                                  const std::optional<StaffId>& staff, const std::vector<std::string>& after,
                                  int limit) {
    const Instant earliest = span.from.plusMillis(-longestSessionMillis);
    const std::string from = after.empty() ? earliest.text() : after.at(0), id = after.empty() ? "" : after.at(1);
    std::string where =
        "WHERE centre_id = $1 AND (starts, id) > ($2, $3) AND starts < $4 AND (ends IS NULL OR ends > $5)";
    Params params = {centre, from, id, span.to, span.from, limit};
    if (staff) {
        params.emplace_back(*staff);
        where += " AND staff_id = $7";
    }
    return sessionsOf(tx.query(ofSessions + where + " ORDER BY starts, id LIMIT $6", params));
}

std::optional<Credentials> credentials(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto row = tx.one("SELECT staff_id, pin_hash FROM clock_credentials WHERE centre_id = $1 AND staff_id = $2",
                            {centre, staff});
    if (!row) return std::nullopt;
    return Credentials{row->id<StaffId>(0), row->text(1)};
}

std::optional<StaffId> staffOfBadge(ReadTx& tx, const CentreId& centre, const std::string& sha256) {
    const auto row =
        tx.one("SELECT staff_id FROM clock_credentials WHERE centre_id = $1 AND badge_sha256 = $2", {centre, sha256});
    if (!row) return std::nullopt;
    return row->id<StaffId>(0);
}

void putPin(WriteTx& tx, const CentreId& centre, const StaffId& staff, const std::string& hash, Instant now) {
    tx.execute(
        "INSERT INTO clock_credentials (centre_id, staff_id, pin_hash, updated_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (centre_id, staff_id) DO UPDATE SET pin_hash = excluded.pin_hash, "
        "updated_at = excluded.updated_at",
        {centre, staff, hash, now});
}

void putBadge(WriteTx& tx, const CentreId& centre, const StaffId& staff, const std::string& sha256, Instant now) {
    tx.execute(
        "INSERT INTO clock_credentials (centre_id, staff_id, badge_sha256, updated_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (centre_id, staff_id) DO UPDATE SET badge_sha256 = excluded.badge_sha256, "
        "updated_at = excluded.updated_at",
        {centre, staff, sha256, now});
}

bool dropCredentials(WriteTx& tx, const CentreId& centre, const StaffId& staff) {
    return tx.execute("DELETE FROM clock_credentials WHERE centre_id = $1 AND staff_id = $2", {centre, staff}) > 0;
}

void insertAlert(WriteTx& tx, const CentreId& centre, const PostAlert& alert) {
    tx.execute(
        "INSERT INTO post_alerts (centre_id, post_id, since, level, required, present, raised_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {centre, alert.post, alert.since, alert.level, alert.required, alert.present, alert.raisedAt});
}

std::vector<PostAlert> alerts(ReadTx& tx, const CentreId& centre, const Span& span) {
    std::vector<PostAlert> out;
    for (const Row& row :
         tx.query("SELECT post_id, since, level, required, present, raised_at FROM post_alerts WHERE centre_id = $1 "
                  "AND since >= $2 AND since < $3 ORDER BY since, post_id, level",
                  {centre, span.from, span.to}))
        out.push_back({row.id<PostId>(0), row.instant(1), static_cast<int>(row.integer(2)),
                       static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)), row.instant(5)});
    return out;
}

int alertedLevel(ReadTx& tx, const CentreId& centre, const PostId& post, Instant since) {
    const auto row =
        tx.one("SELECT COALESCE(MAX(level), 0) FROM post_alerts WHERE centre_id = $1 AND post_id = $2 AND since = $3",
               {centre, post, since});
    return static_cast<int>(row->integer(0));
}

}  // namespace yizhan::roster::store
