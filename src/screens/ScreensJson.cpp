#include "screens/ScreensJson.h"

#include "core/OrNull.h"

namespace yizhan::screens {

using http::Json;

namespace {

Json timeOrNull(const CentreInfo& centre, const std::optional<Instant>& at) {
    return at ? Json(centre.zone.format(*at)) : Json(nullptr);
}

Json windowJson(const Window& window) { return {{"from", window.from.text()}, {"to", window.to.text()}}; }

Window windowFrom(const Json& json) {
    return {TimeOfDay::parse(json["from"].get<std::string>()).value_or(TimeOfDay{}),
            TimeOfDay::parse(json["to"].get<std::string>()).value_or(TimeOfDay{})};
}

Json hoursJson(const std::optional<ScreenHours>& hours) {
    if (!hours) return nullptr;
    Json week = Json::array();
    for (const auto& [day, windows] : *hours) {
        Json list = Json::array();
        for (const Window& window : windows) list.push_back(windowJson(window));
        week.push_back({{"day", day}, {"windows", list}});
    }
    return week;
}

std::optional<ScreenHours> hoursFrom(const Json& json) {
    if (json.is_null()) return std::nullopt;
    ScreenHours hours;
    for (std::size_t i = 0; i < json.size(); ++i) {
        std::vector<Window> windows;
        for (const Json& window : json[i]["windows"]) windows.push_back(windowFrom(window));
        if (!hours.emplace(json[i]["day"].get<int>(), std::move(windows)).second)
            throw invalidField("/hours/" + std::to_string(i) + "/day", "weekday_twice");
    }
    return hours;
}

Json shownJson(const CentreInfo& centre, const Screen& screen) {
    if (!screen.lastBeatAt) return nullptr;
    const Shown& shown = screen.shown;
    return {{"screen", shown.screen},
            {"orientation", shown.orientation},
            {"width", shown.width},
            {"height", shown.height},
            {"content", shown.content},
            {"app", shown.app},
            {"offline_since", timeOrNull(centre, shown.offlineSince)},
            {"waiting", shown.waiting}};
}

std::string textOrNone(const Json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

std::optional<Date> dateFrom(const Json& value) {
    if (value.is_null()) return std::nullopt;
    return Date::parse(value.get<std::string>());
}

}  // namespace

Json toJson(const CentreInfo& centre, const Screen& screen, const Standing& standing) {
    const bool silent = standing.state == State::silent;
    return {{"id", screen.id.text()},
            {"name", screen.name},
            {"place_id", nullIfEmpty(screen.place.text())},
            {"state", nameOf(standing.state)},
            {"silent_since", silent ? timeOrNull(centre, screen.lastBeatAt) : Json(nullptr)},
            {"should_be_on", standing.shouldBeOn},
            {"fault_since", timeOrNull(centre, screen.faultSince)},
            {"first_seen_at", timeOrNull(centre, screen.firstBeatAt)},
            {"last_seen_at", timeOrNull(centre, screen.lastBeatAt)},
            {"shows", shownJson(centre, screen)},
            {"content_differs", standing.contentDiffers},
            {"orientation", nullIfEmpty(screen.orientation)},
            {"hours", hoursJson(screen.hours)},
            {"height_mm", orNull(screen.heightMm)},
            {"note", screen.note},
            {"revoked_at", timeOrNull(centre, screen.revokedAt)},
            {"created_at", centre.zone.format(screen.createdAt)},
            {"updated_at", centre.zone.format(screen.updatedAt)},
            {"version", screen.version}};
}

Json toJson(const CentreInfo& centre, const HistoryRow& row) {
    return {{"at", centre.zone.format(row.at)}, {"what", row.what}, {"was", row.was}, {"became", row.became}};
}

Json toJson(const CentreInfo& centre, const JudgedGap& judged) {
    return {{"from", centre.zone.format(judged.gap.from)},
            {"to", timeOrNull(centre, judged.gap.to)},
            {"offline_from", timeOrNull(centre, judged.gap.offlineFrom)},
            {"due_seconds", judged.dueMillis / 1000}};
}

Json toJson(const CentreInfo& centre, const AttractItem& item, bool due) {
    return {{"id", item.id.text()},
            {"file_id", item.file.text()},
            {"caption", item.caption},
            {"translations", item.translations},
            {"from", orNull(item.from)},
            {"to", orNull(item.to)},
            {"window", item.window ? windowJson(*item.window) : Json(nullptr)},
            {"seconds", item.seconds},
            {"order", item.order},
            {"due", due},
            {"archived", item.archived},
            {"created_at", centre.zone.format(item.createdAt)},
            {"updated_at", centre.zone.format(item.updatedAt)},
            {"version", item.version}};
}

Shown shownFrom(const Json& body) {
    Shown shown;
    shown.screen = body["screen"].get<std::string>();
    shown.orientation = body["orientation"].get<std::string>();
    shown.width = body["width"].get<std::int64_t>();
    shown.height = body["height"].get<std::int64_t>();
    shown.content = body["content"].get<std::string>();
    shown.app = body["app"].get<std::string>();
    shown.offlineSince = Instant::parse(textOrNone(body.value("offline_since", Json(nullptr))));
    shown.waiting = body["waiting"].get<std::int64_t>();
    return shown;
}

void applyPatch(Screen& screen, const Json& patch) {
    if (patch.contains("orientation")) screen.orientation = textOrNone(patch["orientation"]);
    if (patch.contains("hours")) screen.hours = hoursFrom(patch["hours"]);
    if (patch.contains("note")) screen.note = patch["note"].get<std::string>();
    if (!patch.contains("height_mm")) return;
    screen.heightMm.reset();
    if (!patch["height_mm"].is_null()) screen.heightMm = patch["height_mm"].get<std::int64_t>();
}

void applyPatch(AttractItem& item, const Json& patch) {
    if (patch.contains("file_id")) item.file = FileId(patch["file_id"].get<std::string>());
    if (patch.contains("caption")) item.caption = patch["caption"].get<std::string>();
    if (patch.contains("translations")) item.translations = patch["translations"].get<Translations>();
    if (patch.contains("from")) item.from = dateFrom(patch["from"]);
    if (patch.contains("to")) item.to = dateFrom(patch["to"]);
    if (patch.contains("seconds")) item.seconds = patch["seconds"].get<int>();
    if (patch.contains("order")) item.order = patch["order"].get<int>();
    if (patch.contains("archived")) item.archived = patch["archived"].get<bool>();
    if (!patch.contains("window")) return;
    item.window.reset();
    if (!patch["window"].is_null()) item.window = windowFrom(patch["window"]);
}

}  // namespace yizhan::screens
