// All SQL of screens, their gaps and history, and the PIN of the page for staff.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "screens/Screens.h"

namespace yizhan::screens::store {

std::optional<Screen> find(ReadTx& tx, const CentreId& centre, const DeviceId& id);
/// By name; behind `after` {name, id} when given; at most `limit`.
std::vector<Screen> page(ReadTx& tx, const CentreId& centre, bool revoked, const std::vector<std::string>& after,
                         int limit);
/// The marks of content that screens show which were heard of since, one a screen.
std::vector<std::string> contentsSince(ReadTx& tx, const CentreId& centre, Instant since);

struct Unheard {
    CentreId centre;
    Screen screen;
};
/// Of all centres: whose last beat is older than `before`, whose silence has not been raised and who is in use.
std::vector<Unheard> unheardSince(ReadTx& tx, Instant before);

void insert(WriteTx& tx, const CentreId& centre, const Screen& screen);
/// What people set, with updated_at and version.
void updateSet(WriteTx& tx, const CentreId& centre, const Screen& screen);
/// What a beat tells; ends a raised silence. No new version.
void updateTold(WriteTx& tx, const CentreId& centre, const Screen& screen);
/// False where the screen was heard of since `lastBeat`, or another was first.
bool raise(WriteTx& tx, const CentreId& centre, const DeviceId& id, Instant lastBeat, Instant faultSince);
/// The device is let in no longer.
void revoke(WriteTx& tx, const CentreId& centre, const DeviceId& id, Instant at);

void insertGap(WriteTx& tx, const CentreId& centre, const DeviceId& id, const Gap& gap);
/// Gaps that are over and touch the span, in order.
std::vector<Gap> gapsIn(ReadTx& tx, const CentreId& centre, const DeviceId& id, const Span& span);

void insertHistory(WriteTx& tx, const CentreId& centre, const DeviceId& id, const HistoryRow& row);
/// Newest first; behind `after` {at, what} when given; at most `limit`.
std::vector<HistoryRow> history(ReadTx& tx, const CentreId& centre, const DeviceId& id,
                                const std::vector<std::string>& after, int limit);

struct Pin {
    std::string hash;
    Instant setAt;
};
std::optional<Pin> pin(ReadTx& tx, const CentreId& centre);
void putPin(WriteTx& tx, const CentreId& centre, const Pin& pin);

}  // namespace yizhan::screens::store
