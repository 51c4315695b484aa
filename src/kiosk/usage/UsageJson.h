// What GET /kiosk/usage gives, and its schema.
#pragma once

#include "core/http/Route.h"
#include "kiosk/search/Index.h"
#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk {

/// What was asked from `from` on, before `to`.
struct Usage {
    Date from, to;
    std::vector<UsageDay> days;
    std::vector<std::pair<std::string, std::int64_t>> entries;  ///< most used first
};

/// With titles in the reader's language; an entry that is not shown any more has none.
http::Json toJson(const Usage& usage, const Index& index, const std::string& reader);
http::Components usageComponents();

}  // namespace yizhan::kiosk
