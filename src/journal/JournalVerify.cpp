// One walk along the chain, then a look at what stands beside it.
#include "journal/JournalVerify.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/Hash.h"
#include "journal/JournalChain.h"
#include "journal/JournalKey.h"
#include "journal/JournalStore.h"
#include "journal/JournalVerifyDays.h"
#include "journal/PersonalStore.h"

namespace yizhan::journal {

namespace {

constexpr int rowsPerBlock = 1000;
constexpr int daysPerBlock = 1000;

bool same(const std::optional<PreviousSeal>& a, const std::optional<PreviousSeal>& b) {
    return a.has_value() == b.has_value() && (!a || (a->date == b->date && a->shortCode == b->shortCode));
}

/// Each check gives true, or notes the first bad row and gives false.
class Verifier {
public:
    Verifier(ReadTx& tx, const CentreId& centre, const std::optional<std::string>& publicKey,
             const std::optional<Seal>& outside)
        : _tx(tx), _centre(centre), _publicKey(publicKey), _outside(outside) {}

    VerifyReport run() {
        if (walk()) checkEnd();
        _report.head = _prevHash;
        return _report;
    }

private:
    bool bad(std::int64_t seq, const char* code) {
        _report.firstBad = BadRow{seq, code};
        return false;
    }
    bool walk();
    bool checkRow(const StoredRow& row);
    bool checkHashes(const StoredRow& row);
    bool checkContent(const StoredRow& row, RowKind kind, const More& more, DayTrace& day);
    bool checkPersonal(const StoredRow& row, const More& more);
    bool checkMark(const StoredRow& row, const Mark& mark, const DayTrace& day);
    bool checkSeal(const StoredRow& row, const Mark& mark, const DayTrace& day);
    bool checkEnd();
    bool checkOutsideSeen();
    bool checkHead();
    bool checkDays();
    bool checkDay(const DayRecord& record);
    bool checkErasures();

