#include "roster/leave/LeaveCover.h"

#include <algorithm>
#include <map>
#include <set>

#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/ShiftStore.h"
#include "roster/Swaps.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerMinute = 60'000;

std::vector<Piece> piecesOfAll(const std::vector<Shift>& shifts, const std::vector<Holding>& holdings) {
    std::map<ShiftId, std::vector<Holding>> held;
    for (const Holding& holding : holdings) held[holding.shift].push_back(holding);
    std::vector<Piece> out;
    for (const Shift& shift : shifts)
        for (const Piece& piece : piecesOf(shift, held[shift.id])) out.push_back(piece);
    return out;
}

std::vector<Piece> cutTo(const std::vector<Piece>& pieces, const StaffId& staff, const Span& span) {
    std::vector<Piece> out;
    for (const Piece& piece : pieces)
        if (const Span part = piece.span.within(span); piece.staff == staff && !part.empty())
            out.push_back({piece.shift, staff, part});
    return out;
}

std::int64_t shortMinutes(const std::vector<PostCoverage>& coverage) {
    std::int64_t millis = 0;
    for (const PostCoverage& post : coverage) millis += post.shortPersonMillis;
    return millis / millisPerMinute;
}

std::set<std::string> skillsOn(const PlanRecords& records, const StaffId& staff, const Date& date) {
    std::set<std::string> out;
    for (const SkillSheet& sheet : records.skills)
        if (sheet.staff == staff)
            for (const SkillSpan& one : sheet.skills)
                if (holds(one, date)) out.insert(one.skill);
    return out;
}

/// The skills that the piece's post asks for on its date.
std::set<std::string> wantedBy(const PlanRecords& records, const Piece& piece, const Date& date) {
    std::set<std::string> wanted;
    for (const Post& post : records.posts)
        if (post.id == piece.shift->post)
            for (const DemandWindow* window : windowsOn(post, date))
                wanted.insert(window->skills.begin(), window->skills.end());
    return wanted;
}

bool skilledFor(const LeaveGround& ground, const Zone& zone, const StaffId& staff, const StaffId& substitute) {
    for (const Piece& piece : ground.met) {
        const Date date = zone.dateOf(piece.span.from);
        const auto wanted = wantedBy(*ground.records, piece, date);
        if (wanted.empty()) continue;
        const auto theirs = skillsOn(*ground.records, substitute, date), own = skillsOn(*ground.records, staff, date);
        bool one = false;
        for (const std::string& skill : wanted) {
            if (own.count(skill) != 0 && theirs.count(skill) == 0) return false;
            one |= theirs.count(skill) != 0;
        }
        if (!one) return false;
    }
    return true;
}

bool breaksRules(ReadTx& tx, const By& by, const LeaveGround& ground, const StaffId& substitute) {
    for (const Piece& piece : ground.met) {
        Shift taken = *piece.shift;
        taken.staff = substitute;
        taken.span = piece.span;
        for (const Breach& breach : breachesIf(tx, by, taken))
            if (breach.staff == substitute && breach.severity == Severity::hard) return true;
    }
    return false;
}

}  // namespace

LeaveGround groundOf(ReadTx& tx, const By& by, const StaffId& staff, const Span& leave) {
    return groundOf(recordsAround(tx, by, leave), by.centre.zone, staff, leave);
}

std::shared_ptr<const PlanRecords> recordsAround(ReadTx& tx, const By& by, const Span& leave) {
    const Zone& zone = by.centre.zone;
    const Date from = zone.dateOf(leave.from).plusDays(-1), to = zone.dateOf(leave.to.plusMillis(-1)).plusDays(1);
    const Span dates{zone.startOf(from), zone.startOf(to)};
    return std::make_shared<PlanRecords>(readPlan(tx, by.services, by.centre, dates, false, by.now));
}

LeaveGround groundOf(std::shared_ptr<const PlanRecords> records, const Zone& zone, const StaffId& staff,
                     const Span& leave) {
    LeaveGround ground;
    ground.records = std::move(records);
    auto unmoved = ground.records->holdings;
    unmoved.erase(
        std::remove_if(unmoved.begin(), unmoved.end(), [](const Holding& one) { return one.leave.has_value(); }),
        unmoved.end());
    ground.original = piecesOfAll(ground.records->shifts, unmoved);
    ground.held = piecesOfAll(ground.records->shifts, ground.records->holdings);
    ground.met = cutTo(ground.original, staff, leave);
    const auto working = workingDays(ground.records->days, ground.original, staff, zone);
    ground.halfDays = halfDaysOf(working, leave);
    ground.unrostered = unrosteredDays(working, leave);
    return ground;
}

int shiftsMet(const LeaveGround& ground) {
    std::set<ShiftId> shifts;
    for (const Piece& piece : ground.met) shifts.insert(piece.shift->id);
    return static_cast<int>(shifts.size());
}

std::vector<Holding> holdingsFor(const LeaveGround& ground, const StaffId& substitute, const LeaveId& leave,
                                 Instant now) {
    std::vector<Holding> out;
    for (const Piece& piece : ground.met)
        out.push_back({piece.shift->id, 0, piece.span, substitute, std::nullopt, now, leave});
    return out;
}

