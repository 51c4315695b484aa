#include "visitors/HelpCallStore.h"

#include "visitors/VisitorsStoreParts.h"

namespace yizhan::visitors::store {

namespace {

constexpr const char* columns =
    "SELECT id, called_at, kiosk, device_id, place_id, language, status FROM visitors_help_calls ";

HelpCall callFrom(ReadTx& tx, const CentreId& centre, const Row& row) {
    HelpCall call;
    call.id = row.id<HelpCallId>(0);
    call.calledAt = row.instant(1);
    call.kiosk = row.text(2);
    call.spot = {row.id<DeviceId>(3), row.id<PlaceId>(4)};
    call.language = row.text(5);
    if (row.text(6) != "answered") return call;
    const auto steps = stepsOf(tx, centre, call.id.text());
    if (!steps.empty()) call.answered = steps.front();
    return call;
}

}  // namespace

void insertHelpCall(WriteTx& tx, const CentreId& centre, const HelpCall& call) {
    tx.execute(
        "INSERT INTO visitors_help_calls (centre_id, id, called_at, kiosk, device_id, place_id, language, status) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, 'called') ON CONFLICT (centre_id, id) DO NOTHING",
        {centre, call.id, call.calledAt, call.kiosk, call.spot.device, call.spot.place, call.language});
}

void markAnswered(WriteTx& tx, const CentreId& centre, const HelpCallId& id) {
    tx.execute("UPDATE visitors_help_calls SET status = 'answered' WHERE centre_id = $1 AND id = $2", {centre, id});
}

std::optional<HelpCall> findHelpCall(ReadTx& tx, const CentreId& centre, const HelpCallId& id) {
    const auto row = tx.one(std::string(columns) + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return callFrom(tx, centre, *row);
}

std::vector<HelpCall> helpCalls(ReadTx& tx, const CentreId& centre, std::optional<bool> answered,
                                const std::vector<std::string>& after, int limit) {
    std::optional<std::string_view> status;
    if (answered) status = *answered ? "answered" : "called";
    std::vector<HelpCall> found;
    for (const Row& row : rowsOf(tx, {columns, "called_at", centre, status, Behind(after), limit}))
        found.push_back(callFrom(tx, centre, row));
    return found;
}

}  // namespace yizhan::visitors::store
