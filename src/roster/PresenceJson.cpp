#include "roster/PresenceJson.h"

#include "core/Append.h"
#include "core/OrNull.h"
#include "core/http/Schema.h"
#include "roster/RosterJson.h"

namespace yizhan::roster {

using http::Json;
using namespace http::schema;

namespace {

constexpr int most = 2'000'000'000, longestReason = 400;

http::Components ofClock() {
    const Json proof = {{"staff_id", described(uuid(), "At a desk with the PIN; signed in oneself when left out")},
                        {"pin", text(8, 4)},
                        {"badge", text(100, 1)}};
    Json in = proof, out = proof;
    in["post_id"] = uuid();
    out["expected_back"] = moment();
    out["cover_staff_id"] = described(nullable(uuid()), "Who is there and stands in meanwhile");
    const Json pin = matching("^[0-9]{4,8}$", 8, 4);
    return {{"ClockProof", object(proof)},
            {"ClockIn", object(in, {"post_id"})},
            {"StepOut", object(out, {"expected_back"})},
            {"ClockPin", whole({{"pin", pin}})},
            {"ClockBadge", whole({{"staff_id", uuid()},
                                  {"badge", described(text(100), "Shown this once; what the QR code holds")}})}};
}

Json sessionSchema() {
    const Json away = whole({{"from", moment()},
                             {"to", nullable(moment())},
                             {"cover_staff_id", nullable(uuid())},
                             {"expected_back", nullable(moment())}});
    return whole({{"id", uuid()},
                  {"staff_id", uuid()},
                  {"post_id", uuid()},
                  {"from", moment()},
                  {"to", described(nullable(moment()), "null: there now")},
                  {"away", list(away, 200)},
                  {"forgotten", described(flag(), "Closed by closing time, not by the person")}});
}

Json recordSchema() {
    return whole({{"id", uuid()},
                  {"seq", number(0, most)},
                  {"staff_id", uuid()},
                  {"kind", oneOf(presenceKindNames)},
                  {"at", described(nullable(moment()), "null of a correction: the record never was")},
                  {"post_id", nullable(uuid())},
                  {"cover_staff_id", nullable(uuid())},
                  {"expected_back", nullable(moment())},
                  {"corrects", nullable(uuid())},
                  {"source", oneOf(presenceSourceNames)},
                  {"device_id", nullable(uuid())},
                  {"recorded_by", nullable(uuid())},
                  {"reason", text(longestReason)},
                  {"recorded_at", moment()}});
}

}  // namespace

Json toJson(const http::Call& call, const Session& session) {
    Json away = Json::array();
    for (const StepOut& one : session.away)
        away.push_back({{"from", call.time(one.from)},
                        {"to", call.time(one.to)},
                        {"cover_staff_id", orNull(one.cover)},
                        {"expected_back", call.time(one.expectedBack)}});
    return {{"id", session.id.text()},         {"staff_id", session.staff.text()}, {"post_id", session.post.text()},
            {"from", call.time(session.from)}, {"to", call.time(session.to)},      {"away", away},
            {"forgotten", session.forgotten}};
}

Json toJson(const http::Call& call, const PresenceRecord& record) {
    return {{"id", record.id.text()},
            {"seq", record.seq},
            {"staff_id", record.staff.text()},
            {"kind", nameOf(record.kind)},
            {"at", call.time(record.at)},
            {"post_id", orNull(record.post)},
            {"cover_staff_id", orNull(record.cover)},
            {"expected_back", call.time(record.expectedBack)},
            {"corrects", orNull(record.corrects)},
            {"source", nameOf(record.source)},
            {"device_id", orNull(record.device)},
            {"recorded_by", orNull(record.recordedBy)},
            {"reason", record.reason},
            {"recorded_at", call.time(record.recordedAt)}};
}

http::Components presenceComponents() {
    const Json count = number(0, most);
    const Json reason = text(longestReason, 1);
    http::Components all = ofClock();
    append(
        all,
        {{"PresenceSession", sessionSchema()},
         {"PresenceRecord", recordSchema()},
         {"PresenceCorrection", whole({{"record_id", uuid()}, {"at", nullable(moment())}, {"reason", reason}})},
         {"PresenceCorrected", whole({{"session", either({nothing(), http::ref("PresenceSession")})}})},
         {"NewPresence",
          whole({{"staff_id", uuid()}, {"post_id", uuid()}, {"from", moment()}, {"to", moment()}, {"reason", reason}})},
         {"PostAlert", whole({{"post_id", uuid()},
                              {"since", moment()},
                              {"level", number(1, 3)},
                              {"required", count},
                              {"present", count},
                              {"raised_at", moment()}})}});
    return all;
}

}  // namespace yizhan::roster
