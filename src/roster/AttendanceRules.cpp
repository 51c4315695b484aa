#include "roster/AttendanceRules.h"

#include <algorithm>
#include <map>
#include <set>

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

/// The time of the piece between the stretches of presence, without its breaks.
std::int64_t goneMillis(const Piece& piece, std::vector<Span> there) {
    std::sort(there.begin(), there.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    std::int64_t millis = 0;
    Instant seen = there.empty() ? piece.span.to : there.front().to;
    for (const Span& one : there) {
        if (const Span gone = Span{seen, one.from}.within(piece.span); !gone.empty())
            millis += gone.millis() - breakMillis(*piece.shift, gone);
        seen = std::max(seen, one.to);
    }
    return millis;
}

std::int64_t minutesOf(const Piece& piece) {
    return (piece.span.millis() - breakMillis(*piece.shift, piece.span)) / millisPerMinute;
}

}  // namespace

Kept keptOf(const Piece& piece, const std::vector<Session>& sessions, Instant now) {
    Kept kept;
    kept.rosteredMinutes = minutesOf(piece);
    const Session* last = nullptr;
    Instant came = piece.span.to, left = piece.span.from;
    std::vector<Span> all;
    for (const Session& session : sessions) {
        const Span there = spanOf(session, now);
        if (session.staff != piece.staff || !there.meets(piece.span)) continue;
        all.push_back(there);
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
    kept.goneMinutes = goneMillis(piece, std::move(all)) / millisPerMinute;
    return kept;
}

namespace {

/// A month's sheet in the making.
class Sheet {
public:
    Sheet(const AttendanceInput& input, Instant now) : _input(input), _now(now) {
        for (const Session& session : input.sessions) _sessions[session.staff].push_back(session);
        for (const Piece& piece : input.pieces) _held[piece.staff].push_back(piece);
    }

    void addLeave(const Piece& piece) {
        for (const LeaveSpan& one : _input.leave) {
            const Span part = one.span.within(piece.span);
            if (one.staff != piece.staff || part.empty()) continue;
            const std::int64_t minutes = minutesOf({piece.shift, piece.staff, part});
            AttendanceRow& row = _rows[piece.staff];
            row.rosteredMinutes += minutes;
            row.leaveMinutes += minutes;
            row.leave[one.kind] += minutes;
            _shifts[piece.staff].insert(piece.shift->id);
        }
    }

    void addKept(const Piece& piece) {
        for (const Piece& part : withoutLeave({piece}, _input.leave)) {
            const Kept kept = keptOf(part, _sessions[piece.staff], _now);
            AttendanceRow& row = _rows[piece.staff];
            row.rosteredMinutes += kept.rosteredMinutes;
            row.lateMinutes += kept.lateMinutes;
            row.earlyMinutes += kept.earlyMinutes;
            row.late += kept.lateMinutes > 0 ? 1 : 0;
            row.early += kept.earlyMinutes > 0 ? 1 : 0;
            row.forgotten += kept.forgotten ? 1 : 0;
            row.absent += kept.absent ? 1 : 0;
            row.absentMinutes += kept.absent ? kept.rosteredMinutes : kept.goneMinutes;
            _shifts[piece.staff].insert(piece.shift->id);
        }
    }

    void addWorked(const Session& session, const Span& month) {
        const std::int64_t millis = workedMillis(session, month, _held[session.staff], _now);
        if (millis > 0) _worked[session.staff] += millis;
    }

    std::vector<AttendanceRow> rows() {
        for (const auto& [staff, millis] : _worked) _rows[staff].workedMinutes = millis / millisPerMinute;
        std::vector<AttendanceRow> out;
        for (auto& [staff, row] : _rows) {
            row.staff = staff;
            row.shifts = static_cast<int>(_shifts[staff].size());
            out.push_back(row);
        }
        return out;
    }

private:
    const AttendanceInput& _input;
    Instant _now;
    std::map<StaffId, AttendanceRow> _rows;
    std::map<StaffId, std::vector<Session>> _sessions;
    std::map<StaffId, std::vector<Piece>> _held;
    std::map<StaffId, std::set<ShiftId>> _shifts;
    std::map<StaffId, std::int64_t> _worked;
};

}  // namespace

std::vector<AttendanceRow> sheetOf(const AttendanceInput& input, const Span& month, Instant now) {
    Sheet sheet(input, now);
    for (const Piece& piece : input.original)
        if (piece.span.to <= now) sheet.addLeave(piece);
    for (const Piece& piece : input.pieces)
        if (piece.span.to <= now) sheet.addKept(piece);
    for (const Session& session : input.sessions) sheet.addWorked(session, month);
    return sheet.rows();
}

}  // namespace yizhan::roster
