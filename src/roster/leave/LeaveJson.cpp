#include "roster/leave/LeaveJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"
#include "roster/RosterJson.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

using http::Json;
using namespace http::schema;

namespace {

constexpr int most = 2'000'000'000, longestReason = 500, longestName = 200, mostHalves = 800;

Json nameOrNull(ReadTx& tx, const By& by, const std::optional<StaffId>& staff) {
    return staff ? Json(by.services.people.nameOf(tx, by.centre.id, *staff).value_or("")) : Json(nullptr);
}

Json toJson(const http::Call& call, const CoverageDelta& delta) {
    Json gaps = Json::array();
    for (const CoverageDelta::Gap& gap : delta.gaps)
        gaps.push_back({{"post_id", gap.post},
                        {"post_name", gap.name},
                        {"from", call.time(gap.span.from)},
                        {"to", call.time(gap.span.to)},
                        {"minutes", gap.minutes}});
    return {{"short_before", delta.shortBefore}, {"short_after", delta.shortAfter}, {"gaps", gaps}};
}

Json toJson(const http::Call& call, const std::vector<LeaveStep>& steps, bool withNotes) {
    Json out = Json::array();
    for (const LeaveStep& step : steps)
        out.push_back({{"role", nameOf(step.role)},
                       {"status", nameOf(step.state)},
                       {"by", orNull(step.by)},
                       {"by_name", step.at ? Json(step.name) : Json(nullptr)},
                       {"at", call.time(step.at)},
                       {"note", withNotes ? step.note : ""}});
    return out;
}

bool seesReason(const Actor& actor, const Leave& leave) {
    return leave.staff == actor.staff || leave.enteredBy == actor.staff ||
           actor.roles.meets({Role::lead, Role::deputy, Role::manager, Role::auditor});
}

Json uncoveredJson(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave) {
    Json out = Json::array();
    for (const UncoveredShift& one : uncoveredIn(tx, by, leave))
        out.push_back({{"shift_id", one.shift.id.text()},
                       {"post_id", one.shift.post.text()},
                       {"post_name", postName(tx, by, one.shift.post)},
                       {"from", call.time(one.span.from)},
                       {"to", call.time(one.span.to)}});
    return out;
}

Json toJson(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave, const store::LeaveDecision& one) {
    const bool answer = one.verb == "agree" || one.verb == "decline";
    const bool concerned = seesReason(by.actor, leave) || one.staff == by.actor.staff;
    return {{"verb", one.verb},
            {"role", one.role.empty() ? Json(nullptr) : Json(one.role)},
            {"by", orNull(one.staff)},
            {"by_name", one.name.empty() ? Json(nullptr) : Json(one.name)},
            {"substitute_name", nameOrNull(tx, by, one.substitute)},
            {"on_behalf", answer && one.staff != one.substitute},
            {"note", concerned ? one.note : ""},
            {"coverage_delta", toJson(call, one.coverage)},
            {"at", call.time(one.at)}};
}

Json violationsOf(const By& by, const http::Call& call, const LeaveDraft& draft) {
    Json out = Json::array();
    const auto add = [&](const std::vector<Violation>& all, const char* severity) {
        for (const Violation& one : all)
            out.push_back({{"pointer", one.pointer},
                           {"code", one.code},
                           {"severity", severity},
                           {"message", by.services.texts.get("field." + one.code, call.language, one.args)}});
    };
    add(draft.faults, "hard");
    add(draft.hints, "soft");
    return out;
}

Json nameOrNull() { return nullable(text(longestName)); }
Json halves() { return number(0, mostHalves); }

Json deltaSchema() {
    const Json gap = whole({{"post_id", uuid()},
                            {"post_name", text(longestName)},
                            {"from", moment()},
                            {"to", moment()},
                            {"minutes", number(0, most)}});
    return described(whole({{"short_before", described(number(0, most), "Person-minutes missing without the leave")},
                            {"short_after", number(0, most)},
                            {"gaps", described(list(gap, most), "Only those that the leave would open")}}),
                     "What the leave does to the posts in its time");
}

Json uncoveredSchema() {
    const Json shift = whole({{"shift_id", uuid()},
                              {"post_id", uuid()},
                              {"post_name", text(longestName)},
                              {"from", moment()},
                              {"to", moment()}});
    return described(list(shift, most), "Of an approved leave: what of it, from now on, is still the person's own");
}

Json leaveSchema() {
    const Json step = whole({{"role", oneOf(stepRoleNames)},
                             {"status", oneOf(stepStateNames)},
                             {"by", nullable(uuid())},
                             {"by_name", nameOrNull()},
                             {"at", nullable(moment())},
                             {"note", text(longestReason)}});
    constexpr std::array<std::string_view, 9> verbs{"approve", "reject",      "withdraw",   "recall", "agree",
                                                    "decline", "report_back", "substitute", "cover"};
    const Json via = nullable(oneOf({"clock_in", "report_back"}));
    return whole({{"id", uuid()},
                  {"staff_id", uuid()},
                  {"name", text(longestName)},
                  {"kind", oneOf(leaveKindNames)},
                  {"from", moment()},
                  {"to", moment()},
                  {"until", described(moment(), "Where it really ends: before `to` after an early return or a recall")},
                  {"half_days", described(halves(), "Length in half working days")},
                  {"ladder", oneOf(leaveLadderNames)},
                  {"reason", described(text(longestReason), "\"\" for those whom it does not concern")},
                  {"substitute_id", nullable(uuid())},
                  {"substitute_name", nameOrNull()},
                  {"substitute_status", oneOf(substituteStateNames)},
                  {"status", oneOf(leaveStateNames)},
                  {"steps", described(list(step, 20), "In order; the first waiting one is decided next")},
                  {"coverage_delta", deltaSchema()},
                  {"shifts_met", described(number(0, most), "Published shifts of the person in it")},
                  {"returned_at", nullable(moment())},
                  {"returned_by", nullable(uuid())},
                  {"return_via", via},
                  {"overdue", described(flag(), "Approved, and nobody reported back by the start of the next shift")},
                  {"may", described(list(oneOf(verbs), 9), "What the caller may do now")},
                  {"uncovered", uncoveredSchema()},
                  {"created_at", moment()},
                  {"updated_at", moment()},
                  {"version", number(1, most)}});
}

Json fullSchema() {
    constexpr std::array<std::string_view, 12> verbs{"ask",     "substitute", "agree",       "decline",
                                                     "approve", "reject",     "withdraw",    "recall",
                                                     "cover",   "clock_in",   "report_back", "overdue"};
    Json role = {{"type", {"string", "null"}}, {"enum", {"lead", "deputy", "manager", "home_unit", "filed", nullptr}}};
    const Json decision = whole({{"verb", oneOf(verbs)},
                                 {"role", described(std::move(role), "The step that was decided")},
                                 {"by", described(nullable(uuid()), "null: the system")},
                                 {"by_name", nameOrNull()},
                                 {"substitute_name", described(nameOrNull(), "Who was to stand in then")},
                                 {"on_behalf", described(flag(), "A lead said it for the substitute")},
                                 {"note", described(text(longestReason), "\"\" for those whom it does not concern")},
                                 {"coverage_delta", deltaSchema()},
                                 {"at", moment()}});
    Json full = leaveSchema();
    full["properties"]["decisions"] = described(list(decision, most), "All that was done with it, in order");
    full["required"].push_back("decisions");
    return full;
}

http::Components previewComponents() {
    const Json total = whole({{"half_days", number(0, most)},
                              {"limit_half_days", described(number(0, most), "0: none")},
                              {"kind_half_days", number(0, most)},
                              {"counted", described(flag(), "Whether this leave counts into half_days")}});
    const Json violation = whole({{"pointer", text(100)},
                                  {"code", text(100)},
                                  {"severity", described(oneOf(severityNames), "hard: it would be refused")},
                                  {"message", text(1000)}});
    const Json colleague = whole({{"staff_id", uuid()}, {"name", text(longestName)}});
    const Json preview = {
        {"half_days", halves()},
        {"ladder", oneOf(leaveLadderNames)},
        {"steps", list(whole({{"role", oneOf(stepRoleNames)}, {"status", oneOf(stepStateNames)}}), 20)},
        {"needs_substitute", flag()},
        {"substitutes", described(list(colleague, most), "Who brings the skills and is free, by name")},
        {"coverage_delta", deltaSchema()},
        {"shifts_met", number(0, most)},
        {"year_total", total},
        {"violations", list(violation, 100)}};
    return {{"LeavePreview", whole(preview)}};
}

http::Components bodies() {
    const Json at = moment();
    const Json wish = object({{"staff_id", described(uuid(), "Oneself when left out; for somebody else by a lead")},
                              {"kind", oneOf(leaveKindNames)},
                              {"from", at},
                              {"to", at},
                              {"reason", text(longestReason, 1)},
                              {"substitute_id", nullable(uuid())}},
                             {"kind", "from", "to", "reason"});
    const Json note = text(longestReason), reason = text(longestReason, 1);
    return {
        {"NewLeave", wish},
        {"LeaveApproval", object({{"note", note}})},
        {"LeaveRejection", whole({{"reason", reason}})},
        {"LeaveWithdrawal", object({{"reason", note}})},
        {"LeaveAgreement",
         object({{"note", described(note, "Needed from a lead who says it for somebody without an account")}})},
        {"LeaveSubstitute",
         object({{"substitute_id", described(nullable(uuid()), "null: nobody")}, {"reason", note}}, {"substitute_id"})},
        {"LeaveCover", object(Json::object())},
        {"LeaveRecall",
         object({{"reason", reason}, {"at", described(at, "Now when left out, or the beginning if it is later")}},
                {"reason"})},
        {"LeaveReturn", object({{"at", described(at, "Now when left out")}})}};
}

Json totalsSchema() {
    Json kinds = Json::object();
    for (const std::string_view kind : leaveKindNames) kinds[std::string(kind)] = number(0, most);
    const Json row = whole({{"staff_id", uuid()},
                            {"name", text(longestName)},
                            {"half_days", described(number(0, most), "Of the kinds that count")},
                            {"by_kind", whole(kinds)},
                            {"limit_half_days", described(number(0, most), "0: none")},
                            {"over", flag()}});
    return whole({{"year", number(1900, 2199)}, {"items", list(row, most)}});
}

}  // namespace

