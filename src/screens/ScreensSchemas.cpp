// The published shapes of everything about screens.
#include "screens/ScreensJson.h"

namespace yizhan::screens {

using http::Json;

namespace {

const Json flag = {{"type", "boolean"}};
const Json number = {{"type", "integer"}};
const Json moment = {{"type", "string"}, {"format", "date-time"}};
const Json momentOrNull = {{"type", {"string", "null"}}, {"format", "date-time"}};
const Json uuid = {{"type", "string"}, {"format", "uuid"}};
const Json orientation = {{"type", "string"}, {"enum", {"portrait", "landscape"}}};
const Json orientationOrNull = {{"type", {"string", "null"}}, {"enum", {"portrait", "landscape", nullptr}}};
const Json dateOrNull = {{"type", {"string", "null"}}, {"format", "date"}};

Json text(int most, int least = 0) { return {{"type", "string"}, {"minLength", least}, {"maxLength", most}}; }
Json textOrNull(int most) { return {{"type", {"string", "null"}}, {"maxLength", most}}; }
Json integer(int least, int most) { return {{"type", "integer"}, {"minimum", least}, {"maximum", most}}; }

Json object(const Json& properties, const Json& required, Json type = "object") {
    return {
        {"type", std::move(type)}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
}

/// All that there is, always.
Json whole(const Json& properties, Json type = "object") {
    Json names = Json::array();
    for (const auto& [name, schema] : properties.items()) names.push_back(name);
    return object(properties, names, std::move(type));
}

Json described(Json schema, const char* words) {
    schema["description"] = words;
    return schema;
}

Json window(Json type = "object") {
    const Json time = {{"type", "string"}, {"format", "time"}};
    return whole({{"from", time}, {"to", time}}, std::move(type));
}

Json hours() {
    const Json day =
        whole({{"day", integer(1, 7)}, {"windows", {{"type", "array"}, {"maxItems", 8}, {"items", window()}}}});
    return {{"type", {"array", "null"}},
            {"maxItems", 7},
            {"items", day},
            {"description", "Its own hours, 1 = Monday, a day left out is off; null: the centre's."}};
}

Json pin() { return {{"type", "string"}, {"minLength", 4}, {"maxLength", 8}, {"pattern", "^[0-9]{4,8}$"}}; }

Json withMeta(Json fields) {
    fields.update({{"created_at", moment}, {"updated_at", moment}, {"version", number}});
    return fields;
}

Json told() {
    return {{"screen", {{"type", "string"}, {"minLength", 1}, {"maxLength", 20}, {"pattern", "^[a-z][a-z_-]*$"}}},
            {"orientation", orientation},
            {"width", integer(1, 20'000)},
            {"height", integer(1, 20'000)},
            {"content", described(text(64), "Mark of the content that the page shows; empty before any was read.")},
            {"app", described(text(64), "Build of the page.")},
            {"offline_since", described(momentOrNull, "Since when the page has drawn without reaching the server.")},
            {"waiting", described(integer(0, 100'000), "Messages of visitors that could not be sent yet.")}};
}

Json setByPeople() {
    return {{"orientation", described(orientationOrNull, "As it hangs.")},
            {"hours", hours()},
            {"height_mm", described({{"type", {"integer", "null"}}, {"minimum", 0}, {"maximum", 5000}},
                                    "Lower edge of the screen above the floor.")},
            {"note", text(500)}};
}

Json screen() {
    Json fields = setByPeople();
    fields.update({{"id", uuid},
                   {"name", text(80)},
                   {"place_id", textOrNull(64)},
                   {"state", {{"type", "string"}, {"enum", {"never_seen", "alive", "silent"}}}},
                   {"silent_since", momentOrNull},
                   {"should_be_on", flag},
                   {"fault_since", described(momentOrNull, "Of the silence that stands in the log as a fault.")},
                   {"first_seen_at", momentOrNull},
                   {"last_seen_at", momentOrNull},
                   {"shows", whole(told(), {"object", "null"})},
                   {"content_differs", described(flag, "Shows another content than most of the screens that live.")},
                   {"revoked_at", momentOrNull}});
    return whole(withMeta(fields));
}

Json translations() {
    return {{"type", "object"},
            {"description", "Per language, the words that visitors read, by field."},
            {"additionalProperties", {{"type", "object"}, {"additionalProperties", text(200)}}}};
}

Json attractFields() {
    return {{"file_id", described(uuid, "A picture of the centre's files.")},
            {"caption", text(200)},
            {"translations", translations()},
            {"from", described(dateOrNull, "First day.")},
            {"to", described(dateOrNull, "The day after the last.")},
            {"window", described(window({"object", "null"}), "Of each day; null: all day.")},
            {"seconds", integer(4, 60)},
            {"order", integer(0, 9999)}};
}

Json attractItem() {
    Json fields = attractFields();
    fields.update({{"id", uuid}, {"due", described(flag, "Plays now.")}, {"archived", flag}});
    return whole(withMeta(fields));
}

Json attractPatch() {
    Json fields = attractFields();
    fields["archived"] = flag;
    return object(fields, Json::array());
}

Json shownMedium() {
    return whole({{"id", uuid},
                  {"caption", text(200)},
                  {"lang", text(35)},
                  {"seconds", integer(4, 60)},
                  {"type", text(40)},
                  {"file", described(text(400), "Path of the bytes on this server.")},
                  {"until", described(momentOrNull, "When it is due no longer.")}});
}

Json gap() {
    return whole(
        {{"from", described(moment, "Of the last beat before it.")},
         {"to", described(momentOrNull, "Of the first beat behind it; null while it lasts.")},
         {"offline_from", described(momentOrNull, "From here on the page drew without a server, by its own word.")},
         {"due_seconds", described(number, "How much of it the screen should have been on.")}});
}

Json list(const char* component) { return {{"type", "array"}, {"items", http::ref(component)}}; }

}  // namespace

http::Components components() {
    const Json beat = told();
    const Json staffPage = {{"device", whole({{"id", uuid}, {"name", text(80)}, {"place", textOrNull(80)}})},
                            {"content", textOrNull(64)},
                            {"version", text(40)},
                            {"now", moment},
                            {"last_beat_at", momentOrNull},
                            {"gaps_today", list("ScreenGap")}};
    const Json uptime = {{"from", moment},
                         {"to", moment},
                         {"due_seconds", described(number, "Time in which it should have been on.")},
                         {"alive_seconds", described(number, "Of that, with a beat.")},
                         {"offline_seconds", described(number, "Of the rest, without a server by its own word.")},
                         {"share", {{"type", {"number", "null"}}, {"minimum", 0}, {"maximum", 1}}},
                         {"gaps", list("ScreenGap")},
                         {"more_gaps", described(number, "Later gaps that the list leaves out.")}};
    return {{"ScreenBeat", object(beat, {"screen", "orientation", "width", "height", "content", "app", "waiting"})},
            {"ScreenHeard", whole({{"every_seconds", number}, {"now", moment}})},
            {"Screen", screen()},
            {"ScreenPatch", object(setByPeople(), Json::array())},
            {"ScreenChange", whole({{"at", moment},
                                    {"what", {{"type", "string"}, {"enum", {"content", "app", "orientation"}}}},
                                    {"was", text(64)},
                                    {"became", text(64)}})},
            {"ScreenGap", gap()},
            {"ScreenUptime", whole(uptime)},
            {"ScreenPin", whole({{"pin", pin()}})},
            {"ScreenPinState", whole({{"set", flag}, {"set_at", momentOrNull}})},
            {"ScreenStaffPage", whole(staffPage)},
            {"AttractItem", attractItem()},
            {"NewAttractItem", object(attractFields(), {"file_id"})},
            {"AttractPatch", attractPatch()},
            {"AttractMedium", shownMedium()}};
}

}  // namespace yizhan::screens
