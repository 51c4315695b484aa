#include "kiosk/usage/UsageJson.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/http/Schema.h"
#include "kiosk/KioskRules.h"

namespace yizhan::kiosk {

using http::Json;
using namespace http::schema;
using http::schema::text;

namespace {

constexpr std::size_t mostEntriesShown = 20;

Json countsJson(const BandCounts& counts) {
    return {{"asked", counts.asked()}, {"answered", counts.answered}, {"cards", counts.cards}, {"none", counts.none}};
}

Json dayJson(const UsageDay& day) {
    Json json = countsJson(day.all);
    json["date"] = day.date.text();
    json["languages"] = Json::array();
    for (const auto& [language, counts] : day.languages) {
        Json one = countsJson(counts);
        one["lang"] = language;
        json["languages"].push_back(std::move(one));
    }
    return json;
}

Json totalJson(const BandCounts& total) {
    Json json = countsJson(total);
    json["answered_share"] = nullptr;
    if (total.asked() > 0) {
        const double share = static_cast<double>(total.answered) / static_cast<double>(total.asked());
        json["answered_share"] = std::round(share * 1000) / 1000;
    }
    return json;
}

Json entriesJson(const Usage& usage, const Index& index, const std::string& reader) {
    Json items = Json::array();
    for (std::size_t i = 0; i < std::min(usage.entries.size(), mostEntriesShown); ++i) {
        const auto& [id, times] = usage.entries[i];
        const KeptEntry* entry = index.find(id);
        items.push_back({{"entry_id", id},
                         {"title", entry == nullptr ? Json(nullptr) : Json(toldIn(reader, entry->title).text)},
                         {"topic", entry == nullptr ? Json(nullptr) : Json(entry->topic)},
                         {"answered", times}});
    }
    return items;
}

/// Each topic of the content, most used first, those that nobody asked for too: these are news to the manager.
Json topicsJson(const Usage& usage, const Index& index, const std::string& reader) {
    std::map<std::string, std::int64_t> times;
    for (const auto& [id, used] : usage.entries)
        if (const KeptEntry* entry = index.find(id)) times[std::string(entry->topic)] += used;
    std::vector<const Topic*> topics;
    std::set<std::string> seen;
    for (const Pack& pack : index.packs())
        for (const Topic& topic : pack.topics)
            if (seen.insert(topic.id).second) topics.push_back(&topic);
    std::stable_sort(topics.begin(), topics.end(),
                     [&](const Topic* a, const Topic* b) { return times[a->id] > times[b->id]; });
    Json items = Json::array();
    for (const Topic* topic : topics)
        items.push_back(
            {{"id", topic->id}, {"title", toldIn(reader, topic->title).text}, {"answered", times[topic->id]}});
    return items;
}

}  // namespace

Json toJson(const Usage& usage, const Index& index, const std::string& reader) {
    Json days = Json::array();
    for (const UsageDay& day : usage.days) days.push_back(dayJson(day));
    return {{"from", usage.from.text()},
            {"to", usage.to.text()},
            {"total", totalJson(totalOf(usage.days))},
            {"days", std::move(days)},
            {"entries", entriesJson(usage, index, reader)},
            {"topics", topicsJson(usage, index, reader)}};
}

http::Components usageComponents() {
    const Json count = number(0);
    const auto counted = [&](Json more) {
        for (const char* name : {"asked", "answered", "cards", "none"}) more[name] = count;
        return whole(more);
    };
    const Json language = counted({{"lang", text()}});
    const Json day = counted({{"date", date()}, {"languages", list(language)}});
    const Json share =
        described(nullable(amount(0, 1)), "Questions with one sure answer among all; null where none was asked.");
    const Json entry =
        object({{"entry_id", text()}, {"title", nullable(text())}, {"topic", nullable(text())}, {"answered", count}},
               {"entry_id", "title", "topic", "answered"});
    const Json topic = object({{"id", text()}, {"title", text()}, {"answered", count}}, {"id", "title", "answered"});
    return {{"KioskUsage", object({{"from", date()},
                                   {"to", date()},
                                   {"total", counted({{"answered_share", share}})},
                                   {"days", list(day)},
                                   {"entries", list(entry)},
                                   {"topics", list(topic)}},
                                  {"from", "to", "total", "days", "entries", "topics"})}};
}

}  // namespace yizhan::kiosk
