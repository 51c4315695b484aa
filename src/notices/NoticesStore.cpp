#include "notices/NoticesStore.h"

#include <nlohmann/json.hpp>

#include "notices/NoticesRules.h"

namespace yizhan::notices::store {

namespace {

using nlohmann::json;

constexpr const char* forEver = "9999-12-31";
/// What follows the last id, for the first page of a list that goes downwards.
constexpr const char* behindAllIds = "g";

const std::string contentOfNotice =
    "n.title, n.body, n.translations, n.basis, n.responsible, n.channels, n.valid_from, n.valid_to, n.next_review";
const std::string versionColumns =
    "v.notice_id, v.number, v.kind, v.title, v.body, v.translations, v.basis, v.responsible, v.channels, "
    "v.valid_from, v.valid_to, v.next_review, v.published_at, v.published_by, v.publisher, "
    "COALESCE(l.published_at, w.withdrawn_at), w.reason";
/// What ended a version: the one after it, or a withdrawal.
const std::string endings =
    " LEFT JOIN notice_versions l ON l.centre_id = v.centre_id AND l.notice_id = v.notice_id "
    "AND l.number = v.number + 1 LEFT JOIN notice_withdrawals w ON w.centre_id = v.centre_id "
    "AND w.notice_id = v.notice_id AND w.number = v.number ";
const std::string ofVersions = "SELECT " + versionColumns + " FROM notice_versions v" + endings;
const std::string ofNotices = "SELECT n.id, n.kind, n.status, " + contentOfNotice +
                              ", n.withdrawn_reason, n.created_at, n.updated_at, n.version, " + versionColumns +
                              " FROM notices n LEFT JOIN notice_versions v ON v.centre_id = n.centre_id "
                              "AND v.notice_id = n.id AND v.number = n.published_version" +
                              endings;

std::string joined(const std::vector<std::string>& channels) {
    std::string out;
    for (const std::string& channel : channels) out += (out.empty() ? "" : " ") + channel;
    return out;
}

std::vector<std::string> channelsOf(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

std::string textOf(const Translations& translations) {
    json out = json::object();
    for (const auto& [tag, words] : translations) out[tag] = {{"title", words.title}, {"body", words.body}};
    return out.dump();
}

Translations translationsOf(const std::string& text) {
    Translations out;
    const json stored = json::parse(text);
    for (const auto& [tag, words] : stored.items())
        out[tag] = {words["title"].get<std::string>(), words["body"].get<std::string>()};
    return out;
}

std::optional<Date> dateIf(const Row& row, std::size_t at) {
    return row.isNull(at) ? std::nullopt : std::optional(row.date(at));
}

constexpr std::size_t contentSize = 9;

Content contentOf(const Row& row, std::size_t at) {
    return {{row.text(at), row.text(at + 1)},
            translationsOf(row.text(at + 2)),
            row.text(at + 3),
            row.text(at + 4),
            channelsOf(row.text(at + 5)),
            row.date(at + 6),
            dateIf(row, at + 7),
            dateIf(row, at + 8)};
}

Params paramsOf(const Content& content) {
    return {content.words.title, content.words.body,  textOf(content.translations),
            content.basis,       content.responsible, joined(content.channels),
            content.validFrom,   content.validTo,     content.nextReview};
}

Params joined(Params first, const Params& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Version versionOf(const Row& row, std::size_t at = 0) {
    const std::size_t behind = at + 3 + contentSize;
    return {row.id<NoticeId>(at),
            row.integer(at + 1),
            kindNamed(row.text(at + 2)).value_or(Kind::other),
            contentOf(row, at + 3),
            row.instant(behind),
            row.id<StaffId>(behind + 1),
            row.text(behind + 2),
            row.optionalInstant(behind + 3),
            row.text(behind + 4)};
}

Notice noticeOf(const Row& row) {
    constexpr std::size_t behind = 3 + contentSize, published = behind + 4;
    Notice notice;
    notice.id = row.id<NoticeId>(0);
    notice.kind = kindNamed(row.text(1)).value_or(Kind::other);
    notice.state = stateNamed(row.text(2)).value_or(State::draft);
    notice.content = contentOf(row, 3);
    notice.withdrawnReason = row.text(behind);
    notice.createdAt = row.instant(behind + 1);
    notice.updatedAt = row.instant(behind + 2);
    notice.version = row.integer(behind + 3);
    if (!row.isNull(published)) notice.published = versionOf(row, published);
    return notice;
}

template <class T, class Fn>
std::vector<T> allOf(const Rows& rows, Fn&& read) {
    std::vector<T> out;
    out.reserve(rows.size());
    for (const Row& row : rows) out.push_back(read(row));
    return out;
}

std::vector<Version> versionsOf(const Rows& rows) {
    return allOf<Version>(rows, [](const Row& row) { return versionOf(row); });
}

Showing showingOf(const Row& row) {
    return {row.id<ShowingId>(0), row.id<NoticeId>(1), row.integer(2), row.id<DeviceId>(3),
            row.text(4),          row.instant(5),      row.instant(6)};
}

constexpr const char* ofShowings =
    "SELECT id, notice_id, number, device_id, device, first_at, last_at FROM notice_showings ";

}  // namespace

std::optional<Notice> find(ReadTx& tx, const CentreId& centre, const NoticeId& id) {
    const auto row = tx.one(ofNotices + "WHERE n.centre_id = $1 AND n.id = $2", {centre, id});
    if (!row) return std::nullopt;
    return noticeOf(*row);
}

std::vector<Notice> page(ReadTx& tx, const CentreId& centre, const Filter& filter, const std::string& after,
                         int limit) {
    std::string sql = ofNotices + "WHERE n.centre_id = $1 AND n.id < $2";
    Params params = {centre, after.empty() ? behindAllIds : after};
    const auto narrow = [&](const char* column, std::string_view value) {
        params.emplace_back(value);
        sql += std::string(" AND ") + column + " = $" + std::to_string(params.size());
    };
    if (filter.state) narrow("n.status", nameOf(*filter.state));
    if (filter.kind) narrow("n.kind", nameOf(*filter.kind));
    params.emplace_back(limit);
    sql += " ORDER BY n.id DESC LIMIT $" + std::to_string(params.size());
    return allOf<Notice>(tx.query(sql, params), noticeOf);
}

void insert(WriteTx& tx, const CentreId& centre, const Notice& notice) {
    tx.execute(
        "INSERT INTO notices (centre_id, id, kind, status, withdrawn_reason, created_at, updated_at, version, "
        "last_day, "
        "title, body, translations, basis, responsible, channels, valid_from, valid_to, next_review) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        joined({centre, notice.id, nameOf(notice.kind), nameOf(notice.state), notice.withdrawnReason, notice.createdAt,
                notice.updatedAt, notice.version, forEver},
               paramsOf(notice.content)));
}

void update(WriteTx& tx, const CentreId& centre, const Notice& notice) {
    tx.execute(
        "UPDATE notices SET kind = $3, status = $4, withdrawn_reason = $5, updated_at = $6, version = $7, title = $8, "
        "body = $9, translations = $10, basis = $11, responsible = $12, channels = $13, valid_from = $14, "
        "valid_to = $15, next_review = $16 WHERE centre_id = $1 AND id = $2",
        joined({centre, notice.id, nameOf(notice.kind), nameOf(notice.state), notice.withdrawnReason, notice.updatedAt,
                notice.version},
               paramsOf(notice.content)));
}

void publish(WriteTx& tx, const CentreId& centre, const Notice& notice) {
    const Version& version = notice.published.value();
    tx.execute(
        "INSERT INTO notice_versions (centre_id, notice_id, number, kind, published_at, published_by, publisher, "
        "title, body, translations, basis, responsible, channels, valid_from, valid_to, next_review) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        joined({centre, notice.id, version.number, nameOf(version.kind), version.publishedAt, version.publishedBy,
                version.publisher},
               paramsOf(version.content)));
    const std::string lastDay = version.content.validTo ? version.content.validTo->text() : forEver;
    tx.execute(
        "UPDATE notices SET status = $3, published_version = $4, last_day = $5, updated_at = $6, version = $7 "
        "WHERE centre_id = $1 AND id = $2",
        {centre, notice.id, nameOf(notice.state), version.number, lastDay, notice.updatedAt, notice.version});
}

