// A map as it is edited, stored and shown, and the schemas of it.
#pragma once

#include "core/http/Route.h"
#include "kiosk/map/Map.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

/// Of a document that fits the schema KioskMapDocument.
CentreMap mapFrom(const http::Json& json);
/// The same document, with all its languages.
http::Json toJson(const CentreMap& map);
/// As a screen at `place` shows it, in one language; an entry that is not shown is left out.
http::Json toldMapJson(const CentreMap& map, const Index& index, const std::string& reader, const PlaceId& place);

http::Components mapComponents();

}  // namespace yizhan::kiosk
