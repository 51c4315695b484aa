#include "centre/CentreDirectory.h"

#include "centre/CentreActions.h"
#include "centre/CentreStore.h"

namespace yizhan::centre {

Zone CentreDirectory::zone(const std::string& name) const {
    const std::lock_guard lock(_mutex);
    const auto found = _zones.find(name);
    return found != _zones.end() ? found->second : _zones.emplace(name, Zone(name)).first->second;
}

CentreInfo CentreDirectory::infoOf(const Centre& centre) const {
    CentreInfo info{centre.id,       centre.name, zone(centre.zone), centre.firstLanguage, centre.complaintPhone,
                    centre.createdAt};
    for (const auto& [language, fields] : centre.translations)
        if (const auto name = fields.find("name"); name != fields.end() && !name->second.empty())
            info.names.emplace(language, name->second);
    return info;
}

std::optional<CentreInfo> CentreDirectory::find(ReadTx& tx, const CentreId& id) const {
    const auto centre = store::findEssentials(tx, id);
    if (!centre) return std::nullopt;
    return infoOf(*centre);
}

std::vector<CentreInfo> CentreDirectory::all(ReadTx& tx) const {
    std::vector<CentreInfo> out;
    for (const Centre& centre : store::all(tx)) out.push_back(infoOf(centre));
    return out;
}

OpeningDay CentreDirectory::openingOn(ReadTx& tx, const CentreId& id, const Date& date) const {
    return calendar(tx, id, date, date.plusDays(1)).front().first;
}

std::vector<OpeningDay> CentreDirectory::openings(ReadTx& tx, const CentreId& id, const Date& from,
                                                  const Date& to) const {
    std::vector<OpeningDay> days;
    if (from >= to) return days;
    for (auto& [day, exceptional] : calendar(tx, id, from, to)) days.push_back(std::move(day));
    return days;
}

std::optional<std::string> CentreDirectory::placeName(ReadTx& tx, const CentreId& id, const PlaceId& place) const {
    const auto found = store::findPlace(tx, id, place);
    if (!found) return std::nullopt;
    return found->name;
}

std::optional<PlaceId> CentreDirectory::placeCalled(ReadTx& tx, const CentreId& id, const std::string& called) const {
    if (isUuid(called))
        if (const auto found = store::findPlace(tx, id, PlaceId(called))) return found->id;
    return store::placeNamed(tx, id, called);
}

}  // namespace yizhan::centre
