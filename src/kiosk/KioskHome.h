// The home page of a kiosk, put together from content, calendar and what is asked these days.
#pragma once

#include <string>

#include "core/Feature.h"
#include "kiosk/KioskJson.h"

namespace yizhan::kiosk {

/// Each topic with entries, in the packs' order; a topic of two packs once.
http::Json topicsJson(const Index& index, const std::string& reader, std::size_t most = 1000);

http::Json homeJson(const Services& services, ReadTx& tx, const Shelf& shelf, const std::string& reader, Instant now);

}  // namespace yizhan::kiosk
