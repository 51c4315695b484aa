// The feed's SQL. Facts are kept as a flat JSON object.
#include "core/EventStore.h"

#include <nlohmann/json.hpp>

namespace yizhan {

void storeEvent(WriteTx& tx, const Event& event) {
    nlohmann::ordered_json facts = nlohmann::ordered_json::object();
    for (const auto& [name, value] : event.facts) facts[name] = value;
    tx.execute(
        // Not INSERT … SELECT: reading the table it fills, SQLite would copy through a temporary one at each event.
        "INSERT INTO events (centre_id, seq, at, topic, facts) "
        "VALUES ($1, (SELECT COALESCE(MAX(seq), 0) + 1 FROM events WHERE centre_id = $1), $2, $3, $4)",
        {event.centre, event.at, event.topic, facts.dump()});
}

std::vector<StoredEvent> eventsAfter(ReadTx& tx, const CentreId& centre, std::int64_t after, int limit) {
    std::vector<StoredEvent> out;
    for (const Row& row : tx.query("SELECT seq, at, topic, facts FROM events WHERE centre_id = $1 AND seq > $2 "
                                   "ORDER BY seq LIMIT $3",
                                   {centre, after, limit})) {
        StoredEvent stored{row.integer(0), Event{centre, row.text(2), row.instant(1)}};
        const auto facts = nlohmann::ordered_json::parse(row.text(3));
        for (const auto& [name, value] : facts.items()) stored.event.facts.emplace_back(name, value.get<std::string>());
        out.push_back(std::move(stored));
    }
    return out;
}

std::int64_t lastEventSeq(ReadTx& tx, const CentreId& centre) {
    const auto row = tx.one("SELECT COALESCE(MAX(seq), 0) FROM events WHERE centre_id = $1", {centre});
    return row ? row->integer(0) : 0;
}

void forgetEvents(WriteTx& tx, Instant before) {
    // The newest event of each centre stays, so that seq never starts again and a resume still fits.
    tx.execute(
        "DELETE FROM events WHERE at < $1 AND seq < (SELECT MAX(e.seq) FROM events e WHERE e.centre_id = "
        "events.centre_id)",
        {before});
}

}  // namespace yizhan
