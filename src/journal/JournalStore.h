// SQL of the log: its rows, its days and the end of the chain.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/db/Database.h"
#include "journal/Journal.h"
#include "journal/JournalPayload.h"

namespace yizhan::journal {

/// The end of a centre's chain.
struct Head {
    std::int64_t seq = 0;
    std::string hash;                           ///< 32 bytes
    std::optional<PreviousSeal> lastSeal = {};  ///< the seal made last
    std::string publicKey;                      ///< of that seal; "" before the first
    Date settledThrough;                        ///< until this date missed days are written down
};

/// Which rows of a day, in which order.
struct EntryRange {
    bool newestFirst = true;
    std::optional<std::int64_t> beyond = {};  ///< seq of the last row already seen
    int limit = 50;
};

/// Days of a list, newest first.
struct DayRange {
    std::optional<Date> from = {};    ///< first date wanted
    std::optional<Date> before = {};  ///< first date not wanted
    std::optional<DayStatus> status = {};
    int limit = 50;
};

namespace store {

std::optional<Head> head(ReadTx& tx, const CentreId& centre);
/// Holds the chain until the transaction ends: whoever else appends waits. Starts the chain of a
/// centre that has none, settled through `before`.
Head lockHead(WriteTx& tx, const CentreId& centre, const Date& before);
void save(WriteTx& tx, const CentreId& centre, const Head& head);
/// Centres of which there are rows, whether the centre exists or not.
std::vector<CentreId> centresWithRows(ReadTx& tx);

void insertRow(WriteTx& tx, const CentreId& centre, const StoredRow& row);
/// Rows behind `seq` in order, as they are stored.
std::vector<StoredRow> rowsAfter(ReadTx& tx, const CentreId& centre, std::int64_t seq, int limit);
/// seq and hash of the day's rows before `beforeSeq`, in order.
std::vector<std::pair<std::int64_t, std::string>> hashes(ReadTx& tx, const CentreId& centre, const Date& date,
                                                         std::int64_t beforeSeq);

std::vector<Entry> entries(ReadTx& tx, const CentreId& centre, const Date& date, const EntryRange& range);
/// A listed row and its date.
std::optional<std::pair<Date, Entry>> entry(ReadTx& tx, const CentreId& centre, const EntryId& id);
/// Signatures, closings and countersignatures of the days from `first` to `last`, in order.
std::map<Date, std::vector<Mark>> marks(ReadTx& tx, const CentreId& centre, const Date& first, const Date& last);

std::optional<DayRecord> day(ReadTx& tx, const CentreId& centre, const Date& date);
std::vector<DayRecord> days(ReadTx& tx, const CentreId& centre, const DayRange& range);
void save(WriteTx& tx, const CentreId& centre, const DayRecord& day);
/// Saves what a row made of its day. Most rows raise the counts alone, which touches no index.
void saveChange(WriteTx& tx, const CentreId& centre, const DayRecord& before, const DayRecord& after);

}  // namespace store

}  // namespace yizhan::journal
