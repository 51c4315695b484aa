// The rules of the log. Nothing here knows of a database, a request or the machine's clock.
#include "journal/JournalRules.h"

#include <algorithm>
#include <array>

namespace yizhan::journal {

namespace {

constexpr std::array<std::string_view, 8> kindNames = {"entry",  "addendum", "correction", "strike",
                                                       "system", "sign",     "seal",       "countersign"};
constexpr std::array<std::string_view, 5> statusNames = {"expected", "open", "closed", "countersigned", "missed"};
constexpr std::array<std::string_view, 2> statementNames = {"nothing_happened", "as_recorded"};

template <class Enum, std::size_t n>
std::optional<Enum> named(const std::array<std::string_view, n>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

/// The code point at `at`, which moves behind it. The text is valid UTF-8: requests with anything
/// else are refused before they come here.
char32_t nextCodePoint(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    int rest = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    auto value = static_cast<char32_t>(rest == 3   ? lead & 0x07
                                       : rest == 2 ? lead & 0x0F
                                       : rest == 1 ? lead & 0x1F
                                                   : lead);
    for (; rest > 0 && at < text.size(); --rest) value = value << 6 | (byte(at++) & 0x3F);
    return value;
}

bool isBlank(char32_t c) {
    return c == ' ' || c == '\n' || c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool isControl(char32_t c) { return (c < 0x20 && c != '\n') || (c >= 0x7F && c <= 0x9F); }

}  // namespace

std::string_view nameOf(RowKind kind) { return kindNames.at(static_cast<std::size_t>(kind)); }
std::optional<RowKind> rowKindNamed(std::string_view name) { return named<RowKind>(kindNames, name); }
std::string_view nameOf(DayStatus status) { return statusNames.at(static_cast<std::size_t>(status)); }
std::optional<DayStatus> statusNamed(std::string_view name) { return named<DayStatus>(statusNames, name); }
std::string_view nameOf(Statement statement) { return statementNames.at(static_cast<std::size_t>(statement)); }
std::optional<Statement> statementNamed(std::string_view name) { return named<Statement>(statementNames, name); }

const Mark* Day::closing() const {
    const auto found = std::find_if(marks.begin(), marks.end(), [](const Mark& m) { return m.kind == RowKind::seal; });
    return found == marks.end() ? nullptr : &*found;
}

Instant cutoffOf(const Date& date, const Zone& zone, const Policy& policy) {
    return zone.instantOf(date.plusDays(1), policy.cutoff);
}

std::optional<Instant> closesAt(const OpeningDay& opening, const Zone& zone) {
    if (!opening.open || opening.windows.empty()) return std::nullopt;
    return zone.instantOf(opening.date, opening.windows.back().to);
}

bool isMissed(const DayRecord& record, bool expected, Instant cutoff, Instant now) {
    if (record.missedAt) return true;
    return expected && now >= cutoff && !(record.openedAt && *record.openedAt < cutoff);
}

DayStatus statusOf(const DayRecord& record, bool expected, Instant cutoff, Instant now) {
    if (record.closedAt)
        return record.status == DayStatus::countersigned ? DayStatus::countersigned : DayStatus::closed;
    if (isMissed(record, expected, cutoff, now)) return DayStatus::missed;
    return record.openedAt ? DayStatus::open : DayStatus::expected;
}

bool isUnclosed(const DayRecord& record, bool expected, Instant cutoff, Instant now) {
    return !record.closedAt && now >= cutoff && (expected || record.openedAt || record.missedAt);
}

std::optional<Violation> textViolation(const std::string& pointer, std::string_view text) {
    std::size_t length = 0;
    bool blank = true;
    for (std::size_t at = 0; at < text.size(); ++length) {
        const char32_t c = nextCodePoint(text, at);
        if (isControl(c)) return Violation{pointer, "control_character"};
        blank = blank && isBlank(c);
    }
    if (blank) return Violation{pointer, "required"};
    if (length > longestText) return Violation{pointer, "too_long", {{"most", std::to_string(longestText)}}};
    return std::nullopt;
}

std::optional<Violation> occurrenceViolation(Instant occurredAt, const Date& date, const Zone& zone,
                                             const Policy& policy, bool closed, Instant now) {
    if (occurredAt > now.plusSeconds(clockToleranceSeconds)) return Violation{"/occurred_at", "in_the_future"};
    const bool tooLate = !closed && occurredAt > cutoffOf(date, zone, policy);
    if (occurredAt < zone.startOf(date) || tooLate)
        return Violation{"/occurred_at", "other_day", {{"date", date.text()}}};
    return std::nullopt;
}

bool isLate(Instant occurredAt, Instant recordedAt, Instant cutoff, bool closed, const Policy& policy) {
    return recordedAt > occurredAt.plusMinutes(policy.lateMinutes) || (!closed && recordedAt > cutoff);
}

RowKind kindOfNewEntry(bool correction, bool closed) {
    return closed ? RowKind::addendum : correction ? RowKind::correction : RowKind::entry;
}

bool isNumbered(RowKind kind, bool closed) {
    return !closed && (kind == RowKind::entry || kind == RowKind::correction || kind == RowKind::system);
}

void advance(DayRecord& record, const RowEffect& row) {
    if (record.rows == 0) record.previousCode = row.previousCode;
    ++record.rows;
    if (!isMark(row.kind) && row.kind != RowKind::strike) ++record.entries;
    if (row.numbered) ++record.lines;
    if (isMark(row.kind)) ++record.version;
    if ((row.kind == RowKind::entry || row.kind == RowKind::correction) && !record.openedAt) {
        record.openedAt = row.recordedAt;
        if (record.status == DayStatus::expected) record.status = DayStatus::open;
    }
    if (row.missed && !record.missedAt) {
        record.missedAt = row.recordedAt;
        record.status = DayStatus::missed;
    }
    if (row.kind == RowKind::seal) {
        record.closedAt = row.recordedAt;
        record.status = DayStatus::closed;
        record.forced = row.closing && row.closing->forceReason;
        record.lateClose = row.closing && row.closing->lateClose;
    }
    if (row.kind == RowKind::countersign) record.status = DayStatus::countersigned;
}

std::optional<Role> signingRole(const Roles& roles) {
    for (const Role role : {Role::manager, Role::deputy, Role::lead, Role::duty})
        if (roles.has(role)) return role;
    return std::nullopt;
}

void requireStrikeable(const Entry& entry) {
    if (entry.kind == RowKind::system) throw conflict("system_entry");
    if (entry.kind == RowKind::strike) throw conflict("strike_entry");
    if (entry.struckBy) throw conflict("already_struck");
}

}  // namespace yizhan::journal