CoverageDelta deltaOf(const LeaveGround& ground, const By& by, const Leave& leave) {
    PlanRecords records = *ground.records;
    records.range = leave.span;
    records.leave.erase(
        std::remove_if(records.leave.begin(), records.leave.end(),
                       [&](const LeaveSpan& one) { return one.staff == leave.staff && one.span == leave.taken(); }),
        records.leave.end());
    const auto before = coverageOf(records, by.centre.zone, records.posts);
    records.leave.push_back({leave.staff, leave.span, leave.kind});
    if (leave.substitute && leave.substituteState != SubstituteState::declined)
        for (Holding holding : holdingsFor(ground, *leave.substitute, leave.id, by.now)) {
            for (const Holding& one : records.holdings)
                if (one.shift == holding.shift) holding.seq = std::max(holding.seq, one.seq + 1);
            records.holdings.push_back(holding);
        }
    const auto after = coverageOf(records, by.centre.zone, records.posts);
    CoverageDelta delta{shortMinutes(before), shortMinutes(after), {}};
    for (std::size_t i = 0; i < records.posts.size(); ++i)
        for (const Span& hole : newHoles(before[i], after[i]))
            delta.gaps.push_back(
                {records.posts[i].id.text(), records.posts[i].name, hole, hole.millis() / millisPerMinute});
    std::stable_sort(delta.gaps.begin(), delta.gaps.end(),
                     [](const auto& a, const auto& b) { return a.span.from < b.span.from; });
    return delta;
}

std::optional<std::string> unfitFor(const LeaveGround& ground, const By& by, const StaffId& staff, const Span& leave,
                                    const StaffId& substitute) {
    if (substitute == staff) return "leave_substitute_oneself";
    const auto meetsWork = [&](const Span& span) {
        return std::any_of(ground.met.begin(), ground.met.end(),
                           [&](const Piece& piece) { return piece.span.meets(span); });
    };
    for (const LeaveSpan& one : ground.records->leave)
        if (one.staff == substitute && one.span.meets(leave) && (ground.met.empty() || meetsWork(one.span)))
            return "leave_substitute_on_leave";
    for (const Piece& piece : ground.held)
        if (piece.staff == substitute && meetsWork(piece.span)) return "leave_substitute_busy";
    if (!skilledFor(ground, by.centre.zone, staff, substitute)) return "leave_substitute_unskilled";
    return std::nullopt;
}

std::optional<std::string> faultOf(ReadTx& tx, const By& by, const LeaveGround& ground, const StaffId& staff,
                                   const Span& leave, const StaffId& substitute) {
    if (!by.services.people.works(tx, by.centre.id, substitute)) return "leave_substitute_gone";
    if (auto unfit = unfitFor(ground, by, staff, leave, substitute)) return unfit;
    if (breaksRules(tx, by, ground, substitute)) return "leave_substitute_rules";
    return std::nullopt;
}

bool needsSubstitute(const By& by, const Leave& leave) {
    const std::int64_t from = by.services.settings.integer("roster.leave_substitute_half_days");
    return from > 0 && leave.halfDays >= from && leave.kind != LeaveKind::outside;
}

std::vector<Piece> stillHeld(const LeaveGround& ground, const StaffId& staff, const Span& span) {
    return cutTo(ground.held, staff, span);
}

std::vector<Colleague> fitFor(ReadTx& tx, const By& by, const LeaveGround& ground, const StaffId& staff,
                              const Span& leave) {
    std::vector<Colleague> out;
    for (Colleague& one : by.services.people.colleagues(tx, by.centre.id)) {
        const Roles roles = by.services.people.rolesOf(tx, by.centre.id, one.id);
        const bool works = roles.empty() || roles.meets({Role::duty, Role::lead, Role::deputy, Role::manager});
        if (works && !unfitFor(ground, by, staff, leave, one.id)) out.push_back(std::move(one));
    }
    return out;
}

void handOver(WriteTx& tx, const By& by, const std::vector<Holding>& holdings) {
    const std::optional<StaffId> actor = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    for (const Holding& holding : holdings) {
        endOpenSwaps(tx, by, holding.shift, holding.span, "swap.given_by_leave", holding.staff);
        store::insertHolding(tx, by.centre.id, holding);
        const auto shift = store::findShift(tx, by.centre.id, holding.shift);
        store::noteChanges(
            tx, by.centre.id,
            {{0, holding.shift, "hold", shift ? shift->span : holding.span, actor, by.actor.name, by.now}});
    }
}

std::vector<Holding> holdingsBack(ReadTx& tx, const By& by, const Leave& leave, Instant from) {
    std::vector<Holding> out;
    if (!leave.substitute || leave.until <= from) return out;
    const Span rest{from, leave.until};
    const LeaveGround ground = groundOf(tx, by, leave.staff, rest);
    for (const Piece& own : ground.met)
        for (const Piece& piece : ground.held)
            if (piece.shift->id == own.shift->id && piece.staff == *leave.substitute)
                if (const Span part = piece.span.within(own.span); !part.empty())
                    out.push_back({own.shift->id, 0, part, leave.staff, std::nullopt, by.now, leave.id});
    return out;
}

}  // namespace yizhan::roster
