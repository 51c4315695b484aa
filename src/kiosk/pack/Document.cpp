#include "kiosk/pack/Document.h"

#include "core/OrNull.h"

#include <nlohmann/json.hpp>

namespace yizhan::kiosk {

using Json = nlohmann::json;

std::string documentOf(const Entry& entry) {
    Json sources = Json::array();
    for (const Source& source : entry.sources) sources.push_back({{"work", source.work}, {"locus", source.locus}});
    return Json{{"topic", entry.topic},         {"provenance", nameOf(entry.provenance)},
                {"questions", entry.questions}, {"title", entry.title},
                {"answer", entry.answer},       {"more", entry.more},
                {"sources", sources},           {"aliases", entry.aliases},
                {"image", entry.image},         {"related", entry.related}}
        .dump();
}

std::string readingsText(const Readings& readings) { return Json(readings).dump(); }

Entry entryOf(const std::string& id, const std::string& pack, const std::string& document,
              const std::string& readings) {
    const Json json = Json::parse(document);
    Entry entry;
    entry.id = id;
    entry.pack = pack;
    json.at("topic").get_to(entry.topic);
    entry.provenance = provenanceNamed(json.at("provenance").get<std::string>()).value_or(Provenance::service);
    json.at("questions").get_to(entry.questions);
    json.at("title").get_to(entry.title);
    json.at("answer").get_to(entry.answer);
    json.at("more").get_to(entry.more);
    for (const Json& source : json.at("sources"))
        entry.sources.push_back({source.at("work").get<LocalText>(), source.at("locus").get<std::string>()});
    json.at("aliases").get_to(entry.aliases);
    json.at("image").get_to(entry.image);
    json.at("related").get_to(entry.related);
    Json::parse(readings).get_to(entry.readings);
    return entry;
}

std::string manifestOf(const Pack& pack) {
    Json topics = Json::array();
    for (const Topic& topic : pack.topics)
        topics.push_back({{"id", topic.id}, {"title", topic.title}, {"image", topic.image}});
    return Json{{"languages", pack.languages},
                {"aliases", pack.aliases},
                {"topics", topics},
                {"spoken_as", pack.spokenAs},
                {"readings", pack.readings}}
        .dump();
}

Pack packOf(const std::string& name, const std::string& version, const std::string& manifest) {
    const Json json = Json::parse(manifest);
    Pack pack;
    pack.name = name;
    pack.version = version;
    json.at("languages").get_to(pack.languages);
    json.at("aliases").get_to(pack.aliases);
    for (const Json& topic : json.at("topics"))
        pack.topics.push_back({topic.at("id").get<std::string>(), topic.at("title").get<LocalText>(),
                               topic.at("image").get<std::string>()});
    json.at("spoken_as").get_to(pack.spokenAs);
    json.at("readings").get_to(pack.readings);
    return pack;
}

namespace {

std::optional<int> yearOf(const Json& json) {
    if (json.is_null()) return std::nullopt;
    return json.get<int>();
}

}  // namespace

std::string timelineText(const Timeline& timeline) {
    if (timeline.eras.empty() && timeline.items.empty()) return "";
    Json eras = Json::array(), items = Json::array();
    for (const Era& era : timeline.eras) eras.push_back({{"from", era.from}, {"to", era.to}, {"title", era.title}});
    for (const TimelineItem& item : timeline.items)
        items.push_back({{"entry_id", item.entryId},
                         {"kind", nameOf(item.kind)},
                         {"year", orNull(item.year)},
                         {"until", orNull(item.until)},
                         {"title", item.title}});
    return Json{{"eras", eras}, {"items", items}}.dump();
}

Timeline timelineOf(const std::string& text) {
    Timeline timeline;
    if (text.empty()) return timeline;
    const Json json = Json::parse(text);
    for (const Json& era : json.at("eras"))
        timeline.eras.push_back({era.at("from").get<int>(), era.at("to").get<int>(), era.at("title").get<LocalText>()});
    for (const Json& item : json.at("items"))
        timeline.items.push_back({item.at("entry_id").get<std::string>(),
                                  timelineKindNamed(item.at("kind").get<std::string>()).value_or(TimelineKind::event),
                                  yearOf(item.at("year")), yearOf(item.at("until")),
                                  item.at("title").get<LocalText>()});
    return timeline;
}

}  // namespace yizhan::kiosk
