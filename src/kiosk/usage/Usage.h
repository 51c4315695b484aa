// What is asked of a centre's kiosks, in counts: by day, language and entry, without anything about who asked.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/db/Database.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

/// Questions of one day that were alike in all of this.
struct UseKey {
    CentreId centre;
    Date date;
    std::string language;
    Band band = Band::none;
    std::string entryId;  ///< of the answer; "" for the other bands
    auto operator<=>(const UseKey&) const = default;
};

struct BandCounts {
    std::int64_t answered = 0;  ///< one answer was shown
    std::int64_t cards = 0;     ///< some to choose from
    std::int64_t none = 0;

    std::int64_t asked() const { return answered + cards + none; }
    void add(Band band, std::int64_t times);
};

struct UsageRow {
    Date date;
    std::string language;
    Band band = Band::none;
    std::int64_t times = 0;
};

struct UsageDay {
    Date date;
    BandCounts all;
    std::map<std::string, BandCounts> languages;
};

/// Every date from `from` on, before `to`, those without a question too.
std::vector<UsageDay> usageDays(const std::vector<UsageRow>& rows, const Date& from, const Date& to);
BandCounts totalOf(const std::vector<UsageDay>& days);

/// Entry id → how often it was the answer.
using EntryUses = std::unordered_map<std::string, std::int64_t>;

namespace store {

void addUse(WriteTx& tx, const UseKey& key, std::int64_t times);
/// From date `from` on, before `to`.
std::vector<UsageRow> usage(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);
/// The same, most used first; of equal ones by id.
std::vector<std::pair<std::string, std::int64_t>> usedEntries(ReadTx& tx, const CentreId& centre, const Date& from,
                                                              const Date& to);

}  // namespace store

}  // namespace yizhan::kiosk
