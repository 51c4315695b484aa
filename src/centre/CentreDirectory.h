// What other features may ask of a centre (core/Centres.h), with the zones kept ready.
#pragma once

#include <map>
#include <mutex>

#include "centre/Centre.h"
#include "core/Centres.h"

namespace yizhan::centre {

class CentreDirectory : public ICentres {
public:
    std::optional<CentreInfo> find(ReadTx& tx, const CentreId& id) const override;
    std::vector<CentreInfo> all(ReadTx& tx) const override;
    OpeningDay openingOn(ReadTx& tx, const CentreId& id, const Date& date) const override;
    std::vector<OpeningDay> openings(ReadTx& tx, const CentreId& id, const Date& from, const Date& to) const override;
    std::optional<std::string> placeName(ReadTx& tx, const CentreId& id, const PlaceId& place) const override;
    std::optional<PlaceId> placeCalled(ReadTx& tx, const CentreId& id, const std::string& called) const override;

private:
    CentreInfo infoOf(const Centre& centre) const;
    Zone zone(const std::string& name) const;

    mutable std::mutex _mutex;
    mutable std::map<std::string, Zone> _zones;
};

}  // namespace yizhan::centre
