#include "duty/DutyJson.h"

namespace yizhan::duty {

using http::Json;

namespace {

constexpr int longestName = 60, longestNote = 400, most = 2'000'000'000;

Json text(int longest, int least = 0) { return {{"type", "string"}, {"minLength", least}, {"maxLength", longest}}; }

Json object(const Json& properties, const Json& required) {
    return {{"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

/// All properties required.
Json whole(const Json& properties) {
    Json keys = Json::array();
    for (const auto& [key, value] : properties.items()) keys.push_back(key);
    return object(properties, keys);
}

Json described(Json schema, const char* words) {
    schema["description"] = words;
    return schema;
}

Json list(const Json& items, int longest, int least = 0) {
    return {{"type", "array"}, {"minItems", least}, {"maxItems", longest}, {"items", items}};
}

const Json uuid = {{"type", "string"}, {"format", "uuid"}};
const Json uuidOrNull = {{"type", {"string", "null"}}, {"format", "uuid"}};
const Json moment = {{"type", "string"}, {"format", "date-time"}};
const Json momentOrNull = {{"type", {"string", "null"}}, {"format", "date-time"}};
const Json date = {{"type", "string"}, {"format", "date"}};
const Json textOrNull = {{"type", {"string", "null"}}, {"maxLength", 200}};
const Json flag = {{"type", "boolean"}};

Json nameOfPerson(const Services& services, const http::Call& call, ReadTx& tx, const StaffId& staff) {
    const auto name = services.people.nameOf(tx, call.centreId(), staff);
    return name ? Json(*name) : Json(nullptr);
}

Json dutyFields() {
    const Json weekday = {{"type", "integer"}, {"minimum", 1}, {"maximum", 7}};
    return {{"name", object({{"zh-CN", text(longestName, 1)}, {"en", text(longestName)}}, {"zh-CN"})},
            {"kind", {{"type", "string"}, {"enum", dutyKindNames}}},
            {"weekdays", described(list(weekday, 7), "1 = Monday; on open days only; all seven when left out")},
            {"note", text(longestNote)}};
}

Json itemFields() {
    const Json back = whole({{"done_at", moment},
                             {"done_by_name", textOrNull},
                             {"at", moment},
                             {"by", uuid},
                             {"by_name", textOrNull},
                             {"reason", text(longestNote, 1)}});
    return {{"taken_back", described(list(back, 1000), "Marks that were a mistake, oldest first")},
            {"duty_id", uuid},
            {"staff_id", described(uuidOrNull, "Whose turn it is")},
            {"name", textOrNull},
            {"done_at", momentOrNull},
            {"done_by", described(uuidOrNull, "Who marked it")},
            {"done_by_name", textOrNull},
            {"note", described(text(longestNote), "What was said when it was marked")}};
}

http::Components rotaComponents() {
    const Json count = {{"type", "integer"}, {"minimum", 0}, {"maximum", most}};
    const Json warning = whole({{"code", text(60)}, {"message", text(400)}});
    Json assigned = itemFields();
    assigned["warnings"] = list(warning, 10);
    const Json filled = whole({{"date", date}, {"duty_id", uuid}, {"staff_id", uuid}, {"name", textOrNull}});
    const Json empty = whole({{"date", date}, {"duty_id", uuid}, {"code", text(60)}, {"message", text(400)}});
    return {{"RotaItem", whole(itemFields())},
            {"AssignedRotaItem", whole(assigned)},
            {"RotaDay", whole({{"date", date}, {"open", flag}, {"items", list(http::ref("RotaItem"), 1000)}})},
            {"Rota", whole({{"days", list(http::ref("RotaDay"), mostRotaDays)}, {"unfilled", count}})},
            {"RotaAssignment", whole({{"staff_id", described(uuidOrNull, "null: nobody")}})},
            {"RotaFill", whole({{"from", date}, {"to", described(date, "Not included")}})},
            {"RotaFilled", whole({{"filled", list(filled, 10'000)}, {"unfilled", list(empty, 10'000)}})},
            {"RotaTakeBack", whole({{"reason", text(longestNote, 1)}})},
            {"RotaDone", object({{"note", text(longestNote)}}, Json::array())}};
}

}  // namespace

Json toJson(const http::Call& call, const Duty& duty) {
    return {{"id", duty.id.text()},
            {"name", {{"zh-CN", duty.name}, {"en", duty.nameEn}}},
            {"kind", nameOf(duty.kind)},
            {"weekdays", duty.weekdays},
            {"note", duty.note},
            {"active", duty.active},
            {"created_at", call.time(duty.createdAt)},
            {"updated_at", call.time(duty.updatedAt)},
            {"version", duty.version}};
}

Json toJson(const Services& services, const http::Call& call, ReadTx& tx, const RotaItem& item) {
    const bool done = item.mark.has_value();
    Json back = Json::array();
    for (const Mark& mark : item.takenBack)
        back.push_back({{"done_at", call.time(mark.at)},
                        {"done_by_name", nameOfPerson(services, call, tx, mark.by)},
                        {"at", call.time(mark.takenBack->at)},
                        {"by", mark.takenBack->by.text()},
                        {"by_name", nameOfPerson(services, call, tx, mark.takenBack->by)},
                        {"reason", mark.takenBack->reason}});
    return {{"taken_back", back},
            {"duty_id", item.duty.id.text()},
            {"staff_id", item.staff ? Json(item.staff->text()) : Json(nullptr)},
            {"name", item.staff ? nameOfPerson(services, call, tx, *item.staff) : Json(nullptr)},
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
    patch["active"] = described(flag, "false puts it away: it is not due any more, what was done stays");
    Json shown = patch;
    shown["name"] = whole({{"zh-CN", text(longestName, 1)}, {"en", text(longestName)}});
    const Json version = {{"type", "integer"}, {"minimum", 1}, {"maximum", most}};
    shown.update({{"id", uuid}, {"created_at", moment}, {"updated_at", moment}, {"version", version}});
    http::Components all = {{"Duty", whole(shown)},
                            {"NewDuty", object(dutyFields(), {"name", "kind"})},
                            {"DutyPatch", object(patch, Json::array())}};
    for (auto& component : rotaComponents()) all.push_back(std::move(component));
    return all;
}

}  // namespace yizhan::duty
