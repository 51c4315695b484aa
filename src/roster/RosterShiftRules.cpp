#include "roster/RosterShiftRules.h"

#include <algorithm>

namespace yizhan::roster {

namespace {

template <class Names, class T>
std::optional<T> placeOf(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<T>(found - names.begin());
}

void checkBreaks(const Shift& shift, std::vector<Violation>& found) {
    for (std::size_t i = 0; i < shift.breaks.size(); ++i) {
        const std::string at = "/breaks/" + std::to_string(i);
        const ShiftBreak& pause = shift.breaks[i];
        if (pause.span.empty())
            found.push_back({at + "/end", "ends_before_it_begins"});
        else if (!shift.span.empty() && !shift.span.holds(pause.span))
            found.push_back({at + "/start", "shift_break_outside"});
        for (std::size_t k = 0; k < i; ++k)
            if (shift.breaks[k].span.meets(pause.span)) found.push_back({at + "/start", "shift_breaks_overlap"});
        if (pause.cover && *pause.cover == shift.id) found.push_back({at + "/cover_shift_id", "shift_covers_itself"});
    }
}

}  // namespace

std::optional<ShiftRole> roleNamed(std::string_view name) {
    return placeOf<decltype(roleNames), ShiftRole>(roleNames, name);
}

std::optional<ShiftState> shiftStateNamed(std::string_view name) {
    return placeOf<decltype(shiftStateNames), ShiftState>(shiftStateNames, name);
}

std::vector<Violation> shiftViolations(const Shift& shift) {
    std::vector<Violation> found;
    if (shift.span.empty())
        found.push_back({"/end", "ends_before_it_begins"});
    else if (shift.span.millis() > longestShiftMillis)
        found.push_back({"/end", "shift_too_long"});
    checkBreaks(shift, found);
    if (shift.backsUp && shift.role == ShiftRole::a) found.push_back({"/backs_up", "shift_a_backs_nobody"});
    if (shift.backsUp && *shift.backsUp == shift.id) found.push_back({"/backs_up", "shift_covers_itself"});
    return found;
}

std::vector<Piece> piecesOf(const Shift& shift, const std::vector<Holding>& holdings) {
    std::vector<const Holding*> own;
    std::vector<Instant> cuts = {shift.span.from, shift.span.to};
    for (const Holding& holding : holdings) {
        const Span part = holding.span.within(shift.span);
        if (holding.shift != shift.id || part.empty()) continue;
        own.push_back(&holding);
        cuts.push_back(part.from);
        cuts.push_back(part.to);
    }
    std::sort(own.begin(), own.end(), [](const Holding* a, const Holding* b) { return a->seq > b->seq; });
    std::sort(cuts.begin(), cuts.end());
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Span span{cuts[i], cuts[i + 1]};
        if (span.empty()) continue;
        const auto latest =
            std::find_if(own.begin(), own.end(), [&](const Holding* holding) { return holding->span.holds(span); });
        const StaffId& staff = latest == own.end() ? shift.staff : (*latest)->staff;
        if (!pieces.empty() && pieces.back().staff == staff)
            pieces.back().span.to = span.to;
        else
            pieces.push_back({&shift, staff, span});
    }
    return pieces;
}

const Piece* clash(const std::vector<Piece>& own, const std::vector<Piece>& others) {
    for (const Piece& other : others)
        for (const Piece& mine : own)
            if (mine.staff == other.staff && mine.shift->id != other.shift->id &&
                mine.shift->post != other.shift->post && mine.span.meets(other.span))
                return &other;
    return nullptr;
}

Instant sameTimeLater(const Zone& zone, Instant at, int days) {
    constexpr std::int64_t millisPerMinute = 60'000;
    const Instant then = zone.instantOf(zone.dateOf(at).plusDays(days), zone.timeOf(at));
    // A time of day knows no seconds; whoever gave some keeps them.
    return then.plusMillis(at.millis % millisPerMinute);
}

}  // namespace yizhan::roster
