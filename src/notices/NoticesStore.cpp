#include "notices/NoticesStore.h"

#include <nlohmann/json.hpp>

#include "core/db/RowsOf.h"
#include "core/db/Where.h"
#include "notices/NoticesRules.h"

namespace yizhan::notices::store {

namespace {

using nlohmann::json;

constexpr const char* forEver = "9999-12-31";
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

std::vector<Version> versionsOf(const Rows& rows) {
    return allOf(rows, [](const Row& row) { return versionOf(row); });
}

}  // namespace

std::optional<Notice> find(ReadTx& tx, const CentreId& centre, const NoticeId& id) {
    const auto row = tx.one(ofNotices + "WHERE n.centre_id = $1 AND n.id = $2", {centre, id});
    if (!row) return std::nullopt;
    return noticeOf(*row);
}

std::vector<Notice> page(ReadTx& tx, const CentreId& centre, const Filter& filter, const std::string& after,
                         int limit) {
    Where where("n.centre_id = $1 AND n.id < $2", {centre, after.empty() ? behindAllIds : after});
    if (filter.state) where.add("n.status = " + where.place(nameOf(*filter.state)));
    if (filter.kind) where.add("n.kind = " + where.place(nameOf(*filter.kind)));
    const std::string most = where.place(limit);
    return allOf(tx.query(ofNotices + where.text() + " ORDER BY n.id DESC LIMIT " + most, where.params()), noticeOf);
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

}  // namespace yizhan::notices::store
