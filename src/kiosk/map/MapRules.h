// What a map must be, and which of its stands is a visitor's, as plain functions.
#pragma once

#include <string>
#include <vector>

#include "core/Error.h"
#include "kiosk/map/Map.h"

namespace yizhan::kiosk {

/// What is wrong with a map that fits its schema, each with its JSON pointer; nothing for a sound one. `first` is the
/// centre's first language, in which every text must be. Whether the stands' places exist is not asked here.
std::vector<Violation> violationsOf(const CentreMap& map, const std::string& first);

/// The stand of the place, else the first; nothing for a map without stands.
const MapStand* standOf(const CentreMap& map, const PlaceId& place);

/// The languages of the plans' titles, each once.
std::vector<std::string> languagesOf(const CentreMap& map);

}  // namespace yizhan::kiosk
