#include "kiosk/KioskHome.h"

#include <algorithm>
#include <set>

#include "core/OrNull.h"
#include "kiosk/KioskStore.h"
#include "kiosk/KioskTimeline.h"
#include "kiosk/map/MapStore.h"

namespace yizhan::kiosk {

using http::Json;

namespace {

constexpr std::size_t mostAsked = 4, mostTopics = 8;
constexpr std::int64_t askedWithinSeconds = 6 * 3600;
constexpr const char* serviceKeys[] = {"toilets", "film", "rental", "lost", "complaint", "map"};

/// Only what they can read in their own language, where there is enough of it.
std::vector<Offered> offeredTo(const std::string& reader, const Index& index) {
    std::vector<Offered> own, all;
    for (const KeptEntry& entry : index.entries()) {
        const Offered offered{entry.id, entry.provenance};
        if (isToldIn(reader, entry.title)) own.push_back(offered);
        all.push_back(offered);
    }
    return own.size() < mostAsked ? all : own;
}

Json askedNowJson(ReadTx& tx, const Shelf& shelf, Teller& teller, Instant now) {
    std::vector<std::string> known;
    for (std::string& id :
         store::mostAsked(tx, shelf.centre.id, now.plusSeconds(-askedWithinSeconds), static_cast<int>(mostAsked) * 3))
        if (shelf.index->find(id) != nullptr) known.push_back(std::move(id));
    Json items = Json::array();
    for (const std::string& id : askedNow(known, offeredTo(teller.reader(), *shelf.index), mostAsked))
        items.push_back(toJson(teller.question(*shelf.index->find(id))));
    return items;
}

Json servicesJson(const Index& index, Teller& teller) {
    Json items = Json::array();
    for (const char* key : serviceKeys) {
        const auto entry =
            std::find_if(index.entries().begin(), index.entries().end(), [&](const KeptEntry& candidate) {
                return serviceKeyOf(candidate.id, candidate.topic, candidate.provenance) == key;
            });
        if (entry == index.entries().end()) continue;
        items.push_back({{"entry_id", entry->id}, {"title", teller.title(*entry).title}, {"key", key}});
    }
    return items;
}

Json languagesJson(const Texts& texts, const Index& index) {
    Json items = Json::array();
    for (const std::string& tag : index.languages()) {
        const std::string key = "language." + tag;
        items.push_back({{"tag", tag}, {"name", texts.has(key) ? texts.get(key, Language::zh) : tag}});
    }
    return items;
}

Json windowsJson(const OpeningDay& day) {
    Json windows = Json::array();
    for (const Window& window : day.windows)
        windows.push_back({{"from", window.from.text()}, {"to", window.to.text()}});
    return windows;
}

}  // namespace

Json topicsJson(const Index& index, const std::string& reader, std::size_t most) {
    std::map<std::string_view, int> counts;
    for (const KeptEntry& entry : index.entries()) ++counts[entry.topic];
    Json items = Json::array();
    std::set<std::string> shown;
    for (const Pack& pack : index.packs())
        for (const Topic& topic : pack.topics) {
            if (items.size() == most || counts[topic.id] == 0 || !shown.insert(topic.id).second) continue;
            items.push_back({{"id", topic.id},
                             {"title", toldIn(reader, topic.title).text},
                             {"image", nullIfEmpty(topic.image)},
                             {"entries", counts[topic.id]}});
        }
    return items;
}

Json homeJson(const Services& services, ReadTx& tx, const Shelf& shelf, const std::string& reader, Instant now) {
    const CentreInfo centre = services.centres.find(tx, shelf.centre.id).value_or(shelf.centre);
    const Date today = centre.zone.dateOf(now);
    const OpeningDay opening = services.centres.openingOn(tx, centre.id, today);
    Teller teller(services, shelf, reader, now);
    return {{"centre", {{"id", centre.id.text()}, {"name", centre.name}, {"name_here", centre.nameIn(reader)}}},
            {"now", centre.zone.format(now)},
            {"date", today.text()},
            {"zone", centre.zone.name()},
            {"open_today", {{"open", opening.open}, {"windows", windowsJson(opening)}}},
            {"complaint_phone", nullIfEmpty(centre.complaintPhone)},
            {"public_address", nullIfEmpty(services.settings.text("public_address"))},
            {"asked_now", askedNowJson(tx, shelf, teller, now)},
            {"topics", topicsJson(*shelf.index, reader, mostTopics)},
            {"services", servicesJson(*shelf.index, teller)},
            {"has_map", store::hasMap(tx, centre.id)},
            {"has_timeline", hasTimeline(*shelf.index)},
            {"languages", languagesJson(services.texts, *shelf.index)}};
}

}  // namespace yizhan::kiosk
