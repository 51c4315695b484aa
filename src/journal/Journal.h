// The words of the daily log: days, rows of the chain, signatures, seals, and what verify says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/Access.h"
#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Error.h"
#include "core/Id.h"

namespace yizhan::journal {

/// The first five are listed as entries; the last three are the marks on a day.
enum class RowKind { entry, addendum, correction, strike, system, sign, seal, countersign };

std::string_view nameOf(RowKind kind);
std::optional<RowKind> rowKindNamed(std::string_view name);
constexpr bool isMark(RowKind kind) { return kind >= RowKind::sign; }

enum class DayStatus { expected, open, closed, countersigned, missed };

std::string_view nameOf(DayStatus status);
std::optional<DayStatus> statusNamed(std::string_view name);

enum class Statement { nothingHappened, asRecorded };

std::string_view nameOf(Statement statement);
std::optional<Statement> statementNamed(std::string_view name);

struct Person {
    StaffId id;
    std::string name;
    bool operator==(const Person&) const = default;
};

/// One listed row of the book. `section` is a word of the API ("routine", "weather", …).
struct Entry {
    EntryId id;
    std::int64_t seq = 0;
    RowKind kind = RowKind::entry;
    std::string section;
    std::optional<std::int64_t> line;  ///< number in the day's book; strikes and addenda have none
    std::string text;
    Instant occurredAt;
    Instant recordedAt;
    std::optional<Person> author;  ///< nothing: the system
    std::optional<EntryId> refersTo;
    std::optional<EntryId> struckBy;  ///< the strike or correction that took it back
    bool late = false;
    std::string href;
    std::string prevHash;  ///< 32 bytes, as hash
    std::string hash;
};

/// What a closed day is held by; also the content of a seal kept outside.
struct Seal {
    CentreId centre;
    Date date;
    std::int64_t rows = 0;
    std::int64_t firstSeq = 0;
    std::int64_t lastSeq = 0;
    std::string merkleRoot;  ///< 32 bytes
    std::string head;        ///< 32 bytes: the hash of the row lastSeq
    std::string shortCode;   ///< "7K3Q-M9TD"
    Instant sealedAt;
    std::string publicKey;  ///< 32 bytes, Ed25519
    std::string signature;  ///< 64 bytes over sealBytes()
    bool operator==(const Seal&) const = default;
};

/// The seal that the first row of a later day repeats: its witness on the next page.
struct PreviousSeal {
    Date date;
    std::string shortCode;
};

/// What the closer states of the day.
struct ClosingStatement {
    Statement statement = Statement::asRecorded;
    std::optional<std::string> forceReason;
    bool lateClose = false;
};

/// A signature under a day, or its closing with statement and seal.
struct Mark {
    RowKind kind = RowKind::sign;  ///< sign, seal (who closed) or countersign
    Person person;
    Role role = Role::duty;
    Instant at;
    std::string digest;   ///< 32 bytes: daySum() of the rows that were signed
    std::string strokes;  ///< the drawn signature as JSON text, or ""
    std::optional<ClosingStatement> closing = {};
    std::optional<Seal> seal = {};
};

/// A day's stored summary; every field follows from the chain.
struct DayRecord {
    Date date;
    DayStatus status = DayStatus::expected;
    std::int64_t rows = 0;            ///< rows of the chain, marks included
    std::int64_t entries = 0;         ///< listed rows without strikes
    std::int64_t lines = 0;           ///< numbered ones
    std::int64_t version = 1;         ///< raised by marks only
    std::optional<Instant> openedAt;  ///< first row by a person
    std::optional<Instant> missedAt;  ///< when the cut-off found no such row
    std::optional<Instant> closedAt;
    bool forced = false;
    bool lateClose = false;
    std::optional<std::string> previousCode;
    bool operator==(const DayRecord&) const = default;
};

/// A day as it stands now: the record, the calendar and the clock together.
struct Day {
    DayRecord record;
    DayStatus status = DayStatus::expected;
    bool expected = false;  ///< the centre is open on this date
    bool unclosed = false;  ///< past the cut-off without being closed
    OpeningDay opening;
    std::vector<Mark> marks;

    bool closed() const { return record.closedAt.has_value(); }
    const Mark* closing() const;
};

/// What stands between now and closing a day.
struct ClosingView {
    Date date;
    std::vector<Blocker> blockers;
    bool closed = false;
    std::string digest;  ///< 32 bytes: what a signature made now would stand under
    std::int64_t rows = 0;
    std::optional<Instant> closesAt;  ///< end of the day's last opening window
    Instant checkedAt;
};

/// The first thing in a centre's chain that is not as it was written. `code` is the key
/// "verify.<code>" of the words; seq 0 stands for something beside the chain.
struct BadRow {
    std::int64_t seq = 0;
    std::string code;
};

struct VerifyReport {
    std::int64_t rows = 0;
    std::string head;  ///< 32 bytes
    std::int64_t sealedDays = 0;
    std::optional<BadRow> firstBad = {};

    bool ok() const { return !firstBad; }
};

/// The centre's rules of time (product.md, system 5).
struct Policy {
    TimeOfDay cutoff{360};  ///< of the next morning: until then a day can be opened and closed in time
    int lateMinutes = 60;   ///< an entry written longer after the event is marked late
};

}  // namespace yizhan::journal
