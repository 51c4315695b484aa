// The rules of work over what is stored (RosterActions.h).
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "roster/PostStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/ShiftStore.h"
#include "roster/SkillStore.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

/// A week and the longest run on either side are seen whole from a shift in the middle.
constexpr std::int64_t daysAround = 16;

std::optional<Severity> severityOf(const Settings& settings, const std::string& name) {
    const std::string& text = settings.text(name);
    if (text == "off") return std::nullopt;
    for (const Severity severity : {Severity::soft, Severity::hard})
        if (text == nameOf(severity)) return severity;
    throw std::runtime_error("the setting " + name + " is off, soft or hard, not \"" + text + "\"");
}

/// What one person is allowed to do on a post, judged on their own.
void skillBreaches(const Piece& piece, const Post& post, const SkillSheet& sheet, const Zone& zone,
                   std::vector<Breach>& out) {
    const Date date = zone.dateOf(piece.span.from);
    std::set<std::string> wanted;
    for (const DemandWindow* window : windowsOn(post, date))
        wanted.insert(window->skills.begin(), window->skills.end());
    if (wanted.empty()) return;
    const bool holdsOne = std::any_of(sheet.skills.begin(), sheet.skills.end(), [&](const SkillSpan& one) {
        return wanted.count(one.skill) != 0 && holds(one, date);
    });
    if (!holdsOne) out.push_back({piece.shift->id, piece.staff, "skill", Severity::soft, {{"post", post.name}}});
}

/// Work while the centre is closed, before it opens or after it closes.
void openingBreaches(const Shift& shift, const CentreInfo& centre, const OpeningDay& day, std::vector<Breach>& out) {
    const LocalDay local(centre.zone, day.date);
    const bool inside = !day.windows.empty() && local.at(day.windows.front().from) <= shift.span.from &&
                        shift.span.to <= local.at(day.windows.back().to);
    if (!inside) out.push_back({shift.id, shift.staff, "opening", Severity::soft, {{"date", day.date.text()}}});
}

/// A relief that does not come: on a break or off at that time, or the person that is to be relieved.
void reliefBreaches(const Shift& shift, const std::map<ShiftId, const Shift*>& known, std::vector<Breach>& out) {
    for (const ShiftBreak& pause : shift.breaks) {
        if (!pause.cover) continue;
        const auto found = known.find(*pause.cover);
        const Shift* relief = found == known.end() ? nullptr : found->second;
        bool comes = relief != nullptr && relief->span.holds(pause.span) && relief->staff != shift.staff;
        if (comes)
            for (const ShiftBreak& own : relief->breaks) comes &= !own.span.meets(pause.span);
        if (!comes) out.push_back({shift.id, shift.staff, "relief", Severity::soft, {}});
    }
}

/// A shift, or a part of one, in the hands of somebody who is on leave then.
void leaveBreaches(const Piece& piece, const std::vector<Away>& away, const Zone& zone, std::vector<Breach>& out) {
    for (const Away& one : away)
        if (one.staff == piece.staff && one.span.meets(piece.span)) {
            const std::string date = zone.dateOf(std::max(one.span.from, piece.span.from)).text();
            out.push_back({piece.shift->id, piece.staff, "leave", Severity::soft, {{"date", date}}});
            return;
        }
}

/// Everything that the judgement of some shifts needs, read once.
struct Around {
    std::vector<Shift> shifts;
    std::vector<Holding> holdings;
    std::map<ShiftId, const Shift*> byId;
    std::map<PostId, Post> posts;
    std::map<StaffId, SkillSheet> skills;
    std::map<Date, OpeningDay> days;
    std::vector<Away> away;  ///< on leave
};

Around readAround(ReadTx& tx, const By& by, const std::vector<Shift>& shifts) {
    Span span = shifts.front().span;
    for (const Shift& shift : shifts) {
        span.from = std::min(span.from, shift.span.from);
        span.to = std::max(span.to, shift.span.to);
    }
    const Zone& zone = by.centre.zone;
    Around around;
    const Date from = zone.dateOf(span.from), to = zone.dateOf(span.to).plusDays(1);
    for (OpeningDay& day : by.services.centres.openings(tx, by.centre.id, from, to)) around.days[day.date] = day;
    span = {zone.startOf(from.plusDays(-daysAround)), zone.startOf(to.plusDays(daysAround))};
    if (shifts.size() == 1)
        around.shifts = store::shiftsAround(tx, by.centre.id, shifts.front().staff, span);
    else
        around.shifts = store::plannedShifts(tx, by.centre.id, span, true);
    if (shifts.size() == 1)
        for (const ShiftBreak& pause : shifts.front().breaks)
            if (auto relief = pause.cover ? store::findShift(tx, by.centre.id, *pause.cover) : std::nullopt)
                around.shifts.push_back(std::move(*relief));
    if (shifts.size() == 1 && shifts.front().backsUp)
        if (auto first = store::findShift(tx, by.centre.id, *shifts.front().backsUp))
            around.shifts.push_back(std::move(*first));
    around.holdings = store::holdings(tx, by.centre.id, span);
    for (const LeaveSpan& one : store::leaveSpans(tx, by.centre.id, span)) around.away.push_back({one.staff, one.span});
    for (const Shift& shift : around.shifts) around.byId[shift.id] = &shift;
    for (Post& post : postsOver(store::postVersions(tx, by.centre.id, from, to), from, to))
        around.posts[post.id] = std::move(post);
    for (SkillSheet& sheet : skillsOver(store::skillVersions(tx, by.centre.id, from, to)))
        around.skills[sheet.staff] = std::move(sheet);
    return around;
}

