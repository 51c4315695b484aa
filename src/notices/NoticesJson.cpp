#include "notices/NoticesJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"

namespace yizhan::notices {

using http::Json;
using namespace http::schema;

namespace {

constexpr int mostTitle = 80, mostBody = 4000, mostShown = 50;

const Json textOrNull = nullable(text());

Json translationsSchema(const Json& words) {
    return described(byName(words),
                     "Per language, the words that visitors read; without one they read English or the first.");
}

Json contentFields(const Json& translations) {
    return {{"title", text(mostTitle, 1)},
            {"body", described(text(mostBody, 1), "May hold {{hours.today}}, {{complaint.phone}}, {{centre.name}}")},
            {"translations", translations},
            {"basis", described(text(200), "The rule or document it rests on")},
            {"responsible", described(text(80), "The person or post that answers for it")},
            {"channels", list(oneOf(channelNames), channelNames.size(), 1)},
            {"valid_from", date()},
            {"valid_to", described(nullable(date()), "The last day")},
            {"next_review", described(nullable(date()), "By then somebody looks whether it holds")}};
}

Json contentJson(const Content& content) {
    Json translations = Json::object();
    for (const auto& [tag, words] : content.translations)
        translations[tag] = {{"title", words.title}, {"body", words.body}};
    return {{"title", content.words.title},
            {"body", content.words.body},
            {"translations", translations},
            {"basis", content.basis},
            {"responsible", content.responsible},
            {"channels", content.channels},
            {"valid_from", content.validFrom.text()},
            {"valid_to", orNull(content.validTo)},
            {"next_review", orNull(content.nextReview)}};
}

void take(const Json& patch, const char* name, std::string& into) {
    if (patch.contains(name)) into = patch[name].get<std::string>();
}

void take(const Json& patch, const char* name, std::optional<Date>& into) {
    if (!patch.contains(name)) return;
    into = patch[name].is_null() ? std::nullopt : Date::parse(patch[name].get<std::string>());
}

Json versionSchema() {
    Json fields = contentFields(translationsSchema(http::ref("NoticeWords")));
    fields.update(
        {{"version", described(number(1), "1, 2, 3 … of its notice")},
         {"kind", kindSchema()},
         {"published_at", moment()},
         {"published_by", whole({{"id", text(36)}, {"name", text(200)}})},
         {"until", described(nullable(moment()),
                             "When the next version took its place or it was withdrawn; null while it stands")},
         {"withdrawn_reason", textOrNull}});
    return whole(fields);
}

Json noticeSchema() {
    Json fields = contentFields(translationsSchema(http::ref("NoticeWords")));
    fields.update({{"id", uuid()},
                   {"kind", kindSchema()},
                   {"status", stateSchema()},
                   {"changed", described(flag(), "Whether this text differs from what is published")},
                   {"published", either({nothing(), http::ref("NoticeVersion")})},
                   {"withdrawn_reason", textOrNull},
                   {"created_at", moment()},
                   {"updated_at", moment()},
                   {"version", described(number(1), "Of this record, for If-Match; not that of the published text")}});
    return whole(fields);
}

http::Components ofStaff() {
    Json fresh = contentFields(translationsSchema(http::ref("NoticeWords")));
    fresh["kind"] = kindSchema();
    Json patch = contentFields(translationsSchema(either({nothing(), http::ref("NoticeWords")})));
    patch["kind"] = kindSchema();
    const Json showing = {{"id", uuid()},        {"version", number(1)}, {"device_id", uuid()},
                          {"device", text(200)}, {"first_at", moment()}, {"last_at", moment()}};
    return {{"NoticeWords", object({{"title", text(mostTitle, 1)}, {"body", text(mostBody, 1)}}, {"title", "body"})},
            {"NoticeVersion", versionSchema()},
            {"Notice", noticeSchema()},
            {"NewNotice", object(fresh, {"kind", "title", "body"})},
            {"NoticePatch", object(patch)},
            {"NoticeWithdrawal", whole({{"reason", text(400, 1)}})},
            {"NoticeShowing", whole(showing)}};
}

http::Components ofVisitors() {
    const Json item = {{"key", text(64, 1)},
                       {"title", text()},
                       {"body", text()},
                       {"id", nullable(uuid())},
                       {"version", nullable(number())},
                       {"kind", kindSchema()},
                       {"urgent", described(flag(), "Stands on top of every screen")},
                       {"valid_to", nullable(date())},
                       {"basis", textOrNull},
                       {"responsible", textOrNull}};
    const Json shown = whole({{"id", uuid()}, {"version", number(1)}});
    return {{"KioskNotice", whole(item)}, {"KioskNoticesShown", whole({{"items", list(shown, mostShown, 1)}})}};
}

}  // namespace

Json kindSchema() { return oneOf(kindNames); }
Json stateSchema() { return oneOf(stateNames); }

Json toJson(const http::Call& call, const Version& version) {
    Json json = contentJson(version.content);
    json.update({{"version", version.number},
                 {"kind", nameOf(version.kind)},
                 {"published_at", call.time(version.publishedAt)},
                 {"published_by", {{"id", version.publishedBy.text()}, {"name", version.publisher}}},
                 {"until", call.time(version.until)},
                 {"withdrawn_reason", nullIfEmpty(version.withdrawnReason)}});
    return json;
}

Json toJson(const http::Call& call, const Notice& notice) {
    Json json = contentJson(notice.content);
    json.update({{"id", notice.id.text()},
                 {"kind", nameOf(notice.kind)},
                 {"status", nameOf(notice.state)},
                 {"changed", notice.changed()},
                 {"published", notice.published ? toJson(call, *notice.published) : Json(nullptr)},
                 {"withdrawn_reason", nullIfEmpty(notice.withdrawnReason)},
                 {"created_at", call.time(notice.createdAt)},
                 {"updated_at", call.time(notice.updatedAt)},
                 {"version", notice.version}});
    return json;
}

Json toJson(const http::Call& call, const Showing& showing) {
    return {{"id", showing.id.text()},
            {"version", showing.number},
            {"device_id", showing.device.text()},
            {"device", showing.deviceName},
            {"first_at", call.time(showing.firstAt)},
            {"last_at", call.time(showing.lastAt)}};
}

Json toJson(const Version& version, const Words& words) {
    return {{"key", version.notice.text()},
            {"title", words.title},
            {"body", words.body},
            {"id", version.notice.text()},
            {"version", version.number},
            {"kind", nameOf(version.kind)},
            {"urgent", version.kind == Kind::urgent},
            {"valid_to", orNull(version.content.validTo)},
            {"basis", nullIfEmpty(version.content.basis)},
            {"responsible", nullIfEmpty(version.content.responsible)}};
}

Json toJson(const BuiltIn& builtIn, const Words& words) {
    return {{"key", builtIn.key}, {"title", words.title},         {"body", words.body}, {"id", nullptr},
            {"version", nullptr}, {"kind", nameOf(builtIn.kind)}, {"urgent", false},    {"valid_to", nullptr},
            {"basis", nullptr},   {"responsible", nullptr}};
}

void applyPatch(Notice& notice, const Json& patch) {
    Content& content = notice.content;
    if (patch.contains("kind")) notice.kind = kindNamed(patch["kind"].get<std::string>()).value_or(notice.kind);
    take(patch, "title", content.words.title);
    take(patch, "body", content.words.body);
    take(patch, "basis", content.basis);
    take(patch, "responsible", content.responsible);
    if (patch.contains("channels")) content.channels = patch["channels"].get<std::vector<std::string>>();
    if (patch.contains("valid_from"))
        content.validFrom = Date::parse(patch["valid_from"].get<std::string>()).value_or(content.validFrom);
    take(patch, "valid_to", content.validTo);
    take(patch, "next_review", content.nextReview);
    if (!patch.contains("translations")) return;
    for (const auto& [tag, words] : patch["translations"].items()) {
        if (words.is_null())
            content.translations.erase(tag);
        else
            content.translations[tag] = {words["title"].get<std::string>(), words["body"].get<std::string>()};
    }
}

std::vector<Shown> shownFrom(const Json& body) {
    std::vector<Shown> shown;
    for (const Json& item : body["items"])
        shown.push_back({NoticeId(item["id"].get<std::string>()), item["version"].get<std::int64_t>()});
    return shown;
}

http::Components components() {
    http::Components all = ofStaff();
    for (auto& component : ofVisitors()) all.push_back(std::move(component));
    return all;
}

}  // namespace yizhan::notices
