// Posts and skills as JSON.
#include "core/OrNull.h"
#include "core/http/Schema.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterJson.h"

namespace yizhan::roster {

using http::Json;
using namespace http::schema;

namespace {

constexpr int mostWindows = 60, mostHeads = 200, mostSkills = 40, longestSkill = 40, mostSheet = 60;

Json toJson(const DemandWindow& window) {
    Json out = {{"days", window.days},       {"from", window.from.text()},      {"to", window.to.text()},
                {"min_staff", window.least}, {"target", orNull(window.target)}, {"max", orNull(window.most)},
                {"skills", window.skills},   {"date", orNull(window.date)},     {"season", nullptr}};
    if (window.season)
        out["season"] = {{"from", textOf(window.season->fromMonth, window.season->fromDay)},
                         {"to", textOf(window.season->toMonth, window.season->toDay)}};
    return out;
}

bool given(const Json& json, const char* name) { return json.contains(name) && !json[name].is_null(); }

TimeOfDay timeFrom(const Json& json) { return TimeOfDay::parse(json.get<std::string>()).value_or(TimeOfDay{}); }

DemandWindow windowFrom(const Json& json, const std::string& at) {
    DemandWindow window;
    window.from = timeFrom(json["from"]);
    window.to = timeFrom(json["to"]);
    window.least = json["min_staff"].get<int>();
    window.days = given(json, "days") ? json["days"].get<std::vector<int>>() : std::vector<int>{1, 2, 3, 4, 5, 6, 7};
    if (given(json, "target")) window.target = json["target"].get<int>();
    if (given(json, "max")) window.most = json["max"].get<int>();
    if (given(json, "skills")) window.skills = json["skills"].get<std::vector<std::string>>();
    if (given(json, "date")) window.date = Date::parse(json["date"].get<std::string>());
    if (!given(json, "season")) return window;
    window.season = seasonOf(json["season"]["from"].get<std::string>(), json["season"]["to"].get<std::string>());
    if (!window.season) throw invalidField(at + "/season", "demand_season");
    return window;
}

/// `answer`: with what is not set as null.
Json windowSchema() {
    const Json time = timeOfDay();
    const Json heads = nullable(number(0, mostHeads));
    const Json day = described(text(5, 5), "Month and day: 04-01");
    const Json season = nullable(whole({{"from", day}, {"to", day}}));
    return object(
        {{"days", described(list(number(1, 7), 7), "1 = Monday; all seven when left out, of no use with a date")},
         {"from", time},
         {"to", time},
         {"min_staff", number(0, mostHeads)},
         {"target", described(heads, "min_staff when left out")},
         {"max", described(heads, "No limit when left out")},
         {"skills", described(list(text(longestSkill, 1), mostSkills),
                              "Each is one head that must have it, so at most min_staff of them")},
         {"date", described(nullable(date()), "Windows of a date stand for the whole date")},
         {"season", described(season, "Both days included; over New Year where it ends before it begins")}},
        {"from", "to", "min_staff"});
}

Json postFields() {
    constexpr int longestName = 80, longestDuties = 4000;
    return {{"name", text(longestName, 1)},
            {"name_en", described(text(longestName), "What visitors read in other languages")},
            {"place_id", nullable(uuid())},
            {"duties", described(text(longestDuties), "What is written down for whoever stands here (RO-5)")},
            {"holder_id", described(nullable(uuid()), "Who answers for the post (RO-5)")},
            {"demand", list(http::ref("DemandWindow"), mostWindows)},
            {"since",
             described(date(), "The day from which it is so; today when left out, or the day it was to count from")}};
}

template <class T>
void take(const Json& patch, const char* name, std::optional<T>& into) {
    if (patch.contains(name))
        into = patch[name].is_null() ? std::nullopt : std::optional(T(patch[name].get<std::string>()));
}

}  // namespace

Json toJson(const http::Call& call, const Post& post) {
    Json demand = Json::array();
    for (const DemandWindow& window : post.demand) demand.push_back(toJson(window));
    return {{"id", post.id.text()},
            {"name", post.name},
            {"name_en", post.nameEn},
            {"place_id", orNull(post.place)},
            {"duties", post.duties},
            {"holder_id", orNull(post.holder)},
            {"demand", demand},
            {"archived", post.archived},
            {"since", post.since.text()},
            {"created_at", call.time(post.createdAt)},
            {"updated_at", call.time(post.updatedAt)},
            {"version", post.version}};
}

Json toJson(const http::Call& call, const SkillSheet& sheet) {
    Json skills = Json::array();
    for (const SkillSpan& one : sheet.skills)
        skills.push_back({{"skill", one.skill}, {"from", one.from.text()}, {"to", orNull(one.to)}});
    return {{"staff_id", sheet.staff.text()},
            {"skills", skills},
            {"updated_at", call.time(sheet.updatedAt)},
            {"version", sheet.version}};
}

void applyPatch(Post& post, const Json& patch) {
    if (patch.contains("name")) post.name = patch["name"].get<std::string>();
    if (patch.contains("name_en")) post.nameEn = patch["name_en"].get<std::string>();
    if (patch.contains("duties")) post.duties = patch["duties"].get<std::string>();
    if (patch.contains("archived")) post.archived = patch["archived"].get<bool>();
    take(patch, "place_id", post.place);
    take(patch, "holder_id", post.holder);
    if (!patch.contains("demand")) return;
    post.demand.clear();
    for (std::size_t i = 0; i < patch["demand"].size(); ++i)
        post.demand.push_back(windowFrom(patch["demand"][i], "/demand/" + std::to_string(i)));
}

std::vector<SkillSpan> skillsFrom(const Json& body) {
    std::vector<SkillSpan> out;
    for (const Json& one : body["skills"]) {
        SkillSpan span{
            one["skill"].get<std::string>(), Date::parse(one["from"].get<std::string>()).value_or(Date{}), {}};
        if (given(one, "to")) span.to = Date::parse(one["to"].get<std::string>());
        out.push_back(std::move(span));
    }
    return out;
}

http::Components postComponents() {
    const Json warning = whole({{"code", text(60)}, {"message", text(400)}, {"pointer", text(200)}});
    Json patch = postFields();
    patch["archived"] = flag();
    Json shown = patch;
    shown.update(
        {{"id", uuid()}, {"created_at", moment()}, {"updated_at", moment()}, {"version", number(1, 2'000'000'000)}});
    Json post = whole(shown);
    post["properties"]["warnings"] = described(list(warning, 100), "Demand while the centre is closed");
    const Json span = {{"skill", text(longestSkill, 1)},
                       {"from", date()},
                       {"to", described(nullable(date()), "The last day; for ever when left out")}};
    const Json sheet = {{"staff_id", uuid()},
                        {"skills", list(http::ref("SkillSpan"), mostSheet)},
                        {"updated_at", nullable(moment())},
                        {"version", described(number(0, 2'000'000'000), "0 until it is first written")}};
    return {{"DemandWindow", windowSchema()},
            {"Post", post},
            {"NewPost", object(postFields(), {"name"})},
            {"PostPatch", object(patch)},
            {"SkillSpan", object(span, {"skill", "from"})},
            {"SkillSheet", whole(sheet)},
            {"SkillList", whole({{"skills", list(http::ref("SkillSpan"), mostSheet)}})}};
}

}  // namespace yizhan::roster
