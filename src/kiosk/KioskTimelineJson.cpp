#include "kiosk/KioskTimelineJson.h"

#include "kiosk/KioskSchema.h"

namespace yizhan::kiosk {

using namespace schema;

namespace {

Json orNone(const std::optional<int>& year) { return year ? Json(*year) : Json(nullptr); }

}  // namespace

Json toJson(const ToldTimeline& told) {
    Json eras = Json::array(), items = Json::array();
    for (const ToldEra& era : told.eras) eras.push_back({{"from", era.from}, {"to", era.to}, {"title", era.title}});
    for (const ToldItem& one : told.items)
        items.push_back({{"entry_id", one.entry->id},
                         {"kind", nameOf(one.item->kind)},
                         {"year", orNone(one.item->year)},
                         {"until", orNone(one.item->until)},
                         {"title", one.title},
                         {"provenance", nameOf(one.entry->provenance)}});
    return {{"eras", std::move(eras)}, {"items", std::move(items)}};
}

http::Components timelineComponents() {
    const Json year = {{"type", "integer"}, {"minimum", earliestYear}, {"maximum", latestYear}};
    Json yearOrNull = year;
    yearOrNull["type"] = {"integer", "null"};
    const Json era = object({{"from", year}, {"to", year}, {"title", text()}}, {"from", "to", "title"});
    const Json item = object({{"entry_id", text()},
                              {"kind", oneOf(timelineKindNames)},
                              {"year", yearOrNull},
                              {"until", yearOrNull},
                              {"title", text()},
                              {"provenance", oneOf(provenanceNames)}},
                             {"entry_id", "kind", "year", "until", "title", "provenance"});
    return {{"KioskTimeline", object({{"eras", list(era)}, {"items", list(item)}}, {"eras", "items"})}};
}

}  // namespace yizhan::kiosk