Json toJson(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave) {
    return {{"id", leave.id.text()},
            {"staff_id", leave.staff.text()},
            {"name", by.services.people.nameOf(tx, by.centre.id, leave.staff).value_or("")},
            {"kind", nameOf(leave.kind)},
            {"from", call.time(leave.span.from)},
            {"to", call.time(leave.span.to)},
            {"until", call.time(leave.until)},
            {"half_days", leave.halfDays},
            {"ladder", nameOf(leave.ladder)},
            {"reason", seesReason(by.actor, leave) ? leave.reason : ""},
            {"substitute_id", orNull(leave.substitute)},
            {"substitute_name", nameOrNull(tx, by, leave.substitute)},
            {"substitute_status", nameOf(leave.substituteState)},
            {"status", nameOf(leave.state)},
            {"steps", toJson(call, leave.steps, seesReason(by.actor, leave))},
            {"coverage_delta", toJson(call, leave.coverage)},
            {"shifts_met", leave.shiftsMet},
            {"returned_at", call.time(leave.returnedAt)},
            {"returned_by", orNull(leave.returnedBy)},
            {"return_via", leave.returnVia ? Json(nameOf(*leave.returnVia)) : Json(nullptr)},
            {"overdue", isOverdue(tx, by, leave)},
            {"may", mayDo(tx, by, leave)},
            {"uncovered", uncoveredJson(tx, by, call, leave)},
            {"created_at", call.time(leave.createdAt)},
            {"updated_at", call.time(leave.updatedAt)},
            {"version", leave.version}};
}

