// What people and the system do with the log's lines. Each function works inside the transaction it
// is given: load, apply the rules, append, record the event.
#pragma once

#include <optional>
#include <string>

#include "core/Access.h"
#include "core/Events.h"
#include "core/db/Database.h"
#include "journal/JournalAppend.h"

namespace yizhan::journal {

/// A person's line as it is asked for.
struct NewEntry {
    std::string section;
    std::string text;
    std::optional<Instant> occurredAt = {};  ///< nothing: now
    std::optional<EntryId> refersTo = {};
    bool correction = false;  ///< takes back the row it refers to
};

/// Writes a line into the log of `date` (VC-8); on a closed day it becomes an addendum behind the
/// seal. Throws 404 (no such day), 422 for fields, 409 `system_entry`, `strike_entry` or
/// `already_struck` for a correction of what cannot be corrected.
Entry writeEntry(WriteTx& tx, const Context& context, const Actor& author, const Date& date, const NewEntry& request);

/// Strikes a row out: adds a row that says so and why; the struck one stays readable. Throws 404,
/// 422 for the reason, 409 like a correction.
Entry strikeEntry(WriteTx& tx, const Context& context, const Actor& author, const Date& date, const EntryId& id,
                  const std::string& reason);

/// Writes the line that another feature asked for by an event.
void writeLogLine(WriteTx& tx, const Context& context, const LogLine& line);

/// Erases the personal texts beside a row for good and writes into today's log that it was done.
/// Throws 404 where there are none left.
void erasePersonalTexts(WriteTx& tx, const Context& context, const EntryId& row);

}  // namespace yizhan::journal
