// The log as the API tells it. Rows are written straight into text: a list holds hundreds of them.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/Texts.h"
#include "core/Zone.h"
#include "core/http/Route.h"
#include "journal/Journal.h"

namespace yizhan::journal {

/// LogEntry
std::string entryJson(const Entry& entry, const Zone& zone);
/// {items: [LogEntry…], next_cursor}; `cursor` "" ends the list.
std::string entryListJson(const std::vector<Entry>& entries, const std::string& cursor, const Zone& zone);
/// LogDay
http::Json dayJson(const Day& day, const Zone& zone);
/// Seal
http::Json sealJson(const Seal& seal, const Zone& zone);
/// Closing
http::Json closingJson(const ClosingView& view, const Zone& zone, const Texts& texts, Language language);
/// VerifyReport
http::Json verifyJson(const VerifyReport& report, Instant checkedAt, const Zone& zone, const Texts& texts,
                      Language language);

/// LogDay, LogEntry, NewLogEntry, … for the OpenAPI document.
http::Components journalComponents();

}  // namespace yizhan::journal