Json inFull(ReadTx& tx, const By& by, const http::Call& call, const Leave& leave) {
    Json whole = toJson(tx, by, call, leave);
    whole["decisions"] = Json::array();
    for (const store::LeaveDecision& one : store::decisions(tx, by.centre.id, leave.id))
        whole["decisions"].push_back(toJson(tx, by, call, leave, one));
    return whole;
}

Json toJson(ReadTx&, const By& by, const http::Call& call, const LeaveDraft& draft) {
    Json steps = Json::array(), substitutes = Json::array();
    for (const LeaveStep& step : draft.leave.steps)
        steps.push_back({{"role", nameOf(step.role)}, {"status", nameOf(step.state)}});
    for (const Colleague& one : draft.substitutes)
        substitutes.push_back({{"staff_id", one.id.text()}, {"name", one.name}});
    return {{"half_days", draft.leave.halfDays},
            {"ladder", nameOf(draft.leave.ladder)},
            {"steps", steps},
            {"needs_substitute", draft.needsSubstitute},
            {"substitutes", substitutes},
            {"coverage_delta", toJson(call, draft.leave.coverage)},
            {"shifts_met", draft.leave.shiftsMet},
            {"year_total",
             {{"half_days", draft.total.halfDays},
              {"limit_half_days", draft.total.limit},
              {"kind_half_days", draft.total.kindHalfDays},
              {"counted", draft.total.counted}}},
            {"violations", violationsOf(by, call, draft)}};
}

http::Components leaveComponents() {
    http::Components all = bodies();
    all.emplace_back("Leave", leaveSchema());
    all.emplace_back("LeaveInFull", fullSchema());
    all.emplace_back("LeaveTotals", totalsSchema());
    for (auto& one : previewComponents()) all.push_back(std::move(one));
    return all;
}

}  // namespace yizhan::roster
