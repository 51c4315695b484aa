// The same fold that the log itself uses, fed with rows whose hashes have been checked.
#include "journal/JournalVerifyDays.h"

#include "journal/JournalRules.h"

namespace yizhan::journal {

std::string DayTrace::digest() const { return _sealedDigest.empty() ? daySum(_tree.root(), _lastHash) : _sealedDigest; }

bool DayTrace::fits(const Seal& seal) const {
    return seal.date == _record.date && seal.rows == _tree.size() && seal.firstSeq == _firstSeq &&
           seal.lastSeq == _lastSeq && seal.merkleRoot == _tree.root() && seal.head == _lastHash &&
           seal.shortCode == shortCode(digest());
}

void DayTrace::add(const StoredRow& row, RowKind kind, const More& more) {
    RowEffect effect{kind, row.line.has_value(), more.missed, Instant::parse(row.recordedAt).value()};
    if (more.previousSeal) effect.previousCode = more.previousSeal->shortCode;
    if (more.mark) effect.closing = more.mark->closing;
    advance(_record, effect);
    if (kind == RowKind::seal) {
        _sealedDigest = digest();
        _tree = {};
    }
    if (_sealedDigest.empty()) _tree.add(row.hash);
    if (_firstSeq == 0) _firstSeq = row.seq;
    _lastSeq = row.seq;
    _lastHash = row.hash;
}

}  // namespace yizhan::journal
