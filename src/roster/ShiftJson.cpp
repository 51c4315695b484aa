// Shifts as JSON.
#include "core/Append.h"
#include "core/OrNull.h"
#include "core/http/Schema.h"
#include "roster/RosterJson.h"
#include "roster/RosterShiftRules.h"

namespace yizhan::roster {

using http::Json;
using namespace http::schema;

namespace {

constexpr int mostBreaks = 20, longestReason = 400, most = 2'000'000'000;

Instant instantIn(const Json& json) { return Instant::parse(json.get<std::string>()).value_or(Instant{}); }

bool given(const Json& json, const char* name) { return json.contains(name) && !json[name].is_null(); }

Json shiftFields() {
    return {{"post_id", uuid()},
            {"staff_id", uuid()},
            {"role", oneOf(roleNames)},
            {"backs_up", described(nullable(uuid()), "The A shift for which this B stands by")},
            {"start", moment()},
            {"end", moment()},
            {"breaks", list(http::ref("ShiftBreak"), mostBreaks)}};
}

Json stateSchema() { return oneOf(shiftStateNames); }

http::Components ofPlanning() {
    const Json count = number(0, most);
    return {
        {"RosterPublish", object({{"from", moment()},
                                  {"to", moment()},
                                  {"post_ids", list(uuid(), 200)},
                                  {"force_reason", described(text(longestReason, 1), "Managers only")}},
                                 {"from", "to"})},
        {"RosterCopy",
         object({{"from", moment()}, {"to", moment()}, {"days", number(1, 366)}}, {"from", "to", "days"})},
        {"RosterCopied",
         whole({{"copied", count},
                {"shift_ids", list(uuid(), most)},
                {"skipped", list(whole({{"shift_id", uuid()}, {"code", text(60)}, {"message", text(400)}}), most)}})},
        {"RosterPublished", whole({{"published", count},
                                   {"shift_ids", list(uuid(), most)},
                                   {"violations", list(http::ref("RosterViolation"), most)},
                                   {"forced", flag()}})}};
}

}  // namespace

Json toJson(const http::Call& call, const Texts& texts, const std::vector<Breach>& breaches) {
    Json out = Json::array();
    for (const Breach& breach : breaches)
        out.push_back({{"code", breach.code},
                       {"severity", nameOf(breach.severity)},
                       {"message", texts.get("violation." + breach.code, call.language, breach.args)},
                       {"shift_id", breach.shift.text()},
                       {"staff_id", breach.staff.text()}});
    return out;
}

Json toJson(const http::Call& call, const Texts& texts, const Shift& shift, const std::vector<Holding>& holdings,
            const std::vector<Breach>& breaches) {
    Json breaks = Json::array(), holders = Json::array();
    for (const ShiftBreak& pause : shift.breaks)
        breaks.push_back({{"start", call.time(pause.span.from)},
                          {"end", call.time(pause.span.to)},
                          {"cover_shift_id", orNull(pause.cover)}});
    for (const Piece& piece : piecesOf(shift, holdings))
        holders.push_back(
            {{"staff_id", piece.staff.text()}, {"from", call.time(piece.span.from)}, {"to", call.time(piece.span.to)}});
    std::vector<Breach> own;
    for (const Breach& breach : breaches)
        if (breach.shift == shift.id) own.push_back(breach);
    return {{"id", shift.id.text()},
            {"post_id", shift.post.text()},
            {"staff_id", shift.staff.text()},
            {"role", nameOf(shift.role)},
            {"backs_up", orNull(shift.backsUp)},
            {"start", call.time(shift.span.from)},
            {"end", call.time(shift.span.to)},
            {"breaks", breaks},
            {"holders", holders},
            {"status", nameOf(shift.state)},
            {"cancel_reason", shift.cancelReason},
            {"published_at", call.time(shift.publishedAt)},
            {"acknowledged_at", call.time(shift.acknowledgedAt)},
            {"violations", toJson(call, texts, own)},
            {"created_at", call.time(shift.createdAt)},
            {"updated_at", call.time(shift.updatedAt)},
            {"version", shift.version}};
}

void applyPatch(Shift& shift, const Json& patch) {
    if (patch.contains("post_id")) shift.post = PostId(patch["post_id"].get<std::string>());
    if (patch.contains("staff_id")) shift.staff = StaffId(patch["staff_id"].get<std::string>());
    if (patch.contains("role")) shift.role = roleNamed(patch["role"].get<std::string>()).value_or(ShiftRole::a);
    if (patch.contains("backs_up"))
        shift.backsUp =
            given(patch, "backs_up") ? std::optional(ShiftId(patch["backs_up"].get<std::string>())) : std::nullopt;
    if (patch.contains("start")) shift.span.from = instantIn(patch["start"]);
    if (patch.contains("end")) shift.span.to = instantIn(patch["end"]);
    if (!patch.contains("breaks")) return;
    shift.breaks.clear();
    for (const Json& pause : patch["breaks"]) {
        ShiftBreak one{{instantIn(pause["start"]), instantIn(pause["end"])}, {}};
        if (given(pause, "cover_shift_id")) one.cover = ShiftId(pause["cover_shift_id"].get<std::string>());
        shift.breaks.push_back(std::move(one));
    }
}

http::Components shiftComponents() {
    const Json pause = {{"start", moment()},
                        {"end", moment()},
                        {"cover_shift_id", described(nullable(uuid()), "Whoever holds it stands in")}};
    const Json holder = whole({{"staff_id", uuid()}, {"from", moment()}, {"to", moment()}});
    const Json violation = {{"code", text(60)},
                            {"severity", oneOf(severityNames)},
                            {"message", text(400)},
                            {"shift_id", uuid()},
                            {"staff_id", uuid()}};
    Json shown = shiftFields();
    shown.update({{"id", uuid()},
                  {"holders", described(list(holder, 200), "Who holds which part, after swaps and take-overs")},
                  {"status", stateSchema()},
                  {"cancel_reason", text(longestReason)},
                  {"published_at", nullable(moment())},
                  {"acknowledged_at", nullable(moment())},
                  {"violations", list(http::ref("RosterViolation"), 1000)},
                  {"created_at", moment()},
                  {"updated_at", moment()},
                  {"version", number(1, most)}});
    Json fresh = shiftFields();
    fresh["status"] = oneOf({"draft"});
    Json patch = shiftFields();
    patch["force_reason"] = described(text(longestReason, 1), "Managers only: change although a gap opens");
    http::Components all = {{"ShiftBreak", object(pause, {"start", "end"})},
                            {"RosterViolation", whole(violation)},
                            {"Shift", whole(shown)},
                            {"NewShift", object(fresh, {"post_id", "staff_id", "start", "end"})},
                            {"ShiftPatch", object(patch)},
                            {"ShiftCancel", whole({{"reason", text(longestReason, 1)}})}};
    append(all, ofPlanning());
    return all;
}

}  // namespace yizhan::roster
