#include "staff/handover/HandoverJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"
#include "staff/handover/HandoverActions.h"

namespace yizhan::staff {

using http::Json;
using namespace http::schema;

namespace {

constexpr int longestName = 200, longestWhat = 200, longestNote = 500, mostItems = 200, most = 2'000'000'000;

Json side(const Services& services, const http::Call& call, ReadTx& tx, const StaffId& staff) {
    return {{"id", staff.text()}, {"name", services.people.nameOf(tx, call.centreId(), staff).value_or("")}};
}

Json handoverSchema() {
    const Json person = whole({{"id", uuid()}, {"name", text(longestName)}});
    const Json item = whole({{"what", text(longestWhat, 1)}, {"note", text(longestNote)}});
    const Json signature = whole({{"as", oneOf(handoverSideNames)},
                                  {"staff_id", uuid()},
                                  {"name", text(longestName)},
                                  {"at", moment()},
                                  {"digest", text(64)},
                                  {"on_paper", flag()},
                                  {"recorded_by", uuid()}});
    return whole({{"id", uuid()},
                  {"kind", oneOf(handoverKindNames)},
                  {"status", oneOf(handoverStateNames)},
                  {"giver", person},
                  {"taker", person},
                  {"supervisor", person},
                  {"last_day", date()},
                  {"items", list(item, mostItems)},
                  {"digest", text(64)},
                  {"signatures", list(signature, 3)},
                  {"departed_at", nullable(moment())},
                  {"checked_at", nullable(moment())},
                  {"checked_by", nullable(uuid())},
                  {"check_note", text(longestNote)},
                  {"created_at", moment()},
                  {"updated_at", moment()},
                  {"version", number(1, most)}});
}

}  // namespace

Json toJson(const Services& services, const http::Call& call, ReadTx& tx, const Handover& handover) {
    Json items = Json::array(), signatures = Json::array();
    for (const HandoverItem& item : handover.items) items.push_back({{"what", item.what}, {"note", item.note}});
    for (const HandoverSignature& one : handover.signatures)
        signatures.push_back({{"as", nameOf(one.side)},
                              {"staff_id", one.staff.text()},
                              {"name", one.name},
                              {"at", call.time(one.at)},
                              {"digest", one.digest},
                              {"on_paper", one.onPaper},
                              {"recorded_by", one.recordedBy.text()}});
    return {{"id", handover.id.text()},
            {"kind", nameOf(handover.kind)},
            {"status", nameOf(handover.state())},
            {"giver", side(services, call, tx, handover.giver)},
            {"taker", side(services, call, tx, handover.taker)},
            {"supervisor", side(services, call, tx, handover.supervisor)},
            {"last_day", handover.lastDay.text()},
            {"items", items},
            {"digest", digestOf(handover)},
            {"signatures", signatures},
            {"departed_at", call.time(handover.departedAt)},
            {"checked_at", call.time(handover.checkedAt)},
            {"checked_by", orNull(handover.checkedBy)},
            {"check_note", handover.checkNote},
            {"created_at", call.time(handover.createdAt)},
            {"updated_at", call.time(handover.updatedAt)},
            {"version", handover.version}};
}

Handover handoverFrom(const Json& body) {
    Handover handover;
    handover.kind = body["kind"] == nameOf(HandoverKind::transfer) ? HandoverKind::transfer : HandoverKind::leaving;
    handover.giver = StaffId(body["staff_id"].get<std::string>());
    handover.taker = StaffId(body["taker_id"].get<std::string>());
    handover.supervisor = StaffId(body["supervisor_id"].get<std::string>());
    handover.lastDay = Date::parse(body["last_day"].get<std::string>()).value_or(Date{});
    for (const Json& item : body["items"])
        handover.items.push_back({item["what"].get<std::string>(), item.value("note", "")});
    return handover;
}

http::Components handoverComponents() {
    const Json item = object({{"what", text(longestWhat, 1)}, {"note", text(longestNote)}}, {"what"});
    const Json fresh = whole({{"staff_id", uuid()},
                              {"kind", oneOf(handoverKindNames)},
                              {"taker_id", uuid()},
                              {"supervisor_id", uuid()},
                              {"last_day", date()},
                              {"items", list(item, mostItems)}});
    return {{"StaffHandover", handoverSchema()},
            {"NewStaffHandover", fresh},
            {"StaffHandoverSigning",
             object({{"digest", text(64, 64)}, {"as", oneOf(handoverSideNames)}, {"on_paper", flag()}}, {"digest"})},
            {"StaffHandoverCheck", object({{"note", text(longestNote)}})},
            {"HeldItem", whole({{"code", text(80)}, {"message", text(1000)}, {"href", text(500)}})},
            {"Leaving", object({{"handover_id", uuid()}})},
            {"Transfer", object({{"handover_id", uuid()}, {"title", text(40, 1)}}, {"title"})}};
}

}  // namespace yizhan::staff