    ReadTx& _tx;
    const CentreId& _centre;
    const std::optional<std::string>& _publicKey;
    const std::optional<Seal>& _outside;
    VerifyReport _report;
    std::string _prevHash = firstPrevHash();
    std::map<Date, DayTrace> _days;
    std::optional<PreviousSeal> _lastSeal;
    std::string _chainKey;
    bool _outsideSeen = false;
    std::int64_t _daysSeen = 0;
    std::int64_t _personalTexts = 0;
    /// Texts that are gone, by the seq of their row; each needs an erasure in the log at that time.
    std::vector<std::tuple<std::int64_t, EntryId, std::string>> _erased;
    std::set<std::pair<EntryId, std::string>> _erasures;
};

bool Verifier::walk() {
    for (;;) {
        const auto rows = store::rowsAfter(_tx, _centre, _report.rows, rowsPerBlock);
        for (const StoredRow& row : rows) {
            if (!checkRow(row)) return false;
            ++_report.rows;
            _prevHash = row.hash;
        }
        if (rows.empty()) return true;
    }
}

bool Verifier::checkRow(const StoredRow& row) {
    if (row.seq != _report.rows + 1) return bad(_report.rows + 1, "gap");
    if (!checkHashes(row)) return false;
    const auto more = readPayload(row);
    const auto kind = rowKindNamed(row.kind);
    const auto date = Date::parse(row.date);
    if (!more || !kind || !date || !Instant::parse(row.recordedAt) || isMark(*kind) != more->mark.has_value())
        return bad(row.seq, "column_changed");
    DayTrace& day = _days.try_emplace(*date, *date).first->second;
    if (!checkContent(row, *kind, *more, day)) return false;
    day.add(row, *kind, *more);
    return true;
}

bool Verifier::checkHashes(const StoredRow& row) {
    if (sha256(row.payload) != row.payloadSha256) return bad(row.seq, "payload_changed");
    if (row.prevHash != _prevHash) return bad(row.seq, "link_broken");
    const std::string subject = subjectOf(row.date);
    const std::string hash = rowHash(static_cast<std::uint64_t>(row.seq), row.prevHash, row.payloadSha256,
                                     {_centre.text(), row.recordedAt, row.authorId, row.kind, subject});
    return hash == row.hash || bad(row.seq, "row_changed");
}

bool Verifier::checkContent(const StoredRow& row, RowKind kind, const More& more, DayTrace& day) {
    const bool first = day.record().rows == 0;
    if (!same(more.previousSeal, first ? _lastSeal : std::nullopt)) return bad(row.seq, "previous_seal_wrong");
    if (_outside && row.seq == _outside->lastSeq && row.hash != _outside->head)
        return bad(row.seq, "outside_seal_wrong");
    if (more.erases) _erasures.emplace(*more.erases, row.recordedAt);
    if (!checkPersonal(row, more)) return false;
    if (!more.mark) return true;
    return kind == RowKind::seal ? checkSeal(row, *more.mark, day) : checkMark(row, *more.mark, day);
}

bool Verifier::checkPersonal(const StoredRow& row, const More& more) {
    if (more.personal.empty()) return true;
    const EntryId id(row.id);
    const auto stored = store::personalOf(_tx, _centre, id);
    for (const auto& [field, hash] : more.personal) {
        const auto found =
            std::find_if(stored.begin(), stored.end(), [&name = field](const auto& p) { return p.field == name; });
        if (found == stored.end()) return bad(row.seq, "personal_removed");
        if (!found->text)
            _erased.emplace_back(row.seq, id, found->erasedAt.value_or(""));
        else if (found->erasedAt || sha256(found->salt + *found->text) != hash)
            return bad(row.seq, "personal_changed");
        ++_personalTexts;
    }
    return true;
}

bool Verifier::checkMark(const StoredRow& row, const Mark& mark, const DayTrace& day) {
    return mark.digest == day.digest() || bad(row.seq, "signature_wrong");
}

bool Verifier::checkSeal(const StoredRow& row, const Mark& mark, const DayTrace& day) {
    if (!mark.seal || !mark.closing || mark.seal->centre != _centre || mark.seal->sealedAt != mark.at ||
        !day.fits(*mark.seal) || mark.digest != day.digest())
        return bad(row.seq, "seal_wrong");
    const Seal& seal = *mark.seal;
    if (!signatureFits(seal.signature, sealBytes(seal), seal.publicKey)) return bad(row.seq, "seal_signature_wrong");
    if (_chainKey.empty()) _chainKey = seal.publicKey;
    if (seal.publicKey != _chainKey || (_publicKey && seal.publicKey != *_publicKey))
        return bad(row.seq, "seal_key_wrong");
    if (_outside && seal.date == _outside->date) {
        if (!(seal == *_outside)) return bad(row.seq, "outside_seal_wrong");
        _outsideSeen = true;
    }
    _lastSeal = PreviousSeal{seal.date, seal.shortCode};
    ++_report.sealedDays;
    return true;
}

bool Verifier::checkEnd() { return checkOutsideSeen() && checkHead() && checkDays() && checkErasures(); }

bool Verifier::checkOutsideSeen() {
    if (!_outside || _outsideSeen) return true;
    // The closing row itself stands behind the last row that it seals.
    if (_report.rows <= _outside->lastSeq) return bad(_report.rows + 1, "tail_cut");
    return bad(_outside->lastSeq + 1, "outside_seal_missing");
}

bool Verifier::checkHead() {
    try {
        const auto head = store::head(_tx, _centre);
        if (!head) return _report.rows == 0 || bad(_report.rows, "head_wrong");
        if (head->seq > _report.rows) return bad(_report.rows + 1, "tail_cut");
        const bool fits = head->seq == _report.rows && head->hash == _prevHash && head->publicKey == _chainKey &&
                          same(head->lastSeal, _lastSeal);
        return fits || bad(_report.rows, "head_wrong");
    } catch (const Error&) {
        return bad(_report.rows, "head_wrong");
    }
}

bool Verifier::checkDays() {
    DayRange range;
    range.limit = daysPerBlock;
    for (;;) {
        std::vector<DayRecord> block;
        try {
            block = store::days(_tx, _centre, range);
        } catch (const std::exception&) {  // a column that is no date, instant or status any more
            return bad(0, "day_wrong");
        }
        for (const DayRecord& record : block)
            if (!checkDay(record)) return false;
        if (block.empty()) break;
        range.before = block.back().date;
    }
    return _daysSeen == std::ssize(_days) || bad(0, "day_wrong");
}

bool Verifier::checkDay(const DayRecord& record) {
    const auto found = _days.find(record.date);
    const std::int64_t rows = found == _days.end() ? 0 : found->second.record().rows;
    if (record.rows > rows) return bad(_report.rows + 1, "tail_cut");
    if (found == _days.end()) return bad(0, "day_wrong");
    ++_daysSeen;
    return record == found->second.record() || bad(found->second.lastSeq(), "day_wrong");
}

bool Verifier::checkErasures() {
    for (const auto& [seq, row, at] : _erased)
        if (!_erasures.contains({row, at})) return bad(seq, "personal_removed");
    return store::countPersonal(_tx, _centre) == _personalTexts || bad(0, "personal_added");
}

}  // namespace

std::optional<std::string> publicKeyFile(const std::string& dataDir, const CentreId& centre) {
    const auto key = SealKey::load(keyPath(dataDir, centre));
    return key ? std::optional(key->publicKey()) : std::nullopt;
}

VerifyReport verify(ReadTx& tx, const CentreId& centre, const std::optional<std::string>& publicKey,
                    const std::optional<Seal>& outside) {
    return Verifier(tx, centre, publicKey, outside).run();
}

std::vector<CentreReport> verifyAll(ReadTx& tx, const ICentres& centres, const std::string& dataDir,
                                    const std::optional<Seal>& outside) {
    std::set<CentreId> ids;
    for (const CentreInfo& centre : centres.all(tx)) ids.insert(centre.id);
    for (CentreId& id : store::centresWithRows(tx)) ids.insert(std::move(id));
    if (outside && !ids.contains(outside->centre)) throw notFound("centre_unknown");
    if (outside && !signatureFits(outside->signature, sealBytes(*outside), outside->publicKey))
        throw Error(Status::invalid, "seal_not_genuine");
    std::vector<CentreReport> reports;
    for (const CentreId& id : ids) {
        const bool witnessed = outside && outside->centre == id;
        reports.push_back({id, verify(tx, id, publicKeyFile(dataDir, id), witnessed ? outside : std::nullopt)});
    }
    return reports;
}

}  // namespace yizhan::journal
