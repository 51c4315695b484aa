// The published shapes of everything about screens.
#include "screens/ScreensJson.h"

#include "core/http/Schema.h"

namespace yizhan::screens {

using http::Json;
using namespace http::schema;

namespace {

const Json orientation = oneOf({"portrait", "landscape"});
const Json orientationOrNull = nullable(oneOf({"portrait", "landscape"}));

Json window() { return whole({{"from", timeOfDay()}, {"to", timeOfDay()}}); }

Json hours() {
    const Json day = whole({{"day", number(1, 7)}, {"windows", list(window(), 8)}});
    return described(nullable(list(day, 7)), "Its own hours, 1 = Monday, a day left out is off; null: the centre's.");
}

Json pin() { return matching("^[0-9]{4,8}$", 8, 4); }

Json withMeta(Json fields) {
    fields.update({{"created_at", moment()}, {"updated_at", moment()}, {"version", number()}});
    return fields;
}

Json told() {
    return {
        {"screen", matching("^[a-z][a-z_-]*$", 20, 1)},
        {"orientation", orientation},
        {"width", number(1, 20'000)},
        {"height", number(1, 20'000)},
        {"content", described(text(64), "Mark of the content that the page shows; empty before any was read.")},
        {"app", described(text(64), "Build of the page.")},
        {"offline_since", described(nullable(moment()), "Since when the page has drawn without reaching the server.")},
        {"waiting", described(number(0, 100'000), "Messages of visitors that could not be sent yet.")}};
}

Json setByPeople() {
    return {{"orientation", described(orientationOrNull, "As it hangs.")},
            {"hours", hours()},
            {"height_mm", described(nullable(number(0, 5000)), "Lower edge of the screen above the floor.")},
            {"note", text(500)}};
}

Json screen() {
    Json fields = setByPeople();
    fields.update({{"id", uuid()},
                   {"name", text(80)},
                   {"place_id", nullable(text(64))},
                   {"state", oneOf({"never_seen", "alive", "silent"})},
                   {"silent_since", nullable(moment())},
                   {"should_be_on", flag()},
                   {"fault_since", described(nullable(moment()), "Of the silence that stands in the log as a fault.")},
                   {"first_seen_at", nullable(moment())},
                   {"last_seen_at", nullable(moment())},
                   {"shows", nullable(whole(told()))},
                   {"content_differs", described(flag(), "Shows another content than most of the screens that live.")},
                   {"revoked_at", nullable(moment())}});
    return whole(withMeta(fields));
}

Json translations() {
    return described(byName(byName(text(200))), "Per language, the words that visitors read, by field.");
}

Json attractFields() {
    return {{"file_id", described(uuid(), "A picture of the centre's files.")},
            {"caption", text(200)},
            {"translations", translations()},
            {"from", described(nullable(date()), "First day.")},
            {"to", described(nullable(date()), "The day after the last.")},
            {"window", described(nullable(window()), "Of each day; null: all day.")},
            {"seconds", number(4, 60)},
            {"order", number(0, 9999)}};
}

Json attractItem() {
    Json fields = attractFields();
    fields.update({{"id", uuid()}, {"due", described(flag(), "Plays now.")}, {"archived", flag()}});
    return whole(withMeta(fields));
}

Json attractPatch() {
    Json fields = attractFields();
    fields["archived"] = flag();
    return object(fields);
}

Json shownMedium() {
    return whole({{"id", uuid()},
                  {"caption", text(200)},
                  {"lang", text(35)},
                  {"seconds", number(4, 60)},
                  {"type", text(40)},
                  {"file", described(text(400), "Path of the bytes on this server.")},
                  {"until", described(nullable(moment()), "When it is due no longer.")}});
}

Json gap() {
    return whole({{"from", described(moment(), "Of the last beat before it.")},
                  {"to", described(nullable(moment()), "Of the first beat behind it; null while it lasts.")},
                  {"offline_from",
                   described(nullable(moment()), "From here on the page drew without a server, by its own word.")},
                  {"due_seconds", described(number(), "How much of it the screen should have been on.")}});
}

}  // namespace

http::Components components() {
    const Json beat = told();
    const Json staffPage = {{"device", whole({{"id", uuid()}, {"name", text(80)}, {"place", nullable(text(80))}})},
                            {"content", nullable(text(64))},
                            {"version", text(40)},
                            {"now", moment()},
                            {"last_beat_at", nullable(moment())},
                            {"gaps_today", list(http::ref("ScreenGap"))}};
    const Json uptime = {{"from", moment()},
                         {"to", moment()},
                         {"due_seconds", described(number(), "Time in which it should have been on.")},
                         {"alive_seconds", described(number(), "Of that, with a beat.")},
                         {"offline_seconds", described(number(), "Of the rest, without a server by its own word.")},
                         {"share", nullable(amount(0, 1))},
                         {"gaps", list(http::ref("ScreenGap"))},
                         {"more_gaps", described(number(), "Later gaps that the list leaves out.")}};
    return {{"ScreenBeat", object(beat, {"screen", "orientation", "width", "height", "content", "app", "waiting"})},
            {"ScreenHeard", whole({{"every_seconds", number()}, {"now", moment()}})},
            {"Screen", screen()},
            {"ScreenPatch", object(setByPeople())},
            {"ScreenChange", whole({{"at", moment()},
                                    {"what", oneOf({"content", "app", "orientation"})},
                                    {"was", text(64)},
                                    {"became", text(64)}})},
            {"ScreenGap", gap()},
            {"ScreenUptime", whole(uptime)},
            {"ScreenPin", whole({{"pin", pin()}})},
            {"ScreenPinState", whole({{"set", flag()}, {"set_at", nullable(moment())}})},
            {"ScreenStaffPage", whole(staffPage)},
            {"AttractItem", attractItem()},
            {"NewAttractItem", object(attractFields(), {"file_id"})},
            {"AttractPatch", attractPatch()},
            {"AttractMedium", shownMedium()}};
}

}  // namespace yizhan::screens
