// What verify works out of each day while it walks along the chain.
#pragma once

#include <string>

#include "journal/Journal.h"
#include "journal/JournalChain.h"
#include "journal/JournalPayload.h"

namespace yizhan::journal {

/// One day as its rows tell it: the summary, and until it is sealed the tree over its rows.
class DayTrace {
public:
    explicit DayTrace(const Date& date) { _record.date = date; }

    const DayRecord& record() const { return _record; }
    std::int64_t lastSeq() const { return _lastSeq; }
    /// What a signature made at this point must stand under.
    std::string digest() const;
    /// Whether the seal is the one that these rows have.
    bool fits(const Seal& seal) const;
    /// Takes in the day's next row.
    void add(const StoredRow& row, RowKind kind, const More& more);

private:
    DayRecord _record;
    MerkleTree _tree;
    std::int64_t _firstSeq = 0;
    std::int64_t _lastSeq = 0;
    std::string _lastHash = firstPrevHash();
    std::string _sealedDigest;
};

}  // namespace yizhan::journal