void endStanding(WriteTx& tx, const CentreId& centre, const Notice& notice, const StaffId& by) {
    const Version& version = notice.published.value();
    tx.execute(
        "INSERT INTO notice_withdrawals (centre_id, notice_id, number, withdrawn_at, withdrawn_by, reason) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, notice.id, version.number, version.until, by, version.withdrawnReason});
}

std::vector<Version> versions(ReadTx& tx, const CentreId& centre, const NoticeId& id, std::int64_t before, int limit) {
    const std::string where = "WHERE v.centre_id = $1 AND v.notice_id = $2";
    const std::string newest = " ORDER BY v.number DESC LIMIT ";
    if (before == 0) return versionsOf(tx.query(ofVersions + where + newest + "$3", {centre, id, limit}));
    return versionsOf(tx.query(ofVersions + where + " AND v.number < $3" + newest + "$4", {centre, id, before, limit}));
}

bool hasVersion(ReadTx& tx, const CentreId& centre, const NoticeId& id, std::int64_t number) {
    return tx
        .one("SELECT number FROM notice_versions WHERE centre_id = $1 AND notice_id = $2 AND number = $3",
             {centre, id, number})
        .has_value();
}

std::vector<Version> standing(ReadTx& tx, const CentreId& centre, const Date& today) {
    return versionsOf(tx.query("SELECT " + versionColumns +
                                   " FROM notices n JOIN notice_versions v ON v.centre_id = n.centre_id "
                                   "AND v.notice_id = n.id AND v.number = n.published_version" +
                                   endings +
                                   "WHERE n.centre_id = $1 AND n.status = 'published' AND n.last_day >= $2 "
                                   "AND v.valid_from <= $2",
                               {centre, today}));
}

std::vector<Version> stoodOn(ReadTx& tx, const CentreId& centre, Kind kind, const Date& date, Instant begin,
                             Instant end) {
    return versionsOf(tx.query(ofVersions + "WHERE v.centre_id = $1 AND v.kind = $2 AND v.published_at < $3 "
                                            "AND (l.published_at IS NULL OR l.published_at >= $3) "
                                            "AND (w.withdrawn_at IS NULL OR w.withdrawn_at >= $4) "
                                            "AND v.valid_from <= $5 AND (v.valid_to IS NULL OR v.valid_to >= $5) "
                                            "ORDER BY v.published_at, v.notice_id",
                               {centre, nameOf(kind), end, begin, date}));
}

std::optional<Showing> lastShowing(ReadTx& tx, const CentreId& centre, const DeviceId& device, const NoticeId& notice,
                                   std::int64_t number) {
    const auto row = tx.one(std::string(ofShowings) +
                                "WHERE centre_id = $1 AND notice_id = $2 AND device_id = $3 AND number = $4 "
                                "ORDER BY id DESC LIMIT 1",
                            {centre, notice, device, number});
    if (!row) return std::nullopt;
    return showingOf(*row);
}

void insertShowing(WriteTx& tx, const CentreId& centre, const Showing& showing) {
    tx.execute(
        "INSERT INTO notice_showings (centre_id, id, notice_id, number, device_id, device, first_at, last_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {centre, showing.id, showing.notice, showing.number, showing.device, showing.deviceName, showing.firstAt,
         showing.lastAt});
}

void extendShowing(WriteTx& tx, const CentreId& centre, const ShowingId& id, Instant lastAt) {
    tx.execute("UPDATE notice_showings SET last_at = $3 WHERE centre_id = $1 AND id = $2 AND last_at < $3",
               {centre, id, lastAt});
}

std::vector<Showing> showings(ReadTx& tx, const CentreId& centre, const NoticeId& notice, const std::string& after,
                              int limit) {
    return allOf<Showing>(tx.query(std::string(ofShowings) +
                                       "WHERE centre_id = $1 AND notice_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4",
                                   {centre, notice, after.empty() ? behindAllIds : after, limit}),
                          showingOf);
}

}  // namespace yizhan::notices::store
