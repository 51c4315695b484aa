#include "notices/ShowingStore.h"

#include "core/db/RowsOf.h"
#include "core/db/Where.h"

namespace yizhan::notices::store {

namespace {

Showing showingOf(const Row& row) {
    return {row.id<ShowingId>(0), row.id<NoticeId>(1), row.integer(2), row.id<DeviceId>(3),
            row.text(4),          row.instant(5),      row.instant(6)};
}

constexpr const char* ofShowings =
    "SELECT id, notice_id, number, device_id, device, first_at, last_at FROM notice_showings ";

}  // namespace

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
    return allOf(tx.query(std::string(ofShowings) +
                              "WHERE centre_id = $1 AND notice_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4",
                          {centre, notice, after.empty() ? behindAllIds : after, limit}),
                 showingOf);
}

}  // namespace yizhan::notices::store
