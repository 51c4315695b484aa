#include "kiosk/KioskTimelineJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"

namespace yizhan::kiosk {

using http::Json;
using namespace http::schema;
using http::schema::text;

Json toJson(const ToldTimeline& told) {
    Json eras = Json::array(), items = Json::array();
    for (const ToldEra& era : told.eras) eras.push_back({{"from", era.from}, {"to", era.to}, {"title", era.title}});
    for (const ToldItem& one : told.items)
        items.push_back({{"entry_id", one.entry->id},
                         {"kind", nameOf(one.item->kind)},
                         {"year", orNull(one.item->year)},
                         {"until", orNull(one.item->until)},
                         {"title", one.title},
                         {"provenance", nameOf(one.entry->provenance)}});
    return {{"eras", std::move(eras)}, {"items", std::move(items)}};
}

http::Components timelineComponents() {
    const Json year = number(earliestYear, latestYear);
    const Json yearOrNull = nullable(year);
    const Json era = object({{"from", year}, {"to", year}, {"title", text()}}, {"from", "to", "title"});
    const Json item = object({{"entry_id", text()},
                              {"kind", oneOf(timelineKindNames)},
                              {"year", yearOrNull},
                              {"until", yearOrNull},
                              {"title", text()},
                              {"provenance", oneOf(provenanceNames)}},
                             {"entry_id", "kind", "year", "until", "title", "provenance"});
    return {{"KioskTimeline", whole({{"eras", list(era)}, {"items", list(item)}})}};
}

}  // namespace yizhan::kiosk
