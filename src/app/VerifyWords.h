// What verify found, for a terminal and for a program.
#pragma once

#include <nlohmann/json.hpp>
#include <ostream>

#include "core/Texts.h"
#include "journal/JournalVerify.h"

namespace yizhan::app {

nlohmann::ordered_json reportJson(const Texts& texts, const journal::CentreReport& entry);
/// "chibi: holds, 12 rows, 1 sealed days"
void printReport(std::ostream& out, const Texts& texts, const journal::CentreReport& entry);

}  // namespace yizhan::app
