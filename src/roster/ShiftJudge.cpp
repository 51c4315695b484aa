// A shift tried out before anybody writes it (RosterActions.h), and the rules that it is tried against.
#include <algorithm>

#include "core/http/ByCall.h"
#include "core/http/Schema.h"
#include "roster/RosterActions.h"
#include "roster/RosterGaps.h"
#include "roster/RosterJson.h"
#include "roster/RosterPlan.h"
#include "roster/RosterRoutes.h"
#include "roster/ShiftStore.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;
using namespace http::schema;

namespace {

constexpr std::int64_t millisPerMinute = 60'000;
constexpr int most = 2'000'000'000;

std::int64_t shortMinutes(const std::vector<PostCoverage>& coverage) {
    std::int64_t millis = 0;
    for (const PostCoverage& post : coverage) millis += post.shortPersonMillis;
    return (millis + millisPerMinute - 1) / millisPerMinute;
}

Reply judge(const Services& services, Call& call, ReadTx& tx) {
    Shift shift;
    shift.id = ShiftId(call.body.value("shift_id", call.ids.next<ShiftId>().text()));
    if (call.body.contains("shift_id")) {
        const auto known = store::findShift(tx, call.centreId(), shift.id);
        if (!known) throw invalidField("/shift_id", "shift_unknown");
        shift = *known;
    }
    if (shift.state == ShiftState::cancelled) throw conflict("shift_cancelled");
    applyPatch(shift, call.body);
    const Judgement found = judgeShift(tx, by(services, call), shift);
    return Reply::json({{"violations", toJson(call, services.texts, found.breaches)},
                        {"coverage_delta",
                         {{"short_before", found.shortBefore},
                          {"short_after", found.shortAfter},
                          {"uncovered_before", found.uncoveredBefore},
                          {"uncovered_after", found.uncoveredAfter}}}});
}

Json weightOf(const std::optional<Severity>& severity) {
    return severity ? Json(std::string(nameOf(*severity))) : Json("off");
}

Reply rules(const Services& services, Call&) {
    constexpr std::int64_t minutesPerHour = 60;
    const WorkPolicy policy = policyOf(services.settings);
    const auto hours = [&](const WorkRule& rule) {
        return Json{{"hours", rule.limit / minutesPerHour}, {"severity", weightOf(rule.severity)}};
    };
    const auto minutes = [&](const char* name) { return Json{{"minutes", services.settings.integer(name)}}; };
    return Reply::json({{"rest", hours(policy.restMinutes)},
                        {"day", hours(policy.dayMinutes)},
                        {"week", hours(policy.weekMinutes)},
                        {"run", {{"days", policy.runDays.limit}, {"severity", weightOf(policy.runDays.severity)}}},
                        {"overlap", {{"severity", weightOf(policy.overlap)}}},
                        {"grace", minutes("roster.grace_minutes")},
                        {"forgotten", minutes("roster.forgotten_minutes")},
                        {"confirm", minutes("roster.confirm_minutes")},
                        {"swap_approval", services.settings.text("roster.swap_approval")}});
}

}  // namespace

Judgement judgeShift(ReadTx& tx, const By& by, const Shift& shift) {
    checkShift(tx, by, shift);
    Judgement out;
    out.breaches = breachesIf(tx, by, shift);
    Span span = shift.span;
    std::vector<PostId> ids = {shift.post};
    if (const auto before = store::findShift(tx, by.centre.id, shift.id)) {
        span = {std::min(span.from, before->span.from), std::max(span.to, before->span.to)};
        if (before->post != shift.post) ids.push_back(before->post);
    }
    PlanRecords records = readPlan(tx, by.services, by.centre, span, true, by.now);
    std::vector<Post> posts;
    for (const Post& post : records.posts)
        if (std::find(ids.begin(), ids.end(), post.id) != ids.end()) posts.push_back(post);
    const auto before = coverageOf(records, by.centre.zone, posts);
    auto& shifts = records.shifts;
    const auto same = [&](const Shift& one) { return one.id == shift.id; };
    shifts.erase(std::remove_if(shifts.begin(), shifts.end(), same), shifts.end());
    shifts.push_back(shift);
    std::sort(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) {
        return a.span.from != b.span.from ? a.span.from < b.span.from : a.id < b.id;
    });
    const auto after = coverageOf(records, by.centre.zone, posts);
    out.shortBefore = shortMinutes(before);
    out.shortAfter = shortMinutes(after);
    out.uncoveredBefore = uncoveredMinutes(before);
    out.uncoveredAfter = uncoveredMinutes(after);
    return out;
}

std::vector<http::Route> judgingRoutes(const Services& services) {
    return {{.method = "POST",
             .path = "/centres/{centre}/shifts/judge",
             .guard = Needs{"roster.write"},
             .summary = "What a shift would break and cover, if it stood like this; writes nothing",
             .handler = [&services](Call& call, ReadTx& tx) { return judge(services, call, tx); },
             .request = http::ref("ShiftTrial"),
             .response = http::ref("ShiftJudgement"),
             .replayable = false},
            {"GET", "/centres/{centre}/roster/rules", Needs{"roster.read"},
             "The figures of the settings that rosters are judged by",
             [&services](Call& call) { return rules(services, call); }, nullptr, http::ref("RosterRules")}};
}

http::Components judgingComponents() {
    const Json count = number(0, most);
    const Json severity = oneOf({"off", "soft", "hard"});
    const Json hours = whole({{"hours", count}, {"severity", severity}});
    const Json minutes = whole({{"minutes", count}});
    const Json trial = {{"shift_id", described(uuid(), "Of the shift that is to change; a new one when left out")},
                        {"post_id", uuid()},
                        {"staff_id", uuid()},
                        {"role", oneOf(roleNames)},
                        {"backs_up", nullable(uuid())},
                        {"start", moment()},
                        {"end", moment()},
                        {"breaks", list(http::ref("ShiftBreak"), 20)}};
    const Json delta = whole({{"short_before", described(count, "Missing people × minutes")},
                              {"short_after", count},
                              {"uncovered_before", described(count, "Minutes with too few or the wrong people")},
                              {"uncovered_after", count}});
    return {{"ShiftTrial", object(trial, {"post_id", "staff_id", "start", "end"})},
            {"ShiftJudgement",
             whole({{"violations", list(http::ref("RosterViolation"), 1000)}, {"coverage_delta", delta}})},
            {"RosterRules", whole({{"rest", hours},
                                   {"day", hours},
                                   {"week", hours},
                                   {"run", whole({{"days", count}, {"severity", severity}})},
                                   {"overlap", whole({{"severity", severity}})},
                                   {"grace", minutes},
                                   {"forgotten", minutes},
                                   {"confirm", minutes},
                                   {"swap_approval", oneOf({"always", "exceeded"})}})}};
}

}  // namespace yizhan::roster