std::map<StaffId, std::vector<Piece>> piecesByPerson(const Around& around) {
    std::map<ShiftId, std::vector<Holding>> held;
    for (const Holding& holding : around.holdings) held[holding.shift].push_back(holding);
    std::map<StaffId, std::vector<Piece>> out;
    for (const auto& [id, shift] : around.byId)
        for (Piece& piece : piecesOf(*shift, held[id])) out[piece.staff].push_back(piece);
    return out;
}

/// The breaches of these shifts among everything around them.
std::vector<Breach> judged(const By& by, const Around& around, const std::vector<Shift>& shifts) {
    const WorkPolicy policy = policyOf(by.services.settings);
    const auto people = piecesByPerson(around);
    std::set<ShiftId> asked;
    std::set<StaffId> holders;
    std::vector<Breach> all;
    for (const Shift& shift : shifts) {
        asked.insert(shift.id);
        reliefBreaches(shift, around.byId, all);
        if (const auto day = around.days.find(by.centre.zone.dateOf(shift.span.from)); day != around.days.end())
            openingBreaches(shift, by.centre, day->second, all);
    }
    for (const auto& [staff, pieces] : people) {
        const bool concerned = std::any_of(pieces.begin(), pieces.end(),
                                           [&](const Piece& piece) { return asked.count(piece.shift->id) != 0; });
        if (!concerned) continue;
        for (Breach& breach : workBreaches(pieces, by.centre.zone, policy)) all.push_back(std::move(breach));
        for (const Piece& piece : pieces) leaveBreaches(piece, around.away, by.centre.zone, all);
        const auto sheet = around.skills.find(staff);
        for (const Piece& piece : pieces)
            if (const auto post = around.posts.find(piece.shift->post); post != around.posts.end())
                skillBreaches(piece, post->second, sheet == around.skills.end() ? SkillSheet{} : sheet->second,
                              by.centre.zone, all);
    }
    for (Breach& breach : pairBreaches(around.shifts, around.away)) all.push_back(std::move(breach));
    std::vector<Breach> out;
    for (Breach& breach : all)
        if (asked.count(breach.shift) != 0) out.push_back(std::move(breach));
    return out;
}

}  // namespace

WorkPolicy policyOf(const Settings& settings) {
    constexpr std::int64_t minutesPerHour = 60;
    WorkPolicy policy;
    policy.restMinutes = {settings.integer("roster.rest_hours") * minutesPerHour,
                          severityOf(settings, "roster.rest_severity")};
    policy.dayMinutes = {settings.integer("roster.day_hours") * minutesPerHour,
                         severityOf(settings, "roster.day_severity")};
    policy.weekMinutes = {settings.integer("roster.week_hours") * minutesPerHour,
                          severityOf(settings, "roster.week_severity")};
    policy.runDays = {settings.integer("roster.run_days"), severityOf(settings, "roster.run_severity")};
    policy.overlap = severityOf(settings, "roster.overlap_severity");
    return policy;
}

std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const Shift& shift) {
    return breachesOf(tx, by, std::vector<Shift>{shift});
}

std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const std::vector<Shift>& shifts) {
    if (shifts.empty()) return {};
    return judged(by, readAround(tx, by, shifts), shifts);
}

std::vector<Breach> breachesIf(ReadTx& tx, const By& by, const Shift& shift) {
    Around around = readAround(tx, by, {shift});
    const auto same = [&](const auto& one) { return one.id == shift.id; };
    around.shifts.erase(std::remove_if(around.shifts.begin(), around.shifts.end(), same), around.shifts.end());
    around.shifts.push_back(shift);
    around.byId.clear();
    for (const Shift& one : around.shifts) around.byId[one.id] = &one;
    const auto ofShift = [&](const Holding& holding) { return holding.shift == shift.id; };
    auto& holdings = around.holdings;
    holdings.erase(std::remove_if(holdings.begin(), holdings.end(), ofShift), holdings.end());
    return judged(by, around, {shift});
}

}  // namespace yizhan::roster
