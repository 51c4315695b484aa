// Entries and packs as they are stored: JSON documents, and back.
#pragma once

#include <string>

#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

/// All of the entry but its id, pack and readings.
std::string documentOf(const Entry& entry);
std::string readingsText(const Readings& readings);
Entry entryOf(const std::string& id, const std::string& pack, const std::string& document, const std::string& readings);

/// All of the pack but its name and version.
std::string manifestOf(const Pack& pack);
Pack packOf(const std::string& name, const std::string& version, const std::string& manifest);

}  // namespace yizhan::kiosk
