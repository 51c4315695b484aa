// The words in which all features write the schemas of what they take and what they give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/http/Call.h"

namespace yizhan::http::schema {

/// Lengths in code points; a zero is no limit, here and wherever text or a list is limited.
Json text(int most = 0, int least = 0);
/// Text that a regular expression finds.
Json matching(const std::string& pattern, int most = 0, int least = 0);
/// One of these texts.
Json oneOf(const Json& names);
/// Of whoever reads.
Json languageTag();
Json uuid();
/// "2026-11-22T09:30:00+08:00"
Json moment();
/// "2026-11-22"
Json date();
/// "09:30"
Json timeOfDay();

Json flag();
/// Without a fraction.
Json number(std::optional<std::int64_t> least = {}, std::optional<std::int64_t> most = {});
/// With or without a fraction; null is no limit.
Json amount(const Json& least = nullptr, const Json& most = nullptr);

Json list(const Json& items, int most = 0, int least = 0);
/// Closed: members that `properties` does not name are refused.
Json object(const Json& properties, const Json& required = Json::array());
/// Closed, and all members are always there.
Json whole(const Json& properties);
/// Members of whatever names, each of that shape.
Json byName(const Json& values);

/// null and nothing else.
Json nothing();
/// What exactly one of them describes.
Json either(const Json& schemas);
/// That, or null.
Json nullable(Json schema);
Json described(Json schema, const std::string& words);

}  // namespace yizhan::http::schema
