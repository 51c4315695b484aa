#include "kiosk/KioskTimeline.h"

#include <algorithm>

#include "kiosk/KioskRules.h"
#include "kiosk/pack/PackFields.h"

namespace yizhan::kiosk {

namespace {

constexpr std::size_t mostEras = 100, mostItems = 2000;
constexpr TextLimits titleLimits{120}, titleIfAny{120, false, false};

void refuseWithout(const std::string& first, const LocalText& title, PackFields& fields) {
    if (!title.empty() && !first.empty() && !title.contains(first))
        fields.refuse("/title", "language_missing", {{"language", first}});
}

void refuseBackwards(const std::optional<int>& begin, const std::optional<int>& end, const char* at,
                     PackFields& fields) {
    if (begin && end && *end < *begin) fields.refuse(at, "ends_before_begin", {{"year", std::to_string(*begin)}});
}

Era readEra(PackFields& fields, const std::string& first, const std::optional<int>& before) {
    fields.refuseOthers({"from", "to", "title"});
    const auto from = fields.number("from", earliestYear, latestYear, true);
    const auto to = fields.number("to", earliestYear, latestYear, true);
    Era era{from.value_or(0), to.value_or(from.value_or(0)), fields.localText("title", titleLimits)};
    refuseWithout(first, era.title, fields);
    refuseBackwards(from, to, "/to", fields);
    if (before && from && *from < *before) fields.refuse("/from", "era_order", {{"year", std::to_string(*before)}});
    return era;
}

TimelineItem readItem(PackFields& fields, const std::string& first,
                      const std::function<bool(const std::string& entry)>& isEntry) {
    fields.refuseOthers({"entry", "kind", "year", "until", "title"});
    TimelineItem item;
    item.entryId = fields.slug("entry");
    if (!item.entryId.empty() && !isEntry(item.entryId)) fields.refuse("/entry", "entry_dead", {{"id", item.entryId}});
    const std::string kind = fields.text("kind", {20});
    const auto known = timelineKindNamed(kind);
    if (!known && !kind.empty()) fields.refuse("/kind", "not_in_list", {{"list", "event, person, work"}});
    item.kind = known.value_or(TimelineKind::event);
    item.year = fields.number("year", earliestYear, latestYear, false);
    item.until = fields.number("until", earliestYear, latestYear, false);
    // A person's birth is often unknown; what happened without a year has no place here.
    const bool hasPlace = fields.has("year") || (item.kind == TimelineKind::person && fields.has("until"));
    if (!hasPlace) fields.refuse("/year", "year_missing");
    refuseBackwards(item.year, item.until, "/until", fields);
    item.title = fields.localText("title", titleIfAny);
    refuseWithout(first, item.title, fields);
    return item;
}

std::string titleOf(const TimelineItem& item, const KeptEntry& entry, const std::string& reader) {
    if (const auto found = item.title.find(reader); found != item.title.end()) return found->second;
    const Told ofEntry = toldIn(reader, entry.title);
    return item.title.empty() || ofEntry.tag == reader ? ofEntry.text : toldIn(reader, item.title).text;
}

}  // namespace

Timeline readTimeline(const Json& json, const std::string& first,
                      const std::function<bool(const std::string& entry)>& isEntry, std::vector<Violation>& errors) {
    Timeline timeline;
    const Json nothing = Json::object();
    PackFields fields(json.is_object() ? json : nothing, "/timeline", errors);
    if (!json.is_object()) {
        fields.refuse("", "wrong_type", {{"expected", "object"}});
        return timeline;
    }
    fields.refuseOthers({"eras", "items"});
    std::optional<int> before;
    fields.each("eras", mostEras, false, [&](PackFields& era) {
        timeline.eras.push_back(readEra(era, first, before));
        before = timeline.eras.back().to;
    });
    fields.each("items", mostItems, true,
                [&](PackFields& item) { timeline.items.push_back(readItem(item, first, isEntry)); });
    return timeline;
}

ToldTimeline toldTimeline(const Index& index, const std::string& reader) {
    ToldTimeline told;
    for (const Pack& pack : index.packs()) {
        // The eras of two packs would lie upon each other.
        if (told.eras.empty())
            for (const Era& era : pack.timeline.eras)
                told.eras.push_back({era.from, era.to, toldIn(reader, era.title).text});
        for (const TimelineItem& item : pack.timeline.items)
            if (const KeptEntry* entry = index.find(item.entryId))
                told.items.push_back({&item, entry, titleOf(item, *entry, reader)});
    }
    const auto yearOf = [](const ToldItem& one) { return one.item->year ? *one.item->year : *one.item->until; };
    std::stable_sort(told.items.begin(), told.items.end(),
                     [&](const ToldItem& a, const ToldItem& b) { return yearOf(a) < yearOf(b); });
    return told;
}

bool hasTimeline(const Index& index) {
    return std::any_of(index.packs().begin(), index.packs().end(), [&](const Pack& pack) {
        const auto& items = pack.timeline.items;
        return std::any_of(items.begin(), items.end(),
                           [&](const TimelineItem& item) { return index.find(item.entryId) != nullptr; });
    });
}

}  // namespace yizhan::kiosk
