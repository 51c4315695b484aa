// The stored feed of events, for GET …/events and its resume by Last-Event-ID.
#pragma once

#include <cstdint>
#include <vector>

#include "core/Events.h"
#include "core/db/Database.h"

namespace yizhan {

struct StoredEvent {
    std::int64_t seq = 0;  ///< per centre, rising
    Event event;
};

/// Appends; called by Database::record's implementation only.
void storeEvent(WriteTx& tx, const Event& event);
/// Events of the centre behind `after`, oldest first.
std::vector<StoredEvent> eventsAfter(ReadTx& tx, const CentreId& centre, std::int64_t after, int limit);
std::int64_t lastEventSeq(ReadTx& tx, const CentreId& centre);
/// The feed is for live screens, the records themselves stay: drops events older than `before`.
void forgetEvents(WriteTx& tx, Instant before);

}  // namespace yizhan
