#include "roster/AttendanceRules.h"

#include <algorithm>
#include <map>

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerMinute = 60'000;

Span spanOf(const Session& session, Instant now) { return {session.from, session.to.value_or(now)}; }

std::int64_t breakMillis(const Shift& shift, const Span& within) {
    std::int64_t millis = 0;
    for (const ShiftBreak& pause : shift.breaks)
        if (const Span off = pause.span.within(within); !off.empty()) millis += off.millis();
    return millis;
}

/// The session's time in the span, without steps out and the breaks of the shifts that its person holds.
std::int64_t workedMillis(const Session& session, const Span& within, const std::vector<Piece>& pieces, Instant now) {
    const Span there = spanOf(session, now).within(within);
    if (there.empty()) return 0;
    std::vector<Span> off;
    for (const StepOut& away : session.away) off.push_back(Span{away.from, away.to.value_or(now)}.within(there));
    for (const Piece& piece : pieces)
        if (piece.staff == session.staff)
            for (const ShiftBreak& pause : piece.shift->breaks)
                off.push_back(pause.span.within(piece.span).within(there));
    std::sort(off.begin(), off.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::int64_t millis = there.millis();
    Instant counted = there.from;
    for (const Span& one : off) {
        const Instant from = std::max(one.from, counted);
        if (one.to <= from) continue;
        millis -= one.to.millis - from.millis;
        counted = one.to;
    }
    return millis;
}

}  // namespace

Kept keptOf(const Piece& piece, const std::vector<Session>& sessions, Instant now) {
    Kept kept;
    kept.rosteredMinutes = (piece.span.millis() - breakMillis(*piece.shift, piece.span)) / millisPerMinute;
    const Session* last = nullptr;
    Instant came = piece.span.to, left = piece.span.from;
    for (const Session& session : sessions) {
        const Span there = spanOf(session, now);
        if (session.staff != piece.staff || !there.meets(piece.span)) continue;
        came = std::min(came, there.from);
        if (last == nullptr || left < there.to) {
            left = there.to;
            last = &session;
        }
    }
    kept.absent = last == nullptr;
    if (kept.absent) return kept;
    kept.forgotten = last->forgotten;
    kept.lateMinutes = std::max<std::int64_t>(0, came.millis - piece.span.from.millis) / millisPerMinute;
    kept.earlyMinutes = std::max<std::int64_t>(0, piece.span.to.millis - left.millis) / millisPerMinute;
    return kept;
}

std::vector<AttendanceRow> sheetOf(const std::vector<Piece>& pieces, const std::vector<Session>& sessions,
                                   const Span& month, Instant now) {
    std::map<StaffId, AttendanceRow> rows;
    std::map<StaffId, std::int64_t> worked;
    std::map<StaffId, std::vector<Session>> byPerson;
    for (const Session& session : sessions) byPerson[session.staff].push_back(session);
    std::map<StaffId, std::vector<Piece>> held;
    for (const Piece& piece : pieces) held[piece.staff].push_back(piece);
    for (const Piece& piece : pieces) {
        if (piece.span.to > now) continue;
        const Kept kept = keptOf(piece, byPerson[piece.staff], now);
        AttendanceRow& row = rows[piece.staff];
        ++row.shifts;
        row.rosteredMinutes += kept.rosteredMinutes;
        row.lateMinutes += kept.lateMinutes;
        row.earlyMinutes += kept.earlyMinutes;
        row.late += kept.lateMinutes > 0 ? 1 : 0;
        row.early += kept.earlyMinutes > 0 ? 1 : 0;
        row.forgotten += kept.forgotten ? 1 : 0;
        if (!kept.absent) continue;
        ++row.absent;
        row.absentMinutes += kept.rosteredMinutes;
    }
    for (const Session& session : sessions) {
        const std::int64_t millis = workedMillis(session, month, held[session.staff], now);
        if (millis > 0) worked[session.staff] += millis;
    }
    for (const auto& [staff, millis] : worked) rows[staff].workedMinutes = millis / millisPerMinute;
    std::vector<AttendanceRow> out;
    for (auto& [staff, row] : rows) {
        row.staff = staff;
        out.push_back(row);
    }
    return out;
}

}  // namespace yizhan::roster
