#include "roster/RosterWorkRules.h"

#include <algorithm>
#include <map>

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerMinute = 60'000;

std::int64_t workedMillis(const Piece& piece) {
    std::int64_t millis = piece.span.millis();
    for (const ShiftBreak& pause : piece.shift->breaks) {
        const Span off = pause.span.within(piece.span);
        if (!off.empty()) millis -= off.millis();
    }
    return millis;
}

/// "7.5", "10": hours of minutes, for people.
std::string hoursText(std::int64_t minutes) {
    const std::int64_t tenths = (minutes * 10 + 30) / 60;
    const std::string rest = tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10);
    return std::to_string(tenths / 10) + rest;
}

/// All the work of one date.
struct WorkDay {
    Date date;
    std::vector<const Piece*> pieces;
    Instant first, last;
    std::int64_t millis = 0;
};

std::vector<WorkDay> daysOf(const std::vector<Piece>& pieces, const Zone& zone) {
    std::map<Date, WorkDay> days;
    for (const Piece& piece : pieces) {
        const Date date = zone.dateOf(piece.shift->span.from);
        WorkDay& day = days.try_emplace(date, WorkDay{date, {}, piece.span.from, piece.span.to}).first->second;
        day.pieces.push_back(&piece);
        day.first = std::min(day.first, piece.span.from);
        day.last = std::max(day.last, piece.span.to);
        day.millis += workedMillis(piece);
    }
    std::vector<WorkDay> out;
    for (auto& [date, day] : days) out.push_back(std::move(day));
    return out;
}

class Watch {
public:
    Watch(const std::vector<Piece>& pieces, const Zone& zone, const WorkPolicy& policy)
        : _pieces(pieces), _days(daysOf(pieces, zone)), _policy(policy) {}

    std::vector<Breach> all() {
        if (_policy.overlap) overlaps();
        if (_policy.restMinutes.severity) rests();
        if (_policy.dayMinutes.severity) dayLengths();
        if (_policy.weekMinutes.severity) weeks();
        if (_policy.runDays.severity) runs();
        return std::move(_found);
    }

private:
    using Args = TextArgs;

    void tell(const Piece& piece, const char* code, Severity severity, const Args& args) {
        const auto same = [&](const Breach& breach) {
            return breach.shift == piece.shift->id && breach.code == code && breach.args == args;
        };
        if (std::none_of(_found.begin(), _found.end(), same))
            _found.push_back({piece.shift->id, piece.staff, code, severity, args});
    }

    void tell(const WorkDay& day, const char* code, Severity severity, const Args& args) {
        for (const Piece* piece : day.pieces) tell(*piece, code, severity, args);
    }

    void overlaps() {
        for (std::size_t i = 0; i < _pieces.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                if (_pieces[i].shift->id == _pieces[k].shift->id || !_pieces[i].span.meets(_pieces[k].span)) continue;
                for (const Piece* piece : {&_pieces[k], &_pieces[i]}) tell(*piece, "overlap", *_policy.overlap, {});
            }
    }

    void rests() {
        for (std::size_t i = 1; i < _days.size(); ++i) {
            const std::int64_t minutes = (_days[i].first.millis - _days[i - 1].last.millis) / millisPerMinute;
            if (minutes >= _policy.restMinutes.limit) continue;
            const Args args = {{"date", _days[i].date.text()},
                               {"hours", hoursText(std::max<std::int64_t>(0, minutes))},
                               {"limit", hoursText(_policy.restMinutes.limit)}};
            for (const WorkDay* day : {&_days[i - 1], &_days[i]})
                tell(*day, "rest", *_policy.restMinutes.severity, args);
        }
    }

    void dayLengths() {
        for (const WorkDay& day : _days)
            if (day.millis > _policy.dayMinutes.limit * millisPerMinute)
                tell(day, "day", *_policy.dayMinutes.severity,
                     {{"date", day.date.text()},
                      {"hours", hoursText(day.millis / millisPerMinute)},
                      {"limit", hoursText(_policy.dayMinutes.limit)}});
    }

    void weeks() {
        std::map<Date, std::vector<const WorkDay*>> weeks;
        for (const WorkDay& day : _days) weeks[day.date.plusDays(1 - day.date.weekday())].push_back(&day);
        for (const auto& [monday, days] : weeks) {
            std::int64_t millis = 0;
            for (const WorkDay* day : days) millis += day->millis;
            if (millis <= _policy.weekMinutes.limit * millisPerMinute) continue;
            for (const WorkDay* day : days)
                tell(*day, "week", *_policy.weekMinutes.severity,
                     {{"date", monday.text()},
                      {"hours", hoursText(millis / millisPerMinute)},
                      {"limit", hoursText(_policy.weekMinutes.limit)}});
        }
    }

    void runs() {
        for (std::size_t first = 0, end = 0; first < _days.size(); first = end) {
            for (end = first + 1; end < _days.size() && _days[end - 1].date.plusDays(1) == _days[end].date;) ++end;
            if (static_cast<std::int64_t>(end - first) <= _policy.runDays.limit) continue;
            for (std::size_t i = first; i < end; ++i)
                tell(_days[i], "run", *_policy.runDays.severity,
                     {{"date", _days[first].date.text()},
                      {"days", std::to_string(end - first)},
                      {"limit", std::to_string(_policy.runDays.limit)}});
        }
    }

    const std::vector<Piece>& _pieces;
    std::vector<WorkDay> _days;
    const WorkPolicy& _policy;
    std::vector<Breach> _found;
};

std::vector<Span> offSpans(const Shift& shift, const std::vector<Away>& away) {
    std::vector<Span> off;
    for (const ShiftBreak& pause : shift.breaks) off.push_back(pause.span);
    for (const Away& one : away)
        if (const Span part = one.span.within(shift.span); one.staff == shift.staff && !part.empty())
            off.push_back(part);
    return off;
}

}  // namespace

std::vector<Breach> workBreaches(const std::vector<Piece>& pieces, const Zone& zone, const WorkPolicy& policy) {
    return Watch(pieces, zone, policy).all();
}

std::vector<Breach> pairBreaches(const std::vector<Shift>& shifts, const std::vector<Away>& away) {
    std::map<ShiftId, const Shift*> known;
    for (const Shift& shift : shifts) known[shift.id] = &shift;
    std::vector<Breach> found;
    for (const Shift& second : shifts) {
        if (!second.backsUp || known.count(*second.backsUp) == 0) continue;
        const Shift& first = *known[*second.backsUp];
        bool together = false;
        for (const Span& one : offSpans(first, away))
            for (const Span& other : offSpans(second, away)) together |= one.meets(other);
        if (!together) continue;
        found.push_back({first.id, first.staff, "pair", Severity::soft, {}});
        found.push_back({second.id, second.staff, "pair", Severity::soft, {}});
    }
    return found;
}

}  // namespace yizhan::roster
