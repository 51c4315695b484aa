#include "roster/RosterPlan.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "roster/PostStore.h"
#include "roster/PresenceStore.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterShiftRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/ShiftStore.h"
#include "roster/SkillStore.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t mostDays = 370;
constexpr std::int64_t millisPerDay = 86'400'000;

/// Ids as the engine's numbers.
template <class T>
class Numbers {
public:
    int of(const T& id) { return _numbers.try_emplace(id, static_cast<int>(_numbers.size())).first->second; }
    int size() const { return static_cast<int>(_numbers.size()); }

private:
    std::unordered_map<T, int> _numbers;
};

class InputMaker {
public:
    InputMaker(const PlanRecords& records, const Zone& zone, Basis basis) : _records(records), _zone(zone) {
        _input.range = records.range;
        _input.basis = basis;
        for (const Holding& holding : records.holdings) _holdings[holding.shift].push_back(holding);
    }

    CoverageInput make(const std::vector<Post>& posts) {
        for (const Post& post : posts) _posts.of(post.id);
        for (const Post& post : posts) addNeeds(post);
        for (const Shift& shift : _records.shifts) addShift(shift);
        for (const Attendance& one : _records.presence) addPresence(one);
        for (const LeaveSpan& leave : _records.leave) _input.absences.push_back({_people.of(leave.staff), leave.span});
        for (const SkillSheet& sheet : _records.skills) addSkills(sheet);
        _input.posts = _posts.size();
        _input.people = _people.size();
        return std::move(_input);
    }

private:
    void addNeeds(const Post& post) {
        for (const OpeningDay& day : _records.days) {
            const auto windows = windowsOn(post, day.date);
            if (windows.empty()) continue;
            const LocalDay& local = dayOf(day.date);
            for (const DemandWindow* window : windows)
                for (const Window& part : openParts(*window, day)) {
                    Need need{_posts.of(post.id),
                              {local.at(part.from), local.at(part.to)},
                              window->least,
                              window->target.value_or(window->least),
                              window->most};
                    for (const std::string& skill : window->skills) need.skills.push_back(_skills.of(skill));
                    _input.needs.push_back(std::move(need));
                }
        }
    }

    const LocalDay& dayOf(const Date& date) {
        const auto found = _days.find(date);
        return found != _days.end() ? found->second : _days.emplace(date, LocalDay(_zone, date)).first->second;
    }

    void addShift(const Shift& shift) {
        const auto held = _holdings.find(shift.id);
        if (held == _holdings.end()) return addPiece(shift, shift.staff, shift.span);
        for (const Piece& piece : piecesOf(shift, held->second)) addPiece(shift, piece.staff, piece.span);
    }

    void addPiece(const Shift& shift, const StaffId& staff, const Span& span) {
        Stint stint{_people.of(staff), _posts.of(shift.post), _groups.of(shift.id), span, {}};
        for (const ShiftBreak& pause : shift.breaks)
            stint.pauses.push_back({pause.span, pause.cover ? std::optional(_groups.of(*pause.cover)) : std::nullopt});
        _input.planned.push_back(std::move(stint));
    }

    void addPresence(const Attendance& one) {
        const int person = _people.of(one.staff);
        Stint stint{person, _posts.of(one.post), person, one.span, {}};
        for (const Attendance::Away& away : one.away)
            stint.pauses.push_back({away.span, away.cover ? std::optional(_people.of(*away.cover)) : std::nullopt});
        _input.present.push_back(std::move(stint));
    }

    void addSkills(const SkillSheet& sheet) {
        for (const SkillSpan& one : sheet.skills) {
            const Instant to = one.to ? _zone.startOf(one.to->plusDays(1)) : _records.range.to;
            _input.grants.push_back({_people.of(sheet.staff), _skills.of(one.skill), {_zone.startOf(one.from), to}});
        }
    }

    const PlanRecords& _records;
    const Zone& _zone;
    CoverageInput _input;
    Numbers<PostId> _posts;
    Numbers<StaffId> _people;
    Numbers<ShiftId> _groups;
    Numbers<std::string> _skills;
    std::map<ShiftId, std::vector<Holding>> _holdings;
    std::map<Date, LocalDay> _days;
};

/// Who is there now is there until just after now.
Attendance attendanceOf(const Session& session, Instant now) {
    const Instant end = now.plusMillis(1);
    Attendance out{session.staff, session.post, {session.from, session.to.value_or(end)}, {}};
    for (const StepOut& away : session.away) out.away.push_back({{away.from, away.to.value_or(end)}, away.cover});
    return out;
}

}  // namespace

void checkRange(const Span& range) {
    if (range.empty()) throw invalidField("/query/to", "ends_before_it_begins");
    if (range.millis() > mostDays * millisPerDay)
        throw invalidField("/query/to", "too_many_days", {{"most", std::to_string(mostDays)}});
}

PlanRecords readPlan(ReadTx& tx, const Services& services, const CentreInfo& centre, const Span& range, bool drafts,
                     Instant now) {
    PlanRecords records;
    records.range = range;
    const Date from = centre.zone.dateOf(range.from), to = centre.zone.dateOf(range.to.plusMillis(-1)).plusDays(1);
    records.posts = postsOver(store::postVersions(tx, centre.id, from, to), from, to);
    // A date at each end more than asked for still fits what a calendar gives at a time.
    records.days = services.centres.openings(tx, centre.id, from, to);
    records.shifts = store::plannedShifts(tx, centre.id, range, drafts);
    records.holdings = store::holdings(tx, centre.id, range);
    records.skills = skillsOver(store::skillVersions(tx, centre.id, from, to));
    records.leave = store::leaveSpans(tx, centre.id, range);
    for (const Session& session : store::sessions(tx, centre.id, range))
        records.presence.push_back(attendanceOf(session, now));
    return records;
}

std::vector<PostCoverage> coverageOf(const PlanRecords& records, const Zone& zone, const std::vector<Post>& posts,
                                     Basis basis) {
    auto all = coverageOf(InputMaker(records, zone, basis).make(posts));
    all.resize(posts.size());
    return all;
}

std::vector<Post> postsNamed(const PlanRecords& records, const std::vector<PostId>& ids, const std::string& pointer) {
    if (ids.empty()) return records.posts;
    std::vector<Post> found;
    for (const Post& post : records.posts)
        if (std::find(ids.begin(), ids.end(), post.id) != ids.end()) found.push_back(post);
    for (const PostId& id : ids)
        if (std::none_of(found.begin(), found.end(), [&](const Post& post) { return post.id == id; }))
            throw invalidField(pointer, "post_unknown");
    return found;
}

}  // namespace yizhan::roster
