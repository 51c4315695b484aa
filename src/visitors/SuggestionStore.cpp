#include "visitors/SuggestionStore.h"

#include "visitors/VisitorsStoreParts.h"

namespace yizhan::visitors::store {

namespace {

constexpr const char* columns =
    "SELECT id, number, received_at, text, language, device_id, place_id, has_contact, due_on, status, read_on, "
    "version FROM visitors_suggestions ";
constexpr const char* unread = "9999-12-31";

Suggestion suggestionFrom(const Row& row) {
    Suggestion suggestion;
    suggestion.id = row.id<SuggestionId>(0);
    suggestion.number = row.text(1);
    suggestion.receivedAt = row.instant(2);
    suggestion.text = row.text(3);
    suggestion.language = row.text(4);
    suggestion.spot = {row.id<DeviceId>(5), row.id<PlaceId>(6)};
    suggestion.hasContact = row.flag(7);
    suggestion.dueOn = row.date(8);
    suggestion.status = kindOf<SuggestionStatus>(suggestionStatusNames, row.text(9));
    if (row.text(10) != unread) suggestion.readOn = row.date(10);
    suggestion.version = row.integer(11);
    return suggestion;
}

std::string storedDay(const std::optional<Date>& day) { return day ? day->text() : unread; }

}  // namespace

void insertSuggestion(WriteTx& tx, const CentreId& centre, const Suggestion& suggestion) {
    tx.execute(
        "INSERT INTO visitors_suggestions (centre_id, id, number, received_at, text, language, device_id, place_id, "
        "has_contact, due_on, status, read_on, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {centre, suggestion.id, suggestion.number, suggestion.receivedAt, suggestion.text, suggestion.language,
         suggestion.spot.device, suggestion.spot.place, suggestion.hasContact, suggestion.dueOn,
         nameOf(suggestion.status), storedDay(suggestion.readOn), suggestion.version});
}

void updateSuggestion(WriteTx& tx, const CentreId& centre, const Suggestion& suggestion) {
    tx.execute(
        "UPDATE visitors_suggestions SET status = $3, read_on = $4, version = $5 WHERE centre_id = $1 AND id = $2",
        {centre, suggestion.id, nameOf(suggestion.status), storedDay(suggestion.readOn), suggestion.version});
}

std::optional<Suggestion> findSuggestion(ReadTx& tx, const CentreId& centre, const SuggestionId& id) {
    const auto row = tx.one(std::string(columns) + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    Suggestion suggestion = suggestionFrom(*row);
    suggestion.steps = stepsOf(tx, centre, id.text());
    return suggestion;
}

std::vector<Suggestion> suggestions(ReadTx& tx, const CentreId& centre, std::optional<SuggestionStatus> status,
                                    const std::vector<std::string>& after, int limit) {
    const auto word = status ? std::optional(nameOf(*status)) : std::nullopt;
    std::vector<Suggestion> found;
    for (const Row& row : rowsOf(tx, {columns, "received_at", centre, word, Behind(after), limit}))
        found.push_back(suggestionFrom(row));
    for (Suggestion& suggestion : found) suggestion.steps = stepsOf(tx, centre, suggestion.id.text());
    return found;
}

std::vector<Suggestion> unreadAtEndOf(ReadTx& tx, const CentreId& centre, const Date& date, int limit) {
    std::vector<Suggestion> found;
    // "read_on > due_on" says nothing new: it lets the index of late ones serve.
    for (const Row& row :
         tx.query(std::string(columns) + "WHERE centre_id = $1 AND due_on <= $2 AND read_on > $2 AND read_on > due_on "
                                         "ORDER BY due_on, id LIMIT $3",
                  {centre, date, limit}))
        found.push_back(suggestionFrom(row));
    return found;
}

bool anyDueOn(ReadTx& tx, const CentreId& centre, const Date& date) {
    return tx.one("SELECT id FROM visitors_suggestions WHERE centre_id = $1 AND due_on = $2 LIMIT 1", {centre, date})
        .has_value();
}

std::vector<SuggestionId> suggestionsToForget(ReadTx& tx, const CentreId& centre, Instant before, int limit) {
    std::vector<SuggestionId> found;
    for (const Row& row : tx.query("SELECT DISTINCT s.id FROM visitors_personal p "
                                   "JOIN visitors_suggestions s ON s.centre_id = p.centre_id AND s.id = p.subject_id "
                                   "WHERE p.centre_id = $1 AND s.received_at < $2 LIMIT $3",
                                   {centre, before, limit}))
        found.push_back(row.id<SuggestionId>(0));
    return found;
}

}  // namespace yizhan::visitors::store
