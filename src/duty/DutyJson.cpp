#include "duty/DutyJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"

namespace yizhan::duty {

using http::Json;
using namespace http::schema;

namespace {

constexpr int longestName = 60, longestNote = 400, most = 2'000'000'000;

const Json textOrNull = nullable(text(200));

Json nameOfPerson(const Services& services, const http::Call& call, ReadTx& tx, const StaffId& staff) {
    const auto name = services.people.nameOf(tx, call.centreId(), staff);
    return orNull(name);
}

Json dutyFields() {
    const Json weekday = number(1, 7);
    return {
        {"name", object({{"zh-CN", text(longestName, 1)}, {"en", text(longestName)}}, {"zh-CN"})},
        {"kind", oneOf(dutyKindNames)},
        {"weekdays", described(list(weekday, 7), "1 = Monday; on open days only; all seven when left out")},
        {"note", text(longestNote)},
        {"since",
         described(date(), "The day from which it falls so; today when left out, or the day it was to count from")}};
}

Json itemFields() {
    const Json back = whole({{"done_at", moment()},
                             {"done_by", described(uuid(), "Who had marked it")},
                             {"done_by_name", textOrNull},
                             {"at", moment()},
                             {"by", uuid()},
                             {"by_name", textOrNull},
                             {"reason", text(longestNote, 1)}});
    const Json vacated = whole({{"staff_id", uuid()}, {"name", textOrNull}, {"why", oneOf(absenceNames)}});
    return {
        {"taken_back", described(list(back, 1000), "Marks that were a mistake, oldest first")},
        {"duty_id", uuid()},
        {"staff_id", described(nullable(uuid()), "Whose turn it is; null where nobody does it")},
        {"name", textOrNull},
        {"vacated",
         described(nullable(vacated), "Whose turn it was to be, where they are on leave that day or have left")},
        {"due", described(flag(), "false: the duty does not fall on that day; what stood or was done there is shown")},
        {"done_at", nullable(moment())},
        {"done_by", described(nullable(uuid()), "Who marked it")},
        {"done_by_name", textOrNull},
        {"note", described(text(longestNote), "What was said when it was marked")}};
}

http::Components rotaComponents() {
    const Json count = number(0, most);
    const Json warning = whole({{"code", text(60)}, {"message", text(400)}});
    Json assigned = itemFields();
    assigned["warnings"] = list(warning, 10);
    const Json filled = whole({{"date", date()}, {"duty_id", uuid()}, {"staff_id", uuid()}, {"name", textOrNull}});
    const Json empty = whole({{"date", date()}, {"duty_id", uuid()}, {"code", text(60)}, {"message", text(400)}});
    return {{"RotaItem", whole(itemFields())},
            {"AssignedRotaItem", whole(assigned)},
            {"RotaDay", whole({{"date", date()}, {"open", flag()}, {"items", list(http::ref("RotaItem"), 1000)}})},
            {"Rota", whole({{"days", list(http::ref("RotaDay"), mostRotaDays)}, {"unfilled", count}})},
            {"RotaAssignment", whole({{"staff_id", described(nullable(uuid()), "null: nobody")}})},
            {"RotaFill", whole({{"from", date()}, {"to", described(date(), "Not included")}})},
            {"RotaFilled", whole({{"filled", list(filled, 10'000)}, {"unfilled", list(empty, 10'000)}})},
            {"RotaTakeBack", whole({{"reason", text(longestNote, 1)}})},
            {"RotaDone", object({{"note", text(longestNote)}})}};
}

}  // namespace

Json toJson(const http::Call& call, const Duty& duty) {
    return {{"id", duty.id.text()},
            {"name", {{"zh-CN", duty.name}, {"en", duty.nameEn}}},
            {"kind", nameOf(duty.kind)},
            {"weekdays", duty.weekdays},
            {"note", duty.note},
            {"active", duty.active},
            {"since", sinceOf(duty, call.centre->zone).text()},
            {"created_at", call.time(duty.createdAt)},
            {"updated_at", call.time(duty.updatedAt)},
            {"version", duty.version}};
}

Json toJson(const Services& services, const http::Call& call, ReadTx& tx, const RotaItem& item) {
    const bool done = item.mark.has_value();
    const auto staff = item.absence ? std::nullopt : item.staff;
    Json vacated = nullptr;
    if (item.absence)
        vacated = {{"staff_id", item.staff->text()},
                   {"name", nameOfPerson(services, call, tx, *item.staff)},
                   {"why", nameOf(*item.absence)}};
    Json back = Json::array();
    for (const Mark& mark : item.takenBack)
        back.push_back({{"done_at", call.time(mark.at)},
                        {"done_by", mark.by.text()},
                        {"done_by_name", nameOfPerson(services, call, tx, mark.by)},
                        {"at", call.time(mark.takenBack->at)},
                        {"by", mark.takenBack->by.text()},
                        {"by_name", nameOfPerson(services, call, tx, mark.takenBack->by)},
                        {"reason", mark.takenBack->reason}});
    return {{"duty_id", item.duty.id.text()},
            {"staff_id", orNull(staff)},
            {"name", staff ? nameOfPerson(services, call, tx, *staff) : Json(nullptr)},
            {"vacated", vacated},
            {"due", item.due},
            {"taken_back", back},
            {"done_at", done ? Json(call.time(item.mark->at)) : Json(nullptr)},
            {"done_by", done ? Json(item.mark->by.text()) : Json(nullptr)},
            {"done_by_name", done ? nameOfPerson(services, call, tx, item.mark->by) : Json(nullptr)},
            {"note", done ? item.mark->note : ""}};
}

void applyPatch(Duty& duty, const Json& patch) {
    if (patch.contains("name")) {
        duty.name = patch["name"]["zh-CN"].get<std::string>();
        if (patch["name"].contains("en")) duty.nameEn = patch["name"]["en"].get<std::string>();
    }
    if (patch.contains("kind")) duty.kind = dutyKindNamed(patch["kind"].get<std::string>()).value_or(DutyKind::other);
    if (patch.contains("weekdays")) duty.weekdays = patch["weekdays"].get<std::vector<int>>();
    if (patch.contains("note")) duty.note = patch["note"].get<std::string>();
    if (patch.contains("active")) duty.active = patch["active"].get<bool>();
}

http::Components dutyComponents() {
    Json patch = dutyFields();
    patch["active"] = described(flag(), "false puts it away: it is not due any more, what was done stays");
    Json shown = patch;
    shown["name"] = whole({{"zh-CN", text(longestName, 1)}, {"en", text(longestName)}});
    const Json version = number(1, most);
    shown.update({{"id", uuid()}, {"created_at", moment()}, {"updated_at", moment()}, {"version", version}});
    http::Components all = {
        {"Duty", whole(shown)}, {"NewDuty", object(dutyFields(), {"name", "kind"})}, {"DutyPatch", object(patch)}};
    for (auto& component : rotaComponents()) all.push_back(std::move(component));
    return all;
}

}  // namespace yizhan::duty
