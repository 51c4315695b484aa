#include "roster/leave/LeaveEvidence.h"

#include <algorithm>

#include "core/KnownCentre.h"
#include "roster/PresenceStore.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveActions.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

using Status = Verdict::Status;
constexpr std::int64_t millisPerDay = 86'400'000;
/// So many days before a day a leave may have ended whose person is to be back on it.
constexpr int daysBack = 8;

/// One date and who asks about it.
struct LeaveDay {
    const By& by;
    Date date;
    Span span;
    bool over = false;
    std::vector<Leave> begun = {};  ///< on this date, and asked for truly: neither rejected nor withdrawn

    std::string words(ReadTx& tx, const char* key, const Leave& leave, TextArgs more = {}) const {
        const Language language = languageOf(by.centre.firstLanguage);
        more.emplace_back("name", nameOf(tx, by, leave.staff));
        more.emplace_back("when", whenText(by.centre.zone, leave.span));
        return by.services.texts.get(key, language, more);
    }
};

/// What was found, and whether anything of it breaks the clause.
struct Found {
    bool broken = false;
    std::vector<Verdict::Evidence> evidence = {};

    void add(ReadTx& tx, const LeaveDay& day, const Leave& leave, bool bad, const char* key, TextArgs more = {}) {
        broken |= bad;
        evidence.push_back({"leave", leave.id.text(), "/console/leaves?id=" + leave.id.text(),
                            day.words(tx, key, leave, std::move(more))});
    }
};

template <LeaveLadder ladder>
Found judgeSteps(ReadTx& tx, const LeaveDay& day) {
    Found found;
    for (const Leave& leave : day.begun) {
        if (leave.ladder != ladder || (leave.state == LeaveState::pending && day.by.now < leave.span.from)) continue;
        const bool late = !leave.approvedAt || *leave.approvedAt > leave.span.from;
        found.add(tx, day, leave, late, late ? "evidence.leave_late" : "evidence.leave_in_time");
    }
    return found;
}

/// AT-6.
Found judgeSubstitutes(ReadTx& tx, const LeaveDay& day) {
    Found found;
    const std::int64_t from = day.by.services.settings.integer("roster.leave_substitute_half_days");
    for (const Leave& leave : day.begun) {
        if (from == 0 || leave.halfDays < from || leave.kind == LeaveKind::outside || !leave.approvedAt) continue;
        const bool agreed = leave.substituteState == SubstituteState::agreed;
        found.add(tx, day, leave, !agreed, agreed ? "evidence.leave_substituted" : "evidence.leave_unsubstituted",
                  {{"substitute", agreed ? nameOf(tx, day.by, *leave.substitute) : ""}});
    }
    return found;
}

/// AT-9.
Found judgeReturns(ReadTx& tx, const LeaveDay& day) {
    Found found;
    const Span ends{day.span.from.plusMillis(-daysBack * millisPerDay), day.span.to};
    for (const Leave& leave : store::leavesEnding(tx, day.by.centre.id, ends)) {
        const Instant due = dueBack(tx, day.by, leave);
        if (due < day.span.from || day.span.to <= due) continue;
        const bool late = leave.returnedAt ? due < *leave.returnedAt : due < day.by.now;
        if (!late && !leave.returnedAt) continue;
        const Instant at = leave.returnedAt.value_or(due);
        found.add(tx, day, leave, late, late ? "evidence.leave_not_returned" : "evidence.leave_returned",
                  {{"at", day.by.centre.zone.dateOf(at).text() + " " + day.by.centre.zone.timeOf(at).text()}});
    }
    return found;
}

/// AT-10: the leave that took somebody above the year's figure.
Found judgeYear(ReadTx& tx, const LeaveDay& day) {
    Found found;
    const LeavePolicy policy = leavePolicyOf(day.by.services.settings);
    if (policy.yearHalves == 0) return found;
    const Span sofar{day.by.centre.zone.startOf({day.date.year, 1, 1}), day.span.to};
    const auto sums = store::leaveSums(tx, day.by.centre.id, sofar);
    for (const Leave& leave : day.begun) {
        if (!leave.approvedAt) continue;
        std::int64_t halves = 0;
        for (const store::LeaveSum& sum : sums)
            if (sum.staff == leave.staff &&
                std::find(policy.counted.begin(), policy.counted.end(), sum.kind) != policy.counted.end())
                halves += sum.halfDays;
        if (halves > policy.yearHalves)
            found.add(tx, day, leave, true, "evidence.leave_year_over",
                      {{"half_days", std::to_string(halves)}, {"limit", std::to_string(policy.yearHalves)}});
    }
    return found;
}

/// AT-11.
Found judgeOutside(ReadTx& tx, const LeaveDay& day) {
    Found found;
    for (const Leave& leave : day.begun) {
        if (leave.kind != LeaveKind::outside || !leave.approvedAt || day.by.now < leave.span.from) continue;
        const auto sessions = store::sessions(tx, day.by.centre.id, day.span, leave.staff);
        const bool reported = std::any_of(sessions.begin(), sessions.end(),
                                          [&](const Session& session) { return session.from <= leave.span.from; });
        const bool unended = !leave.returnedAt && dueBack(tx, day.by, leave) < day.by.now;
        if (!reported)
            found.add(tx, day, leave, true, "evidence.outside_unreported");
        else if (unended)
            found.add(tx, day, leave, true, "evidence.outside_not_back");
        else if (leave.returnedAt)
            found.add(tx, day, leave, false, "evidence.outside_reported");
    }
    return found;
}

using Judge = Found (*)(ReadTx&, const LeaveDay&);

Verdict judged(ReadTx& tx, const Services& services, const CentreId& id, const Date& date, Judge judge) {
    const CentreInfo centre = knownCentre(services.centres, tx, id);
    const Actor system = Actor::system();
    const By by{services, centre, system, {}, services.clock.now()};
    LeaveDay day{by, date, {centre.zone.startOf(date), centre.zone.startOf(date.plusDays(1))}};
    if (by.now <= day.span.from || date < centre.zone.dateOf(centre.createdAt)) return {Status::notDue, {}};
    day.over = day.span.to <= by.now;
    for (Leave& leave : store::leavesBeginning(tx, id, day.span))
        if (leave.state != LeaveState::rejected && leave.state != LeaveState::withdrawn)
            day.begun.push_back(std::move(leave));
    Found found = judge(tx, day);
    const bool met = day.over && !found.evidence.empty();
    return {found.broken ? Status::broken : met ? Status::met : Status::notDue, std::move(found.evidence)};
}

EvidenceRule rule(const Services& services, const char* clause, Judge judge) {
    return {clause, [&services, judge](ReadTx& tx, const CentreId& id, const Date& date) {
                return judged(tx, services, id, date, judge);
            }};
}

}  // namespace

std::vector<EvidenceRule> leaveEvidenceRules(const Services& services) {
    return {rule(services, "AT-4", judgeSteps<LeaveLadder::staff>),
            rule(services, "AT-5", judgeSteps<LeaveLadder::lead>),
            rule(services, "AT-6", judgeSubstitutes),
            rule(services, "AT-8", judgeSteps<LeaveLadder::annual>),
            rule(services, "AT-9", judgeReturns),
            rule(services, "AT-10", judgeYear),
            rule(services, "AT-11", judgeOutside)};
}

}  // namespace yizhan::roster
