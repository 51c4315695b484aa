// The month's sheet as a file, when its copies are due, and what the records say of that (AT-3).
#pragma once

#include <array>
#include <string_view>

#include "core/Feature.h"

namespace yizhan::roster {

/// Who gets a copy: the unit that sent the staff, and the office for its statistics.
constexpr std::array<std::string_view, 2> sheetReceivers{"home_unit", "office"};

/// The last day on which both copies of the month that begins on `first` are in time: the setting roster.sheet_days
/// counts into the next month, because a month is over before its sheet can be locked.
Date sheetDue(const Services& services, const Date& first);

/// The sheet, as JSON answers it, in a format of the export point: the columns that the rows have and the texts know.
/// Throws 503 `export_missing` where nobody brought the format.
http::Reply exportedSheet(const Services& services, const http::Call& call, const std::string& format,
                          const http::Json& sheet);

/// AT-3, on any day of the sheet of the month before: met once both copies went; broken from the end of its due day
/// on while one is missing.
EvidenceRule sheetEvidence(const Services& services);

}  // namespace yizhan::roster
