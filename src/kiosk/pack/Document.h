// Entries and packs as they are stored: JSON documents, and back.
#pragma once

#include <string>

#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

/// All of the entry but its id, pack and readings.
std::string documentOf(const Entry& entry);
std::string readingsText(const Readings& readings);
Entry entryOf(const std::string& id, const std::string& pack, const std::string& document, const std::string& readings);

/// All of the pack but its name, its version and its years.
std::string manifestOf(const Pack& pack);
Pack packOf(const std::string& name, const std::string& version, const std::string& manifest);

/// "" for a pack without years.
std::string timelineText(const Timeline& timeline);
Timeline timelineOf(const std::string& text);

}  // namespace yizhan::kiosk
