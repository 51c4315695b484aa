// All SQL of the kiosk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk::store {

/// By name, behind `after`.
std::vector<StoredPack> packs(ReadTx& tx, const CentreId& centre, const std::string& after = "", int limit = 1000);
std::optional<StoredPack> findPack(ReadTx& tx, const CentreId& centre, const std::string& name);
/// All entries of the centre, pack by pack, in their packs' order.
std::vector<Entry> entries(ReadTx& tx, const CentreId& centre);
/// Those shown to visitors: without what is withdrawn.
std::vector<Entry> shownEntries(ReadTx& tx, const CentreId& centre);
/// What the centre's content is, in one text that differs when it differs.
std::string contentMark(ReadTx& tx, const CentreId& centre);
/// The pack with these entries in place of what it held before.
void replacePack(WriteTx& tx, const CentreId& centre, const By& by, const Pack& pack,
                 const std::vector<Entry>& entries);

void insertAsked(WriteTx& tx, const Asked& asked);
/// The entries that answered most questions since, most first.
std::vector<std::string> mostAsked(ReadTx& tx, const CentreId& centre, Instant since, int limit);
void forgetAsked(WriteTx& tx, Instant before);

void addFeedback(WriteTx& tx, const CentreId& centre, const std::string& date, const std::string& entryId,
                 const std::string& verdict, std::int64_t times);
/// verdict → times, over all dates.
std::map<std::string, std::int64_t> feedback(ReadTx& tx, const CentreId& centre, const std::string& entryId);

struct HelpCall {
    HelpCallId id;
    Instant at;
};
std::optional<HelpCall> lastHelpCall(ReadTx& tx, const CentreId& centre, const DeviceId& device);
void insertHelpCall(WriteTx& tx, const CentreId& centre, const HelpCall& call, const DeviceId& device,
                    const std::string& language);

}  // namespace yizhan::kiosk::store
